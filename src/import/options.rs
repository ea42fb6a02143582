//! What a person may say about a file before it is read; without a word, all of it is detected.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::row_ranges::RowRanges;
use crate::domain::{ColumnMap, KeptColumns};

/// How to read a file. The default detects everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The character encoding, by any of its usual names: `utf-8`, `windows-1252`, `latin1`.
    pub encoding: Option<String>,
    /// The delimiter of a table: one ASCII character.
    pub delimiter: Option<char>,
    /// The format, whatever the file's name ends in.
    pub format: Option<ImportFormat>,
    /// The sheet of a spreadsheet, by its name or its number from 1.
    pub sheet: Option<String>,
    /// The rows that are left out, as Excel counts.
    pub skip: RowRanges,
    /// The row with the headers, as Excel counts; 0 where there are none. Without it, the row is found.
    pub header: Option<usize>,
    /// Which columns to take for what, by their headers; a role that has none is found by usual
    /// names. A classified set knows its own columns and passes over these.
    ///
    /// Headers are compared as the usual names are: case, surrounding white space and closing
    /// punctuation do not matter. An exact match goes before a folded one.
    pub columns: ColumnMap,
    /// Columns chosen earlier. For a file with the same headers they count as they are: no other
    /// column is found by its usual name.
    pub kept: Vec<KeptColumns>,
    /// Whether a person can be asked what the columns are.
    pub ask: Ask,
    /// The id space of every case that does not name one itself.
    pub source: Option<String>,
    /// Whether no column is one of ids, whatever it is called: ids are made from what is in the cases.
    pub no_id: bool,
    /// Whether cases without ids that have the same title and text are different ones, distinguished by their
    /// order.
    pub number_equal: bool,
    /// Whether files that cannot be read are left out, where several are one case each.
    pub skip_unreadable: bool,
    /// Whether a first row that looks like hints is a case because a person says so.
    pub takes_hints: bool,
}

impl Options {
    /// Returns the row that was chosen for the headers, where there are any.
    pub(super) fn chosen_header(&self) -> Option<usize> {
        self.header.filter(|row| *row > 0)
    }

    /// Returns how to try to read a file first, one way for each row that was chosen earlier for headers: the columns chosen then
    /// count if they are there.
    pub(super) fn with_kept_headers(&self) -> Vec<Self> {
        if self.header.is_some() || !self.columns.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<usize> = self.kept.iter().rev().filter_map(|kept| kept.header).collect();
        let mut tried = HashSet::new();
        rows.retain(|row| tried.insert(*row));
        let of_row = |row: usize| {
            let kept = self.kept.iter().filter(|kept| kept.header == Some(row)).cloned().collect();
            Self { header: Some(row), kept, ..self.clone() }
        };
        rows.into_iter().map(of_row).collect()
    }
}

/// Whether a person is asked what the columns of a file are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ask {
    /// There is no one to ask: where the report has a usual name, that is enough.
    #[default]
    Never,
    /// Where usual names leave something open: also prose in a column without such a name.
    WhenUnsure,
    /// In any case, because a person wants to look.
    Always,
}

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ImportFormat {
    /// A table as text: comma, semicolon, tab or pipe between the cells.
    Csv,
    /// A list of objects, or a classified set.
    Json,
    /// One object a line; with `format` and `version` on each it is a classified set.
    Jsonl,
    /// A list of structs or maps in Rusty Object Notation, or a classified set.
    Ron,
    /// A spreadsheet of Excel since 2007.
    Xlsx,
    /// The same in Excel's binary notation.
    Xlsb,
    /// A spreadsheet of older Excels.
    Xls,
    /// What `LibreOffice` writes by default.
    Ods,
    /// Prose: one case.
    Text,
    /// Prose with marked headings: one case.
    Markdown,
    /// A Word file: one case.
    Docx,
    /// Several files of prose, of more than one of these kinds.
    SingleCases,
}

impl ImportFormat {
    /// Returns the name, which is the same in every language.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Jsonl => "JSON Lines",
            Self::Ron => "RON",
            Self::Xlsx => "XLSX",
            Self::Xlsb => "XLSB",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::Text => "TXT",
            Self::Markdown => "MD",
            Self::Docx => "DOCX",
            Self::SingleCases => "TXT/MD/DOCX",
        }
    }

    /// Returns whether each file of it is one case.
    #[must_use]
    pub const fn is_single_case(self) -> bool {
        matches!(self, Self::Text | Self::Markdown | Self::Docx | Self::SingleCases)
    }

    /// Returns whether it is a spreadsheet, with sheets and without a character encoding.
    #[must_use]
    pub const fn is_workbook(self) -> bool {
        matches!(self, Self::Xlsx | Self::Xlsb | Self::Xls | Self::Ods)
    }
}
