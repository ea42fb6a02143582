//! `nybrott undo` and `nybrott redo`: the reviewer's newest act taken back, and brought back.

use clap::Args;

use super::failure::Failure;
use super::log;
use super::output;
use super::surroundings::Surroundings;
use crate::domain::{Message, Moment, Reversal};

/// What `undo` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long)]
    list: bool,
}

pub(super) fn run(here: &Surroundings<'_>, arguments: &Arguments) -> Result<(), Failure> {
    if arguments.list {
        let reader = here.open_reader()?;
        let acts = reader.acts_to_undo(here.reviewer()?)?;
        let mut ids = log::Ids::new(here.open_reader()?);
        output::results(|out| {
            acts.iter().try_for_each(|act| log::in_words(out, here.words, act, &mut ids))
        })?;
        return ids.trouble().map_or(Ok(()), |error| Err(error.into()));
    }
    here.open_reader_to_write()?;
    let mut project = here.open_project()?;
    let done = project.undo(here.reviewer()?, Moment::now())?;
    project.close()?;
    let Some(done) = done else {
        return Err(Failure::Failed(Message::new("cli-nothing-to-undo")));
    };
    tell(here, &done, Message::new("cli-undone").with("command", "nybrott redo"));
    Ok(())
}

/// Makes the act taken back last count again.
pub(super) fn redo(here: &Surroundings<'_>) -> Result<(), Failure> {
    here.open_reader_to_write()?;
    let mut project = here.open_project()?;
    let done = project.redo(here.reviewer()?, Moment::now())?;
    project.close()?;
    let Some(done) = done else {
        return Err(Failure::Failed(Message::new("cli-nothing-to-redo")));
    };
    tell(here, &done, Message::new("cli-redone").with("command", "nybrott undo"));
    Ok(())
}

fn tell(here: &Surroundings<'_>, done: &Reversal, message: Message) {
    let message = message.with("count", done.cases.len()).with("unchanged", done.unchanged);
    here.remarks.remark(&message);
}
