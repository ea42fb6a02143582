//! What every act about rounds has: a word, a payload, cases, and what it changes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::domain::case::{CaseNo, SeenCase};
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// Identifies a round in every copy of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoundId(pub Uuid);

impl fmt::Display for RoundId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a round is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Every case is read several times.
    Double,
    /// A random part of the frame, of which a part is read several times.
    Sample,
    /// All reviewers read the same few cases, to find out where they differ.
    Calibration,
    /// Each reviewer reads some of their own old cases again, without seeing what they answered.
    Drift,
    /// Worked cases, which are in no project, are answered and then read beside a reading.
    Training,
}

impl RoundKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Double, Self::Sample, Self::Calibration, Self::Drift, Self::Training];

    /// Returns the word in the log.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Double => "double",
            Self::Sample => "sample",
            Self::Calibration => "calibration",
            Self::Drift => "drift",
            Self::Training => "training",
        }
    }

    /// Returns whether its answers are on a track of their own, beside the record: they never count as what a reviewer
    /// answers.
    #[must_use]
    pub const fn has_track(self) -> bool {
        matches!(self, Self::Drift | Self::Training)
    }
}

impl FromStr for RoundKind {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word).ok_or(())
    }
}

/// Some of the cases of an act, with what it says of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActPart {
    /// What the act has about it; `None` where the kind of the act says all.
    pub patch: Option<Value>,
    /// The cases.
    pub cases: Vec<SeenCase>,
}

/// Receives what acts about rounds change, in the order of their stamps.
pub trait RoundSink {
    /// Why a change cannot be received.
    type Error;

    /// Takes the opening of a round. What comes of an opening that comes a second time is up to the sink: nothing.
    ///
    /// # Errors
    /// As the sink says.
    fn open(&mut self, round: RoundId, at: Stamp) -> Result<(), Self::Error>;

    /// Takes that an open round gives a case to a reviewer.
    ///
    /// # Errors
    /// As the sink says.
    fn assign(
        &mut self,
        round: RoundId,
        reviewer: ReviewerId,
        case: CaseNo,
    ) -> Result<(), Self::Error>;

    /// Takes that a case of an open round is given to another reviewer instead.
    ///
    /// # Errors
    /// As the sink says.
    fn reassign(
        &mut self,
        round: RoundId,
        from_to: (ReviewerId, ReviewerId),
        case: CaseNo,
        at: Stamp,
    ) -> Result<(), Self::Error>;

    /// Takes the closing of an open round.
    ///
    /// # Errors
    /// As the sink says.
    fn close(&mut self, round: RoundId, at: Stamp) -> Result<(), Self::Error>;

    /// Takes that a reviewer had not answered a case of a round that is closed at this place of the order.
    ///
    /// # Errors
    /// As the sink says.
    fn leave_unanswered(
        &mut self,
        round: RoundId,
        reviewer: ReviewerId,
        case: CaseNo,
        at: Stamp,
    ) -> Result<(), Self::Error>;

    /// Takes that a reviewer was shown what others answered to a case.
    ///
    /// # Errors
    /// As the sink says.
    fn look(&mut self, reviewer: ReviewerId, case: CaseNo, at: Stamp) -> Result<(), Self::Error>;
}

/// A kind of act about rounds.
pub trait RoundActKind: Sized {
    /// Its word in the log, which is never changed.
    const KIND: &'static str;

    /// Reads an act; `None` where it does not say what such an act says.
    fn read(payload: &Value, parts: Vec<ActPart>) -> Option<Self>;

    /// Returns the payload.
    fn payload(&self) -> Value;

    /// Returns the cases.
    fn parts(&self) -> Vec<ActPart>;

    /// Passes on what the act, done by `by`, changes.
    ///
    /// # Errors
    /// The first of the sink.
    fn apply<S: RoundSink>(&self, by: ReviewerId, at: Stamp, sink: &mut S) -> Result<(), S::Error>;
}

/// Returns a payload with its keys in order.
pub(super) fn payload_of(says: &impl Serialize) -> Value {
    // Strings, numbers and lists of them are always JSON.
    let mut payload = serde_json::to_value(says).unwrap_or_default();
    payload.sort_all_objects();
    payload
}

/// Returns the only part of an act that says the same of all its cases.
pub(super) fn one_part(cases: &[SeenCase]) -> Vec<ActPart> {
    vec![ActPart { patch: None, cases: cases.to_vec() }]
}

/// Returns the cases of all parts.
pub(super) fn all_cases(parts: Vec<ActPart>) -> Vec<SeenCase> {
    parts.into_iter().flat_map(|part| part.cases).collect()
}
