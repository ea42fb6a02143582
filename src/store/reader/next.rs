//! The case that Enter goes to.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::{Reader, Result, case_count};
use crate::domain::{CaseNo, NextCase, Reviewer, Underway};
use crate::store::{closed_runs, projection, reviewers};

impl Reader {
    /// Returns the next case that the reviewer has neither classified nor postponed, in import order after
    /// `after` and from the first on round to `after` itself; when there is none, the case postponed longest
    /// ago, another one than `after` where there is one.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn next_case(
        &self,
        reviewer: &Reviewer,
        after: Option<CaseNo>,
        underway: &Underway,
    ) -> Result<NextCase> {
        self.ask(|conn| {
            let search = Search::new(conn, reviewer, underway)?;
            let mut found = search.open_after(after.unwrap_or(CaseNo(0)))?;
            if found.is_none() && after.is_some() {
                found = search.open_after(CaseNo(0))?;
            }
            Ok(match found {
                Some(no) => NextCase::Unclassified(no),
                None => search.postponed(after)?.map_or(NextCase::None, NextCase::Postponed),
            })
        })
    }
}

struct Search<'a> {
    conn: &'a Connection,
    /// The number of the reviewer; `None` before the first act.
    person: Option<i64>,
    /// The number of the last case.
    last: CaseNo,
    underway: &'a Underway,
    /// The cases of `underway`.
    away: HashSet<CaseNo>,
}

impl<'a> Search<'a> {
    fn new(
        conn: &'a Connection,
        reviewer: &Reviewer,
        underway: &'a Underway,
    ) -> rusqlite::Result<Self> {
        Ok(Self {
            conn,
            person: reviewers::number(conn, reviewer)?,
            last: CaseNo(case_count(conn)?),
            underway,
            away: underway.classified.iter().chain(&underway.postponed).copied().collect(),
        })
    }

    /// Returns the first case after `case` that is open.
    fn open_after(&self, case: CaseNo) -> rusqlite::Result<Option<CaseNo>> {
        let mut case = case;
        while case < self.last {
            case = match self.person {
                Some(no) => closed_runs::next_open(self.conn, no, case)?,
                None => CaseNo(case.0 + 1),
            };
            if case <= self.last && !self.away.contains(&case) {
                return Ok(Some(case));
            }
        }
        Ok(None)
    }

    /// Returns the case postponed longest ago; `avoided` only where it is the last one.
    fn postponed(&self, avoided: Option<CaseNo>) -> rusqlite::Result<Option<CaseNo>> {
        let mut fallback = None;
        let mut query = self.conn.prepare_cached(
            "SELECT case_no FROM standing
             WHERE reviewer = ?1 AND classified = 0 AND skipped_lamport IS NOT NULL
             ORDER BY skipped_lamport, skipped_id",
        )?;
        let mut rows = query.query(params![self.person])?;
        while let Some(row) = rows.next()? {
            let case = row.get(0)?;
            if self.away.contains(&case) {
                continue;
            }
            if Some(case) != avoided {
                return Ok(Some(case));
            }
            fallback = avoided;
        }
        let underway = &self.underway.postponed;
        for (place, case) in underway.iter().enumerate() {
            // Postponed twice, the case has the later place.
            let moves_on = underway[place + 1..].contains(case);
            if moves_on || self.underway.classified.contains(case) || self.is_classified(*case)? {
                continue;
            }
            if Some(*case) != avoided {
                return Ok(Some(*case));
            }
            fallback = avoided;
        }
        Ok(fallback)
    }

    fn is_classified(&self, case: CaseNo) -> rusqlite::Result<bool> {
        let Some(person) = self.person else { return Ok(false) };
        Ok(projection::standing(self.conn, case, person)?.is_classified())
    }
}
