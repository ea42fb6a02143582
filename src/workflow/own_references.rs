//! Figures of others that are put beside the shares of a report: a file beside the settings.

use std::io;
use std::path::{Path, PathBuf};

use crate::config::{ConfigError, OwnFile};
use crate::domain::{Message, ToMessage as _};
use crate::files::settings_folder;
use crate::report::References;

/// Adds the file beside the settings, if there is one. Returns it with how many figures it has.
///
/// # Errors
/// Why it is not used; nothing is added then.
pub fn add_own_references(
    references: &mut References,
) -> Result<Option<(PathBuf, usize)>, Message> {
    let found = OwnFile::References.read(settings_folder().as_deref());
    let found = found.map_err(|error| match error {
        ConfigError::Unreadable { file, source } => unreadable_references(&file, &source),
        other => other.to_message(),
    })?;
    let Some((file, text)) = found else { return Ok(None) };
    let count = references.add_own(&text).map_err(|error| {
        Message::new("report-references-not-used")
            .with("file", file.to_string_lossy().as_ref())
            .with("why", error.to_message())
    })?;
    Ok(Some((file, count)))
}

/// Returns that a file of such figures cannot be read.
#[must_use]
pub fn unreadable_references(file: &Path, error: &io::Error) -> Message {
    Message::new("cli-report-references-unreadable")
        .with("file", file.to_string_lossy().as_ref())
        .with("reason", error)
}
