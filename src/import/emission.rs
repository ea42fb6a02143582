//! The cases of a table, one by one, and what is left out of it on the way.

use std::collections::HashMap;

use super::columns::Columns;
use super::error::ImportErrorKind;
use super::events::EventSink;
use super::place::CasePlace;
use super::remark::{Remark, Remarks};
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
}

impl<'a> Emission<'a> {
    pub(super) fn new(columns: &'a Columns, sheets: SheetNames, source: Option<&'a str>) -> Self {
        Self { columns, headers: columns.headers(), sheets, source, sources: Vec::new() }
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
        for row in sheet.into_rows() {
            let row = row.map_err(|kind| self.sheets.about_file(kind))?;
            let place = row.place;
            self.emit_row(row, sink).map_err(|kind| self.sheets.about(kind, place))?;
            if sink.is_stopped() {
                break;
            }
        }
        Ok(())
    }

    fn emit_row(&self, row: SheetRow, sink: &mut EventSink<'_>) -> Result<(), ImportErrorKind> {
        let SheetRow { place, cells } = row;
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

    /// Makes each of several sheets an id space of its own where two have the same id, and says which
    /// sheets are read.
    fn separate(&mut self, joined: &JoinedSheets, sheet: &Sheet<'_>, remarks: &mut Remarks) {
        let counted = |wanted: &dyn Fn(usize) -> bool| {
            let sheets = joined.names.iter().cloned().zip(joined.counts.iter().copied());
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

    /// Returns the first id that two sheets have, and these sheets. Without ids, a case is known by its title
    /// and text.
    fn repeated<'r>(
        &self,
        rows: impl Iterator<Item = &'r SheetRow>,
    ) -> Option<(String, usize, usize)> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let Some(sheet) = row.place.sheet() else { continue };
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
