//! What an import may do, and what it did.

use super::case::{CaseName, CaseNo, TextHash};
use super::moment::Moment;
use super::rulings::LapsedRulings;

/// How an import treats what the project has already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportRules {
    /// Report what would happen and do nothing.
    pub dry_run: bool,
    /// Accept that more than half of the known ids come with another title.
    pub update: bool,
    /// Let decisions of the file replace a reviewer's own where they differ.
    pub replace: bool,
}

/// Where cases came from, kept so that an export can be put beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file as the reviewer named it, made absolute.
    pub file: String,
    /// When it was imported.
    pub at: Moment,
    /// Its format, as the command line names it; `None` where that is not known.
    pub format: Option<String>,
    /// The SHA-256 of its bytes; `None` for a folder, and where it is not known.
    pub sha256: Option<TextHash>,
}

impl Origin {
    /// Returns the origin in a file of which no more is known than its name.
    #[must_use]
    pub fn new(file: impl Into<String>, at: Moment) -> Self {
        Self { file: file.into(), at, format: None, sha256: None }
    }
}

/// A decision of a file that differs from the reviewer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The case.
    pub case: CaseName,
    /// The reviewer.
    pub reviewer: String,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Cases the project did not have.
    pub new: usize,
    /// Cases that came with another text, title or field.
    pub changed: usize,
    /// The new ones, in the file's order; none where the project was empty, unless nothing was imported.
    pub new_names: Vec<CaseName>,
    /// The changed ones, in the file's order.
    pub changed_names: Vec<CaseName>,
    /// Those of the changed ones whose title or text is another, by their numbers.
    pub changed_reports: Vec<CaseNo>,
    /// Cases that were there already, just so.
    pub same: usize,
    /// Those of earlier deliveries of the same file name or source that the file no longer has.
    pub missing: Vec<CaseName>,
    /// Cases of the file that were erased here: nothing of them is imported.
    pub erased: usize,
    /// Decisions imported.
    pub decisions: usize,
    /// Those of them that are a note or a flag without an answer.
    pub without_answer: usize,
    /// Decisions that the project had already.
    pub decisions_same: usize,
    /// Decisions kept out because the reviewer's own differ.
    pub differing: Vec<Differing>,
    /// Decisions of the file that replaced differing ones, because the rules say so.
    pub replaced: Vec<Differing>,
    /// Cases that were settled and are not any more: a text or an answer is another now.
    pub lapsed: LapsedRulings,
}

impl Imported {
    /// Returns how many cases the file had.
    #[must_use]
    pub const fn cases(&self) -> usize {
        self.new + self.changed + self.same + self.erased
    }
}
