//! How far a reviewer is: totals, counts by answer, and what an undo or a redo changes of them.

use std::collections::BTreeMap;

use super::case::CaseNo;
use super::choice::Choice;
use super::classification::Question;
use super::draft::{DraftPlace, KeptDraft};
use super::facet_answers::FacetWord;
use super::history::{CaseChange, Standing};
use super::patch::Patch;
use super::reviewer::Reviewer;
use super::rulings::{ReversedSettling, TurnedRulings};
use super::scheme::Verdict;

/// A reviewer's totals. Only that reviewer's own decisions count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cases classified.
    pub classified: i64,
    /// Cases postponed and not classified since.
    pub postponed: i64,
    /// Classified cases whose verdict is undetermined.
    pub undetermined: i64,
    /// Cases flagged, classified or not.
    pub flagged: i64,
}

impl Tally {
    /// Returns the totals when one case goes from `before` to `after`.
    #[must_use]
    pub fn moved(self, before: &Standing, after: &Standing) -> Self {
        let step =
            |counts: fn(&Standing) -> bool| i64::from(counts(after)) - i64::from(counts(before));
        Self {
            classified: self.classified + step(Standing::is_classified),
            postponed: self.postponed + step(Standing::is_postponed),
            undetermined: self.undetermined
                + step(|standing| {
                    standing.is_classified()
                        && standing.classification.answers.verdict() == Verdict::Undetermined
                }),
            flagged: self.flagged + step(|standing| standing.classification.flagged),
        }
    }
}

/// One reviewer's counts, for `status`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewerStatus {
    /// Who.
    pub reviewer: Reviewer,
    /// Whether a round hides all but how many cases are classified.
    pub is_hidden: bool,
    /// The totals.
    pub tally: Tally,
    /// Classified cases by answer to each question; a case with two kinds counts under both.
    pub answers: BTreeMap<Question, Vec<(Choice, i64)>>,
    /// Classified cases by verdict.
    pub verdicts: Vec<(Verdict, i64)>,
    /// Classified cases by facet and value as these read today; one with two values counts under both.
    pub facets: BTreeMap<FacetWord, BTreeMap<FacetWord, i64>>,
}

impl ReviewerStatus {
    /// Returns how many cases are classified, and nothing else.
    #[must_use]
    pub fn hidden(self) -> Self {
        let tally = Tally { classified: self.tally.classified, ..Tally::default() };
        Self {
            is_hidden: true,
            tally,
            answers: BTreeMap::new(),
            verdicts: Vec::new(),
            facets: BTreeMap::new(),
            ..self
        }
    }
}

/// What an undo or a redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// What the act that was retracted or restored did to its first case.
    pub change: CaseChange,
    /// What it changed of all its cases alike: of corrections from a file, each case may have been given its own.
    pub shared: Patch,
    /// The cases of that act, in import order.
    pub cases: Vec<CaseNo>,
    /// What the first of them is called.
    pub title: String,
    /// How many of them are as before, because later answers win over the act.
    pub unchanged: usize,
    /// The standing of the first case before.
    pub before: Standing,
    /// The standing of the first case now.
    pub after: Standing,
    /// The reviewer's totals now.
    pub tally: Tally,
    /// The rulings made together, or the note about a rule, that were retracted or restored; `None` where it was another act.
    pub settling: Option<ReversedSettling>,
    /// What the answers that count no more, or again, did to rulings.
    pub turned: TurnedRulings,
    /// The drafts of answers that were left with it, as the project has them.
    pub drafts: Vec<(DraftPlace, KeptDraft)>,
}

impl Reversal {
    /// Returns whether each case was given the same: of corrections from a file, each may have been given its own.
    #[must_use]
    pub fn is_alike(&self) -> bool {
        matches!(&self.change, CaseChange::Answered(patch) if *patch == self.shared)
    }

    /// Returns whether the act gives answers to questions or facets.
    #[must_use]
    pub fn gives_answers(&self) -> bool {
        matches!(&self.change, CaseChange::Answered(patch) if patch.gives_answers())
    }
}
