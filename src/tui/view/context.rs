//! What every pane needs to draw.

use super::super::keymap::Keymap;
use super::super::theme::Theme;
use crate::domain::{CaseNo, Message};
use crate::review::{Pane, State};
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

    /// Returns whether it is the question that has the keys: in the case, and where digits answer for all marked cases.
    pub(super) fn asks(&self) -> bool {
        self.state.pane() == Pane::Case || self.state.answers_for_all()
    }

    /// Returns it for the question and its answers, which do not look in focus beside a queue that has the keys.
    pub(super) fn of_question(self) -> Self {
        let theme = if self.asks() { self.theme } else { self.theme.without_keys() };
        Self { theme, ..self }
    }

    /// Returns it for what is beside the rows of the queue, which does not look in focus beside a question that has the keys.
    pub(super) fn of_queue(self) -> Self {
        let theme = if self.asks() { self.theme.without_keys() } else { self.theme };
        Self { theme, ..self }
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
