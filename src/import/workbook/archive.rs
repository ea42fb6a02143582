//! What an archive says of itself, before its sheets are read.

use std::io::{BufReader, Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::error::WorkbookError;

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

/// The part of an ODS file that holds its sheets.
pub(super) const ODS_CONTENT: &str = "content.xml";

/// Returns whether there are formulas in the sheets of an ODS file, which is looked through for it.
///
/// # Errors
/// An element that is not closed: for such a one, the library waits without end.
pub(super) fn has_formulas(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<bool, WorkbookError> {
    let part = archive.by_name(ODS_CONTENT).map_err(|error| WorkbookError::damaged(&error))?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut open = 0_usize;
    let mut found = false;
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| WorkbookError::damaged(&error))? {
            Event::Start(element) => {
                found |= has_formula(&element);
                open += 1;
            }
            Event::Empty(element) => found |= has_formula(&element),
            Event::End(_) => open = open.saturating_sub(1),
            Event::Eof if open > 0 => {
                return Err(WorkbookError::damaged(&"content.xml ends within an element"));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
        buffer.clear();
    }
}

/// Returns whether a cell of an ODS file has a formula.
fn has_formula(element: &BytesStart<'_>) -> bool {
    element.attributes().flatten().any(|attribute| attribute.key.local_name().as_ref() == "formula")
}
