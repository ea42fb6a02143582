//! A case as a reviewer has it open, and what was done to it so far.
//!
//! The store answers with these, the review room keeps them, the screen draws them.

use super::case::{Case, CaseNo, TextHash};
use super::classification::Answers;
use super::difference::VersionChange;
use super::history::{CaseChange, Standing};
use super::moment::Moment;
use super::queue::CaseRow;
use super::reviewer::Reviewer;
use super::rulings::{Ruling, RulingState};
use super::stamp::Stamp;

/// A case as it lies open before a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCase {
    /// The case.
    pub no: CaseNo,
    /// The report in its newest version.
    pub case: Case,
    /// The hash of that version.
    pub hash: TextHash,
    /// The standing of the case with this reviewer.
    pub standing: Standing,
    /// The county of its municipality, where the case has none of its own.
    pub proposed_county: Option<String>,
}

impl OpenCase {
    /// Returns its line in the queue.
    #[must_use]
    pub fn row(&self) -> CaseRow {
        let Case { id, title, municipality, date, .. } = self.case.clone();
        let mut row = CaseRow {
            no: self.no,
            id,
            title,
            municipality,
            date,
            answers: Answers::default(),
            flagged: false,
            has_note: false,
            postponed: false,
            ruled: None,
            is_contested: false,
        };
        row.update(&self.standing);
        row
    }
}

/// One line of a case's history: an act that touched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The act's place in the order.
    pub stamp: Stamp,
    /// Whose act it is.
    pub reviewer: Reviewer,
    /// When, by the wall clock.
    pub at: Moment,
    /// What was done to the case.
    pub change: CaseChange,
    /// The hash of the text that was read.
    pub text: TextHash,
    /// How many cases were decided at once.
    pub batch_size: u32,
    /// Came from a file.
    pub imported: bool,
    /// `false` when it is retracted.
    pub live: bool,
    /// Whether it is beside what counts: answered before the others' answers were seen, to settle a difference.
    pub is_apart: bool,
}

/// A version of a report, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionEntry {
    /// From 1.
    pub version: i64,
    /// The hash of title and text.
    pub hash: TextHash,
    /// When it came in.
    pub imported_at: Moment,
    /// The entry of the journal that brought it; `None` where that is not known.
    pub source: Option<VersionSource>,
}

/// The delivery or the merge that brought a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionSource {
    /// The number of its entry in the journal.
    pub entry: i64,
    /// Whether it was a merge.
    pub is_merge: bool,
    /// The file, without its folder.
    pub file: String,
}

/// A case's history: its versions and every act that touched it, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseHistory {
    /// The report's versions.
    pub versions: Vec<VersionEntry>,
    /// When the texts were erased, if they were.
    pub erased_at: Option<Moment>,
    /// The acts.
    pub entries: Vec<HistoryEntry>,
    /// What each version changed against the one before.
    pub changes: Vec<VersionChange>,
    /// The rulings on the case, each with whether it counts.
    pub rulings: Vec<(Ruling, RulingState)>,
}
