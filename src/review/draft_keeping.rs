//! Drafts on their way to the project, and those that did not arrive.

use std::collections::{BTreeSet, VecDeque};

use crate::domain::{CaseNo, DraftPlace};

/// What is known of the drafts that were sent to the project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftKeeping {
    /// The places whose drafts were sent and not answered, oldest first. The store answers in that order.
    sent: VecDeque<DraftPlace>,
    /// The places whose newest draft the project could not keep.
    lost: BTreeSet<DraftPlace>,
}

impl DraftKeeping {
    /// Notes that the draft of a place, or that it has none any more, is on its way.
    pub(super) fn send(&mut self, place: DraftPlace) {
        self.sent.push_back(place);
    }

    /// Notes that the oldest of them has arrived.
    pub(super) fn arrived(&mut self) {
        if let Some(place) = self.sent.pop_front() {
            self.lost.remove(&place);
        }
    }

    /// Notes that the oldest of them could not be kept.
    pub(super) fn refused(&mut self) {
        self.lost.extend(self.sent.pop_front());
    }

    /// Notes that the store takes nothing more: what is on its way does not arrive.
    pub(super) fn failed(&mut self) {
        self.lost.extend(self.sent.drain(..));
    }

    /// Returns whether the project lacks a newest draft of a case.
    #[must_use]
    pub fn lacks(&self, no: CaseNo) -> bool {
        self.lost.iter().any(|place| place.case == no)
    }

    /// Has the cases follow to other numbers; one that has gone keeps its turn, since its answer still comes.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        for sent in &mut self.sent {
            sent.case = place(sent.case).unwrap_or(CaseNo(0));
        }
        let lost = std::mem::take(&mut self.lost).into_iter();
        let lost = lost.filter_map(|lost| Some(DraftPlace { case: place(lost.case)?, ..lost }));
        self.lost = lost.collect();
    }
}
