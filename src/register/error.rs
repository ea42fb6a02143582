//! Why a register could not be used.

use crate::domain::{Message, PlaceNo, ToMessage};

/// A cell of a register that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub struct RegisterError {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column's name.
    pub column: &'static str,
    /// What is wrong there.
    pub fault: RegisterFault,
}

/// What is wrong with a cell of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterFault {
    /// It is no CSV file.
    Unreadable {
        /// What the reader of CSV says.
        reason: String,
    },
    /// The header has another column here.
    OtherColumn {
        /// Its name.
        found: String,
    },
    /// The row that gives the date and the origin of the data is missing.
    NoFirstRow,
    /// Nothing is written where something must be.
    Missing,
    /// It is neither `register` nor `municipality` nor `county`.
    NoLevel {
        /// What is written.
        found: String,
    },
    /// It is no number of such a place.
    NoNumber {
        /// What is written.
        found: String,
    },
    /// It is no date.
    NoDate {
        /// What is written.
        found: String,
    },
    /// The number is in force in an earlier row, too.
    Twice {
        /// The number.
        number: PlaceNo,
    },
    /// No row has this number in force.
    NotInForce {
        /// The number.
        number: PlaceNo,
    },
    /// There are more rows than a register may have.
    TooLong {
        /// How many it may have.
        most: usize,
    },
}

impl ToMessage for RegisterError {
    fn to_message(&self) -> Message {
        Message::new("register-fault")
            .with("line", i64::try_from(self.line).unwrap_or(i64::MAX))
            .with("column", self.column)
            .with("what", self.fault.to_message())
    }
}

impl ToMessage for RegisterFault {
    fn to_message(&self) -> Message {
        match self {
            Self::Unreadable { reason } => {
                Message::new("register-unreadable").with("reason", reason.as_str())
            }
            Self::OtherColumn { found } => {
                Message::new("register-other-column").with("found", found.as_str())
            }
            Self::NoFirstRow => Message::new("register-no-first-row"),
            Self::Missing => Message::new("register-missing"),
            Self::NoLevel { found } => {
                Message::new("register-no-level").with("found", found.as_str())
            }
            Self::NoNumber { found } => {
                Message::new("register-no-number").with("found", found.as_str())
            }
            Self::NoDate { found } => {
                Message::new("register-no-date").with("found", found.as_str())
            }
            Self::Twice { number } => {
                Message::new("register-twice").with("number", number.to_string())
            }
            Self::NotInForce { number } => {
                Message::new("register-not-in-force").with("number", number.to_string())
            }
            Self::TooLong { most } => Message::new("register-too-long").with("most", *most),
        }
    }
}
