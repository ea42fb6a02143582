//! What ends a transaction.

use std::path::Path;

use super::error::StoreError;

/// An error on its way up through a transaction: SQLite's own, or one that is already in our terms.
#[derive(Debug)]
pub(super) enum TxError {
    /// From SQLite; [`TxError::about`] puts it into our terms.
    Sql(rusqlite::Error),
    /// In our terms.
    Store(StoreError),
}

impl TxError {
    /// In our terms, about the project file `path`.
    pub(super) fn about(self, path: &Path) -> StoreError {
        match self {
            Self::Sql(error) => StoreError::from_sql(path, &error),
            Self::Store(error) => error,
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
