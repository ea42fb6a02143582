//! `nybrott backup FILE`: a copy of the project, whole whoever writes to it meanwhile; and the backup of
//! the day after a subcommand that writes.

use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use super::surroundings::Surroundings;
use crate::domain::{Message, Moment, ToMessage as _};
use crate::store::Reader;

/// What `backup` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    backup_file: PathBuf,
    #[arg(long)]
    force: bool,
}

pub(super) fn run(here: &Surroundings<'_>, arguments: &Arguments) -> Result<(), Failure> {
    // What is copied is not changed: one of an older version is backed up as it is.
    let reader = Reader::open_to_copy(&here.project)?;
    reader.back_up(&arguments.backup_file, arguments.force)?;
    let file = arguments.backup_file.to_string_lossy();
    let done = Message::new("cli-backed-up")
        .with("count", reader.case_count()?)
        .with("file", file.as_ref());
    here.remarks.remark(&done);
    Ok(())
}

/// Makes the backup of the day when a subcommand that writes is `done`. That it cannot be made is
/// said, and changes nothing about what was done.
pub(super) fn after(here: &Surroundings<'_>, done: Result<(), Failure>) -> Result<(), Failure> {
    // Where there is nothing to back up, as after a dry run, there is nothing to say.
    if let (Ok(()), Ok(reader)) = (&done, here.open_reader())
        && let Err(error) = reader.back_up_daily(Moment::now())
    {
        here.remarks.remark(&Message::new("cli-no-backup").with("what", error.to_message()));
    }
    done
}
