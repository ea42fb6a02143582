//! What a member of a team on a server may do.

use std::fmt;

/// What a member of a team on a server may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MemberRole {
    /// Everything: adds members, hands over acts of all reviewers.
    Owner,
    /// Answers, and does not see what an open round hides.
    #[default]
    Reviewer,
    /// Answers, and sees also what an open round hides.
    Adjudicator,
    /// Reads, and hands over nothing.
    Reader,
}

impl MemberRole {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Reviewer, Self::Adjudicator, Self::Reader];

    /// Returns the word for it, in commands and on the server.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Reviewer => "reviewer",
            Self::Adjudicator => "adjudicator",
            Self::Reader => "reader",
        }
    }
}

impl fmt::Display for MemberRole {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
