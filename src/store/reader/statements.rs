//! Who says what of a case.

use rusqlite::params;

use super::{Reader, Result};
use crate::domain::{CaseNo, Statement, Viewer};
use crate::store::columns;
use crate::store::visibility::Visibility;

impl Reader {
    /// Returns what counts now of what each reviewer has entered for a case, as far as the viewer may see it, by their
    /// names.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn statements(&self, no: CaseNo, viewer: &Viewer) -> Result<Vec<Statement>> {
        self.ask(|conn| {
            let only = Visibility::of(conn, viewer)?.own_where_hidden(conn, no)?;
            conn.prepare_cached(concat!(
                "SELECT ",
                columns::standing_columns!(),
                ", r.name, r.id FROM standing s JOIN reviewer r ON r.no = s.reviewer
                 LEFT JOIN note_text n ON n.sha256 = s.note
                 WHERE s.case_no = ?1 AND (?2 IS NULL OR s.reviewer = ?2) ORDER BY r.name, r.id"
            ))?
            .query_map(params![no, only], |row| {
                let standing = columns::standing(row, 0)?;
                Ok(Statement { reviewer: columns::reviewer(row, 14)?, standing })
            })?
            .filter(|said| {
                said.as_ref().map_or(true, |said| !said.standing.classification.is_blank())
            })
            .collect()
        })
    }
}
