//! How a file of cases is read for this reviewer.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::domain::{ColumnGuess, ColumnMap, ImportRules, KeptColumns, Role};
use crate::import::{Ask, Options};
use crate::review::KnownIds;

/// A file that a session begins by importing.
pub struct RequestedImport {
    /// Where it is.
    pub file: PathBuf,
    /// The options that the reviewer has given for it.
    pub options: Options,
    /// What to do with what the project has already.
    pub rules: ImportRules,
}

/// What is known of the reviewer's files, and whether the reviewer can be asked about them.
#[derive(Debug, Default)]
pub(super) struct ImportPreferences {
    /// Whether there is a screen to ask on.
    pub(super) asks: bool,
    /// Columns chosen for files with unusual headers.
    pub(super) columns: Vec<KeptColumns>,
    /// The options given for the file that is being imported.
    given: Options,
    /// What to do with what the project has already.
    pub(super) rules: ImportRules,
    /// Whether the columns of the file that is being imported were shown.
    pub(super) has_shown: bool,
    /// How the file was read that was imported last.
    last: Options,
}

impl ImportPreferences {
    /// Returns how this reviewer's files are read.
    pub(super) fn new(asks: bool, columns: Vec<KeptColumns>) -> Self {
        Self { asks, columns, ..Self::default() }
    }

    /// Begins with another file and its options, and returns how it is read.
    pub(super) fn another(&mut self, given: Options, rules: ImportRules) -> Options {
        (self.given, self.rules, self.has_shown) = (given, rules, false);
        self.last = self.options();
        self.last.clone()
    }

    fn options(&self) -> Options {
        let ask = match (self.asks, self.given.ask) {
            (false, _) => Ask::Never,
            (true, Ask::Always) => Ask::Always,
            (true, _) => Ask::WhenUnsure,
        };
        Options { kept: self.columns.clone(), ask, ..self.given.clone() }
    }

    /// Returns how that sheet is read with its headers in this row, or without any.
    pub(super) fn looking_at_headers(&mut self, sheet: Option<String>, row: usize) -> Options {
        // What was chosen among other headers is not there.
        self.given.columns = ColumnMap::default();
        self.given.header = Some(row);
        Options { ask: Ask::Always, sheet, ..self.options() }
    }

    /// Returns how a sheet is read that the reviewer wants to look at.
    /// Without one, all are read that have the same headers.
    pub(super) fn looking_at(&mut self, sheet: Option<String>) -> Options {
        self.given.header = None;
        Options { ask: Ask::Always, sheet, ..self.options() }
    }

    /// Returns how the file is read whose columns the reviewer has chosen.
    pub(super) fn taking(&mut self, found: &ColumnGuess) -> Options {
        // Columns that were given before have been seen and accepted, or changed.
        self.given.columns = ColumnMap::default();
        self.given.ask = Ask::default();
        self.has_shown = true;
        // The dialogue says that ids are made, and that equal cases are numbered.
        let number_equal = found.columns.with_role(Role::Id).is_empty();
        let mut options = self.options();
        options.kept.retain(|kept| kept.signature != found.signature);
        options.kept.push(found.to_keep());
        match &found.hints {
            Some(hints) if hints.are_left_out => {
                let rows = hints.rows.iter().filter(|row| !options.skip.contains(**row));
                for row in rows.copied().collect::<BTreeSet<_>>() {
                    options.skip.toggle(row);
                }
            }
            _ => options.takes_hints = true,
        }
        self.last = Options { sheet: found.sheet.clone(), number_equal, ..options };
        self.last.clone()
    }

    /// Returns how the same file is read where the reviewer says whether cases with known ids are the same ones. Others
    /// get ids of their own under the file's name; where that has such ids as well, under one with a number.
    pub(super) fn knowing(&mut self, known: KnownIds, name: &str) -> Options {
        match known {
            KnownIds::SameCases => self.rules.update = true,
            KnownIds::OtherCases => {
                self.last.source = Some(match &self.last.source {
                    None => name.to_owned(),
                    Some(taken) => numbered(taken),
                });
            }
        }
        self.last.clone()
    }
}

/// Returns the name with the next number: `saker`, `saker 2`, `saker 3`.
fn numbered(name: &str) -> String {
    match name.rsplit_once(' ').and_then(|(stem, number)| Some((stem, number.parse::<u32>().ok()?)))
    {
        Some((stem, number)) => format!("{stem} {}", number.saturating_add(1)),
        None => format!("{name} 2"),
    }
}
