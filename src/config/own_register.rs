//! A register of municipalities of the user's own, beside the settings.

use std::io;
use std::path::{Path, PathBuf};

use super::error::ConfigError;
use super::reading::read_text;

/// Returns the file `register.csv` in the folder of the settings, and its text; `None` where there is none.
///
/// # Errors
/// [`ConfigError::Unreadable`].
pub fn own_register(folder: Option<&Path>) -> Result<Option<(PathBuf, String)>, ConfigError> {
    let Some(file) = folder.map(|folder| folder.join("register.csv")) else { return Ok(None) };
    match read_text(&file) {
        Ok(text) => Ok(Some((file, text))),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(None)
        }
        Err(source) => Err(ConfigError::Unreadable { file, source }),
    }
}
