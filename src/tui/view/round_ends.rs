//! What is next when one's share of a round is done.

use crate::domain::Message;
use crate::domain::rounds::{RoundKind, RoundPlan, RoundStatus, SampleProgress};
use crate::review::State;
use crate::review::round_desk::RoundQueue;
use crate::words::Words;

/// Returns the sentences of the finished screen of a round: that the share is done, how far the others are, and what
/// comes next.
#[must_use]
pub fn round_finished(words: &Words, state: &State) -> Vec<String> {
    let Some(queue) = state.round() else { return Vec::new() };
    let said = |message: &Message| words.format(message);
    let mut lines = vec![said(
        &Message::new("review-round-finished")
            .with("name", queue.name.as_str())
            .with("count", queue.count()),
    )];
    let Some(round) = status_of(state, queue) else { return lines };
    let (next, is_all_in) = next_of(words, state, round);
    let by = round.opened_by.as_str();
    lines.push(next);
    let is_part = is_part(state, round);
    if let Some(team) = state.team() {
        let is_outstanding = team.unsent > 0 || !is_all_in;
        lines.extend(is_outstanding.then(|| words.get("review-round-next-exchange")));
    } else if by != state.reviewer().as_str() {
        lines.push(said(&Message::new("review-round-next-send").with("reviewer", by)));
    } else if !is_all_in {
        lines.push(words.get("review-round-next-hand-out"));
    }
    // What the answers come to is seen where all of them are.
    lines.extend(after_round(words, state, &round.plan).filter(|_| !is_part));
    lines.push(words.get("review-round-next-project"));
    lines
}

/// Returns the sentences about rounds that are open although the reviewer's share of them is done, where the queue is the whole
/// project.
#[must_use]
pub fn rounds_still_open(words: &Words, state: &State) -> Vec<String> {
    let done = state.rounds().finished_shares();
    let in_words = |queue: &RoundQueue| {
        let (next, _) = next_of(words, state, status_of(state, queue)?);
        let open = Message::new("review-round-still-open").with("name", queue.name.as_str());
        Some(words.format(&open.with("count", queue.count()).with("next", next)))
    };
    done.filter_map(in_words).collect()
}

fn status_of<'a>(state: &'a State, queue: &RoundQueue) -> Option<&'a RoundStatus> {
    state.rounds().all().iter().find(|round| round.plan.round == queue.round)
}

/// Returns whether the project is a hand-out: it has fewer cases than the round was drawn from.
fn is_part(state: &State, round: &RoundStatus) -> bool {
    let is_own = round.opened_by.as_str() == state.reviewer().as_str();
    let cases = usize::try_from(state.total()).unwrap_or_default();
    !is_own && cases < round.plan.frame_n
}

/// Returns whom a round waits for or how it is closed, and whether all have answered.
fn next_of(words: &Words, state: &State, round: &RoundStatus) -> (String, bool) {
    if is_part(state, round) {
        return (words.get("review-round-next-own-part"), false);
    }
    let others =
        round.readers.iter().filter(|of| of.reviewer.as_str() != state.reviewer().as_str());
    let is_alone = others.clone().next().is_none();
    let waiting: Vec<String> = others
        .filter(|of| of.done < of.given)
        .map(|of| {
            words.format(
                &Message::new("review-round-waiting")
                    .with("reviewer", of.reviewer.as_str())
                    .with("done", of.done)
                    .with("given", of.given),
            )
        })
        .collect();
    if waiting.is_empty() {
        let key = if is_alone { "review-round-next-alone" } else { "review-round-next-close" };
        return (words.get(key), true);
    }
    let wait = Message::new("review-round-next-wait").with("waiting", waiting.join(", "));
    (words.format(&wait), false)
}

/// Returns what the answers of a round are for, and how far a sample reaches.
fn after_round(words: &Words, state: &State, plan: &RoundPlan) -> Option<String> {
    match plan.kind {
        RoundKind::Sample => {
            let progress = state.rounds().sample_progress();
            let Some(SampleProgress { half_width, wanted, more, done }) = progress else {
                return Some(words.get("review-round-next-shares"));
            };
            let now = words.decimal(half_width, 1);
            let reached = Message::new("review-round-next-sample").with("now", now.as_str());
            let beyond = more.saturating_sub(plan.n.saturating_sub(done));
            let reached = reached.with("more", more).with("wanted", i64::from(wanted));
            Some(words.format(&reached.with("beyond", beyond).with("n", plan.n)))
        }
        RoundKind::Double | RoundKind::Calibration => Some(words.get("review-round-next-compare")),
        RoundKind::Drift | RoundKind::Training => None,
    }
}
