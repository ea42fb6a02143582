//! Figures of others that are put beside the shares of a report: a file that is named.

use std::path::Path;

use super::failure::Failure;
use super::text_file::{self, TextFileError};
use crate::codebook::own::CodebookError;
use crate::domain::{Message, ToMessage as _};
use crate::report::References;
use crate::workflow::unreadable_references;

/// Adds a file that was named.
pub(super) fn add_named(references: &mut References, file: &Path) -> Result<(), Failure> {
    let refused = |key| Message::new(key).with("file", file.to_string_lossy().as_ref());
    let text = text_file::read(file).map_err(|error| match error {
        TextFileError::Unreadable(error) => unreadable_references(file, &error),
        TextFileError::OtherEncoding => refused("codebook-file-other-encoding"),
    });
    let added = text.and_then(|text| {
        let bad =
            |error: CodebookError| refused("codebook-file-bad").with("what", error.to_message());
        references.add_own(&text).map_err(bad)
    });
    added.map(|_| ()).map_err(Failure::Failed)
}
