//! The event log: a reviewer's acts, each one immutable. State is a fold of them (see `history`).

use serde_json::Value;
use uuid::Uuid;

use super::case::SeenCase;
use super::moment::Moment;
pub use super::patch::{Change, Patch};
use super::reviewer::Reviewer;
use super::rounds::RoundAct;
use super::rulings::RulingAct;
use super::stamp::Stamp;

/// What a reviewer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Answers, notes or flags one case or many; N cases are one act, and one undo.
    Answered {
        /// Each patch with the cases it is for.
        changes: Vec<(Patch, Vec<SeenCase>)>,
    },
    /// Postpones a case: it comes again after all others.
    Postponed {
        /// The case.
        case: SeenCase,
    },
    /// Retracts an earlier `Answered` or `Postponed` of the same reviewer.
    Retracted {
        /// The id of that act's event.
        target: Uuid,
    },
    /// Makes a retracted act count again, in its old place in the order.
    Restored {
        /// The id of that act's event.
        target: Uuid,
    },
    /// Opens, changes or closes a round, or says what was seen of others.
    Round(RoundAct),
    /// Settles a difference between reviewers, or notes something about a rule.
    Ruling(RulingAct),
    /// Does what this version has no fold for: it is kept, and counts for nothing.
    Other {
        /// The word in the log.
        kind: String,
        /// What it says; `None` where that is nothing, or no JSON.
        payload: Option<Value>,
    },
}

impl Act {
    /// Creates the act that answers one case.
    #[must_use]
    pub fn answered(patch: Patch, case: SeenCase) -> Self {
        Self::Answered { changes: vec![(patch, vec![case])] }
    }

    /// Returns the word in the log: English snake case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Postponed { .. } => "skipped",
            Self::Retracted { .. } => "retracted",
            Self::Restored { .. } => "restored",
            Self::Round(act) => act.as_str(),
            Self::Ruling(act) => act.as_str(),
            Self::Other { kind, .. } => kind,
        }
    }

    /// Returns how many cases it decides by itself (a retraction decides its target's).
    #[must_use]
    pub fn case_count(&self) -> usize {
        match self {
            Self::Answered { changes } => changes.iter().map(|(_, cases)| cases.len()).sum(),
            Self::Postponed { .. } => 1,
            Self::Retracted { .. }
            | Self::Restored { .. }
            | Self::Round(_)
            | Self::Ruling(_)
            | Self::Other { .. } => 0,
        }
    }
}

/// One act in the log, with who, when and where in the order. Never changed once written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A UUIDv7 made by the writer; writing the same event twice is writing it once.
    pub id: Uuid,
    /// Whose act it is.
    pub reviewer: Reviewer,
    /// The writing process; (session, seq) numbers events even across copies of a file.
    pub session: Uuid,
    /// From 1, without gaps within a session.
    pub seq: u64,
    /// Lamport clock: greater than that of every event its writer had seen.
    pub lamport: u64,
    /// The wall clock, for display only.
    pub at: Moment,
    /// Came from a file; never undone by `u`.
    pub imported: bool,
    /// How many cases were decided at once. An imported event keeps the number of the original act.
    pub batch_size: u32,
    /// The round of a training or drift answer, which never becomes the record; `None` for the record.
    pub track: Option<Uuid>,
    /// What was done.
    pub act: Act,
}

impl Event {
    /// Returns its place in the order of all events.
    #[must_use]
    pub const fn stamp(&self) -> Stamp {
        Stamp { lamport: self.lamport, id: self.id }
    }
}
