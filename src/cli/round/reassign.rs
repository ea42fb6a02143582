//! `nybrott round reassign ROUND FROM=TO`: what a reviewer has not answered goes to another.

use clap::Args;

use super::knowing::{ask_the_team, say_unsent};
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::rounds_by_name::find;
use crate::domain::Message;
use crate::domain::Moment;
use crate::workflow::{RoundError, reassign};

/// The arguments of `round reassign`.
#[derive(Debug, Args)]
pub(super) struct ReassignArgs {
    #[arg(value_name = "ROUND")]
    round: String,
    #[arg(value_name = "NAME=NEW")]
    from_to: String,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &ReassignArgs) -> Result<(), Failure> {
    let typed = &arguments.from_to;
    let wrong = || Failure::Misused(Message::new("round-from-to").with("pair", typed.as_str()));
    let (from, to) = typed.split_once('=').ok_or_else(wrong)?;
    let reader = context.open_reader_to_write()?;
    let mut project = context.open_project()?;
    let own = context.acting_reviewer()?;
    let reassign = || {
        let round = find(&reader, &arguments.round)?;
        let moved = reassign(&reader, &own, &round, (from.trim(), to.trim()));
        moved.map_err(|error| match error {
            RoundError::Unfit(refusal) => Failure::Failed(refusal.message),
            RoundError::Store(error) => error.into(),
        })
    };
    let mut moved = reassign()?;
    if ask_the_team(context, &mut project, &moved.newcomers)? {
        moved = reassign()?;
    }
    let (count, kept) = (moved.count, moved.kept);
    project.record_round(&own, &moved.act, &moved.newcomers, Moment::now())?;
    project.close()?;
    context.status.print(
        &Message::new("round-reassigned")
            .with("count", count)
            .with("kept", kept)
            .with("from", from.trim())
            .with("to", to.trim()),
    );
    say_unsent(context)
}
