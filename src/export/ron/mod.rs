//! RON: the same tree as JSON, in Rusty Object Notation. Words of the scheme are strings, because
//! readers of RON lose bare words when they read into a general value.

mod emitter;

use std::io::{self, Write};

use serde::Serialize;

use self::emitter::{Emitter, Error};
use super::error::ExportError;
use super::list::ListWriter;
use super::set::{SetHeader, SetWriter};
use super::shape::{self, HeaderPlaces};
use crate::domain::CaseRecord;

/// Cases are within the list, which is within the set.
const DEPTH: usize = 2;

/// Writes the published shape in RON.
pub(super) struct Ron<W> {
    list: ListWriter<W>,
    places: HeaderPlaces,
}

impl<W: Write> Ron<W> {
    pub(super) fn new(out: W) -> Self {
        Self { list: ListWriter::new(out), places: HeaderPlaces::default() }
    }
}

impl<W: Write> SetWriter for Ron<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.places = HeaderPlaces::new(header);
        let mut head = Vec::new();
        shape::head(header)
            .serialize(Emitter::new(&mut head, 0))
            .map_err(|error| ExportError::Output(io::Error::other(error)))?;
        let head = String::from_utf8_lossy(&head);
        // The cases are the last key of the same struct.
        let open = head.strip_suffix("\n)").unwrap_or(&head);
        self.list.begin(&format!("{open}\n  cases: ["))
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let case = self.places.shape(record)?;
        self.list.item(|out| {
            case.serialize(Emitter::new(out, DEPTH)).map_err(|error| match error {
                Error::Output(error) => ExportError::Output(error),
                Error::Shape(reason) => ExportError::Case { id: record.case.id.clone(), reason },
            })
        })
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.list.end("],\n)\n")
    }
}
