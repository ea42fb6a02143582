//! Where Enter leads from a finished case.

use super::state::State;
use super::worklist::Worklist;

/// Where Enter leads from a finished case on which nothing was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// To the next case of the worklist, classified or not.
    Next,
    /// To the next case that is not classified.
    NextUnclassified,
    /// To the worklists, where the list shown has no case left.
    Worklists,
    /// To what is left where no case is: the finished screen, or a message about the list.
    WhatIsLeft,
}

impl State {
    /// Returns where Enter leads from the case that lies open, as far as that is known without reading the list: where it is
    /// not, there may be a next case.
    #[must_use]
    pub fn onward(&self) -> Onward {
        let here = self.current();
        if !self.queue.is_narrowed() {
            let scope = self.scope();
            let is_last = scope.done >= scope.total && self.rounds.again.left() == 0;
            return if is_last { Onward::WhatIsLeft } else { Onward::NextUnclassified };
        }
        let at = here.filter(|_| self.queue.worklist.is_some());
        let at = at.and_then(|no| self.queue.position(no));
        if at.is_some_and(|at| self.queue.at(at + 1, self.total).is_some()) {
            return Onward::Next;
        }
        let is_known = here.is_some() && self.figures.worklists.done_at == here;
        if is_known && self.other_worklists() > 0 {
            Onward::Worklists
        } else if is_known || self.left() == 0 {
            Onward::WhatIsLeft
        } else {
            Onward::NextUnclassified
        }
    }

    /// Returns how many worklists have cases, beside the one that the queue shows.
    pub(super) fn other_worklists(&self) -> usize {
        Worklist::of(self.facets())
            .into_iter()
            .filter(|list| self.queue.worklist != Some(*list))
            .filter(|list| self.worklist_count(*list).is_some_and(|count| count > 0))
            .count()
    }
}
