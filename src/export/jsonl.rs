//! JSON Lines: first a line of what the cases share, then one object a case and line. Several such files
//! can be joined: a first line counts for the lines behind it.

use std::io::Write;

use serde::Serialize;

use super::error::ExportError;
use super::set::{SetHeader, SetWriter};
use super::shape::{self, HeaderPlaces};
use crate::domain::CaseRecord;

/// Writes lines of the published shape, `#/$defs/head` and `#/$defs/case` in
/// `fixtures/classified-set.schema.json`.
pub(super) struct Jsonl<W> {
    out: W,
    places: HeaderPlaces,
}

impl<W: Write> Jsonl<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, places: HeaderPlaces::default() }
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), ExportError> {
        let mut line =
            serde_json::to_vec(value).map_err(|error| ExportError::Output(error.into()))?;
        line.push(b'\n');
        self.out.write_all(&line).map_err(ExportError::Output)
    }
}

impl<W: Write> SetWriter for Jsonl<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.places = HeaderPlaces::new(header);
        self.line(&shape::head(header))
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let case = self.places.shape(record)?;
        self.line(&case)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.out.flush().map_err(ExportError::Output)
    }
}
