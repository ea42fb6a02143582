//! Backups that a reader makes while others write.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, InterruptHandle};

use super::{Reader, Result};
use crate::domain::Moment;
use crate::files::IfExists;
use crate::store::backup::{self, Backup};
use crate::store::error::StoreError;

impl Reader {
    /// Writes a copy of the project to `target`: one file, packed, and for the user alone. It is there
    /// whole or not at all; a file of that name is replaced only with `replace`.
    ///
    /// # Errors
    /// [`StoreError::BackupOfItself`], [`StoreError::BackupExists`], [`StoreError::CannotBackUp`].
    pub fn back_up(&self, target: &Path, replace: bool) -> Result<()> {
        let path = target.to_owned();
        if target.canonicalize().is_ok_and(|found| self.path().canonicalize().ok() == Some(found)) {
            return Err(StoreError::BackupOfItself { path });
        }
        if !replace && target.symlink_metadata().is_ok() {
            return Err(StoreError::BackupExists { path });
        }
        let if_exists = if replace { IfExists::Replace } else { IfExists::Keep };
        backup::write_copy(self.connection(), self.path(), target, if_exists)
    }

    /// Makes the backup of the day, unless there is one or nothing has been decided yet, and removes
    /// the oldest where there are more than a few. Returns the backup it made.
    ///
    /// # Errors
    /// [`StoreError::CannotBackUp`]; [`StoreError::Planted`] when the folder is not the project's own;
    /// whatever the disk refuses.
    pub fn back_up_daily(&self, now: Moment) -> Result<Option<PathBuf>> {
        let folder = backup::own_backup_folder(self.path())?;
        let daily = || backup::backups(self.path()).into_iter().filter(|backup| backup.is_daily);
        let is_done = daily().any(|backup| backup::day_of(backup.at) == backup::day_of(now));
        let has_acts = |conn: &Connection| {
            conn.query_row("SELECT EXISTS (SELECT 1 FROM event)", [], |row| row.get(0))
        };
        if is_done || !self.ask(has_acts)? {
            return Ok(None);
        }
        let target = folder.join(backup::name_of(self.path(), now, ""));
        backup::write_automatic(self.connection(), self.path(), &target)?;
        let kept: Vec<Backup> = daily().collect();
        for old in kept.iter().rev().skip(backup::KEPT).filter(|old| old.path != target) {
            // One too many does no harm.
            let _ = fs::remove_file(&old.path);
        }
        Ok(Some(target))
    }

    /// Ends a backup that is being made by this reader in another thread; it then fails.
    #[must_use]
    pub fn interrupter(&self) -> Interrupter {
        Interrupter(self.connection().get_interrupt_handle())
    }
}

/// Ends what a reader in another thread is doing.
pub struct Interrupter(InterruptHandle);

impl Interrupter {
    /// Ends it, if it is doing anything.
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}
