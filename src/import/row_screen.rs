//! The rows of a table one after another: which are cases, and which are left out of it and why.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::columns::Columns;
use super::error::ImportErrorKind;
use super::place::CasePlace;
use super::remark::RowRemarkKind;
use super::screening;
use super::sheet::{self, Sheet, SheetRow};
use crate::domain::Role;

/// A row whose part in the table is known.
pub(super) enum ScreenedRow<R> {
    Case(R),
    Left(RowRemarkKind, R),
}

/// Tells the rows that are cases from headers that come again and from what is behind the table. A row like those
/// behind it is kept back until it is known whether others follow in its sheet.
pub(super) struct RowScreen<'a, R> {
    columns: &'a Columns,
    held: Vec<R>,
    /// More rows like those behind the table came one after another than are behind one: all of them are cases.
    is_run: bool,
    sheet: Option<usize>,
    has_cases: bool,
}

impl<'a, R: Borrow<SheetRow>> RowScreen<'a, R> {
    pub(super) const fn new(columns: &'a Columns) -> Self {
        Self { columns, held: Vec::new(), is_run: false, sheet: None, has_cases: false }
    }

    /// Returns the rows that are known when this one comes, in their order.
    pub(super) fn pass(&mut self, row: R) -> Vec<ScreenedRow<R>> {
        let place = row.borrow().place;
        let is_next_sheet = self.sheet != place.sheet();
        let mut known = if is_next_sheet { self.close() } else { Vec::new() };
        self.sheet = place.sheet();
        if place.is_in_table() && screening::is_header(row.borrow(), self.columns.names()) {
            known.push(ScreenedRow::Left(RowRemarkKind::RepeatedHeader, row));
            return known;
        }
        let is_closing = || screening::is_closing(row.borrow(), self.columns);
        if self.has_cases && place.is_in_table() && is_closing() {
            self.held.push(row);
            self.is_run |= self.held.len() > screening::MOST_CLOSING;
            if self.is_run {
                known.extend(self.held.drain(..).map(ScreenedRow::Case));
            }
            return known;
        }
        (self.has_cases, self.is_run) = (true, false);
        known.extend(self.held.drain(..).chain([row]).map(ScreenedRow::Case));
        known
    }

    /// Returns the rows that were kept back: nothing follows them in their sheet.
    pub(super) fn close(&mut self) -> Vec<ScreenedRow<R>> {
        self.is_run = false;
        let left = |row| ScreenedRow::Left(RowRemarkKind::Closing, row);
        self.held.drain(..).map(left).collect()
    }
}

/// Returns those of these rows that are cases.
pub(super) fn cases<'r>(
    rows: impl Iterator<Item = &'r SheetRow>,
    columns: &Columns,
) -> Vec<&'r SheetRow> {
    let mut screen = RowScreen::new(columns);
    let case = |row| match row {
        ScreenedRow::Case(row) => Some(row),
        ScreenedRow::Left(..) => None,
    };
    rows.flat_map(|row| screen.pass(row)).filter_map(case).collect()
}

/// Returns what is known of each row that looks like hints: it is a case all the same, unless it has no id where others
/// have one, or sheets that come together have the same one.
pub(super) fn judged_hints(
    sheet: &Sheet<'_>,
    columns: &Columns,
) -> HashMap<CasePlace, RowRemarkKind> {
    let is_hint = |place: CasePlace| sheet.hints.iter().any(|(of, _)| *of == place);
    let left = sheet.joined.iter().flat_map(|joined| &joined.left);
    let rows: Vec<&SheetRow> =
        sheet.in_memory().chain(left).filter(|row| is_hint(row.place)).collect();
    let id_column = columns.with_role(Role::Id).first();
    let has_id = |row: &SheetRow| {
        id_column.is_none_or(|at| row.cell(*at).is_some_and(|id| !id.trim().is_empty()))
    };
    let ids: Vec<String> = rows.iter().map(|row| sheet::id_of(row, columns)).collect();
    let kind = |(row, id): (&&SheetRow, &String)| {
        let is_alike = ids.iter().filter(|other| *other == id).count() > 1;
        let kind = match (has_id(row), is_alike) {
            (false, _) => RowRemarkKind::HintsLeft,
            (true, true) => RowRemarkKind::HintsAlike,
            (true, false) => RowRemarkKind::Hints,
        };
        (row.place, kind)
    };
    rows.iter().zip(&ids).map(kind).collect()
}

impl Sheet<'_> {
    /// Leaves out the rows of headers among the first ones of a table, and finds the row of hints. What is left out is
    /// a remark.
    ///
    /// # Errors
    /// There is no other row.
    pub(super) fn screen(&mut self) -> Result<(), ImportErrorKind> {
        if !self.first.first().is_some_and(|row| row.place.is_in_table()) {
            return Ok(());
        }
        let (headers, remarks) = (&self.headers, &mut self.remarks);
        let mut say = |kind, row: &SheetRow| remarks.row(kind, None, row.place, row.example());
        self.first.retain(|row| {
            let is_header = screening::is_header(row, headers);
            if is_header {
                say(RowRemarkKind::RepeatedHeader, row);
            }
            !is_header
        });
        let count = screening::second_headers(&self.first, headers);
        for row in self.first.drain(..count) {
            say(RowRemarkKind::SecondHeader, &row);
        }
        let hints = screening::hints(&self.first);
        self.hints = hints.map(|(row, hint)| (row.place, hint.to_owned())).into_iter().collect();
        if self.first.is_empty() { Err(ImportErrorKind::NoCases) } else { Ok(()) }
    }
}
