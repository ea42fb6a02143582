//! The name that a reviewer has in the project.

use super::Project;
use crate::domain::{Moment, Reviewer};
use crate::store::error::StoreError;
use crate::store::introductions;

impl Project {
    /// Gives a reviewer whom the project knows the name that their home gives them now. The next act would do so, too; but
    /// until then lists and exports would still have the old one.
    ///
    /// # Errors
    /// See [`Project`].
    pub fn follow_name(&mut self, reviewer: &Reviewer, at: Moment) -> Result<(), StoreError> {
        let is_renamed = introductions::is_renamed(&self.conn, reviewer)
            .map_err(|error| StoreError::from_sql(&self.path, &error))?;
        if !is_renamed {
            return Ok(());
        }
        self.transact(|tx, _, sequencer| {
            introductions::enrol(tx, sequencer, reviewer, at)?;
            Ok(())
        })
    }
}
