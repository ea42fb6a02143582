//! What JSON and RON have in common: a head, a list of cases, a tail.

use std::io::{self, Write};

use super::error::ExportError;

/// Cases stand two steps in: within the list, which is within the set.
const INDENT: &str = "    ";

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

    /// One item, which may have many lines. No line may begin within a string.
    pub(super) fn item(&mut self, item: &str) -> Result<(), ExportError> {
        self.write_item(item).map_err(ExportError::Output)
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

    fn write_item(&mut self, item: &str) -> io::Result<()> {
        self.out.write_all(if self.is_empty { b"" } else { b"," })?;
        self.is_empty = false;
        for line in item.split('\n') {
            write!(self.out, "\n{INDENT}{line}")?;
        }
        Ok(())
    }
}
