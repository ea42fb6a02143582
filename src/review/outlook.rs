//! What Enter would do to marked cases.

/// A batch of more cases than this, or one that changes an answer, wants Enter twice.
const WITHOUT_ASKING: usize = 20;

/// What Enter would do, in numbers of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Open ones that get answers.
    pub answered: usize,
    /// Those of them that are partly saved, with an answer that becomes another one.
    pub replaced: usize,
    /// Those that have these answers already.
    pub as_before: usize,
    /// Finished ones whose decision becomes another one.
    pub changed: usize,
    /// Finished ones that would change and are left out.
    pub left_out: usize,
    /// Written ones that are not finished then, because a question stays open.
    pub open: usize,
    /// Those of them that are finished now.
    pub reopened: usize,
    /// Written ones that are finished then, and are not now.
    pub completed: usize,
    /// Written ones of which a draft has another answer to a question that is answered here.
    pub drafts: usize,
    /// Those of the open ones whose draft has what they lack: it is not saved with them.
    pub in_drafts: usize,
    /// Written ones that the list does not show.
    pub unlisted: usize,
}

impl Outlook {
    /// Returns how many cases are written.
    #[must_use]
    pub const fn written(&self) -> usize {
        self.answered + self.changed + self.as_before
    }

    /// Returns whether no answer would become another one.
    #[must_use]
    pub const fn changes_nothing(&self) -> bool {
        self.answered + self.changed + self.drafts == 0
    }

    /// Returns whether Enter has to be pressed twice: for many cases, for changed decisions, answers and drafts, for cases
    /// that are not in sight, and where questions stay open.
    #[must_use]
    pub const fn asks_again(&self) -> bool {
        self.written() > WITHOUT_ASKING
            || self.changed > 0
            || self.replaced > 0
            || self.drafts > 0
            || self.open > 0
            || self.unlisted > 0
    }
}
