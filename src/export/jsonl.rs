//! JSON Lines: one object a case and line. Each line says by itself what it is, so that a file can
//! be cut, sorted and joined by line; there is no room for the header's other values.

use std::io::Write;

use serde::Serialize;

use super::error::ExportError;
use super::set::{SetHeader, SetWriter};
use crate::domain::CaseRecord;
use crate::domain::record::{FORMAT, VERSION};

/// Writes lines of the published shape, `#/$defs/line` in `fixtures/classified-set.schema.json`.
pub(super) struct Jsonl<W>(W);

#[derive(Serialize)]
struct SetLine<'a> {
    format: &'a str,
    version: u32,
    #[serde(flatten)]
    record: &'a CaseRecord,
}

impl<W: Write> Jsonl<W> {
    pub(super) const fn new(out: W) -> Self {
        Self(out)
    }
}

impl<W: Write> SetWriter for Jsonl<W> {
    fn begin(&mut self, _header: &SetHeader) -> Result<(), ExportError> {
        Ok(())
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let line = SetLine { format: FORMAT, version: VERSION, record };
        let line = serde_json::to_string(&line).map_err(|error| ExportError::Case {
            id: record.case.id.clone(),
            reason: error.to_string(),
        })?;
        writeln!(self.0, "{line}").map_err(ExportError::Output)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.flush().map_err(ExportError::Output)
    }
}
