//! Between files and a project: what the session and the subcommands both need to fetch and export.

mod labels;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

pub use labels::labels;

use crate::codebook::{Language, Words, codebook_sha256};
use crate::domain::{CaseRecord, ImportRules, Imported, Message, Moment, Origin, Spoken};
use crate::export::{
    ExportError, ExportFormat, Labels, Outline, Overwrite, Reviewers, SetHeader, write_atomically,
    writer,
};
use crate::import::{
    BlankCases, ImportError, ImportSummary, NAMED, Options, names, places as places_of, read_bytes,
};
use crate::store::{Project, Reader, StoreError};

/// The name and version that exports carry.
pub const PROGRAM: &str = concat!("nybrott ", env!("CARGO_PKG_VERSION"));

/// The case reports to try the program on; they are part of the program.
const SAMPLES: &[u8] = include_bytes!("../fixtures/cases.ron");

/// What the samples' project is called.
pub const SAMPLES_NAME: &str = "samples";

/// Something went wrong between file and project.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum TransferError {
    /// The file could not be read or understood.
    Import(#[from] ImportError),
    /// The file could not be written.
    Export(#[from] ExportError),
    /// The project could not be read or written.
    Store(#[from] StoreError),
}

impl Spoken for TransferError {
    fn message(&self) -> Message {
        match self {
            Self::Import(error) => error.message(),
            Self::Export(error) => error.message(),
            Self::Store(error) => error.message(),
        }
    }
}

/// Where a file's cases come from, as the project keeps it.
#[must_use]
pub fn origin(path: &Path, now: Moment) -> Origin {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Origin { file: absolute.to_string_lossy().into_owned(), at: now }
}

/// What an import brought, for a person who looks at the screen: of a first delivery what it was,
/// of a later one what is new in it.
#[must_use]
pub fn fetched(summary: &ImportSummary, blanks: &BlankCases, imported: &Imported) -> Message {
    let is_first = imported.changed + imported.same == 0;
    let blanks = without_text(summary, blanks);
    let left_out = summary.what_is_left_out();
    let not_shown = summary.what_is_not_shown();
    let done = if is_first {
        let what = Message::new("cli-fetched")
            .with("count", imported.cases())
            .with("file", summary.name.as_str());
        let what = match &summary.sheet {
            Some(sheet) => Message::new("cli-fetched-sheet")
                .with("fetched", what)
                .with("sheet", sheet.as_str()),
            None => what,
        };
        let untouched = if summary.format.is_workbook() {
            "cli-fetched-excel-untouched"
        } else {
            "cli-fetched-untouched"
        };
        vec![
            Some(what),
            blanks,
            erased(imported),
            left_out,
            not_shown,
            Some(Message::new(untouched)),
        ]
    } else {
        let what = Message::new("cli-fetched-again")
            .with("new", imported.new)
            .with("changed", imported.changed)
            .with("same", imported.same);
        let untouched = Message::new("cli-fetched-answers-untouched");
        vec![Some(what), blanks, erased(imported), left_out, Some(untouched)]
    };
    let sentence =
        |first, second| Message::new("cli-sentences").with("first", first).with("second", second);
    done.into_iter().flatten().reduce(sentence).unwrap_or(Message::new("cli-fetched-again"))
}

/// How many cases of the file were kept out because they are erased; `None` when none was.
#[must_use]
pub fn erased(imported: &Imported) -> Option<Message> {
    let count = imported.erased;
    (count > 0).then(|| Message::new("cli-erased-kept-out").with("count", count))
}

/// Which cases have no text, and where they stand in the file; `None` when all have one.
#[must_use]
pub fn without_text(summary: &ImportSummary, blanks: &BlankCases) -> Option<Message> {
    let blanks = blanks.to_vec();
    if blanks.is_empty() {
        return None;
    }
    let places = if summary.format.is_letter() {
        names(blanks.iter().map(|blank| blank.id.as_str()), NAMED)
    } else {
        places_of(&blanks.iter().map(|blank| blank.place).collect::<Vec<_>>())
    };
    Some(Message::new("cli-blank-texts").with("count", blanks.len()).with("places", places))
}

/// Puts the samples into a project that is made for them. Once they are there, nothing changes.
///
/// # Errors
/// The project could not be written.
pub fn import_samples(project: &mut Project, now: Moment) -> Result<(), TransferError> {
    let name = format!("{SAMPLES_NAME}.ron");
    let delivery = read_bytes(&name, SAMPLES, &Options::default())?;
    let origin = Origin { file: name, at: now };
    project.import(&delivery.records, &origin, ImportRules::default())?;
    Ok(())
}

/// What to export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The format.
    pub format: ExportFormat,
    /// Unclassified cases too.
    pub all: bool,
    /// The reports' texts too.
    pub with_text: bool,
    /// Pseudonyms instead of the reviewers' names.
    pub pseudonymise: bool,
    /// How tables for people show several reviewers.
    pub reviewers: Reviewers,
    /// The words of tables.
    pub labels: Labels,
    /// The time zone in which tables tell time.
    pub zone: TimeZone,
}

impl Selection {
    /// The classified cases with their texts; tables speak as the reviewer does, but what is made for
    /// a Norwegian Excel speaks Norwegian.
    #[must_use]
    pub fn classified(format: ExportFormat, words: &Words) -> Self {
        let labels = match (format, words.language()) {
            (ExportFormat::ExcelNo, Language::English) => labels(&Words::new(Language::Bokmal)),
            _ if format.needs_words() => labels(words),
            _ => Labels::default(),
        };
        let (all, with_text, reviewers) = (false, true, Reviewers::default());
        let pseudonymise = false;
        let zone = words.zone().clone();
        Self { format, all, with_text, pseudonymise, reviewers, labels, zone }
    }
}

/// How many cases were written, and how many were left out because nobody classified them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Cases in the file.
    pub cases: i64,
    /// Cases that are not.
    pub left_out: i64,
}

/// Writes the classified set to a file that is there whole or not at all; `each` is called for every
/// case when it has been written.
///
/// # Errors
/// The project could not be read, or the file could not be written; the old file is untouched then.
pub fn export_to_file(
    reader: &Reader,
    selection: &Selection,
    path: &Path,
    overwrite: Overwrite,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<Written, TransferError> {
    write_atomically(path, overwrite, |out| export(reader, selection, out, now, each))
}

/// Writes the classified set to a stream; `each` is called for every case when it has been written.
///
/// # Errors
/// The project could not be read, or the stream takes no more.
pub fn export(
    reader: &Reader,
    selection: &Selection,
    out: &mut dyn Write,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<Written, TransferError> {
    reader.at_one_moment(|reader| write(reader, selection, out, now, each))?
}

fn write(
    reader: &Reader,
    selection: &Selection,
    out: &mut dyn Write,
    now: Moment,
    each: &mut dyn FnMut(),
) -> Result<Written, TransferError> {
    let pseudonyms = selection.pseudonymise.then(|| reader.pseudonyms()).transpose()?;
    let hide_names = |record: &mut CaseRecord| {
        if let Some(pseudonyms) = &pseudonyms {
            pseudonyms.hide(record);
        }
    };
    let mut outline = Outline::default();
    if selection.format.needs_outline() {
        reader.records(selection.all, selection.with_text, &mut |mut record| {
            hide_names(&mut record);
            outline.add(&record);
            ControlFlow::Continue(())
        })?;
    }
    let header = SetHeader {
        outline,
        labels: selection.labels.clone(),
        zone: selection.zone.clone(),
        reviewers: selection.reviewers,
        ..SetHeader::new(PROGRAM, codebook_sha256(), now)
    };
    let mut writer = writer(selection.format, Box::new(out));
    writer.begin(&header)?;
    let mut cases = 0;
    let mut failed = None;
    reader.records(selection.all, selection.with_text, &mut |mut record| {
        hide_names(&mut record);
        match writer.case(&record) {
            Ok(()) => {
                cases += 1;
                each();
                ControlFlow::Continue(())
            }
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    writer.end()?;
    Ok(Written { cases, left_out: reader.case_count()? - cases })
}

/// What was written, for a person.
#[must_use]
pub fn written(written: Written, path: &Path) -> Message {
    let key = if written.left_out > 0 { "cli-written-some" } else { "cli-written" };
    let message = Message::new(key)
        .with("count", written.cases)
        .with("file", path.to_string_lossy().as_ref());
    if written.left_out > 0 { message.with("left", written.left_out) } else { message }
}

/// The path of a file to write, without its ending: beside the file that the cases came from, else in
/// the working folder. `word` says in the reader's language what is in it, such as `classified`.
#[must_use]
pub fn file_stem(newest: Option<&Origin>, project: &Path, word: &str, today: &str) -> String {
    let came_from = newest.map(|origin| PathBuf::from(&origin.file));
    let stem = came_from.as_deref().unwrap_or(project).file_stem();
    let stem = stem.map_or_else(|| "nybrott".into(), |stem| stem.to_string_lossy().into_owned());
    let folder = came_from.as_deref().and_then(Path::parent).filter(|folder| folder.is_absolute());
    let name = format!("{stem}-{word}-{today}");
    folder.map_or_else(|| name.clone(), |folder| folder.join(&name).to_string_lossy().into_owned())
}
