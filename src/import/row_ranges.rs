//! Rows that are left out because a person says so: `2,5-7`.

use std::cell::Cell;
use std::ops::RangeInclusive;
use std::rc::Rc;
use std::str::FromStr;

/// Rows by their numbers, as Excel counts; of a document, cases by theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowRanges(Vec<RangeInclusive<usize>>);

/// What cannot be read as rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoRowRanges;

impl RowRanges {
    /// Returns whether the row of this number is among them.
    #[must_use]
    pub fn contains(&self, row: usize) -> bool {
        self.0.iter().any(|range| range.contains(&row))
    }

    /// Returns whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns those of them that are not behind the row of this number.
    fn up_to(&self, last: usize) -> Self {
        let begun = self.0.iter().filter(|range| *range.start() <= last);
        Self(begun.map(|range| *range.start()..=last.min(*range.end())).collect())
    }

    /// Adds a row, or takes it away where it is there on its own.
    pub fn toggle(&mut self, row: usize) {
        let before = self.0.len();
        self.0.retain(|range| *range != (row..=row));
        if self.0.len() == before {
            self.0.push(row..=row);
        }
    }
}

/// The rows to leave out of one file. Clones share which of them the file has: only the one that sees a row knows that
/// it is there.
#[derive(Debug, Clone, Default)]
pub(super) struct SkippedRows {
    wanted: RowRanges,
    last: Rc<Cell<usize>>,
}

impl SkippedRows {
    /// Returns these rows, of which none was met yet.
    pub(super) fn new(wanted: &RowRanges) -> Self {
        Self { wanted: wanted.clone(), last: Rc::default() }
    }

    /// Returns whether this row of the file is to be left out.
    pub(super) fn leaves_out(&self, row: usize) -> bool {
        let is_left_out = self.wanted.contains(row);
        if is_left_out {
            self.last.set(self.last.get().max(row));
        }
        is_left_out
    }

    /// Returns whether no row is to be left out.
    pub(super) const fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Returns the rows that were left out so far: those behind the last one that was met are not in the file.
    pub(super) fn left_out(&self) -> RowRanges {
        self.wanted.up_to(self.last.get())
    }
}

impl FromStr for RowRanges {
    type Err = NoRowRanges;

    fn from_str(text: &str) -> Result<Self, NoRowRanges> {
        let number = |text: &str| {
            text.trim().parse::<usize>().ok().filter(|number| *number > 0).ok_or(NoRowRanges)
        };
        let range = |part: &str| {
            let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
            let (first, last) = (number(first)?, number(last)?);
            if first <= last { Ok(first..=last) } else { Err(NoRowRanges) }
        };
        text.split([',', ';']).map(range).collect::<Result<_, _>>().map(Self)
    }
}

/// As it is typed: `2,5-7`.
impl std::fmt::Display for RowRanges {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, range) in self.0.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            if range.start() == range.end() {
                write!(f, "{comma}{}", range.start())?;
            } else {
                write!(f, "{comma}{}-{}", range.start(), range.end())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_are_typed() {
        for (text, rows) in [("2", &[2][..]), ("2,5-7", &[2, 5, 6, 7]), (" 3 - 4 ; 9", &[3, 4, 9])]
        {
            let ranges: RowRanges = text.parse().unwrap();
            let found: Vec<usize> = (1..20).filter(|row| ranges.contains(*row)).collect();
            assert_eq!(found, rows, "{text}");
        }
        assert_eq!("2,5-7".parse::<RowRanges>().unwrap().to_string(), "2,5-7");
        for text in ["", "0", "7-5", "a", "2,", "-3"] {
            assert_eq!(text.parse::<RowRanges>(), Err(NoRowRanges), "{text}");
        }
    }
}
