//! The codebook that a project follows.

use super::{Reader, Result};
use crate::domain::{CodebookReading, FacetWord, TakenCodebook};
use crate::store::codebooks::{newest, reading, reading_once_taken, texts};

impl Reader {
    /// Returns the codebook that the project took last; `None` where it follows the one that is built in and took
    /// no other.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook(&self) -> Result<Option<TakenCodebook>> {
        self.ask(newest)
    }

    /// Returns the canonical forms of all codebooks that the project took, the oldest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook_texts(&self) -> Result<Vec<String>> {
        self.ask(texts)
    }

    /// Returns how answers given under earlier codebooks read under the one in force.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook_reading(&self) -> Result<CodebookReading> {
        self.ask(reading)
    }

    /// Returns how answers would read once this codebook is taken.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn reading_once_taken(&self, codebook: &TakenCodebook) -> Result<CodebookReading> {
        self.ask(|conn| reading_once_taken(conn, codebook))
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
