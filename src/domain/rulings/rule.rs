//! The rules of a codebook, by their ids.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest id.
const LONGEST: usize = 40;

/// Names a rule of a codebook: `category.emergency`, `K1.2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RuleKey(String);

/// What names no rule: a blank, too long or oddly written id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id of a rule has 1 to {LONGEST} letters, digits, full stops, hyphens and low lines")]
pub struct InvalidRule;

impl RuleKey {
    /// Returns the id as it is in files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RuleKey {
    type Err = InvalidRule;

    fn from_str(id: &str) -> Result<Self, InvalidRule> {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
        let is_valid = (1..=LONGEST).contains(&id.len()) && id.chars().all(fits);
        if is_valid { Ok(Self(id.to_owned())) } else { Err(InvalidRule) }
    }
}

impl TryFrom<String> for RuleKey {
    type Error = InvalidRule;

    fn try_from(id: String) -> Result<Self, InvalidRule> {
        id.parse()
    }
}

impl From<RuleKey> for String {
    fn from(id: RuleKey) -> Self {
        id.0
    }
}

impl fmt::Display for RuleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
