//! What an archive says of itself, before its sheets are read.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// A part of an archive that says what it is has at most so many bytes that are looked at.
const LONGEST_LABEL: u64 = 1 << 16;

/// Returns the beginning of a part of the archive.
pub(super) fn text_of(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    archive.by_name(part).ok()?.take(LONGEST_LABEL).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns whether a file of `LibreOffice` says that its parts are encrypted.
pub(super) fn is_locked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let manifest = text_of(archive, "META-INF/manifest.xml");
    manifest.is_some_and(|manifest| manifest.contains("encryption-data"))
}
