//! What undo and redo ask of the project, wherever the key is pressed.

use super::super::effect::{Effect, StoreEffect};
use super::super::state::State;
use super::super::unsaved::Reversing;
use crate::domain::Moment;

/// Takes back the newest act.
pub(super) fn undo_act(state: &mut State, now: Moment) -> Vec<Effect> {
    state.waits.acts = true;
    state.history.undo.reversing = Some(Reversing::Undo);
    let open = state.open_case.as_ref().map(|view| (view.open.no, &view.draft));
    let before = Box::new(state.drafts.before_newest_answers(open));
    vec![Effect::Store(StoreEffect::Undo { before, at: now })]
}

/// Does the act again that was taken back last.
pub(super) fn redo_act(state: &mut State, now: Moment) -> Vec<Effect> {
    state.waits.acts = true;
    state.history.undo.reversing = Some(Reversing::Redo);
    vec![Effect::Store(StoreEffect::Redo { at: now })]
}
