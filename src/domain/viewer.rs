//! Who looks at what others have answered.

use super::reviewer::Reviewer;

/// Who looks at what reviewers have answered, noted and flagged. What is read of others is read for a viewer, and
/// shows them only what they may see: everything, but for cases that an open round gives to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    reviewer: Reviewer,
    is_unblinded: bool,
}

/// The proof that the log says which cases a reviewer is about to see of others, while a round is open. Only what
/// writes that has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookWritten {
    cases: usize,
}

impl LookWritten {
    /// Returns the proof for so many cases; for the store alone, when it has written the act.
    pub(crate) const fn of(cases: usize) -> Self {
        Self { cases }
    }

    /// Returns of how many cases the log says so now: of those that were hidden.
    #[must_use]
    pub const fn cases(&self) -> usize {
        self.cases
    }
}

impl Viewer {
    /// Returns the view of a reviewer.
    #[must_use]
    pub const fn new(reviewer: Reviewer) -> Self {
        Self { reviewer, is_unblinded: false }
    }

    /// Returns the view of a reviewer who sees what is hidden, which the log says.
    #[must_use]
    pub fn unblinded(reviewer: Reviewer, _: LookWritten) -> Self {
        Self { reviewer, is_unblinded: true }
    }

    /// Returns who looks.
    #[must_use]
    pub const fn reviewer(&self) -> &Reviewer {
        &self.reviewer
    }

    /// Returns whether they see what is hidden from them.
    #[must_use]
    pub const fn is_unblinded(&self) -> bool {
        self.is_unblinded
    }
}

impl From<&Reviewer> for Viewer {
    fn from(reviewer: &Reviewer) -> Self {
        Self::new(reviewer.clone())
    }
}
