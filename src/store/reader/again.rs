//! Own old cases that are answered again: which there are, and what was answered then and now.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::judgements::standing_before;
use super::opening::opening;
use super::{Reader, Result};
use crate::domain::exchange::CaseKey;
use crate::domain::rounds::{FramedCase, RoundId, RoundPlan, RoundReader, SharedCase};
use crate::domain::{Answers, CaseNo, Classification, Moment, Reviewer};
use crate::store::newest::newest_version;
use crate::store::{columns, reviewers};

/// That the person `a.reviewer` has answered the case `a.case_no` on the track `?1`.
macro_rules! is_answered {
    () => {
        "EXISTS (SELECT 1 FROM event_case c JOIN event e ON e.no = c.event
                 JOIN reviewer i ON i.no = e.reviewer
                 WHERE c.case_no = a.case_no AND e.kind = 'answered' AND e.track = ?1
                   AND i.person = a.reviewer)"
    };
}

impl Reader {
    /// Returns the cases, in import order, that a reviewer has classified by this moment, or so many others since: on the
    /// text that they have now, and not given to the reviewer by an open round.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn decided_long_ago(
        &self,
        reviewer: &Reviewer,
        by: Moment,
        others_since: usize,
    ) -> Result<Vec<FramedCase>> {
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let others_since = i64::try_from(others_since).unwrap_or(i64::MAX);
            conn.prepare_cached(concat!(
                "SELECT r.no, r.source, r.id, v.sha256
                 FROM (SELECT case_no, decided_at, decided_text, row_number() OVER
                           (ORDER BY decided_lamport DESC, decided_id DESC) AS place
                       FROM standing WHERE reviewer = ?1 AND classified = 1) s
                 JOIN case_report r ON r.no = s.case_no",
                newest_version!(),
                "WHERE s.decided_text = v.sha256 AND (s.decided_at <= ?2 OR s.place > ?3)
                   AND r.no NOT IN (SELECT case_no FROM erased)
                   AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.case_no = r.no
                       AND a.reviewer = ?1 AND a.closed_lamport IS NULL)
                 ORDER BY r.no"
            ))?
            .query_map(params![person, by, others_since], |row| {
                let key = CaseKey { source: row.get(1)?, id: row.get(2)? };
                Ok(FramedCase { no: row.get(0)?, key, text: row.get(3)?, stratum: None })
            })?
            .collect()
        })
    }

    /// Returns the cases of a round of drift that a reviewer has answered again, in import order: what they had answered
    /// when it was opened, and what they answered then.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn then_and_now(&self, round: RoundId, reviewer: &Reviewer) -> Result<Vec<[Answers; 2]>> {
        self.ask(|conn| {
            let Some(event) = opening(conn, round)? else { return Ok(Vec::new()) };
            let opened = conn
                .prepare_cached("SELECT lamport, id FROM event WHERE no = ?1")?
                .query_row([event], |row| columns::stamp(row, 0))?;
            let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(Vec::new()) };
            let cases: Vec<CaseNo> = conn
                .prepare_cached(
                    "SELECT case_no FROM assignment WHERE round = ?1 AND reviewer = ?2
                     ORDER BY case_no",
                )?
                .query_map([event, person], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let mut found = Vec::new();
            for no in cases {
                let Some(now) = newest_of_track(conn, round, (no, person))? else { continue };
                let then = standing_before(conn, no, (person, reviewer), Some(opened))?;
                found.push([then.classification.answers, now]);
            }
            Ok(found)
        })
    }
}

/// Returns what a person answered to a case on a track, the last time.
fn newest_of_track(
    conn: &Connection,
    RoundId(track): RoundId,
    (no, person): (CaseNo, i64),
) -> rusqlite::Result<Option<Answers>> {
    conn.prepare_cached(
        "SELECT p.patch FROM event_case c JOIN event e ON e.no = c.event
         JOIN reviewer r ON r.no = e.reviewer
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.case_no = ?1 AND r.person = ?2 AND e.kind = 'answered' AND e.track = ?3
         ORDER BY e.lamport DESC, e.id DESC LIMIT 1",
    )?
    .query_row(params![no, person, track.into_bytes()], |row| {
        let mut given = Classification::default();
        columns::patch(conn, row, 0)?.apply(&mut given);
        Ok(given.answers)
    })
    .optional()
}

/// Returns which cases a round of drift gives to a person, and whether they have answered each again.
pub(super) fn progress(
    conn: &Connection,
    round: RoundId,
    person: i64,
) -> rusqlite::Result<Vec<SharedCase>> {
    conn.prepare_cached(concat!(
        "SELECT a.case_no, ",
        is_answered!(),
        " FROM assignment a WHERE a.round = ?2 AND a.reviewer = ?3 ORDER BY a.case_no"
    ))?
    .query_map(params![round.0.into_bytes(), opening(conn, round)?, person], |row| {
        let (no, is_classified) = (row.get(0)?, row.get(1)?);
        Ok(SharedCase { no, is_classified, is_postponed: false })
    })?
    .collect()
}

/// Returns how far each reviewer of a round of drift is.
pub(super) fn readers(
    conn: &Connection,
    event: i64,
    round: RoundId,
) -> rusqlite::Result<Vec<RoundReader>> {
    let count = |count: i64| usize::try_from(count).unwrap_or_default();
    conn.prepare_cached(concat!(
        "SELECT r.name, r.id, count(*), coalesce(sum(",
        is_answered!(),
        "), 0) FROM assignment a JOIN reviewer r ON r.no = a.reviewer
         WHERE a.round = ?2 GROUP BY a.reviewer ORDER BY r.name"
    ))?
    .query_map(params![round.0.into_bytes(), event], |row| {
        let (given, done) = (count(row.get(2)?), count(row.get(3)?));
        Ok(RoundReader { reviewer: columns::reviewer(row, 0)?, given, done })
    })?
    .collect()
}

/// Returns how far each reviewer of a round of training is: of how many worked cases they saw the reading.
pub(super) fn readers_of_training(
    conn: &Connection,
    plan: &RoundPlan,
) -> rusqlite::Result<Vec<RoundReader>> {
    let mut seen = conn.prepare_cached(
        "SELECT count(DISTINCT e.payload ->> '$.worked.case') FROM event e
         JOIN reviewer i ON i.no = e.reviewer
         WHERE e.kind = 'seen' AND e.payload IS NOT NULL AND json_valid(e.payload)
           AND e.payload ->> '$.worked.round' = ?1 AND i.person = ?2",
    )?;
    let mut readers = Vec::new();
    for id in &plan.reviewers {
        let Some(person) = reviewers::person_of(conn, *id)? else { continue };
        let done: i64 =
            seen.query_row(params![plan.round.to_string(), person], |row| row.get(0))?;
        let done = usize::try_from(done).unwrap_or_default().min(plan.n);
        let reviewer = reviewers::person(conn, person)?;
        readers.push(RoundReader { reviewer, given: plan.n, done });
    }
    readers.sort_by(|one, other| one.reviewer.cmp(&other.reviewer));
    Ok(readers)
}
