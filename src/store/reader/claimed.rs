//! How far a reviewer is with the cases that were claimed.

use rusqlite::{OptionalExtension as _, params};

use super::{Reader, Result};
use crate::domain::Reviewer;
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::SharedCase;
use crate::store::reviewers;

impl Reader {
    /// Returns how far the reviewer is with those of these cases that the project has, in import order.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn claimed(&self, cases: &[CaseKey], reviewer: &Reviewer) -> Result<Vec<SharedCase>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let mut query = conn.prepare_cached(
                "SELECT r.no, coalesce(s.classified, 0),
                        coalesce(s.skipped_lamport IS NOT NULL AND NOT s.classified, 0)
                 FROM case_report r
                 LEFT JOIN standing s ON s.case_no = r.no AND s.reviewer = ?3
                 WHERE r.source = ?1 AND r.id = ?2",
            )?;
            let mut claimed = Vec::with_capacity(cases.len());
            for case in cases {
                let found = query.query_row(params![case.source, case.id, person], |row| {
                    let (no, is_classified, is_postponed) = (row.get(0)?, row.get(1)?, row.get(2)?);
                    Ok(SharedCase { no, is_classified, is_postponed })
                });
                claimed.extend(found.optional()?);
            }
            claimed.sort_unstable_by_key(|case| case.no);
            Ok(claimed)
        })
    }
}
