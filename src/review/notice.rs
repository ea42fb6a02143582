//! The notice that the reviewer reads until the next key.

use crate::domain::{Message, OpenCase};

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went as asked.
    Plain,
    /// Something needs a look, or did not happen.
    Warning,
}

/// Sentences for the reviewer, shown until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What to say, one sentence after the other.
    pub messages: Vec<Message>,
    /// How it is meant.
    pub tone: Tone,
}

impl Notice {
    /// Creates a notice that something went as asked.
    #[must_use]
    pub fn plain(message: Message) -> Self {
        Self { messages: vec![message], tone: Tone::Plain }
    }

    /// Creates a notice that something needs a look, or did not happen.
    #[must_use]
    pub fn warning(message: Message) -> Self {
        Self { messages: vec![message], tone: Tone::Warning }
    }

    /// Creates the notice of what Enter does with a finished case: nothing, or, where its text has changed since, it
    /// confirms the answers. `None` where the case is not finished.
    #[must_use]
    pub fn about_finished(open: &OpenCase) -> Option<Self> {
        let decided = open.standing.decided.filter(|_| open.standing.is_classified())?;
        let about = |key| Message::new(key).with("at", decided.at);
        Some(if decided.text == open.hash {
            Self::plain(about("review-finished-case"))
        } else {
            Self::warning(about("review-text-changed"))
        })
    }

    /// Adds a sentence to the notice at this place, which becomes one that something went as asked where there is none.
    pub fn add(place: &mut Option<Self>, message: Message) {
        match place {
            Some(notice) => notice.messages.push(message),
            None => *place = Some(Self::plain(message)),
        }
    }

    /// Returns the same notice with one more sentence.
    #[must_use]
    pub fn and(mut self, message: Message) -> Self {
        self.messages.push(message);
        self
    }
}
