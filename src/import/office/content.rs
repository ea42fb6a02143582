//! What a file of an office program holds, read here or in a process of its own.

use std::ops::ControlFlow;

use super::protocol::Told;
use super::{child, read};
use crate::import::error::Fault;
use crate::import::exported::{self, Codes};
use crate::import::options::{Format, Options};
use crate::import::sheet::Sheet;
use crate::import::single_case::Letter;
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
pub(crate) enum Read {
    Letter(Letter),
    Sheet {
        format: Format,
        name: String,
        sheets: Vec<String>,
        /// The number of its last row.
        last: usize,
        sheet: Sheet<'static>,
    },
    /// A workbook that the program wrote.
    Exported {
        format: Format,
        name: String,
        codes: Codes,
        sheet: Sheet<'static>,
    },
}

pub(crate) fn contents(bytes: &[u8], options: &Options, process: Process) -> Result<Read, Fault> {
    let mut of = (Format::Xlsx, String::new(), Vec::new());
    let mut rows = Vec::new();
    let mut codes = Vec::new();
    let mut letter = None;
    let mut hear = |told| match told {
        Told::Sheet { format, name, sheets } => of = (format, name, sheets),
        Told::Code(row) => codes.push(row),
        Told::Row(row) => rows.push(row),
        Told::Letter(told) => letter = Some(told),
    };
    let wanted = options.sheet.as_deref();
    match process {
        Process::Own => child::read(bytes, wanted, &mut hear)?,
        Process::This => read::read(bytes, wanted, &mut |told| {
            hear(told);
            ControlFlow::Continue(())
        })?,
    }
    if let Some(letter) = letter {
        return Ok(Read::Letter(letter));
    }
    let (format, name, sheets) = of;
    if !codes.is_empty() {
        let sheet = grid::sheet_with(&exported::headers(&codes), rows)?;
        return Ok(Read::Exported { format, name, codes: Codes::of(codes)?, sheet });
    }
    let last = rows.last().map_or(0, |row| row.number);
    Ok(Read::Sheet { format, name, sheets, last, sheet: grid::sheet(rows)? })
}
