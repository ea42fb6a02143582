//! The event log: a reviewer's acts, each one immutable. State is a fold of them (see `history`).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::case::SeenCase;
use super::classification::{Answers, Classification};
use super::moment::Moment;
use super::reviewer::Reviewer;
use super::rounds::RoundAct;
use super::scheme::{Answer, CategoryAnswer, KindsAnswer};
use super::stamp::Stamp;

/// What a patch does to one answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Change<T> {
    /// Leaves it untouched. Not written to the log.
    #[default]
    Keep,
    /// Removes the answer. `null` in the log.
    Clear,
    /// Answers with this.
    Set(T),
}

impl<T> Change<T> {
    /// Sets what is there, clears where there is nothing.
    pub fn to(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }

    /// Returns whether the patch leaves this answer as it is.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Returns the same change of something made from the value.
    pub fn map<U>(self, into: impl FnOnce(T) -> U) -> Change<U> {
        match self {
            Self::Keep => Change::Keep,
            Self::Clear => Change::Clear,
            Self::Set(value) => Change::Set(into(value)),
        }
    }

    fn apply(&self, place: &mut Option<T>)
    where
        T: Clone,
    {
        match self {
            Self::Keep => {}
            Self::Clear => *place = None,
            Self::Set(value) => *place = Some(value.clone()),
        }
    }
}

impl<T: Serialize> Serialize for Change<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => serializer.serialize_some(value),
            Self::Keep | Self::Clear => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::to)
    }
}

/// What an act changes of a classification; what it does not mention stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Patch {
    /// Question 1.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub category: Change<CategoryAnswer>,
    /// Question 2.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub new: Change<Answer>,
    /// Question 3.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub kinds: Change<KindsAnswer>,
    /// The note. The store keeps its text outside the log, where it can be erased.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub note: Change<String>,
    /// The flag: set to raised or lowered.
    #[serde(default, skip_serializing_if = "Change::is_keep")]
    pub flag: Change<bool>,
}

impl Patch {
    /// Writes all three answers, changed or not, so that undoing an earlier batch never hollows out
    /// this decision.
    #[must_use]
    pub fn answers(answers: &Answers) -> Self {
        Self {
            category: Change::to(answers.category),
            new: Change::to(answers.new),
            kinds: Change::to(answers.kinds),
            ..Self::default()
        }
    }

    /// Writes everything that a reviewer has decided about a case.
    #[must_use]
    pub fn whole(classification: &Classification) -> Self {
        Self {
            note: Change::to(classification.note.clone()),
            flag: Change::Set(classification.flagged),
            ..Self::answers(&classification.answers)
        }
    }

    /// Returns whether it changes an answer to one of the three questions, and not note or flag alone.
    #[must_use]
    pub const fn answers_a_question(&self) -> bool {
        !(self.category.is_keep() && self.new.is_keep() && self.kinds.is_keep())
    }

    /// Does the change.
    pub fn apply(&self, classification: &mut Classification) {
        self.category.apply(&mut classification.answers.category);
        self.new.apply(&mut classification.answers.new);
        self.kinds.apply(&mut classification.answers.kinds);
        self.note.apply(&mut classification.note);
        match self.flag {
            Change::Keep => {}
            Change::Clear => classification.flagged = false,
            Change::Set(raised) => classification.flagged = raised,
        }
    }
}

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
    /// Does what this version has no fold for: it is kept, and counts for nothing.
    Other {
        /// The word in the log.
        kind: String,
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
            Self::Other { kind } => kind,
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

#[cfg(test)]
mod tests {
    use super::super::scheme::Category;
    use super::*;

    #[test]
    fn what_is_absent_from_a_patch_is_untouched_and_null_clears() -> Result<(), serde_json::Error> {
        let patch = Patch {
            category: Change::Set(CategoryAnswer::Is(Category::LongTerm)),
            new: Change::Clear,
            ..Patch::default()
        };
        let json = serde_json::to_string(&patch)?;
        assert_eq!(json, r#"{"category":"long_term","new":null}"#);
        assert_eq!(serde_json::from_str::<Patch>(&json)?, patch);
        Ok(())
    }
}
