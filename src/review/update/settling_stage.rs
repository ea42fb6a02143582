//! The case that is being settled, on top of the screen.

use std::collections::BTreeMap;

use super::super::effect::{Effect, StoreEffect};
use super::super::layer::Layer;
use super::super::settling::{AwaitedAct, SettledCase, Settling, SettlingFocus};
use super::super::state::State;
use super::focus;
use crate::domain::rulings::{DisputeState, SettlingAct};
use crate::domain::{CaseNo, Moment, Question};

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
    let untyped = case.untyped().to_vec();
    if let Some(settling) = on_top(state) {
        settling.untyped.insert(no, untyped);
    }
    match left {
        Some(left) => {
            // One that is begun is to be settled, whatever was so when that was looked for.
            if let Some(open) = &mut state.figures.disputes {
                open.entry(no).or_insert(DisputeState::Open);
            }
            state.drafts.rulings.insert(no, left);
        }
        None => {
            state.drafts.rulings.remove(&no);
        }
    }
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

/// Has what the adjudicator does written; further keys wait for it.
pub(super) fn send(state: &mut State, act: SettlingAct, at: Moment) -> Vec<Effect> {
    state.waits.acts = true;
    if let Some(settling) = on_top(state) {
        settling.awaited = Some(match &act {
            SettlingAct::Look { .. } => AwaitedAct::Look,
            SettlingAct::Names(_) => AwaitedAct::Names,
            SettlingAct::Rule(_) => AwaitedAct::Ruling(1),
            SettlingAct::RuleAll(rulings) => AwaitedAct::Ruling(rulings.len()),
            SettlingAct::TakeBack { .. } => AwaitedAct::TakeBack,
            SettlingAct::DoAgain => AwaitedAct::DoAgain,
        });
    }
    vec![Effect::Store(StoreEffect::Settle { act: Box::new(act), at })]
}

/// Has the differences counted where the finished screen says how many there are.
pub(super) fn count(state: &State) -> Option<Effect> {
    state.walk.finished.then_some(Effect::Store(StoreEffect::CountDisputes))
}

/// Takes note of which there are.
pub(super) fn counted(state: &mut State, open: BTreeMap<CaseNo, DisputeState>) -> Vec<Effect> {
    state.figures.disputes = Some(open);
    Vec::new()
}
