//! Rows as they stand in a file, whatever they are about: answers that were made in another program.

use std::path::Path;

use indexmap::IndexSet;

use super::documents::{Document, Shape, Value};
use super::error::{Fault, ImportError};
use super::options::{Format, Options};
use super::place::Place;
use super::sheet::{Sheet, SheetRow};
use super::{
    Contents, Process, Read, contents, file, format, is_exported, office, opened, packed, tables,
};

/// Cells under headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// One name for each column, all different.
    pub headers: Vec<String>,
    /// At least one row.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it begins in the file.
    pub place: Place,
    /// A cell for each header. `None` where a document has no such key, or nothing under it. A list
    /// is its elements with `; ` between them, and `[]` where it has none.
    pub cells: Vec<Option<String>>,
}

/// Reads the rows of the regular file at `path`: a table, a sheet, or a list of objects. The formula guards of
/// an exported table are taken off.
///
/// # Errors
/// What cannot be read, understood or told apart; a classified set, which is for importing.
pub fn read_rows(path: &Path, options: &Options) -> Result<Rows, ImportError> {
    let bytes = file::bytes_of(path).map_err(|fault| fault.of(&path.to_string_lossy()))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    rows(&name, &bytes, options, Process::Own).map_err(|fault| fault.of(&name))
}

fn rows(name: &str, bytes: &[u8], options: &Options, process: Process) -> Result<Rows, Fault> {
    let bytes = packed::unpacked(bytes)?;
    let name = packed::unpacked_name(name);
    if format::is_of_office(name, &bytes, options.format)? {
        return match office(&bytes, options, process)? {
            Read::Sheet { sheet, .. } => Ok(of_workbook(sheet)),
            Read::Letter(_) => Err(Fault::NotRows),
        };
    }
    let (decoded, format) = opened(name, &bytes, options)?;
    if format.is_letter() {
        return Err(Fault::NotRows);
    }
    let text = decoded.text.as_ref();
    if format == Format::Csv {
        let table = tables::read(text, options.delimiter, format::is_tabbed(name))?;
        let is_exported = is_exported(&table.sheet.headers);
        let cell = |cell: String| if is_exported { unguarded(cell) } else { cell };
        let row = |row: SheetRow| Row {
            place: row.place,
            cells: row.cells.into_iter().map(|(_, text)| Some(cell(text))).collect(),
        };
        let rows = table.sheet.rows.into_iter().map(row).collect();
        return Ok(Rows { headers: table.sheet.headers, rows });
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(elements) => of_document(&document, &elements),
        Contents::Set(_) => Err(Fault::ClassifiedSet),
    }
}

/// A cell that is empty says nothing, as in a table a cell with nothing between its delimiters.
fn of_workbook(sheet: Sheet) -> Rows {
    let width = sheet.headers.len();
    let row = |row: SheetRow| {
        let mut cells = vec![Some(String::new()); width];
        for (column, text) in row.cells {
            cells[column] = Some(text);
        }
        Row { place: row.place, cells }
    };
    Rows { rows: sheet.rows.into_iter().map(row).collect(), headers: sheet.headers }
}

fn of_document<'a>(document: &Document<'a>, elements: &[Value<'a>]) -> Result<Rows, Fault> {
    if elements.is_empty() {
        return Err(Fault::NoCases);
    }
    let mut headers: IndexSet<String> = IndexSet::new();
    let mut rows = Vec::with_capacity(elements.len());
    for (element, place) in elements.iter().zip(document.places(elements)) {
        let Some(entries) = document.entries(*element)? else {
            return Err(Fault::NotACase { at: document.spot(*element) });
        };
        let mut cells = Vec::new();
        for (key, value) in entries {
            let (column, _) = headers.insert_full(key);
            if cells.len() <= column {
                cells.resize(column + 1, None);
            }
            cells[column] = match document.shape(value)? {
                Shape::List(elements) if elements.is_empty() => Some("[]".to_owned()),
                _ => document.cell(value)?,
            };
        }
        rows.push(Row { place, cells });
    }
    for row in &mut rows {
        row.cells.resize(headers.len(), None);
    }
    Ok(Rows { headers: headers.into_iter().collect(), rows })
}

/// The cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: String) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest.to_owned(),
        _ => cell,
    }
}
