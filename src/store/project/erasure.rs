//! Erasing texts, and leaving nothing of them in the file.

use std::fs;

use rusqlite::Connection;

use super::Project;
use crate::domain::{CaseNo, Erased, Moment};
use crate::store::error::StoreError;
use crate::store::{erase, journal};

impl Project {
    /// Returns whether remnants of erased texts may still lie in free pages of the file: another program that
    /// reads keeps them there, or there is no room to rewrite the file. The next opening tries again.
    #[must_use]
    pub fn has_remnants(&self) -> bool {
        self.has_remnants
    }

    /// Erases what was written in these cases for good: title, text and other columns
    /// of every version, their words in the index, and notes that no other case has. What they
    /// were answered stays, and so do hashes, ids, municipalities, counties and dates. A dry run only
    /// reports what would go.
    ///
    /// # Errors
    /// [`StoreError::Unswept`] when the texts are gone, and remnants may not be; whatever the disk
    /// refuses.
    pub fn erase(
        &mut self,
        cases: &[CaseNo],
        at: Moment,
        dry_run: bool,
    ) -> Result<Erased, StoreError> {
        self.overwrite_deleted(true)?;
        let erased = self.attempt(|tx, _, _| {
            let erased = erase::erase(tx, cases, at)?;
            journal::add_erasure(tx, at, erased.cases + erased.again)?;
            Ok((erased, !dry_run))
        });
        self.overwrite_deleted(false)?;
        let mut erased = erased?;
        if !dry_run {
            self.has_remnants = true;
            self.sweep(erase::sweep)?;
            erased.is_swept = !self.has_remnants;
        }
        Ok(erased)
    }

    pub(super) fn overwrite_deleted(&mut self, is_on: bool) -> Result<(), StoreError> {
        let set = erase::overwrite_deleted(&self.conn, is_on);
        set.map_err(|error| self.remember(StoreError::from_sql(&self.path, &error)))
    }

    /// Finishes an erasure. What keeps it from that now, and is no reason not to work, leaves
    /// [`Project::has_remnants`] as it is.
    pub(super) fn sweep(
        &mut self,
        sweep: impl FnOnce(&Connection) -> rusqlite::Result<bool>,
    ) -> Result<(), StoreError> {
        if let Err(error) = self.lock.verify() {
            return Err(self.remember(error));
        }
        let swept = self.mark.ensure(&self.conn, &mut self.lock).and_then(|()| sweep(&self.conn));
        // Rewritten, the file may be shorter.
        self.length = fs::metadata(&self.path).map_or(0, |found| found.len());
        match swept {
            Ok(is_swept) => self.has_remnants = !is_swept,
            Err(error) if erase::lacks_place(&error) => {}
            Err(error) => match self.remember(StoreError::from_sql(&self.path, &error)) {
                StoreError::DiskFull { .. } | StoreError::Busy { .. } => {}
                StoreError::Io { path, detail } => {
                    return Err(StoreError::Unswept { path, detail });
                }
                error => return Err(error),
            },
        }
        Ok(())
    }
}
