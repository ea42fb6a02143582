//! Tables as text: CSV, with whatever stands between the cells.

use csv::{ReaderBuilder, StringRecord};

use super::delimiter::{self, Walk};
use super::error::Fault;
use super::headers::Headers;
use super::place::Place;
use super::room::{COLUMNS, check_columns};
use super::sheet::{Sheet, SheetRow};

/// A table, and what stood between its cells.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) sheet: Sheet,
    /// `None` for a table of one column.
    pub(super) delimiter: Option<char>,
}

/// Reads a table with the chosen delimiter, or with the one that is detected.
///
/// # Errors
/// A delimiter that cannot be one, an open quotation mark, a ragged row, no header, no row.
pub(super) fn read(text: &str, chosen: Option<char>, tabbed: bool) -> Result<Table, Fault> {
    let named = delimiter::named_by_excel(text);
    // A spreadsheet takes the line that names the delimiter away before it counts rows.
    let (table, first_line) = named.map_or((text, 1), |(_, begin)| (&text[begin..], 2));
    let delimiter = match (chosen.map(usable).transpose()?, named) {
        (Some(chosen), _) => Some(chosen),
        (None, Some((named, _))) => Some(named),
        (None, None) if tabbed && table.contains('\t') => Some(b'\t'),
        (None, None) => delimiter::detect(table),
    };
    let between = delimiter.unwrap_or_else(|| delimiter::unused(table));
    Ok(Table { sheet: sheet(table, between, first_line)?, delimiter: delimiter.map(char::from) })
}

/// Whether prose hardly looks like this: rows of as many cells as their header, which has a usual
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

fn usable(delimiter: char) -> Result<u8, Fault> {
    u8::try_from(delimiter)
        .ok()
        .filter(|byte| byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n'))
        .ok_or(Fault::UnusableDelimiter { delimiter })
}

fn sheet(text: &str, delimiter: u8, first_line: usize) -> Result<Sheet, Fault> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut cells = StringRecord::new();
    let mut header: Option<Header> = None;
    let mut rows = Vec::new();
    for row in Walk::new(text, delimiter, first_line) {
        let row = row?;
        // Many a program writes blank cells at the end of a row, but not without end.
        check_columns(row.filled.max(row.cells / 16))?;
        reader
            .read_record(&mut cells)
            .map_err(|error| Fault::Unreadable { cause: error.to_string() })?;
        // A row whose cells are all blank is as harmless as an empty line.
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match &mut header {
            None => header = Some(Header::of(&cells)),
            Some(header) => rows.push(header.row(&cells, row.place)?),
        }
    }
    let header = header.ok_or(Fault::Empty)?;
    if rows.is_empty() {
        return Err(Fault::NoCases);
    }
    Ok(header.over(rows))
}

/// The header row. Blank cells at its end are columns only where some row has something there.
struct Header {
    cells: Vec<String>,
    /// As many cells every row must have.
    named: usize,
    /// Whether a row has something in the columns from `named` on.
    used: Vec<bool>,
}

impl Header {
    fn of(cells: &StringRecord) -> Self {
        let named = filled(cells);
        let mut headers = Headers::default();
        let unique =
            cells.iter().take(COLUMNS).enumerate().map(|(index, cell)| headers.give(index, cell));
        let unique: Vec<_> = unique.collect();
        let used = vec![false; unique.len() - named];
        Self { cells: unique, named, used }
    }

    fn row(&mut self, cells: &StringRecord, place: Place) -> Result<SheetRow, Fault> {
        let width = self.cells.len();
        if cells.len() < self.named || filled(cells) > width {
            let found = if cells.len() < self.named { cells.len() } else { filled(cells) };
            return Err(Fault::Ragged { place, expected: self.named, found });
        }
        for (index, cell) in cells.iter().enumerate().take(width).skip(self.named) {
            self.used[index - self.named] |= !cell.trim().is_empty();
        }
        let cells = cells.iter().take(width).map(str::to_owned).enumerate().collect();
        Ok(SheetRow { place, cells })
    }

    fn over(self, mut rows: Vec<SheetRow>) -> Sheet {
        let Self { cells: mut headers, named, used } = self;
        let width = used.iter().rposition(|used| *used).map_or(named, |last| named + last + 1);
        if width < headers.len() {
            headers.truncate(width);
            for row in &mut rows {
                row.cells.truncate(width);
            }
        }
        Sheet { headers, rows }
    }
}

/// How many cells remain without the blank ones at the end.
fn filled(cells: &StringRecord) -> usize {
    cells.len() - cells.iter().rev().take_while(|cell| cell.trim().is_empty()).count()
}
