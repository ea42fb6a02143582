//! `nybrott round hand-out ROUND REVIEWER FILE`: a project for one reviewer, without what others answered.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::rounds_by_name::find;
use crate::domain::{CaseNo, Message, Moment};
use crate::store::StoreError;
use crate::workflow;

/// The arguments of `round hand-out`.
#[derive(Debug, Args)]
pub(super) struct HandOutArgs {
    #[arg(value_name = "ROUND")]
    round: String,
    #[arg(value_name = "REVIEWER")]
    reader: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    all_cases: bool,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &HandOutArgs) -> Result<(), Failure> {
    let reader = context.open_reader_to_write()?;
    let round = find(&reader, &arguments.round)?;
    let known = reader.person_named(&arguments.reader)?;
    let known = known.filter(|person| round.reader(person).is_some());
    let Some(person) = known else {
        let message = Message::new("round-no-reader").with("reviewer", arguments.reader.as_str());
        let message = message.with("name", round.plan.name.as_str());
        return Err(Failure::Failed(message.with("readers", round.names_of_readers())));
    };
    let cases: BTreeSet<CaseNo> = if arguments.all_cases {
        (1..=reader.case_count()?).map(CaseNo).collect()
    } else {
        reader.given(round.plan.round, &person)?.into_iter().map(|(no, _)| no).collect()
    };
    let done = reader.hand_out(&arguments.file, &person, &cases, Moment::now());
    let done = done.map_err(|error| match error {
        StoreError::BackupExists { .. } => Failure::Failed(workflow::not_handed_out(&error)),
        other => other.into(),
    })?;
    let file = arguments.file.to_string_lossy();
    let open = format!(
        "--project {} --reviewer {}",
        output::shell_word(&file),
        output::shell_word(person.as_str())
    );
    context.status.print(
        &Message::new("round-handed-out")
            .with("file", file.as_ref())
            .with("reviewer", person.as_str())
            .with("count", done.cases)
            .with("acts", done.own_acts),
    );
    let opens = Message::new("round-hand-out-opens").with("reviewer", person.as_str());
    context.status.print(&opens.with("open", open));
    let back = Message::new("round-hand-out-back");
    context.status.print(&back.with("file", output::shell_word(&file)));
    Ok(())
}
