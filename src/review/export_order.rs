//! What an export dialogue offers, and what it orders.

/// Which export format is meant: its name, as after `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatId(pub &'static str);

/// A format that the export dialogue offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportChoice {
    /// The format.
    pub format: FormatId,
    /// What it is, in the reviewer's language.
    pub title: String,
    /// The file that is proposed for it.
    pub file: String,
    /// The one that is proposed where unclassified cases are in it too.
    pub file_of_all: String,
}

/// Names proposed for files that may be written today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProposedFiles {
    /// The formats that can be exported to, each with a file beside the one the cases came from.
    pub exports: Vec<ExportChoice>,
    /// A file for the report.
    pub report: String,
    /// A file for decisions that could not be saved, without its ending.
    pub rescue: String,
    /// Whether something counts beside what each reviewer decided: rulings, or answers of closed rounds.
    pub has_finals: bool,
}

/// What to export, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOrder {
    /// The format.
    pub format: FormatId,
    /// Unclassified cases too.
    pub all: bool,
    /// What counts of each case too.
    pub is_final: bool,
    /// The file as typed, with the ending of its format.
    pub file: String,
    /// What was typed: it may be a folder.
    pub typed: String,
    /// The reviewer has agreed that an existing file is written over.
    pub overwrite: bool,
}

/// Into which file the report is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOrder {
    /// The file as typed, with the ending of a page.
    pub file: String,
    /// What was typed: it may be a folder.
    pub typed: String,
    /// The reviewer has agreed that an existing file is written over.
    pub overwrite: bool,
}
