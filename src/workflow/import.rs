//! An import, from the files to the project.
//!
//! A file is opened and understood before the project is touched ([`open_file`], [`open_files`]).
//! What is pending then goes into the project at once ([`import_all`]), or as a job of the store's
//! writer ([`PendingImport::into_job`]); either way it ends as a [`FinishedImport`].

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::WorkflowError;
use super::import_report::FinishedImport;
use super::near_duplicates::{self, Comparison};
use super::report::unclear_names;
use crate::domain::{
    Case, CaseNo, CaseRecord, ColumnGuess, ImportRules, Imported, Message, Moment, Origin,
    ToMessage as _,
};
use crate::import::{
    Ask, BlankCases, CaseStream, Delivery, ImportError, ImportErrorKind, ImportStream,
    ImportSummary, Options, ReadRemarks, STANDARD_INPUT, UnreadableFiles, first_case,
    join_single_cases,
};
use crate::store::{Claim, Project};

/// A file that is understood, and whose cases are not stored yet.
pub struct PendingImport {
    file: PathBuf,
    stream: ImportStream,
}

/// A file that was opened.
pub enum OpenedFile {
    /// It is understood.
    Pending(Box<PendingImport>),
    /// Someone has to say which column is what: the guess, and the first case according to it.
    Unsure(Box<ColumnGuess>, Box<Case>),
}

/// What happens during an import.
pub enum ImportProgress<'a> {
    /// A file is being read.
    Reading(&'a Path),
    /// A file is read, or understood and still being read.
    Read,
    /// Cases are being stored; the last is about here, see
    /// [`CasePlace::order`](crate::import::CasePlace::order).
    Storing(usize),
    /// The case here is being stored.
    Reached(usize),
    /// The cases of a file are stored.
    Stored(&'a FinishedImport),
    /// Names of municipalities among the new cases are not clear.
    Unclear(Message),
    /// New cases are being compared with all others.
    Comparing,
    /// They are compared; the lines name near-duplicates, or say why they were not compared.
    Compared(Vec<Message>),
    /// Nothing is left to be done for a file.
    Done(&'a FinishedImport),
}

/// What the store's writer needs for an import.
pub struct ImportJob {
    /// The cases, the first error being the last that comes.
    pub records: Box<dyn Iterator<Item = Result<Arc<CaseRecord>, Message>> + Send>,
    /// Where they come from.
    pub origin: Origin,
}

/// An import that the store's writer is carrying out.
pub struct RunningImport {
    file: PathBuf,
    summary: ImportSummary,
    blanks: BlankCases,
    remarks: ReadRemarks,
}

/// Returns where a file's cases come from, as the project keeps it.
#[must_use]
pub fn origin(path: &Path, now: Moment) -> Origin {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Origin::new(absolute.to_string_lossy(), now)
}

/// Returns the origin of a file that is understood.
fn understood_origin(path: &Path, summary: &ImportSummary, now: Moment) -> Origin {
    let (format, sha256) = (Some(summary.format.as_str().to_owned()), summary.sha256);
    Origin { format, sha256, ..origin(path, now) }
}

/// Opens a file. Unclear columns are no error if the options allow asking.
///
/// # Errors
/// The file could not be read or understood.
pub fn open_file(file: &Path, options: &Options) -> Result<OpenedFile, ImportError> {
    match ImportStream::open(file, options) {
        Ok(stream) => {
            Ok(OpenedFile::Pending(Box::new(PendingImport { file: file.to_owned(), stream })))
        }
        Err(ImportError { kind: ImportErrorKind::Unsure(guess), .. })
            if options.ask != Ask::Never =>
        {
            let first = first_case(&guess);
            Ok(OpenedFile::Unsure(guess, Box::new(first)))
        }
        Err(error) => Err(error),
    }
}

/// Opens standard input.
///
/// # Errors
/// It could not be read or understood.
pub fn open_input(options: &Options) -> Result<PendingImport, ImportError> {
    let stream = ImportStream::open_input(options)?;
    Ok(PendingImport { file: PathBuf::from(STANDARD_INPUT), stream })
}

/// Opens files; `input` is the name for standard input.
///
/// Several files are read to their ends, so that none is imported if another cannot be, and those with one
/// case each become one import.
///
/// # Errors
/// A file could not be read or understood.
pub fn open_files(
    files: &[PathBuf],
    input: &Path,
    options: &Options,
    on_progress: &mut dyn FnMut(ImportProgress<'_>),
) -> Result<Vec<PendingImport>, WorkflowError> {
    let count = files.len();
    open_each(files, input, options, on_progress).map_err(|error| match count {
        1 => error.into(),
        _ => WorkflowError::OneOfFiles {
            file: error.file.clone(),
            count,
            error: Box::new(error.into()),
        },
    })
}

fn open_each(
    files: &[PathBuf],
    input: &Path,
    options: &Options,
    on_progress: &mut dyn FnMut(ImportProgress<'_>),
) -> Result<Vec<PendingImport>, ImportError> {
    let mut open = |file: &PathBuf| {
        on_progress(ImportProgress::Reading(file));
        let opened = if file == input {
            open_input(options)
        } else {
            let stream = ImportStream::open(file, options);
            stream.map(|stream| PendingImport { file: file.clone(), stream })
        };
        on_progress(ImportProgress::Read);
        opened
    };
    if let [file] = files {
        return Ok(vec![open(file)?]);
    }
    let mut read = Vec::with_capacity(files.len());
    let mut unreadable = UnreadableFiles::default();
    for path in files {
        let whole = open(path).and_then(|PendingImport { file, stream }| {
            Ok::<_, ImportError>((file, stream.into_delivery()?))
        });
        match whole {
            Ok(whole) => read.push(whole),
            Err(error) => unreadable.leave_out(path, error, options)?,
        }
    }
    if read.is_empty() {
        return unreadable.into_first().map_or_else(|| Ok(Vec::new()), Err);
    }
    let mut deliveries = join_where_single_cases(read)?;
    if let Some((_, last)) = deliveries.last_mut() {
        last.remarks.extend(unreadable.into_remark());
    }
    let pending =
        |(file, delivery): (PathBuf, Delivery)| PendingImport { file, stream: delivery.into() };
    Ok(deliveries.into_iter().map(pending).collect())
}

/// Joins the files with one case each into one import, named for the folder of the first.
fn join_where_single_cases(
    read: Vec<(PathBuf, Delivery)>,
) -> Result<Vec<(PathBuf, Delivery)>, ImportError> {
    let (mut single, mut deliveries): (Vec<_>, Vec<_>) =
        read.into_iter().partition(|(_, delivery)| delivery.summary.format.is_single_case());
    if single.len() < 2 {
        deliveries.append(&mut single);
    } else {
        let folder = single[0].0.parent().unwrap_or(Path::new("")).to_owned();
        let joined = join_single_cases(single.into_iter().map(|(_, delivery)| delivery).collect())?;
        deliveries.push((folder, joined));
    }
    Ok(deliveries)
}

/// Imports into the project that was claimed, all files or none, and returns the project. It is created if
/// there is none.
///
/// # Errors
/// A file could not be read to its end, or the project could not be written. Nothing is imported then.
pub fn import_all(
    pending: Vec<PendingImport>,
    claim: Claim,
    rules: ImportRules,
    on_progress: &mut dyn FnMut(ImportProgress<'_>),
) -> Result<Project, WorkflowError> {
    if pending.is_empty() {
        return Ok(Project::open_claimed(claim)?);
    }
    let (running, streams): (Vec<_>, Vec<_>) =
        pending.into_iter().map(PendingImport::into_parts).unzip();
    let reached = Cell::new(0);
    let shared = RefCell::new(&mut *on_progress);
    let deliveries = running.iter().zip(streams).enumerate().map(|(number, (import, stream))| {
        reached.set(number);
        let (last, cases) = stream;
        let report = |event: ImportProgress<'_>| (shared.borrow_mut())(event);
        report(ImportProgress::Storing(last));
        let watched = cases.map(move |case| {
            let case = case?;
            report(ImportProgress::Reached(case.place.order()));
            Ok::<_, WorkflowError>(case)
        });
        (understood_origin(&import.file, &import.summary, Moment::now()), watched)
    });
    let stored = Project::open_with(claim, deliveries, rules);
    let (project, imported) = stored.map_err(|error| match running.get(reached.get()) {
        Some(import) if running.len() > 1 => {
            let (file, count) = (import.summary.name.clone(), running.len());
            WorkflowError::OneOfFiles { file, count, error: Box::new(error) }
        }
        _ => error,
    })?;
    let finished = running.into_iter().zip(imported);
    let finished: Vec<FinishedImport> =
        finished.map(|(import, imported)| import.finish(imported, rules)).collect();
    for import in &finished {
        on_progress(ImportProgress::Stored(import));
    }
    if !rules.dry_run {
        let new = finished.iter().map(|import| import.imported.new).sum();
        look_through(&project, new, on_progress)?;
    }
    for import in &finished {
        on_progress(ImportProgress::Done(import));
    }
    Ok(project)
}

/// Looks through what came in: at names of municipalities, and for near-duplicates.
fn look_through(
    project: &Project,
    new: usize,
    on_progress: &mut dyn FnMut(ImportProgress<'_>),
) -> Result<(), WorkflowError> {
    let reader = project.reader()?;
    let first = CaseNo(reader.case_count()? - i64::try_from(new).unwrap_or_default() + 1);
    if let Some(unclear) = unclear_names(&reader, first)? {
        on_progress(ImportProgress::Unclear(unclear));
    }
    let lines = match Comparison::plan(&reader, new)? {
        Comparison::Needless => return Ok(()),
        Comparison::TooLarge(message) => vec![message],
        Comparison::Possible { old } => {
            on_progress(ImportProgress::Comparing);
            near_duplicates::messages(&reader, old)?
        }
    };
    on_progress(ImportProgress::Compared(lines));
    Ok(())
}

impl PendingImport {
    /// Returns what waits for the import to end, and the cases with about where the last of them is.
    fn into_parts(self) -> (RunningImport, (usize, CaseStream)) {
        let Self { file, stream } = self;
        let ImportStream { summary, last, cases } = stream;
        let (blanks, remarks) = (cases.blanks(), cases.remarks());
        (RunningImport { file, summary, blanks, remarks }, (last, cases))
    }

    /// Returns what the store's writer needs, and what waits for its answer.
    #[must_use]
    pub fn into_job(self, now: Moment) -> (ImportJob, RunningImport) {
        let (running, (_, cases)) = self.into_parts();
        let origin = understood_origin(&running.file, &running.summary, now);
        let records = Box::new(cases.map(|case| match case {
            Ok(case) => Ok(case.record),
            Err(error) => Err(error.to_message()),
        }));
        (ImportJob { records, origin }, running)
    }
}

impl RunningImport {
    /// Returns the finished import.
    #[must_use]
    pub fn finish(self, imported: Imported, rules: ImportRules) -> FinishedImport {
        let Self { file, summary, blanks, remarks } = self;
        let (blanks, remarks) = (blanks.to_vec(), remarks.to_vec());
        FinishedImport { file, summary, blanks, remarks, imported, rules }
    }
}
