//! What an adjudicator has begun about a difference.

use serde::{Deserialize, Serialize};

use super::reason::RulingReason;
use super::rule::RuleKey;
use super::ruled::Ruled;
use crate::domain::classification::{Answers, Classification};
use crate::domain::event::Patch;

/// What an adjudicator has decided about a difference and not ruled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HalfRuling {
    /// Whether the others' answers had been seen.
    pub is_open: bool,
    /// The answers on the panel.
    pub answers: Answers,
    /// Why reviewers differ.
    pub reason: Option<RulingReason>,
    /// The rules that the ruling rests on.
    pub rules: Vec<RuleKey>,
    /// The note, as far as it is written.
    pub note: Option<String>,
}

/// The same as it is kept.
#[derive(Serialize, Deserialize)]
struct HalfRulingRecord {
    is_open: bool,
    answers: Patch,
    #[serde(default)]
    reason: Option<RulingReason>,
    #[serde(default)]
    rules: Vec<RuleKey>,
    #[serde(default)]
    note: Option<String>,
}

impl HalfRuling {
    /// Reads what [`HalfRuling::written`] has written; `None` where it is something else.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        let HalfRulingRecord { is_open, answers, reason, rules, note } =
            serde_json::from_str(json).ok()?;
        let mut decided = Classification::default();
        answers.apply(&mut decided);
        Some(Self { is_open, answers: decided.answers, reason, rules, note })
    }

    /// Returns it as JSON.
    #[must_use]
    pub fn written(&self) -> String {
        let record = HalfRulingRecord {
            is_open: self.is_open,
            answers: Patch::answers(&self.answers),
            reason: self.reason,
            rules: self.rules.clone(),
            note: self.note.clone(),
        };
        // Strings and lists of them are always JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }
}

impl From<&Ruled> for HalfRuling {
    /// Returns what a ruling leaves that is taken back.
    fn from(ruled: &Ruled) -> Self {
        Self {
            is_open: true,
            answers: ruled.answers.clone(),
            reason: ruled.reason,
            rules: ruled.rules.clone(),
            note: ruled.note.clone(),
        }
    }
}
