//! What an erasure removed.

use std::collections::BTreeSet;

use super::case::CaseNo;

/// What erasing cases took out of the project, or would take.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Cases that were not erased before.
    pub cases: usize,
    /// Cases that were.
    pub again: usize,
    /// Versions of reports that lost title, text and other columns.
    pub versions: usize,
    /// Notes that are gone.
    pub notes: usize,
    /// Other cases that have notes of these, which therefore stay.
    pub shared: BTreeSet<CaseNo>,
    /// Whether nothing of it is left in free pages either. Else another program is reading the project, or
    /// there is no room to rewrite it.
    pub is_swept: bool,
}
