//! The codebook that a project follows.

use super::{Reader, Result};
use crate::domain::{FacetWord, TakenCodebook};
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

    /// Returns the ids of all facets that anyone has answered and that count, sorted.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answered_facets(&self) -> Result<Vec<FacetWord>> {
        self.ask(|conn| {
            let names: Vec<String> = conn
                .prepare_cached("SELECT DISTINCT facet FROM facet_answer ORDER BY facet")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            Ok(names.iter().filter_map(|name| name.parse().ok()).collect())
        })
    }
}
