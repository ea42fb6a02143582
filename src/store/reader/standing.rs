//! Standings of cases with a reviewer, and how far the reviewer is.

use rusqlite::{OptionalExtension, params};

use super::history::event_of;
use super::{Reader, Result};
use crate::domain::{CaseNo, Event, Moment, Reviewer, SeenCase, Stamp, Standing, Tally, TextHash};
use crate::store::newest::{newest_version, of_newest_version};
use crate::store::rulings::live;
use crate::store::{columns, projection, reviewers};

impl Reader {
    /// Returns the cases as they would be seen now, each with the hash of its newest version, in the given
    /// order; cases that are not there are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn seen(&self, cases: &[CaseNo]) -> Result<Vec<SeenCase>> {
        self.ask(|conn| {
            let mut query = conn.prepare_cached(of_newest_version!("sha256", "?1"))?;
            let mut seen = Vec::with_capacity(cases.len());
            for case in cases {
                let hash: Option<TextHash> =
                    query.query_row([case], |row| row.get(0)).optional()?;
                seen.extend(hash.map(|text| SeenCase { case: *case, text }));
            }
            Ok(seen)
        })
    }

    /// Returns these cases as an act sees them, and the standing of each with `reviewer`, in the order given;
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
            let person = reviewers::number(conn, reviewer)?;
            let mut query = conn.prepare_cached(concat!(
                "SELECT v.sha256, ",
                columns::standing_columns!(),
                " FROM case_report r",
                newest_version!(),
                "LEFT JOIN standing s ON s.case_no = r.no
                  AND s.reviewer = ?2
                 LEFT JOIN note_text n ON n.sha256 = s.note
                 WHERE r.no = ?1"
            ))?;
            let mut seen = Vec::with_capacity(cases.len());
            for case in cases {
                seen.extend(
                    query
                        .query_row(params![case, person], |row| {
                            let seen = SeenCase { case: *case, text: row.get(0)? };
                            Ok((seen, columns::standing(row, 1)?))
                        })
                        .optional()?,
                );
            }
            Ok(seen)
        })
    }

    /// Returns the reviewer's totals.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn tally(&self, reviewer: &Reviewer) -> Result<Tally> {
        self.ask(|conn| match reviewers::number(conn, reviewer)? {
            Some(person) => projection::tally(conn, person),
            None => Ok(Tally::default()),
        })
    }

    /// Returns how many cases are classified by decisions that this reviewer made at `from` or later, but
    /// before `to`.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn classified_between(&self, reviewer: &Reviewer, from: Moment, to: Moment) -> Result<i64> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            conn.prepare_cached(
                "SELECT count(*) FROM standing
                 WHERE reviewer = ?1
                   AND classified = 1 AND decided_at >= ?2 AND decided_at < ?3",
            )?
            .query_row(params![person, from, to], |row| row.get(0))
        })
    }

    /// Returns when the reviewer decided the newest cases one by one since a moment, at most so many, oldest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn saves_since(
        &self,
        reviewer: &Reviewer,
        from: Moment,
        most: usize,
    ) -> Result<Vec<Moment>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let mut saves: Vec<Moment> = conn
                .prepare_cached(
                    "SELECT decided_at FROM standing
                     WHERE reviewer = ?1 AND classified = 1 AND decided_at >= ?2 AND decided_batch = 1
                     ORDER BY decided_at DESC LIMIT ?3",
                )?
                .query_map(params![person, from, most], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            saves.reverse();
            Ok(saves)
        })
    }

    /// Returns how many cases the reviewer has classified from each of two moments on, the earlier one first, and before
    /// `to`, counted in one pass.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn classified_since(
        &self,
        reviewer: &Reviewer,
        [earlier, later]: [Moment; 2],
        to: Moment,
    ) -> Result<[i64; 2]> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            conn.prepare_cached(
                "SELECT count(*), count(*) FILTER (WHERE decided_at >= ?3) FROM standing
                 WHERE reviewer = ?1
                   AND classified = 1 AND decided_at >= ?2 AND decided_at < ?4",
            )?
            .query_row(params![person, earlier, later, to], |row| Ok([row.get(0)?, row.get(1)?]))
        })
    }

    /// Returns the reviewer's acts that can be undone, the newest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn acts_to_undo(&self, reviewer: &Reviewer) -> Result<Vec<Event>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let acts = conn
                .prepare_cached(
                    "SELECT event, lamport, id FROM act WHERE reviewer = ?1
                       AND own = 1 AND live = 1",
                )?
                .query_map([person], |row| Ok((row.get(0)?, columns::stamp(row, 1)?)))?
                .collect::<rusqlite::Result<Vec<(i64, Stamp)>>>()?;
            let rulings = person.map(|person| live::own(conn, person)).transpose()?;
            let mut acts: Vec<_> = acts.into_iter().chain(rulings.into_iter().flatten()).collect();
            acts.sort_unstable_by_key(|(_, stamp)| std::cmp::Reverse(*stamp));
            acts.into_iter().map(|(act, _)| event_of(conn, act)).collect()
        })
    }
}
