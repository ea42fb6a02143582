//! A file that is not there, and which may have been meant.

use std::env;
use std::path::Path;

use super::error::ImportErrorKind;
use crate::files::named_like;

/// Returns that there is no such file, with the one that may have been meant.
pub(super) fn not_found(path: &Path) -> ImportErrorKind {
    let is_remote = ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env::var_os(name).is_some());
    let meant = named_like(path).map(|meant| meant.display().to_string());
    ImportErrorKind::NotFound { meant, is_remote }
}
