//! What a state has sent to the store: without an answer yet, and what of it another file can hold; the decision saved last.

use std::collections::BTreeSet;

use super::open_case::OpenCaseView;
use super::saving::LastSaved;
use super::state::State;
use super::unsaved::{BatchUnderway, UnderwayAct, Unsaved};
use crate::domain::{
    Answers, AppliedAct, CaseChange, CaseNo, CaseRecord, Decision, DraftPlace, Message, OpenCase,
    Stamp,
};

impl State {
    /// Returns what is not saved; while nothing has failed, what is on its way.
    #[must_use]
    pub fn unsaved(&self) -> Unsaved {
        let mut decided = self.decided_underway();
        decided.extend(self.saving.batch.iter().flat_map(|batch| &batch.cases));
        let mut postponed = Vec::new();
        for (at, act) in self.saving.underway.iter().enumerate() {
            let is_newest =
                self.saving.underway[at + 1..].iter().all(|later| later.case.no != act.case.no);
            if is_newest && self.is_postponed_underway(act.case.no) {
                postponed.push(act.case.case.title.clone());
            }
        }
        Unsaved {
            decided: decided.len(),
            postponed,
            reversing: self.history.undo.reversing,
            importing: self.saving.failure.as_ref().is_some_and(|failure| failure.importing),
            drafts: self.drafts_not_kept(),
        }
    }

    /// Returns for how many marked cases an answer for all was given and not saved: a draft, also where Enter would leave some or
    /// all of them out. After a failed save that is in [`State::unsaved`].
    #[must_use]
    pub fn typed_for_marked(&self) -> usize {
        let is_given = !self.batch.answers.is_blank() && self.saving.failure.is_none();
        if is_given { self.marks.len() } else { 0 }
    }

    /// Returns how many marked cases are not classified, of those that are read.
    #[must_use]
    pub fn marked_open(&self) -> usize {
        let open = self.marks.counts().filter(|(answers, _)| !answers.are_complete());
        open.map(|(_, count)| count).sum()
    }

    /// Returns the same where the project could not keep it.
    #[must_use]
    pub fn unsaved_for_marked(&self) -> usize {
        let is_lost = self.saving.drafts.lacks(DraftPlace::MARKED.case);
        if is_lost { self.typed_for_marked() } else { 0 }
    }

    /// Returns whether it makes a difference to export all cases or the classified ones alone.
    #[must_use]
    pub const fn offers_all_or_classified(&self) -> bool {
        self.tally.classified < self.total
    }

    /// Returns the decision saved last.
    #[must_use]
    pub const fn last_saved(&self) -> Option<&LastSaved> {
        self.history.decisions.last.as_ref()
    }

    /// Returns the answers that this decision has replaced, where its case was classified otherwise.
    #[must_use]
    pub const fn answers_replaced(&self) -> Option<&Answers> {
        self.history.decisions.replaced()
    }

    /// Returns the same while it belongs to what is on the screen: its case or the one that followed lies open, or it may
    /// not be saved at all.
    #[must_use]
    pub fn last_saved_in_sight(&self) -> Option<&LastSaved> {
        let is_held_up = self.saving.failure.is_some() || self.saving.blocked;
        if is_held_up { self.last_saved() } else { self.history.decisions.in_sight() }
    }

    /// Returns whether undo takes back that decision, and nothing else before it. Under a dialogue it takes nothing back.
    #[must_use]
    pub fn undoes_last_saved(&self) -> bool {
        let has_typed = self.answers_for_all() && self.batch.can_untype();
        let has_typed = has_typed
            || self.newest_typed().is_some()
            || self.open_case.as_ref().is_some_and(OpenCaseView::is_newer_than_acts);
        !has_typed
            && self.layers.is_empty()
            && self.saving.failure.is_none()
            && self.history.decisions.is_newest()
    }

    /// Returns that another program holds up what is underway, and what that is.
    #[must_use]
    pub fn blocked_message(&self) -> Message {
        Message::new("review-saving-blocked").with("count", self.unsaved().decided)
    }

    /// Returns that a save failed, what is to be done, what is not saved, and why; nothing where none
    /// failed.
    #[must_use]
    pub fn failure_messages(&self) -> Vec<Message> {
        let Some(failure) = &self.saving.failure else { return Vec::new() };
        let unsaved = self.unsaved();
        let mut said = unsaved.to_do_again();
        if failure.rescued.is_some() {
            let message = Message::new("review-save-failed-rescued");
            said.insert(0, message.with("cause", failure.cause.clone()));
        } else {
            said.insert(0, Message::new("review-save-failed").with("count", unsaved.decided));
            said.push(failure.cause.clone());
        }
        said
    }

    /// Returns the cases with unsaved answers, notes or flags, each once and with these. Those of an
    /// answer for many cases are not among them, for only the store knows them: see
    /// [`State::with_batch`].
    #[must_use]
    pub fn unsaved_records(&self) -> Vec<CaseRecord> {
        let mut left = self.decided_underway();
        let mut records = Vec::new();
        for act in self.saving.underway.iter().rev() {
            if left.remove(&act.case.no) {
                records.push(self.record(&act.case));
            }
        }
        records.reverse();
        records
    }

    /// Returns a case with the unsaved acts on it and the unsaved answer for many cases on top.
    #[must_use]
    pub fn with_batch(&self, mut case: OpenCase, batch: &BatchUnderway) -> CaseRecord {
        if let Some(standing) = self.underway_standing(case.no) {
            case.standing = standing.clone();
        }
        case.standing.apply(&AppliedAct {
            stamp: Stamp::NEWEST,
            reviewer: self.setup.reviewer.clone(),
            at: batch.at,
            text: case.hash,
            batch_size: u32::try_from(batch.cases.len()).unwrap_or(u32::MAX),
            change: CaseChange::Answered(batch.patch.clone()),
        });
        self.record(&case)
    }

    /// Returns a case with its decision. A blank decision is one too: it retracts what is saved.
    fn record(&self, case: &OpenCase) -> CaseRecord {
        let decision = Decision::from_decided(&self.setup.reviewer, &case.standing, case.hash);
        CaseRecord::new(case.case.clone(), case.hash, decision.into_iter().collect())
    }

    fn decided_underway(&self) -> BTreeSet<CaseNo> {
        let decides = |act: &&UnderwayAct| matches!(act.change, CaseChange::Answered(_));
        self.saving.underway.iter().filter(decides).map(|act| act.case.no).collect()
    }

    /// Returns whether an unsaved act postpones the case, and no later one classifies it.
    fn is_postponed_underway(&self, no: CaseNo) -> bool {
        let skips = |act: &UnderwayAct| act.case.no == no && act.change == CaseChange::Postponed;
        self.saving.underway.iter().any(skips)
            && self.underway_standing(no).is_some_and(crate::domain::Standing::is_postponed)
    }
}
