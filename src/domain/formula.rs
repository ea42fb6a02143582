//! Cells that a spreadsheet would take for formulas, and the guard that keeps it from that.
//!
//! A guarded cell begins with one apostrophe more. So a cell is guarded that begins, after any
//! apostrophes, with one of `BEGINNINGS`; taking one apostrophe off gives back the text.

use std::borrow::Cow;

/// What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"): the signs, also in full
/// width, and the white space that some programs pass over before a sign.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Returns the cell so that no spreadsheet takes it for a formula.
#[must_use]
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Takes the guard off a cell that has one.
pub fn unguard(cell: &mut String) {
    if cell.strip_prefix('\'').is_some_and(is_formula) {
        cell.remove(0);
    }
}

fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn taking_the_guard_off_gives_back_the_text(cell in "['=+@ \t\r\na＝-]{0,6}|\\PC{0,9}") {
            let mut back = guarded(&cell).into_owned();
            unguard(&mut back);
            prop_assert_eq!(back, cell);
        }
    }
}
