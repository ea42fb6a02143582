//! Why a file of settings could not be used.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Message, ToMessage};

/// A file of settings could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum ConfigError {
    /// It could not be read.
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Something in it is not understood.
    Misspelt {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// It could not be written.
    Unwritten {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl ToMessage for ConfigError {
    fn to_message(&self) -> Message {
        let at = |key, file: &Path| Message::new(key).with("file", file.to_string_lossy().as_ref());
        match self {
            Self::Unreadable { file, source } => {
                at("config-unreadable", file).with("reason", source)
            }
            Self::Misspelt { file, line, column, reason } => at("config-misspelt", file)
                .with("line", *line)
                .with("column", *column)
                .with("reason", reason.as_str()),
            Self::Unwritten { file, source } => at("config-unwritten", file).with("reason", source),
        }
    }
}
