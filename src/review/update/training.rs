//! Practising with worked cases: answered as any case, then read beside a reading and its reasons.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, Scroll, StoreEffect};
use super::super::layer::{Layer, Page, RuleNoteField};
use super::super::notice::Notice;
use super::super::state::State;
use super::super::training::Training;
use super::stage::{close, does_nothing, push, say};
use super::{answering, case_below, focus};
use crate::domain::rounds::{AnswersSeen, RoundAct, SeenHow, WorkedAnswer};
use crate::domain::rulings::{RuleKey, built_in_rules};
use crate::domain::{Act, Choice, Message, Moment, Patch, Question, TrainingCase};

/// Reads the cases.
pub(super) fn begin() -> Vec<Effect> {
    vec![Effect::Store(StoreEffect::ReadTraining)]
}

/// Lays the first case open.
pub(super) fn opened(state: &mut State, cases: Vec<TrainingCase>) -> Vec<Effect> {
    let Some(training) = Training::new(cases) else { return Vec::new() };
    let is_of_round = training.case().is_some_and(|case| case.round.is_some());
    let key = if is_of_round { "training-begins-in-round" } else { "training-begins" };
    state.layers.push(Layer::Training(Box::new(training)));
    say(state, Notice::plain(Message::new(key)));
    vec![Effect::Screen(ScreenEffect::Scroll(Scroll::Top))]
}

fn on_top(state: &mut State) -> Option<&mut Training> {
    state.layers.iter_mut().rev().find_map(|layer| match layer {
        Layer::Training(training) => Some(&mut **training),
        _ => None,
    })
}

/// Gives a command to the case that lies open.
pub(super) fn command(state: &mut State, command: Command, now: Moment) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    let scroll = match command {
        Command::PageDown => Scroll::PageDown,
        Command::PageUp => Scroll::PageUp,
        Command::LineDown => Scroll::LineDown,
        Command::LineUp => Scroll::LineUp,
        Command::Cancel | Command::Quit => {
            let of_round = is_of_round(training);
            close(state);
            let key = if of_round { "training-left-round" } else { "training-left" };
            return ended(state, key, of_round);
        }
        Command::Digit(digit) => return self::digit(state, digit),
        Command::Save => return show_reading(state, now),
        Command::Postpone => return next(state),
        Command::NextQuestion | Command::PreviousQuestion => {
            let step = if command == Command::NextQuestion { 1 } else { 2 };
            training.view.focus = focus::moved(training.view.focus, step);
            training.view.look = None;
            return Vec::new();
        }
        Command::Undo if training.view.untype() => return Vec::new(),
        _ => return does_nothing(state),
    };
    vec![Effect::Screen(ScreenEffect::Scroll(scroll))]
}

fn digit(state: &mut State, digit: u8) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    let question = training.view.focus;
    match Choice::options(question).iter().find(|choice| choice.digit() == digit) {
        Some(choice) => {
            training.view.take(*choice);
            Vec::new()
        }
        None => does_nothing(state),
    }
}

/// Answers questions with these options, as lines are typed.
pub(super) fn answer(state: &mut State, given: &[(Question, Vec<Choice>)]) -> Vec<Effect> {
    if let Some(training) = on_top(state) {
        training.view.answer(given);
    }
    Vec::new()
}

/// Shows the reading beside what was answered.
fn show_reading(state: &mut State, at: Moment) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    if let Some(missing) = training.view.draft.answers.first_missing() {
        training.view.focus = missing;
        let number = i64::from(missing.number());
        let message = Message::new("review-answer-missing").with("question", number);
        return say(state, Notice::warning(message));
    }
    let answer = training.case().and_then(|case| {
        let answers = Patch::answers(&training.view.draft.answers);
        Some(WorkedAnswer { answers, case: case.open.case.id.clone(), round: case.round? })
    });
    let mut effects = push(state, Layer::Page(Page::Reading));
    if let Some(answer) = answer.filter(|_| state.saving.failure.is_none()) {
        let seen = AnswersSeen { how: SeenHow::Training, cases: Vec::new(), worked: Some(answer) };
        let (ticket, act) = (state.saving.next_ticket(), Act::Round(RoundAct::Seen(seen)));
        effects.push(Effect::Store(StoreEffect::Write { ticket, act, at }));
    }
    effects
}

/// Goes on from the reading, or notes why one reads the case otherwise. `None` where the command is that of any page.
pub(super) fn on_reading(state: &mut State, command: Command) -> Option<Vec<Effect>> {
    match command {
        Command::Save | Command::Cancel => {
            close(state);
            Some(next(state))
        }
        Command::Note if state.saving.failure.is_some() => Some(answering::refuse_decision(state)),
        Command::Note => {
            let rule = on_top(state).and_then(|training| rule_in_question(training))?;
            let field = RuleNoteField { rule, asks: "training-note-ask", input: Input::default() };
            Some(push(state, Layer::RuleNote(field)))
        }
        _ => None,
    }
}

fn next(state: &mut State) -> Vec<Effect> {
    if on_top(state).is_some_and(Training::go_on) {
        return vec![Effect::Screen(ScreenEffect::Scroll(Scroll::Top))];
    }
    let of_round = on_top(state).is_some_and(|training| is_of_round(training));
    close(state);
    case_below::page_has_ended(state);
    ended(state, if of_round { "training-done-round" } else { "training-done" }, of_round)
}

fn is_of_round(training: &Training) -> bool {
    training.case().is_some_and(|case| case.round.is_some())
}

/// Says what became of the answers; how far one is in a round of training is read again.
fn ended(state: &mut State, key: &'static str, of_round: bool) -> Vec<Effect> {
    say(state, Notice::plain(Message::new(key)));
    of_round.then_some(Effect::Store(StoreEffect::ReadRounds)).into_iter().collect()
}

/// Returns the rule of the first answer of the reading that differs, or of its first.
fn rule_in_question(training: &Training) -> Option<RuleKey> {
    let question = training.differing().first().copied().unwrap_or(Question::Category);
    let reading = &training.case()?.reading;
    let choice = Choice::options(question).iter().find(|choice| choice.is_taken(reading));
    let rule = built_in_rules().into_iter().find(|rule| rule.choice.as_ref() == choice);
    rule.map(|rule| rule.id)
}
