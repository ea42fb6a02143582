//! What is above the rows of a table as text, and how its cells are written: known by its first rows.

use std::borrow::Cow;

use super::budget::check_columns;
use super::delimiter::{MOST_CELLS, RowScanner};
use super::error::ImportErrorKind;
use super::header_row::{self, FilledCells, SAMPLE};
use super::headless;
use super::place::CasePlace;
use super::remark::{Remarks, RowRemarkKind};
use super::row_ranges::SkippedRows;

/// So many rows of a heading are passed over, and no more: a program that writes CSV begins with the header.
const HEADING: usize = 3;

/// How R writes a value that is missing: without quotation marks.
const MISSING: &str = "NA";

/// What is above the rows of a table.
pub(super) struct TextLayout {
    /// The cells of the header.
    pub(super) header: Vec<String>,
    /// The number of the row that they are in; 0 where there are none.
    pub(super) header_row: usize,
    /// The number of the last row that is above the cases.
    pub(super) last_row: usize,
    /// Whether a bare `NA` is a cell without a value.
    pub(super) has_missing: bool,
    /// What was passed over.
    pub(super) remarks: Remarks,
}

/// A row of the beginning.
struct FirstRow<'a> {
    place: CasePlace,
    cells: Vec<Cow<'a, str>>,
    /// Which cells are written as a bare `NA`.
    missing: Vec<usize>,
    is_quoted: bool,
    /// How many columns it takes up.
    width: usize,
}

impl TextLayout {
    /// Returns the layout of a table that begins with this text; `None` where it has no row. A person may have chosen the row
    /// of the headers, or 0 for none.
    ///
    /// # Errors
    /// What is the matter with its first row.
    pub(super) fn of(
        text: &str,
        delimiter: u8,
        first_line: usize,
        (skipped, chosen): (&SkippedRows, Option<usize>),
    ) -> Result<Option<Self>, ImportErrorKind> {
        let mut rows = first_rows(text, delimiter, first_line, skipped)?;
        let header = header_at(&rows.iter().map(FirstRow::filled).collect::<Vec<_>>());
        let is_headless = is_case(&rows, header);
        let header = rows.get(header).map(|row| row.place);
        rows.retain(|row| !skipped.leaves_out(row.place.row()));
        if rows.is_empty() {
            return Ok(None);
        }
        let filled: Vec<FilledCells<'_>> = rows.iter().map(FirstRow::filled).collect();
        // To leave out other rows makes no other row the header, nor a case of it: columns that were named stay those of the
        // table.
        let kept = rows.iter().position(|row| Some(row.place) == header);
        let at = match chosen {
            Some(chosen) => rows
                .iter()
                .position(|row| row.place.row() >= chosen)
                .ok_or(ImportErrorKind::NoHeaderRow { row: chosen, most: SAMPLE })?,
            None => kept.unwrap_or_else(|| header_at(&filled)),
        };
        let mut remarks = Remarks::default();
        for (row, cells) in rows.iter().zip(&filled).take(at) {
            remarks.row(RowRemarkKind::Heading, None, row.place, cells.first().unwrap_or(&""));
        }
        let header = &rows[at];
        check_columns(header.width)?;
        let is_headless = match chosen {
            Some(chosen) => chosen == 0,
            None if kept.is_some() => is_headless,
            None => is_case(&rows, at),
        };
        let header_row = if is_headless { 0 } else { header.place.row() };
        let mut names: Vec<String> = header.cells.iter().map(ToString::to_string).collect();
        let mut last_row = header.place.row();
        if is_headless {
            let first = header.cells.first().map_or("", |cell| cell);
            remarks.row(RowRemarkKind::NoHeader, None, header.place, first);
            names.fill(String::new());
            last_row = last_row.saturating_sub(1);
        } else if let Some(next) = rows.get(at + 1)
            && let Some(joined) = header_row::joined(
                &header.indexed(),
                &next.indexed(),
                rows.get(at + 2).map(FirstRow::indexed).as_deref(),
            )
        {
            last_row = next.place.row();
            header_row::note_joined([header.place, next.place], &joined, &mut remarks);
            for (column, name) in joined {
                if column >= names.len() {
                    names.resize(column + 1, String::new());
                }
                names[column] = name;
            }
        }
        let mut columns: Vec<usize> = rows.iter().flat_map(|row| &row.missing).copied().collect();
        columns.sort_unstable();
        columns.dedup();
        // R puts its headers between quotation marks, and no text of a cell without them.
        let has_missing = header.is_quoted || columns.len() > 1;
        Ok(Some(Self { header: names, header_row, last_row, has_missing, remarks }))
    }

    /// Returns the cell, blank where it is a missing value of R, and whether it is.
    pub(super) fn value<'a>(&self, raw: &str, content: Cow<'a, str>) -> (Cow<'a, str>, bool) {
        let is_missing = self.has_missing && raw == MISSING;
        (if is_missing { Cow::Borrowed("") } else { content }, is_missing)
    }
}

impl FirstRow<'_> {
    fn filled(&self) -> FilledCells<'_> {
        self.cells.iter().map(|cell| &**cell).filter(|cell| !cell.trim().is_empty()).collect()
    }

    /// Returns the cells that are not blank with their columns.
    fn indexed(&self) -> Vec<(usize, &str)> {
        let cells = self.cells.iter().enumerate().map(|(at, cell)| (at, &**cell));
        cells.filter(|(_, cell)| !cell.trim().is_empty()).collect()
    }
}

/// Returns whether the row at this place, the first that may have headers, is a case instead.
fn is_case(rows: &[FirstRow<'_>], at: usize) -> bool {
    let below: Vec<_> = rows.iter().skip(at + 1).map(FirstRow::indexed).collect();
    rows.get(at).is_some_and(|row| headless::is_case(&row.indexed(), &below))
}

/// Returns the first rows, also those that are left out: they are as wide as the table.
fn first_rows<'a>(
    text: &'a str,
    delimiter: u8,
    first_line: usize,
    skipped: &SkippedRows,
) -> Result<Vec<FirstRow<'a>>, ImportErrorKind> {
    let mut scanner = RowScanner::new(text, delimiter, first_line);
    let mut rows: Vec<FirstRow<'a>> = Vec::new();
    while rows.len() < SAMPLE
        && let Some(row) = scanner.next()
    {
        let row = match row {
            Ok(row) => row,
            // What is wrong further down is found when it is read.
            Err(_) if rows.iter().any(|row| !skipped.leaves_out(row.place.row())) => break,
            Err(error) => return Err(error),
        };
        let raw: Vec<&str> = scanner.cells().iter().map(|cell| cell.raw(text)).collect();
        let cells: Vec<_> = scanner.cells().iter().map(|cell| cell.content(text)).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let missing = raw.iter().enumerate().filter(|(_, raw)| **raw == MISSING);
        let width = if row.cells > MOST_CELLS { row.cells } else { row.filled };
        let is_quoted = raw.iter().all(|raw| raw.starts_with('"'));
        rows.push(FirstRow {
            place: row.place,
            missing: missing.map(|(at, _)| at).collect(),
            cells,
            is_quoted,
            width,
        });
    }
    Ok(rows)
}

/// Returns which of these rows is the header: the first, unless lines of comment or a short heading are above
/// it.
fn header_at(rows: &[FilledCells<'_>]) -> usize {
    let begins_comment =
        |row: &FilledCells<'_>| row.first().is_some_and(|cell| cell.starts_with('#'));
    let mut widths: Vec<usize> =
        rows.iter().filter(|row| !begins_comment(row)).map(Vec::len).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied().unwrap_or_default();
    let is_comment = |row: &&FilledCells<'_>| begins_comment(row) && row.len() < usual;
    let comments = rows.iter().take_while(is_comment).count();
    let below = &rows[comments..];
    let at = header_row::header_at(below).unwrap_or_default();
    let is_heading = |row: &FilledCells<'_>| row.len() == 1 || header_row::is_label(row, usual);
    let is_below_heading = at <= HEADING
        && below[..at].iter().all(is_heading)
        && below.get(at).is_some_and(|header| header.len() > 1);
    comments + if is_below_heading { at } else { 0 }
}
