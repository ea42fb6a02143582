//! RON: the same tree as JSON, in Rusty Object Notation. Words of the scheme are strings, because
//! readers of RON lose bare words when they read into a general value.

mod emitter;

use std::io::Write;

use serde::Serialize;

use self::emitter::{Emitter, Error, write_text};
use super::error::ExportError;
use super::list::ListWriter;
use super::set::{SetHeader, SetWriter};
use crate::domain::CaseRecord;
use crate::domain::record::{FORMAT, VERSION};

/// Cases are within the list, which is within the set.
const DEPTH: usize = 2;

/// Writes the published shape in RON.
pub(super) struct Ron<W>(ListWriter<W>);

impl<W: Write> Ron<W> {
    pub(super) const fn new(out: W) -> Self {
        Self(ListWriter::new(out))
    }
}

impl<W: Write> SetWriter for Ron<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        let SetHeader { program, codebook_sha256, exported_at, .. } = header;
        let text = |text: &str| {
            let mut quoted = Vec::new();
            // Writing to memory cannot fail.
            let _ = write_text(&mut quoted, text);
            String::from_utf8_lossy(&quoted).into_owned()
        };
        self.0.begin(&format!(
            "(\n  format: {},\n  version: {VERSION},\n  program: {},\n  codebook_sha256: {},\n  \
             exported_at: {},\n  cases: [",
            text(FORMAT),
            text(program),
            text(codebook_sha256),
            text(&exported_at.to_string()),
        ))
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        self.0.item(|out| {
            record.serialize(Emitter::new(out, DEPTH)).map_err(|error| match error {
                Error::Output(error) => ExportError::Output(error),
                Error::Shape(reason) => ExportError::Case { id: record.case.id.clone(), reason },
            })
        })
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.0.end("],\n)\n")
    }
}
