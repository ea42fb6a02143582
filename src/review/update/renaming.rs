//! Another name for the reviewer.

use tui_input::Input;

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect};
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::{close, does_nothing, push, say};
use crate::domain::Message;

/// Asks for another name, beginning with the present one.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    push(state, Layer::Rename(Input::new(state.setup.reviewer.as_str().to_owned())))
}

/// Gives the reviewer another name from the next start on: the decisions of this run stay under one name.
pub(super) fn command(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(Layer::Rename(input)) = state.layers.last() else { return Vec::new() };
    let name = input.value().trim().to_owned();
    match command {
        Command::Save if name.is_empty() => {
            say(state, Notice::warning(Message::new("review-reviewer-blank")))
        }
        Command::Save => {
            close(state);
            vec![Effect::Screen(ScreenEffect::RenameReviewer(name))]
        }
        Command::Cancel => close(state),
        _ => does_nothing(state),
    }
}
