//! Why the system refused something, in words that a person can act on.

use std::io;

use super::message::{Message, ToMessage, Value};

/// Why the system refused: the cause alone, without the file that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// There is no such file, or no folder for it.
    NotThere,
    /// The user may not.
    NoAccess,
    /// It is a folder, where a file should be.
    IsFolder,
    /// A part of the path is a file, not a folder.
    NotAFolder,
    /// What was to be text is not in UTF-8.
    NoText,
    /// The disk is full.
    DiskFull,
    /// The user's share of the disk is used up.
    NoShareLeft,
    /// The disk can only be read.
    ReadOnly,
    /// The disk takes no such name.
    Name,
    /// Nothing came in time, as from a network drive.
    TimedOut,
    /// Whatever else, in the system's words.
    Other(String),
}

impl ToMessage for Cause {
    fn to_message(&self) -> Message {
        Message::new(match self {
            Self::NotThere => "system-not-there",
            Self::NoAccess => "system-no-access",
            Self::IsFolder => "system-is-folder",
            Self::NotAFolder => "system-not-a-folder",
            Self::NoText => "system-no-text",
            Self::DiskFull => "system-disk-full",
            Self::NoShareLeft => "system-no-share-left",
            Self::ReadOnly => "system-read-only",
            Self::Name => "system-name",
            Self::TimedOut => "system-timed-out",
            Self::Other(words) => {
                return Message::new("system-other").with("words", words.as_str());
            }
        })
    }
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotThere,
            io::ErrorKind::PermissionDenied => Self::NoAccess,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            // A folder could not be made where there is a file.
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Self::NotAFolder,
            io::ErrorKind::InvalidData => Self::NoText,
            io::ErrorKind::StorageFull => Self::DiskFull,
            io::ErrorKind::QuotaExceeded => Self::NoShareLeft,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::InvalidFilename => Self::Name,
            io::ErrorKind::TimedOut => Self::TimedOut,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<&Cause> for Value {
    fn from(cause: &Cause) -> Self {
        cause.to_message().into()
    }
}

impl From<&io::Error> for Value {
    fn from(error: &io::Error) -> Self {
        Self::from(&Cause::from(error))
    }
}
