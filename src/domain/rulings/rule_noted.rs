//! The act that notes what is wrong with a rule.

use serde_json::{Value, json};

use super::rule::RuleKey;
use crate::domain::case::SeenCase;
use crate::domain::event::{Change, Patch};

/// What a reviewer notes about a rule, with the case that brought it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleNoted {
    /// The rule.
    pub rule: RuleKey,
    /// The case; `None` where it is about the rule alone.
    pub seen: Option<SeenCase>,
    /// The note, and what is wished for; `None` where it was erased.
    pub note: Option<String>,
}

impl RuleNoted {
    /// The word in the log, which is never changed.
    pub const KIND: &'static str = "rule_noted";

    /// Reads an act; `None` where it names no rule.
    #[must_use]
    pub fn read(payload: &Value, seen: Option<SeenCase>, note: Option<String>) -> Option<Self> {
        let rule = payload.get("rule")?.as_str()?.parse().ok()?;
        let without_case = || payload.get("wish").and_then(Value::as_str).map(str::to_owned);
        let note = note.or_else(without_case);
        Some(Self { rule, seen, note })
    }

    /// Returns the payload. Where the note is about a case, its text lies outside the log, so that it can be erased
    /// with the case.
    #[must_use]
    pub fn payload(&self) -> Value {
        match (&self.seen, &self.note) {
            (None, Some(wish)) => json!({ "rule": self.rule, "wish": wish }),
            _ => json!({ "rule": self.rule }),
        }
    }

    /// Returns the patch that carries the note; `None` where it lies in the payload.
    #[must_use]
    pub fn note_patch(&self) -> Option<Patch> {
        self.seen?;
        let note = self.note.clone()?;
        Some(Patch { note: Change::Set(note), ..Patch::default() })
    }
}
