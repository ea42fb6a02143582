//! Why a table as text cannot be read, where the text shows it.

use memchr::{memchr, memmem};

use super::columns;
use super::error::ImportErrorKind;
use super::place::CasePlace;

/// What else may be between cells: seldom, and so not tried where nothing says it.
const RARE_DELIMITERS: [char; 7] = [':', '^', '~', '#', '$', '!', '/'];

/// A table has so many columns that prose hardly has one of these between them in each line. One is enough where the
/// header names two roles, or where prose hardly has the character.
const FEWEST_DELIMITERS: usize = 2;

/// What is hardly in prose.
const NO_PROSE: [char; 2] = ['^', '~'];

/// So many lines are compared.
const LINES: usize = 50;

/// A quotation mark as C and JSON write it within another.
const BACKSLASH_QUOTE: &[u8] = br#"\""#;

/// Returns what is the matter with a row that has too many cells or too few: `kind`, unless its text shows why.
pub(super) fn of_row(kind: ImportErrorKind, place: CasePlace, written: &str) -> ImportErrorKind {
    if written.starts_with('#') {
        return ImportErrorKind::CommentLine { row: place.row() };
    }
    match memmem::find(written.as_bytes(), BACKSLASH_QUOTE) {
        Some(_) => ImportErrorKind::BackslashQuotes { row: place.row() },
        None => kind,
    }
}

/// Returns whether a cell, with its quotation marks, is closed by one that was written as `\"` within it: what is behind
/// that would be read as a part of the cell, and nothing would say so.
pub(super) fn is_closed_by_backslash(raw: &str) -> bool {
    let Some(within) = raw.strip_prefix('"') else { return false };
    let (bytes, mut from) = (within.as_bytes(), 0);
    while let Some(found) = memchr(b'"', &bytes[from..]) {
        let at = from + found;
        if bytes.get(at + 1) == Some(&b'"') {
            from = at + 2;
            continue;
        }
        return bytes[..at].ends_with(b"\\") && !within[at + 1..].trim().is_empty();
    }
    false
}

/// Returns what is the matter with a row in which a quotation mark is open, by its text up to the end of that line:
/// `kind`, unless there are other such marks before it.
pub(super) fn of_open_quote(kind: ImportErrorKind, written: &[u8]) -> ImportErrorKind {
    match (memmem::find(written, BACKSLASH_QUOTE), kind) {
        (Some(_), ImportErrorKind::OpenQuote { row, .. }) => {
            ImportErrorKind::BackslashQuotes { row }
        }
        (_, kind) => kind,
    }
}

/// Returns the error with the delimiter that a table seems to have, where it was read as one of one column.
pub(super) fn with_delimiter(kind: ImportErrorKind, text: &str) -> ImportErrorKind {
    match kind {
        ImportErrorKind::Unsure(mut found) if found.headers.len() == 1 => {
            found.rare_delimiter = rare_delimiter(text);
            ImportErrorKind::Unsure(found)
        }
        kind => kind,
    }
}

/// Returns the character that each of the first lines has as often as the first.
fn rare_delimiter(text: &str) -> Option<char> {
    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let count = |line: &str, delimiter: char| line.matches(delimiter).count();
    let header = lines.first()?;
    let is_enough = |count: usize, delimiter: char| {
        let is_plain =
            || NO_PROSE.contains(&delimiter) || columns::roles_named(header.split(delimiter)) > 1;
        count >= FEWEST_DELIMITERS || (count > 0 && is_plain())
    };
    RARE_DELIMITERS.into_iter().find(|delimiter| {
        let wanted = count(header, *delimiter);
        lines.len() > 1
            && is_enough(wanted, *delimiter)
            && lines.iter().all(|line| count(line, *delimiter) == wanted)
    })
}
