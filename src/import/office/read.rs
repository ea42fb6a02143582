//! Files of office programs: spreadsheets and Word files. They are archives, or were so packed that
//! a crafted one can make its reader ask for more memory than there is, so [`child`](super::child)
//! reads them in a process of its own. What that one does stands here.

use std::io::Cursor;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use super::letter::{Letter, docx};
use super::options::Format;
use super::workbook::{self, RawRow, WorkbookFault};

/// What files of the older Office begin with, and newer ones that are locked with a password.
pub(super) const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The first bytes of a zip archive.
pub(super) const ARCHIVE: &[u8] = b"PK\x03\x04";

/// What a file is told in, one after another: its sheet and then the rows, or all of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Told {
    /// The sheet that is read.
    Sheet {
        /// What the file is.
        format: Format,
        /// The sheet's name.
        name: String,
        /// The names of all sheets.
        sheets: Vec<String>,
    },
    /// A row of the sheet of codes, where the program itself wrote the workbook.
    Code(RawRow),
    /// A row with something in it.
    Row(RawRow),
    /// The text of a Word file.
    Letter(Letter),
}

/// Reads a file of an office program; `wanted` is a sheet, by its name or its number from 1. `tell`
/// may stop the reading.
///
/// # Errors
/// What is no such file, or damaged, or locked; a sheet that is not there.
pub(super) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    tell: &mut dyn FnMut(Told) -> ControlFlow<()>,
) -> Result<(), WorkbookFault> {
    let is_letter = bytes.starts_with(ARCHIVE)
        && ZipArchive::new(Cursor::new(bytes))
            .is_ok_and(|archive| archive.index_for_name(docx::BODY).is_some());
    if is_letter {
        // There is nothing after it that could be stopped.
        let _ = tell(Told::Letter(docx::read(bytes)?));
        return Ok(());
    }
    workbook::read(bytes, wanted, tell)
}
