//! What a redo would restore.

use super::{Reader, Result};
use crate::domain::Reviewer;
use crate::store::reversing;

impl Reader {
    /// Returns how many cases the act changes that a redo would restore; `None` where there is none.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn redoable(&self, reviewer: &Reviewer) -> Result<Option<usize>> {
        self.ask(|conn| reversing::redoable(conn, reviewer))
    }
}
