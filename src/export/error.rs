//! What can go wrong when a classified set is written.

use std::io;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::XlsxError;

use crate::domain::{Message, ToMessage};

/// Why a classified set was not written. Unless it says otherwise, no file was made or changed.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum ExportError {
    /// The file is there already, and may not be replaced.
    Exists {
        /// The file.
        file: PathBuf,
    },
    /// The file is one that cases of the project came in.
    IsSource {
        /// The file.
        file: PathBuf,
        /// How many cases came in it.
        cases: i64,
    },
    /// The file is the project.
    IsProject {
        /// The file.
        file: PathBuf,
    },
    /// The name is that of a folder.
    Folder {
        /// The folder.
        file: PathBuf,
    },
    /// The name is that of a device, a pipe or a socket.
    NotAFile {
        /// The name.
        file: PathBuf,
    },
    /// The folder that the file should be written to does not exist.
    NoFolder {
        /// The file.
        file: PathBuf,
    },
    /// Another program, most often Excel, holds the file open.
    Locked {
        /// The file.
        file: PathBuf,
    },
    /// The file could not be written.
    Write {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is written and in its place, but the disk did not confirm it.
    Unconfirmed {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What was written to, such as the standard output, took no more.
    Output(#[source] io::Error),
    /// The format cannot hold the case.
    Case {
        /// The case's own id.
        id: String,
        /// What the format's library says, in English.
        reason: String,
    },
    /// A header is longer than a cell of Excel may be.
    CellTooLong {
        /// Its beginning.
        column: String,
        /// How long it may be.
        limit: usize,
    },
    /// There are more rows or columns than a sheet of Excel takes.
    SheetFull {
        /// So many rows it takes.
        rows: u32,
        /// So many columns.
        columns: usize,
    },
    /// The folder for temporary files takes no more.
    Temporary(#[source] io::Error),
    /// The file's ending is that of no format.
    UnknownEnding {
        /// The file.
        file: PathBuf,
        /// The endings there are.
        known: String,
    },
    /// The file's ending is that of another kind of file than the format.
    OtherEnding {
        /// The file.
        file: PathBuf,
        /// The name of the format.
        format: &'static str,
        /// The ending of its files.
        ending: &'static str,
        /// Whether the file's ending means a format by itself.
        means_format: bool,
    },
}

impl ToMessage for ExportError {
    fn to_message(&self) -> Message {
        match self {
            Self::Exists { file } => Message::new("export-exists").with("file", shown(file)),
            Self::IsSource { file, cases } => {
                Message::new("export-source").with("file", shown(file)).with("cases", *cases)
            }
            Self::IsProject { file } => Message::new("export-project").with("file", shown(file)),
            Self::Folder { file } => Message::new("export-folder").with("file", shown(file)),
            Self::NotAFile { file } => Message::new("export-not-a-file").with("file", shown(file)),
            Self::NoFolder { file } => Message::new("export-no-folder").with("file", shown(file)),
            Self::Locked { file } => Message::new("export-locked").with("file", shown(file)),
            Self::Write { file, source } => {
                Message::new("export-write").with("file", shown(file)).with("cause", cause(source))
            }
            Self::Unconfirmed { file, source } => Message::new("export-unconfirmed")
                .with("file", shown(file))
                .with("cause", cause(source)),
            Self::Output(source) => Message::new("export-output").with("cause", cause(source)),
            Self::Case { id, reason } => {
                Message::new("export-case").with("id", id.as_str()).with("reason", reason.as_str())
            }
            Self::CellTooLong { column, limit } => Message::new("export-cell-too-long")
                .with("column", column.as_str())
                .with("limit", *limit),
            Self::SheetFull { rows, columns } => {
                Message::new("export-sheet-full").with("rows", *rows).with("columns", *columns)
            }
            Self::Temporary(source) => {
                Message::new("export-temporary").with("cause", cause(source))
            }
            Self::UnknownEnding { file, known } => Message::new("export-unknown-ending")
                .with("file", shown(file))
                .with("known", known.as_str()),
            Self::OtherEnding { file, format, ending, means_format } => {
                Message::new("export-other-ending")
                    .with("file", shown(file))
                    .with("format", *format)
                    .with("ending", *ending)
                    .with("means", i64::from(*means_format))
            }
        }
    }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// Returns the cause as a message; those that a person can do something about have words of their own.
fn cause(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::StorageFull => Message::new("export-cause-full"),
        io::ErrorKind::QuotaExceeded => Message::new("export-cause-quota"),
        io::ErrorKind::PermissionDenied => Message::new("export-cause-permission"),
        io::ErrorKind::ReadOnlyFilesystem => Message::new("export-cause-read-only"),
        io::ErrorKind::NotFound => Message::new("export-cause-gone"),
        io::ErrorKind::InvalidFilename => Message::new("export-cause-name"),
        io::ErrorKind::BrokenPipe => Message::new("export-cause-closed"),
        _ => Message::new("export-cause-other").with("reason", error.to_string()),
    }
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => {
                Self::Temporary(error)
            }
            error => Self::Output(io::Error::other(error)),
        }
    }
}
