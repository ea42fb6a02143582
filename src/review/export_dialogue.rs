//! The dialogue that asks what is written into which file.

use super::export_order::ProposedFiles;
use super::prefilled_field::PrefilledField;

/// The export dialogue.
#[derive(Debug, Clone)]
pub struct ExportDialogue {
    /// What the file will hold.
    pub content: ExportContent,
    /// The file to write; it begins with the one that is proposed.
    pub file: PrefilledField,
    /// A name that is free, where there is a file of the one that was chosen.
    pub free: String,
    /// What is asked at the moment.
    pub step: ExportStep,
}

/// What an export dialogue writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportContent {
    /// Cases with their answers.
    Cases(CasesToExport),
    /// The report as a page: there is no format to choose.
    Report,
}

/// Which cases are written, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CasesToExport {
    /// The format chosen, by its place among those offered.
    pub choice: usize,
    /// Unclassified cases too.
    pub all: bool,
    /// Not what counts of each case, though the project has that.
    pub without_finals: bool,
}

impl CasesToExport {
    /// Returns the file that is proposed for them.
    #[must_use]
    pub fn proposed<'a>(&self, files: &'a ProposedFiles) -> &'a str {
        let choice = files.exports.get(self.choice);
        choice.map_or("", |it| if self.all { &it.file_of_all } else { &it.file })
    }
}

impl ExportDialogue {
    /// Returns the file that is proposed for what is written.
    #[must_use]
    pub fn proposed<'a>(&self, files: &'a ProposedFiles) -> &'a str {
        match &self.content {
            ExportContent::Cases(cases) => cases.proposed(files),
            ExportContent::Report => &files.report,
        }
    }
}

/// The steps of the export dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportStep {
    /// Which format, which cases?
    Format,
    /// Into which file?
    File,
    /// The file exists: write over it?
    Overwrite,
    /// It is being written.
    Writing,
}
