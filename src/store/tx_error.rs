//! What ends a transaction.

use std::path::Path;

use rusqlite::ErrorCode;

use super::error::StoreError;
use crate::domain::Cause;

/// An error on its way up through a transaction: SQLite's own, or one that is already in our terms.
#[derive(Debug)]
pub(super) enum TxError {
    /// From SQLite; [`TxError::about`] puts it into our terms.
    Sql(rusqlite::Error),
    /// In our terms.
    Store(StoreError),
}

impl TxError {
    /// Returns an error in our terms, about the project file `path`.
    pub(super) fn about(self, path: &Path) -> StoreError {
        match self {
            Self::Sql(error) => StoreError::from_sql(path, &error),
            Self::Store(error) => error,
        }
    }
}

impl StoreError {
    /// Returns what SQLite reports, in our terms.
    pub(super) fn from_sql(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let detail = error.to_string();
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) = error
        {
            return Self::Damaged { path, detail };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { path },
            Some(ErrorCode::SystemIoFailure) => Self::Io { path, detail },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, detail }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::CannotOpen) => Self::CannotOpen { path, cause: Cause::Other(detail) },
            Some(ErrorCode::PermissionDenied) => Self::CannotOpen { path, cause: Cause::NoAccess },
            _ => Self::Unexpected { path, detail },
        }
    }
}

impl From<rusqlite::Error> for TxError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for TxError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
