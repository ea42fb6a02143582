//! Taking deliveries back.

use std::path::PathBuf;

use super::Project;
use crate::domain::{Moment, TakenBack};
use crate::store::backup::Upheaval;
use crate::store::error::StoreError;
use crate::store::{backup, take_back};

impl Project {
    /// Takes back the delivery of this number of the journal, after a backup: the cases that came with it and
    /// with no other delivery go, and so do the versions that it brought, or kept when the delivery that
    /// brought them was taken back. What a merge brought stays. The
    /// numbers of later cases close up. Returns what went, and the backup.
    ///
    /// # Errors
    /// [`StoreError::NotTakenBack`] while an act speaks of what would go; [`StoreError::CannotBackUp`];
    /// whatever the disk refuses.
    pub fn take_back(&mut self, no: i64, at: Moment) -> Result<(TakenBack, PathBuf), StoreError> {
        // It sees the project as it is until the commit.
        let before = self.reader()?;
        self.transact(|tx, path, _| {
            let taken_back = take_back::take_back(tx, path, no, at)?;
            let kept = backup::before(Upheaval::TakeBack, before.connection(), path, at)?;
            Ok((taken_back, kept))
        })
    }
}
