//! Marking cases.

use super::super::batch::BatchAnswer;
use super::super::effect::{Effect, StoreEffect};
use super::super::marks::Marks;
use super::super::notice::Notice;
use super::super::state::{Pane, State};
use super::stage::say;
use crate::domain::{CaseNo, Message};

/// Marks the open case, or takes its mark off.
pub(super) fn mark(state: &mut State) -> Vec<Effect> {
    let Some(no) = state.current() else {
        return say(state, Notice::plain(Message::new("review-no-case-open")));
    };
    if state.marks.has(no) {
        unmark(state, [no]);
        return Vec::new();
    }
    add(state, [no])
}

/// Changes what is known of marked cases. The question in focus stays the first that one of them lacks.
pub(super) fn change(state: &mut State, change: impl FnOnce(&mut Marks)) {
    let before = state.marks.first_missing();
    change(&mut state.marks);
    state.batch.follow_marks(before, &state.marks);
}

/// Takes all marks off.
pub(super) fn drop_all(state: &mut State) {
    state.marks.clear();
    state.batch = BatchAnswer::default();
}

/// Takes the marks off these cases. With the last one the answers for all go: they are not for what is marked later.
fn unmark(state: &mut State, cases: impl IntoIterator<Item = CaseNo>) {
    change(state, |marks| cases.into_iter().for_each(|no| marks.remove(no)));
    if state.marks.is_empty() {
        state.batch = BatchAnswer::default();
    }
}

/// Begins a range that every move extends, or ends it.
pub(super) fn range(state: &mut State) -> Vec<Effect> {
    let Some(no) = state.current() else { return Vec::new() };
    if state.marks.range_from.take().is_some() {
        return say(state, Notice::plain(Message::new("review-range-ended")));
    }
    state.marks.range_from = Some(no);
    state.notice = Some(Notice::plain(Message::new("review-range-begun")));
    add(state, [no])
}

/// Marks everything that is shown; when all of it is marked already, takes those marks off.
pub(super) fn mark_all(state: &mut State) -> Vec<Effect> {
    let shown = state.queue.cases(state.total);
    if shown.iter().all(|no| state.marks.has(*no)) {
        unmark(state, shown);
        return Vec::new();
    }
    add(state, shown)
}

/// Marks everything between the beginning of an open range and the cursor.
pub(super) fn extend_range(state: &mut State) -> Vec<Effect> {
    let ends = (state.marks.range_from, state.current());
    let (Some(from), Some(to), Pane::Queue) = (ends.0, ends.1, state.pane) else {
        return Vec::new();
    };
    let (Some(from), Some(to)) = (state.queue.position(from), state.queue.position(to)) else {
        return Vec::new();
    };
    let between: Vec<CaseNo> =
        (from.min(to)..=from.max(to)).filter_map(|at| state.queue.at(at, state.total)).collect();
    add(state, between)
}

fn add(state: &mut State, cases: impl IntoIterator<Item = CaseNo>) -> Vec<Effect> {
    let new = state.marks.add(cases);
    state.batch.asked_again = false;
    if new.is_empty() { Vec::new() } else { vec![Effect::Store(StoreEffect::ReadMarked(new))] }
}
