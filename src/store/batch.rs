//! What is asked before many cases are answered at once.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use super::columns;
use super::reader::{Reader, Result};
use crate::domain::{CaseNo, Event, Reviewer, SeenCase, Standing};

/// Cases by the ids of their own: each with its id space, in import order.
pub type CasesById = HashMap<String, Vec<(Option<String>, CaseNo)>>;

impl Reader {
    /// These cases as an act sees them, and where each stands with `reviewer`, in the order given;
    /// numbers that no case has are left out. No report is read.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn standings_of(
        &self,
        cases: &[CaseNo],
        reviewer: &Reviewer,
    ) -> Result<Vec<(SeenCase, Standing)>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.sha256, ",
                columns::standing_columns!(),
                " FROM case_version v
                 LEFT JOIN standing s ON s.case_no = v.case_no
                  AND s.reviewer = (SELECT no FROM reviewer WHERE name = ?2)
                 LEFT JOIN note_text n ON n.sha256 = s.note
                 WHERE v.case_no = ?1 ORDER BY v.version DESC LIMIT 1"
            ))?;
            let mut seen = Vec::with_capacity(cases.len());
            for case in cases {
                seen.extend(
                    query
                        .query_row(params![case, reviewer], |row| {
                            let seen = SeenCase { case: *case, text: row.get(0)? };
                            Ok((seen, columns::standing(row, 1)?))
                        })
                        .optional()?,
                );
            }
            Ok(seen)
        })
    }

    /// The cases by the ids of their own; there may be one of that id in each id space.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn cases_by_id(&self) -> Result<CasesById> {
        self.ask(|conn| {
            let mut cases = CasesById::new();
            let mut query = conn
                .prepare_cached("SELECT id, nullif(source, ''), no FROM case_report ORDER BY no")?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                cases.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
            }
            Ok(cases)
        })
    }

    /// The reviewer's acts that an undo can take back, the newest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn acts_to_undo(&self, reviewer: &Reviewer) -> Result<Vec<Event>> {
        self.ask(|conn| {
            let acts = conn
                .prepare_cached(
                    "SELECT event FROM act WHERE reviewer = (SELECT no FROM reviewer WHERE name = ?1)
                       AND imported = 0 AND live = 1 ORDER BY lamport DESC, id DESC",
                )?
                .query_map([reviewer], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<i64>>>()?;
            acts.into_iter().map(|act| super::chronicle::event_of(conn, act)).collect()
        })
    }
}
