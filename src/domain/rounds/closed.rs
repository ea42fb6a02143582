//! The act that closes a round: from here on its answers may be seen.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{ActPart, RoundActKind, RoundId, RoundSink, payload_of};
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// The act that closes a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundClosed {
    /// The round.
    pub round: RoundId,
    /// Whether it is not to be used; it counts as a draw all the same.
    #[serde(default)]
    pub void: bool,
}

impl RoundActKind for RoundClosed {
    const KIND: &'static str = "round_closed";

    fn read(payload: &Value, _: Vec<ActPart>) -> Option<Self> {
        Self::deserialize(payload).ok()
    }

    fn payload(&self) -> Value {
        payload_of(self)
    }

    fn parts(&self) -> Vec<ActPart> {
        Vec::new()
    }

    fn apply<S: RoundSink>(&self, _: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error> {
        sink.close(self.round, at)
    }
}
