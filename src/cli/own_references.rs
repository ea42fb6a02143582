//! Figures of others that are put beside the shares of a report: a file beside the settings, and one that is named.

use std::io;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::text_file::{self, TextFileError};
use crate::codebook::own::CodebookError;
use crate::config::{ConfigError, OwnFile};
use crate::domain::{Message, ToMessage as _};
use crate::files::settings_folder;
use crate::report::References;

/// Adds the file beside the settings, if there is one. Returns it with how many figures it has.
///
/// # Errors
/// Why it is not used; nothing is added then.
pub(super) fn add_kept(references: &mut References) -> Result<Option<(PathBuf, usize)>, Message> {
    let found = OwnFile::References.read(settings_folder().as_deref());
    let found = found.map_err(|error| match error {
        ConfigError::Unreadable { file, source } => unreadable(&file, &source),
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

/// Adds a file that was named.
pub(super) fn add_named(references: &mut References, file: &Path) -> Result<(), Failure> {
    let refused = |key| Message::new(key).with("file", file.to_string_lossy().as_ref());
    let text = text_file::read(file).map_err(|error| match error {
        TextFileError::Unreadable(error) => unreadable(file, &error),
        TextFileError::OtherEncoding => refused("codebook-file-other-encoding"),
    });
    let added = text.and_then(|text| {
        let bad =
            |error: CodebookError| refused("codebook-file-bad").with("what", error.to_message());
        references.add_own(&text).map_err(bad)
    });
    added.map(|_| ()).map_err(Failure::Failed)
}

fn unreadable(file: &Path, error: &io::Error) -> Message {
    Message::new("cli-report-references-unreadable")
        .with("file", file.to_string_lossy().as_ref())
        .with("reason", error)
}
