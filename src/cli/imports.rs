//! `nybrott imports`: the deliveries, merges and erasures of the project, oldest first.

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::Failure;
use super::output;
use crate::domain::{JournalEntry, JournalKind, Message, visible_line};
use crate::words::Words;

/// The arguments of `imports`.
#[derive(Debug, Args)]
pub(super) struct ImportsArgs {
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ImportsArgs) -> Result<(), Failure> {
    let journal = context.open_reader()?.journal()?;
    output::results(|out| {
        if arguments.json {
            let entries: Vec<Value> = journal.iter().map(as_json).collect();
            serde_json::to_writer_pretty(&mut *out, &entries)?;
            return writeln!(out);
        }
        journal
            .iter()
            .try_for_each(|entry| writeln!(out, "{}  {}", entry.no, in_words(context.words, entry)))
    })
}

/// Returns an entry as a JSON object, in English snake case.
pub(super) fn as_json(entry: &JournalEntry) -> Value {
    json!({
        "no": entry.no,
        "kind": entry.kind.as_str(),
        "at": entry.at,
        "file": entry.file,
        "sha256": entry.sha256,
        "format": entry.format,
        "new": entry.new,
        "changed": entry.changed,
        "same": entry.same,
        "missing": entry.missing,
        "events": entry.events,
        "erased": entry.erased,
    })
}

/// Returns an entry as a line: time, file, what came of it.
pub(super) fn in_words(words: &Words, entry: &JournalEntry) -> String {
    let what = words.format(&what(entry));
    let at = words.date_and_clock(entry.at);
    match &entry.file {
        Some(file) => format!("{at}  {}  {what}", visible_line(file)),
        None => format!("{at}  {what}"),
    }
}

fn what(entry: &JournalEntry) -> Message {
    let count = |known: Option<i64>| known.unwrap_or_default();
    let message = match entry.kind {
        JournalKind::Import if entry.new.is_none() => Message::new("cli-journal-import-unknown"),
        JournalKind::Import => Message::new("cli-journal-import")
            .with("changed", count(entry.changed))
            .with("same", count(entry.same))
            .with("missing", count(entry.missing)),
        JournalKind::Merge => Message::new("cli-journal-merge")
            .with("changed", count(entry.changed))
            .with("events", count(entry.events)),
        JournalKind::Erasure => {
            return Message::new("cli-journal-erasure").with("count", count(entry.erased));
        }
    };
    if entry.new.is_none() { message } else { message.with("new", count(entry.new)) }
}
