//! What can be the matter with a spreadsheet in particular.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::domain::{Message, ToMessage};
use crate::import::kinds::FileKind;
use crate::import::messages::listed;

/// What can be the matter with a file that is read in a process of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookError {
    /// Its name or its first bytes are those of a spreadsheet, but there is none in it.
    NoWorkbook,
    /// It is of a kind that is known, and not read here.
    Foreign(FileKind),
    /// It cannot be unpacked or understood.
    Damaged {
        /// What the reader of the format says.
        cause: String,
    },
    /// It is locked with a password.
    Locked,
    /// No sheet has the name or number that was asked for.
    NoSheet {
        /// What was asked for.
        wanted: String,
        /// The sheets there are.
        sheets: Vec<String>,
    },
    /// The workbook was written by this program, and a piece of a text that is too long for a cell is gone.
    PieceMissing {
        /// The text's number on the sheet of long texts.
        text: usize,
    },
    /// Reading it passed a bound, as only a crafted file does, or a very large one.
    Beyond(Limit),
    /// No process could be started to read it in.
    NotStarted {
        /// What the operating system says.
        cause: String,
    },
}

/// What the reading of one file is bounded in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// The size of the file as it is.
    File,
    /// Memory.
    Memory,
    /// Time.
    Time,
    /// What comes out of it.
    Content,
}

impl WorkbookError {
    pub(crate) fn damaged(cause: &impl Display) -> Self {
        Self::Damaged { cause: cause.to_string() }
    }
}

impl From<calamine::XlsxError> for WorkbookError {
    fn from(error: calamine::XlsxError) -> Self {
        match error {
            calamine::XlsxError::Password => Self::Locked,
            other => Self::damaged(&other),
        }
    }
}

impl From<calamine::OdsError> for WorkbookError {
    fn from(error: calamine::OdsError) -> Self {
        match error {
            calamine::OdsError::Password => Self::Locked,
            calamine::OdsError::InvalidMime(_) => Self::NoWorkbook,
            calamine::OdsError::CellLimitExceeded { .. } => Self::Beyond(Limit::Memory),
            other => Self::damaged(&other),
        }
    }
}

impl From<calamine::XlsError> for WorkbookError {
    fn from(error: calamine::XlsError) -> Self {
        match error {
            calamine::XlsError::Password => Self::Locked,
            other => Self::damaged(&other),
        }
    }
}

impl From<calamine::XlsbError> for WorkbookError {
    fn from(error: calamine::XlsbError) -> Self {
        match error {
            calamine::XlsbError::Password => Self::Locked,
            other => Self::damaged(&other),
        }
    }
}

/// The gap `file` is filled by [`ImportError`](crate::import::ImportError).
impl ToMessage for WorkbookError {
    fn to_message(&self) -> Message {
        let say = Message::new;
        match self {
            Self::NoWorkbook => say("import-no-workbook"),
            Self::Foreign(kind) => kind.to_message(),
            Self::Damaged { cause } => say("import-workbook-damaged").with("cause", cause.as_str()),
            Self::Locked => say("import-workbook-locked"),
            Self::NoSheet { wanted, sheets } => say("import-no-sheet")
                .with("wanted", wanted.as_str())
                .with("sheets", listed(sheets)),
            Self::PieceMissing { text } => say("import-piece-missing").with("text", *text),
            Self::Beyond(bound) => say("import-workbook-beyond").with("bound", bound.to_message()),
            Self::NotStarted { cause } => {
                say("import-workbook-not-started").with("cause", cause.as_str())
            }
        }
    }
}

/// A part of a sentence.
impl ToMessage for Limit {
    fn to_message(&self) -> Message {
        Message::new(match self {
            Self::File => "import-bound-file",
            Self::Memory => "import-bound-memory",
            Self::Time => "import-bound-time",
            Self::Content => "import-bound-content",
        })
    }
}
