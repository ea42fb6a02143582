//! The cases of a document as cells under headers.

use std::collections::HashSet;

use indexmap::IndexSet;

use super::document::Document;
use super::layout::CaseLayout;
use super::value::{Entries, RawText, Shape};
use crate::import::budget::check_columns;
use crate::import::error::ImportErrorKind;
use crate::import::row_ranges::SkippedRows;
use crate::import::sheet::{Sheet, SheetRow};

/// What lies in so many objects has a column of its own.
const DEEPEST_COLUMN: usize = 4;

impl<'a> Document<'a> {
    /// Returns cases that are no classified set, as cells under the keys of them all. What lies within an object has
    /// the keys on the way to it joined by dots: `kommune.navn`.
    ///
    /// # Errors
    /// An element that is no object; no element.
    pub(crate) fn sheet(
        &self,
        cases: &CaseLayout<'a>,
        skipped: &SkippedRows,
    ) -> Result<Sheet<'static>, ImportErrorKind> {
        let cell = |value| self.cell(value);
        match self.cells_of(cases, skipped, |entries| self.flattened(entries), cell) {
            // Objects may have keys that are data rather than names.
            Err(ImportErrorKind::TooManyColumns { .. }) => self.sheet_of(cases, skipped, cell),
            sheet => sheet,
        }
    }

    /// Returns the same as [`Document::sheet`], each value made text by `cell`, whatever lies within it.
    ///
    /// # Errors
    /// Those of [`Document::sheet`].
    pub(crate) fn sheet_of(
        &self,
        cases: &CaseLayout<'a>,
        skipped: &SkippedRows,
        cell: impl Fn(RawText<'a>) -> Result<Option<String>, ImportErrorKind>,
    ) -> Result<Sheet<'static>, ImportErrorKind> {
        self.cells_of(cases, skipped, Ok, cell)
    }

    fn cells_of(
        &self,
        cases: &CaseLayout<'a>,
        skipped: &SkippedRows,
        columns: impl Fn(Entries<'a>) -> Result<Entries<'a>, ImportErrorKind>,
        cell: impl Fn(RawText<'a>) -> Result<Option<String>, ImportErrorKind>,
    ) -> Result<Sheet<'static>, ImportErrorKind> {
        if cases.len() == 0 {
            return Err(ImportErrorKind::NoCases);
        }
        let places = cases.places(self)?;
        let mut headers = IndexSet::new();
        let mut rows = Vec::with_capacity(cases.len());
        for (number, place) in places.into_iter().enumerate() {
            if skipped.leaves_out(place.row()) {
                continue;
            }
            let entries = columns(cases.entries(self, number)?)?;
            check_columns(entries.len())?;
            let mut cells = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                let (index, _) = headers.insert_full(key);
                if let Some(cell) = cell(value)? {
                    cells.push((index, cell));
                }
            }
            // Rows may have their keys in another order; a cell is found by its header's number.
            cells.sort_unstable_by_key(|(index, _)| *index);
            check_columns(headers.len())?;
            self.budget.charge_case(cells.len(), cells.iter().map(|(_, cell)| cell.len()).sum())?;
            rows.push(SheetRow::new(place, cells));
        }
        let mut headers: Vec<String> = headers.into_iter().collect();
        join_plain_values(&mut headers, &mut rows);
        let mut sheet = Sheet::kept(headers, rows)?;
        sheet.skipped = skipped.clone();
        Ok(sheet)
    }

    /// Returns the entries with those of an object among them in its place, unless one would have a key
    /// that is there already.
    fn flattened(&self, entries: Entries<'a>) -> Result<Entries<'a>, ImportErrorKind> {
        if !entries.iter().any(|(_, value)| value.is_nested()) {
            return Ok(entries);
        }
        let mut taken: HashSet<String> = entries.iter().map(|(key, _)| key.clone()).collect();
        let mut flat = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let mut inner = Vec::new();
            self.flatten(key.clone(), value, DEEPEST_COLUMN, &mut inner)?;
            let is_apart = inner.iter().all(|(inner, _)| *inner == key || !taken.contains(inner));
            if is_apart {
                taken.extend(inner.iter().map(|(key, _)| key.clone()));
                flat.extend(inner);
            } else {
                flat.push((key, value));
            }
        }
        Ok(flat)
    }

    fn flatten(
        &self,
        key: String,
        value: RawText<'a>,
        depth: usize,
        flat: &mut Entries<'a>,
    ) -> Result<(), ImportErrorKind> {
        check_columns(flat.len())?;
        if depth > 0
            && value.is_nested()
            && let Shape::Map(entries) = self.shape(value)?
            && !entries.is_empty()
        {
            return entries.into_iter().try_for_each(|(inner, value)| {
                self.flatten(format!("{key}.{inner}"), value, depth - 1, flat)
            });
        }
        flat.push((key, value));
        Ok(())
    }
}

/// The last key of the way to what something is called.
const NAMES: [&str; 4] = ["navn", "namn", "name", "value"];

/// Puts what is a plain value in some cases and an object in others under one header. Where it is nothing, its own header
/// goes; where it is a text, that is the object's name: `"kommune": "Røros"` beside `"kommune": {"navn": "Oppdal"}`.
fn join_plain_values(headers: &mut Vec<String>, rows: &mut [SheetRow]) {
    let mut at = 0;
    while at < headers.len() {
        match joined_with(headers, rows, at) {
            Some(other) => move_column(headers, rows, at, other),
            None => at += 1,
        }
    }
}

/// Returns the column of an object into which the values of this one can go.
fn joined_with(headers: &[String], rows: &[SheetRow], column: usize) -> Option<usize> {
    let header = headers[column].as_str();
    let of_object =
        |other: &String| other.strip_prefix(header).is_some_and(|within| within.starts_with('.'));
    let any = headers.iter().position(of_object)?;
    let has = |row: &SheetRow, column| row.cells.iter().any(|(at, _)| *at == column);
    if !rows.iter().any(|row| has(row, column)) {
        return Some(any);
    }
    let mut called = NAMES.iter().map(|name| format!("{header}.{name}"));
    let called = called.find_map(|name| headers.iter().position(|other| *other == name))?;
    let is_apart = !rows.iter().any(|row| has(row, column) && has(row, called));
    is_apart.then_some(called)
}

fn move_column(headers: &mut Vec<String>, rows: &mut [SheetRow], from: usize, to: usize) {
    headers.remove(from);
    for (at, _) in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *at = if *at == from { to } else { *at };
        *at -= usize::from(*at > from);
    }
    for row in rows {
        row.cells.sort_unstable_by_key(|(at, _)| *at);
    }
}
