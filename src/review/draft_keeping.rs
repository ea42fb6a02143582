//! Drafts on their way to the project, and those that did not arrive.

use std::collections::{BTreeSet, VecDeque};

use crate::domain::CaseNo;

/// What is known of the drafts that were sent to the project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftKeeping {
    /// The cases whose drafts were sent and not answered, oldest first. The store answers in that order.
    sent: VecDeque<CaseNo>,
    /// The cases whose newest draft the project could not keep.
    lost: BTreeSet<CaseNo>,
}

impl DraftKeeping {
    /// Notes that the draft of a case, or that it has none any more, is on its way.
    pub(super) fn send(&mut self, no: CaseNo) {
        self.sent.push_back(no);
    }

    /// Notes that the oldest of them has arrived.
    pub(super) fn arrived(&mut self) {
        if let Some(no) = self.sent.pop_front() {
            self.lost.remove(&no);
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

    /// Returns whether the project lacks the newest draft of a case.
    #[must_use]
    pub fn lacks(&self, no: CaseNo) -> bool {
        self.lost.contains(&no)
    }

    /// Has the cases follow to other numbers; one that has gone keeps its turn, since its answer still comes.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        for no in &mut self.sent {
            *no = place(*no).unwrap_or(CaseNo(0));
        }
        self.lost = std::mem::take(&mut self.lost).into_iter().filter_map(place).collect();
    }
}
