//! The case that is being settled, on top of the screen.

use super::super::layer::Layer;
use super::super::settling::{SettledCase, Settling};
use super::super::state::State;

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
