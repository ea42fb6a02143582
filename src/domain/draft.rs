//! Answers on a case that their reviewer has not saved yet.

use super::case::SeenCase;
use super::classification::Answers;

/// A draft: answers that were given and not saved. It belongs to its reviewer and to the report that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerDraft {
    /// The case, and its text as it was read.
    pub seen: SeenCase,
    /// The answers.
    pub answers: Answers,
    /// Whether the reviewer has typed any of them; else they are those of a retracted act.
    pub is_typed: bool,
}
