//! Practising with worked cases: answered as any case, then read beside a reading and its reasons.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect, Scroll, StoreEffect};
use super::super::layer::{Layer, Page, RuleNoteField};
use super::super::notice::Notice;
use super::super::state::State;
use super::super::training::Training;
use super::stage::{close, does_nothing, push, say};
use super::{answering, focus};
use crate::domain::rulings::{RuleKey, built_in_rules};
use crate::domain::{Choice, Message, Question, TrainingCase};

/// Reads the cases.
pub(super) fn begin() -> Vec<Effect> {
    vec![Effect::Store(StoreEffect::ReadTraining)]
}

/// Lays the first case open.
pub(super) fn opened(state: &mut State, cases: Vec<TrainingCase>) -> Vec<Effect> {
    let Some(training) = Training::new(cases) else { return Vec::new() };
    state.layers.push(Layer::Training(Box::new(training)));
    say(state, Notice::plain(Message::new("training-begins")));
    vec![Effect::Screen(ScreenEffect::Scroll(Scroll::Top))]
}

fn on_top(state: &mut State) -> Option<&mut Training> {
    state.layers.iter_mut().rev().find_map(|layer| match layer {
        Layer::Training(training) => Some(&mut **training),
        _ => None,
    })
}

/// Gives a command to the case that lies open.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    let scroll = match command {
        Command::PageDown => Scroll::PageDown,
        Command::PageUp => Scroll::PageUp,
        Command::LineDown => Scroll::LineDown,
        Command::LineUp => Scroll::LineUp,
        Command::Cancel | Command::Quit => {
            close(state);
            return say(state, Notice::plain(Message::new("training-left")));
        }
        Command::Digit(digit) => return self::digit(state, digit),
        Command::Save => return show_reading(state),
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
            let answers = choice.taken(training.view.draft.answers.clone());
            training.view.type_in(answers, answering::next_question(question));
            Vec::new()
        }
        None => does_nothing(state),
    }
}

/// Answers a question with these options, as lines are typed.
pub(super) fn answer(state: &mut State, question: Question, choices: &[Choice]) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    let mut before = training.view.draft.answers.clone();
    if question == Question::Kinds {
        before.kinds = None;
    }
    let answers = choices.iter().fold(before, |answers, choice| choice.taken(answers));
    training.view.type_in(answers, answering::next_question(question));
    Vec::new()
}

/// Shows the reading beside what was answered.
fn show_reading(state: &mut State) -> Vec<Effect> {
    let Some(training) = on_top(state) else { return Vec::new() };
    if let Some(missing) = training.view.draft.answers.first_missing() {
        training.view.focus = missing;
        let number = i64::from(missing.number());
        let message = Message::new("review-answer-missing").with("question", number);
        return say(state, Notice::warning(message));
    }
    push(state, Layer::Page(Page::Reading))
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
    close(state);
    say(state, Notice::plain(Message::new("training-done")))
}

/// Returns the rule of the first answer of the reading that differs, or of its first.
fn rule_in_question(training: &Training) -> Option<RuleKey> {
    let question = training.differing().first().copied().unwrap_or(Question::Category);
    let reading = &training.case()?.reading;
    let choice = Choice::options(question).iter().find(|choice| choice.is_taken(reading));
    let rule = built_in_rules().into_iter().find(|rule| rule.choice.as_ref() == choice);
    rule.map(|rule| rule.id)
}
