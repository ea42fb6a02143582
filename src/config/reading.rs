//! Reading a file of settings.

use std::fs;
use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::error::ConfigError;

/// No settings are longer, in bytes.
pub(super) const LONGEST: u64 = 1 << 20;

/// Reads and parses a file of settings; `None` where there is none.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, ConfigError> {
    let text = match read_text(path) {
        Ok(text) => text,
        // A home such as `/dev/null` holds no file either.
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Ok(None);
        }
        Err(source) => return Err(ConfigError::Unreadable { file: path.to_owned(), source }),
    };
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&text).map(Some).map_err(|error| ConfigError::Misspelt {
        file: path.to_owned(),
        line: error.span.start.line,
        column: error.span.start.col,
        reason: error.code.to_string(),
    })
}

/// Returns the text of a regular file. A pipe would wait and a device might never end, so that neither
/// is opened.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() || metadata.len() > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    fs::read_to_string(path)
}
