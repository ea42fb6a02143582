//! The case that is being settled, on top of the screen.

use super::super::effect::Effect;
use super::super::layer::Layer;
use super::super::settling::{SettledCase, Settling, SettlingFocus};
use super::super::state::State;
use super::focus;
use crate::domain::Question;

/// Returns the settling that is on top.
pub(super) fn on_top(state: &mut State) -> Option<&mut Settling> {
    state.layers.iter_mut().rev().find_map(|layer| match layer {
        Layer::Settling(settling) => Some(&mut **settling),
        _ => None,
    })
}

/// Returns the case that is laid open there.
pub(super) fn case_on_top(state: &mut State) -> Option<&mut SettledCase> {
    on_top(state)?.case.as_mut()
}

/// Keeps what was decided of the case on top and is not ruled.
pub(super) fn leave(state: &mut State) {
    let Some(case) = case_on_top(state) else { return };
    let (no, left) = (case.dispute.open.no, case.left());
    match left {
        Some(left) => state.drafts.rulings.insert(no, left),
        None => state.drafts.rulings.remove(&no),
    };
}

/// Moves to the questions, among them, and back to the reason.
pub(super) fn move_focus(case: &mut SettledCase, step: usize) -> Vec<Effect> {
    let is_last = case.view.focus == Question::Kinds;
    match (case.focus, step) {
        (Some(SettlingFocus::Reason), 1) => {
            case.focus = Some(SettlingFocus::Questions);
            case.view.focus = Question::Category;
        }
        (Some(SettlingFocus::Reason), _) => {
            case.focus = Some(SettlingFocus::Questions);
            case.view.focus = Question::Kinds;
        }
        (Some(SettlingFocus::Questions), 1) if is_last => case.focus = Some(SettlingFocus::Reason),
        (Some(SettlingFocus::Questions), 2) if case.view.focus == Question::Category => {
            case.focus = Some(SettlingFocus::Reason);
        }
        _ => case.view.focus = focus::moved(case.view.focus, step),
    }
    case.view.look = None;
    Vec::new()
}
