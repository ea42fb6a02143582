//! What becomes of the queue when rounds come, are closed, or are left.

use super::super::effect::{Effect, StoreEffect};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::open_case::OpenCaseView;
use super::super::queue::{Narrowing, QueueContent};
use super::super::round_desk::RoundQueue;
use super::super::state::State;
use super::{filtering, moving, teaming};
use crate::domain::rounds::{RoundId, RoundKind, RoundOverview, RoundStatus};
use crate::domain::{CaseNo, Message};

/// Lets the queue be what the reviewer works in now, and opens the case that is next there.
pub(super) fn settle_in(state: &mut State, sentence: impl Into<Sentence>) -> Vec<Effect> {
    let stays = match state.current() {
        Some(no) => state.round().is_none_or(|round| round.place(no).is_some()),
        None => false,
    };
    follow(state, sentence, stays)
}

/// Lets the queue be what the reviewer works in now; the open case stays, or the next one opens.
fn follow(state: &mut State, sentence: impl Into<Sentence>, stays: bool) -> Vec<Effect> {
    let content = state.rounds.current().map_or(QueueContent::All, RoundQueue::content);
    state.queue.narrowing = Narrowing::default();
    state.queue.rest_on(content.clone());
    let mut effects = moving::show(state, content);
    let mut notice = state.opening_notice.take().or_else(|| state.notice.take());
    Notice::add(&mut notice, sentence);
    if stays {
        state.notice = notice;
    } else {
        state.opening_notice = notice;
        effects.push(Effect::Store(StoreEffect::OpenNext { after: None }));
    }
    effects
}

/// Takes over what the project says of rounds.
pub(super) fn known(state: &mut State, overview: RoundOverview) -> Vec<Effect> {
    let before = state.rounds.current().cloned();
    let were_open = open_rounds(state);
    state.rounds.take(overview);
    // What is underway is not in the project yet.
    let underway: Vec<_> = state.saving.underway.iter().map(|act| act.case.clone()).collect();
    for case in underway {
        state.rounds.update(case.no, &case.standing);
    }
    let said = state.notice.as_ref();
    let is_closed_here = said.is_some_and(|said| said.is_about(Topic::RoundClosedHere));
    let is_closed = |round: &&RoundStatus| !round.is_open() && were_open.contains(&id(round));
    let closed: Vec<_> = state.rounds.all.iter().filter(is_closed).cloned().collect();
    let (worked_in, next) = (before.as_ref().map(|queue| queue.round), state.rounds.worked_in);
    // Where the queue becomes the whole project for it, the sentence about that names the round.
    let is_named = |round: &&RoundStatus| next.is_some() || worked_in != Some(id(round));
    for round in closed.iter().filter(is_named).filter(|_| !is_closed_here) {
        let closed = named("review-round-closed-elsewhere", &round.plan.name);
        Notice::add(&mut state.notice, news(closed));
    }
    match (before, state.rounds.current().cloned()) {
        (Some(before), Some(queue)) if before.round == queue.round => {
            let mut effects = Vec::new();
            if *state.queue.base() != queue.content() {
                state.queue.rest_on(queue.content());
                let around = state.current().unwrap_or(CaseNo(1));
                effects.extend(state.queue.missing_around(around, state.total));
            }
            effects.extend(open_any(state));
            effects
        }
        (_, Some(queue)) => begin(state, &queue),
        (None, None) => {
            let mut effects = filtering::again_if_reserved(state);
            effects.extend(teaming::begin_claimed(state));
            effects.extend(open_any(state));
            effects
        }
        (Some(RoundQueue { round, name, .. }), None)
            if !closed.iter().any(|it| id(it) == round) =>
        {
            settle_in(state, news(named("review-round-over", &name)))
        }
        (Some(queue), None) => {
            let is_compared = queue.left() > 0 && queue.kind != RoundKind::Training;
            let sentence = match (is_closed_here, is_compared) {
                (true, _) => Message::new("review-round-queue-whole").into(),
                (false, true) => {
                    let over = named("review-round-over-closed-left", &queue.name);
                    news(over.with("count", queue.left()))
                }
                (false, false) => news(named("review-round-over-closed", &queue.name)),
            };
            settle_in(state, sentence)
        }
    }
}

/// Lets a round that has come be the queue. Its first case opens where nothing is begun on the open one; else that stays,
/// and what comes next is of the round.
fn begin(state: &mut State, queue: &RoundQueue) -> Vec<Effect> {
    let here = state.current();
    let first = queue.next(None, state.queue.postponed.iter().map(|row| row.no)).case();
    let stays = here.is_some() && (has_begun(state) || here == first);
    let is_outside = here.is_some_and(|no| queue.place(no).is_none());
    let key = if stays && is_outside { "review-round-came-outside" } else { "review-round-came" };
    let came = named(key, &queue.name).with("count", queue.count());
    follow(state, news(came), stays)
}

/// Returns whether the reviewer is in the middle of something that another case must not take the place of.
fn has_begun(state: &State) -> bool {
    !state.layers.is_empty()
        || !state.batch.answers.is_blank()
        || state.open_case.as_ref().is_some_and(OpenCaseView::has_draft)
}

/// Opens a case where none is open although the end was not reached: what came may have some.
fn open_any(state: &mut State) -> Option<Effect> {
    if state.current().is_some() || state.walk.finished || state.is_empty() {
        return None;
    }
    // What is shown goes when the case opens, or the end.
    let shown = state.notice.take().into_iter().flat_map(|notice| notice.sentences);
    for sentence in shown {
        Notice::add(&mut state.opening_notice, sentence);
    }
    Some(Effect::Store(StoreEffect::OpenNext { after: None }))
}

fn id(round: &RoundStatus) -> RoundId {
    round.plan.round
}

/// Returns a sentence that stays beside what else has come with the round.
fn news(message: Message) -> Sentence {
    Sentence::about(Topic::RoundNews, message)
}

fn named(key: &'static str, name: &str) -> Message {
    Message::new(key).with("name", name)
}

fn open_rounds(state: &State) -> Vec<RoundId> {
    state.rounds.all.iter().filter(|round| round.is_open()).map(id).collect()
}
