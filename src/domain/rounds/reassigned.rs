//! The act that gives what a reviewer has not answered to another.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{ActPart, RoundActKind, RoundId, RoundSink, all_cases, one_part, payload_of};
use crate::domain::case::SeenCase;
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// The act that gives cases of a round to another reviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundReassigned {
    /// The round.
    pub round: RoundId,
    /// Who had the cases.
    pub from: ReviewerId,
    /// Who reads them now.
    pub to: ReviewerId,
    /// The cases.
    #[serde(skip)]
    pub cases: Vec<SeenCase>,
}

impl RoundActKind for RoundReassigned {
    const KIND: &'static str = "round_reassigned";

    fn read(payload: &Value, parts: Vec<ActPart>) -> Option<Self> {
        Some(Self { cases: all_cases(parts), ..Self::deserialize(payload).ok()? })
    }

    fn payload(&self) -> Value {
        payload_of(self)
    }

    fn parts(&self) -> Vec<ActPart> {
        one_part(&self.cases)
    }

    fn apply<S: RoundSink>(&self, _: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error> {
        let hands = (self.from, self.to);
        self.cases.iter().try_for_each(|seen| sink.reassign(self.round, hands, seen.case, at))
    }
}
