//! Tables as text: CSV, whatever the delimiter.

use std::borrow::Cow;

use super::budget::{COLUMNS, check_columns};
use super::causes;
use super::delimiter::{self, MOST_CELLS, RowScanner};
use super::error::ImportErrorKind;
use super::header_names::HeaderNames;
use super::options::Options;
use super::place::CasePlace;
use super::row_ranges::SkippedRows;
use super::sheet::{Sheet, SheetRow};
use super::text_layout::TextLayout;

/// A table, and what stood between its cells.
pub(super) struct TextTable<'a> {
    pub(super) sheet: Sheet<'a>,
    /// `None` for a table of one column.
    pub(super) delimiter: Option<char>,
}

/// Reads a table with the delimiter that was chosen, or with the one that is detected, without the rows that are left out.
///
/// # Errors
/// A delimiter that cannot be one, an open quotation mark, a ragged row, no header, no row.
pub(super) fn read<'a>(
    text: &'a str,
    options: &Options,
    tabbed: bool,
) -> Result<TextTable<'a>, ImportErrorKind> {
    let skipped = SkippedRows::new(&options.skip);
    let named = delimiter::named_by_excel(text);
    // A spreadsheet takes the line that names the delimiter away before it counts rows.
    let (table, first_line) = named.map_or((text, 1), |(_, begin)| (&text[begin..], 2));
    let delimiter = delimiter_of(text, options.delimiter, tabbed, &skipped)?;
    let between = delimiter.unwrap_or_else(|| delimiter::unused(table));
    Ok(TextTable {
        sheet: sheet(table, between, first_line, (&skipped, options.header))?,
        delimiter: delimiter.map(char::from),
    })
}

/// Returns the delimiter of a table that begins with this text: what was chosen, else what is detected behind the lines
/// that are left out; `None` where there is one column.
///
/// # Errors
/// What was chosen cannot be a delimiter.
pub(super) fn delimiter_of(
    text: &str,
    chosen: Option<char>,
    tabbed: bool,
    skipped: &SkippedRows,
) -> Result<Option<u8>, ImportErrorKind> {
    Ok(match (chosen.map(usable).transpose()?, delimiter::named_by_excel(text)) {
        (Some(chosen), _) => Some(chosen),
        (None, Some((named, _))) => Some(named),
        (None, None) if tabbed && text.contains('\t') => Some(b'\t'),
        (None, None) => delimiter::detect(behind(text, skipped)),
    })
}

/// Returns the text behind the lines at its beginning that are left out.
fn behind<'a>(text: &'a str, skipped: &SkippedRows) -> &'a str {
    let mut rest = text;
    for number in 1.. {
        if rest.is_empty() || skipped.is_empty() || !skipped.leaves_out(number) {
            break;
        }
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let ending = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = rest.get(end + ending..).unwrap_or_default();
    }
    rest
}

/// Returns whether prose hardly looks like this: rows of as many cells as their header, which hardly begins prose.
pub(super) fn is_likely(text: &str) -> bool {
    let named = delimiter::named_by_excel(text);
    let table = named.map_or(text, |(_, begin)| &text[begin..]);
    let Some(between) = named.map(|(between, _)| between).or_else(|| delimiter::detect(table))
    else {
        return false;
    };
    delimiter::fits(table, between)
}

fn usable(delimiter: char) -> Result<u8, ImportErrorKind> {
    u8::try_from(delimiter)
        .ok()
        .filter(|byte| byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n'))
        .ok_or(ImportErrorKind::UnusableDelimiter { delimiter })
}

fn sheet<'a>(
    text: &'a str,
    delimiter: u8,
    first_line: usize,
    (skipped, header): (&SkippedRows, Option<usize>),
) -> Result<Sheet<'a>, ImportErrorKind> {
    let layout = TextLayout::of(text, delimiter, first_line, (skipped, header))?;
    let layout = layout.ok_or(ImportErrorKind::Empty)?;
    let rows = |layout| TableRows {
        text,
        scanner: RowScanner::new(text, delimiter, first_line),
        reading: RowReading { layout, skipped: skipped.clone() },
    };
    let header = HeaderRow::new(&layout.header);
    let (header, rows) = if header.has_blanks() {
        let mut all = rows(layout);
        let header = header.narrowed(&mut all)?;
        (header, rows(all.reading.layout))
    } else {
        (header, rows(layout))
    };
    let headers = header.cells.clone();
    let remarks = rows.reading.layout.remarks.clone();
    let header_row = rows.reading.layout.header_row;
    let rows = rows.map(move |row| header.row(row?));
    let mut sheet = Sheet::new(headers, rows)?;
    (sheet.remarks, sheet.skipped) = (remarks, skipped.clone());
    sheet.header_row = Some(header_row);
    Ok(sheet)
}

/// A row below the header.
pub(super) struct TextRow<'a> {
    place: CasePlace,
    cells: Vec<Cow<'a, str>>,
    /// Its text.
    written: &'a str,
    /// How many cells are missing values of R.
    missing: usize,
}

/// How the rows of a table are read.
pub(super) struct RowReading {
    pub(super) layout: TextLayout,
    pub(super) skipped: SkippedRows,
}

impl RowReading {
    /// Returns the cells of the row that was passed last in this text. `None` where it is above the cases or
    /// is to be skipped, and where all are blank: that is as harmless as an empty line.
    ///
    /// # Errors
    /// More columns than any file has.
    pub(super) fn row<'a>(
        &self,
        text: &'a str,
        scanner: &RowScanner<'_>,
        row: delimiter::ScannedRow,
    ) -> Result<Option<TextRow<'a>>, ImportErrorKind> {
        let number = row.place.row();
        if self.skipped.leaves_out(number) || number <= self.layout.last_row {
            return Ok(None);
        }
        check_columns(if row.cells > MOST_CELLS { row.cells } else { row.filled })?;
        let is_escaped =
            |cell: &delimiter::CellSpan| causes::is_closed_by_backslash(cell.raw(text));
        if scanner.cells().iter().any(is_escaped) {
            return Err(ImportErrorKind::BackslashQuotes { row: number });
        }
        let mut missing = 0;
        let cells: Vec<_> = scanner
            .cells()
            .iter()
            .map(|cell| {
                let (content, is_missing) = self.layout.value(cell.raw(text), cell.content(text));
                missing += usize::from(is_missing);
                content
            })
            .collect();
        let is_blank = missing == 0 && cells.iter().all(|cell| cell.trim().is_empty());
        let written = &text[row.at..row.end];
        Ok((!is_blank).then_some(TextRow { place: row.place, cells, written, missing }))
    }
}

/// The rows of a table below its header, without those that are blank from end to end.
struct TableRows<'a> {
    text: &'a str,
    scanner: RowScanner<'a>,
    reading: RowReading,
}

impl<'a> Iterator for TableRows<'a> {
    type Item = Result<TextRow<'a>, ImportErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = match self.scanner.next()? {
                Ok(row) => self.reading.row(self.text, &self.scanner, row),
                Err(error) => Err(error),
            };
            if let Some(row) = row.transpose() {
                return Some(row);
            }
        }
    }
}

/// The header row. Blank cells at its end are columns only where some row has something there.
pub(super) struct HeaderRow {
    cells: Vec<String>,
    /// As many cells every row must have.
    named: usize,
}

impl HeaderRow {
    pub(super) fn new(cells: &[String]) -> Self {
        let named = filled(cells);
        let mut headers = HeaderNames::default();
        let unique =
            cells.iter().take(COLUMNS).enumerate().map(|(index, cell)| headers.give(index, cell));
        Self { cells: unique.collect(), named }
    }

    /// Returns the columns' names.
    pub(super) fn names(&self) -> &[String] {
        &self.cells
    }

    /// Returns whether there are columns without a name at its end.
    pub(super) const fn has_blanks(&self) -> bool {
        self.cells.len() > self.named
    }

    /// Returns the header up to the last column that has a name, or something in one of these rows.
    fn narrowed(self, rows: &mut TableRows<'_>) -> Result<Self, ImportErrorKind> {
        let Self { mut cells, named } = self;
        let mut width = named;
        for row in rows {
            width = width.max(filled(&row?.cells));
        }
        cells.truncate(width);
        Ok(Self { cells, named })
    }

    /// Returns the row of these cells. Whether cells that are missing at its end matter depends on what their
    /// columns are.
    ///
    /// # Errors
    /// It has more cells than the header.
    pub(super) fn row(&self, row: TextRow<'_>) -> Result<SheetRow, ImportErrorKind> {
        let TextRow { place, cells, written, missing } = row;
        let width = self.cells.len();
        let fault = |found| {
            let kind = ImportErrorKind::Ragged { place, expected: self.named, found };
            causes::of_row(kind, place, written)
        };
        let found = filled(&cells);
        if found > width {
            return Err(fault(found));
        }
        let is_short = cells.len() < self.named;
        let short = is_short.then(|| Box::new(fault(cells.len())));
        let cells = cells.into_iter().take(width).map(Cow::into_owned).enumerate().collect();
        Ok(SheetRow { place, cells, short, missing })
    }
}

/// Returns how many cells remain without the blank ones at the end.
fn filled<S: AsRef<str>>(cells: &[S]) -> usize {
    cells.len() - cells.iter().rev().take_while(|cell| cell.as_ref().trim().is_empty()).count()
}
