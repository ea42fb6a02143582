//! From the rows of a sheet to cells under headers: which row is the header, and what is below.

use std::collections::{HashMap, HashSet};

use crate::import::budget::{MemoryBudget, check_columns};
use crate::import::error::ImportErrorKind;
use crate::import::header_names::HeaderNames;
use crate::import::header_row::{self, FilledCells, SAMPLE, header_at, is_transposed};
use crate::import::headless;
use crate::import::office::RawRow;
use crate::import::place::CasePlace;
use crate::import::remark::{Remarks, RowRemarkKind};
use crate::import::sheet::{Sheet, SheetRow};

/// Cells under headers from a sheet's rows. A person may have chosen the row of the headers, or 0 for none.
///
/// # Errors
/// A sheet with nothing in it, or with nothing below its header.
pub(crate) fn sheet(
    rows: Vec<RawRow>,
    chosen: Option<usize>,
) -> Result<Sheet<'static>, ImportErrorKind> {
    let sample: Vec<_> = rows.iter().take(SAMPLE).map(filled).collect();
    let found = header_at(&sample).ok_or(ImportErrorKind::Empty)?;
    let row_of = |chosen| rows.iter().take(SAMPLE).position(|row| row.number >= chosen);
    let header = match chosen {
        Some(chosen) => {
            row_of(chosen).ok_or(ImportErrorKind::NoHeaderRow { row: chosen, most: SAMPLE })?
        }
        None => found,
    };
    let is_turned = chosen.is_none() && is_transposed(header, &sample);
    let mut remarks = Remarks::default();
    for row in &rows[..header] {
        let example = row.cells.first().map_or("", |(_, text)| text);
        remarks.row(RowRemarkKind::Heading, None, place_of(row), example);
    }
    let mut rows = rows;
    let number = rows.get(header).map_or(0, |row| row.number);
    let header = match chosen {
        Some(0) => header,
        _ => join_second_level(header, &mut rows, &mut remarks),
    };
    let is_headless = name_by_letters(header, &mut rows, chosen, &mut remarks);
    let mut sheet = below(header, rows, &HashSet::new())?;
    sheet.remarks = remarks;
    sheet.is_turned = is_turned;
    sheet.header_row = Some(if is_headless { 0 } else { number });
    Ok(sheet)
}

/// Joins the header with the row below it where that divides its columns, and returns where the header is.
fn join_second_level(header: usize, rows: &mut [RawRow], remarks: &mut Remarks) -> usize {
    let Some([upper, lower, below]) = rows.get(header..header + 3) else { return header };
    let joined = header_row::joined(&indexed(upper), &indexed(lower), Some(&indexed(below)));
    let Some(joined) = joined else { return header };
    header_row::note_joined([place_of(upper), place_of(lower)], &joined, remarks);
    rows[header + 1].cells = joined;
    header + 1
}

/// Puts a header of blank cells, which are named by their letters, above a row that is no header but a case. Returns
/// whether it is one.
fn name_by_letters(
    header: usize,
    rows: &mut Vec<RawRow>,
    chosen: Option<usize>,
    remarks: &mut Remarks,
) -> bool {
    let Some(first) = rows.get(header) else { return false };
    let is_case = || {
        let below: Vec<_> = rows[header + 1..].iter().take(SAMPLE).map(indexed).collect();
        headless::is_case(&indexed(first), &below)
    };
    if !chosen.map_or_else(is_case, |chosen| chosen == 0) {
        return false;
    }
    let example = first.cells.first().map_or("", |(_, text)| text);
    remarks.row(RowRemarkKind::NoHeader, None, place_of(first), example);
    let cells = first.cells.iter().map(|(column, _)| (*column, String::new())).collect();
    rows.insert(header, RawRow { number: first.number, cells });
    true
}

fn indexed(row: &RawRow) -> Vec<(usize, &str)> {
    let cells = row.cells.iter().map(|(at, text)| (*at, text.as_str()));
    cells.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// Returns the cells that are not blank.
pub(super) fn filled(row: &RawRow) -> FilledCells<'_> {
    row.cells.iter().map(|(_, text)| text.as_str()).filter(|text| !text.trim().is_empty()).collect()
}

const fn place_of(row: &RawRow) -> CasePlace {
    CasePlace::Row { row: row.number, line: row.number }
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
    Sheet::kept(met.names, cases)
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
        let place = place_of(&row);
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
        SheetRow::new(place, cells)
    }
}
