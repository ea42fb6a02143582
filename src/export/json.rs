//! JSON: one object, indented by two spaces so that two exports can be compared line by line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter};
use serde_json::{Serializer, to_string_pretty};

use super::error::ExportError;
use super::list::ListWriter;
use super::set::{SetHeader, SetWriter};
use super::shape::{self, HeaderPlaces};
use crate::domain::CaseRecord;

/// A list of objects that is written one by one.
pub(super) struct Items<W> {
    list: ListWriter<W>,
    style: PrettyFormatter<'static>,
}

impl<W: Write> Items<W> {
    pub(super) fn new(out: W) -> Self {
        let mut style = PrettyFormatter::new();
        // Items are two steps in, and the style knows no other way to get there.
        for _ in 0..2 {
            // Nothing fails where nothing is written.
            let _ = style.begin_array(&mut io::sink());
        }
        Self { list: ListWriter::new(out), style }
    }

    pub(super) fn begin(&mut self, head: &str) -> Result<(), ExportError> {
        self.list.begin(head)
    }

    /// Writes one object, about the case with this id.
    pub(super) fn item(&mut self, id: &str, item: &impl Serialize) -> Result<(), ExportError> {
        let style = self.style.clone();
        self.list.item(|out| {
            item.serialize(&mut Serializer::with_formatter(out, style))
                .map_err(|error| ExportError::Case { id: id.to_owned(), reason: error.to_string() })
        })
    }

    pub(super) fn end(&mut self, tail: &str) -> Result<(), ExportError> {
        self.list.end(tail)
    }
}

/// Writes the published shape, `fixtures/classified-set.schema.json`.
pub(super) struct Json<W> {
    items: Items<W>,
    places: HeaderPlaces,
}

impl<W: Write> Json<W> {
    pub(super) fn new(out: W) -> Self {
        Self { items: Items::new(out), places: HeaderPlaces::default() }
    }
}

impl<W: Write> SetWriter for Json<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.places = HeaderPlaces::new(header);
        let head = to_string_pretty(&shape::head(header))
            .map_err(|error| ExportError::Output(error.into()))?;
        // The cases are the last key of the same object.
        let open = head.strip_suffix("\n}").unwrap_or(&head);
        self.items.begin(&format!("{open},\n  \"cases\": ["))
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let case = self.places.shape(record)?;
        self.items.item(&record.case.id, &case)
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.items.end("]\n}\n")
    }
}
