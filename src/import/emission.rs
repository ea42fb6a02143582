//! The cases of a table, one by one, and what is left out of it on the way.

use std::collections::HashMap;

use super::columns::Columns;
use super::dates::{DateOrder, ReadDate};
use super::error::ImportErrorKind;
use super::events::EventSink;
use super::garbled::garbled_word;
use super::options::Options;
use super::place::CasePlace;
use super::remark::{Remark, Remarks, RowRemarkKind};
use super::row_ranges::RowRanges;
use super::screening;
use super::sheet::{self, JoinedSheets, LastSkipped, Sheet, SheetRow};
use super::summary::ImportSummary;
use crate::domain::{Headers, Role};

/// What the sheets are called whose rows are read.
#[derive(Debug, Clone, Default)]
pub(super) struct SheetNames {
    only: Option<String>,
    joined: Vec<String>,
}

impl From<&ImportSummary> for SheetNames {
    fn from(summary: &ImportSummary) -> Self {
        Self { only: summary.sheet.clone(), joined: summary.joined.clone() }
    }
}

impl SheetNames {
    /// Returns the sheet of a row; `None` where there are no sheets.
    fn at(&self, place: CasePlace) -> Option<&str> {
        let joined = place.sheet().and_then(|sheet| self.joined.get(sheet));
        joined.or(self.only.as_ref()).map(String::as_str)
    }

    /// Returns the error as one about the row's sheet.
    pub(super) fn about(&self, kind: ImportErrorKind, place: CasePlace) -> ImportErrorKind {
        match self.at(place) {
            Some(sheet) => kind.in_sheet(sheet),
            None => kind,
        }
    }

    /// Returns the error as one about the only sheet that is read.
    pub(super) fn about_file(&self, kind: ImportErrorKind) -> ImportErrorKind {
        match &self.only {
            Some(sheet) => kind.in_sheet(sheet),
            None => kind,
        }
    }
}

/// Makes cases of rows.
pub(super) struct Emission<'a> {
    columns: &'a Columns,
    headers: Headers,
    sheets: SheetNames,
    source: Option<&'a str>,
    /// The id space of each of several sheets, where they have the same ids.
    sources: Vec<String>,
    header_names: Vec<String>,
    dates: DateOrder,
    skipped: &'a RowRanges,
    last_skipped: LastSkipped,
    /// The row of hints, and one of them.
    hints: Option<(CasePlace, String)>,
    /// Rows that may be behind the table.
    held: Vec<SheetRow>,
    /// Whether a case was emitted.
    has_cases: bool,
}

impl<'a> Emission<'a> {
    pub(super) fn new(
        columns: &'a Columns,
        sheets: SheetNames,
        dates: DateOrder,
        options: &'a Options,
    ) -> Self {
        Self {
            columns,
            headers: columns.headers(),
            sheets,
            source: options.source.as_deref(),
            sources: Vec::new(),
            header_names: columns.names().to_vec(),
            dates,
            skipped: &options.skip,
            last_skipped: LastSkipped::default(),
            hints: None,
            held: Vec::new(),
            has_cases: false,
        }
    }

    /// Emits the cases of these rows, with ids.
    ///
    /// # Errors
    /// What is the matter with a row; an id that is missing.
    pub(super) fn emit(
        mut self,
        sheet: Sheet<'_>,
        sink: &mut EventSink<'_>,
    ) -> Result<(), ImportErrorKind> {
        if let Some(joined) = &sheet.joined {
            self.separate(joined, &sheet, &mut sink.remarks);
        }
        self.last_skipped = sheet.last_skipped.clone();
        self.hints = screening::hints(&sheet.first).map(|(row, hint)| (row.place, hint.to_owned()));
        for row in sheet.into_rows() {
            let row = row.map_err(|kind| self.sheets.about_file(kind))?;
            self.pass(row, sink)?;
            if sink.is_stopped() {
                return Ok(());
            }
        }
        self.close(sink);
        Ok(())
    }

    /// Emits a row, keeps it back as one that may be behind the table, or leaves it out.
    fn pass(&mut self, row: SheetRow, sink: &mut EventSink<'_>) -> Result<(), ImportErrorKind> {
        let place = row.place;
        if self.last_skipped.leaves_out(place.row(), self.skipped) {
            return Ok(());
        }
        if self.held.last().is_some_and(|held| held.place.sheet() != place.sheet()) {
            self.close(sink);
        }
        if place.is_in_table() && screening::is_header(&row, &self.header_names) {
            self.remark(RowRemarkKind::RepeatedHeader, &row, sink);
            return Ok(());
        }
        if place.is_in_table() && screening::is_closing(&row, self.columns) && self.has_cases {
            self.held.push(row);
            return if self.held.len() > screening::MOST_CLOSING {
                self.release(sink)
            } else {
                Ok(())
            };
        }
        self.release(sink)?;
        self.emit_checked(row, sink)
    }

    /// Emits the rows that were kept back: other rows follow them.
    fn release(&mut self, sink: &mut EventSink<'_>) -> Result<(), ImportErrorKind> {
        std::mem::take(&mut self.held).into_iter().try_for_each(|row| self.emit_checked(row, sink))
    }

    /// Leaves out the rows that were kept back: nothing follows them in their sheet.
    fn close(&mut self, sink: &mut EventSink<'_>) {
        for row in std::mem::take(&mut self.held) {
            self.remark(RowRemarkKind::Closing, &row, sink);
        }
    }

    fn emit_checked(
        &mut self,
        row: SheetRow,
        sink: &mut EventSink<'_>,
    ) -> Result<(), ImportErrorKind> {
        let place = row.place;
        if row.short_of > 0 {
            self.check_short(&row).map_err(|kind| self.sheets.about(kind, place))?;
            self.remark(RowRemarkKind::Padded, &row, sink);
        }
        if row.missing > 0 {
            self.remark(RowRemarkKind::Missing, &row, sink);
        }
        if self.hints.as_ref().is_some_and(|(of_hints, _)| *of_hints == place)
            && !self.take_hints(&row, sink)
        {
            return Ok(());
        }
        self.has_cases = true;
        self.emit_row(row, sink).map_err(|kind| self.sheets.about(kind, place))
    }

    /// Returns whether a row of hints is a case all the same: it has an id as others have.
    fn take_hints(&mut self, row: &SheetRow, sink: &mut EventSink<'_>) -> bool {
        let id = self.columns.with_role(Role::Id).first();
        let is_case =
            id.is_none_or(|column| row.cell(*column).is_some_and(|id| !id.trim().is_empty()));
        let kind = if is_case { RowRemarkKind::Hints } else { RowRemarkKind::HintsLeft };
        if let Some((place, hint)) = self.hints.take() {
            sink.remarks.row(kind, self.sheets.at(place), place, &hint);
        }
        is_case
    }

    /// Checks that a short row has all columns that have a role.
    fn check_short(&self, row: &SheetRow) -> Result<(), ImportErrorKind> {
        let found = row.cells.len();
        let roles = self.columns.roles();
        if roles.iter().any(|(_, columns)| columns.iter().any(|column| *column >= found)) {
            return Err(ImportErrorKind::Ragged {
                place: row.place,
                expected: row.short_of,
                found,
            });
        }
        Ok(())
    }

    fn remark(&self, kind: RowRemarkKind, row: &SheetRow, sink: &mut EventSink<'_>) {
        let example = row.filled().next().map_or("", |(_, cell)| cell);
        sink.remarks.row(kind, self.sheets.at(row.place), row.place, example);
    }

    fn emit_row(&self, mut row: SheetRow, sink: &mut EventSink<'_>) -> Result<(), ImportErrorKind> {
        self.read_date(&mut row, sink);
        if let Some(word) = row.cells.iter().find_map(|(_, cell)| garbled_word(cell)) {
            sink.remarks.row(RowRemarkKind::Garbled, self.sheets.at(row.place), row.place, word);
        }
        let SheetRow { place, cells, .. } = row;
        let id_column = self.columns.with_role(Role::Id).first();
        let id_column = id_column.map(|index| self.columns.header(*index));
        let source = place.sheet().and_then(|sheet| self.sources.get(sheet));
        let source = source.map(String::as_str).or(self.source);
        let mut record = sheet::case(cells, self.columns, &self.headers, source);
        sink.ids.assign(&mut record, place, id_column)?;
        // Whether it was the last is asked of the sink.
        let _ = sink.case(record, place);
        Ok(())
    }

    /// Reads the date as the whole column is written, and says which are not understood.
    fn read_date(&self, row: &mut SheetRow, sink: &mut EventSink<'_>) {
        let Some(column) = self.columns.with_role(Role::Date).first() else { return };
        let place = row.place;
        let Some(cell) = row.cell_mut(*column).filter(|cell| !cell.trim().is_empty()) else {
            return;
        };
        let (kind, date) = match self.dates.read(cell) {
            ReadDate::AsWritten => return,
            ReadDate::MonthFirst(date) => (RowRemarkKind::MonthFirst, Some(date)),
            ReadDate::DayNumber(date) => (RowRemarkKind::DayNumber, Some(date)),
            ReadDate::Unread => (RowRemarkKind::UnreadDate, None),
        };
        sink.remarks.row(kind, self.sheets.at(place), place, cell);
        if let Some(date) = date {
            *cell = date;
        }
    }

    /// Makes each of several sheets an id space of its own where two have the same id, and says which
    /// sheets are read.
    fn separate(&mut self, joined: &JoinedSheets, sheet: &Sheet<'_>, remarks: &mut Remarks) {
        let mut counts = vec![0_usize; joined.names.len()];
        let rows = sheet.in_memory().chain(&joined.left).filter(|row| self.may_be_case(row));
        for at in rows.filter_map(|row| row.place.sheet()) {
            counts[at] += 1;
        }
        let counted = |wanted: &dyn Fn(usize) -> bool| {
            let sheets = joined.names.iter().cloned().zip(counts.iter().copied());
            let sheets = sheets.enumerate().filter(|(at, _)| wanted(*at));
            sheets.map(|(_, sheet)| sheet).collect::<Vec<_>>()
        };
        let field = self.columns.header(joined.column).to_owned();
        remarks.push(match joined.chosen {
            Some(chosen) => Remark::LikeSheets { sheets: counted(&|at| at != chosen) },
            None => Remark::SheetsJoined { sheets: counted(&|_| true), field },
        });
        let Some((id, one, other)) = self.repeated(sheet.in_memory().chain(&joined.left)) else {
            return;
        };
        let sheets = [joined.names[one].clone(), joined.names[other].clone()];
        remarks.push(Remark::SheetSources { id, sheets });
        let named = |name: &String| match self.source {
            Some(source) => format!("{source}/{name}"),
            None => name.clone(),
        };
        self.sources = joined.names.iter().map(named).collect();
    }

    /// Returns whether a row is neither one of headers nor like those behind a table.
    fn may_be_case(&self, row: &SheetRow) -> bool {
        !screening::is_header(row, &self.header_names) && !screening::is_closing(row, self.columns)
    }

    /// Returns the first id that two sheets have, and these sheets. Without ids, a case is known by its title
    /// and text.
    fn repeated<'r>(
        &self,
        rows: impl Iterator<Item = &'r SheetRow>,
    ) -> Option<(String, usize, usize)> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let Some(sheet) = row.place.sheet() else { continue };
            if !self.may_be_case(row) {
                continue;
            }
            let id = self.id_of(row);
            match seen.get(&id) {
                Some(first) if *first != sheet => return Some((id, *first, sheet)),
                Some(_) => {}
                None => {
                    seen.insert(id, sheet);
                }
            }
        }
        None
    }

    fn id_of(&self, row: &SheetRow) -> String {
        let of_file = self.columns.with_role(Role::Id).first().and_then(|index| row.cell(*index));
        if let Some(id) = of_file.map(str::trim).filter(|id| !id.is_empty()) {
            return id.to_owned();
        }
        let record = sheet::case(row.cells.clone(), self.columns, &self.headers, None);
        record.text_sha256.to_string()
    }
}

impl Sheet<'_> {
    /// Leaves out the rows of headers among the first ones.
    ///
    /// # Errors
    /// There is no other row.
    pub(super) fn leave_out_headers(
        &mut self,
        sheets: &SheetNames,
        remarks: &mut Remarks,
    ) -> Result<(), ImportErrorKind> {
        if !self.first.first().is_some_and(|row| row.place.is_in_table()) {
            return Ok(());
        }
        let mut say = |kind, row: &SheetRow| {
            let example = row.filled().next().map_or("", |(_, cell)| cell);
            remarks.row(kind, sheets.at(row.place), row.place, example);
        };
        let headers = &self.headers;
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
        if self.first.is_empty() { Err(ImportErrorKind::NoCases) } else { Ok(()) }
    }
}
