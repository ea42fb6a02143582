//! Why a subcommand failed, and which exit code it has.

use std::io;

use crate::domain::{Message, ToMessage};
use crate::export::ExportError;

/// Why a subcommand ends without having done what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// It failed: exit code 1.
    Failed(Message),
    /// It was used wrongly: exit code 2.
    Misused(Message),
    /// The program at the other end of the pipe has read enough: exit code 0, and no message.
    PipeClosed,
}

impl<E: ToMessage> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Failed(error.to_message())
    }
}

impl Failure {
    /// Returns the failure for a file that could not be written; one that is there already names the option that overwrites.
    pub(super) fn refused_file(error: ExportError) -> Self {
        match error {
            ExportError::Exists { file } => {
                let file = file.to_string_lossy();
                Self::Failed(Message::new("cli-export-exists").with("file", file.as_ref()))
            }
            other => other.into(),
        }
    }
}

/// Returns the failure for a standard output that takes no more.
pub(super) fn output_closed(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::PipeClosed;
    }
    Failure::Failed(Message::new("cli-output-trouble").with("reason", error))
}

/// Returns the failure for a terminal that does not answer.
pub(super) fn terminal_lost(error: &io::Error) -> Failure {
    Failure::Failed(Message::new("cli-terminal-trouble").with("reason", error))
}
