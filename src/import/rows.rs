//! Rows as they stand in a file, whatever they are about: answers that were made in another program.

use std::path::Path;

use super::budget::Room;
use super::content::{Contents, contents, is_exported, opened};
use super::documents::{Document, Shape, Value};
use super::error::{Fault, ImportError};
use super::office::{self, Process, Read};
use super::options::{Format, Options};
use super::place::Place;
use super::reading::name_of;
use super::sheet::{Sheet, SheetRow};
use super::{file, format, packed, tables};

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
    /// Each cell that there is with the number of its header, ascending: a document may have another
    /// key in every row.
    cells: Vec<(usize, String)>,
}

impl Row {
    /// The cell under the header of this number. `None` where there is nothing. A list is its elements
    /// with `; ` between them, and `[]` where it has none.
    #[must_use]
    pub fn cell(&self, header: usize) -> Option<&str> {
        let place = self.cells.binary_search_by_key(&header, |(number, _)| *number).ok()?;
        self.cells.get(place).map(|(_, text)| text.as_str())
    }
}

impl From<SheetRow> for Row {
    fn from(row: SheetRow) -> Self {
        Self { place: row.place, cells: row.cells }
    }
}

impl Rows {
    /// All rows of the sheet as long as they have room, without the guards where its cells are guarded.
    fn of(sheet: Sheet<'_>, room: &Room, is_guarded: bool) -> Result<Self, Fault> {
        let headers = sheet.headers.clone();
        let row = |row: Result<SheetRow, Fault>| {
            let mut row = row?;
            room.take_case(row.cells.len(), row.cells.iter().map(|(_, cell)| cell.len()).sum())?;
            if is_guarded {
                row.cells.iter_mut().for_each(|(_, cell)| unguard(cell));
            }
            Ok(Row::from(row))
        };
        Ok(Self { rows: sheet.into_rows().map(row).collect::<Result<_, Fault>>()?, headers })
    }
}

/// Reads the rows of the regular file at `path`: a table, a sheet, or a list of objects. The formula guards of
/// an exported table are taken off.
///
/// # Errors
/// What cannot be read, understood or told apart; a classified set, which is for importing.
pub fn read_rows(path: &Path, options: &Options) -> Result<Rows, ImportError> {
    let bytes = file::open(path)
        .and_then(|file| file::bytes_of(&file))
        .map_err(|fault| fault.of(&path.to_string_lossy()))?;
    let name = name_of(path);
    rows(&name, &bytes, options, Process::Own).map_err(|fault| fault.of(&name))
}

fn rows(name: &str, bytes: &[u8], options: &Options, process: Process) -> Result<Rows, Fault> {
    let bytes = packed::unpacked(bytes)?;
    let name = packed::unpacked_name(name);
    if format::is_of_office(name, &bytes, options.format)? {
        return match office::contents(&bytes, options, process)? {
            Read::Sheet { sheet, .. } | Read::Exported { sheet, .. } => {
                Rows::of(sheet, &Room::of_sheet(), false)
            }
            Read::Letter(_) => Err(Fault::NotRows),
        };
    }
    let (decoded, format) = opened(name, &bytes, options)?;
    if format.is_letter() {
        return Err(Fault::NotRows);
    }
    let text = decoded.text.as_ref();
    if format == Format::Csv {
        let sheet = tables::read(text, options.delimiter, format::is_tabbed(name))?.sheet;
        let is_guarded = is_exported(&sheet.headers);
        return Rows::of(sheet, &Room::of_answers(text.len()), is_guarded);
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(elements) => of_document(&document, &elements),
        Contents::Set(_) => Err(Fault::ClassifiedSet),
    }
}

fn of_document<'a>(document: &Document<'a>, elements: &[Value<'a>]) -> Result<Rows, Fault> {
    let cell = |value| match document.shape(value)? {
        // Nothing is not the same as none of a list's elements.
        Shape::List(elements) if elements.is_empty() => Ok(Some("[]".to_owned())),
        _ => document.cell(value),
    };
    let room = Room::of_answers(document.len());
    Rows::of(document.sheet_of(elements, cell)?, &room, false)
}

/// Takes off the apostrophe that keeps a spreadsheet from taking the cell for a formula.
fn unguard(cell: &mut String) {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let is_guarded = cell
        .strip_prefix('\'')
        .is_some_and(|rest| rest.trim_start_matches('\'').starts_with(FORMULA));
    if is_guarded {
        cell.remove(0);
    }
}
