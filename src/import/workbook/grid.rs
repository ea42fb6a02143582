//! From the rows of a sheet to cells under headers: which row is the header, and what is below.

use std::collections::{HashMap, HashSet};

use crate::import::budget::{MemoryBudget, check_columns};
use crate::import::columns;
use crate::import::error::ImportErrorKind;
use crate::import::header_names::HeaderNames;
use crate::import::office::RawRow;
use crate::import::place::CasePlace;
use crate::import::sheet::{Sheet, SheetRow};

/// Rows of a sheet that are looked at to find its header, and to choose a sheet.
pub(super) const SAMPLE: usize = 60;

/// How far down a header is looked for, in rows that have something in them.
const DEEPEST_HEADER: usize = 20;

/// Cells under headers from a sheet's rows.
///
/// # Errors
/// A sheet with nothing in it, or with nothing below its header.
pub(crate) fn sheet(rows: Vec<RawRow>) -> Result<Sheet<'static>, ImportErrorKind> {
    let header = header_at(&rows[..rows.len().min(SAMPLE)]).ok_or(ImportErrorKind::Empty)?;
    below(header, rows, &HashSet::new())
}

/// Cells under headers from a sheet's rows, where the header is the row with most of these names. Columns
/// of these names are known, so there may be more of them than a file of case reports has.
///
/// # Errors
/// A sheet with nothing in it, or with nothing below its header.
pub(crate) fn sheet_with(
    names: &HashSet<&str>,
    rows: Vec<RawRow>,
) -> Result<Sheet<'static>, ImportErrorKind> {
    let known =
        |row: &RawRow| row.cells.iter().filter(|(_, text)| names.contains(text.as_str())).count();
    let top = rows.iter().take(SAMPLE).enumerate().rev();
    let header =
        top.max_by_key(|(_, row)| known(row)).map(|(at, _)| at).ok_or(ImportErrorKind::Empty)?;
    below(header, rows, names)
}

fn below(
    header: usize,
    rows: Vec<RawRow>,
    known: &HashSet<&str>,
) -> Result<Sheet<'static>, ImportErrorKind> {
    let mut rows = rows.into_iter().skip(header);
    let mut met = Met::default();
    for (column, text) in rows.next().map(|row| row.cells).unwrap_or_default() {
        met.name(column, &text);
        met.named += 1;
        met.known += usize::from(known.contains(text.as_str()));
    }
    check_columns(met.named - met.known)?;
    let budget = MemoryBudget::for_sheet();
    let mut cases = Vec::new();
    for row in rows {
        let row = met.row(row);
        check_columns(met.names.len() - met.known)?;
        budget.charge_case(row.cells.len(), row.cells.iter().map(|(_, text)| text.len()).sum())?;
        cases.push(row);
    }
    Sheet::new(met.names, cases.into_iter().map(Ok))
}

/// Returns which of these first rows is the header: the one with the most usual names of columns, else the
/// first that is as wide as the rows below it, so that a heading above the table is passed over.
fn header_at(rows: &[RawRow]) -> Option<usize> {
    let top = &rows[..rows.len().min(DEEPEST_HEADER)];
    let mut best = None;
    for (at, row) in top.iter().enumerate() {
        let known = columns::recognised(row.cells.iter().map(|(_, text)| text.as_str()));
        let is_header = known.0 && row.cells.len() > 1;
        if is_header && best.is_none_or(|(most, _)| known > most) {
            best = Some((known, at));
        }
    }
    if let Some((_, at)) = best {
        return Some(at);
    }
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2)?;
    Some(top.iter().position(|row| row.cells.len() * 2 > *usual).unwrap_or(0))
}

/// Returns how much a sheet with these first rows looks like case reports: by the names of its
/// columns, by having rows at all, and by how much there is to read.
pub(super) fn likeness(rows: &[RawRow]) -> (bool, bool, usize) {
    let header = header_at(rows).and_then(|at| rows.get(at));
    let names_text = header
        .is_some_and(|row| columns::recognised(row.cells.iter().map(|(_, text)| text.as_str())).0);
    let length: usize = rows.iter().flat_map(|row| &row.cells).map(|(_, text)| text.len()).sum();
    (names_text && rows.len() > 1, rows.len() > 1, length)
}

/// The columns met so far.
#[derive(Default)]
struct Met {
    headers: HeaderNames,
    names: Vec<String>,
    /// How many of them are in the header.
    named: usize,
    /// How many of these were known before.
    known: usize,
    /// The place of each of the sheet's columns among the names.
    places: HashMap<usize, usize>,
}

impl Met {
    fn name(&mut self, column: usize, text: &str) -> usize {
        let place = self.names.len();
        self.names.push(self.headers.give(column, text));
        self.places.insert(column, place);
        place
    }

    fn row(&mut self, row: RawRow) -> SheetRow {
        let place = CasePlace::Row { row: row.number, line: row.number };
        let mut cells: Vec<(usize, String)> = Vec::with_capacity(row.cells.len());
        for (column, text) in row.cells {
            let known = self.places.get(&column).copied();
            cells.push((known.unwrap_or_else(|| self.name(column, "")), text));
        }
        // As in a table of text, every row has a cell below every header.
        cells.extend((0..self.named).map(|place| (place, String::new())));
        cells.sort_by_key(|(place, _)| *place);
        // The first of a place counts, also where a damaged file has two there.
        cells.dedup_by_key(|(place, _)| *place);
        SheetRow { place, cells }
    }
}
