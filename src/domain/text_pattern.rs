//! Words to look for in a text.

use super::folding::{fold, spaced};
use super::markup::without_markup;

/// Words to look for, as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPattern {
    /// The words.
    pub text: String,
    /// Whether the last of them may be only the beginning of a word.
    pub begins: bool,
}

impl TextPattern {
    /// Returns a pattern of whole words.
    #[must_use]
    pub fn whole(text: impl Into<String>) -> Self {
        Self { text: text.into(), begins: false }
    }

    /// Words of which the last may be only a beginning.
    #[must_use]
    pub fn beginning(text: impl Into<String>) -> Self {
        Self { text: text.into(), begins: true }
    }

    /// Returns what the [`spaced`] words of a text must hold. `None` where there is no letter or digit to
    /// look for; such words are in no text.
    #[must_use]
    pub fn needle(&self) -> Option<String> {
        let mut needle = spaced(&self.text);
        if self.begins {
            needle.pop();
        }
        (!needle.is_empty()).then_some(needle)
    }

    /// Returns whether the text, as it is read, has the words in a row.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.needle().is_some_and(|needle| spaced(&without_markup(text)).contains(&needle))
    }

    /// Returns whether the id is this, or begins so. Case and accents do not matter, punctuation does.
    #[must_use]
    pub fn names(&self, id: &str) -> bool {
        let (wanted, id) = (fold(self.text.trim()), fold(id.trim()));
        if self.begins { id.starts_with(&wanted) } else { id == wanted }
    }
}
