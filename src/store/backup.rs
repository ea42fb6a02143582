//! Copies of a project that are whole at the moment they were made, whoever writes to it meanwhile.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};

use super::draft::{self, Namesake};
use super::error::StoreError;
use crate::domain::Moment;

/// The folder beside a project where its automatic backups lie: `demo.nybrott-backups`.
pub(super) fn folder_of(project: &Path) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push("-backups");
    name.into()
}

/// Keeps the project as it is before it is brought from schema `version` to a newer one. Answers with
/// the copy's name.
///
/// # Errors
/// [`StoreError::CannotBackUp`].
pub(super) fn before_advance(
    conn: &Connection,
    project: &Path,
    version: i64,
    now: Moment,
) -> Result<PathBuf, StoreError> {
    let target = folder_of(project).join(name_of(project, now, &format!("-schema-{version}")));
    write(conn, &target)?;
    Ok(target)
}

/// `demo-2020-05-12T104200.000Z-schema-1.nybrott`: such names stand in the order of their times, and
/// every file system takes them.
fn name_of(project: &Path, now: Moment, more: &str) -> OsString {
    let mut name = project.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{}{more}.nybrott", now.to_string().replace(':', "")));
    name
}

/// Writes a copy of the project that `conn` has open: one file, packed, and for the user alone.
fn write(conn: &Connection, target: &Path) -> Result<(), StoreError> {
    let fill = |draft: &Path| {
        // SQLite takes an empty file for a new one, and a name in whatever bytes the system has.
        let name = ToSqlOutput::Borrowed(ValueRef::Text(draft.as_os_str().as_encoded_bytes()));
        conn.execute("VACUUM INTO ?1", [name])?;
        Ok(())
    };
    draft::create_folders(target.parent().unwrap_or(Path::new(".")))
        .map_err(draft::Unmade::from)
        .and_then(|()| draft::make(target, Namesake::Stays, fill))
        .map_err(|unmade| {
            let cause = unmade.cause(target);
            StoreError::CannotBackUp { path: target.to_owned(), cause }
        })
}
