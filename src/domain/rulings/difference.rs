//! Where reviewers differ, and in which order the cases are settled.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::domain::case::CaseNo;
use crate::domain::classification::{Answers, Question};

/// What reviewers can differ about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disputed {
    /// What follows from their answers.
    Verdict,
    /// Question 1.
    Category,
    /// Question 2.
    New,
    /// Question 3.
    Kinds,
}

impl Disputed {
    /// In the order in which differences are settled.
    pub const ALL: [Self; 4] = [Self::Verdict, Self::Category, Self::New, Self::Kinds];

    /// Returns its word in files and filters.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Category => "category",
            Self::New => "new",
            Self::Kinds => "kinds",
        }
    }

    /// Returns what these answers say to it, as the word of files; `None` where they say nothing.
    #[must_use]
    pub fn code_of(self, answers: &Answers) -> Option<String> {
        match self {
            Self::Verdict if answers.are_complete() => Some(answers.verdict().as_str().to_owned()),
            Self::Verdict => None,
            Self::Category => answers.category.map(|answer| answer.as_str().to_owned()),
            Self::New => answers.new.map(|answer| answer.as_str().to_owned()),
            Self::Kinds => answers.kinds.map(|kinds| match kinds.words() {
                words if words.is_empty() => "none".to_owned(),
                words => words.join("+"),
            }),
        }
    }
}

impl From<Question> for Disputed {
    fn from(question: Question) -> Self {
        match question {
            Question::Category => Self::Category,
            Question::New => Self::New,
            Question::Kinds => Self::Kinds,
        }
    }
}

/// What the answers of a case differ about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences(Vec<(Disputed, Vec<String>)>);

impl Differences {
    /// Compares the answers of everyone.
    #[must_use]
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answers>) -> Self {
        let answers: Vec<&Answers> = answers.into_iter().collect();
        let values = |about: Disputed| {
            let mut codes: Vec<String> =
                answers.iter().filter_map(|answers| about.code_of(answers)).collect();
            codes.sort_unstable();
            codes.dedup();
            codes
        };
        let found = Disputed::ALL.map(|about| (about, values(about))).into_iter();
        Self(found.filter(|(_, values)| values.len() > 1).collect())
    }

    /// Returns whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether the answers differ about this.
    #[must_use]
    pub fn has(&self, about: Disputed) -> bool {
        self.0.iter().any(|(found, _)| *found == about)
    }

    /// Returns whether the answers differ about one of these; about anything where none is given.
    #[must_use]
    pub fn is_about(&self, any: &BTreeSet<Disputed>) -> bool {
        if any.is_empty() { !self.is_empty() } else { any.iter().any(|about| self.has(*about)) }
    }

    /// Returns what comes first of all that they differ about, with the values that were given, sorted.
    #[must_use]
    pub fn first(&self) -> Option<(Disputed, &[String])> {
        self.0.first().map(|(about, values)| (*about, values.as_slice()))
    }

    /// Returns all that they differ about.
    pub fn iter(&self) -> impl Iterator<Item = Disputed> {
        self.0.iter().map(|(about, _)| *about)
    }
}

/// How far a difference is settled, when it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DisputeState {
    /// Two adjudicators ruled differently.
    Contested,
    /// A ruling was made on other answers or another text than there are now.
    Stale,
    /// No one has ruled.
    Open,
}

/// A case that is to be settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputedCase {
    /// The case.
    pub no: CaseNo,
    /// What its answers differ about.
    pub differences: Differences,
    /// How far it is settled.
    pub state: DisputeState,
    /// Whether the adjudicator who looks has answered it blind, and has not ruled since, or the ruling does not count.
    pub is_begun: bool,
    /// Whether its round names others who alone may settle it.
    pub is_barred: bool,
    /// Its place among the cases of a round in which those on which all agree are mixed in; `None` where they are not.
    pub mixed: Option<Uuid>,
}

impl DisputedCase {
    /// Creates a case that no one has begun with.
    #[must_use]
    pub const fn new(no: CaseNo, differences: Differences, state: DisputeState) -> Self {
        Self { no, differences, state, is_begun: false, is_barred: false, mixed: None }
    }

    /// Sorts cases as they are settled: those that the adjudicator has begun with and contested ones first; then by what they differ about, those on which other
    /// rulings rest first; within it like disputes together, those like the last one settled first; then in import
    /// order. Where others are mixed in, the order says nothing of what a case is.
    pub fn sort(cases: &mut [Self], last: Option<&Differences>) {
        let last = last.and_then(Differences::first);
        cases.sort_by_cached_key(|case| {
            let first = case.differences.first();
            let (about, values) = first.unzip();
            let order = (
                case.state,
                about,
                last.is_none() || first != last,
                values.map(<[String]>::to_vec),
                case.no,
            );
            (!case.is_begun, case.mixed, case.mixed.is_none().then_some(order))
        });
    }
}
