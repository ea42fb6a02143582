//! `nybrott backup FILE`: a complete copy of the project, even while others write to it; and the backup
//! of the day after a subcommand that writes.

use std::path::PathBuf;

use clap::Args;

use super::context::CommandContext;
use super::failure::Failure;
use crate::domain::{Message, Moment, ToMessage as _};
use crate::store::Reader;

/// The arguments of `backup`.
#[derive(Debug, Args)]
pub(super) struct BackupArgs {
    #[arg(value_name = "FILE")]
    backup_file: PathBuf,
    #[arg(long)]
    force: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &BackupArgs) -> Result<(), Failure> {
    if let Ok(reader) = Reader::open(&context.project) {
        context.follow_name(&reader);
    }
    // What is copied is not changed otherwise: one of an older version is backed up as it is.
    let reader = Reader::open_to_copy(&context.project)?;
    reader.back_up(&arguments.backup_file, arguments.force)?;
    let file = arguments.backup_file.to_string_lossy();
    let done = Message::new("cli-backed-up")
        .with("count", reader.case_count()?)
        .with("file", file.as_ref());
    context.status.print(&done);
    Ok(())
}

/// Runs a subcommand that writes, and makes the backup of the day if it succeeds. A backup that cannot be
/// made is reported, and changes nothing about what was done.
pub(super) fn after<'a>(
    context: &CommandContext<'a>,
    run: impl FnOnce(&CommandContext<'a>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    run(context)?;
    // Where there is nothing to back up, as after a dry run, there is nothing to report.
    if let Ok(reader) = context.open_reader()
        && let Err(error) = reader.back_up_daily(Moment::now())
    {
        context.status.print(&Message::new("cli-no-backup").with("what", error.to_message()));
    }
    Ok(())
}
