//! Why a table as text was refused, where its text shows it.

use super::error::ImportErrorKind;

/// What else may be between cells: seldom, and so not tried where nothing says it.
const RARE_DELIMITERS: [char; 7] = [':', '^', '~', '#', '$', '!', '/'];

/// So many lines are compared.
const LINES: usize = 50;

/// Returns the error with its cause, where this text shows one.
pub(super) fn named(kind: ImportErrorKind, text: &str) -> ImportErrorKind {
    match &kind {
        ImportErrorKind::Ragged { place, .. } if line(text, place.order()).starts_with('#') => {
            ImportErrorKind::CommentLine { row: place.row() }
        }
        ImportErrorKind::Ragged { place, .. } if text.contains(r#"\""#) => {
            ImportErrorKind::BackslashQuotes { row: place.row() }
        }
        ImportErrorKind::OpenQuote { row, .. } if text.contains(r#"\""#) => {
            ImportErrorKind::BackslashQuotes { row: *row }
        }
        ImportErrorKind::Unsure(found) if found.headers.len() == 1 => match rare_delimiter(text) {
            Some(delimiter) => ImportErrorKind::RareDelimiter { delimiter },
            None => kind,
        },
        _ => kind,
    }
}

/// Returns the line of this number, from 1.
fn line(text: &str, number: usize) -> &str {
    text.lines().nth(number.saturating_sub(1)).unwrap_or_default()
}

/// Returns the character that each of the first lines has as often as the first.
fn rare_delimiter(text: &str) -> Option<char> {
    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let count = |line: &str, delimiter: char| line.matches(delimiter).count();
    RARE_DELIMITERS.into_iter().find(|delimiter| {
        let wanted = lines.first().map_or(0, |line| count(line, *delimiter));
        lines.len() > 1 && wanted > 0 && lines.iter().all(|line| count(line, *delimiter) == wanted)
    })
}
