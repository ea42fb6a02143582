//! `nybrott erase ID…`: erases the texts of cases permanently; their answers are kept.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};

use clap::Args;

use super::context::CommandContext;
use super::failure::{Failure, terminal_lost};
use super::output;
use crate::domain::{CaseName, CaseNo, Erased, Heading, Message, Moment, ToMessage as _};
use crate::store::{Reader, StoreError, backup_folder, backups, drafts_beside};

/// The arguments of `erase`.
#[derive(Debug, Args)]
pub(super) struct EraseArgs {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(short, long)]
    yes: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &EraseArgs) -> Result<(), Failure> {
    let reader = context.open_reader_to_write()?;
    let cases = find(&reader, arguments)?;
    // What is to be erased without a question does not go into the output of a script.
    if !arguments.yes {
        for named in names(&reader, &cases)? {
            context.status.print(&Message::new("cli-erase-case").with("case", named));
        }
    }
    if !arguments.dry_run && !arguments.yes && !confirm(context, cases.len())? {
        return Err(Failure::Failed(Message::new("cli-erase-not-agreed")));
    }
    // SQLite's log is emptied only while no one reads.
    drop(reader);
    let mut project = context.open_project()?;
    let erased = project.erase(&cases, Moment::now(), arguments.dry_run)?;
    project.close()?;
    let key = if arguments.dry_run { "cli-erase-would" } else { "cli-erased" };
    let done = Message::new(key)
        .with("count", erased.cases + erased.again)
        .with("versions", erased.versions)
        .with("notes", erased.notes);
    context.status.print(&done);
    left_over(context, &erased, arguments.dry_run)
}

/// Finds the cases of these ids, each once.
fn find(reader: &Reader, arguments: &EraseArgs) -> Result<Vec<CaseNo>, Failure> {
    let by_id = reader.cases_by_id()?;
    let mut cases = BTreeSet::new();
    for id in &arguments.ids {
        let mut found = by_id.get(id).cloned().unwrap_or_default();
        if let Some(source) = &arguments.source {
            found.retain(|(of, _)| of.as_deref().unwrap_or_default() == source);
        }
        let about = |key| Failure::Failed(Message::new(key).with("id", id.as_str()));
        match *found.as_slice() {
            [(_, no)] => cases.insert(no),
            [] => return Err(about("cli-erase-unknown-id")),
            _ => return Err(about("cli-erase-several-sources")),
        };
    }
    Ok(cases.into_iter().collect())
}

/// Returns what sentences call these cases.
fn names(reader: &Reader, cases: &[CaseNo]) -> Result<Vec<Message>, StoreError> {
    let name = |of: &Heading| {
        let name = CaseName::new(&of.title, &of.id);
        name.with_municipality(of.municipality.as_deref()).to_message()
    };
    Ok(reader.headings_of(cases)?.iter().map(name).collect())
}

/// Asks for confirmation, if there is a terminal to ask at.
fn confirm(context: &CommandContext<'_>, count: usize) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Misused(Message::new("cli-erase-needs-yes")));
    }
    let question = Message::new("cli-erase-ask").with("count", count);
    output::confirm(&context.words.format(&question)).map_err(|error| terminal_lost(&error))
}

/// Prints what may still be found of the texts, and where.
fn left_over(context: &CommandContext<'_>, erased: &Erased, dry_run: bool) -> Result<(), Failure> {
    if !erased.shared.is_empty() {
        let reader = context.open_reader()?;
        let cases: Vec<CaseNo> = erased.shared.iter().copied().collect();
        context.status.print(&Message::new("cli-erase-shared"));
        for named in names(&reader, &cases)? {
            context.status.print(&Message::new("cli-erase-case").with("case", named));
        }
    }
    let folder = backup_folder(&context.project);
    context
        .status
        .print(&Message::new("cli-erase-beyond").with("folder", folder.to_string_lossy().as_ref()));
    for backup in backups(&context.project) {
        let path = backup.path.to_string_lossy();
        context.status.print(&Message::new("cli-erase-backup").with("file", path.as_ref()));
    }
    for draft in drafts_beside(&context.project) {
        let is_gone = !dry_run && draft.remove_dead().unwrap_or(false);
        let key = if is_gone { "cli-erase-draft-removed" } else { "cli-erase-draft" };
        let path = draft.path.to_string_lossy();
        context.status.print(&Message::new(key).with("file", path.as_ref()));
    }
    if erased.is_swept || dry_run {
        return Ok(());
    }
    Err(Failure::Failed(Message::new("cli-erase-unswept")))
}
