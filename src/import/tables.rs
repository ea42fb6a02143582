//! Tables as text: CSV, whatever the delimiter.

use std::borrow::Cow;

use super::budget::{COLUMNS, check_columns};
use super::delimiter::{self, MOST_CELLS, RowScanner};
use super::error::ImportErrorKind;
use super::header_names::HeaderNames;
use super::place::CasePlace;
use super::sheet::{Sheet, SheetRow};

/// A table, and what stood between its cells.
pub(super) struct TextTable<'a> {
    pub(super) sheet: Sheet<'a>,
    /// `None` for a table of one column.
    pub(super) delimiter: Option<char>,
}

/// Reads a table with the chosen delimiter, or with the one that is detected.
///
/// # Errors
/// A delimiter that cannot be one, an open quotation mark, a ragged row, no header, no row.
pub(super) fn read(
    text: &str,
    chosen: Option<char>,
    tabbed: bool,
) -> Result<TextTable<'_>, ImportErrorKind> {
    let named = delimiter::named_by_excel(text);
    // A spreadsheet takes the line that names the delimiter away before it counts rows.
    let (table, first_line) = named.map_or((text, 1), |(_, begin)| (&text[begin..], 2));
    let delimiter = delimiter_of(text, chosen, tabbed)?;
    let between = delimiter.unwrap_or_else(|| delimiter::unused(table));
    Ok(TextTable {
        sheet: sheet(table, between, first_line)?,
        delimiter: delimiter.map(char::from),
    })
}

/// Returns the delimiter of a table that begins with this text: what was chosen,
/// else what is detected; `None` where there is one column.
///
/// # Errors
/// What was chosen cannot be a delimiter.
pub(super) fn delimiter_of(
    text: &str,
    chosen: Option<char>,
    tabbed: bool,
) -> Result<Option<u8>, ImportErrorKind> {
    Ok(match (chosen.map(usable).transpose()?, delimiter::named_by_excel(text)) {
        (Some(chosen), _) => Some(chosen),
        (None, Some((named, _))) => Some(named),
        (None, None) if tabbed && text.contains('\t') => Some(b'\t'),
        (None, None) => delimiter::detect(text),
    })
}

/// Returns whether prose hardly looks like this: rows of as many cells as their header, which has a usual
/// name for the report, or is tabbed.
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

fn sheet(text: &str, delimiter: u8, first_line: usize) -> Result<Sheet<'_>, ImportErrorKind> {
    let mut cells = TableCells::new(text, delimiter, first_line);
    let header = match cells.next() {
        None => return Err(ImportErrorKind::Empty),
        Some(header) => HeaderRow::new(&header?.1),
    };
    let header = if header.has_blanks() {
        header.narrowed(TableCells::new(text, delimiter, first_line))?
    } else {
        header
    };
    let headers = header.cells.clone();
    let rows = cells.map(move |row| {
        let (place, cells) = row?;
        header.row(cells, place)
    });
    Sheet::new(headers, rows)
}

/// Where a row begins, and what its cells hold.
pub(super) type Cells<'a> = (CasePlace, Vec<Cow<'a, str>>);

/// The rows of a table as cells, without those that are blank from end to end.
struct TableCells<'a> {
    text: &'a str,
    scanner: RowScanner<'a>,
}

impl<'a> TableCells<'a> {
    const fn new(text: &'a str, delimiter: u8, first_line: usize) -> Self {
        Self { text, scanner: RowScanner::new(text, delimiter, first_line) }
    }

    fn read(&mut self) -> Result<Option<Cells<'a>>, ImportErrorKind> {
        while let Some(row) = self.scanner.next() {
            if let Some(cells) = cells_of(self.text, &self.scanner, row?)? {
                return Ok(Some(cells));
            }
        }
        Ok(None)
    }
}

/// Returns the cells of the row that was passed last in this text. `None` where all are blank: that
/// is as harmless as an empty line.
///
/// # Errors
/// More columns than any file has.
pub(super) fn cells_of<'a>(
    text: &'a str,
    scanner: &RowScanner<'_>,
    row: delimiter::ScannedRow,
) -> Result<Option<Cells<'a>>, ImportErrorKind> {
    check_columns(if row.cells > MOST_CELLS { row.cells } else { row.filled })?;
    let cells: Vec<_> = scanner.cells().iter().map(|cell| cell.content(text)).collect();
    let is_blank = cells.iter().all(|cell| cell.trim().is_empty());
    Ok((!is_blank).then_some((row.place, cells)))
}

impl<'a> Iterator for TableCells<'a> {
    type Item = Result<Cells<'a>, ImportErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

/// The header row. Blank cells at its end are columns only where some row has something there.
pub(super) struct HeaderRow {
    cells: Vec<String>,
    /// As many cells every row must have.
    named: usize,
}

impl HeaderRow {
    pub(super) fn new(cells: &[Cow<'_, str>]) -> Self {
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
    fn narrowed(self, rows: TableCells<'_>) -> Result<Self, ImportErrorKind> {
        let Self { mut cells, named } = self;
        let mut width = named;
        // The header itself has nothing there.
        for row in rows {
            width = width.max(filled(&row?.1));
        }
        cells.truncate(width);
        Ok(Self { cells, named })
    }

    /// Returns the row of these cells.
    ///
    /// # Errors
    /// It has fewer cells than the header, or more.
    pub(super) fn row(
        &self,
        cells: Vec<Cow<'_, str>>,
        place: CasePlace,
    ) -> Result<SheetRow, ImportErrorKind> {
        let width = self.cells.len();
        if cells.len() < self.named || filled(&cells) > width {
            let found = if cells.len() < self.named { cells.len() } else { filled(&cells) };
            return Err(ImportErrorKind::Ragged { place, expected: self.named, found });
        }
        let cells = cells.into_iter().take(width).map(Cow::into_owned).enumerate().collect();
        Ok(SheetRow { place, cells })
    }
}

/// Returns how many cells remain without the blank ones at the end.
fn filled(cells: &[Cow<'_, str>]) -> usize {
    cells.len() - cells.iter().rev().take_while(|cell| cell.trim().is_empty()).count()
}
