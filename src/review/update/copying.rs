//! Copying a part of the open case to the clipboard of the terminal.

use super::super::command::Command;
use super::super::effect::{Effect, ScreenEffect};
use super::super::notice::Notice;
use super::super::state::State;
use super::stage::say;
use crate::domain::Message;

/// Copies title, text or id of the open case.
pub(super) fn copy(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(view) = &state.open_case else {
        return say(state, Notice::plain(Message::new("review-no-case-open")));
    };
    let case = &view.open.case;
    let (copied, message) = match command {
        Command::CopyText => (case.text.clone(), "review-copied-text"),
        Command::CopyId => (Some(case.id.clone()), "review-copied-id"),
        _ => (Some(case.title.clone()), "review-copied-title"),
    };
    let Some(copied) = copied.filter(|copied| !copied.is_empty()) else {
        return say(state, Notice::warning(Message::new("review-copied-nothing")));
    };
    state.notice = Some(Notice::plain(Message::new(message)));
    vec![Effect::Screen(ScreenEffect::Copy(copied))]
}
