//! A file is read: what it was taken for and then its cases, one by one.

use std::borrow::Cow;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::content::{Contents, contents, opened, refuse_exported};
use super::documents::Document;
use super::error::{Fault, ImportError};
use super::events::{Hear, News, Telling};
use super::mapping::{self, Mapped};
use super::office::{self, Process, Read};
use super::options::{Format, Options};
use super::place::Place;
use super::sheet::{self, Sheet};
use super::single_case::Letter;
use super::summary::Understood;
use super::tables::{self, Table};
use super::{decode, file, flow, format, packed, sets};
use crate::domain::CaseRecord;

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

/// Reads the bytes of a file called `name`; the name is for messages, and its ending tells the
/// format. All of it is read in this process.
///
/// # Errors
/// What cannot be understood or told apart; nothing is imported then.
pub fn read_bytes(name: &str, bytes: &[u8], options: &Options) -> Result<Delivery, ImportError> {
    collected(name, |hear| {
        understand(name, Input::Bytes(bytes), options, Process::This, hear)
            .map_err(|fault| fault.of(name))
    })
}

/// Reads the regular file at `path` to its end.
///
/// # Errors
/// What cannot be read, understood or told apart.
pub(super) fn read_one(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    collected(&name_of(path), |hear| read_path(path, options, hear))
}

/// Reads the regular file at `path` as [`understand`] does.
///
/// # Errors
/// What cannot be read, understood or told apart.
pub(super) fn read_path(path: &Path, options: &Options, hear: Hear<'_>) -> Result<(), ImportError> {
    let name = name_of(path);
    let file = file::open(path).map_err(|fault| fault.of(&path.to_string_lossy()))?;
    understand(&name, Input::File(&file), options, Process::Own, hear)
        .map_err(|fault| fault.of(&name))
}

/// What the file at this path is called in messages.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What is sent while a file is read.
fn collected(
    name: &str,
    read: impl FnOnce(Hear<'_>) -> Result<(), ImportError>,
) -> Result<Delivery, ImportError> {
    let mut delivery =
        Delivery { understood: Understood::of(name, Format::Csv), records: vec![], places: vec![] };
    read(&mut |news| {
        match news {
            News::Understood(understood, _) => delivery.understood = *understood,
            News::Case(record, place) => {
                delivery.records.push(Arc::unwrap_or_clone(record));
                delivery.places.push(place);
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(delivery)
}

/// Where a file's bytes are. They may be asked for twice.
#[derive(Debug, Clone, Copy)]
pub(super) enum Input<'a> {
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
pub(super) fn understand(
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
        return match office::contents(&bytes, options, process)? {
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
