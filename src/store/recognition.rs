//! Recognises a project: whether a file is one of ours, of a schema that this program knows.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode};

use super::beside::has_log;
use super::error::StoreError;
use super::schema::{self, SchemaStep};
use super::{connection, listing};

/// "nybr": marks a SQLite file as a project.
pub(super) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"nybr");

/// Returns whether the file is a project that this program knows, without changing anything in it or beside
/// it. What is one of ours but makes no sense passes: its newest pages may lie in the write-ahead log beside
/// it, so only a true opening can tell.
///
/// The file is read through SQLite and not by hand, since closing a file by hand would take away the
/// locks that other connections of this process have on it.
pub(super) fn check(path: &Path, known: i64) -> Result<(), StoreError> {
    let id = connection::open_immutable(path).and_then(|conn| {
        // A checkpoint that was cut off leaves a file with fewer pages than its header declares, and
        // this lets the header be read all the same. Nothing else of the file is read here.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        conn.pragma_update(None, "writable_schema", true)?;
        Ok((application_id(&conn)?, conn))
    });
    match id {
        Ok((APPLICATION_ID, conn)) => check_schema(&conn, path, known).map(|_| ()),
        Ok(_) => Err(not_a_project(path)),
        Err(error) => match StoreError::from_sql(path, &error) {
            StoreError::Damaged { path, .. } if may_be_ours(&path) => Ok(()),
            StoreError::Damaged { path, .. } => Err(not_a_project(&path)),
            // SQLite does not say why it cannot open a file; the system does.
            StoreError::CannotOpen { path, cause } => {
                let cause = fs::File::open(&path).err().map_or(cause, |error| (&error).into());
                Err(StoreError::CannotOpen { path, cause })
            }
            other => Err(other),
        },
    }
}

/// Returns the error of a file that is no project: an empty one may have been one a moment ago.
fn not_a_project(path: &Path) -> StoreError {
    let path = path.to_owned();
    if fs::metadata(&path).is_ok_and(|found| found.len() == 0) {
        StoreError::Empty { path }
    } else {
        StoreError::NotAProject { path }
    }
}

/// Returns whether a file whose beginning SQLite does not take for its own was a project all the same: it
/// bears our number, or there is nothing in its first page and a log beside it that may have it.
///
/// Reading by hand does no harm here: a connection that has such a file open can do nothing with it.
fn may_be_ours(path: &Path) -> bool {
    let mut head = [0; 100];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut head));
    let is_ours = head.starts_with(b"SQLite format 3\0") && head[68..72] == *b"nybr";
    read.is_ok() && (is_ours || (head == [0; 100] && has_log(path)))
}

fn application_id(conn: &Connection) -> rusqlite::Result<i32> {
    conn.pragma_query_value(None, "application_id", |row| row.get(0))
}

/// Checks whether an opened file with its log is a project after all, of which schema, and whether it holds
/// nothing but what the `steps` to that schema made. Only then may a statement take its time.
pub(super) fn check_opened(
    conn: &mut Connection,
    path: &Path,
    steps: &[SchemaStep],
    known: i64,
) -> Result<i64, StoreError> {
    let found = match application_id(conn) {
        Ok(APPLICATION_ID) => check_schema(conn, path, known)?,
        Ok(_) => return Err(not_a_project(path)),
        Err(error) => return Err(of_opening(path, &error)),
    };
    let foreign = listing::foreign(conn, steps, found).map_err(|error| of_opening(path, &error))?;
    if foreign.is_empty() {
        connection::release(conn).map_err(|error| StoreError::from_sql(path, &error))?;
        return Ok(found);
    }
    if has_log(path) {
        // The last to close would bring the log into the file, which stays as it came.
        connection::leave_log(conn);
    }
    Err(StoreError::ForeignSchema { path: path.to_owned(), names: listing::named(&foreign) })
}

/// Returns what SQLite reports while the schema is not known yet. What has no end then is no project's.
pub(super) fn of_opening(path: &Path, error: &rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted) => {
            StoreError::Damaged { path: path.to_owned(), detail: error.to_string() }
        }
        _ => StoreError::from_sql(path, error),
    }
}

/// Returns the schema of the project: at least 1, and at most `known`.
fn check_schema(conn: &Connection, path: &Path, known: i64) -> Result<i64, StoreError> {
    let found = schema::version(conn).map_err(|error| StoreError::from_sql(path, &error))?;
    if found > known {
        return Err(StoreError::NewerSchema { path: path.to_owned(), found, known });
    }
    if found < 1 {
        let detail = format!("user_version {found}");
        return Err(StoreError::Damaged { path: path.to_owned(), detail });
    }
    Ok(found)
}
