//! The act that closes a round: from here on its answers may be seen.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{ActPart, RoundActKind, RoundId, RoundSink, payload_of};
use crate::domain::case::SeenCase;
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
    /// What had not been answered by then, as far as the copy knew in which it was closed. What was answered all the same,
    /// in a copy that did not know of the closing, is late.
    #[serde(skip)]
    pub unanswered: Vec<(Unanswered, Vec<SeenCase>)>,
}

/// Who had not answered cases of a round when it was closed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unanswered {
    /// The reviewers, in ascending order.
    pub unanswered_by: Vec<ReviewerId>,
}

impl RoundClosed {
    /// Creates the act, without what had not been answered by then: what writes it knows.
    #[must_use]
    pub const fn of(round: RoundId, void: bool) -> Self {
        Self { round, void, unanswered: Vec::new() }
    }
}

impl RoundActKind for RoundClosed {
    const KIND: &'static str = "round_closed";

    fn read(payload: &Value, parts: Vec<ActPart>) -> Option<Self> {
        let unanswered = parts.into_iter().filter_map(|part| {
            Some((Unanswered::deserialize(part.patch.as_ref()?).ok()?, part.cases))
        });
        Some(Self { unanswered: unanswered.collect(), ..Self::deserialize(payload).ok()? })
    }

    fn payload(&self) -> Value {
        payload_of(self)
    }

    fn parts(&self) -> Vec<ActPart> {
        let part = |(who, cases): &(Unanswered, Vec<SeenCase>)| ActPart {
            patch: Some(payload_of(who)),
            cases: cases.clone(),
        };
        self.unanswered.iter().map(part).collect()
    }

    fn apply<S: RoundSink>(&self, _: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error> {
        sink.close(self.round, at)?;
        for (Unanswered { unanswered_by }, cases) in &self.unanswered {
            for reviewer in unanswered_by {
                cases.iter().try_for_each(|seen| {
                    sink.leave_unanswered(self.round, *reviewer, seen.case, at)
                })?;
            }
        }
        Ok(())
    }
}
