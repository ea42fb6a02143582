//! The act by which a reviewer's blindness for some cases ends.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{ActPart, RoundActKind, RoundId, RoundSink, all_cases, one_part, payload_of};
use crate::domain::case::SeenCase;
use crate::domain::event::Patch;
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// How a reviewer came to see what others answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenHow {
    /// They asked who answered what.
    Who,
    /// They exported or listed what is hidden.
    Unblind,
    /// They settle differences.
    Adjudication,
    /// They practise: what they saw is a reading of a worked case.
    Training,
}

/// What was answered to a worked case before its reading was seen. It never becomes an answer of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkedAnswer {
    /// What was answered.
    pub answers: Patch,
    /// The case, by its id within the round.
    pub case: String,
    /// The round of training: the track of the answer.
    pub round: RoundId,
}

/// The act that says which cases a reviewer was shown others' answers to, while a round was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswersSeen {
    /// How.
    pub how: SeenHow,
    /// The cases.
    #[serde(skip)]
    pub cases: Vec<SeenCase>,
    /// Of training: what was answered before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worked: Option<WorkedAnswer>,
}

impl AnswersSeen {
    /// Creates the act of who was shown others' answers to these cases.
    #[must_use]
    pub const fn of(how: SeenHow, cases: Vec<SeenCase>) -> Self {
        Self { how, cases, worked: None }
    }
}

impl RoundActKind for AnswersSeen {
    const KIND: &'static str = "seen";

    fn read(payload: &Value, parts: Vec<ActPart>) -> Option<Self> {
        Some(Self { cases: all_cases(parts), ..Self::deserialize(payload).ok()? })
    }

    fn payload(&self) -> Value {
        payload_of(self)
    }

    fn parts(&self) -> Vec<ActPart> {
        one_part(&self.cases)
    }

    fn apply<S: RoundSink>(&self, by: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error> {
        self.cases.iter().try_for_each(|seen| sink.look(by, seen.case, at))
    }
}
