//! Where the keys go: the question in focus, the case or the queue.

use super::super::effect::{Effect, StoreEffect, Via};
use super::super::notice::Notice;
use super::super::open_case::OpenCaseView;
use super::super::panel::Panel;
use super::super::state::{Pane, State};
use super::stage::say;
use crate::domain::{Answer, Message, Question};

/// Returns the question so many steps behind one, from the last on to the first.
pub(super) fn moved(focus: Question, step: usize) -> Question {
    let at = usize::from(focus.number()) - 1;
    Question::ALL[(at + step) % Question::ALL.len()]
}

/// Gives a digit, and notes whether it has moved the focus on by itself: who presses the key for the next question after every
/// digit would pass over one.
pub(super) fn by_digit(
    state: &mut State,
    answer: impl FnOnce(&mut State) -> Vec<Effect>,
) -> Vec<Effect> {
    let place = |state: &State| state.panel().map(|panel| (panel.focus, panel.facet));
    let before = place(state);
    let effects = answer(state);
    // What kind it is of is not asked where it is not new.
    let is_asked = |panel: &Panel| panel.facet.is_some() || panel.answers.new != Some(Answer::No);
    state.walk.went_on = place(state) != before && state.panel().as_ref().is_some_and(is_asked);
    effects
}

/// Says that the digit before has moved the focus on already, and to what.
pub(super) fn say_went_on(state: &mut State) -> Vec<Effect> {
    let facet = state.facet_in_focus().is_some();
    let question = state.panel().map_or(1, |panel| i64::from(panel.focus.number()));
    let message = if facet {
        Message::new("review-went-on-to-facet")
    } else {
        Message::new("review-went-on").with("question", question)
    };
    say(state, Notice::plain(message))
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
    if state.pane == Pane::Queue
        && state.marks.is_empty()
        && state.current().is_some_and(|no| state.queue.position(no).is_none())
        && let Some(first) = state.queue.at(0, state.total)
    {
        // Digits answer no case that is not in sight.
        return vec![Effect::Store(StoreEffect::Open(first, Via::Jump))];
    }
    let changed = state.open_case.as_ref().and_then(OpenCaseView::about_changed_text);
    if let Some(changed) = changed.filter(|_| state.pane == Pane::Case) {
        // The queue did not say it, or a while ago, and Enter would confirm or save the answers.
        state.notice = Some(changed);
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

/// Goes from the end of the work to the marked cases whose answers are not saved; `None` where there are none.
pub(super) fn go_to_marked(state: &mut State) -> Option<Vec<Effect>> {
    let is_waiting = state.walk.finished && state.typed_for_marked() > 0;
    let first = state.marks.cases().next().filter(|_| is_waiting)?;
    state.pane = Pane::Queue;
    Some(vec![Effect::Store(StoreEffect::Open(first, Via::Step))])
}

pub(super) fn no_case(state: &mut State) -> Vec<Effect> {
    say(state, Notice::plain(Message::new("review-no-case-open")))
}
