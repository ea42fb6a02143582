//! How a file of cases is read for this reviewer.

use crate::domain::Found;
use crate::import::{self, Ask, ColumnChoice, Options};

/// What is known of the reviewer's files, and whether the reviewer can be asked about them.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Whether there is a screen to ask on.
    pub(super) asks: bool,
    /// Columns chosen for files with unusual headers.
    pub(super) columns: Vec<(String, ColumnChoice)>,
}

impl Reading {
    /// How any file is read.
    pub(super) fn options(&self) -> Options {
        let ask = if self.asks { Ask::WhenUnsure } else { Ask::Never };
        Options { kept: self.columns.clone(), ask, ..Options::default() }
    }

    /// How a sheet is read that the reviewer wants to look at.
    pub(super) fn looking_at(&self, sheet: String) -> Options {
        Options { ask: Ask::Always, sheet: Some(sheet), ..self.options() }
    }

    /// The reviewer has taken these columns: how their file is read.
    pub(super) fn taking(&mut self, found: &Found) -> Options {
        self.columns.retain(|(signature, _)| *signature != found.signature);
        self.columns.push((found.signature.clone(), import::chosen(found)));
        Options { sheet: found.sheet.clone(), ..self.options() }
    }
}
