//! The codebook that a project follows.

use super::{Reader, Result};
use crate::domain::TakenCodebook;
use crate::store::codebooks::newest;

impl Reader {
    /// Returns the codebook that the project took last; `None` where it follows the one that is built in and took
    /// no other.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook(&self) -> Result<Option<TakenCodebook>> {
        self.ask(newest)
    }
}
