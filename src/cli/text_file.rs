//! Reading a small text file that a person has written.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::codebook::own::LONGEST_FILE;

/// Why a file could not be read.
pub(super) enum TextFileError {
    /// The system says so.
    Unreadable(io::Error),
    /// It is not in UTF-8.
    OtherEncoding,
}

/// Returns the text of a file, no more of it than it may have and a little, so that its length is refused.
pub(super) fn read(file: &Path) -> Result<String, TextFileError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_FILE).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(TextFileError::Unreadable)?;
    if bytes.len() > LONGEST_FILE {
        // Where it was cut, a letter may be in two.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    let text = String::from_utf8(bytes).map_err(|_| TextFileError::OtherEncoding)?;
    // Notepad puts a mark at the beginning.
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}
