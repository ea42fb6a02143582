//! Paths as a reviewer types them.

use std::path::{Path, PathBuf};

use crate::import::typed_path;

/// Returns the folder of a path as typed, and the rest after it.
pub(super) fn split_folder(typed: &str) -> (&str, &str) {
    let at = typed.rfind(['/', std::path::MAIN_SEPARATOR]).map_or(0, |at| at + 1);
    typed.split_at(at)
}

/// Returns a folder as the file system knows it; the working folder for an empty one.
pub(super) fn folder_of(typed: &str) -> PathBuf {
    if typed.is_empty() { Path::new(".").to_owned() } else { typed_path(typed) }
}
