//! `nybrott round …`: cases are drawn and given to reviewers, who do not see each other's answers until it is closed.

mod check;
mod close;
mod hand_out;
mod knowing;
mod list;
mod open;
mod reassign;

use clap::{Args, Subcommand};

use super::backup;
use super::context::CommandContext;
use super::failure::Failure;

/// The arguments of `round`.
#[derive(Debug, Args)]
pub(super) struct RoundArgs {
    #[command(subcommand)]
    command: RoundCommand,
}

#[derive(Debug, Subcommand)]
enum RoundCommand {
    Open(Box<open::OpenArgs>),
    List(list::RoundListArgs),
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
