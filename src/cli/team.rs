//! `nybrott team …`: several people on several machines, through a shared folder.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::json;

use super::context::CommandContext;
use super::failure::Failure;
use super::merge::{self, AgreedNames};
use super::output;
use crate::domain::{Message, Moment};
use crate::store::{Project, StoreError};
use crate::workflow::{self, Membership, SyncReport, TeamError};

/// What the address of a folder begins with.
const FOLDER: &str = "folder:";

/// The arguments of `team`.
#[derive(Debug, Args)]
pub(super) struct TeamArgs {
    #[command(subcommand)]
    command: TeamCommand,
}

#[derive(Debug, Subcommand)]
enum TeamCommand {
    Init(AddressArgs),
    Join(AddressArgs),
    Sync(SyncArgs),
    Status(TeamStatusArgs),
    Leave,
}

/// The arguments of `team init` and `team join`.
#[derive(Debug, Args)]
struct AddressArgs {
    #[arg(value_name = "ADDRESS")]
    address: String,
    #[command(flatten)]
    names: AgreedNames,
}

/// The arguments of `team sync`.
#[derive(Debug, Args)]
struct SyncArgs {
    #[command(flatten)]
    names: AgreedNames,
    #[arg(long)]
    json: bool,
}

/// The arguments of `team status`.
#[derive(Debug, Args)]
struct TeamStatusArgs {
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &TeamArgs) -> Result<(), Failure> {
    match &arguments.command {
        TeamCommand::Init(args) => begin(context, args, true),
        TeamCommand::Join(args) => begin(context, args, false),
        TeamCommand::Sync(args) => sync(context, args),
        TeamCommand::Status(args) => status(context, args),
        TeamCommand::Leave => leave(context),
    }
}

/// Shares the project in a folder, or joins the one that is shared there.
fn begin(
    context: &CommandContext<'_>,
    arguments: &AddressArgs,
    shares: bool,
) -> Result<(), Failure> {
    let shared = folder_of(&arguments.address)?;
    if let Some(Membership { folder, .. }) = Membership::read(&context.project)? {
        return Err(TeamError::Joined { folder }.into());
    }
    let choices = arguments.names.choices(context)?;
    let mut project = context.open_project()?;
    let begin = if shares { workflow::share } else { workflow::join };
    let joined = begin(&mut project, &shared, &choices, Moment::now());
    let report = settled(joined)?;
    finish(context, project, &report)?;
    let key = if shares { "team-shared" } else { "team-joined" };
    context.status.print(&Message::new(key).with("path", shared.to_string_lossy().as_ref()));
    context.status.print(&Message::new("team-not-blind"));
    Ok(())
}

fn sync(context: &CommandContext<'_>, arguments: &SyncArgs) -> Result<(), Failure> {
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    let choices = arguments.names.choices(context)?;
    let mut project = context.open_project()?;
    let folder = membership.folder.clone();
    let done = workflow::sync(&mut project, membership, &choices, Moment::now());
    let report = settled(done)?;
    if arguments.json {
        output::results(|out| {
            serde_json::to_writer_pretty(&mut *out, &as_json(&folder, &report))?;
            writeln!(out)
        })?;
    }
    finish(context, project, &report)
}

/// Returns what came of it; where something is to be decided first, the program was used wrongly.
fn settled(done: Result<SyncReport, TeamError>) -> Result<SyncReport, Failure> {
    use crate::domain::ToMessage as _;
    done.map_err(|error| match error {
        TeamError::Store(error @ StoreError::MergeRefused { .. }) if error.is_to_settle() => {
            Failure::Misused(error.to_message())
        }
        error @ TeamError::Erases { .. } => Failure::Misused(error.to_message()),
        error => error.into(),
    })
}

/// Closes the project and says what came of a synchronisation.
fn finish(
    context: &CommandContext<'_>,
    project: Project,
    report: &SyncReport,
) -> Result<(), Failure> {
    let is_unswept = project.has_remnants();
    project.close()?;
    for line in workflow::sync_report(report) {
        context.status.print(&line);
    }
    if is_unswept {
        context.status.print(&Message::new("cli-erase-unswept"));
    }
    match report.taken.quarantined.len() {
        0 => Ok(()),
        count => Err(Failure::Failed(Message::new("merge-set-aside").with("count", count))),
    }
}

fn status(context: &CommandContext<'_>, arguments: &TeamStatusArgs) -> Result<(), Failure> {
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    let unsent = context.open_reader()?.news_since(&membership.given)?;
    let untaken = workflow::untaken(&membership);
    if arguments.json {
        let line = json!({
            "folder": membership.folder,
            "is_reachable": untaken.is_some(),
            "replica": membership.replica,
            "unsent": unsent,
            "untaken_segments": untaken,
        });
        return output::results(|out| writeln!(out, "{line:#}"));
    }
    let path = membership.folder.to_string_lossy();
    let state = match untaken {
        Some(untaken) => Message::new("team-status").with("untaken", untaken),
        None => Message::new("team-status-offline"),
    };
    let line = context.words.format(&state.with("path", path.as_ref()).with("unsent", unsent));
    output::results(|out| writeln!(out, "{line}"))
}

fn leave(context: &CommandContext<'_>) -> Result<(), Failure> {
    let left = match Membership::leave(&context.project)? {
        Some(folder) => Message::new("team-left").with("path", folder.to_string_lossy().as_ref()),
        None => Message::new("team-left-unknown"),
    };
    context.status.print(&left);
    Ok(())
}

fn folder_of(address: &str) -> Result<PathBuf, Failure> {
    let path = address.strip_prefix(FOLDER).filter(|path| !path.is_empty());
    path.map(PathBuf::from).ok_or_else(|| {
        Failure::Misused(Message::new("team-unknown-address").with("address", address))
    })
}

fn as_json(folder: &Path, report: &SyncReport) -> serde_json::Value {
    let faults = report
        .faults
        .iter()
        .map(|(name, _)| json!({ "replica": name.replica, "number": name.number }));
    json!({
        "given": { "acts": report.given, "versions": report.versions },
        "taken": merge::as_json(folder, &report.taken),
        "waiting_segments": report.waiting,
        "unreadable_segments": faults.collect::<Vec<_>>(),
    })
}
