//! Where the keys go: the question in focus, the case or the queue.

use super::super::effect::{Effect, StoreEffect, Via};
use super::super::notice::Notice;
use super::super::state::{Pane, State};
use super::stage::say;
use crate::domain::{Message, Question};

/// Returns the question so many steps behind one, from the last on to the first.
pub(super) fn moved(focus: Question, step: usize) -> Question {
    let at = usize::from(focus.number()) - 1;
    Question::ALL[(at + step) % Question::ALL.len()]
}

/// Goes from the case to the queue, or back.
pub(super) fn change_place(state: &mut State) -> Vec<Effect> {
    if state.open_case.is_none() {
        return queue_without_case(state);
    }
    state.pane = match state.pane {
        Pane::Case => Pane::Queue,
        Pane::Queue => Pane::Case,
    };
    if state.pane == Pane::Case
        && let Some(view) = &state.open_case
        && view.open.standing.text_changed_since(view.open.hash)
    {
        // The queue did not say it, and Enter would confirm the answers.
        state.notice = Notice::about_finished(&view.open);
    }
    Vec::new()
}

/// Opens the queue at the end of the work, on the case that was open last.
fn queue_without_case(state: &mut State) -> Vec<Effect> {
    let last = state.walk.trail.last().copied();
    let Some(no) = last.or_else(|| state.queue.at(0, state.total)) else { return no_case(state) };
    state.pane = Pane::Queue;
    vec![Effect::Store(StoreEffect::Open(no, Via::Step))]
}

pub(super) fn no_case(state: &mut State) -> Vec<Effect> {
    say(state, Notice::plain(Message::new("review-no-case-open")))
}
