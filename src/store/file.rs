//! The project file itself: how it is made, how it is opened.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB};

use super::beside::{beside, has_log};
use super::draft::{self, CreateError};
use super::error::StoreError;
use super::recognition::{APPLICATION_ID, check, check_opened, of_opening};
use super::schema::{self, STEPS, SchemaStep};
use super::tx_error::TxError;
use super::{backup, connection, functions, mark, places};
use crate::domain::Moment;
use crate::files::{IfExists, create_folders, in_full};

/// Returns the version of the library that keeps project files: `3.50.2`.
#[must_use]
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// How long another program's lock is waited for: a backup or a synchronisation takes a moment.
const PATIENCE: Duration = Duration::from_secs(5);

/// Returns the path without `.`, `..` and symbolic links, so that a project has one name and one lock. Makes
/// the folders above it where they are missing, for the user alone.
pub(super) fn resolve(path: &Path) -> Result<PathBuf, StoreError> {
    let nameless = || StoreError::NotAFile { path: path.to_owned() };
    let name = path.file_name().ok_or_else(nameless)?;
    let absolute = std::path::absolute(path).map_err(|error| StoreError::CannotOpen {
        path: path.to_owned(),
        cause: (&error).into(),
    })?;
    if let Ok(found) = absolute.canonicalize() {
        return Ok(found);
    }
    let folder = absolute.parent().ok_or_else(nameless)?;
    create_folders(folder)
        .and_then(|()| folder.canonicalize())
        .map(|folder| folder.join(name))
        .map_err(|error| StoreError::CannotCreateFolder {
            path: folder.to_owned(),
            cause: (&error).into(),
        })
}

/// Opens the project for writing, and makes it where there is no file or an empty one. One that lacks
/// some of the `steps` is backed up and takes them. The caller holds the lock.
pub(super) fn open_to_write(path: &Path, steps: &[SchemaStep]) -> Result<Connection, StoreError> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
        Ok(found) if found.len() > 0 => check(path, schema::newest(steps))?,
        Ok(_) => create(path, steps)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(path, steps)?,
        Err(error) => {
            return Err(StoreError::CannotOpen { path: path.to_owned(), cause: (&error).into() });
        }
    }
    restore_permissions(path);
    let in_our_terms = |error: rusqlite::Error| StoreError::from_sql(path, &error);
    let mut conn = connection::open(path).map_err(in_our_terms)?;
    conn.busy_timeout(PATIENCE).map_err(in_our_terms)?;
    let found = check_opened(&mut conn, path, steps, schema::newest(steps))?;
    let log_and_flush = || {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")
    };
    log_and_flush().map_err(in_our_terms)?;
    if found < schema::newest(steps) {
        backup::before_advance(&conn, path, found, Moment::now())?;
        schema::advance(&mut conn, path, steps).map_err(|error| error.about(path))?;
    }
    let guard = |conn: Connection| {
        conn.pragma_update(None, "foreign_keys", true)?;
        // So that a replacing insert cannot get past the triggers that forbid deletion.
        conn.pragma_update(None, "recursive_triggers", true)?;
        keep_plans(conn)
    };
    let conn = guard(conn).map_err(|error| StoreError::from_sql(path, &error))?;
    // Where the file may not be written, SQLite opens it for reading without a word, and where the
    // files beside it may not be, it fails at the first act. That is too late for a reviewer.
    let is_readonly = conn.is_readonly(MAIN_DB).and_then(|is_readonly| {
        conn.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
        Ok(is_readonly)
    });
    match is_readonly {
        Ok(false) => Ok(conn),
        Ok(true) => Err(StoreError::ReadOnly { path: path.to_owned() }),
        Err(error) => Err(StoreError::from_sql(path, &error)),
    }
}

/// Gives the files that SQLite left beside the project the permissions of the project itself. They
/// have those that it had when they were made, and it may have been read-only then.
fn restore_permissions(path: &Path) {
    let Ok(project) = fs::metadata(path).map(|found| found.permissions()) else { return };
    if project.readonly() {
        return;
    }
    for ending in ["-wal", "-shm"] {
        let file = beside(path, ending);
        if fs::metadata(&file).is_ok_and(|found| found.permissions() != project) {
            // Where this is refused, opening reports what cannot be written.
            let _ = fs::set_permissions(&file, project.clone());
        }
    }
}

/// Opens the project for reading, beside a writer or without one. Reading changes nothing, so a project
/// of an older schema than `known` is not read.
pub(super) fn open_to_read(path: &Path, known: i64) -> Result<Connection, StoreError> {
    match open_to_copy(path, known)? {
        (_, found) if found < known => {
            Err(StoreError::OlderSchema { path: path.to_owned(), found, known })
        }
        (conn, _) => Ok(conn),
    }
}

/// Works like [`open_to_read`], whatever the schema is up to `known`: answers with it.
pub(super) fn open_to_copy(path: &Path, known: i64) -> Result<(Connection, i64), StoreError> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() && found.len() == 0 && has_log(path) => {
            return Err(StoreError::Orphaned { path: path.to_owned() });
        }
        // An older schema may be due to a log beside the file that has not been read yet.
        Ok(found) if found.is_file() => check(path, known)?,
        Ok(_) => return Err(StoreError::NotAFile { path: path.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound && has_log(path) => {
            return Err(StoreError::Orphaned { path: path.to_owned() });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::NotFound { path: in_full(path) });
        }
        Err(error) => {
            return Err(StoreError::CannotOpen { path: path.to_owned(), cause: (&error).into() });
        }
    }
    mark::check_log_unlocked(path)?;
    // Even a reader needs to write to SQLite's files beside the project, and the last one to close
    // puts them away. Only `query_only` makes sure that it changes nothing else.
    let open = || {
        let conn = connection::open(path)?;
        conn.busy_timeout(PATIENCE)?;
        // Nothing was made so far. For a file that may not be written, SQLite would make files that
        // may not be either, and leave them to those who may write later.
        if conn.is_readonly(MAIN_DB)?
            && let Some(resting) = open_resting(path)
        {
            return resting;
        }
        conn.pragma_update(None, "query_only", true)?;
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(conn)
    };
    let mut conn = open()
        .or_else(|error| open_resting(path).unwrap_or(Err(error)))
        .and_then(equip_to_read)
        .map_err(|error| of_opening(path, &error))?;
    let found = check_opened(&mut conn, path, STEPS, known)?;
    Ok((conn, found))
}

/// Opens a project for reading that this process has open for writing: what it is has been looked at.
pub(super) fn open_beside_writer(path: &Path) -> Result<Connection, StoreError> {
    let open = || {
        let mut conn = connection::open(path)?;
        connection::release(&mut conn)?;
        conn.busy_timeout(PATIENCE)?;
        conn.pragma_update(None, "query_only", true)?;
        equip_to_read(conn)
    };
    open().map_err(|error| StoreError::from_sql(path, &error))
}

fn equip_to_read(conn: Connection) -> rusqlite::Result<Connection> {
    functions::equip(&conn)?;
    places::equip(&conn)?;
    keep_plans(conn)
}

/// Opens a project that no one writes to, where nothing can be written beside it. `None` when
/// another session may be writing.
fn open_resting(path: &Path) -> Option<rusqlite::Result<Connection>> {
    (!has_log(path)).then(|| {
        let conn = connection::open_immutable(path)?;
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(conn)
    })
}

/// Has every statement planned once. Otherwise SQLite looks at the bound values too, and plans a
/// statement again whenever they change: two thirds of the time of an import.
fn keep_plans(conn: Connection) -> rusqlite::Result<Connection> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// Makes a new project, but not beside the log of another one: SQLite would put the log away, and
/// the acts in it with it.
fn create(path: &Path, steps: &[SchemaStep]) -> Result<(), StoreError> {
    create_with(path, steps, |_| Ok(())).map_err(|why: NewProjectError<StoreError>| why.about(path))
}

/// Works like [`create`], with what `fill` puts into the project.
pub(super) fn create_with<E>(
    path: &Path,
    steps: &[SchemaStep],
    fill: impl FnOnce(&Connection) -> Result<(), NewProjectError<E>>,
) -> Result<(), NewProjectError<E>> {
    if has_log(path) {
        return Err(TxError::from(StoreError::Orphaned { path: path.to_owned() }).into());
    }
    // An empty file of that name, as some programs make it for a new one, is replaced.
    draft::make(path, path, IfExists::Replace, |draft| {
        let conn = keep_plans(create_draft(draft, path, steps)?)?;
        // What goes wrong leaves no draft behind, so there is nothing to undo.
        conn.pragma_update(None, "journal_mode", "MEMORY")?;
        conn.execute_batch("BEGIN")?;
        fill(&conn)?;
        conn.execute_batch("COMMIT")?;
        Ok(finish(conn)?)
    })
}

/// Why there is no new project.
pub(super) enum NewProjectError<E> {
    /// It could not be made.
    Create(CreateError),
    /// What was to be put into it was refused.
    Tx(TxError),
    /// What was to be put into it cannot be read.
    Unread(E),
}

impl<E: From<StoreError>> NewProjectError<E> {
    /// Returns an error in the terms of the caller, about the project file `path`.
    pub(super) fn about(self, path: &Path) -> E {
        match self {
            Self::Create(error) => {
                let (path, cause) = (path.to_owned(), error.cause(path));
                StoreError::CannotCreate { path, cause }.into()
            }
            Self::Tx(TxError::Sql(error)) => Self::Create(CreateError::Sql(error)).about(path),
            Self::Tx(TxError::Store(error)) => error.into(),
            Self::Unread(error) => error,
        }
    }
}

impl<E> From<CreateError> for NewProjectError<E> {
    fn from(error: CreateError) -> Self {
        Self::Create(error)
    }
}

impl<E> From<TxError> for NewProjectError<E> {
    fn from(error: TxError) -> Self {
        Self::Tx(error)
    }
}

impl<E> From<rusqlite::Error> for NewProjectError<E> {
    fn from(error: rusqlite::Error) -> Self {
        Self::Create(CreateError::Sql(error))
    }
}

/// Makes an empty project of a draft, which is to become `path`.
pub(super) fn create_draft(
    draft: &Path,
    path: &Path,
    steps: &[SchemaStep],
) -> Result<Connection, CreateError> {
    let mut conn = connection::open(draft)?;
    connection::release(&mut conn)?;
    conn.pragma_update(None, "page_size", 16384)?;
    // No one finds the draft before it is on the disk as a whole.
    conn.pragma_update(None, "synchronous", "OFF")?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    schema::advance(&mut conn, path, steps).map_err(|error| match error {
        TxError::Sql(error) => CreateError::Sql(error),
        TxError::Store(error) => CreateError::Io(io::Error::other(error)),
    })?;
    Ok(conn)
}

/// Closes a draft that has become a project.
pub(super) fn finish(conn: Connection) -> Result<(), CreateError> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.close().map_err(|(_, error)| error.into())
}
