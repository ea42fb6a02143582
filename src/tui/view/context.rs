//! What every pane needs to draw.

use super::super::keymap::Keymap;
use super::super::theme::Theme;
use crate::domain::{CaseNo, Message};
use crate::review::State;
use crate::words::Words;

/// The state to draw, and the words, keys and colours to draw it with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) words: &'a Words,
    pub(super) keymap: &'a Keymap,
    pub(super) theme: Theme,
    pub(super) state: &'a State,
    /// The case clicked last in the queue, and the row of the screen that it was in.
    pub(super) clicked: Option<(CaseNo, u16)>,
}

impl Context<'_> {
    /// Returns it for what lies behind a dialogue.
    pub(super) const fn behind(self) -> Self {
        Self { theme: self.theme.behind(), ..self }
    }

    /// Returns a sentence without gaps.
    pub(super) fn get(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// Returns a message as a sentence.
    pub(super) fn format(&self, message: &Message) -> String {
        self.words.format(message)
    }
}
