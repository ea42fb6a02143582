//! Rows that are the same case as an earlier one.

use super::messages::{cut_by_sheet, shortened};
use super::place::CasePlace;
use crate::domain::{Message, ToMessage};

/// At most so many repeats are kept. As [`NAMED`](super::NAMED).
const MOST: usize = super::messages::NAMED;

/// A sentence lists so many of them: enough to see what is meant, behind what to do about it.
const LISTED: usize = 3;

/// Of an id, so many characters are enough to find it.
const LONGEST_ID: usize = 40;

/// Rows that repeat an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RepeatedRows {
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub named: Vec<RepeatedRow>,
    /// The names of the sheets, where rows of several are among them.
    pub sheets: Vec<String>,
    /// The column that the ids are in; none where they were made.
    pub column: Option<String>,
    /// How many rows were looked at.
    pub all: usize,
}

/// A row that repeats an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedRow {
    /// The earlier one.
    pub first: CasePlace,
    /// The row itself.
    pub second: CasePlace,
    /// What both have as their id; `None` where it was made from their title and text.
    pub id: Option<String>,
}

impl RepeatedRows {
    /// Adds a row.
    pub(super) fn add(&mut self, row: RepeatedRow) {
        self.count += 1;
        if self.named.len() < MOST {
            self.named.push(row);
        }
    }

    /// Returns the sheet of those that are named, unless there are several.
    pub(super) fn only_sheet(&self) -> Option<usize> {
        let mut sheets = self.named.iter().map(|row| row.second.sheet());
        let first = sheets.next()??;
        (self.count == self.named.len() && sheets.all(|sheet| sheet == Some(first)))
            .then_some(first)
    }
}

/// `“7” in row 2 and row 4, “7” in row 2 and row 9 and 3 more`: a part of a sentence.
impl ToMessage for RepeatedRows {
    fn to_message(&self) -> Message {
        let one = |row: &RepeatedRow| {
            let key = if row.id.is_some() { "import-repeats-id" } else { "import-repeats" };
            let message = Message::new(key)
                .with("first", row.first.to_message())
                .with("second", row.second.to_message());
            let message = match &row.id {
                Some(id) => message.with("id", &*shortened(id, LONGEST_ID)),
                None => message,
            };
            (row.second.sheet(), message)
        };
        cut_by_sheet((LISTED, self.count), self.named.iter().map(one), &self.sheets)
    }
}
