//! `nybrott team …`: several people on several machines, through a shared folder or a server.

use std::path::Path;

use clap::{Args, Subcommand};
use serde_json::json;

use super::context::CommandContext;
use super::failure::Failure;
use super::merge::{self, AgreedNames};
use super::output;
use crate::domain::{MemberRole, Message, Moment, ToMessage as _};
use crate::store::{Project, StoreError};
use crate::workflow::{
    self, CarrierError, ExchangeState, FolderSize, Membership, SyncReport, TeamAddress, TeamError,
    UnconfirmedErasures,
};

/// The arguments of `team`.
#[derive(Debug, Args)]
pub(super) struct TeamArgs {
    #[command(subcommand)]
    command: TeamCommand,
}

#[derive(Debug, Subcommand)]
enum TeamCommand {
    Init(InitArgs),
    Join(AddressArgs),
    Add(AddArgs),
    Sync(SyncArgs),
    Status(TeamStatusArgs),
    Upgrade,
    Leave,
}

/// The arguments of `team init`.
#[derive(Debug, Args)]
struct InitArgs {
    #[command(flatten)]
    address: AddressArgs,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(..=100))]
    need: Option<u8>,
}

/// The arguments of `team join`, and of `team init` among others.
#[derive(Debug, Args)]
struct AddressArgs {
    #[arg(value_name = "ADDRESS")]
    address: String,
    #[command(flatten)]
    names: AgreedNames,
}

/// The arguments of `team add`.
#[derive(Debug, Args)]
struct AddArgs {
    #[arg(value_name = "LOGIN")]
    login: String,
    #[arg(long, value_enum, default_value_t)]
    role: MemberRole,
    #[arg(long, value_name = "NAME")]
    known_as: Option<String>,
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
        TeamCommand::Init(args) => init(context, args),
        TeamCommand::Join(args) => begin(context, args, false),
        TeamCommand::Add(args) => add(context, args),
        TeamCommand::Sync(args) => sync(context, args),
        TeamCommand::Status(args) => status(context, args),
        TeamCommand::Upgrade => upgrade(context),
        TeamCommand::Leave => leave(context),
    }
}

/// Shares the project. The owner of a team on a server says so again to say otherwise how many classify each case.
fn init(context: &CommandContext<'_>, arguments: &InitArgs) -> Result<(), Failure> {
    let InitArgs { address, need } = arguments;
    let Some(need) = *need else { return begin(context, address, true) };
    if let TeamAddress::Folder(_) = address_of(&address.address)? {
        return Err(Failure::Misused(TeamError::FolderDividesNothing.to_message()));
    }
    let membership = Membership::read(&context.project)?;
    if membership.is_none_or(|known| known.address.to_string() != address.address) {
        begin(context, address, true)?;
    }
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    done_or_sql(workflow::set_need(&membership, need))?;
    let key = if need == 0 { "team-divides-nothing" } else { "team-divides" };
    context.status.print(&Message::new(key).with("need", i64::from(need)));
    Ok(())
}

/// Shares the project, or joins the one that is shared there.
fn begin(
    context: &CommandContext<'_>,
    arguments: &AddressArgs,
    shares: bool,
) -> Result<(), Failure> {
    let address = address_of(&arguments.address)?;
    if let Some(Membership { address, .. }) = Membership::read(&context.project)? {
        return Err(TeamError::Joined { address }.into());
    }
    let choices = arguments.names.choices(context)?;
    let begin = if shares {
        // Without a project there is nothing to share.
        drop(context.open_reader_to_write()?);
        workflow::share
    } else {
        workflow::join
    };
    let (project, report) = context
        .fill_project(|project| settled(begin(project, &address, &choices, Moment::now())))?;
    finish(context, project, &report)?;
    let key = match (shares, &address) {
        (true, TeamAddress::Folder(_)) => "team-shared",
        (true, TeamAddress::Server(_)) => "team-shared-server",
        (false, _) => "team-joined",
    };
    let done = Message::new(key).with("path", address.to_string());
    context.status.print(&done.with("join", output::shell_word(&address.to_type())));
    if let TeamAddress::Folder(_) = address {
        context.status.print(&Message::new("team-not-blind"));
    }
    Ok(())
}

/// Adds a member to the team on a server.
fn add(context: &CommandContext<'_>, arguments: &AddArgs) -> Result<(), Failure> {
    let AddArgs { login, role, known_as } = arguments;
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    let name = known_as.as_ref().unwrap_or(login);
    let known = context.open_reader()?.person_named(name)?;
    if known_as.is_some() && known.is_none() {
        return Err(Failure::Misused(Message::new("team-unknown-reviewer").with("name", &**name)));
    }
    let added = workflow::add_member(&membership, login, *role, known.as_ref());
    let is_new = done_or_sql(added)?;
    let key = if is_new { "team-added-login" } else { "team-added" };
    let path = membership.address.to_string();
    context.status.print(&Message::new(key).with("login", login.as_str()).with("path", path));
    Ok(())
}

/// Prints what an administrator has to run, where something needs rights that are missing.
fn done_or_sql<T>(done: Result<T, TeamError>) -> Result<T, Failure> {
    if let Err(TeamError::Carrier(CarrierError::Administrator { sql })) = &done {
        output::results(|out| writeln!(out, "{sql}"))?;
    }
    done.map_err(Failure::from)
}

fn sync(context: &CommandContext<'_>, arguments: &SyncArgs) -> Result<(), Failure> {
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    let choices = arguments.names.choices(context)?;
    let mut project = context.open_project()?;
    let address = membership.address.clone();
    let done = workflow::sync(&mut project, membership, &choices, Moment::now());
    let report = settled(done)?;
    if arguments.json {
        output::results(|out| {
            serde_json::to_writer_pretty(&mut *out, &as_json(&address, &report))?;
            writeln!(out)
        })?;
    }
    finish(context, project, &report)
}

/// Returns what came of it; where something is to be decided first, the program was used wrongly.
fn settled(done: Result<SyncReport, TeamError>) -> Result<SyncReport, Failure> {
    let refusal = match done {
        Ok(report) => return Ok(report),
        Err(refusal) => refusal,
    };
    Err(match refusal {
        TeamError::Store(error @ StoreError::MergeRefused { .. }) if error.is_to_settle() => {
            let about_names = match &error {
                StoreError::MergeRefused { why, .. } => workflow::about_names(why),
                _ => None,
            };
            Failure::Misused(about_names.unwrap_or_else(|| error.to_message()))
        }
        error @ TeamError::Erases { .. } => Failure::Misused(error.to_message()),
        error => return done_or_sql(Err(error)),
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
        0 if report.foreign + report.set_aside == 0 && !report.is_outdated => Ok(()),
        0 => Err(Failure::Failed(Message::new("team-incomplete"))),
        count => Err(Failure::Failed(Message::new("merge-set-aside").with("count", count))),
    }
}

fn status(context: &CommandContext<'_>, arguments: &TeamStatusArgs) -> Result<(), Failure> {
    let reader = context.open_reader()?;
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    let unsent = reader.news_since(&membership.given)?;
    let state = workflow::exchange_state(&membership, &reader)?;
    if arguments.json {
        let line = status_as_json(&membership, unsent, &state);
        return output::results(|out| writeln!(out, "{line:#}"));
    }
    let trouble = state.trouble.as_ref().filter(|trouble| !is_network(trouble));
    let first = match (state.untaken, &membership.address) {
        (Some(untaken), _) => Message::new("team-status").with("untaken", untaken),
        (None, TeamAddress::Folder(_)) => Message::new("team-status-offline"),
        (None, _) if trouble.is_some() => Message::new("team-status-server-troubled"),
        (None, TeamAddress::Server(_)) => Message::new("team-status-server-offline"),
    };
    let path = membership.address.to_string();
    let first = first.with("path", path).with("unsent", unsent);
    let lines: Vec<String> = [first]
        .into_iter()
        .chain(trouble.map(TeamError::to_message))
        .chain(state.size.map(size_message))
        .chain(state.is_behind.then(|| Message::new("team-exchange-behind")))
        .chain((membership.claims.need > 0).then(|| claimed_message(&membership)))
        .chain(state.unconfirmed.iter().flatten().map(unconfirmed_message))
        .map(|message| context.words.format(&message))
        .collect();
    output::results_in_words(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))
}

/// Returns whether it is the network that is not there.
fn is_network(trouble: &TeamError) -> bool {
    let TeamError::Carrier(error) = trouble else { return false };
    matches!(error, CarrierError::Unreachable { .. } | CarrierError::Silent { .. })
}

/// Brings the exchange on the server up to date.
fn upgrade(context: &CommandContext<'_>) -> Result<(), Failure> {
    let membership = Membership::read(&context.project)?.ok_or(TeamError::NotJoined)?;
    if let TeamAddress::Folder(_) = membership.address {
        return Err(Failure::Misused(TeamError::FolderHasNoVersion.to_message()));
    }
    let is_new = done_or_sql(workflow::upgrade(&membership))?;
    let key = if is_new { "team-upgraded" } else { "team-upgraded-already" };
    context.status.print(&Message::new(key).with("path", membership.address.to_string()));
    Ok(())
}

/// Returns how much is in the folder.
fn size_message(size: FolderSize) -> Message {
    let megabytes = i64::try_from(size.bytes / 1_000_000).unwrap_or(i64::MAX);
    Message::new("team-status-size").with("files", size.files).with("size", megabytes)
}

/// Returns what this copy has claimed.
fn claimed_message(membership: &Membership) -> Message {
    Message::new("team-status-claimed").with("count", membership.claims.cases.len())
}

/// Returns that a copy has not confirmed erasures, with its reviewers or, where they are not known, its id.
fn unconfirmed_message(copy: &UnconfirmedErasures) -> Message {
    let message = Message::new(if copy.reviewers.is_empty() {
        "team-erasures-unconfirmed"
    } else {
        "team-erasures-unconfirmed-by"
    });
    message
        .with("count", copy.cases)
        .with("copy", copy.replica.to_string())
        .with("reviewers", copy.reviewers.join(", "))
}

fn status_as_json(
    membership: &Membership,
    unsent: i64,
    state: &ExchangeState,
) -> serde_json::Value {
    let as_json = |copy: &UnconfirmedErasures| json!({ "replica": copy.replica, "reviewers": copy.reviewers, "cases": copy.cases });
    let unconfirmed =
        state.unconfirmed.as_ref().map(|copies| copies.iter().map(as_json).collect::<Vec<_>>());
    let (place, parts) = match membership.address {
        TeamAddress::Folder(_) => ("folder", "untaken_segments"),
        TeamAddress::Server(_) => ("server", "untaken_lines"),
    };
    json!({
        place: membership.address.to_string(),
        "is_reachable": state.untaken.is_some(),
        "is_behind": state.is_behind,
        "replica": membership.replica,
        "unsent": unsent,
        parts: state.untaken,
        "files": state.size.map(|size| size.files),
        "bytes": state.size.map(|size| size.bytes),
        "claims": { "need": membership.claims.need, "cases": membership.claims.cases.len() },
        "unconfirmed_erasures": unconfirmed,
    })
}

fn leave(context: &CommandContext<'_>) -> Result<(), Failure> {
    let left = match workflow::leave(&context.project)? {
        Some(address) => Message::new("team-left").with("path", address.to_string()),
        None => Message::new("team-left-unknown"),
    };
    context.status.print(&left);
    Ok(())
}

fn address_of(address: &str) -> Result<TeamAddress, Failure> {
    address.parse().map_err(|error: CarrierError| Failure::Misused(error.to_message()))
}

fn as_json(address: &TeamAddress, report: &SyncReport) -> serde_json::Value {
    let faults = report.faults.iter().map(
        |(name, _)| json!({ "replica": name.replica, "first": name.first, "last": name.last }),
    );
    json!({
        "given": { "acts": report.given, "versions": report.versions },
        "taken": merge::as_json(Path::new(&address.to_string()), &report.taken),
        "waiting_segments": report.waiting,
        "unreadable_segments": faults.collect::<Vec<_>>(),
        "refused": { "foreign": report.foreign, "set_aside": report.set_aside },
        "is_outdated": report.is_outdated,
        "is_behind": report.is_behind,
    })
}
