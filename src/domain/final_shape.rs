//! What counts of a case, as classified sets and tables have it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::case::TextHash;
use super::codes::{facet_cell, kinds_cell};
use super::facet_answers::{FacetAnswer, FacetWord};
use super::facet_scheme::facet_column;
use super::final_answers::{FinalAnswers, FinalRecord, FinalSource};
use super::moment::Moment;
use super::reviewer::ReviewerId;
use super::rulings::{RuleKey, Ruling, RulingReason, Settlement};
use super::scheme::{Answer, CategoryAnswer, KindsAnswer, Verdict};

/// What counts of a case, question by question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetFinal {
    /// Question 1.
    pub category: SetFinalAnswer<CategoryAnswer>,
    /// Question 2.
    pub new_to_municipality: SetFinalAnswer<Answer>,
    /// Question 3.
    pub change_kinds: SetFinalAnswer<KindsAnswer>,
    /// Each facet that someone answered; absent where there is none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facets: BTreeMap<FacetWord, SetFinalAnswer<FacetAnswer>>,
    /// What follows from these.
    pub verdict: SetFinalAnswer<Verdict>,
    /// How many reviewers answered.
    pub answers: u64,
}

/// What counts of a question, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetFinalAnswer<T> {
    /// The answer; `None` where there is none, or it is to be settled.
    pub value: Option<T>,
    /// How it came about; `None` where no one has answered.
    pub source: Option<FinalSource>,
}

/// A ruling on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetRuling<'r> {
    /// The id of the one who ruled.
    pub adjudicator: ReviewerId,
    /// When.
    pub ruled_at: Moment,
    /// Question 1.
    pub category: Option<CategoryAnswer>,
    /// Question 2.
    pub new_to_municipality: Option<Answer>,
    /// Question 3.
    pub change_kinds: Option<KindsAnswer>,
    /// The rules that it rests on.
    pub rules: Vec<RuleKey>,
    /// Why reviewers differ.
    pub reason: Option<RulingReason>,
    /// The note.
    pub note: Option<Cow<'r, str>>,
    /// Whether it is what the adjudicator had answered before they saw what others did; `None` where they looked at
    /// once.
    pub blind_equal: Option<bool>,
    /// The hash of the text it was ruled on.
    pub text_sha256: TextHash,
    /// Whether the report was changed after that.
    pub text_changed_since: bool,
    /// Whether it counts: it is neither contested nor stale.
    pub counts: bool,
}

impl From<&FinalRecord> for SetFinal {
    fn from(record: &FinalRecord) -> Self {
        let counts = &record.counts;
        let verdict = counts.verdict();
        Self {
            category: SetFinalAnswer { value: counts.answers.category, source: counts.category },
            new_to_municipality: SetFinalAnswer { value: counts.answers.new, source: counts.new },
            change_kinds: SetFinalAnswer { value: counts.answers.kinds, source: counts.kinds },
            facets: counts.facets.keys().map(|facet| (*facet, of_facet(counts, *facet))).collect(),
            verdict: SetFinalAnswer { value: verdict, source: counts.verdict_source() },
            answers: counts.given as u64,
        }
    }
}

fn of_facet(counts: &FinalAnswers, facet: FacetWord) -> SetFinalAnswer<FacetAnswer> {
    let value = counts.answers.facets.get(facet.as_str()).cloned();
    SetFinalAnswer { value, source: counts.facet_source(facet) }
}

impl<'r> SetRuling<'r> {
    /// Returns a ruling on a case whose report has this hash now.
    #[must_use]
    pub fn new(ruling: &'r Ruling, counts: bool, current: TextHash) -> Self {
        let ruled = &ruling.ruled;
        Self {
            adjudicator: ruling.by.id(),
            ruled_at: ruling.at,
            category: ruled.answers.category,
            new_to_municipality: ruled.answers.new,
            change_kinds: ruled.answers.kinds,
            rules: ruled.rules.clone(),
            reason: ruled.reason,
            note: ruled.note.as_deref().map(Cow::Borrowed),
            blind_equal: ruling.is_blind_answer(),
            text_sha256: ruled.seen.text,
            text_changed_since: ruled.seen.text != current,
            counts,
        }
    }

    /// Returns the rulings on a case: the one that counts, or those that are contested or stale.
    #[must_use]
    pub fn all(settlement: &'r Settlement, current: TextHash) -> Vec<Self> {
        match settlement {
            Settlement::Open => Vec::new(),
            Settlement::Ruled(ruling) => vec![Self::new(ruling, true, current)],
            Settlement::Contested(rulings) | Settlement::Stale(rulings) => {
                rulings.iter().map(|ruling| Self::new(ruling, false, current)).collect()
            }
        }
    }
}

/// The columns of [`final_cells`].
pub const FINAL_COLUMNS: [&str; 14] = [
    "final_category",
    "final_category_source",
    "final_new_to_municipality",
    "final_new_to_municipality_source",
    "final_change_kinds",
    "final_change_kinds_source",
    "final_verdict",
    "final_verdict_source",
    "final_answers",
    "adjudicator",
    "ruling_rules",
    "ruling_reason",
    "ruling_blind_equal",
    "ruling_text_changed_since",
];

/// The column of the note of the ruling that counts. It came later than the others, and so is the last.
pub const RULING_NOTE: &str = "ruling_note";

/// Returns the names of the columns of these facets: what counts of each, and how it came about.
pub fn final_facet_columns(
    facets: impl Iterator<Item = FacetWord>,
) -> impl Iterator<Item = String> {
    facets.flat_map(|facet| {
        let column = facet_column(&facet);
        [format!("final_{column}"), format!("final_{column}_source")]
    })
}

/// Returns what counts of a case as cells of codes, in the order of [`FINAL_COLUMNS`] and of the facets' columns behind
/// them; where reviewers differ, an answer is blank and its source says how far it is settled.
#[must_use]
pub fn final_cells(
    record: &FinalRecord,
    current: TextHash,
    facets: impl Iterator<Item = FacetWord>,
) -> Vec<String> {
    fn cell<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let SetFinal { category, new_to_municipality, change_kinds, verdict, answers, facets: given } =
        SetFinal::from(record);
    let ruling = record.ruling();
    let rules = ruling.map(|ruling| {
        ruling.ruled.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")
    });
    let of_facets = facets.flat_map(|facet| {
        let answer = given.get(&facet);
        let value = answer.and_then(|answer| answer.value.as_ref());
        [facet_cell(value), cell(answer.and_then(|answer| answer.source))]
    });
    let of_questions: [String; FINAL_COLUMNS.len()] = [
        cell(category.value),
        cell(category.source),
        cell(new_to_municipality.value),
        cell(new_to_municipality.source),
        change_kinds.value.map(kinds_cell).unwrap_or_default(),
        cell(change_kinds.source),
        cell(verdict.value),
        cell(verdict.source),
        answers.to_string(),
        cell(ruling.map(|ruling| &ruling.by)),
        rules.unwrap_or_default(),
        cell(ruling.and_then(|ruling| ruling.ruled.reason)),
        cell(ruling.and_then(Ruling::is_blind_answer)),
        cell(ruling.map(|ruling| ruling.ruled.seen.text != current)),
    ];
    of_questions.into_iter().chain(of_facets).collect()
}
