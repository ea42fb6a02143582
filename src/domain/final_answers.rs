//! The answers that count of a case, when several reviewers have answered, and how they came about.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::classification::{Answers, Question};
use super::codebook_reading::ReadOtherwise;
use super::facet_answers::{FacetAnswers, FacetWord};
use super::rulings::{Inputs, Ruling, Settlement};
use super::scheme::{Answer, CategoryAnswer, UnknownWord, Verdict, words};
use super::sector::CaseSector;

/// A case with what shares are counted by, and what counts of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseAnswers {
    /// The municipality, as its file has it.
    pub municipality: Option<String>,
    /// The county, as its file has it.
    pub county: Option<String>,
    /// The date, as its file has it.
    pub date: Option<String>,
    /// The sector.
    pub sector: CaseSector,
    /// What columns propose as answers to facets, of all that have one.
    pub proposals: FacetAnswers,
    /// What counts.
    pub counts: FinalAnswers,
    /// What its reviewers answered under an earlier codebook and reads as another value today.
    pub read_otherwise: BTreeSet<ReadOtherwise>,
}

/// How a final answer came about; the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum FinalSource {
    /// Reviewers differ, and no one has ruled: there is no answer.
    Open,
    /// Two adjudicators ruled differently: there is no answer.
    Contested,
    /// What was ruled on is another now: there is no answer.
    Stale,
    /// One reviewer answered.
    Single,
    /// An adjudicator ruled.
    Adjudicated,
    /// All who answered gave the same answer by themselves.
    Unanimous,
}

words!(FinalSource {
    FinalSource::Open => "open",
    FinalSource::Contested => "contested",
    FinalSource::Stale => "stale",
    FinalSource::Single => "single",
    FinalSource::Adjudicated => "adjudicated",
    FinalSource::Unanimous => "unanimous",
});

impl FinalSource {
    /// All of them, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::Contested,
        Self::Stale,
        Self::Single,
        Self::Adjudicated,
        Self::Unanimous,
    ];

    /// Returns whether there is an answer.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Single | Self::Adjudicated | Self::Unanimous)
    }
}

/// The answers that count of one case, for each question with how it came about. Where reviewers differ there is none
/// until it is settled; no majority decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FinalAnswers {
    /// What counts.
    pub answers: Answers,
    /// How the answer to question 1 came about; `None` where there is none to be had.
    pub category: Option<FinalSource>,
    /// How the answer to question 2 came about.
    pub new: Option<FinalSource>,
    /// How the answer to question 3 came about.
    pub kinds: Option<FinalSource>,
    /// How the answers to facets came about; of those that no one answered there is nothing.
    pub facets: BTreeMap<FacetWord, FinalSource>,
    /// How many reviewers answered.
    pub given: usize,
}

/// What counts of a case, with the ruling that it rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FinalRecord {
    /// What counts.
    pub counts: FinalAnswers,
    /// What rulings come to.
    pub settlement: Settlement,
    /// How many answers and rulings do not count since they were given under another version of the codebook.
    pub left_out: usize,
}

impl FinalRecord {
    /// Returns what counts of these answers and rulings.
    #[must_use]
    pub fn new(inputs: &Inputs, settlement: Settlement) -> Self {
        Self { counts: FinalAnswers::of(inputs, &settlement), settlement, left_out: 0 }
    }

    /// Returns the ruling that some of it rests on.
    #[must_use]
    pub fn ruling(&self) -> Option<&Ruling> {
        self.settlement.ruling()
    }

    /// Returns the note of that ruling.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.ruling()?.ruled.note.as_deref()
    }
}

impl FinalAnswers {
    /// Returns what counts of these answers, by what rulings come to.
    #[must_use]
    pub fn of(inputs: &Inputs, settlement: &Settlement) -> Self {
        // Of a question counts what all gave by themselves and still give: what someone answers since is compared too.
        let given: Vec<&Answers> = inputs.iter().collect();
        let alone = inputs.given();
        let ruled = settlement.ruling().map(|ruling| &ruling.ruled.answers);
        let unsettled = match settlement {
            Settlement::Contested(_) => FinalSource::Contested,
            Settlement::Stale(_) => FinalSource::Stale,
            Settlement::Open | Settlement::Ruled(_) => FinalSource::Open,
        };
        let is_ruled = ruled.is_some();
        let ruled = ruled.cloned().unwrap_or_default();
        let (category, by_category) =
            counted(given.iter().map(|all| all.category), alone, (is_ruled, ruled.category));
        let (new, by_new) = counted(given.iter().map(|all| all.new), alone, (is_ruled, ruled.new));
        let (kinds, by_kinds) =
            counted(given.iter().map(|all| all.kinds), alone, (is_ruled, ruled.kinds));
        let source = |by: Option<FinalSource>| match by {
            Some(FinalSource::Open) => Some(unsettled),
            by => by,
        };
        let ids = given.iter().copied().chain([&ruled]).flat_map(|all| all.facets.iter());
        let ids: BTreeSet<FacetWord> = ids.map(|(facet, _)| *facet).collect();
        let (mut facets, mut by_facets) = (FacetAnswers::default(), BTreeMap::new());
        for facet in ids {
            let of = |all: &Answers| all.facets.get(facet.as_str()).cloned();
            // A ruling that says nothing of a facet leaves it as it is.
            let ruled = (of(&ruled).is_some(), of(&ruled));
            let (answer, by) = counted(given.iter().map(|all| of(all)), alone, ruled);
            facets.set(facet, answer);
            by_facets.extend(by.map(|by| (facet, by)));
        }
        let mut found = Self {
            answers: Answers { category, new, kinds, facets },
            category: source(by_category),
            new: source(by_new),
            kinds: source(by_kinds),
            facets: by_facets,
            given: alone,
        };
        // Who found nothing new was not asked for kinds: as long as that is open, so are these.
        let were_all_asked = given.iter().filter(|answers| answers.kinds.is_some()).count();
        let is_open = found.new.is_some_and(|new| !new.is_settled());
        if is_open && (1..given.len()).contains(&were_all_asked) {
            (found.answers.kinds, found.kinds) = (None, found.new);
        }
        found
    }

    /// Returns what counts of a case that one reviewer has answered, or none.
    #[must_use]
    pub fn single(answers: Answers) -> Self {
        Self::of(&vec![answers].into(), &Settlement::Open)
    }

    /// Returns how the answer to a question came about; `None` where there is none to be had.
    #[must_use]
    pub const fn source(&self, question: Question) -> Option<FinalSource> {
        match question {
            Question::Category => self.category,
            Question::New => self.new,
            Question::Kinds => self.kinds,
        }
    }

    /// Returns how the verdict came about: as the weakest of the answers it follows from. What is not new is no innovation,
    /// whatever kind of change it is.
    #[must_use]
    pub fn verdict_source(&self) -> Option<FinalSource> {
        let kinds = self.kinds.filter(|_| self.answers.new != Some(Answer::No));
        [self.new, kinds].into_iter().flatten().min()
    }

    /// Returns the verdict; `None` where an answer that it follows from is missing. The category is none of these.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let any_category = Some(CategoryAnswer::Unclear);
        let answers = Answers { category: any_category, ..self.answers.clone() };
        answers.are_complete().then(|| answers.verdict())
    }

    /// Returns whether two reviewers or more answered.
    #[must_use]
    pub const fn several(&self) -> bool {
        self.given > 1
    }

    /// Leaves out the facets that are not to be kept.
    pub fn retain_facets(&mut self, is_kept: impl Fn(FacetWord) -> bool) {
        self.facets.retain(|facet, _| is_kept(*facet));
        self.answers.facets.retain(is_kept);
    }

    /// Returns how the answer to a facet came about; `None` where there is none to be had.
    #[must_use]
    pub fn facet_source(&self, facet: FacetWord) -> Option<FinalSource> {
        self.facets.get(&facet).copied()
    }

    /// Returns whether a question is to be settled. On facets no one has to agree.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let is_open = |source: FinalSource| !source.is_settled();
        [self.category, self.new, self.kinds].into_iter().flatten().any(is_open)
    }
}

/// Returns what counts of a question, and how that came about: what all gave who answered it, or what was ruled; of
/// answers that differ and no ruling, nothing. So many of the answers were given independently, the first ones.
fn counted<T: PartialEq>(
    given: impl Iterator<Item = Option<T>>,
    alone: usize,
    (is_ruled, ruled): (bool, Option<T>),
) -> (Option<T>, Option<FinalSource>) {
    let (mut found, mut are_alike, mut count) = (None, true, 0);
    for (place, answer) in given.enumerate() {
        let Some(answer) = answer else { continue };
        count += usize::from(place < alone);
        match &found {
            None => found = Some(answer),
            Some(first) => are_alike &= *first == answer,
        }
    }
    let Some(first) = found else {
        let by = ruled.as_ref().map(|_| FinalSource::Adjudicated);
        return (ruled, by);
    };
    if is_ruled {
        let is_confirmed = are_alike && count > 1 && ruled.as_ref() == Some(&first);
        let by = if is_confirmed { FinalSource::Unanimous } else { FinalSource::Adjudicated };
        return (ruled, Some(by));
    }
    match (are_alike, count) {
        (false, _) => (None, Some(FinalSource::Open)),
        (true, ..2) => (Some(first), Some(FinalSource::Single)),
        (true, _) => (Some(first), Some(FinalSource::Unanimous)),
    }
}
