//! The questions that agreement is computed of, from the reviewers' answers.

use super::ratings::Ratings;
use super::sets::{LabelSet, SetRatings};
use crate::domain::{Answer, Answers, Category, CategoryAnswer, ChangeKind, KindsAnswer, Verdict};

/// A question with one value for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rated {
    /// Which category.
    Category,
    /// New to the municipality?
    New,
    /// The verdict that follows from each reviewer's answers.
    Verdict,
}

/// The declared values of each, in order.
const CATEGORIES: [CategoryAnswer; 4] = [
    CategoryAnswer::Is(Category::Emergency),
    CategoryAnswer::Is(Category::Preparedness),
    CategoryAnswer::Is(Category::LongTerm),
    CategoryAnswer::Unclear,
];
const NEW: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unclear];
const VERDICTS: [Verdict; 3] = [Verdict::Innovation, Verdict::NotInnovation, Verdict::Undetermined];

impl Rated {
    /// In the order in which they are asked; the verdict last.
    pub const ALL: [Self; 3] = [Self::Category, Self::New, Self::Verdict];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::New => "new",
            Self::Verdict => "verdict",
        }
    }

    /// Returns the ids of the declared values, in order.
    #[must_use]
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Category => CATEGORIES.iter().map(|value| value.as_str()).collect(),
            Self::New => NEW.iter().map(|value| value.as_str()).collect(),
            Self::Verdict => VERDICTS.iter().map(|value| value.as_str()).collect(),
        }
    }

    /// Returns the place of the value that a reviewer gave. A verdict is that of a classified case alone.
    fn place(self, answers: &Answers) -> Option<usize> {
        match self {
            Self::Category => CATEGORIES.iter().position(|value| Some(*value) == answers.category),
            Self::New => NEW.iter().position(|value| Some(*value) == answers.new),
            Self::Verdict if !answers.are_complete() => None,
            Self::Verdict => VERDICTS.iter().position(|value| *value == answers.verdict()),
        }
    }
}

/// The distance between two sets of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetDistance {
    /// See [`LabelSet::masi_distance`].
    Masi,
    /// See [`LabelSet::jaccard_distance`].
    Jaccard,
    /// See [`LabelSet::exact_distance`].
    Exact,
}

impl SetDistance {
    /// The headline first.
    pub const ALL: [Self; 3] = [Self::Masi, Self::Jaccard, Self::Exact];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Masi => "masi",
            Self::Jaccard => "jaccard",
            Self::Exact => "exact",
        }
    }

    /// Returns the distance between two sets.
    #[must_use]
    pub fn between(self, first: LabelSet, second: LabelSet) -> f64 {
        match self {
            Self::Masi => first.masi_distance(second),
            Self::Jaccard => first.jaccard_distance(second),
            Self::Exact => first.exact_distance(second),
        }
    }
}

/// How the kinds of change are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindsAs {
    /// The five kinds; none and unclear are sets of their own.
    Five,
    /// Process and organisation are one kind before anything is compared.
    Four,
    /// The five kinds; unclear counts as no answer. The difference shows how much is doubt.
    WithoutUnclear,
}

/// The label of "none of them" in a set of kinds.
pub const NONE_LABEL: u32 = 5;

/// The label of unclear.
pub const UNCLEAR_LABEL: u32 = 6;

impl KindsAs {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Five, Self::Four, Self::WithoutUnclear];

    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Five => "kinds",
            Self::Four => "kinds_in_four",
            Self::WithoutUnclear => "kinds_without_unclear",
        }
    }

    /// Returns the labels with their ids in files.
    #[must_use]
    pub fn labels(self) -> Vec<(u32, &'static str)> {
        let mut labels: Vec<(u32, &'static str)> = Vec::new();
        for kind in ChangeKind::ALL {
            match (self, kind) {
                (Self::Four, ChangeKind::Process) => {
                    labels.push((kind as u32, "process_organisation"));
                }
                (Self::Four, ChangeKind::Organisation) => {}
                _ => labels.push((kind as u32, kind.as_str())),
            }
        }
        labels.push((NONE_LABEL, "none"));
        if self != Self::WithoutUnclear {
            labels.push((UNCLEAR_LABEL, "unclear"));
        }
        labels
    }

    fn set(self, answer: KindsAnswer) -> Option<LabelSet> {
        let empty = LabelSet::default();
        match answer {
            KindsAnswer::Unclear if self == Self::WithoutUnclear => None,
            KindsAnswer::Unclear => Some(empty.with(UNCLEAR_LABEL)),
            KindsAnswer::NONE => Some(empty.with(NONE_LABEL)),
            KindsAnswer::Are(kinds) => {
                let merged = kinds.iter().map(|kind| match kind {
                    ChangeKind::Organisation if self == Self::Four => ChangeKind::Process,
                    kind => kind,
                });
                Some(merged.fold(empty, |set, kind| set.with(kind as u32)))
            }
        }
    }
}

/// What each reviewer answered to each case; `None` for no answer at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerTable {
    /// A row for each case, with a place for each reviewer.
    pub cases: Vec<Vec<Option<Answers>>>,
}

impl AnswerTable {
    /// Returns the table of a question with one value for an answer.
    #[must_use]
    pub fn rated(&self, rated: Rated) -> Ratings {
        let row = |case: &Vec<Option<Answers>>| {
            case.iter()
                .map(|answers| answers.clone().and_then(|answers| rated.place(&answers)))
                .collect()
        };
        Ratings::new(rated.values().len(), self.cases.iter().map(row))
    }

    /// Returns the table of the kinds of change. Kinds that were not asked, since the case is not new, are no
    /// answer.
    #[must_use]
    pub fn kinds(&self, kinds_as: KindsAs) -> SetRatings {
        let set = |answers: &Option<Answers>| kinds_as.set(answers.as_ref()?.kinds?);
        let rows: Vec<_> =
            self.cases.iter().map(|case| case.iter().map(set).collect::<Vec<_>>()).collect();
        SetRatings::new(&rows)
    }

    /// Returns how many answers have no kinds since the case is not new to the municipality.
    #[must_use]
    pub fn kinds_not_asked(&self) -> usize {
        let not_asked = |a: &&Answers| a.kinds.is_none() && a.new == Some(Answer::No);
        self.cases.iter().flatten().flatten().filter(not_asked).count()
    }
}
