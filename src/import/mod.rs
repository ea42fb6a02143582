//! Bytes to cases: a file, or the bytes of one, becomes records, all of them or none.
//!
//! The way through this room: `file` reads the bytes, `format` says what they are, `decode` makes
//! text of them; `tables` or `documents` makes rows of cells, `columns` says which column is what,
//! `sheet` makes cases, `ids` sees to it that each has an id of its own. Classified sets know their
//! own shape and take the way through `sets` instead.
//!
//! `packed` unpacks what is packed. Files of office programs are no text: `workbook` makes rows of
//! them, `letter` a case, both in a process of its own (`child`).

mod child;
mod columns;
mod decode;
mod delimiter;
mod documents;
mod error;
mod exported;
mod file;
mod flow;
mod format;
mod guess;
mod headers;
mod ids;
mod incoming;
mod letter;
mod mapping;
mod municipalities;
mod office;
mod options;
mod packed;
mod path;
mod place;
mod room;
mod rows;
mod sets;
mod sheet;
mod speech;
mod tables;
mod telling;
#[cfg(test)]
mod tests;
mod understood;
mod usual_names;
mod workbook;

use std::borrow::Cow;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

pub use child::work as work_as_child;
pub use columns::Role;
pub use error::{Expected, Fault, ImportError, SetFault};
pub use incoming::{Arrived, Blank, Blanks, Cases, Incoming};
pub use letter::together;
pub use mapping::{chosen, first_case};
pub use options::{Ask, ColumnChoice, Format, Options};
pub use path::typed_path;
pub use place::{Place, Spot};
pub use rows::{Row, Rows, read_rows};
pub use speech::{NAMED, names, places};
pub use understood::Understood;
pub use usual_names::USUAL_NAMES;
pub use workbook::{Bound, WorkbookFault};

use crate::domain::CaseRecord;
use decode::{Decoded, decode};
use documents::{Document, Shape, Value};
use exported::Codes;
use letter::Letter;
use mapping::Mapped;
use office::Told;
use sheet::Sheet;
use tables::Table;
use telling::{Hear, News, Telling};

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

/// What standard input is called in messages.
pub const STANDARD_INPUT: &str = "stdin";

/// Reads the regular file at `path`, or the letters of the folder there, to its end.
///
/// # Errors
/// What cannot be read, understood or told apart; nothing is taken in then.
pub fn read_file(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    Incoming::open(path, options)?.into_delivery()
}

/// Reads the bytes of a file called `name`; the name is for messages, and its ending tells the
/// format. All of it is read in this process.
///
/// # Errors
/// What cannot be understood or told apart; nothing is taken in then.
pub fn read_bytes(name: &str, bytes: &[u8], options: &Options) -> Result<Delivery, ImportError> {
    let mut delivery =
        Delivery { understood: Understood::of(name, Format::Csv), records: vec![], places: vec![] };
    let mut hear = |news| {
        match news {
            News::Understood(understood, _) => delivery.understood = *understood,
            News::Case(record, place) => {
                delivery.records.push(Arc::unwrap_or_clone(record));
                delivery.places.push(place);
            }
        }
        ControlFlow::Continue(())
    };
    let input = Input::Bytes(bytes);
    understand(name, input, options, Process::This, &mut hear).map_err(|fault| fault.of(name))?;
    Ok(delivery)
}

/// Where a spreadsheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Process {
    /// In the process that asks.
    This,
    /// In one of its own, which may end without harm.
    Own,
}

/// Where a file's bytes are. They may be asked for twice.
#[derive(Debug, Clone, Copy)]
enum Input<'a> {
    File(&'a File),
    Bytes(&'a [u8]),
}

impl Input<'_> {
    fn bytes(&self) -> Result<Cow<'_, [u8]>, Fault> {
        match self {
            Self::File(file) => file::bytes_of(file).map(Cow::Owned),
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }
}

/// Reads a file and tells `hear` what it was taken for and then its cases. What was told before an error
/// is worth nothing.
fn understand(
    name: &str,
    input: Input<'_>,
    options: &Options,
    process: Process,
    hear: Hear<'_>,
) -> Result<(), Fault> {
    let mut telling = Telling::to(hear);
    tell(name, input, options, process, &mut telling)?;
    if telling.is_stopped() {
        return Ok(());
    }
    let mut doubtful = telling.ids.doubtful();
    if doubtful.is_empty() {
        return Ok(());
    }
    let mut found = Ok(());
    let mut look = |news| {
        if let News::Case(record, place) = news {
            found = doubtful.look_at(&record, place);
        }
        if found.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    tell(name, input, options, process, &mut Telling::to(&mut look))?;
    found
}

fn tell(
    name: &str,
    input: Input<'_>,
    options: &Options,
    process: Process,
    telling: &mut Telling<'_>,
) -> Result<(), Fault> {
    if let Input::File(file) = input
        && let Some((table, last_line)) = flow::read(file, name, options)?
    {
        let encoding = Some(decode::UTF_8_NAME.to_owned());
        let understood = Understood { encoding, ..Understood::of(name, Format::Csv) };
        return of_table(table, understood, last_line, options, telling);
    }
    let bytes = input.bytes()?;
    let bytes = packed::unpacked(&bytes)?;
    let source = options.source.as_deref();
    let name_within = packed::unpacked_name(name);
    if format::is_of_office(name_within, &bytes, options.format)? {
        return match office(&bytes, options, process)? {
            Read::Letter(letter) => {
                letter.tell(Understood::of(name, Format::Docx), source, telling);
                Ok(())
            }
            Read::Exported { format, name: sheet_name, codes, sheet } => {
                let understood = Understood {
                    sheet: Some(sheet_name),
                    classified_set: true,
                    ..Understood::of(name, format)
                };
                codes.tell_cases(sheet, understood, source, telling)
            }
            Read::Sheet { format, name: sheet_name, sheets, last, sheet } => {
                refuse_exported(&sheet.headers)?;
                let understood =
                    Understood { sheet: Some(sheet_name), sheets, ..Understood::of(name, format) };
                of_sheet(sheet, understood, last, options, telling)
            }
        };
    }
    let (decoded, format) = opened(name_within, &bytes, options)?;
    let text = decoded.text.as_ref();
    let encoding = Some(decoded.encoding.to_owned());
    let understood = Understood { encoding, ..Understood::of(name, format) };
    if format.is_letter() {
        Letter::of_text(text, format).tell(understood, source, telling);
        return Ok(());
    }
    if format == Format::Csv {
        let table = tables::read(text, options.delimiter, format::is_tabbed(name_within))?;
        let last_line = memchr::memchr_iter(b'\n', text.as_bytes()).count();
        return of_table(table, understood, last_line, options, telling);
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(cases) => {
            of_sheet(document.sheet(&cases)?, understood, cases.len(), options, telling)
        }
        Contents::Set(cases) => {
            let understood = Understood { classified_set: true, ..understood };
            if telling.understood(understood, cases.len()).is_break() {
                return Ok(());
            }
            sets::tell_cases(&document, &cases, source, telling)
        }
    }
}

/// What a file of an office program holds.
enum Read {
    Letter(Letter),
    Sheet {
        format: Format,
        name: String,
        sheets: Vec<String>,
        /// The number of its last row.
        last: usize,
        sheet: Sheet<'static>,
    },
    /// A workbook that the program wrote.
    Exported {
        format: Format,
        name: String,
        codes: Codes,
        sheet: Sheet<'static>,
    },
}

fn office(bytes: &[u8], options: &Options, process: Process) -> Result<Read, Fault> {
    let mut of = (Format::Xlsx, String::new(), Vec::new());
    let mut rows = Vec::new();
    let mut codes = Vec::new();
    let mut letter = None;
    let mut hear = |told| match told {
        Told::Sheet { format, name, sheets } => of = (format, name, sheets),
        Told::Code(row) => codes.push(row),
        Told::Row(row) => rows.push(row),
        Told::Letter(told) => letter = Some(told),
    };
    let wanted = options.sheet.as_deref();
    match process {
        Process::Own => child::read(bytes, wanted, &mut hear)?,
        Process::This => office::read(bytes, wanted, &mut |told| {
            hear(told);
            ControlFlow::Continue(())
        })?,
    }
    if let Some(letter) = letter {
        return Ok(Read::Letter(letter));
    }
    let (format, name, sheets) = of;
    if !codes.is_empty() {
        let sheet = workbook::grid::sheet_with(&exported::headers(&codes), rows)?;
        return Ok(Read::Exported { format, name, codes: Codes::of(codes)?, sheet });
    }
    let last = rows.last().map_or(0, |row| row.number);
    Ok(Read::Sheet { format, name, sheets, last, sheet: workbook::grid::sheet(rows)? })
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
    // A letter without a word is a case without a text.
    if text.trim().is_empty() && !told.is_some_and(Format::is_letter) {
        return Err(Fault::Empty);
    }
    let format = match told {
        Some(Format::Text) if options.format.is_none() => format::of_text_file(text),
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
    // Tables of codes, and tables for people in each language: side by side, a reviewer's name stands
    // behind these headers.
    const MARKS: [&[&str]; 4] = [
        &["change_kinds", "decided_at", "text_changed_since", "batch_size"],
        &["Verdict", "Text changed since"],
        &["Konklusjon", "Tekst endret etterpå"],
        &["Konklusjon", "Tekst endra etterpå"],
    ];
    let is_there = |mark: &&str| headers.iter().any(|header| header.starts_with(mark));
    MARKS.iter().any(|marks| marks.iter().all(is_there))
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

fn of_table(
    table: Table<'_>,
    understood: Understood,
    last_line: usize,
    options: &Options,
    telling: &mut Telling<'_>,
) -> Result<(), Fault> {
    refuse_exported(&table.sheet.headers)?;
    let understood = Understood { delimiter: table.delimiter, ..understood };
    of_sheet(table.sheet, understood, last_line, options, telling)
}

fn of_sheet(
    mut sheet: Sheet<'_>,
    understood: Understood,
    last: usize,
    options: &Options,
    telling: &mut Telling<'_>,
) -> Result<(), Fault> {
    let Mapped { columns, personal, chosen_among } = mapping::of(&mut sheet, &understood, options)?;
    let (by_role, other_columns) = columns.by_header();
    let understood =
        Understood { columns: by_role, other_columns, personal, chosen_among, ..understood };
    if telling.understood(understood, last).is_break() {
        return Ok(());
    }
    sheet::tell_cases(sheet, &columns, options.source.as_deref(), telling)
}
