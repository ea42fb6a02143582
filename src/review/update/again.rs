//! Answering own old cases again: what is answered is written beside the record, and nothing says that a case is an old one.

use super::super::draft::Draft;
use super::super::effect::{Effect, StoreEffect, Via};
use super::super::notice::Notice;
use super::super::saving::LastSaved;
use super::super::state::State;
use super::worklists;
use crate::domain::rounds::RoundId;
use crate::domain::{CaseNo, Message, Moment, NextCase, SeenCase};

/// Returns what Enter goes to after a decision on new work: now and then an old case.
pub(super) fn next_after(state: &mut State, no: CaseNo) -> Effect {
    if state.queue.is_narrowed() || state.queue.worklist.is_some() {
        return worklists::next_after(state, no);
    }
    match state.rounds.again.due_after(no) {
        Some(old) => opens(old),
        None => worklists::next_after(state, no),
    }
}

fn opens(no: CaseNo) -> Effect {
    Effect::Store(StoreEffect::Open(no, Via::Next(NextCase::Unclassified(no))))
}

/// Goes on to the old cases that are left where there is no new work any more.
pub(super) fn at_the_end(state: &mut State) -> Option<Vec<Effect>> {
    let next = state.rounds.again.next()?;
    (state.current() != Some(next)).then(|| vec![opens(next)])
}

/// Goes on without answering; the case comes again behind the others.
pub(super) fn postpone(state: &mut State, no: CaseNo) -> Vec<Effect> {
    state.rounds.again.put_last(no);
    vec![go_on(state, no)]
}

fn go_on(state: &mut State, no: CaseNo) -> Effect {
    let from = state.rounds.again.back_to.take().unwrap_or(no);
    worklists::next_after(state, from)
}

/// Writes what is on the panel of an old case, which has no answer missing.
pub(super) fn save(state: &mut State, round: RoundId, now: Moment) -> Vec<Effect> {
    let Some(view) = &mut state.open_case else { return Vec::new() };
    let answers = view.draft.answers.clone();
    let seen = SeenCase { case: view.open.no, text: view.open.hash };
    view.draft = Draft::showing(answers.clone());
    view.put_away = None;
    view.open.standing.classification.answers = answers.clone();
    let title = view.open.case.title.clone();
    state.drafts.follow_act();
    let no = seen.case;
    state.history.decisions.save(LastSaved { no, title, answers: answers.clone(), cases: 1 });
    // It is no act that undo takes back in the log.
    state.history.decisions.lose_count();
    state.workday.pace.saved(now);
    let ticket = state.saving.next_ticket();
    state.rounds.again.answer(no, answers.clone(), ticket);
    let written = StoreEffect::WriteAgain { ticket, round, seen, answers, at: now };
    vec![Effect::Store(written), go_on(state, no)]
}

/// Notes that an answer is durable; `false` where the ticket is that of something else.
pub(super) fn saved(state: &mut State, ticket: u64) -> bool {
    let underway = &mut state.rounds.again.underway;
    let Some(at) = underway.iter().position(|(sent, _)| *sent == ticket) else { return false };
    let (_, no) = underway.remove(at);
    state.saving.saved.add(&[no]);
    true
}

/// Lays the case on the panel again that was answered again just before, with that answer; `None` where something else
/// was done since.
pub(super) fn undo(state: &mut State) -> Option<Vec<Effect>> {
    let no = state.rounds.again.newest.take()?;
    let answers = state.rounds.again.take_back(no)?;
    state.drafts.lose_act();
    state.drafts.left.insert(no, Draft::showing(answers));
    state.opening_notice = Some(Notice::plain(Message::new("review-answers-back")));
    Some(vec![Effect::Store(StoreEffect::Open(no, Via::Jump))])
}
