//! `nybrott round close ROUND`: what was answered may be seen from here on.

use std::io::{self, IsTerminal as _};

use clap::Args;

use super::knowing::say_unsent;
use crate::cli::context::CommandContext;
use crate::cli::failure::{Failure, terminal_lost};
use crate::cli::output;
use crate::cli::rounds_by_name::find;
use crate::domain::rounds::{RoundAct, RoundClosed};
use crate::domain::{Act, Message, Moment};

/// The arguments of `round close`.
#[derive(Debug, Args)]
pub(super) struct CloseArgs {
    #[arg(value_name = "ROUND")]
    round: String,
    #[arg(long)]
    void: bool,
    #[arg(short, long)]
    yes: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &CloseArgs) -> Result<(), Failure> {
    let reader = context.open_reader_to_write()?;
    let round = find(&reader, &arguments.round)?;
    let name = round.plan.name.as_str();
    if !round.is_open() {
        return Err(Failure::Failed(Message::new("round-already-closed").with("name", name)));
    }
    let outstanding = round.outstanding();
    if outstanding > 0 && !arguments.yes && !is_meant(context, name, outstanding)? {
        return Err(Failure::Failed(Message::new("round-still-open").with("name", name)));
    }
    let closed = RoundClosed::of(round.plan.round, arguments.void);
    let act = Act::Round(RoundAct::Closed(closed));
    let mut project = context.open_project()?;
    project.record_round(&context.acting_reviewer()?, &act, &[], Moment::now())?;
    project.close()?;
    let key = if arguments.void { "round-closed-void" } else { "round-closed" };
    let done = Message::new(key).with("name", name).with("count", outstanding);
    context.status.print(&done);
    say_unsent(context)
}

/// Asks whether to close a round with answers outstanding.
fn is_meant(context: &CommandContext<'_>, name: &str, count: usize) -> Result<bool, Failure> {
    let ask = Message::new("round-ask-close").with("name", name).with("count", count);
    if !io::stdin().is_terminal() {
        return Err(Failure::Misused(
            Message::new("round-close-needs-yes").with("name", name).with("count", count),
        ));
    }
    output::confirm(&context.words.format(&ask)).map_err(|error| terminal_lost(&error))
}
