//! Worked cases to practise with, each with a reading. A reading is one of several that can be defended: no answer is right.

use super::classification::Answers;
use super::open_case::OpenCase;
use super::rounds::RoundId;

/// A case to practise with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingCase {
    /// Why it is read so.
    pub reasons: ReadingReasons,
    /// The case. It is in no project.
    pub open: OpenCase,
    /// A reading of it.
    pub reading: Answers,
    /// The round of training that it is of; `None` where one practises by oneself.
    pub round: Option<RoundId>,
}

/// The reasons for a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadingReasons {
    /// Sentences of the program, which are called by this name.
    Known(&'static str),
    /// In the words of who opened the round, for all questions together.
    Own(Option<String>),
}
