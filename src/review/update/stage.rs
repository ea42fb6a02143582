//! What every step does: a notice, a dialogue on top or away.

use super::super::command::Command;
use super::super::effect::Effect;
use super::super::layer::Layer;
use super::super::notice::Notice;
use super::super::state::State;
use crate::domain::Message;

/// Shows a notice.
pub(super) fn say(state: &mut State, notice: Notice) -> Vec<Effect> {
    state.notice = Some(notice);
    Vec::new()
}

/// Puts a dialogue on top.
pub(super) fn push(state: &mut State, layer: Layer) -> Vec<Effect> {
    state.layers.push(layer);
    Vec::new()
}

/// Closes the dialogue on top.
pub(super) fn close(state: &mut State) -> Vec<Effect> {
    state.layers.pop();
    Vec::new()
}

/// Moves the cursor in a list of so many lines. Returns whether the command was one that does.
pub(super) fn moves_cursor(selected: &mut usize, count: usize, command: Command) -> bool {
    match command {
        Command::LineUp => *selected = selected.saturating_sub(1),
        Command::LineDown => *selected = (*selected + 1).min(count.saturating_sub(1)),
        _ => return false,
    }
    true
}

/// Says that the key means nothing here.
pub(super) fn does_nothing(state: &mut State) -> Vec<Effect> {
    say(state, Notice::warning(Message::new("review-key-not-here")))
}
