//! The journal of a project file: what came into it and what left it, beside the acts of reviewers.

use super::case::TextHash;
use super::moment::Moment;

/// What an entry of the journal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalKind {
    /// A delivery was imported.
    Import,
    /// A copy of the project was merged.
    Merge,
    /// Texts were erased.
    Erasure,
}

impl JournalKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Import, Self::Merge, Self::Erasure];

    /// Returns its word in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Erasure => "erasure",
        }
    }
}

/// An entry of the journal. It belongs to this one file: a merge does not bring it to another.
///
/// A count is `None` where it says nothing about this kind, and in entries from before schema 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number, from 1.
    pub no: i64,
    /// What it is about.
    pub kind: JournalKind,
    /// When that was.
    pub at: Moment,
    /// The file that was imported or merged.
    pub file: Option<String>,
    /// The SHA-256 of its bytes.
    pub sha256: Option<TextHash>,
    /// Its format, as the command line names it.
    pub format: Option<String>,
    /// Cases that were new.
    pub new: Option<i64>,
    /// Cases that got another version; of a merge, versions that were new to known cases.
    pub changed: Option<i64>,
    /// Cases that were here before, just so; of a merge, all that were here before.
    pub same: Option<i64>,
    /// Cases of earlier deliveries of the same file name or source that this one no longer had.
    pub missing: Option<i64>,
    /// Acts that came with a merge.
    pub events: Option<i64>,
    /// Cases whose texts went.
    pub erased: Option<i64>,
}
