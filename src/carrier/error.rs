//! Why a folder could not be used, or a segment not read.

use std::io;
use std::path::PathBuf;

use crate::domain::{Message, ToMessage};

/// A shared folder could not be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum CarrierError {
    /// There is no such folder, or it cannot be read.
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It cannot be written to.
    Unwritten {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No project is shared there.
    Empty {
        /// The folder.
        path: PathBuf,
    },
    /// Several projects are shared there.
    Several {
        /// The folder.
        path: PathBuf,
    },
}

impl ToMessage for CarrierError {
    fn to_message(&self) -> Message {
        let about =
            |key, path: &PathBuf| Message::new(key).with("path", path.to_string_lossy().as_ref());
        match self {
            Self::Unreadable { path, source } => {
                about("team-unreadable", path).with("reason", source.to_string())
            }
            Self::Unwritten { path, source } => {
                about("team-unwritten", path).with("reason", source.to_string())
            }
            Self::Empty { path } => about("team-folder-empty", path),
            Self::Several { path } => about("team-folder-several", path),
        }
    }
}

/// Why a segment cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SegmentFault {
    /// The file cannot be read.
    Unreadable {
        /// Why.
        reason: String,
    },
    /// It ends early, or its content is not what its last line says.
    NotWhole,
    /// It is of another project, another copy, or has another number than its name says.
    Misplaced,
    /// It was written by a later version of the program.
    Newer,
}
