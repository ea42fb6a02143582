//! The files that a project has its cases from, which nothing that it writes may replace.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::error::WorkflowError;
use crate::domain::{JournalEntry, JournalKind, TextHash};
use crate::export::ExportError;
use crate::store::Reader;

/// Refuses to write to the project itself, and to a file that its cases came in: one at the place of a delivery, taken back or
/// not and changed since or not, or one with the bytes of a delivery.
///
/// # Errors
/// The file is one of these, or the project could not be read.
pub fn spare_sources(reader: &Reader, path: &Path) -> Result<(), WorkflowError> {
    let Ok(found) = path.canonicalize() else { return Ok(()) };
    if !found.is_file() {
        return Ok(());
    }
    let file = path.to_owned();
    let is_at = |place: &Path| place.canonicalize().is_ok_and(|place| place == found);
    if is_at(reader.path()) {
        return Err(ExportError::IsProject { file }.into());
    }
    let deliveries = reader.journal()?.into_iter();
    let deliveries: Vec<JournalEntry> =
        deliveries.filter(|entry| entry.kind == JournalKind::Import).collect();
    let at_place = deliveries
        .iter()
        .rfind(|entry| entry.file.as_deref().is_some_and(|file| is_at(Path::new(file))));
    let source = at_place.or_else(|| {
        let known =
            |hash: &TextHash| deliveries.iter().rfind(|it| it.sha256.as_ref() == Some(hash));
        if deliveries.iter().all(|entry| entry.sha256.is_none()) {
            return None;
        }
        known(&hash_of(&found).ok()?)
    });
    match source {
        Some(entry) => Err(ExportError::IsSource { file, cases: cases_of(entry) }.into()),
        None => Ok(()),
    }
}

/// Returns how many cases a delivery had.
fn cases_of(entry: &JournalEntry) -> i64 {
    [entry.new, entry.changed, entry.same].into_iter().flatten().sum()
}

fn hash_of(path: &Path) -> io::Result<TextHash> {
    let (mut file, mut hasher) = (File::open(path)?, Sha256::new());
    let mut part = [0; 8 * 1024];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(TextHash(hasher.finalize().into())),
            length => hasher.update(&part[..length]),
        }
    }
}
