//! Rows as they are in a file, whatever they are about: answers that were made in another program.

use std::path::Path;

use super::budget::MemoryBudget;
use super::content::{Contents, contents, is_exported, is_for_people, opened};
use super::documents::{CaseLayout, Document, Shape};
use super::error::{ImportError, ImportErrorKind};
use super::exported::ExportedColumn;
use super::office::{self, OfficeContent, Process};
use super::options::{ImportFormat, Options};
use super::place::CasePlace;
use super::reading::name_of;
use super::row_ranges::SkippedRows;
use super::sheet::{Sheet, SheetRow};
use super::{file, format, packed, tables};
use crate::domain::{Message, ToMessage as _, codes, formula};

/// Cells under headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// One name for each column, all different.
    pub headers: Vec<String>,
    /// At least one row.
    pub rows: Vec<Row>,
    /// What is known of the columns beside their headers.
    pub origin: RowOrigin,
    /// The names of the sheets that they come from, where those are several.
    sheets: Vec<String>,
}

/// Where rows come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowOrigin {
    /// Another program, or a table of codes whose headers are always the same.
    Elsewhere,
    /// A table for people that the program exported, with what it says of each header.
    Exported(Vec<Option<ExportedColumn>>),
    /// Such a table that no longer says what its columns are.
    Unexplained,
}

impl RowOrigin {
    /// Returns what the headers themselves say.
    fn of_headers(headers: &[String]) -> Self {
        let said: Vec<Option<ExportedColumn>> = headers.iter().map(|h| marked_column(h)).collect();
        let is_decision =
            |said: &ExportedColumn| said.code != codes::ID && said.code != codes::SOURCE;
        if said.iter().flatten().any(is_decision) {
            Self::Exported(said)
        } else if is_for_people(headers) {
            Self::Unexplained
        } else {
            Self::Elsewhere
        }
    }
}

fn marked_column(header: &str) -> Option<ExportedColumn> {
    let (label, code) = codes::mark_of(header)?;
    let is_decision = code != codes::ID && code != codes::SOURCE;
    let reviewer = codes::reviewer_of(label).filter(|_| is_decision).map(str::to_owned);
    Some(ExportedColumn { code: code.to_owned(), reviewer })
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it begins in the file.
    pub place: CasePlace,
    /// Each cell that there is with the number of its header, ascending: a document may have another
    /// key in every row.
    cells: Vec<(usize, String)>,
}

impl Row {
    /// Returns the cell under the header of this number. `None` where there is nothing. A list is
    /// its elements with `; ` between them, and `[]` where it has none.
    #[must_use]
    pub fn cell(&self, header: usize) -> Option<&str> {
        let place = self.cells.binary_search_by_key(&header, |(number, _)| *number).ok()?;
        self.cells.get(place).map(|(_, text)| text.as_str())
    }

    /// Returns whether nothing is in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.trim().is_empty())
    }
}

impl From<SheetRow> for Row {
    fn from(row: SheetRow) -> Self {
        Self { place: row.place, cells: row.cells }
    }
}

impl Rows {
    /// Returns all rows of the sheet as long as they have room, without the guards where its cells
    /// are guarded.
    fn from_sheet(
        sheet: Sheet<'_>,
        origin: RowOrigin,
        budget: &MemoryBudget,
        is_guarded: bool,
    ) -> Result<Self, ImportErrorKind> {
        let headers = sheet.headers.clone();
        let sheets = sheet.joined.as_ref().map_or(Vec::new(), |joined| joined.names.clone());
        let row = |row: Result<SheetRow, ImportErrorKind>| {
            let mut row = row?;
            if let Some(fault) = row.short {
                return Err(*fault);
            }
            budget
                .charge_case(row.cells.len(), row.cells.iter().map(|(_, cell)| cell.len()).sum())?;
            if is_guarded {
                row.cells.iter_mut().for_each(|(_, cell)| formula::unguard(cell));
            }
            Ok(Row::from(row))
        };
        let rows = sheet.into_rows().map(row).collect::<Result<_, ImportErrorKind>>()?;
        Ok(Self { headers, rows, origin, sheets })
    }

    /// Returns a row's place within a sentence, with its sheet where several are read: `sheet “Røros”, row 2`.
    #[must_use]
    pub fn locate(&self, place: CasePlace) -> Message {
        match place.sheet().and_then(|sheet| self.sheets.get(sheet)) {
            Some(sheet) => Message::new("import-place-in-sheet")
                .with("sheet", sheet.as_str())
                .with("place", place.to_message()),
            None => place.to_message(),
        }
    }

    /// Returns the rows of a sheet of a workbook.
    fn of_office(content: OfficeContent) -> Result<Self, ImportErrorKind> {
        let budget = MemoryBudget::for_sheet();
        match content {
            OfficeContent::Sheet { sheet, .. } => {
                let origin = RowOrigin::of_headers(&sheet.headers);
                // Only a table that was CSV once has guards.
                let is_guarded = matches!(origin, RowOrigin::Exported(_));
                Self::from_sheet(sheet, origin, &budget, is_guarded)
            }
            OfficeContent::Exported { sheet, codes, .. } => {
                let said = sheet.headers.iter().map(|header| codes.column(header).cloned());
                let origin = RowOrigin::Exported(said.collect());
                Self::from_sheet(sheet, origin, &budget, false)
            }
            OfficeContent::SingleCaseFile(_) => Err(ImportErrorKind::NotRows),
        }
    }
}

/// Reads the rows of the regular file at `path`: a table, a sheet, or a list of objects. The
/// formula guards of an exported table are taken off.
///
/// # Errors
/// What cannot be read, understood or distinguished; a classified set, which is for importing.
pub fn read_rows(path: &Path, options: &Options) -> Result<Rows, ImportError> {
    let bytes = file::open(path)
        .and_then(|file| file::bytes_of(&file))
        .map_err(|kind| kind.in_file(&path.to_string_lossy()))?;
    let name = name_of(path);
    rows(&name, &bytes, options, Process::Own).map_err(|kind| kind.in_file(&name))
}

fn rows(
    name: &str,
    bytes: &[u8],
    options: &Options,
    process: Process,
) -> Result<Rows, ImportErrorKind> {
    let bytes = packed::unpacked(bytes)?;
    let name = packed::unpacked_name(name);
    if format::is_of_office(name, &bytes, options.format)? {
        return Rows::of_office(office::contents(&bytes, options, process)?);
    }
    let (decoded, format) = opened(name, &bytes, options)?;
    if format.is_single_case() {
        return Err(ImportErrorKind::NotRows);
    }
    let text = decoded.text.as_ref();
    if format == ImportFormat::Csv {
        let sheet = tables::read(text, options, format::is_tabbed(name))?.sheet;
        let origin = RowOrigin::of_headers(&sheet.headers);
        let is_guarded = origin != RowOrigin::Elsewhere || is_exported(&sheet.headers);
        return Rows::from_sheet(sheet, origin, &MemoryBudget::for_answers(text.len()), is_guarded);
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(elements, _) => {
            of_document(&document, &elements, &SkippedRows::new(&options.skip))
        }
        Contents::Set(_) => Err(ImportErrorKind::ClassifiedSet),
    }
}

fn of_document<'a>(
    document: &Document<'a>,
    elements: &CaseLayout<'a>,
    skipped: &SkippedRows,
) -> Result<Rows, ImportErrorKind> {
    let cell = |value| match document.shape(value)? {
        // Nothing is not the same as none of a list's elements.
        Shape::List(elements) if elements.is_empty() => Ok(Some("[]".to_owned())),
        _ => document.cell(value),
    };
    let budget = MemoryBudget::for_answers(document.len());
    Rows::from_sheet(
        document.sheet_of(elements, skipped, cell)?,
        RowOrigin::Elsewhere,
        &budget,
        false,
    )
}
