//! Where the cases of a project came from.

use rusqlite::{Connection, OptionalExtension, params};

use super::reader::{Reader, Result};
use crate::domain::Origin;

impl Reader {
    /// Returns the file that was imported last.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn newest_origin(&self) -> Result<Option<Origin>> {
        self.ask(newest)
    }
}

/// Returns the file that was imported last.
pub(super) fn newest(conn: &Connection) -> rusqlite::Result<Option<Origin>> {
    conn.prepare_cached("SELECT file, at FROM origin ORDER BY no DESC LIMIT 1")?
        .query_row([], |row| Ok(Origin { file: row.get(0)?, at: row.get(1)? }))
        .optional()
}

/// Adds a file to those that were imported.
pub(super) fn add(conn: &Connection, origin: &Origin) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO origin (file, at) VALUES (?1, ?2)")?
        .execute(params![origin.file, origin.at])?;
    Ok(())
}
