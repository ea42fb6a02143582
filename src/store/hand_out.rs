//! Writing a project for one reviewer of a round.

use std::collections::BTreeSet;
use std::path::Path;

use super::reader::Reader;
use super::schema::STEPS;
use super::{file, merge};
use crate::domain::{CaseNo, Moment, Reviewer};
use crate::store::error::StoreError;
use crate::store::merge::HandedOut;

impl Reader {
    /// Writes a new project to `target` with these cases and those of the reader's own acts, the rounds, and what the
    /// reader did: no answer, note or flag of anyone else. It is a copy of this project, and comes back by a merge; its
    /// secret for pseudonyms is its own.
    ///
    /// # Errors
    /// [`StoreError::BackupExists`] where there is a file; [`StoreError::CannotCreate`]; whatever the disk refuses.
    pub fn hand_out(
        &self,
        target: &Path,
        reader: &Reviewer,
        cases: &BTreeSet<CaseNo>,
        at: Moment,
    ) -> Result<HandedOut, StoreError> {
        let path = target.to_owned();
        if target.symlink_metadata().is_ok() {
            return Err(StoreError::BackupExists { path });
        }
        let target = file::resolve(target)?;
        let from = (self.connection(), self.path());
        let mut done = HandedOut::default();
        let made: Result<(), file::NewProjectError<StoreError>> =
            file::create_with(&target, STEPS, |conn| {
                done = merge::hand_out(conn, from, reader.id(), cases, at)?;
                Ok(())
            });
        made.map_err(|why| why.about(&target))?;
        Ok(done)
    }
}
