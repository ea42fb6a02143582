//! The act that settles a case on which reviewers differ.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::reason::RulingReason;
use super::rule::RuleKey;
use crate::domain::case::{SeenCase, TextHash};
use crate::domain::classification::{Answers, Classification};
use crate::domain::event::{Change, Patch};

/// What an adjudicator decided about a case, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruled {
    /// The case, with the text that was read.
    pub seen: SeenCase,
    /// What counts of the case from now on.
    pub answers: Answers,
    /// The act by which the adjudicator had answered before they saw what others did; `None` where they looked at
    /// once.
    pub blind: Option<Uuid>,
    /// The rules that it rests on.
    pub rules: Vec<RuleKey>,
    /// Why reviewers differ.
    pub reason: Option<RulingReason>,
    /// What identifies the answers that it settles ([`Inputs::sha256`](super::Inputs::sha256)).
    pub inputs: TextHash,
    /// What the adjudicator adds in their own words.
    pub note: Option<String>,
}

/// A ruling as its payload has it.
#[derive(Serialize, Deserialize)]
struct Payload {
    answers: Patch,
    blind: Option<Uuid>,
    inputs_sha256: TextHash,
    reason: Option<RulingReason>,
    #[serde(default)]
    rule: Vec<RuleKey>,
}

impl Ruled {
    /// The word in the log, which is never changed.
    pub const KIND: &'static str = "ruled";

    /// Reads an act on this case, with the text of its note; `None` where it does not say what a ruling says.
    #[must_use]
    pub fn read(payload: &Value, seen: SeenCase, note: Option<String>) -> Option<Self> {
        let Payload { answers, blind, inputs_sha256, reason, rule } =
            Payload::deserialize(payload).ok()?;
        let mut decided = Classification::default();
        answers.apply(&mut decided);
        let (answers, rules, inputs) = (decided.answers, rule, inputs_sha256);
        Some(Self { seen, answers, blind, rules, reason, inputs, note })
    }

    /// Returns the payload.
    #[must_use]
    pub fn payload(&self) -> Value {
        let payload = Payload {
            answers: Patch::answers(&self.answers),
            blind: self.blind,
            inputs_sha256: self.inputs,
            reason: self.reason,
            rule: self.rules.clone(),
        };
        // Strings and lists of them are always JSON.
        let mut payload = serde_json::to_value(payload).unwrap_or_default();
        payload.sort_all_objects();
        payload
    }

    /// Returns the patch that carries the note; `None` without one.
    #[must_use]
    pub fn note_patch(&self) -> Option<Patch> {
        let note = self.note.clone()?;
        Some(Patch { note: Change::Set(note), ..Patch::default() })
    }
}
