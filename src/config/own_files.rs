//! Data of the user's own, beside the settings: what they add to what is built in.

use std::io;
use std::path::{Path, PathBuf};

use super::error::ConfigError;
use super::reading::read_text;

/// A file of the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFile {
    /// The register of municipalities, in place of the built-in one.
    Register,
    /// Figures of others, besides those that are built in.
    References,
}

impl OwnFile {
    /// Returns its path in the folder of the settings.
    #[must_use]
    pub fn within(self, folder: &Path) -> PathBuf {
        folder.join(match self {
            Self::Register => "register.csv",
            Self::References => "references.ron",
        })
    }

    /// Returns the file and its text; `None` where there is none.
    ///
    /// # Errors
    /// [`ConfigError::Unreadable`].
    pub fn read(self, folder: Option<&Path>) -> Result<Option<(PathBuf, String)>, ConfigError> {
        let Some(file) = folder.map(|folder| self.within(folder)) else { return Ok(None) };
        match read_text(&file) {
            // Notepad puts a mark at the beginning.
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
                Ok(Some((file, text)))
            }
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(None)
            }
            Err(source) => Err(ConfigError::Unreadable { file, source }),
        }
    }
}
