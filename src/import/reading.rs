//! A file is read: what it was taken for and then its cases, one by one.

use std::borrow::Cow;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::columns::Columns;
use super::content::{Contents, contents, opened, refuse_exported, refuse_exported_cases};
use super::dates::DateOrder;
use super::documents::Document;
use super::emission::{Emission, SheetNames};
use super::error::{ImportError, ImportErrorKind};
use super::events::{EventSink, ImportEvent, OnEvent};
use super::ids::IdCheck;
use super::mapping::{self, Mapped};
use super::office::{self, OfficeContent, Process};
use super::options::{ImportFormat, Options};
use super::place::CasePlace;
use super::remark::Remark;
use super::row_ranges::SkippedRows;
use super::sheet::{Sheet, SheetRow};
use super::single_case::SingleCaseFile;
use super::summary::ImportSummary;
use super::tables::{self, TextTable};
use super::{causes, decode, file, flow, format, packed, sets};
use crate::domain::{CaseRecord, Role, TextHash};

/// The cases of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// What the file was taken for.
    pub summary: ImportSummary,
    /// The cases, in the file's order.
    pub records: Vec<CaseRecord>,
    /// Where each of them begins in the file.
    pub places: Vec<CasePlace>,
    /// What was left out of the file, or decided about it.
    pub remarks: Vec<Remark>,
}

/// Reads the bytes of a file called `name`; the name is for messages, and its ending tells the
/// format. All of it is read in this process.
///
/// # Errors
/// What cannot be understood or distinguished; nothing is imported then.
pub fn read_bytes(name: &str, bytes: &[u8], options: &Options) -> Result<Delivery, ImportError> {
    collected(name, |on_event| {
        understand(name, Input::Bytes(bytes), options, Process::This, on_event)
            .map_err(|kind| kind.in_file(name))
    })
}

/// Reads the regular file at `path` to its end.
///
/// # Errors
/// What cannot be read, understood or distinguished.
pub(super) fn read_one(path: &Path, options: &Options) -> Result<Delivery, ImportError> {
    collected(&name_of(path), |on_event| read_path(path, options, on_event))
}

/// Reads the regular file at `path` as [`understand`] does.
///
/// # Errors
/// What cannot be read, understood or distinguished.
pub(super) fn read_path(
    path: &Path,
    options: &Options,
    on_event: OnEvent<'_>,
) -> Result<(), ImportError> {
    let name = name_of(path);
    let file = file::open(path).map_err(|kind| kind.in_file(&path.to_string_lossy()))?;
    understand(&name, Input::File(&file), options, Process::Own, on_event)
        .map_err(|kind| kind.in_file(&name))
}

/// Returns what the file at this path is called in messages.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Returns what is sent while a file is read.
fn collected(
    name: &str,
    read: impl FnOnce(OnEvent<'_>) -> Result<(), ImportError>,
) -> Result<Delivery, ImportError> {
    let mut delivery = Delivery {
        summary: ImportSummary::new(name, ImportFormat::Csv),
        records: vec![],
        places: vec![],
        remarks: vec![],
    };
    read(&mut |news| {
        match news {
            ImportEvent::Summary(summary, _) => delivery.summary = *summary,
            ImportEvent::Case(record, place) => {
                delivery.records.push(Arc::unwrap_or_clone(record));
                delivery.places.push(place);
            }
            ImportEvent::Remarks(remarks) => delivery.remarks = remarks,
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
    fn bytes(&self) -> Result<Cow<'_, [u8]>, ImportErrorKind> {
        match self {
            Self::File(file) => file::bytes_of(file).map(Cow::Owned),
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }
}

/// Reads a file and sends what it was taken for and then its cases. Events sent before an error
/// must be discarded.
pub(super) fn understand(
    name: &str,
    input: Input<'_>,
    options: &Options,
    process: Process,
    on_event: OnEvent<'_>,
) -> Result<(), ImportErrorKind> {
    let mut sink = EventSink::new(on_event);
    sink.ids = IdCheck::new(options.number_equal);
    read_into(name, input, options, process, &mut sink)?;
    if sink.is_stopped() {
        return Ok(());
    }
    sink.end();
    let mut doubtful = sink.ids.doubtful();
    if doubtful.is_empty() {
        return Ok(());
    }
    let mut found = Ok(());
    let mut sheets = SheetNames::default();
    let mut look = |news| {
        match news {
            ImportEvent::Summary(summary, _) => sheets = SheetNames::from(&*summary),
            ImportEvent::Case(record, place) => {
                found = doubtful.check(&record, place).map_err(|kind| sheets.about(kind, place));
            }
            ImportEvent::Remarks(_) => {}
        }
        if found.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let mut again = EventSink::new(&mut look);
    again.ids = IdCheck::new(options.number_equal);
    read_into(name, input, options, process, &mut again)?;
    found?;
    doubtful.end().map_err(|kind| sheets.about_repeats(kind))
}

fn read_into(
    name: &str,
    input: Input<'_>,
    options: &Options,
    process: Process,
    sink: &mut EventSink<'_>,
) -> Result<(), ImportErrorKind> {
    if let Input::File(file) = input
        && let Some((table, survey)) = flow::read(file, name, options)?
    {
        sink.sha256 = Some(survey.sha256);
        let encoding = Some(decode::UTF_8_NAME.to_owned());
        let summary = ImportSummary { encoding, ..ImportSummary::new(name, ImportFormat::Csv) };
        let again = || Some(flow::read(file, name, options).ok()??.0.sheet);
        report_no_sheets(options, sink);
        return of_table(table, summary, survey.lines, options, sink, &again);
    }
    let bytes = input.bytes()?;
    sink.sha256 = Some(TextHash(Sha256::digest(&bytes).into()));
    let bytes = packed::unpacked(&bytes)?;
    let source = options.source.as_deref();
    let name_within = packed::unpacked_name(name);
    if format::is_of_office(name_within, &bytes, options.format)? {
        return match office::contents(&bytes, options, process)? {
            OfficeContent::SingleCaseFile(file) => {
                check_no_skip(options)?;
                report_no_sheets(options, sink);
                file.emit(ImportSummary::new(name, ImportFormat::Docx), source, sink);
                Ok(())
            }
            OfficeContent::Exported { format, name: sheet_name, codes, sheet } => {
                let summary = ImportSummary {
                    sheet: Some(sheet_name),
                    classified_set: true,
                    ..ImportSummary::new(name, format)
                };
                let skipped = sheet.skipped.clone();
                codes.emit_cases(sheet, summary, source, sink)?;
                report_skipped(&skipped, sink);
                Ok(())
            }
            OfficeContent::Sheet { format, name: sheet_name, sheets, others, last, sheet } => {
                refuse_exported(&sheet.headers)?;
                let joined = sheet.joined.as_ref().filter(|joined| joined.chosen.is_none());
                let summary = ImportSummary {
                    sheet: sheet_name,
                    joined: joined.map_or(Vec::new(), |joined| joined.names.clone()),
                    sheets,
                    ..ImportSummary::new(name, format)
                };
                of_sheet(sheet, summary, last, options, sink, &|| None)?;
                if !others.is_empty() && options.sheet.is_none() {
                    sink.remarks.push(Remark::OtherSheets { sheets: others });
                }
                Ok(())
            }
        };
    }
    let (decoded, format) = opened(name_within, &bytes, options)?;
    let text = decoded.text.as_ref();
    let encoding = Some(decoded.encoding.to_owned());
    let summary = ImportSummary { encoding, ..ImportSummary::new(name, format) };
    report_no_sheets(options, sink);
    if format.is_single_case() {
        check_no_skip(options)?;
        SingleCaseFile::from_text(text, format).emit(summary, source, sink);
        return Ok(());
    }
    if format == ImportFormat::Csv {
        let read = || tables::read(text, options, format::is_tabbed(name_within));
        let table = read()?;
        let last_line = memchr::memchr_iter(b'\n', text.as_bytes()).count();
        let again = || Some(read().ok()?.sheet);
        return of_table(table, summary, last_line, options, sink, &again)
            .map_err(|kind| causes::with_delimiter(kind, text));
    }
    let document = Document::new(text, format);
    match contents(&document, format)? {
        Contents::Plain(cases, left) => {
            refuse_exported_cases(&document, &cases)?;
            let sheet = document.sheet(&cases, &SkippedRows::new(&options.skip))?;
            of_sheet(sheet, summary, cases.len(), options, sink, &|| None)?;
            if !left.is_empty() {
                sink.remarks.push(Remark::OtherLists { lists: left });
            }
            Ok(())
        }
        Contents::Set(cases) => {
            check_no_skip(options)?;
            let summary = ImportSummary { classified_set: true, ..summary };
            if sink.summary(summary, cases.len()).is_break() {
                return Ok(());
            }
            sets::emit_cases(&document, cases, source, sink)
        }
    }
}

/// Refuses rows to leave out where there are none that a person could count.
fn check_no_skip(options: &Options) -> Result<(), ImportErrorKind> {
    if options.skip.is_empty() { Ok(()) } else { Err(ImportErrorKind::NoRowsToSkip) }
}

/// Reports that a sheet was named of a file that has none.
fn report_no_sheets(options: &Options, sink: &mut EventSink<'_>) {
    if let Some(sheet) = options.sheet.clone() {
        sink.remarks.push(Remark::NoSheets { sheet });
    }
}

/// Reports which rows were left out. Which of them there are is known behind the last row.
fn report_skipped(skipped: &SkippedRows, sink: &mut EventSink<'_>) {
    let rows = skipped.left_out();
    if !rows.is_empty() {
        sink.remarks.push(Remark::Skipped { rows: rows.to_string() });
    }
}

/// Reads a table that flows once more; `None` where it cannot be read, or is in memory.
type Again<'a, 's> = &'a dyn Fn() -> Option<Sheet<'s>>;

fn of_table(
    table: TextTable<'_>,
    summary: ImportSummary,
    last_line: usize,
    options: &Options,
    sink: &mut EventSink<'_>,
    again: Again<'_, '_>,
) -> Result<(), ImportErrorKind> {
    refuse_exported(&table.sheet.headers)?;
    let summary = ImportSummary { delimiter: table.delimiter, ..summary };
    of_sheet(table.sheet, summary, last_line, options, sink, again)
}

fn of_sheet(
    mut sheet: Sheet<'_>,
    summary: ImportSummary,
    last: usize,
    options: &Options,
    sink: &mut EventSink<'_>,
    again: Again<'_, '_>,
) -> Result<(), ImportErrorKind> {
    let sheets = SheetNames::from(&summary);
    if sheet.joined.is_none() {
        sheet.screen().map_err(|kind| sheets.about_file(kind))?;
    }
    sink.remarks.add_all(&sheet.remarks, summary.sheet.as_deref());
    let mapped = mapping::find(&mut sheet, &summary, options);
    let Mapped { columns, personal, chosen_among, are_kept: has_kept_columns } =
        mapped.map_err(|kind| match kind {
            ImportErrorKind::Unsure(mut guess) => {
                let remarks = sink.remarks.to_vec();
                guess.remarks = remarks.iter().map(|it| it.in_file(&summary)).collect();
                ImportErrorKind::Unsure(guess)
            }
            kind => sheets.about_file(kind),
        })?;
    let (by_role, other_columns) = columns.by_header();
    let columns_found = ImportSummary { columns: by_role, other_columns, personal, ..summary };
    let chosen_header = options.chosen_header();
    let summary = ImportSummary { chosen_among, chosen_header, has_kept_columns, ..columns_found };
    if sink.summary(summary, last).is_break() {
        return Ok(());
    }
    let dates = date_order(&columns, &sheet, again);
    let skipped = sheet.skipped.clone();
    Emission::new(&columns, sheets, dates, options).emit(sheet, sink)?;
    report_skipped(&skipped, sink);
    Ok(())
}

/// Returns how the dates of the column are written. Where the first rows leave open whether the day or the month
/// is first, all others are looked at.
fn date_order(columns: &Columns, sheet: &Sheet<'_>, again: Again<'_, '_>) -> DateOrder {
    let mut order = DateOrder::default();
    let Some(column) = columns.with_role(Role::Date).first() else { return order };
    let dates = |row: &SheetRow, order: &mut DateOrder| {
        row.cell(*column).into_iter().for_each(|date| order.look_at(date));
    };
    sheet.in_memory().for_each(|row| dates(row, &mut order));
    if order.is_open()
        && sheet.is_flowing()
        && let Some(sheet) = again()
    {
        sheet.into_rows().map_while(Result::ok).for_each(|row| dates(&row, &mut order));
    }
    order
}
