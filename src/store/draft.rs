//! A file that SQLite fills under another name: no one finds it before it is whole.

use std::io;
use std::path::Path;

use super::error::StoreError;
use crate::domain::Cause;
use crate::files::{self, IfExists};

/// Why there is no such file. Nothing is left of it.
pub(super) enum CreateError {
    /// The system refused.
    Io(io::Error),
    /// SQLite could not fill it.
    Sql(rusqlite::Error),
}

impl CreateError {
    /// Returns why, for an error that names the file itself.
    pub(super) fn cause(&self, target: &Path) -> Cause {
        match self {
            Self::Io(error) => error.into(),
            Self::Sql(error) => match StoreError::from_sql(target, error) {
                StoreError::DiskFull { .. } => Cause::DiskFull,
                _ => Cause::Other(error.to_string()),
            },
        }
    }
}

impl From<io::Error> for CreateError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for CreateError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// Makes the file `target`, which only the user may read, for `project`; `fill` gets it empty and under
/// another name. It is on the disk for good when this returns.
pub(super) fn make<E: From<CreateError>>(
    target: &Path,
    project: &Path,
    if_exists: IfExists,
    fill: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let draft = files::begin_draft(target, project).map_err(CreateError::Io)?;
    fill(draft.path())?;
    files::finish_draft(draft, target, if_exists).map_err(CreateError::Io)?;
    Ok(())
}
