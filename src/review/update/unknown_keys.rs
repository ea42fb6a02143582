//! Keys that mean nothing where they are pressed.

use super::super::action::KeyPlace;
use super::super::state::State;
use crate::domain::Message;

/// Returns what a key without a meaning comes to. A page or a dialogue has few keys, and its last row names them.
pub(super) fn unknown(state: &State, key: &str) -> Message {
    if !state.layers.is_empty() {
        return Message::new(state.key_not_here());
    }
    let mut letters = key.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let name = if is_capital { "review-unknown-capital" } else { "review-unknown-key" };
    Message::new(name).with("key", key)
}

/// Returns where a key works that has a meaning there alone.
pub(super) fn of_another_place(state: &State, place: KeyPlace, key: &str) -> Message {
    if state.is_empty() {
        return unknown(state, key);
    }
    let works = match place {
        KeyPlace::Queue => "review-key-of-queue",
        KeyPlace::Settling => "review-key-of-settling",
    };
    Message::new(works).with("key", key)
}
