//! All kinds of acts about rulings.

use serde_json::Value;

use super::rule_noted::RuleNoted;
use super::ruled::Ruled;
use crate::domain::case::SeenCase;
use crate::domain::event::Patch;

/// An act that settles a difference, or notes something about a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulingAct {
    /// A case is settled.
    Ruled(Box<Ruled>),
    /// A rule is noted.
    Noted(RuleNoted),
}

impl RulingAct {
    /// The words of all kinds.
    pub const KINDS: [&'static str; 2] = [Ruled::KIND, RuleNoted::KIND];

    /// Reads an act of this kind on this case, with the text of its note; `None` where it is none of these, or does
    /// not say what it should.
    #[must_use]
    pub fn read(
        kind: &str,
        payload: &Value,
        seen: Option<SeenCase>,
        note: Option<String>,
    ) -> Option<Self> {
        match kind {
            Ruled::KIND => Ruled::read(payload, seen?, note).map(Box::new).map(Self::Ruled),
            RuleNoted::KIND => RuleNoted::read(payload, seen, note).map(Self::Noted),
            _ => None,
        }
    }

    /// Returns the word in the log.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Ruled(_) => Ruled::KIND,
            Self::Noted(_) => RuleNoted::KIND,
        }
    }

    /// Returns the payload.
    #[must_use]
    pub fn payload(&self) -> Value {
        match self {
            Self::Ruled(ruled) => ruled.payload(),
            Self::Noted(noted) => noted.payload(),
        }
    }

    /// Returns the case that the act is about.
    #[must_use]
    pub fn seen(&self) -> Option<SeenCase> {
        match self {
            Self::Ruled(ruled) => Some(ruled.seen),
            Self::Noted(noted) => noted.seen,
        }
    }

    /// Returns the patch that carries the note of the act.
    #[must_use]
    pub fn note_patch(&self) -> Option<Patch> {
        match self {
            Self::Ruled(ruled) => ruled.note_patch(),
            Self::Noted(noted) => noted.note_patch(),
        }
    }
}
