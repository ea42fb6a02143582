//! What undo and redo come to first: an answer that was typed, or an act.

use super::draft::{BroughtBack, Draft};
use super::open_case::OpenCaseView;
use super::state::State;
use crate::domain::{CaseNo, DraftPlace};

/// What undo finds of a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StepAge {
    /// No act was done since.
    Newest,
    /// Undo retracts an act before it.
    BeforeAct,
    /// It is saved, or gone otherwise.
    Gone,
}

impl State {
    /// Returns where undo takes an answer back, or brings answers back that were put away, before it retracts an act; `None`
    /// where an act is newer.
    pub(super) fn newest_typed(&self) -> Option<DraftPlace> {
        for place in self.history.undo.typing.newest_first() {
            match self.age(place) {
                StepAge::Newest => return Some(place),
                StepAge::BeforeAct => return None,
                StepAge::Gone => {}
            }
        }
        None
    }

    /// Returns where redo types an answer again before it restores an act.
    pub(super) fn newest_untyped(&self) -> Option<DraftPlace> {
        let undo = &self.history.undo;
        undo.typing.untyped_since(undo.redoable.len()).find(|place| self.can_retype(*place))
    }

    fn age(&self, place: DraftPlace) -> StepAge {
        let (is_newest, is_there) = if place == DraftPlace::MARKED {
            let is_there = !self.marks.is_empty() && self.batch.is_begun();
            (is_there && self.batch.can_untype(), is_there)
        } else if let Some(view) = self.open_on(place.case) {
            let is_there = view.draft.is_typed() || view.put_away.is_some();
            (view.is_newer_than_acts(), is_there)
        } else {
            let left = self.drafts.left.get(&place.case);
            let away = self.drafts.put_away.get(&place.case);
            let is_newest =
                left.is_some_and(Draft::can_untype) || away.is_some_and(|away| away.is_newest());
            (is_newest, left.is_some_and(Draft::is_typed) || away.is_some())
        };
        match (is_newest, is_there) {
            (true, _) => StepAge::Newest,
            (false, true) => StepAge::BeforeAct,
            (false, false) => StepAge::Gone,
        }
    }

    /// Returns whether answers are put away where keys go, which redo brings back.
    pub(super) fn has_put_away(&self) -> bool {
        let open = self.open_case.as_ref().is_some_and(|view| view.put_away.is_some());
        if self.answers_for_all() { self.batch.has_put_away() } else { open }
    }

    /// Returns another case than the open one on which answers are put away: the one where that was done last.
    pub(super) fn put_away_elsewhere(&self) -> Option<CaseNo> {
        let put_away = &self.drafts.put_away;
        let newest_first = self.history.undo.typing.newest_first().map(|place| place.case);
        let mut cases = newest_first.chain(put_away.keys().copied());
        cases.find(|no| put_away.contains_key(no))
    }

    fn open_on(&self, no: CaseNo) -> Option<&OpenCaseView> {
        self.open_case.as_ref().filter(|view| view.open.no == no)
    }

    fn can_retype(&self, place: DraftPlace) -> bool {
        if place == DraftPlace::MARKED {
            return !self.marks.is_empty() && self.batch.can_retype();
        }
        let open = self.open_on(place.case);
        if open.is_some_and(|view| view.brought_back == Some(BroughtBack::ByUndo)) {
            return true;
        }
        let draft = open.map(|view| &view.draft);
        let draft = draft.or_else(|| self.drafts.left.get(&place.case));
        let draft = draft.or_else(|| self.drafts.emptied.get(&place.case));
        draft.is_some_and(Draft::can_retype)
    }
}
