//! The dialogues about answers kept under a name.

use tui_input::Input;

/// The dialogue that keeps the answers on the panel.
#[derive(Debug, Clone, Default)]
pub struct KeepDialogue {
    /// The name for them.
    pub name: Input,
    /// Other answers have the name: they are about to go.
    pub replaces: bool,
}

/// What is done with the kept answers of a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptStep {
    /// They are filled in.
    FillIn,
    /// It is asked whether they are forgotten.
    Forget,
    /// Those of this place are about to be forgotten.
    Agree(usize),
}
