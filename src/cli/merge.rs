//! `nybrott merge FILE…`: takes over what other copies of the project know.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use super::context::CommandContext;
use super::failure::{Failure, terminal_lost};
use super::output;
use crate::domain::{MergeChoices, MergeSummary, Message, Moment, Reviewer, ToMessage as _};
use crate::files::{in_full, named_like};
use crate::store::{Reader, StoreError};
use crate::workflow::{self, lapsed_rulings};

/// The arguments of `merge`.
#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    #[arg(value_name = "FILE", required_unless_present = "same")]
    files: Vec<PathBuf>,
    #[arg(long, requires = "files")]
    dry_run: bool,
    #[command(flatten)]
    names: AgreedNames,
    #[arg(long, requires = "files")]
    foreign: bool,
    #[arg(long, requires = "files")]
    json: bool,
}

/// What is decided beforehand about names that mean two people, and about texts that go.
#[derive(Debug, Default, Args)]
pub(super) struct AgreedNames {
    #[arg(long, value_name = "NAME")]
    same: Vec<String>,
    #[arg(long, value_name = "NAME=NEW")]
    rename: Vec<String>,
    // What it means here is another thing than in other commands, and its help says so.
    #[arg(id = "agrees", short = 'y', long = "yes")]
    yes: bool,
}

impl AgreedNames {
    /// Returns the choices of a merge.
    pub(super) fn choices(&self, context: &CommandContext<'_>) -> Result<MergeChoices, Failure> {
        let own =
            workflow::own_reviewers(context.preferences.home_reviewers(), context.reviewer().ok());
        let rename = self.rename.iter().map(|pair| {
            let wrong =
                || Failure::Misused(Message::new("cli-merge-rename").with("pair", pair.as_str()));
            let (old, new) = pair.split_once('=').ok_or_else(wrong)?;
            let (old, new) = (old.trim(), new.trim());
            if old.is_empty() || new.is_empty() {
                return Err(wrong());
            }
            Ok((old.to_owned(), new.to_owned()))
        });
        Ok(MergeChoices {
            same: self.same.clone(),
            rename: rename.collect::<Result<_, Failure>>()?,
            own,
            foreign: false,
            erases: self.yes,
            accepts_names: self.yes,
            dry_run: false,
        })
    }
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &MergeArgs) -> Result<(), Failure> {
    if arguments.files.is_empty() {
        return join(context, arguments);
    }
    let choices = MergeChoices {
        foreign: arguments.foreign,
        dry_run: arguments.dry_run,
        ..arguments.names.choices(context)?
    };
    look_at_sources(context, &arguments.files)?;
    let refused = |error: StoreError| not_merged(&error, &arguments.files);
    let (merged, is_unswept) = if arguments.dry_run {
        // It waits for no one who works in the project, and keeps no one from it.
        let reader = context.open_reader_to_write()?;
        let merged = reader.merge_preview(&arguments.files, &choices, Moment::now());
        (merged.map_err(refused)?, false)
    } else {
        if !arguments.foreign {
            // Nothing is a copy of what is not there.
            drop(context.open_reader_to_write()?);
        }
        let (project, merged) = context.fill_project(|project| {
            project.merge(&arguments.files, &choices, Moment::now()).map_err(refused)
        })?;
        let is_unswept = project.has_remnants();
        project.close()?;
        (merged, is_unswept)
    };
    if arguments.json {
        let shown: Vec<Value> =
            arguments.files.iter().zip(&merged).map(|(file, of)| as_json(file, of)).collect();
        output::results(|out| {
            serde_json::to_writer_pretty(&mut *out, &shown)?;
            writeln!(out)
        })?;
    } else {
        for (file, of) in arguments.files.iter().zip(&merged) {
            for line in workflow::merge_report(file, of, arguments.dry_run) {
                context.status.print(&line);
            }
        }
        if let Some(entry) = workflow::what_an_entry_is(&merged) {
            context.status.print(&entry);
        }
        if arguments.dry_run {
            context.status.print(&Message::new("cli-merge-tried"));
        }
    }
    if is_unswept {
        context.status.print(&Message::new("cli-erase-unswept"));
    }
    let set_aside: usize = merged.iter().map(|of| of.quarantined.len()).sum();
    if set_aside == 0 {
        return Ok(());
    }
    let key = if arguments.dry_run { "merge-would-contradict" } else { "merge-set-aside" };
    Err(Failure::Failed(Message::new(key).with("count", set_aside)))
}

/// Checks that there is something to take over, before a project is made for it.
fn look_at_sources(context: &CommandContext<'_>, files: &[PathBuf]) -> Result<(), Failure> {
    for file in files {
        // A folder that may not be entered is no reason to say that the file is not there.
        if matches!(file.try_exists(), Ok(false)) {
            return Err(Failure::Failed(no_file(file)));
        }
        let opened = Reader::open_to_copy(file);
        if let Err(StoreError::NotAFile { .. } | StoreError::NotAProject { .. }) = opened {
            let path = file.display().to_string();
            return Err(Failure::Failed(Message::new("cli-merge-no-project").with("path", path)));
        }
        if !context.project.exists() {
            opened.map_err(|error| not_merged(&error, files))?;
        }
    }
    Ok(())
}

/// Returns that there is no such file, with one that may have been meant.
fn no_file(file: &Path) -> Message {
    let suggestion = named_like(file).map_or(Message::new("cli-no-suggestion"), |near| {
        Message::new("cli-suggestion").with("near", near.display().to_string())
    });
    let message =
        Message::new("cli-merge-no-file").with("path", in_full(file).display().to_string());
    message.with("suggestion", suggestion)
}

/// Returns why nothing was merged; where something is to be decided first, the program was used wrongly.
fn not_merged(error: &StoreError, files: &[PathBuf]) -> Failure {
    match error {
        StoreError::MergeRefused { .. } if error.is_to_settle() => {
            Failure::Misused(error.to_message())
        }
        error => Failure::Failed(workflow::not_merged(error, files)),
    }
}

/// Joins the reviewer of this home with others of the project, for good.
fn join(context: &CommandContext<'_>, arguments: &MergeArgs) -> Result<(), Failure> {
    if !arguments.names.rename.is_empty() {
        return Err(Failure::Misused(Message::new("cli-merge-rename-needs-file")));
    }
    let shown = context.reviewer()?;
    let reader = context.open_reader_to_write()?;
    for name in &arguments.names.same {
        // Without someone of that name there is nothing to agree to.
        if reader.person_named(name)?.is_none() {
            let unknown = Message::new("cli-merge-not-joined").with("name", name.as_str());
            return Err(Failure::Failed(unknown));
        }
        if !arguments.names.yes && !confirm_joining(context, name, shown)? {
            return Err(Failure::Failed(Message::new("cli-merge-not-agreed")));
        }
    }
    drop(reader);
    let own = context.acting_reviewer()?;
    let mut project = context.open_project()?;
    for name in &arguments.names.same {
        let lapsed = project.join_reviewer(&own, name, Moment::now())?;
        let key = if lapsed.is_some() { "cli-merge-joined" } else { "cli-merge-not-joined" };
        context.status.print(&Message::new(key).with("name", name.as_str()));
        for line in lapsed_rulings(lapsed.unwrap_or_default(), false) {
            context.status.print(&line);
        }
    }
    Ok(project.close()?)
}

/// Asks whether the reviewer of this name is the one of this home, if there is a terminal to ask at.
fn confirm_joining(
    context: &CommandContext<'_>,
    name: &str,
    own: &Reviewer,
) -> Result<bool, Failure> {
    let about = |key| Message::new(key).with("name", name).with("own", own.as_str());
    if !io::stdin().is_terminal() {
        return Err(Failure::Misused(about("cli-merge-join-needs-yes")));
    }
    let question = context.words.format(&about("cli-merge-join-ask"));
    output::confirm(&question).map_err(|error| terminal_lost(&error))
}

pub(super) fn as_json(file: &Path, merged: &MergeSummary) -> Value {
    let events = merged.events.iter().map(|of| {
        json!({
            "reviewer": of.reviewer.as_str(),
            "id": of.reviewer.id(),
            "new": of.new,
            "known": of.known,
        })
    });
    let renamed = merged.renamed.iter().map(|of| json!({ "old": of.old, "new": of.new }));
    let quarantined = merged.quarantined.iter().map(|one| {
        let title = one.case.as_ref().map(|case| &case.title);
        json!({ "id": one.id, "title": title, "why": one.why.as_str() })
    });
    json!({
        "file": file.to_string_lossy(),
        "cases": { "new": merged.new_cases, "known": merged.known_cases },
        "versions": merged.new_versions,
        "events": events.collect::<Vec<_>>(),
        "completed": merged.completed,
        "notes": merged.notes,
        "codebooks": merged.codebooks,
        "introductions": merged.introductions,
        "differing": merged.differing.len(),
        "settled": merged.settled.len(),
        "rounds_closed": merged.closed_rounds,
        "rulings_lapsed": merged.lapsed.count(),
        "renamed": renamed.collect::<Vec<_>>(),
        "erased": merged.erased,
        "quarantined": quarantined.collect::<Vec<_>>(),
    })
}
