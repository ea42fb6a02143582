//! `nybrott imports`: the deliveries, merges, erasures and take-backs of the project, oldest first; with `--take-back`,
//! takes a delivery back.

use std::io::{self, IsTerminal as _};

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::{Failure, terminal_lost};
use super::output;
use crate::domain::{JournalEntry, Message, Moment, TakenBack, visible_line};
use crate::wording;
use crate::words::Words;

/// The arguments of `imports`.
#[derive(Debug, Args)]
pub(super) struct ImportsArgs {
    #[arg(long, value_name = "NUMBER")]
    take_back: Option<i64>,
    #[arg(short, long, requires = "take_back")]
    yes: bool,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ImportsArgs) -> Result<(), Failure> {
    if let Some(no) = arguments.take_back {
        return take_back(context, no, arguments);
    }
    let journal = context.open_reader()?.journal()?;
    output::results_in_words(|out| {
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

fn take_back(
    context: &CommandContext<'_>,
    no: i64,
    arguments: &ImportsArgs,
) -> Result<(), Failure> {
    let would_go = context.open_reader_to_write()?.take_back_preview(no)?;
    if !arguments.yes && !confirm(context, &would_go)? {
        return Err(Failure::Failed(Message::new("journal-take-back-not-agreed")));
    }
    let mut project = context.open_project()?;
    let (taken_back, backup) = project.take_back(no, Moment::now())?;
    project.close()?;
    let backup = backup.to_string_lossy();
    if arguments.json {
        let cases = taken_back.cases();
        let TakenBack { no, file, versions, kept, drafts, .. } = taken_back;
        let shown = json!({
            "no": no, "file": file, "cases": cases, "versions": versions, "kept": kept,
            "drafts": drafts,
            "backup": backup,
        });
        return output::results(|out| {
            serde_json::to_writer_pretty(&mut *out, &shown)?;
            writeln!(out)
        });
    }
    let print = |message: &Message| context.status.print(message);
    print(&taken_back.message("journal-take-back-done"));
    if taken_back.kept > 0 {
        print(&Message::new("journal-take-back-kept").with("count", taken_back.kept));
    }
    print(&Message::new("journal-take-back-returns"));
    print(&Message::new("journal-take-back-backup").with("file", backup.as_ref()));
    Ok(())
}

/// Asks for confirmation, if there is a terminal to ask at.
fn confirm(context: &CommandContext<'_>, would_go: &TakenBack) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Misused(would_go.message("journal-take-back-needs-yes")));
    }
    let question = would_go.message("journal-take-back-ask");
    output::confirm(&context.words.format(&question)).map_err(|error| terminal_lost(&error))
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
        "target": entry.target,
        "taken_back": entry.is_taken_back,
    })
}

/// Returns an entry as a line: time, file, what came of it.
pub(super) fn in_words(words: &Words, entry: &JournalEntry) -> String {
    let what = words.format(&wording::journal_entry(entry));
    let at = words.date_and_clock(entry.at);
    match &entry.file {
        Some(file) => format!("{at}  {}  {what}", visible_line(file)),
        None => format!("{at}  {what}"),
    }
}
