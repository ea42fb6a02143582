//! What the system says about files, in words that a person can act on.

use std::io;

use super::message::{Message, ToMessage, Value};

/// The cause alone, without the file: “it does not exist”. What has no words of its own keeps the system's.
impl ToMessage for io::Error {
    fn to_message(&self) -> Message {
        match self.kind() {
            io::ErrorKind::NotFound => Message::new("system-not-found"),
            io::ErrorKind::PermissionDenied => Message::new("system-not-permitted"),
            io::ErrorKind::IsADirectory => Message::new("system-is-folder"),
            io::ErrorKind::NotADirectory => Message::new("system-no-folder"),
            io::ErrorKind::InvalidData => Message::new("system-no-text"),
            io::ErrorKind::StorageFull => Message::new("system-disk-full"),
            io::ErrorKind::QuotaExceeded => Message::new("system-quota"),
            io::ErrorKind::ReadOnlyFilesystem => Message::new("system-read-only"),
            io::ErrorKind::InvalidFilename => Message::new("system-name"),
            io::ErrorKind::TimedOut => Message::new("system-timed-out"),
            _ => Message::new("system-other").with("reason", self.to_string()),
        }
    }
}

impl From<&io::Error> for Value {
    fn from(error: &io::Error) -> Self {
        error.to_message().into()
    }
}
