//! JSON: one object, indented by two spaces so that two exports can be compared line by line.

use std::io::Write;

use serde_json::to_string;

use super::error::ExportError;
use super::list::List;
use super::{Header, SetWriter};
use crate::domain::CaseRecord;
use crate::domain::record::{FORMAT, VERSION};

/// Writes the published shape, `fixtures/classified-set.schema.json`.
pub(super) struct Json<W>(List<W>);

impl<W: Write> Json<W> {
    pub(super) const fn new(out: W) -> Self {
        Self(List::new(out))
    }
}

impl<W: Write> SetWriter for Json<W> {
    fn begin(&mut self, header: &Header) -> Result<(), ExportError> {
        let Header { program, codebook_sha256, exported_at } = header;
        let text = |text: &str| to_string(text).map_err(|error| ExportError::Output(error.into()));
        self.0.begin(&format!(
            "{{\n  \"format\": {},\n  \"version\": {VERSION},\n  \"program\": {},\n  \
             \"codebook_sha256\": {},\n  \"exported_at\": {},\n  \"cases\": [",
            text(FORMAT)?,
            text(program)?,
            text(codebook_sha256)?,
            text(&exported_at.to_string())?,
        ))
    }

    fn case(&mut self, case: &CaseRecord) -> Result<(), ExportError> {
        let item = serde_json::to_string_pretty(case).map_err(|error| ExportError::Case {
            id: case.id.clone(),
            reason: error.to_string(),
        })?;
        self.0.item(&item)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.end("]\n}\n")
    }
}
