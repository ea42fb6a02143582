//! What a column is called: as usual names are compared, and as a person types it.

use unicode_normalization::UnicodeNormalization as _;

use super::messages::brief;
use crate::domain::visible_line;

/// Returns the place of the column that is meant by this name: the one that is called so, else one whose white space alone
/// differs, else one that a message shows so, else one that is the same as usual names are.
pub(super) fn place_of(headers: &[String], folded: &[String], name: &str) -> Option<usize> {
    let (typed, folded_name) = (typed(name), fold(name));
    let exactly = headers.iter().position(|header| header == name);
    exactly
        .or_else(|| headers.iter().position(|header| self::typed(header) == typed))
        .or_else(|| headers.iter().position(|header| shown(header) == typed))
        .or_else(|| folded.iter().position(|header| *header == folded_name))
}

/// Returns what to type for this column on one line, where that means it and no other.
pub(super) fn typed_name(headers: &[String], at: usize) -> Option<String> {
    let header = headers.get(at)?;
    let folded: Vec<String> = headers.iter().map(|header| fold(header)).collect();
    let name = typed(header);
    let is_shown_as_it_is = !name.is_empty() && visible_line(&name) == name;
    let means_it = place_of(headers, &folded, &name) == Some(at);
    (is_shown_as_it_is && means_it).then_some(name)
}

/// Returns a header as a list of columns shows it, on one line: cut where it is long, with a word for each character
/// that takes no room.
fn shown(header: &str) -> String {
    typed(&visible_line(&brief(header)))
}

/// Returns a header on one line: any white space as one blank, a control character or its picture too,
/// as messages show it; without what takes no room.
fn typed(header: &str) -> String {
    let composed: String = header.nfc().filter(|scalar| !is_unseen(*scalar)).collect();
    composed.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns whether a character parts words: white space, a control character, or the picture of one.
fn is_blank(scalar: char) -> bool {
    scalar.is_whitespace()
        || scalar.is_control()
        || matches!(scalar, '\u{2400}'..='\u{2426}' | '\u{21E5}')
}

/// Returns whether a character takes no room: joiners, marks of direction, soft hyphens, byte order marks.
const fn is_unseen(scalar: char) -> bool {
    matches!(scalar, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Returns a header as it is compared: see [`USUAL_NAMES`](super::usual_names::USUAL_NAMES).
pub(super) fn fold(header: &str) -> String {
    let seen = header.nfc().filter(|scalar| !is_unseen(*scalar));
    let composed: String = seen.collect::<String>().to_lowercase();
    let words = composed.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '#');
    words
        .split(|c: char| is_blank(c) || matches!(c, '_' | '-'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
