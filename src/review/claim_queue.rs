//! The cases that this reviewer has claimed: the ones to work on first, where no round gives any out.

use std::collections::BTreeSet;

use crate::domain::rounds::SharedCase;
use crate::domain::{CaseNo, Standing};

/// With so many left, further ones are claimed.
const FEW: usize = 5;

/// The cases that this reviewer has claimed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimQueue {
    cases: BTreeSet<CaseNo>,
    /// Those that are neither classified nor postponed.
    left: BTreeSet<CaseNo>,
    /// How many were left when the courier was asked last, or answered.
    left_then: usize,
    /// The courier has been asked for more and has not answered.
    pub(super) is_asked: bool,
}

impl ClaimQueue {
    /// Takes over what is claimed now.
    pub(super) fn take(&mut self, claimed: &[SharedCase]) {
        let open = |case: &&SharedCase| !case.is_classified && !case.is_postponed;
        self.cases = claimed.iter().map(|case| case.no).collect();
        self.left = claimed.iter().filter(open).map(|case| case.no).collect();
        self.left_then = self.left.len();
    }

    /// Returns whether nothing is claimed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// Returns them.
    pub(super) const fn cases(&self) -> &BTreeSet<CaseNo> {
        &self.cases
    }

    /// Returns how many are neither classified nor postponed.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// Returns whether the case is one of them.
    #[must_use]
    pub fn has(&self, no: CaseNo) -> bool {
        self.cases.contains(&no)
    }

    /// Takes note of how far a case is now.
    pub(super) fn update(&mut self, no: CaseNo, standing: &Standing) {
        if standing.is_classified() || standing.is_postponed() {
            self.left.remove(&no);
        } else if self.has(no) {
            self.left.insert(no);
        }
    }

    /// Returns the next that is left after a case in import order, from the last on to the first.
    pub(super) fn next(&self, after: Option<CaseNo>) -> Option<CaseNo> {
        let from = after.map_or(CaseNo(0), |no| CaseNo(no.0 + 1));
        self.left.range(from..).next().or_else(|| self.left.first()).copied()
    }

    /// Returns whether further ones are to be claimed now: once whenever fewer of the last are left.
    pub(super) fn asks_for_more(&mut self) -> bool {
        let asks = !self.is_asked && self.left.len() <= FEW && self.left.len() < self.left_then;
        if asks {
            self.is_asked = true;
            self.left_then = self.left.len();
        }
        asks
    }
}
