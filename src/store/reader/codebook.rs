//! The codebook that a project follows.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Reader, Result};
use crate::domain::{
    CodebookReading, CodebookVersions, FacetWord, TakenCodebook, TextHash, Viewer,
};
use crate::store::codebooks::{newest, of_act, reading, reading_once_taken, texts, versions};
use crate::store::visibility::Visibility;

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

    /// Returns the versions of the codebook that the project has followed; `built_in` is asked for the hash of the
    /// program's own where there are others.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook_versions(&self, built_in: fn() -> TextHash) -> Result<CodebookVersions> {
        self.ask(|conn| versions(conn, built_in))
    }

    /// Returns the codebook that an act names.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn codebook_of(&self, act: Uuid) -> Result<Option<TextHash>> {
        self.ask(|conn| of_act(conn, act))
    }

    /// Returns how many answers that the viewer may see were given under each version of the codebook, by its place.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn answers_by_version(
        &self,
        viewer: &Viewer,
        versions: &CodebookVersions,
    ) -> Result<BTreeMap<usize, usize>> {
        self.ask(|conn| {
            let mut query = conn.prepare(&format!(
                "SELECT e.codebook, count(*) FROM standing s
                 LEFT JOIN event e ON e.id = s.decided_id
                 WHERE s.decided_answered AND {} GROUP BY 1",
                Visibility::of(conn, viewer)?.shows("s.case_no", "s.reviewer")
            ))?;
            let mut counts = BTreeMap::new();
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let count: i64 = row.get(1)?;
                *counts.entry(versions.place(row.get(0)?)).or_default() +=
                    usize::try_from(count).unwrap_or_default();
            }
            Ok(counts)
        })
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
