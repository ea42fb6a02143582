//! What can be wrong with a classified set, and the message for it.

use super::messages::brief;
use super::place::Spot;
use crate::domain::{Message, ToMessage};

/// What can be the matter with a classified set in particular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetError {
    /// Some lines are of a classified set and some are not.
    MixedLines {
        /// The first line that differs from those before it.
        at: Spot,
    },
    /// The first line of a classified set in JSON Lines is missing.
    NoHead {
        /// The line that is there.
        at: Spot,
    },
    /// The classified set was written by a later version of the program.
    NewerSet {
        /// The version of its shape.
        found: String,
        /// The newest version that can be read.
        known: u32,
    },
    /// A set of another program, or of none.
    OtherSet {
        /// The value of `format`.
        found: String,
    },
    /// A key that a classified set must have is missing.
    MissingKey {
        /// The key.
        key: &'static str,
        /// Where the object begins.
        at: Spot,
    },
    /// A value of a classified set is not of the kind that belongs there.
    Misfit {
        /// Its key.
        key: &'static str,
        /// The value.
        found: String,
        /// What belongs there.
        expected: Expected,
        /// Where it is.
        at: Spot,
    },
    /// One reviewer has two decisions on the same case.
    TwoDecisions {
        /// The reviewer.
        reviewer: String,
        /// Where the second one begins.
        at: Spot,
    },
}

/// What belongs in a place of a classified set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Text that is not blank.
    Text,
    /// A UUID.
    ReviewerId,
    /// An id that no other reviewer of the set has.
    OtherId,
    /// One of those that the set lists before its cases.
    Listed,
    /// No more values than this many headers.
    Row(usize),
    /// A whole number from 1.
    Number,
    /// `true` or `false`.
    Truth,
    /// A list.
    List,
    /// Keys with values.
    Object,
    /// A SHA-256 of 64 hexadecimal digits.
    Hash,
    /// An RFC 3339 time.
    Time,
    /// One of these words, joined by commas.
    Words(String),
}

impl ToMessage for SetError {
    fn to_message(&self) -> Message {
        let say = Message::new;
        match self {
            Self::MixedLines { at } => at.fill(say("import-mixed-lines")),
            Self::NoHead { at } => at.fill(say("import-no-head")),
            Self::NewerSet { found, known } => {
                say("import-newer-set").with("found", &*brief(found)).with("known", *known)
            }
            Self::OtherSet { found } => say("import-other-set").with("found", &*brief(found)),
            Self::MissingKey { key, at } => at.fill(say("import-missing-key")).with("key", *key),
            Self::Misfit { key, found, expected, at } => at
                .fill(say("import-misfit"))
                .with("key", *key)
                .with("found", &*brief(found))
                .with("expected", expected.to_message()),
            Self::TwoDecisions { reviewer, at } => {
                at.fill(say("import-two-decisions")).with("reviewer", &*brief(reviewer))
            }
        }
    }
}

impl ToMessage for Expected {
    fn to_message(&self) -> Message {
        Message::new(match self {
            Self::Text => "import-expected-text",
            Self::ReviewerId => "import-expected-reviewer-id",
            Self::OtherId => "import-expected-other-id",
            Self::Listed => "import-expected-listed",
            Self::Number => "import-expected-number",
            Self::Truth => "import-expected-truth",
            Self::List => "import-expected-list",
            Self::Object => "import-expected-object",
            Self::Hash => "import-expected-hash",
            Self::Time => "import-expected-time",
            Self::Row(most) => return Message::new("import-expected-row").with("count", *most),
            Self::Words(words) => {
                return Message::new("import-expected-words").with("words", words.as_str());
            }
        })
    }
}
