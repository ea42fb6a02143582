//! A text field that may begin with a text.

use tui_input::Input;

/// A text field that may begin with what holds or is proposed.
#[derive(Debug, Clone, Default)]
pub struct PrefilledField {
    /// What is typed.
    pub input: Input,
    /// Whether nothing was typed: the next letter replaces what is there.
    pub is_selected: bool,
}

impl PrefilledField {
    /// Creates a field with this text in it.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { is_selected: !text.is_empty(), input: Input::new(text) }
    }

    /// Lets the text with which it began give way to what is typed or pasted, as long as that is selected.
    pub fn give_way(&mut self) {
        if std::mem::take(&mut self.is_selected) {
            self.input = Input::default();
        }
    }
}
