//! How much memory the parts of a file may take: what is read stays within what its size allows.
//!
//! A part such as a blank cell or an empty object can be a byte or two in the file and a hundred in
//! memory. So what the parts take is added up while they are read, and a file of too many is refused
//! before the memory is taken. Files of case reports stay far below: their bytes are mostly text. The
//! cases of a table are handed on one by one and need no such room; its rows are kept only where they
//! are answers to be applied.

use std::cell::Cell;

use super::error::ImportErrorKind;

/// A file has at most so many columns: several times those of any survey.
pub(super) const COLUMNS: usize = 4_096;

/// What a case takes beside its cells, in bytes, until it is stored.
const CASE: usize = 600;

/// What a cell takes beside its text, in bytes.
const CELL: usize = 160;

/// What an element of a list takes while the list is looked at, in bytes.
const ELEMENT: usize = 48;

/// For each byte of text so much is left for its parts, beside the text itself.
const FOR_EACH_BYTE: usize = 6;

/// So much is there for the parts of any file.
const AT_ANY_RATE: usize = 40 << 20;

/// So much is there for the rows of a table of answers beside what its size allows: a million short ones
/// fit.
const ANSWERS: usize = 2 << 30;

/// So much is there for the rows of a spreadsheet.
const SHEET: usize = 1 << 30;

/// The memory that is left for the parts of a file.
#[derive(Debug)]
pub(super) struct MemoryBudget(Cell<usize>);

impl MemoryBudget {
    /// Returns the budget for a text of so many bytes.
    pub(super) const fn for_text(text: usize) -> Self {
        Self(Cell::new(AT_ANY_RATE.saturating_add(text.saturating_mul(FOR_EACH_BYTE))))
    }

    /// Returns the budget for a table of answers in a text of so many bytes. Its rows can be real and
    /// short, so it has more.
    pub(super) const fn for_answers(text: usize) -> Self {
        Self(Cell::new(ANSWERS.saturating_add(text.saturating_mul(FOR_EACH_BYTE))))
    }

    /// Returns the budget for a spreadsheet's rows. Its file is packed, so that its size says nothing
    /// of them.
    pub(super) const fn for_sheet() -> Self {
        Self(Cell::new(SHEET))
    }

    /// Takes the room of one case with so many cells, of so many bytes together.
    ///
    /// # Errors
    /// There is not so much left.
    pub(super) fn charge_case(&self, cells: usize, text: usize) -> Result<(), ImportErrorKind> {
        let wanted = CASE.saturating_add(cells.saturating_mul(CELL)).saturating_add(text);
        let left = self.0.get().checked_sub(wanted).ok_or(ImportErrorKind::TooManyParts)?;
        self.0.set(left);
        Ok(())
    }

    /// Checks that there is room for so many cases, before anything is made for each.
    ///
    /// # Errors
    /// There is not so much left.
    pub(super) fn check_cases(&self, count: usize) -> Result<(), ImportErrorKind> {
        if count > self.0.get() / CASE { Err(ImportErrorKind::TooManyParts) } else { Ok(()) }
    }

    /// Returns how many elements a list may have at most.
    pub(super) fn max_elements(&self) -> usize {
        self.0.get() / ELEMENT
    }
}

/// Refuses more columns than any file of case reports has.
pub(super) const fn check_columns(count: usize) -> Result<(), ImportErrorKind> {
    if count > COLUMNS { Err(ImportErrorKind::TooManyColumns { limit: COLUMNS }) } else { Ok(()) }
}
