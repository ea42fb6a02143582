//! Codebooks as they are named on the command line: a file, one that the program brings along, or the project's.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::codebook::own::{BAROMETER, LONGEST_FILE, OwnCodebook, from_canonical};
use crate::domain::{Message, TakenCodebook, ToMessage as _};
use crate::review::filter;

/// The name of the codebook for a barometer.
pub(super) const BAROMETER_NAME: &str = "barometer";

/// The name of the codebook that is built in.
pub(super) const BUILT_IN_NAME: &str = "built-in";

/// Reads the codebook that is named: `barometer`, or a file.
///
/// # Errors
/// There is no such file, or it is no codebook; the message names row and column.
pub(super) fn named(name: &str) -> Result<OwnCodebook, Failure> {
    let text = if name == BAROMETER_NAME && !Path::new(name).exists() {
        BAROMETER.to_owned()
    } else if name == BUILT_IN_NAME && !Path::new(name).exists() {
        return Err(Failure::Misused(Message::new("codebook-built-in-alone")));
    } else {
        content(name)?
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

/// Returns the text of a file, no more of it than a codebook may have and a little, so that its length is refused.
fn content(name: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_FILE).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(name).and_then(|file| file.take(most).read_to_end(&mut bytes));
    let refused = |key: &'static str| Message::new(key).with("file", name);
    read.map_err(|error| {
        let message = refused("codebook-file-unreadable").with("reason", error.to_string());
        Failure::Failed(message)
    })?;
    if bytes.len() > LONGEST_FILE {
        // Where it was cut, a letter may be in two.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::Failed(refused("codebook-file-other-encoding")))?;
    // Notepad puts a mark at the beginning.
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
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
