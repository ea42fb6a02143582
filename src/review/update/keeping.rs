//! Answers kept under a name, to be filled in with two keys.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::state::{MOST_KEPT, State};
use super::stage::{close, does_nothing, push, say};
use crate::domain::{KeptAnswers, Message, Question};

/// Asks for a name for the answers on the panel.
pub(super) fn keep(state: &mut State) -> Vec<Effect> {
    let answers = state.open_case.as_ref().map(|view| view.draft.answers.clone());
    match answers {
        Some(answers) if answers.are_complete() => push(state, Layer::Keep(Input::default())),
        _ => say(state, Notice::warning(Message::new("review-keep-incomplete"))),
    }
}

/// Shows the kept answers with their digits.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    if state.setup.kept.is_empty() {
        return say(state, Notice::plain(Message::new("review-nothing-kept")));
    }
    push(state, Layer::Kept)
}

/// Gives a command to the dialogue that asks for a name.
pub(super) fn naming(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Keep(input)) = state.layers.last() else { return Vec::new() };
    let name = input.value().trim().to_owned();
    match command {
        Command::Save if name.is_empty() => {
            say(state, Notice::warning(Message::new("review-keep-nameless")))
        }
        Command::Save => {
            let Some(answers) = state.open_case.as_ref().map(|view| view.draft.answers.clone())
            else {
                return close(state);
            };
            let kept = KeptAnswers { name: name.clone(), answers };
            let known = state.setup.kept.iter().position(|known| known.name == name);
            match known {
                Some(at) => state.setup.kept[at] = kept.clone(),
                None if state.setup.kept.len() >= MOST_KEPT => {
                    return say(state, Notice::warning(Message::new("review-keep-full")));
                }
                None => state.setup.kept.push(kept.clone()),
            }
            close(state);
            state.notice = Some(Notice::plain(Message::new("review-kept").with("name", name)));
            vec![Effect::Screen(ScreenEffect::KeepAnswers(kept))]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}

/// Fills in the answers that are kept under a digit; Enter saves them.
pub(super) fn filling(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Digit(digit) => {
            let at = usize::from(digit).checked_sub(1);
            let Some(kept) = at.and_then(|at| state.setup.kept.get(at)).cloned() else {
                return does_nothing(state);
            };
            close(state);
            if let Some(view) = &mut state.open_case {
                view.type_in(kept.answers, Question::Category);
            }
            say(state, Notice::plain(Message::new("review-filled").with("name", kept.name)))
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}
