//! What JSON and RON have in common: a head, a list of cases, a tail.

use std::io::Write;

use super::error::ExportError;

/// A list that is written item by item.
pub(super) struct ListWriter<W> {
    out: W,
    is_empty: bool,
    /// The newest item, put together before it is handed on.
    item: Vec<u8>,
}

impl<W: Write> ListWriter<W> {
    pub(super) const fn new(out: W) -> Self {
        Self { out, is_empty: true, item: Vec::new() }
    }

    /// Writes everything up to and with the bracket that opens the list.
    pub(super) fn begin(&mut self, head: &str) -> Result<(), ExportError> {
        self.out.write_all(head.as_bytes()).map_err(ExportError::Output)
    }

    /// Writes the next item, which is two steps in: within the list, which is within the set. An item is
    /// hundreds of small pieces; the stream takes it as one.
    pub(super) fn item(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        self.item.clear();
        self.item.extend(if self.is_empty { "\n    " } else { ",\n    " }.bytes());
        self.is_empty = false;
        write(&mut self.item)?;
        self.out.write_all(&self.item).map_err(ExportError::Output)
    }

    /// Writes the bracket that closes the list, and all after it.
    pub(super) fn end(&mut self, tail: &str) -> Result<(), ExportError> {
        let line = if self.is_empty { "" } else { "\n  " };
        self.out
            .write_all(line.as_bytes())
            .and_then(|()| self.out.write_all(tail.as_bytes()))
            .and_then(|()| self.out.flush())
            .map_err(ExportError::Output)
    }
}
