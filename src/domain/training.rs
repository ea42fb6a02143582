//! Worked cases to practise with, each with a reading. A reading is one of several that can be defended: no answer is right.

use super::classification::Answers;
use super::open_case::OpenCase;

/// A case to practise with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingCase {
    /// What the sentences about it are called by.
    pub name: &'static str,
    /// The case. It is in no project.
    pub open: OpenCase,
    /// A reading of it.
    pub reading: Answers,
}
