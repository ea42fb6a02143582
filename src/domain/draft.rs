//! What a reviewer has begun on a case and not saved.

use serde::{Deserialize, Serialize};

use super::case::{CaseNo, SeenCase};
use super::classification::{Answers, Classification};
use super::event::Patch;
use super::rulings::{RuleKey, RulingReason};

/// A draft: answers that were given and not saved. It belongs to its reviewer and to the report that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerDraft {
    /// The case, and its text as it was read.
    pub seen: SeenCase,
    /// The answers.
    pub answers: Answers,
    /// Whether the reviewer has typed any of them; else they are those of a retracted act.
    pub is_typed: bool,
}

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

/// What kind of draft: a case may have one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftKind {
    /// Answers.
    Answers,
    /// A note.
    Note,
    /// A ruling.
    Ruling,
}

/// Where a reviewer's draft lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftPlace {
    /// On which case.
    pub case: CaseNo,
    /// Of what kind it is.
    pub kind: DraftKind,
}

/// A draft as the project keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptDraft {
    /// Answers.
    Answers(AnswerDraft),
    /// A note, as far as it is typed.
    Note(String),
    /// A ruling.
    Ruling(Box<HalfRuling>),
}

impl KeptDraft {
    /// Returns what kind it is.
    #[must_use]
    pub const fn kind(&self) -> DraftKind {
        match self {
            Self::Answers(_) => DraftKind::Answers,
            Self::Note(_) => DraftKind::Note,
            Self::Ruling(_) => DraftKind::Ruling,
        }
    }

    /// Returns it on this case.
    #[must_use]
    pub fn on(self, case: CaseNo) -> (DraftPlace, Self) {
        let kind = self.kind();
        let draft = match self {
            Self::Answers(mut draft) => {
                draft.seen.case = case;
                Self::Answers(draft)
            }
            other => other,
        };
        (DraftPlace { case, kind }, draft)
    }
}
