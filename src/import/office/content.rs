//! What a file of an office program holds, read here or in a process of its own.

use std::ops::ControlFlow;

use super::protocol::OfficeItem;
use super::{child, read};
use crate::import::error::ImportErrorKind;
use crate::import::exported::{self, Codes};
use crate::import::options::{ImportFormat, Options};
use crate::import::sheet::Sheet;
use crate::import::single_case::SingleCaseFile;
use crate::import::workbook::grid;

/// Where a file of an office program is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Process {
    /// In the process that asks.
    This,
    /// In one of its own, which may end without harm.
    Own,
}

/// What a file of an office program holds.
pub(crate) enum OfficeContent {
    SingleCaseFile(SingleCaseFile),
    Sheet {
        format: ImportFormat,
        name: String,
        sheets: Vec<String>,
        /// The number of its last row.
        last: usize,
        sheet: Sheet<'static>,
    },
    /// A workbook that the program wrote.
    Exported {
        format: ImportFormat,
        name: String,
        codes: Codes,
        sheet: Sheet<'static>,
    },
}

pub(crate) fn contents(
    bytes: &[u8],
    options: &Options,
    process: Process,
) -> Result<OfficeContent, ImportErrorKind> {
    let mut of = (ImportFormat::Xlsx, String::new(), Vec::new());
    let mut rows = Vec::new();
    let mut codes = Vec::new();
    let mut single = None;
    let mut on_item = |item| match item {
        OfficeItem::Sheet { format, name, sheets } => of = (format, name, sheets),
        OfficeItem::Code(row) => codes.push(row),
        OfficeItem::Row(row) => rows.push(row),
        OfficeItem::SingleCase(file) => single = Some(file),
    };
    let wanted = options.sheet.as_deref();
    match process {
        Process::Own => child::read(bytes, wanted, &mut on_item)?,
        Process::This => read::read(bytes, wanted, &mut |item| {
            on_item(item);
            ControlFlow::Continue(())
        })?,
    }
    if let Some(file) = single {
        return Ok(OfficeContent::SingleCaseFile(file));
    }
    let (format, name, sheets) = of;
    if !codes.is_empty() {
        let sheet = grid::sheet_with(&exported::headers(&codes), rows)?;
        return Ok(OfficeContent::Exported { format, name, codes: Codes::parse(codes)?, sheet });
    }
    let last = rows.last().map_or(0, |row| row.number);
    Ok(OfficeContent::Sheet { format, name, sheets, last, sheet: grid::sheet(rows)? })
}
