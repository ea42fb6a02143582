//! Codebooks as they are named on the command line: a file, one that the program brings along, or the project's.

use std::path::Path;

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::text_file::{self, TextFileError};
use crate::codebook::own::{BAROMETER, OwnCodebook, from_canonical};
use crate::domain::{BUILT_IN_CODEBOOK, Message, TakenCodebook, ToMessage as _};
use crate::review::filter;

/// The name of the codebook for a barometer.
pub(super) const BAROMETER_NAME: &str = "barometer";

/// Reads the codebook that is named: `barometer`, or a file.
///
/// # Errors
/// There is no such file, or it is no codebook; the message names row and column.
pub(super) fn named(name: &str) -> Result<OwnCodebook, Failure> {
    let text = if name == BAROMETER_NAME && !Path::new(name).exists() {
        BAROMETER.to_owned()
    } else if name == BUILT_IN_CODEBOOK && !Path::new(name).exists() {
        return Err(Failure::Misused(Message::new("codebook-built-in-alone")));
    } else {
        text_file::read(Path::new(name)).map_err(|error| {
            Failure::Failed(match error {
                TextFileError::Unreadable(error) => Message::new("codebook-file-unreadable")
                    .with("file", name)
                    .with("reason", &error),
                TextFileError::OtherEncoding => {
                    Message::new("codebook-file-other-encoding").with("file", name)
                }
            })
        })?
    };
    let trouble = |message: Message| {
        Failure::Failed(Message::new("codebook-file-bad").with("file", name).with("what", message))
    };
    let codebook: OwnCodebook = text
        .parse()
        .map_err(|error: crate::codebook::own::CodebookError| trouble(error.to_message()))?;
    for facet in codebook.facets.iter() {
        let Some(when) = &facet.when else { continue };
        if let Err(error) = filter::parse(when.as_str()) {
            let message = Message::new("codebook-file-when").with("facet", facet.id.as_str());
            return Err(trouble(message.with("why", error.to_message())));
        }
    }
    Ok(codebook)
}

/// Returns the codebook that the project took last, and itself where this program can read it; `None` where it
/// took none, or where there is no project.
pub(super) fn of_project(
    context: &CommandContext<'_>,
) -> Result<Option<(TakenCodebook, Option<OwnCodebook>)>, Failure> {
    if !context.project.is_file() {
        return Ok(None);
    }
    let taken = context.open_reader()?.codebook()?;
    Ok(taken.map(|taken| {
        let own = taken.text.as_deref().and_then(from_canonical);
        (taken, own)
    }))
}
