//! What JSON and RON have in common: a head, a list of cases, a tail.

use std::io::Write;

use super::error::ExportError;

/// A list that is written item by item.
pub(super) struct List<W> {
    out: W,
    is_empty: bool,
}

impl<W: Write> List<W> {
    pub(super) const fn new(out: W) -> Self {
        Self { out, is_empty: true }
    }

    /// Everything up to and with the bracket that opens the list.
    pub(super) fn begin(&mut self, head: &str) -> Result<(), ExportError> {
        self.out.write_all(head.as_bytes()).map_err(ExportError::Output)
    }

    /// Where the next item goes, two steps in: within the list, which is within the set.
    pub(super) fn next(&mut self) -> Result<&mut W, ExportError> {
        let before: &[u8] = if self.is_empty { b"\n    " } else { b",\n    " };
        self.is_empty = false;
        self.out.write_all(before).map_err(ExportError::Output)?;
        Ok(&mut self.out)
    }

    /// The bracket that closes the list, and all after it.
    pub(super) fn end(&mut self, tail: &str) -> Result<(), ExportError> {
        let line = if self.is_empty { "" } else { "\n  " };
        self.out
            .write_all(line.as_bytes())
            .and_then(|()| self.out.write_all(tail.as_bytes()))
            .and_then(|()| self.out.flush())
            .map_err(ExportError::Output)
    }
}
