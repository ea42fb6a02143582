//! Bytes to cases: a file, or the bytes of one, becomes records, all of them or none.
//!
//! The way through this room: `file` reads the bytes, `format` says what they are, `decode` makes
//! text of them; `tables` or `documents` makes rows of cells, `columns` says which column is what,
//! `sheet` makes cases, `ids` sees to it that each has an id of its own. Spreadsheets are no text:
//! `workbook` makes rows of them. Classified sets know their own shape and take the way through
//! `sets` instead.

mod columns;
mod decode;
mod delimiter;
mod documents;
mod error;
mod file;
mod format;
mod headers;
mod ids;
mod options;
mod path;
mod place;
mod rows;
mod sets;
mod sheet;
mod speech;
mod tables;
#[cfg(test)]
mod tests;
mod usual_names;
mod workbook;

use std::ops::ControlFlow;
use std::path::Path;

pub use columns::Role;
pub use error::{Expected, Fault, ImportError, SetFault};
pub use options::{ColumnChoice, Format, Options};
pub use path::typed_path;
pub use place::{Place, Spot};
pub use rows::{Row, Rows, read_rows};
pub use speech::places;
pub use usual_names::USUAL_NAMES;
pub use workbook::child::work as work_as_child;
pub use workbook::{Bound, WorkbookFault};

use crate::domain::CaseRecord;
use columns::Columns;
use decode::{Decoded, decode};
use documents::{Document, Shape, Value};
use sheet::Sheet;
use workbook::Told;

/// The cases of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// What the file was taken for.
    pub understood: Understood,
    /// The cases, in the file's order.
    pub records: Vec<CaseRecord>,
    /// Where each of them begins in the file.
    pub places: Vec<Place>,
}

/// What a file was taken for, so that a person can see whether that is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// The file's name.
    pub name: String,
    /// The format.
    pub format: Format,
    /// The character encoding's name, the same in every language; a spreadsheet has none.
    pub encoding: Option<String>,
    /// The sheet of a spreadsheet that was read.
    pub sheet: Option<String>,
    /// What stands between two cells; `None` in documents and in tables of one column.
    pub delimiter: Option<char>,
    /// The columns that have a meaning, by their headers. A role that is missing has no column;
    /// a classified set has no columns.
    pub columns: Vec<(Role, Vec<String>)>,
    /// All other columns, by their headers, in the file's order.
    pub other_columns: Vec<String>,
    /// Whether the cases come with decisions.
    pub classified_set: bool,
    /// How many cases there are.
    pub count: usize,
}

/// Reads the regular file at `path`. What could end the process that reads it, such as a crafted
/// spreadsheet, is read in a process of its own.
///
/// # Errors
/// What cannot be read, understood or told apart; nothing is taken in then.
pub fn read_file(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    let bytes = file::bytes_of(path).map_err(|fault| fault.of(&path.to_string_lossy()))?;
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    understand(&name, &bytes, options, Process::Own).map_err(|fault| fault.of(&name))
}

/// Reads the bytes of a file called `name`; the name is for messages, and its ending tells the
/// format. All of it is read in this process.
///
/// # Errors
/// What cannot be understood or told apart; nothing is taken in then.
pub fn read_bytes(name: &str, bytes: &[u8], options: &Options) -> Result<Delivery, ImportError> {
    understand(name, bytes, options, Process::This).map_err(|fault| fault.of(name))
}

/// Where a spreadsheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Process {
    /// In the process that asks.
    This,
    /// In one of its own, which may end without harm.
    Own,
}

fn understand(
    name: &str,
    bytes: &[u8],
    options: &Options,
    process: Process,
) -> Result<Delivery, Fault> {
    let mut understood = Understood {
        name: name.to_owned(),
        format: Format::Csv,
        encoding: None,
        sheet: None,
        delimiter: None,
        columns: Vec::new(),
        other_columns: Vec::new(),
        classified_set: false,
        count: 0,
    };
    if format::is_workbook(name, bytes, options.format)? {
        let book = workbook(bytes, options, process)?;
        refuse_exported(&book.sheet.headers)?;
        understood.format = book.format;
        understood.sheet = Some(book.name);
        return of_sheet(book.sheet, understood, options);
    }
    let (decoded, format) = opened(name, bytes, options)?;
    let text = decoded.text.as_ref();
    understood.format = format;
    understood.encoding = Some(decoded.encoding.to_owned());
    if format == Format::Csv {
        let table = tables::read(text, options.delimiter, format::is_tabbed(name))?;
        refuse_exported(&table.sheet.headers)?;
        let understood = Understood { delimiter: table.delimiter, ..understood };
        return of_sheet(table.sheet, understood, options);
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(cases) => of_sheet(document.sheet(&cases)?, understood, options),
        Contents::Set(cases) => {
            let (records, places) = sets::records(&document, &cases, options.source.as_deref())?;
            let count = records.len();
            let understood = Understood { classified_set: true, count, ..understood };
            Ok(Delivery { understood, records, places })
        }
    }
}

/// A sheet of a spreadsheet, as cells under headers.
struct ReadSheet {
    format: Format,
    name: String,
    sheet: Sheet,
}

fn workbook(bytes: &[u8], options: &Options, process: Process) -> Result<ReadSheet, Fault> {
    let mut of = (Format::Xlsx, String::new());
    let mut rows = Vec::new();
    let mut hear = |told| match told {
        Told::Sheet { format, name } => of = (format, name),
        Told::Row(row) => rows.push(row),
    };
    let wanted = options.sheet.as_deref();
    match process {
        Process::Own => workbook::child::read(bytes, wanted, &mut hear)?,
        Process::This => workbook::read(bytes, wanted, &mut |told| {
            hear(told);
            ControlFlow::Continue(())
        })?,
    }
    let (format, name) = of;
    Ok(ReadSheet { format, name, sheet: workbook::grid::sheet(rows)? })
}

/// The text of a file, and what it is written in.
fn opened<'a>(
    name: &str,
    bytes: &'a [u8],
    options: &Options,
) -> Result<(Decoded<'a>, Format), Fault> {
    let told = options.format.or_else(|| format::by_ending(name));
    let decoded = decode(bytes, options.encoding.as_deref());
    // What is no text at all is said to be that, rather than text in some odd encoding.
    if told.is_none() {
        let text = decoded.as_ref().map_or(bytes, |decoded| decoded.text.as_bytes());
        format::refuse_binary(text)?;
    }
    let decoded = decoded?;
    let text = decoded.text.as_ref();
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let format = match told {
        // Many a program writes JSON Lines under the name of JSON.
        Some(Format::Json) if options.format.is_none() && format::is_lines(text) => Format::Jsonl,
        Some(told) => told,
        None => format::by_content(text),
    };
    Ok((decoded, format))
}

/// A table that was exported has a row a reviewer, and cells guarded against formulas: read as case
/// reports it would bring other cases than went out.
fn refuse_exported(headers: &[String]) -> Result<(), Fault> {
    if is_exported(headers) { Err(Fault::ExportedTable) } else { Ok(()) }
}

fn is_exported(headers: &[String]) -> bool {
    const MARKS: [&str; 4] = ["change_kinds", "decided_at", "text_changed_since", "batch_size"];
    MARKS.iter().all(|mark| headers.iter().any(|header| header == mark))
}

/// The cases of a document.
enum Contents<'a> {
    Plain(Vec<Value<'a>>),
    Set(Vec<Value<'a>>),
}

fn contents<'a>(document: &Document<'a>, format: Format) -> Result<Contents<'a>, Fault> {
    if format == Format::Jsonl {
        return contents_of_lines(document);
    }
    match document.top()? {
        Shape::List(cases) => Ok(Contents::Plain(cases)),
        Shape::Map(top) => {
            sets::cases_of(document, &top)?.map(Contents::Set).ok_or(Fault::NotCases)
        }
        _ => Err(Fault::NotCases),
    }
}

fn contents_of_lines<'a>(document: &Document<'a>) -> Result<Contents<'a>, Fault> {
    let lines = document.lines()?;
    let mut set = None;
    for line in &lines {
        let Some(entries) = document.entries(*line)? else {
            return Err(Fault::NotACase { at: document.spot(*line) });
        };
        let in_set = sets::is_line_of_a_set(document, &entries, *line)?;
        if *set.get_or_insert(in_set) != in_set {
            return Err(SetFault::MixedLines { at: document.spot(*line) }.into());
        }
    }
    Ok(if set == Some(true) { Contents::Set(lines) } else { Contents::Plain(lines) })
}

fn of_sheet(sheet: Sheet, understood: Understood, options: &Options) -> Result<Delivery, Fault> {
    let columns = Columns::find(sheet.headers, &options.columns)?;
    let (records, places) = sheet::cases(sheet.rows, &columns, options.source.as_deref())?;
    let (columns, other_columns) = columns.into_headers();
    let understood = Understood { columns, other_columns, count: records.len(), ..understood };
    Ok(Delivery { understood, records, places })
}
