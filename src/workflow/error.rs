//! What can fail between files and a project.

use crate::domain::{Message, ToMessage};
use crate::export::ExportError;
use crate::import::ImportError;
use crate::store::StoreError;

/// Why an import or an export failed.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum WorkflowError {
    /// The file could not be read or understood.
    Import(#[from] ImportError),
    /// The file could not be written.
    Export(#[from] ExportError),
    /// The project could not be read or written.
    Store(#[from] StoreError),
    /// One of several files that are imported as one could not be, and so none was.
    OneOfFiles {
        /// Which one.
        file: String,
        /// How many there are.
        count: usize,
        /// Why.
        error: Box<WorkflowError>,
    },
}

impl ToMessage for WorkflowError {
    fn to_message(&self) -> Message {
        match self {
            Self::Import(error) => error.to_message(),
            Self::Export(error) => error.to_message(),
            Self::Store(error) => error.to_message(),
            Self::OneOfFiles { file, count, error } => Message::new("cli-import-none-of-files")
                .with("what", error.to_message())
                .with("file", file.as_str())
                .with("count", *count),
        }
    }
}
