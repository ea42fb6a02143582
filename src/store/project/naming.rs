//! The name that a reviewer has in the project.

use super::Project;
use crate::domain::{Moment, Reviewer};
use crate::store::error::StoreError;
use crate::store::introductions;
use crate::store::reader::Reader;

impl Reader {
    /// Returns whether the project knows this reviewer, and not yet the name that their home gives them now.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn is_renamed(&self, reviewer: &Reviewer) -> Result<bool, StoreError> {
        self.ask(|conn| introductions::is_renamed(conn, reviewer))
    }
}

impl Project {
    /// Has others who want to write to the project meanwhile know whose work they wait for, where the system's name for
    /// them is another.
    pub fn name_holder(&mut self, reviewer: &Reviewer) {
        // Without it, they see the name of the login.
        let _ = self.lock.name_holder(reviewer.as_str());
    }

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
