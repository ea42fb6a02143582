//! Uniting the project with another file.

use std::fs;
use std::path::Path;

use super::Project;
use crate::domain::{MergeChoices, MergeRefusal, MergeSummary, Moment};
use crate::store::error::StoreError;
use crate::store::identity::Identity;
use crate::store::reader::Reader;
use crate::store::{erase, merge};

impl Project {
    /// Takes over what another copy of the project knows and this one does not, in one transaction. The
    /// other file is only read.
    ///
    /// # Errors
    /// [`StoreError::MergeRefused`]; those of [`Reader::open`] about the other file; whatever the disk
    /// refuses.
    pub fn merge(
        &mut self,
        file: &Path,
        choices: &MergeChoices,
        at: Moment,
    ) -> Result<MergeSummary, StoreError> {
        let other = Reader::open(file)?;
        if fs::metadata(file).ok().map(|found| Identity::from(&found)) == self.identity {
            let (path, why) = (file.to_owned(), MergeRefusal::Itself);
            return Err(StoreError::MergeRefused { path, why });
        }
        let keeps = !choices.dry_run;
        let merged = self.attempt(|tx, _, sequencer| {
            let from = other.connection();
            let _snapshot = from.unchecked_transaction()?;
            Ok((merge::merge(tx, sequencer, (from, file), choices, at)?, keeps))
        })?;
        if keeps && merged.erased > 0 {
            self.has_remnants = true;
            self.sweep(erase::sweep)?;
        }
        Ok(merged)
    }
}
