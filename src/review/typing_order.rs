//! In which order answers were typed on cases: undo takes the newest back first, also where another case lies open by now.

use crate::domain::{CaseNo, DraftKind, DraftPlace};

/// Steps that are remembered.
const MOST_STEPS: usize = 1_000;

/// Where answers were typed, step by step; in an earlier run, since the newest act and each case as one step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TypingOrder {
    /// The place of each step, the newest last. Some steps may be saved or gone by now.
    typed: Vec<DraftPlace>,
    /// The places whose newest step was taken back, the newest last, each with how many acts were retracted before it.
    untyped: Vec<(DraftPlace, usize)>,
}

impl TypingOrder {
    /// Notes a step.
    pub(super) fn type_in(&mut self, place: DraftPlace) {
        self.typed.push(place);
        if self.typed.len() > MOST_STEPS {
            self.typed.remove(0);
        }
    }

    /// Notes that the newest step of this place is taken back, with so many acts retracted before.
    pub(super) fn untype(&mut self, place: DraftPlace, retracted: usize) {
        if let Some(at) = self.typed.iter().rposition(|typed| *typed == place) {
            self.typed.truncate(at);
        }
        self.untyped.push((place, retracted));
    }

    /// Notes that the step taken back last at this place is done again.
    pub(super) fn retype(&mut self, place: DraftPlace) {
        if let Some(at) = self.untyped.iter().rposition(|(untyped, _)| *untyped == place) {
            self.untyped.truncate(at);
        }
    }

    /// Returns the place of each step, the newest first.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = DraftPlace> {
        self.typed.iter().rev().copied()
    }

    /// Returns the places of the steps that were taken back since so many acts were retracted, the newest first.
    pub(super) fn untyped_since(&self, retracted: usize) -> impl Iterator<Item = DraftPlace> {
        let newest = self.untyped.iter().rev();
        newest.take_while(move |(_, acts)| *acts == retracted).map(|(place, _)| *place)
    }

    /// Returns whether a step was taken back at this place, before whatever act.
    pub(super) fn has_untyped(&self, place: DraftPlace) -> bool {
        self.untyped.iter().any(|(untyped, _)| *untyped == place)
    }

    /// Notes that nothing that was taken back is done again any more.
    pub(super) fn ends_redo(&mut self) {
        self.untyped.clear();
    }

    /// Has the steps follow their cases to other numbers.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        let moved = |at: DraftPlace| {
            let case = if at == DraftPlace::MARKED { at.case } else { place(at.case)? };
            Some(DraftPlace { case, ..at })
        };
        self.typed = self.typed.iter().filter_map(|at| moved(*at)).collect();
        let untyped = self.untyped.iter();
        self.untyped = untyped.filter_map(|(at, acts)| Some((moved(*at)?, *acts))).collect();
    }
}

/// Returns where the answers typed on a case lie.
pub(super) const fn answers_on(case: CaseNo) -> DraftPlace {
    DraftPlace { case, kind: DraftKind::Answers }
}
