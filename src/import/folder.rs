//! Many files of which each is one case: a folder of them, or files that were named.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::{ImportError, ImportErrorKind};
use super::file;
use super::ids::IdCheck;
use super::options::{ImportFormat, Options};
use super::place::CasePlace;
use super::reading::{Delivery, read_one};
use super::remark::Remark;
use super::summary::ImportSummary;
use crate::domain::CaseRecord;

/// Endings of files of which each is one case.
const ENDINGS: [&str; 4] = ["txt", "md", "markdown", "docx"];

/// Reads the files of a folder of which each is one case, by their names. Folders within it are
/// not looked into, and what a system hides is not mentioned.
///
/// # Errors
/// A file that cannot be read; a folder without one.
pub(super) fn read(folder: &Path, options: &Options) -> Result<Delivery, ImportError> {
    let name = folder.to_string_lossy().into_owned();
    let (paths, left_out) = listed(folder).map_err(|kind| kind.in_file(&name))?;
    if paths.is_empty() {
        return Err(ImportErrorKind::NoSingleCases { left_out }.in_file(&name));
    }
    let mut files = Vec::with_capacity(paths.len());
    let mut unreadable = UnreadableFiles::default();
    for path in &paths {
        match read_one(path, options) {
            Ok(file) => files.push(file),
            Err(ImportError { file, kind: ImportErrorKind::Unsure(_) }) => {
                return Err(ImportErrorKind::TableAmongSingleCases.in_file(&file));
            }
            Err(error) => unreadable.leave_out(path, error, options)?,
        }
    }
    if files.is_empty() {
        return unreadable.into_first().map_or_else(|| join_single_cases(files), Err);
    }
    let mut delivery = join_single_cases(files)?;
    delivery.remarks.extend(unreadable.into_remark());
    delivery.summary.left_out = left_out;
    delivery.summary.name = folder.file_name().map_or(name, |name| name.to_string_lossy().into());
    Ok(delivery)
}

/// Files of which each is one case and that cannot be read: left out of an import, and named.
#[derive(Debug, Default)]
pub struct UnreadableFiles(Vec<ImportError>);

impl UnreadableFiles {
    /// Leaves out the file at `path`, if the options say so.
    ///
    /// # Errors
    /// The error of this file, with the option that leaves it out where that can be done.
    pub fn leave_out(
        &mut self,
        path: &Path,
        error: ImportError,
        options: &Options,
    ) -> Result<(), ImportError> {
        let ImportError { file, kind } = error;
        match kind {
            // A name that is not there may be a slip of the pen, a table can be read, and without threads no
            // file is.
            kind @ (ImportErrorKind::NotFound { .. }
            | ImportErrorKind::Unsure(_)
            | ImportErrorKind::NoThread(_)) => Err(kind.in_file(&file)),
            kind if !is_single_case(path) && !matches!(kind, ImportErrorKind::Foreign(_)) => {
                Err(kind.in_file(&file))
            }
            kind if options.skip_unreadable => {
                self.0.push(kind.in_file(&file));
                Ok(())
            }
            kind => Err(ImportErrorKind::OneOfSeveral(Box::new(kind)).in_file(&file)),
        }
    }

    /// Returns the first error: why nothing is left to be imported.
    #[must_use]
    pub fn into_first(self) -> Option<ImportError> {
        self.0.into_iter().next()
    }

    /// Returns the remark that names them; `None` if there are none.
    #[must_use]
    pub fn into_remark(self) -> Option<Remark> {
        (!self.0.is_empty()).then_some(Remark::Unreadable { errors: self.0 })
    }
}

/// Returns whether a file is one case by its ending.
fn is_single_case(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    ENDINGS.contains(&ending.as_str())
}

fn listed(folder: &Path) -> Result<(Vec<PathBuf>, Vec<String>), ImportErrorKind> {
    let mut files = Vec::new();
    let mut left_out = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| file::kind_of(&error))?;
    for entry in entries {
        let path = entry.map_err(|error| file::kind_of(&error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Word puts a file with such a name beside each that is open.
        if name.starts_with(['.', '~']) {
            continue;
        }
        if path.is_file() && is_single_case(&path) {
            files.push(path);
        } else {
            left_out.push(if path.is_dir() { format!("{name}/") } else { name });
        }
    }
    files.sort();
    left_out.sort();
    Ok((files, left_out))
}

/// Joins several files of which each is one case.
///
/// # Errors
/// Two files of one name; a file among them that is a table.
pub fn join_single_cases(files: Vec<Delivery>) -> Result<Delivery, ImportError> {
    let mut records = Vec::with_capacity(files.len());
    let mut remarks = Vec::new();
    let mut format = None;
    let mut name = String::new();
    for file in files {
        let summary = file.summary;
        if !summary.format.is_single_case() {
            return Err(ImportErrorKind::TableAmongSingleCases.in_file(&summary.name));
        }
        format = Some(match format {
            Some(known) if known != summary.format => ImportFormat::SingleCases,
            _ => summary.format,
        });
        name = if name.is_empty() { summary.name } else { name };
        records.extend(file.records);
        remarks.extend(file.remarks);
    }
    let places: Vec<CasePlace> =
        (1..=records.len()).map(|number| CasePlace::File { number }).collect();
    check_names(&records, &places).map_err(|kind| kind.in_file(&name))?;
    let summary = ImportSummary::new(&name, format.unwrap_or(ImportFormat::SingleCases));
    Ok(Delivery { summary, records, places, remarks })
}

/// Letters of different folders may have the same name, which is their id.
fn check_names(records: &[CaseRecord], places: &[CasePlace]) -> Result<(), ImportErrorKind> {
    let mut ids = IdCheck::default();
    for (record, place) in records.iter().zip(places) {
        ids.add(record, *place, "id")?;
    }
    let mut doubtful = ids.doubtful();
    records.iter().zip(places).try_for_each(|(record, place)| doubtful.check(record, *place))?;
    doubtful.end()
}
