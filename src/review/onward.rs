//! Where Enter leads from a finished case.

use super::open_case::OpenCaseView;
use super::state::State;
use super::worklist::Worklist;
use crate::domain::CaseNo;

/// Where Enter leads from a finished case on which nothing was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// To the next case of the worklist, classified or not.
    Next,
    /// To the next case that is not classified.
    NextUnclassified,
    /// To such a case of a long list, of which it is not known whether there is one; else a message says that there is none.
    On,
    /// To the worklists, where the list shown has no case left. Enter opens them at once.
    Worklists,
    /// To what is left where no case is: the finished screen, or a message about the list.
    WhatIsLeft,
}

impl State {
    /// Returns where Enter leads from the case that lies open, as far as that is known without reading the list.
    #[must_use]
    pub fn onward(&self) -> Onward {
        let here = self.current();
        if !self.queue.is_narrowed() {
            let scope = self.scope();
            let is_last = scope.done >= scope.total && self.rounds.again.left() == 0;
            return if is_last { Onward::WhatIsLeft } else { Onward::NextUnclassified };
        }
        if here.and_then(|no| self.next_in_worklist(no)).is_some() {
            return Onward::Next;
        }
        let is_asked_before = here.is_some() && self.figures.worklists.done_at == here;
        let has_next = if is_asked_before || self.left() == 0 {
            Some(false)
        } else {
            self.queue.has_unclassified_beside(here, self.total)
        };
        match has_next {
            Some(true) => Onward::NextUnclassified,
            None => Onward::On,
            Some(false) if self.has_other_worklists() => Onward::Worklists,
            Some(false) => Onward::WhatIsLeft,
        }
    }

    /// Returns the case that a worklist in the queue has behind this one, finished or not; behind one that is not in it, which a
    /// search has opened, its first.
    pub(super) fn next_in_worklist(&self, no: CaseNo) -> Option<CaseNo> {
        self.queue.worklist?;
        let following = self.queue.position(no).map_or(0, |at| at + 1);
        self.queue.at(following, self.total)
    }

    /// Returns whether worklists have cases beside the one that the queue shows, or may have, since they are not counted yet.
    pub(super) fn has_other_worklists(&self) -> bool {
        let may_have = |list: Worklist| match self.worklist_count(list) {
            Some(count) => count > 0,
            // Among many reports it is counted only when it is asked for.
            None => list != Worklist::AnsweredOtherwise,
        };
        let mut others = Worklist::of(self.facets()).into_iter();
        others.any(|list| self.queue.worklist != Some(list) && may_have(list))
    }

    /// Returns whether Enter opens another case when it has saved the one that lies open, as far as that is known without reading
    /// the list.
    #[must_use]
    pub fn saving_opens_next(&self) -> bool {
        let is_open = |view: &OpenCaseView| !view.open.standing.is_classified();
        match self.onward() {
            Onward::Next => true,
            // From a classified case that is not the next row.
            Onward::NextUnclassified | Onward::On => {
                let scope = self.scope();
                let others = scope.total.saturating_sub(scope.done) > 1;
                let has_others = others || self.rounds.again.left() > 0;
                has_others && self.open_case.as_ref().is_some_and(is_open)
            }
            Onward::Worklists | Onward::WhatIsLeft => false,
        }
    }
}
