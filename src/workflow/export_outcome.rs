//! What an export came to, in messages.

use std::path::Path;

use crate::domain::{CountedVersions, Message};
use crate::export::{CellRemarks, ExportFormat};
use crate::store::NotSaved;

/// How many cases were written, and how many were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOutcome {
    /// Cases in the file.
    pub cases: i64,
    /// Cases left out because they are not classified.
    pub left_out: i64,
    /// Cases in the file that are not classified.
    pub unclassified: usize,
    /// Cases left out because reviewers differ about them, and that is not settled.
    pub unsettled: usize,
    /// Cases left out because their answers were given under another version of the codebook.
    pub of_other_version: usize,
    /// Cases of which a round hides what others answered, so that it is not in the file.
    pub hidden: usize,
    /// Of what counts: which versions of the codebook it is of.
    pub codebooks: CountedVersions,
    /// What could not be written as it is.
    pub cells: CellRemarks,
    /// In which format.
    pub format: ExportFormat,
}

impl ExportOutcome {
    /// Returns a message about what was written to this file.
    #[must_use]
    pub fn message(&self, path: &Path) -> Message {
        if self.format == ExportFormat::LabelStudioConfig {
            let message = Message::new("cli-written-config");
            return message.with("file", path.to_string_lossy().as_ref());
        }
        let about = |key| {
            let message = Message::new(key).with("count", self.cases);
            message.with("file", path.to_string_lossy().as_ref())
        };
        match (self.left_out, self.unclassified) {
            (0, 0) => about("cli-written"),
            (0, unclassified) => about("cli-written-unclassified").with("open", unclassified),
            (left, _) => about("cli-written-some").with("left", left),
        }
    }

    /// Returns what was not written as it is, or not at all, one message for each kind.
    #[must_use]
    pub fn remarks(&self) -> Vec<Message> {
        let CellRemarks { guarded, in_pieces, too_long } = self.cells;
        let guard = match self.format {
            ExportFormat::Csv => "cli-export-guarded",
            _ => "cli-export-guarded-for-excel",
        };
        let remarks = [
            ("cli-export-unsettled", self.unsettled),
            ("cli-export-other-version", self.of_other_version),
            ("round-hidden-exported", self.hidden),
            (guard, guarded),
            ("cli-export-in-pieces", in_pieces),
            ("cli-export-too-long", too_long),
        ];
        let remarks = remarks.into_iter().filter(|(_, count)| *count > 0);
        let counted = remarks.map(|(key, count)| Message::new(key).with("count", count));
        counted.chain(self.codebooks.message()).collect()
    }
}

/// Returns what is begun and not saved: none of it is in an export.
#[must_use]
pub fn not_exported(NotSaved { cases, marked, rulings }: NotSaved) -> Vec<Message> {
    let begun = [
        ("cli-export-drafts", cases),
        ("cli-export-marked", marked),
        ("cli-export-rulings-begun", rulings),
    ];
    begun
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Message::new(key).with("count", count))
        .collect()
}
