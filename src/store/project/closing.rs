//! Closing a project.

use std::fs;
use std::time::Duration;

use super::Project;
use crate::store::error::StoreError;
use crate::store::lock::Lock;

/// How long closing waits for those who still read what is older than the newest act.
const LAST_PATIENCE: Duration = Duration::from_millis(500);

impl Project {
    /// Closes the project file. Everything was on the disk before; this puts SQLite's second file
    /// away, so that the project is one file again.
    ///
    /// # Errors
    /// [`StoreError::Replaced`] when the file is no longer where it was: then the newest acts are
    /// still in the second file, beside the old name. [`StoreError::TakenOver`] when another session has it:
    /// then that file is left to it. [`StoreError::Damaged`] when it was cut short.
    /// Whatever the disk refuses.
    pub fn close(mut self) -> Result<(), StoreError> {
        let present = self.check_presence().map(|_| ()).and_then(|()| match self.lock.verify() {
            Err(error) => Err(self.remember(error)),
            own => own,
        });
        let Self { path, conn, .. } = self;
        if present.is_ok() {
            // Where others still read, closing brings nothing over, and who then copies the file would lack the newest acts.
            let _ = conn.busy_timeout(LAST_PATIENCE);
            let _ = conn.query_row("PRAGMA wal_checkpoint(FULL)", [], |_| Ok(()));
        }
        let closed = conn.close().map_err(|(_, error)| StoreError::from_sql(&path, &error));
        present.and(closed)
    }

    /// Closes a project that this run made, and removes it unless something was put into it.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn discard(self) -> Result<(), StoreError> {
        let is_empty =
            "SELECT NOT EXISTS (SELECT 1 FROM event) AND NOT EXISTS (SELECT 1 FROM case_report)";
        let is_empty = self.conn.query_row(is_empty, [], |row| row.get(0));
        let in_our_terms = |error| StoreError::from_sql(&self.path, &error);
        if !is_empty.map_err(in_our_terms)? {
            return self.close();
        }
        let path = self.path.clone();
        // No one else comes to work in it before it is gone.
        let lock = self.into_lock();
        let removed = fs::remove_file(&path);
        drop(lock);
        removed.map_err(|error| StoreError::Io { path, detail: error.to_string() })
    }

    /// Closes the file, for good, but keeps other writers out for as long as the answer lives.
    pub(in crate::store) fn into_lock(self) -> Lock {
        let Self { conn, lock, .. } = self;
        drop(conn);
        lock
    }
}
