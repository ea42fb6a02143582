//! Rounds: working in one, leaving it, opening and closing one, and who answered what.

use super::super::command::Command;
use super::super::effect::{Effect, StoreEffect};
use super::super::layer::{Layer, Page};
use super::super::notice::{Notice, Sentence, Topic};
use super::super::round_access::about_others;
use super::super::round_desk::RoundQueue;
use super::super::round_form::{FormStep, RoundDeed, RoundForm, RoundsDialogue};
use super::super::state::State;
use super::super::team_desk::TeamLink;
use super::round_arrival::settle_in;
use super::stage::{close, does_nothing, moves_cursor, push, say};
use super::{agreement, answering, settling_stage, training};
use crate::domain::rounds::{
    PlannedRound, RoundKind, RoundOrder, RoundPart, RoundRefusal, RoundStatus,
};
use crate::domain::{CaseNo, Message, Moment, Reviewer, Statement};

/// Shows the rounds.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let now = state.rounds.worked_in;
    let at = state.rounds.all.iter().position(|round| Some(round.plan.round) == now);
    // Where one works in the whole project, what is to be done is done with a round that is open.
    let at = at.or_else(|| state.rounds.all.iter().position(RoundStatus::is_open));
    let selected = at.map_or(0, |at| at + 1);
    state.layers.push(Layer::Rounds(RoundsDialogue { selected, asked: None }));
    // Others have gone on, as far as a merge has brought it.
    vec![Effect::Store(StoreEffect::ReadRounds)]
}

/// Asks what a new round is to be.
pub(super) fn open_form(state: &mut State) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let form = match state.rounds.unopened.clone() {
        Some(order) => RoundForm::of(order),
        None => proposed(state),
    };
    push(state, Layer::RoundForm(Box::new(form)))
}

/// Returns the form of a new round, which proposes who has answered in the project as its reviewers, oneself first.
fn proposed(state: &State) -> RoundForm {
    let own = &state.setup.reviewer;
    let is_own = |other: &Reviewer| other.id() == own.id() || other.as_str() == own.as_str();
    let others = state.rounds.answering.iter().filter(|other| !is_own(other));
    // A name with a comma cannot be one of a list.
    let others = others.map(Reviewer::as_str).filter(|name| !name.contains(','));
    let names: Vec<&str> = std::iter::once(own.as_str()).chain(others).collect();
    RoundForm::new(&names.join(","))
}

/// Gives a command to the dialogue about rounds that is on top.
pub(super) fn take(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    match state.layers.last() {
        Some(Layer::RoundForm(_)) => form(state, command, now),
        Some(Layer::Unblind(_)) => unblinding(state, command, now),
        _ => choosing(state, command, now),
    }
}

/// Gives a command to the dialogue that shows the rounds.
fn choosing(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let count = state.rounds.all.len() + 1;
    let Some(Layer::Rounds(dialogue)) = state.layers.last_mut() else { return Vec::new() };
    if let Some((deed, round)) = dialogue.asked.clone() {
        return match (command, deed) {
            (Command::Save, RoundDeed::Close) => close_round(state, &round, now),
            (Command::Save, RoundDeed::HandOut) => {
                close(state);
                state.waits.acts = true;
                vec![Effect::Store(StoreEffect::HandOut(round))]
            }
            (Command::Cancel, _) => {
                dialogue.asked = None;
                Vec::new()
            }
            _ => does_nothing(state),
        };
    }
    if moves_cursor(&mut dialogue.selected, count, command) {
        return Vec::new();
    }
    let selected = dialogue.selected;
    match command {
        Command::Save => choose(state, selected),
        Command::Digit(digit) if usize::from(digit) < count => choose(state, usize::from(digit)),
        Command::NextQuestion => ask(state, selected, RoundDeed::Close),
        Command::Export => ask(state, selected, RoundDeed::HandOut),
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Works in the whole project, which is line 0, or in the round of a line.
fn choose(state: &mut State, line: usize) -> Vec<Effect> {
    let Some(at) = line.checked_sub(1) else {
        close(state);
        state.rounds.is_left = true;
        state.rounds.worked_in = None;
        return settle_in(state, Message::new("review-round-left"));
    };
    let Some(round) = state.rounds.all.get(at) else { return Vec::new() };
    if round.plan.kind == RoundKind::Training && round.is_open() {
        close(state);
        return training::begin();
    }
    let Some(queue) = state.rounds.queue(round.plan.round) else {
        let why = about_others(round, &state.setup.reviewer).unwrap_or_else(|| {
            let key =
                if round.is_open() { "review-round-gives-nothing" } else { "round-already-closed" };
            Message::new(key).with("name", round.plan.name.as_str())
        });
        return say(state, Notice::warning(why));
    };
    let (round, about) = (queue.round, about(queue));
    close(state);
    state.rounds.worked_in = Some(round);
    state.rounds.is_left = false;
    settle_in(state, about)
}

/// Returns the message when the queue becomes a round.
fn about(queue: &RoundQueue) -> Message {
    Message::new("review-round-on")
        .with("name", queue.name.as_str())
        .with("count", queue.count())
        .with("left", queue.left())
}

/// Asks whether to do that with the round of a line.
fn ask(state: &mut State, line: usize, deed: RoundDeed) -> Vec<Effect> {
    if state.saving.failure.is_some() {
        return answering::refuse_decision(state);
    }
    let round = line.checked_sub(1).and_then(|at| state.rounds.all.get(at)).cloned();
    let Some(round) = round else { return does_nothing(state) };
    if !round.is_open() {
        let name = round.plan.name.as_str();
        let message = Message::new("round-already-closed").with("name", name);
        return say(state, Notice::warning(message));
    }
    let own = state.setup.reviewer.id();
    if deed == RoundDeed::HandOut && round.readers.iter().all(|of| of.reviewer.id() == own) {
        let name = round.plan.name.as_str();
        let message = Message::new("review-round-nothing-to-hand-out").with("name", name);
        return say(state, Notice::warning(message));
    }
    if let Some(Layer::Rounds(dialogue)) = state.layers.last_mut() {
        dialogue.asked = Some((deed, Box::new(round)));
    }
    Vec::new()
}

fn close_round(state: &mut State, round: &RoundStatus, now: Moment) -> Vec<Effect> {
    close(state);
    state.waits.acts = true;
    state.rounds.ends_in_agreement =
        matches!(round.plan.kind, RoundKind::Calibration | RoundKind::Drift);
    vec![Effect::Store(StoreEffect::CloseRound { round: Box::new(round.clone()), at: now })]
}

/// Gives a command to the dialogue that asks what a round is to be.
fn form(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(Layer::RoundForm(form)) = state.layers.last_mut() else { return Vec::new() };
    match (&form.step, command) {
        (FormStep::Agree(_), Command::Cancel | Command::LineUp) => {
            form.step = FormStep::Typing;
            Vec::new()
        }
        (_, Command::Cancel) => {
            let order = form.order();
            let is_filled = order != proposed(state).order();
            close(state);
            state.rounds.unopened = is_filled.then_some(order);
            if !is_filled {
                return Vec::new();
            }
            say(state, Notice::plain(Message::new("review-round-form-kept")))
        }
        (FormStep::Agree(planned), Command::Save) => {
            let planned = planned.clone();
            close(state);
            state.rounds.unopened = None;
            state.waits.acts = true;
            vec![Effect::Store(StoreEffect::OpenRound { planned, at: now })]
        }
        (FormStep::Typing, Command::Digit(digit)) if form.line == RoundPart::Kind => {
            match usize::from(digit).checked_sub(1).and_then(|at| RoundKind::ALL.get(at)) {
                Some(kind) => {
                    form.kind = *kind;
                    form.line = RoundPart::Name;
                    Vec::new()
                }
                None => does_nothing(state),
            }
        }
        (FormStep::Typing, Command::LineUp) => {
            form.line = form.neighbour(-1).unwrap_or(form.line);
            Vec::new()
        }
        (FormStep::Typing, Command::LineDown | Command::NextQuestion) => {
            form.line = form.neighbour(1).unwrap_or(form.line);
            Vec::new()
        }
        (FormStep::Typing, Command::Save) => {
            if let Some(why) = form.missing() {
                return say(state, Notice::warning(Message::new(why)));
            }
            if let Some(line) = form.neighbour(1) {
                form.line = line;
                return Vec::new();
            }
            form.step = FormStep::Drawing;
            let order = Box::new(form.order());
            state.waits.acts = true;
            vec![Effect::Store(StoreEffect::PlanRound(order))]
        }
        _ => does_nothing(state),
    }
}

/// Shows what would be drawn, or goes to the line that has to change.
pub(super) fn planned(
    state: &mut State,
    order: &RoundOrder,
    planned: Result<Box<PlannedRound>, RoundRefusal>,
) -> Vec<Effect> {
    state.waits.acts = false;
    // A reviewer who has closed the dialogue, or changed it by now, wants no answer.
    let Some(Layer::RoundForm(form)) = state.layers.last_mut() else { return Vec::new() };
    if form.step != FormStep::Drawing || form.order() != *order {
        return Vec::new();
    }
    match planned {
        // A colleague who has answered elsewhere would become two reviewers.
        Ok(planned)
            if state.team.is_some() && !form.has_exchanged && !planned.newcomers.is_empty() =>
        {
            let names = planned.newcomers.iter().map(Reviewer::as_str).collect::<Vec<_>>();
            form.step = FormStep::Exchanging(names.join(", "));
            vec![Effect::Store(StoreEffect::Synchronise)]
        }
        Ok(planned) => {
            form.step = FormStep::Agree(planned);
            Vec::new()
        }
        Err(why) => {
            form.step = FormStep::Typing;
            let line = why.part.filter(|line| form.lines().contains(line));
            form.line = line.unwrap_or(form.line);
            say(state, Notice::warning(why.without_options()))
        }
    }
}

/// Draws again what waits for an exchange with the team, which may have brought those who were not known; where there was
/// none, goes back to the names.
pub(super) fn draw_after_exchange(state: &mut State) -> Vec<Effect> {
    let link = state.team.map(|team| team.link);
    let Some(Layer::RoundForm(form)) = state.layers.last_mut() else { return Vec::new() };
    let FormStep::Exchanging(names) = &form.step else { return Vec::new() };
    if link != Some(TeamLink::Exchanged) {
        let why = Message::new("review-round-exchange-first").with("names", names.as_str());
        (form.step, form.line) = (FormStep::Typing, RoundPart::Reviewers);
        return say(state, Notice::warning(why));
    }
    (form.step, form.has_exchanged) = (FormStep::Drawing, true);
    state.notice = None;
    state.waits.acts = true;
    vec![Effect::Store(StoreEffect::PlanRound(Box::new(form.order())))]
}

/// Shows what came of opening or closing a round.
pub(super) fn written(state: &mut State, outcome: Result<Sentence, Message>) -> Vec<Effect> {
    state.waits.acts = false;
    state.saving.revision += 1;
    let ends_in_agreement = std::mem::take(&mut state.rounds.ends_in_agreement);
    match outcome {
        Ok(done) => {
            // The others of a team know it only when it is sent.
            let is_unsent = done.topic == Some(Topic::RoundClosedHere) && state.team.is_some();
            let done = if is_unsent {
                Sentence { message: Message::new("review-round-closed-team"), ..done }
            } else {
                done
            };
            state.notice = Some(Notice::plain(done));
            let mut effects = vec![Effect::Store(StoreEffect::ReadRounds)];
            // What a round kept back may differ.
            effects.extend(settling_stage::count(state));
            if ends_in_agreement {
                effects.extend(agreement::open(state));
            }
            effects
        }
        Err(why) => say(state, Notice::warning(why)),
    }
}

/// Shows who answered what of the open case. Where a round keeps that from the reviewer, asks first.
pub(super) fn who(state: &mut State) -> Vec<Effect> {
    let Some(no) = state.current() else { return super::focus::no_case(state) };
    if state.rounds.queues.iter().any(|queue| queue.place(no).is_some()) {
        return push(state, Layer::Unblind(no));
    }
    vec![Effect::Store(StoreEffect::ReadStatements(no))]
}

/// Ends the reviewer's blindness for a case, if they agree.
fn unblinding(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(Layer::Unblind(no)) = state.layers.last() else { return Vec::new() };
    let no = *no;
    match command {
        Command::Save if state.saving.failure.is_some() => answering::refuse_decision(state),
        Command::Save => {
            close(state);
            state.waits.acts = true;
            vec![Effect::Store(StoreEffect::Look { no, at: now })]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Shows who answered what, or why that is not shown.
pub(super) fn show_statements(
    state: &mut State,
    no: CaseNo,
    said: Result<Vec<Statement>, Message>,
) -> Vec<Effect> {
    state.waits.acts = false;
    match said {
        Ok(said) => push(state, Layer::Page(Page::Statements(no, said))),
        Err(why) => say(state, Notice::warning(why)),
    }
}
