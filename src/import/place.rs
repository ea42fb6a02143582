//! Places in a file, in the numbers that the reader's own programs show.

use crate::domain::{Message, ToMessage};

/// Where a record begins. All numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CasePlace {
    /// In a table.
    Row {
        /// As Excel counts: the header is row 1, a cell with line breaks is still one row.
        row: usize,
        /// As a text editor counts.
        line: usize,
    },
    /// In one of several sheets that are read as one table.
    SheetRow {
        /// Which of them, from 0.
        sheet: usize,
        /// As Excel counts in that sheet.
        row: usize,
        /// How many rows of all sheets there are up to this one.
        order: usize,
    },
    /// A file of its own, among several.
    File {
        /// Which of them.
        number: usize,
    },
    /// In a document without rows: JSON, JSON Lines, RON.
    Case {
        /// The case's number in the file.
        number: usize,
        /// As a text editor counts.
        line: usize,
    },
}

impl CasePlace {
    /// Returns a number that grows from case to case, up to that of the last.
    #[must_use]
    pub const fn order(self) -> usize {
        match self {
            Self::Row { line, .. } => line,
            Self::SheetRow { order, .. } => order,
            Self::File { number } | Self::Case { number, .. } => number,
        }
    }

    /// Returns whether it is a row of a table.
    pub(super) const fn is_in_table(self) -> bool {
        matches!(self, Self::Row { .. } | Self::SheetRow { .. })
    }

    /// Returns which of several sheets it is in.
    #[must_use]
    pub const fn sheet(self) -> Option<usize> {
        match self {
            Self::SheetRow { sheet, .. } => Some(sheet),
            Self::Row { .. } | Self::File { .. } | Self::Case { .. } => None,
        }
    }

    /// Returns the number of its row as Excel counts; outside a table that of the file or the case.
    #[must_use]
    pub const fn row(self) -> usize {
        match self {
            Self::Row { row, .. } | Self::SheetRow { row, .. } => row,
            Self::File { number } | Self::Case { number, .. } => number,
        }
    }
}

/// `row 41`, `row 41 (line 57)` where the two differ, `case 3 (line 40)`: a part of a sentence.
impl ToMessage for CasePlace {
    fn to_message(&self) -> Message {
        match *self {
            Self::SheetRow { row, .. } => Message::new("import-place-row").with("row", row),
            Self::Row { row, line } if row == line => {
                Message::new("import-place-row").with("row", row)
            }
            Self::Row { row, line } => {
                Message::new("import-place-row-and-line").with("row", row).with("line", line)
            }
            Self::File { number } => Message::new("import-place-file").with("number", number),
            Self::Case { number, line } => {
                Message::new("import-place-case").with("number", number).with("line", line)
            }
        }
    }
}

/// One character of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The character in that line, from 1.
    pub column: usize,
}

impl Spot {
    /// Returns the message with this line and column in it.
    pub(super) fn fill(self, message: Message) -> Message {
        message.with("line", self.line).with("column", self.column)
    }

    /// Returns the character at this byte of `text`; the end of the text when beyond it.
    pub(super) fn at(text: &str, offset: usize) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let line_start = before.iter().rposition(|byte| matches!(byte, b'\n' | b'\r'));
        let in_line = &before[line_start.map_or(0, |at| at + 1)..];
        // A byte that does not continue a character begins one.
        let characters = in_line.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        Self { line: LineCounter::new(text).line_at(before.len()), column: characters + 1 }
    }
}

/// Counts lines forwards through a text, so that asking for many places stays linear.
/// A line ends in LF, CR LF or a lone CR.
pub(crate) struct LineCounter<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), counted: 0, line: 1 }
    }

    /// Returns the line, from 1, of the byte at `offset`, which must not lie before the last one
    /// asked for.
    pub(crate) fn line_at(&mut self, offset: usize) -> usize {
        let end = offset.min(self.bytes.len()).max(self.counted);
        let passed = memchr::memchr2_iter(b'\n', b'\r', &self.bytes[self.counted..end]);
        self.line += passed.filter(|at| ends_line(self.bytes, self.counted + at)).count();
        self.counted = end;
        self.line
    }
}

/// Returns whether the byte at `at` is the last of a line ending: CR LF ends one line, not two.
pub(super) fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// Returns the letters over a spreadsheet's column: 0 is `A`, 25 is `Z`, 26 is `AA`.
pub(super) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        for (index, letters) in
            [(0, "A"), (5, "F"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(column_letters(index), letters);
        }
    }

    #[test]
    fn every_line_ending_counts_once() {
        let text = "a\nb\r\nc\rdæe";
        assert_eq!(Spot::at(text, text.len()), Spot { line: 4, column: 4 });
        assert_eq!(Spot::at(text, 0), Spot { line: 1, column: 1 });
        assert_eq!(Spot::at(text, 99), Spot { line: 4, column: 4 });
    }
}
