//! `nybrott codebook take`: the project follows a codebook from here on.

use clap::Args;
use serde_json::Value;

use super::diff;
use super::find::{named, of_project};
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::codebook::codebook_sha256;
use crate::codebook::own::{OwnCodebook, hash};
use crate::domain::{BUILT_IN_CODEBOOK, Message, Moment, TakenCodebook};

/// The arguments of `codebook take`.
#[derive(Debug, Args)]
pub(super) struct TakeArgs {
    codebook: String,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &TakeArgs) -> Result<(), Failure> {
    let reader = context.open_reader_to_write()?;
    let before = of_project(context)?;
    let own = match arguments.codebook.as_str() {
        BUILT_IN_CODEBOOK => None,
        name => Some(named(name)?),
    };
    let taken = own.as_ref().map_or_else(built_in, TakenCodebook::from);
    let in_force = before.as_ref().map_or_else(codebook_sha256, |(taken, _)| taken.sha256);
    let message = |key| {
        let message = Message::new(key).with("name", taken.name.as_str());
        message.with("edition", taken.edition.as_str())
    };
    if in_force == taken.sha256 {
        context.status.print(&message("codebook-taken-already"));
        return Ok(());
    }
    if let Some(id) = reader.reading_once_taken(&taken)?.used_again() {
        return Err(Failure::Failed(Message::new("codebook-used-again").with("id", id)));
    }
    drop(reader);
    let mut project = context.open_project()?;
    project.take_codebook(&context.acting_reviewer()?, &taken, Moment::now())?;
    project.close()?;
    context.status.print(&message("codebook-taken"));
    if let Some(own) = &own {
        let before = before.as_ref().and_then(|(_, own)| own.as_ref());
        for line in diff::in_words(context, before, own) {
            context.status.print(&Message::new("codebook-taken-line").with("line", line));
        }
        if !own.facets.is_empty() {
            context
                .status
                .print(&Message::new("codebook-facets-kept").with("count", own.facets.len()));
        }
    }
    Ok(())
}

/// Returns the codebook that is built in, to follow again.
fn built_in() -> TakenCodebook {
    TakenCodebook {
        sha256: codebook_sha256(),
        name: BUILT_IN_CODEBOOK.to_owned(),
        edition: crate::workflow::PROGRAM.to_owned(),
        changes: Value::Null,
        text: None,
    }
}

impl From<&OwnCodebook> for TakenCodebook {
    fn from(own: &OwnCodebook) -> Self {
        Self {
            sha256: hash(own),
            name: own.name.as_str().to_owned(),
            edition: own.edition.as_str().to_owned(),
            // Texts, lists and maps by text are always JSON.
            changes: serde_json::to_value(&own.changes).unwrap_or_default(),
            text: Some(own.canonical()),
        }
    }
}
