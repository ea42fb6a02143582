//! Why reviewers came to differ, as the one who settles it sees it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::scheme::{UnknownWord, words};

/// Why reviewers differ about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum RulingReason {
    /// The report can be read in several ways.
    TextUnclear,
    /// The rule can be read in several ways.
    RuleUnclear,
    /// No rule says it.
    RuleMissing,
    /// One of them slipped.
    Slip,
    /// Both answers can be defended.
    BothDefensible,
}

words!(RulingReason {
    RulingReason::TextUnclear => "text_unclear",
    RulingReason::RuleUnclear => "rule_unclear",
    RulingReason::RuleMissing => "rule_missing",
    RulingReason::Slip => "slip",
    RulingReason::BothDefensible => "both_defensible",
});

impl RulingReason {
    /// In the order of the screen's digits 1 to 5.
    pub const ALL: [Self; 5] =
        [Self::TextUnclear, Self::RuleUnclear, Self::RuleMissing, Self::Slip, Self::BothDefensible];

    /// Returns the reason that this digit chooses.
    #[must_use]
    pub fn from_digit(digit: u8) -> Option<Self> {
        usize::from(digit).checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }

    /// Returns whether a ruling for this reason names the rule: one that is missing has no name.
    #[must_use]
    pub const fn wants_rule(self) -> bool {
        matches!(self, Self::RuleUnclear)
    }
}
