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
use super::repeated::RepeatedRows;
use super::row_screen::{self, RowScreen, ScreenedRow};
use super::sheet::{self, JoinedSheets, Sheet, SheetRow};
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

    /// Returns the error as one about the sheet of the rows that repeat others, or with the names of their sheets.
    pub(super) fn about_repeats(&self, kind: ImportErrorKind) -> ImportErrorKind {
        let (ImportErrorKind::RepeatedIds(rows) | ImportErrorKind::SameContent(rows)) = &kind
        else {
            return kind;
        };
        if let Some(sheet) = rows.only_sheet().and_then(|sheet| self.joined.get(sheet)) {
            let sheet = sheet.clone();
            return kind.in_sheet(&sheet);
        }
        let named = |rows: &RepeatedRows| {
            Box::new(RepeatedRows { sheets: self.joined.clone(), ..rows.clone() })
        };
        let kind = match &kind {
            ImportErrorKind::RepeatedIds(rows) => ImportErrorKind::RepeatedIds(named(rows)),
            ImportErrorKind::SameContent(rows) => ImportErrorKind::SameContent(named(rows)),
            _ => kind,
        };
        self.about_file(kind)
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
    dates: DateOrder,
    /// The rows of hints: the remark on each, and one of its hints.
    hints: HashMap<CasePlace, (RowRemarkKind, String)>,
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
            dates,
            hints: HashMap::new(),
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
        let judged = row_screen::judged_hints(&sheet, self.columns);
        let hint = |(place, hint): &(CasePlace, String)| {
            judged.get(place).map(|kind| (*place, (*kind, hint.clone())))
        };
        self.hints = sheet.hints.iter().filter_map(hint).collect();
        if let Some(joined) = &sheet.joined {
            self.separate(joined, &sheet, &mut sink.remarks);
        }
        let mut screen = RowScreen::new(self.columns);
        for row in sheet.into_rows() {
            let row = row.map_err(|kind| self.sheets.about_file(kind))?;
            self.emit_screened(screen.pass(row), sink)?;
            if sink.is_stopped() {
                return Ok(());
            }
        }
        self.emit_screened(screen.close(), sink)
    }

    /// Emits the rows that are cases, and says which are not.
    fn emit_screened(
        &self,
        rows: Vec<ScreenedRow<SheetRow>>,
        sink: &mut EventSink<'_>,
    ) -> Result<(), ImportErrorKind> {
        for row in rows {
            match row {
                ScreenedRow::Case(row) => self.emit_checked(row, sink)?,
                ScreenedRow::Left(kind, row) => self.remark(kind, &row, sink),
            }
        }
        Ok(())
    }

    fn emit_checked(&self, row: SheetRow, sink: &mut EventSink<'_>) -> Result<(), ImportErrorKind> {
        let place = row.place;
        if let Some(fault) = &row.short {
            self.check_short(&row, fault).map_err(|kind| self.sheets.about(kind, place))?;
            self.remark(RowRemarkKind::Padded, &row, sink);
        }
        if row.missing > 0 {
            self.remark(RowRemarkKind::Missing, &row, sink);
        }
        if let Some((kind, hint)) = self.hints.get(&place) {
            sink.remarks.row(*kind, self.sheets.at(place), place, hint);
            if *kind != RowRemarkKind::Hints {
                return Ok(());
            }
        }
        self.emit_row(row, sink).map_err(|kind| self.sheets.about(kind, place))
    }

    /// Checks that a short row has all columns that have a role; else `fault` is the matter with it.
    fn check_short(&self, row: &SheetRow, fault: &ImportErrorKind) -> Result<(), ImportErrorKind> {
        let found = row.cells.len();
        let roles = self.columns.roles();
        if roles.iter().any(|(_, columns)| columns.iter().any(|column| *column >= found)) {
            return Err(fault.clone());
        }
        Ok(())
    }

    fn remark(&self, kind: RowRemarkKind, row: &SheetRow, sink: &mut EventSink<'_>) {
        sink.remarks.row(kind, self.sheets.at(row.place), row.place, row.example());
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
        let mut cases = row_screen::cases(sheet.in_memory().chain(&joined.left), self.columns);
        let is_left = |row: &SheetRow| {
            self.hints.get(&row.place).is_some_and(|(kind, _)| *kind != RowRemarkKind::Hints)
        };
        cases.retain(|row| !is_left(row));
        let mut counts = vec![0_usize; joined.names.len()];
        for at in cases.iter().filter_map(|row| row.place.sheet()) {
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
        let Some((id, one, other)) = self.repeated(&cases) else { return };
        let sheets = [joined.names[one].clone(), joined.names[other].clone()];
        remarks.push(Remark::SheetSources { id, sheets });
        let named = |name: &String| match self.source {
            Some(source) => format!("{source}/{name}"),
            None => name.clone(),
        };
        self.sources = joined.names.iter().map(named).collect();
    }

    /// Returns the first id that two sheets have, and these sheets. Without ids, a case is known by its title
    /// and text.
    fn repeated(&self, cases: &[&SheetRow]) -> Option<(String, usize, usize)> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for row in cases {
            let Some(sheet) = row.place.sheet() else { continue };
            let id = sheet::id_of(row, self.columns);
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
}
