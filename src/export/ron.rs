//! RON: the same tree as JSON, in Rusty Object Notation. Words of the scheme are strings, because
//! readers of RON lose bare words when they read into a general value.

use std::io::Write;

use ::ron::ser::{PrettyConfig, to_string, to_string_pretty};

use super::error::ExportError;
use super::list::List;
use super::{Header, SetWriter};
use crate::domain::CaseRecord;
use crate::domain::record::{FORMAT, VERSION};

/// Writes the published shape in RON.
pub(super) struct Ron<W> {
    list: List<W>,
    style: PrettyConfig,
}

impl<W: Write> Ron<W> {
    pub(super) fn new(out: W) -> Self {
        let style = PrettyConfig::new().new_line("\n").indentor("  ");
        Self { list: List::new(out), style }
    }
}

impl<W: Write> SetWriter for Ron<W> {
    fn begin(&mut self, header: &Header) -> Result<(), ExportError> {
        let Header { program, codebook_sha256, exported_at } = header;
        let text = |text: &str| {
            to_string(text).map_err(|error| ExportError::Output(std::io::Error::other(error)))
        };
        self.list.begin(&format!(
            "(\n  format: {},\n  version: {VERSION},\n  program: {},\n  codebook_sha256: {},\n  \
             exported_at: {},\n  cases: [",
            text(FORMAT)?,
            text(program)?,
            text(codebook_sha256)?,
            text(&exported_at.to_string())?,
        ))
    }

    fn case(&mut self, case: &CaseRecord) -> Result<(), ExportError> {
        let item = to_string_pretty(case, self.style.clone()).map_err(|error| {
            ExportError::Case { id: case.id.clone(), reason: error.to_string() }
        })?;
        self.list.item(&item)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.list.end("],\n)\n")
    }
}
