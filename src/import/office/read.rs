//! Files of office programs: spreadsheets and Word files. They are archives, or were so packed that
//! a crafted one can make its reader ask for more memory than there is, so [`child`](super::child)
//! reads them in a process of its own. This is what that process does.

use std::io::Cursor;
use std::ops::ControlFlow;

use zip::ZipArchive;

use super::protocol::OfficeItem;
use crate::import::kinds::ARCHIVE;
use crate::import::single_case::docx;
use crate::import::workbook::{self, WorkbookError};

/// Reads a file of an office program; `wanted` is a sheet, by its name or its number from 1. `emit`
/// may stop the reading.
///
/// # Errors
/// What is no such file, or damaged, or locked; a sheet that is not there.
pub(crate) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    emit: &mut dyn FnMut(OfficeItem) -> ControlFlow<()>,
) -> Result<(), WorkbookError> {
    let is_single_case = bytes.starts_with(ARCHIVE)
        && ZipArchive::new(Cursor::new(bytes))
            .is_ok_and(|mut archive| docx::body(&mut archive).is_some());
    if is_single_case {
        // There is nothing after it that could be stopped.
        let _ = emit(OfficeItem::SingleCase(docx::read(bytes)?));
        return Ok(());
    }
    workbook::read(bytes, wanted, emit)
}
