//! Several sheets with the same headers become one table.

use std::collections::HashMap;

use super::grid;
use crate::import::columns;
use crate::import::error::ImportErrorKind;
use crate::import::header_names::HeaderNames;
use crate::import::office::RawRow;
use crate::import::place::CasePlace;
use crate::import::remark::Remarks;
use crate::import::row_ranges::SkippedRows;
use crate::import::sheet::{JoinedSheets, Sheet, SheetRow};

/// The field that keeps the name of a case's sheet. It is the same in all languages, since it stays with
/// the case.
const SHEET_FIELD: &str = "Ark";

/// A sheet's name and its rows.
pub(crate) type NamedRows = (String, Vec<RawRow>);

/// Returns the table that these sheets make. Of several with the same headers, each row has its sheet's
/// name as a field; where one of them is chosen, only its rows are in the table.
///
/// # Errors
/// No sheet has a row below its header; rows to leave out, where it is open in which of several sheets; what is the
/// matter with one of them.
pub(crate) fn table(
    mut sheets: Vec<NamedRows>,
    chosen: Option<&str>,
    (skipped, header): (&SkippedRows, Option<usize>),
) -> Result<Sheet<'static>, ImportErrorKind> {
    let is_alone = sheets.len() <= 1;
    if !is_alone && chosen.is_none() && !skipped.is_empty() {
        let sheets = sheets.into_iter().map(|(name, _)| name).collect();
        return Err(ImportErrorKind::RowsOfSeveralSheets { sheets });
    }
    for (_, rows) in sheets.iter_mut().filter(|(name, _)| is_alone || chosen == Some(name)) {
        rows.retain(|row| !skipped.leaves_out(row.number));
    }
    if is_alone {
        let (name, rows) = sheets.pop().ok_or(ImportErrorKind::Empty)?;
        let mut sheet = grid::sheet(rows, header).map_err(|kind| kind.in_sheet(&name))?;
        sheet.skipped = skipped.clone();
        return Ok(sheet);
    }
    let mut table = JoinedTable::default();
    for (number, (name, rows)) in sheets.into_iter().enumerate() {
        table.add(number, name, (rows, header))?;
    }
    let mut sheet = table.finish(chosen)?;
    sheet.skipped = skipped.clone();
    Ok(sheet)
}

/// The table as far as it is joined.
#[derive(Default)]
struct JoinedTable {
    headers: Vec<String>,
    /// The place of each header, as headers are compared; of equal ones in their order.
    places: HashMap<(String, usize), usize>,
    rows: Vec<SheetRow>,
    names: Vec<String>,
    remarks: Remarks,
    hints: Vec<(CasePlace, String)>,
    is_turned: bool,
}

impl JoinedTable {
    fn add(
        &mut self,
        number: usize,
        name: String,
        (rows, header): (Vec<RawRow>, Option<usize>),
    ) -> Result<(), ImportErrorKind> {
        // Each sheet has headers and hints of its own.
        let screened =
            grid::sheet(rows, header).and_then(|mut sheet| sheet.screen().map(|()| sheet));
        let sheet = match screened {
            Ok(sheet) => sheet,
            // A sheet that is prepared and not used has its headers alone.
            Err(
                ImportErrorKind::NoCases
                | ImportErrorKind::Empty
                | ImportErrorKind::NoHeaderRow { .. },
            ) => {
                self.names.push(name);
                return Ok(());
            }
            Err(kind) => return Err(kind.in_sheet(&name)),
        };
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut columns = Vec::with_capacity(sheet.headers.len());
        for header in &sheet.headers {
            let folded = columns::fold(header);
            let nth = seen.entry(folded.clone()).or_default();
            let place = *self.places.entry((folded, *nth)).or_insert_with(|| {
                self.headers.push(header.clone());
                self.headers.len() - 1
            });
            *nth += 1;
            columns.push(place);
        }
        self.remarks.add_all(&sheet.remarks, Some(&name));
        self.is_turned |= sheet.is_turned;
        let hints = sheet.hints.clone();
        for row in sheet.into_rows() {
            let SheetRow { place: in_sheet, cells, .. } = row?;
            let order = self.rows.len() + 1;
            let mut cells: Vec<(usize, String)> = cells
                .into_iter()
                .map(|(at, text)| (columns.get(at).copied().unwrap_or(at), text))
                .collect();
            cells.sort_by_key(|(at, _)| *at);
            let place = CasePlace::SheetRow { sheet: number, row: in_sheet.row(), order };
            let hint = hints.iter().find(|(of, _)| *of == in_sheet);
            self.hints.extend(hint.map(|(_, hint)| (place, hint.clone())));
            self.rows.push(SheetRow::new(place, cells));
        }
        self.names.push(name);
        Ok(())
    }

    fn finish(self, chosen: Option<&str>) -> Result<Sheet<'static>, ImportErrorKind> {
        let Self { mut headers, mut rows, names, remarks, hints, is_turned, .. } = self;
        let mut given = HeaderNames::default();
        for (at, header) in headers.iter().enumerate() {
            given.give(at, &columns::fold(header));
        }
        let field = given.give_unlike(SHEET_FIELD);
        let column = headers.len();
        headers.push(field);
        for row in &mut rows {
            if let CasePlace::SheetRow { sheet, .. } = row.place {
                row.cells.push((column, names[sheet].clone()));
            }
        }
        let chosen = chosen.and_then(|chosen| names.iter().position(|name| name == chosen));
        let is_left = |row: &SheetRow| chosen.is_some() && row.place.sheet() != chosen;
        let (left, rows): (Vec<SheetRow>, Vec<SheetRow>) = rows.into_iter().partition(is_left);
        let mut sheet = Sheet::kept(headers, rows)
            .map_err(|kind| chosen.map_or(kind.clone(), |at| kind.in_sheet(&names[at])))?;
        (sheet.remarks, sheet.hints, sheet.is_turned) = (remarks, hints, is_turned);
        sheet.joined = Some(JoinedSheets { names, column, chosen, left });
        Ok(sheet)
    }
}
