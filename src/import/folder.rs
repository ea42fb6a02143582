//! Many letters at once: a folder of them, or several files.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::{Fault, ImportError};
use super::file;
use super::ids::Ids;
use super::options::{Format, Options};
use super::place::Place;
use super::reading::{Delivery, read_one};
use super::summary::Understood;
use crate::domain::CaseRecord;

/// Endings of files of which each is one case.
const ENDINGS: [&str; 4] = ["txt", "md", "markdown", "docx"];

/// The letters of a folder, by their names, and what else lies there. Folders within it are not
/// looked into, and what a system hides is not mentioned.
///
/// # Errors
/// A letter that cannot be read; a folder without one.
pub(super) fn read(folder: &Path, options: &Options) -> Result<Delivery, ImportError> {
    let name = folder.to_string_lossy().into_owned();
    let (letters, left_out) = listed(folder).map_err(|fault| fault.of(&name))?;
    if letters.is_empty() {
        return Err(Fault::NoLetters { left_out }.of(&name));
    }
    let letters =
        letters.iter().map(|letter| read_one(letter, options)).collect::<Result<_, _>>()?;
    let mut delivery = together(letters)?;
    delivery.understood.left_out = left_out;
    delivery.understood.name =
        folder.file_name().map_or(name, |name| name.to_string_lossy().into());
    Ok(delivery)
}

fn listed(folder: &Path) -> Result<(Vec<PathBuf>, Vec<String>), Fault> {
    let mut letters = Vec::new();
    let mut left_out = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| file::fault_of(&error))?;
    for entry in entries {
        let path = entry.map_err(|error| file::fault_of(&error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Word puts a file with such a name beside each that is open.
        if name.starts_with(['.', '~']) {
            continue;
        }
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
        if path.is_file() && ENDINGS.contains(&ending.as_str()) {
            letters.push(path);
        } else {
            left_out.push(if path.is_dir() { format!("{name}/") } else { name });
        }
    }
    letters.sort();
    left_out.sort();
    Ok((letters, left_out))
}

/// Several deliveries of letters as one.
///
/// # Errors
/// Two letters of one name; a file among them that is a table.
pub fn together(letters: Vec<Delivery>) -> Result<Delivery, ImportError> {
    let mut records = Vec::with_capacity(letters.len());
    let mut format = None;
    let mut name = String::new();
    for letter in letters {
        let understood = letter.understood;
        if !understood.format.is_letter() {
            return Err(Fault::TableAmongLetters.of(&understood.name));
        }
        format = Some(match format {
            Some(known) if known != understood.format => Format::Letters,
            _ => understood.format,
        });
        name = if name.is_empty() { understood.name } else { name };
        records.extend(letter.records);
    }
    let places: Vec<Place> = (1..=records.len()).map(|number| Place::File { number }).collect();
    check_names(&records, &places).map_err(|fault| fault.of(&name))?;
    let understood = Understood::of(&name, format.unwrap_or(Format::Letters));
    Ok(Delivery { understood, records, places })
}

/// Letters of different folders may have the same name, which is their id.
fn check_names(records: &[CaseRecord], places: &[Place]) -> Result<(), Fault> {
    let mut ids = Ids::default();
    for (record, place) in records.iter().zip(places) {
        ids.note(record, *place, "id")?;
    }
    let mut doubtful = ids.doubtful();
    records.iter().zip(places).try_for_each(|(record, place)| doubtful.look_at(record, *place))
}
