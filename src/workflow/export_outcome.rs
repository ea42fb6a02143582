//! What an export came to, in messages.

use std::path::Path;

use crate::domain::{CountedVersions, Decision, Message};
use crate::export::{CellRemarks, ExportFormat};
use crate::store::NotSaved;

/// Cases by how far they are answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CasesByProgress {
    /// Those that someone has classified.
    pub classified: i64,
    /// Those with answers, in none of which each question is answered.
    pub partly_saved: i64,
    /// Those without an answer.
    pub unanswered: i64,
}

/// How many cases were written, and how many were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOutcome {
    /// Cases in the file.
    pub cases: CasesByProgress,
    /// Cases left out because they are not classified.
    pub left_out: CasesByProgress,
    /// How many of those without an answer have a draft of who exports.
    pub drafts: i64,
    /// How many of those that are left out have a note or a flag.
    pub marked: i64,
    /// Cases left out because reviewers differ about them, and that is not settled.
    pub unsettled: usize,
    /// Cases left out because their answers were given under another version of the codebook.
    pub of_other_version: usize,
    /// Cases of which a round hides what others answered, so that it is not in the file.
    pub hidden: usize,
    /// Of what counts: which versions of the codebook it is of.
    pub codebooks: CountedVersions,
    /// Which names of municipalities fit several of them and are not settled, where some do.
    pub unclear: Option<Message>,
    /// What could not be written as it is.
    pub cells: CellRemarks,
    /// In which format.
    pub format: ExportFormat,
}

impl CasesByProgress {
    /// Counts a case with these decisions.
    pub(super) fn add(&mut self, decisions: &[Decision]) {
        let is_answered = |decision: &Decision| !decision.classification.answers.is_blank();
        let place = if decisions.iter().any(|decision| decision.verdict().is_some()) {
            &mut self.classified
        } else if decisions.iter().any(is_answered) {
            &mut self.partly_saved
        } else {
            &mut self.unanswered
        };
        *place += 1;
    }

    pub(super) const fn all(self) -> i64 {
        self.classified + self.partly_saved + self.unanswered
    }
}

impl ExportOutcome {
    /// Returns a message about what was written to this file.
    #[must_use]
    pub fn message(&self, path: &Path) -> Message {
        if self.format == ExportFormat::LabelStudioConfig {
            let message = Message::new("cli-written-config");
            return message.with("file", path.to_string_lossy().as_ref());
        }
        let CasesByProgress { classified, partly_saved, unanswered } = self.cases;
        let is_mixed = partly_saved + unanswered > 0;
        let written = Message::new(if is_mixed { "cli-written-mixed" } else { "cli-written" })
            .with("count", self.cases.all())
            .with("file", path.to_string_lossy().as_ref())
            .with("classified", classified)
            .with("partly", partly_saved)
            .with("unanswered", unanswered);
        match self.left_out() {
            Some(left_out) => {
                Message::new("cli-paragraphs").with("first", written).with("second", left_out)
            }
            None => written,
        }
    }

    /// Returns how many cases are left out because they are not classified; `None` where none are.
    #[must_use]
    pub fn left_out(&self) -> Option<Message> {
        let CasesByProgress { partly_saved, unanswered, .. } = self.left_out;
        let all = partly_saved + unanswered;
        let parts = [
            ("cli-left-out-some-partly", partly_saved),
            ("cli-left-out-some-unanswered", unanswered - self.drafts),
            ("cli-left-out-some-drafts", self.drafts),
        ];
        let parts = parts.into_iter().filter(|(_, count)| *count > 0);
        let parts = parts.map(|(key, count)| Message::new(key).with("count", count));
        let parts = parts.reduce(|first, second| {
            Message::new("cli-left-out-and").with("first", first).with("second", second)
        })?;
        let left_out = match (partly_saved, unanswered, self.drafts) {
            (0, _, 0) => Message::new("cli-left-out-unanswered").with("count", all),
            (_, 0, _) => Message::new("cli-left-out-partly").with("count", all),
            _ => Message::new("cli-left-out").with("count", all).with("parts", parts),
        };
        let marked = Message::new("cli-left-out-marked").with("count", self.marked);
        Some(if self.marked > 0 {
            Message::new("cli-paragraphs").with("first", left_out).with("second", marked)
        } else {
            left_out
        })
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
        counted.chain(self.codebooks.message()).chain(self.unclear.clone()).collect()
    }
}

/// Returns what is begun and not saved: none of it is in an export. `counted` drafts are among the cases left out.
#[must_use]
pub fn not_exported(begun: &NotSaved, counted: i64) -> Vec<Message> {
    let NotSaved { cases, marked, rulings } = begun;
    let (marked, rulings) = (*marked, *rulings);
    let begun = [
        ("cli-export-drafts", cases.len().saturating_sub(usize::try_from(counted).unwrap_or(0))),
        ("cli-export-marked", marked),
        ("cli-export-rulings-begun", rulings),
    ];
    begun
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Message::new(key).with("count", count))
        .collect()
}
