//! Rows that are the same case as an earlier one.

use super::messages::{NAMED, cut_at};
use super::place::CasePlace;
use crate::domain::{Message, ToMessage};

/// Rows that repeat an earlier one, by their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RepeatedRows {
    /// How many there are.
    pub count: usize,
    /// The first of them, each behind the one it repeats.
    pub named: Vec<(CasePlace, CasePlace)>,
}

impl RepeatedRows {
    /// Adds a row and the earlier one.
    pub(super) fn add(&mut self, first: CasePlace, second: CasePlace) {
        self.count += 1;
        if self.named.len() < NAMED {
            self.named.push((first, second));
        }
    }
}

/// `row 4 (same as row 2), row 9 (same as row 2) and 3 more`: a part of a sentence.
impl ToMessage for RepeatedRows {
    fn to_message(&self) -> Message {
        let one = |(first, second): &(CasePlace, CasePlace)| {
            Message::new("import-repeats")
                .with("first", first.to_message())
                .with("second", second.to_message())
        };
        cut_at(NAMED, self.count, self.named.iter().map(one))
    }
}
