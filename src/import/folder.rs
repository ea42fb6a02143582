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
    let files = paths.iter().map(|path| read_one(path, options)).collect::<Result<_, _>>()?;
    let mut delivery = join_single_cases(files)?;
    delivery.summary.left_out = left_out;
    delivery.summary.name = folder.file_name().map_or(name, |name| name.to_string_lossy().into());
    Ok(delivery)
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
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
        if path.is_file() && ENDINGS.contains(&ending.as_str()) {
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
