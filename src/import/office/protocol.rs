//! What the reader of an office file sends: across the border of
//! a process, too.

use serde::{Deserialize, Serialize};

use crate::import::options::ImportFormat;
use crate::import::single_case::SingleCaseFile;

/// What the reader of a file sends, one after another: the book, then each sheet that is read and its rows;
/// or the text of a Word file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum OfficeItem {
    /// What is known of the workbook before its rows.
    Book {
        /// What the file is.
        format: ImportFormat,
        /// The names of all sheets.
        sheets: Vec<String>,
        /// The sheet that was asked for; the sheets beside it that are read have the same headers.
        chosen: Option<String>,
        /// The sheets in sight that have something in them and are not read.
        others: Vec<String>,
    },
    /// The sheet whose rows follow.
    Sheet(String),
    /// A row of the sheet of codes, where the program itself wrote the workbook.
    Code(RawRow),
    /// A row of the sheet with the pieces of texts that no cell holds.
    Piece(RawRow),
    /// A row with something in it.
    Row(RawRow),
    /// A cell of the sheet, its row and its column from 0, with a formula and no value.
    NoValue(usize, usize),
    /// The text of a Word file.
    SingleCase(SingleCaseFile),
}

/// A row of a sheet, before anything is known of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RawRow {
    /// As the spreadsheet counts, from 1.
    pub(crate) number: usize,
    /// The cells that are not empty, each with its column's number from 0.
    pub(crate) cells: Vec<(usize, String)>,
}
