//! `nybrott round …`: cases are drawn and given to reviewers, who do not see each other's answers until it is closed.

mod check;
mod close;
mod hand_out;
mod list;
mod open;
mod reassign;

use clap::{Args, Subcommand};

use super::backup;
use super::context::CommandContext;
use super::failure::Failure;
use crate::domain::Message;
use crate::domain::rounds::RoundStatus;
use crate::store::Reader;

/// The arguments of `round`.
#[derive(Debug, Args)]
pub(super) struct RoundArgs {
    #[command(subcommand)]
    command: RoundCommand,
}

#[derive(Debug, Subcommand)]
enum RoundCommand {
    Open(open::OpenArgs),
    List(list::ListArgs),
    Show(list::ShowArgs),
    Check(check::CheckArgs),
    Close(close::CloseArgs),
    HandOut(hand_out::HandOutArgs),
    Reassign(reassign::ReassignArgs),
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &RoundArgs) -> Result<(), Failure> {
    match &arguments.command {
        RoundCommand::Open(args) => backup::after(context, |context| open::run(context, args)),
        RoundCommand::List(args) => list::run(context, args),
        RoundCommand::Show(args) => list::show(context, args),
        RoundCommand::Check(args) => check::run(context, args),
        RoundCommand::Close(args) => backup::after(context, |context| close::run(context, args)),
        RoundCommand::HandOut(args) => hand_out::run(context, args),
        RoundCommand::Reassign(args) => {
            backup::after(context, |context| reassign::run(context, args))
        }
    }
}

/// Finds a round by its name, or by its id where two copies gave one name to two rounds.
fn find(reader: &Reader, typed: &str) -> Result<RoundStatus, Failure> {
    let rounds = reader.rounds()?;
    let named: Vec<&RoundStatus> = rounds
        .iter()
        .filter(|round| round.plan.name == typed || round.plan.round.to_string() == typed)
        .collect();
    match named[..] {
        [round] => Ok(round.clone()),
        [] => {
            let known: Vec<&str> = rounds.iter().map(|round| round.plan.name.as_str()).collect();
            let message = Message::new("round-unknown").with("name", typed);
            Err(Failure::Failed(message.with("known", known.join(", ")).with("count", known.len())))
        }
        _ => {
            let ids: Vec<String> = named.iter().map(|of| of.plan.round.to_string()).collect();
            let message = Message::new("round-ambiguous").with("name", typed);
            Err(Failure::Failed(message.with("ids", ids.join(", "))))
        }
    }
}
