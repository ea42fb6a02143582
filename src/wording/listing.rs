//! Names one after the other, as people list them.

use crate::domain::Message;
use crate::words::Words;

/// Returns a name within quotation marks.
#[must_use]
pub fn quoted(words: &Words, name: &str) -> String {
    words.format(&Message::new("report-quoted").with("value", name))
}

/// Joins names with commas, and a word before the last.
#[must_use]
pub fn listed(words: &Words, mut names: Vec<String>) -> String {
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    let message = Message::new("report-listed").with("others", names.join(", ").as_str());
    words.format(&message.with("last", last.as_str()))
}
