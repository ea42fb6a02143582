//! Entries of the journal in words.

use crate::domain::{JournalEntry, JournalKind, Message};

/// Returns what came of an entry: what a delivery or a merge brought, what went.
#[must_use]
pub fn journal_entry(entry: &JournalEntry) -> Message {
    let count = |known: Option<i64>| known.unwrap_or_default();
    let changes = |message: Message| {
        message.with("new", count(entry.new)).with("changed", count(entry.changed))
    };
    let what = match entry.kind {
        JournalKind::Import if entry.new.is_none() => Message::new("journal-import-unknown"),
        JournalKind::Import => changes(Message::new("journal-import"))
            .with("same", count(entry.same))
            .with("missing", count(entry.missing)),
        JournalKind::Merge => {
            changes(Message::new("journal-merge")).with("events", count(entry.events))
        }
        JournalKind::Erasure => Message::new("journal-erasure").with("count", count(entry.erased)),
        JournalKind::TakeBack => {
            changes(Message::new("journal-take-back")).with("target", count(entry.target))
        }
    };
    if entry.is_taken_back { Message::new("journal-taken-back").with("what", what) } else { what }
}
