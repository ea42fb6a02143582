//! The dialogue that merges a copy of the project.

use tui_input::Input;

use crate::domain::{MergeChoices, MergeRefusal, Message};

/// Merging a copy of the project.
#[derive(Debug, Clone, Default)]
pub struct MergeDialogue {
    /// The file to merge.
    pub file: Input,
    /// What was decided about it so far.
    pub choices: MergeChoices,
    /// What is asked at the moment.
    pub step: MergeStep,
}

impl MergeDialogue {
    /// Returns whether keys are letters: a file or a name is typed.
    #[must_use]
    pub const fn is_typed_in(&self) -> bool {
        matches!(self.step, MergeStep::File | MergeStep::NewName(..))
    }
}

/// The steps of merging.
#[derive(Debug, Clone, Default)]
pub enum MergeStep {
    /// Which file?
    #[default]
    File,
    /// It is tried in a copy.
    Looking,
    /// Something is to be decided before it can go on.
    Question(MergeRefusal),
    /// By which name is this reviewer of the other file to be shown?
    NewName(String, Input),
    /// What would come: is it to be merged?
    Agree(MergePreview),
}

/// What a merge would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergePreview {
    /// What would come, a line each.
    pub report: Vec<Message>,
    /// Whether there is anything to merge.
    pub is_nothing_new: bool,
}

/// What to merge, and what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeOrder {
    /// The file as typed.
    pub file: String,
    /// What was decided.
    pub choices: MergeChoices,
}
