//! Where settling differences begins: with all of them, or those of a round or a list.

use super::super::effect::{Effect, StoreEffect};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::queue::QueueContent;
use super::super::settling::{DisputesAmong, Settling};
use super::super::state::State;
use super::answering;
use super::settling_stage::{count, leave, on_top};
use super::stage::{close, push};
use crate::domain::{CaseNo, Message};

/// Looks for the cases that are to be settled.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let among = match &state.queue.shown {
        // All of them in another order are no part of them.
        QueueContent::Listed { cases, about }
            if state.queue.is_narrowed()
                && i64::try_from(cases.len()).is_ok_and(|count| count < state.total) =>
        {
            DisputesAmong::Listed { cases: cases.clone(), about: about.clone() }
        }
        _ => DisputesAmong::All,
    };
    begin_with(state, among, None)
}

/// Looks for the cases of a round that are to be settled.
pub(super) fn begin_in_round(state: &mut State, name: String) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    begin_with(state, DisputesAmong::Round(name), None)
}

/// Looks for the cases among these that are to be settled, and begins with one where that is given.
pub(super) fn begin_with(
    state: &mut State,
    among: DisputesAmong,
    first: Option<CaseNo>,
) -> Vec<Effect> {
    let from = state.current();
    let read = Effect::Store(StoreEffect::ReadDisputes(among.clone()));
    // Who has chosen another case since begins with that one.
    let mut left = state.walk.settling_left.take();
    let marked = left.as_mut().map(|left| std::mem::take(&mut left.marked)).unwrap_or_default();
    let left = left.filter(|left| first.is_none() && left.among == among && left.from == from);
    let settling = Settling { first, from, left, among, marked, ..Settling::default() };
    push(state, Layer::Settling(Box::new(settling)));
    // What is typed next is for the first of them.
    state.waits.acts = true;
    vec![read]
}

/// Closes the differences before all were seen: from the same case they go on where they were left.
pub(super) fn break_off(state: &mut State) -> Vec<Effect> {
    leave(state);
    let counts = count(state);
    state.walk.settling_left = on_top(state).map(|settling| Box::new(std::mem::take(settling)));
    close(state).into_iter().chain(counts).collect()
}

/// Returns the message where there is no more to settle: of which cases that was, and how many the reviewer has settled
/// since the program started.
pub(super) fn ended(among: &DisputesAmong, settled: usize, had_any: bool) -> Notice {
    let of_round = match among {
        DisputesAmong::Round(name) if had_any => Some(name),
        _ => None,
    };
    if let Some(name) = of_round {
        let end = Message::new("settle-at-the-end-of-round").with("name", name.as_str());
        return Notice::plain(end.with("ruled", settled));
    }
    let key = if had_any { "settle-at-the-end" } else { "settle-none" };
    let notice = Notice::plain(Message::new(key).with("ruled", settled));
    match among.about() {
        Some(list) => notice.and(Message::new("settle-only-among").with("list", list)),
        None => notice,
    }
}
