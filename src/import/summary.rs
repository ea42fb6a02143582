//! What a file was taken for.

use super::options::ImportFormat;
use crate::domain::{ColumnMap, TextHash};

/// What a file was taken for, so that a person can see whether that is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportSummary {
    /// The file's name.
    pub name: String,
    /// The format.
    pub format: ImportFormat,
    /// The SHA-256 of the file's bytes; `None` for a folder, and several files.
    pub sha256: Option<TextHash>,
    /// The character encoding's name, the same in every language; a spreadsheet has none.
    pub encoding: Option<String>,
    /// The sheet of a spreadsheet that was read.
    pub sheet: Option<String>,
    /// The sheets that were read as one table, where there are several.
    pub joined: Vec<String>,
    /// All sheets of that spreadsheet.
    pub sheets: Vec<String>,
    /// The delimiter; `None` in documents and in tables of one column.
    pub delimiter: Option<char>,
    /// The columns that have a meaning, by their headers. A role that is missing has no column;
    /// a classified set has no columns.
    pub columns: ColumnMap,
    /// All other columns, by their headers, in the file's order.
    pub other_columns: Vec<String>,
    /// Those among them with personal data: they are kept, and not shown with a case.
    pub personal: Vec<String>,
    /// What else lies in a folder and was not read.
    pub left_out: Vec<String>,
    /// Whether the cases come with decisions.
    pub classified_set: bool,
    /// What files with the same headers have in common, where a person has just chosen what the columns
    /// are: that can be kept for the next one.
    pub chosen_among: Option<String>,
    /// The row that was chosen for the headers.
    pub chosen_header: Option<usize>,
    /// Whether the columns are those chosen for an earlier file with the same headers.
    pub has_kept_columns: bool,
}

impl ImportSummary {
    /// Returns the summary of a table of which no more is known than its file's name.
    #[must_use]
    #[cfg(test)]
    pub fn of_table(name: &str) -> Self {
        Self::new(name, ImportFormat::Csv)
    }

    /// Returns the summary of a file of this format, of which nothing more is known yet.
    pub(super) fn new(name: &str, format: ImportFormat) -> Self {
        Self {
            name: name.to_owned(),
            format,
            sha256: None,
            encoding: None,
            sheet: None,
            joined: Vec::new(),
            sheets: Vec::new(),
            delimiter: None,
            columns: ColumnMap::default(),
            other_columns: Vec::new(),
            personal: Vec::new(),
            left_out: Vec::new(),
            classified_set: false,
            chosen_among: None,
            chosen_header: None,
            has_kept_columns: false,
        }
    }
}
