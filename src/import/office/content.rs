//! What a file of an office program holds, read here or in a process of its own.

use std::ops::ControlFlow;

use super::protocol::{OfficeItem, RawRow};
use super::{child, read};
use crate::domain::long_text::TextPieces;
use crate::import::error::ImportErrorKind;
use crate::import::exported::{self, Codes};
use crate::import::options::{ImportFormat, Options};
use crate::import::place::{CasePlace, column_letters};
use crate::import::remark::{Remarks, RowRemarkKind};
use crate::import::row_ranges::SkippedRows;
use crate::import::sheet::Sheet;
use crate::import::single_case::SingleCaseFile;
use crate::import::workbook::WorkbookError;
use crate::import::workbook::grid;
use crate::import::workbook::joined::{self, NamedRows};

/// Where a file of an office program is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Process {
    /// In the process that asks.
    This,
    /// In one of its own, which may end without harm.
    Own,
}

/// What a file of an office program holds.
pub(crate) enum OfficeContent {
    SingleCaseFile(SingleCaseFile),
    Sheet {
        format: ImportFormat,
        /// The sheet that is read, unless several are.
        name: Option<String>,
        sheets: Vec<String>,
        /// The sheets in sight that are not read.
        others: Vec<String>,
        /// The number of its last row.
        last: usize,
        sheet: Sheet<'static>,
    },
    /// A workbook that the program wrote.
    Exported {
        format: ImportFormat,
        name: String,
        codes: Codes,
        sheet: Sheet<'static>,
    },
}

pub(crate) fn contents(
    bytes: &[u8],
    options: &Options,
    process: Process,
) -> Result<OfficeContent, ImportErrorKind> {
    let mut book = Book::default();
    let mut read: Vec<NamedRows> = Vec::new();
    let mut codes = Vec::new();
    let mut pieces = TextPieces::default();
    let mut without_value = Remarks::default();
    let mut single = None;
    let mut on_item = |item| match item {
        OfficeItem::Book { format, sheets, chosen, others } => {
            book = Book { format: Some(format), sheets, chosen, others };
        }
        OfficeItem::Sheet(name) => read.push((name, Vec::new())),
        OfficeItem::Code(row) => codes.push(row),
        OfficeItem::Piece(row) => add_piece(&mut pieces, row),
        OfficeItem::Row(row) => {
            if let Some((_, rows)) = read.last_mut() {
                rows.push(row);
            }
        }
        OfficeItem::NoValue(row, column) => {
            let sheet = read.last().map(|(name, _)| name.as_str());
            let place = CasePlace::Row { row, line: row };
            let cell = format!("{}{row}", column_letters(column));
            without_value.row(RowRemarkKind::NoValue, sheet, place, &cell);
        }
        OfficeItem::SingleCase(file) => single = Some(file),
    };
    let wanted = options.sheet.as_deref();
    match process {
        Process::Own => child::read(bytes, wanted, &mut on_item)?,
        Process::This => read::read(bytes, wanted, &mut |item| {
            on_item(item);
            ControlFlow::Continue(())
        })?,
    }
    if let Some(file) = single {
        return Ok(OfficeContent::SingleCaseFile(file));
    }
    let Book { format, sheets, chosen, others } = book;
    let skipped = SkippedRows::new(&options.skip);
    let format = format.unwrap_or(ImportFormat::Xlsx);
    if !codes.is_empty() {
        let (name, mut rows) = read.pop().unwrap_or_default();
        rows.retain(|row| !skipped.leaves_out(row.number));
        for (_, cell) in rows.iter_mut().chain(&mut codes).flat_map(|row| &mut row.cells) {
            pieces
                .complete(cell)
                .map_err(|missing| WorkbookError::PieceMissing { text: missing.text })?;
        }
        let mut sheet = grid::sheet_with(&exported::headers(&codes), rows)?;
        sheet.skipped = skipped;
        return Ok(OfficeContent::Exported { format, name, codes: Codes::parse(codes)?, sheet });
    }
    let name = match read.as_slice() {
        [(only, _)] => Some(only.clone()),
        _ => chosen.clone(),
    };
    let last_row = |(_, rows): &NamedRows| rows.last().map_or(0, |row| row.number);
    let last = match read.as_slice() {
        [only] => last_row(only),
        // Rows of several sheets are counted from the first to the last.
        several => several.iter().map(|(_, rows)| rows.len()).sum(),
    };
    let mut sheet = joined::table(read, chosen.as_deref(), (&skipped, options.header))?;
    sheet.remarks.add_all(&without_value, None);
    Ok(OfficeContent::Sheet { format, name, sheets, others, last, sheet })
}

/// Adds the piece in this row, which has the columns of `LONG_TEXT_COLUMNS`.
fn add_piece(pieces: &mut TextPieces, row: RawRow) {
    let number = |at: usize| {
        let cell = row.cells.iter().find(|(column, _)| *column == at);
        cell.and_then(|(_, text)| text.trim().parse::<usize>().ok())
    };
    // The first rows have none.
    let Some((text, piece)) = number(0).zip(number(1)) else { return };
    let content = row.cells.into_iter().find(|(column, _)| *column == 3);
    pieces.add(text, piece, content.map(|(_, content)| content).unwrap_or_default());
}

/// What is known of a workbook before its rows.
#[derive(Default)]
struct Book {
    format: Option<ImportFormat>,
    sheets: Vec<String>,
    chosen: Option<String>,
    others: Vec<String>,
}
