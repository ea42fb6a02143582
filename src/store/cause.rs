//! Why something was refused: the cause in an error about a project file.

use std::io;

use crate::domain::{Message, ToMessage};

/// Why the system refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// The user may not.
    NoAccess,
    /// The disk can only be read.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// A part of the path is a file, not a folder.
    NotAFolder,
    /// Whatever else, in the system's words.
    Other(String),
}

impl ToMessage for Cause {
    fn to_message(&self) -> Message {
        match self {
            Self::NoAccess => Message::new("store-cause-no-access"),
            Self::ReadOnly => Message::new("store-cause-read-only"),
            Self::DiskFull => Message::new("store-cause-disk-full"),
            Self::NotAFolder => Message::new("store-cause-not-a-folder"),
            Self::Other(words) => Message::new("store-cause-other").with("words", words.as_str()),
        }
    }
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::NoAccess,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Self::NotAFolder,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// Why a file beside a project is not the project's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// It is a symbolic link.
    Link,
    /// It is a folder, a pipe or a device where a file should be, or a file instead of a folder.
    OtherKind,
    /// It is a file with more than one name.
    SeveralNames,
    /// It belongs to someone who has no business there.
    Foreign,
}

impl Oddity {
    /// Returns the sentence for it, with what to do about it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Link => "store-beside-link",
            Self::OtherKind => "store-beside-other-kind",
            Self::SeveralNames => "store-beside-several-names",
            Self::Foreign => "store-beside-foreign",
        }
    }
}
