//! The lines of the queue.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Reader, Result};
use crate::domain::rulings::{Differences, Settlement};
use crate::domain::{Answers, CaseNo, CaseRow, Reviewer, Viewer};
use crate::store::newest::newest_heading;
use crate::store::rulings::inputs::{FinalSet, answers_to};
use crate::store::visibility::Visibility;
use crate::store::{columns, reviewers};

/// The columns and tables of a line of the queue; `?1` is the number of the reviewer. Titles come out of an
/// index, so that no report is read for them.
macro_rules! row_query {
    () => {
        concat!(
            "SELECT r.no, r.id, v.title, v.municipality, v.date, ",
            columns::answer_columns!(),
            ", ",
            columns::facet_column!(),
            ", s.flagged, s.note IS NOT NULL, s.skipped_lamport IS NOT NULL AND NOT s.classified,
             EXISTS (SELECT 1 FROM event_case c JOIN event e ON e.no = c.event
                     WHERE c.case_no = r.no AND e.kind = 'ruled' AND e.payload IS NOT NULL
                       AND coalesce((SELECT m.kind = 'restored' FROM event m
                           WHERE m.target = e.id AND m.kind IN ('retracted', 'restored')
                           ORDER BY m.lamport DESC, m.id DESC LIMIT 1), 1))
               -- Where a round hides what others say, this would say that they differ.
               AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.reviewer = ?1
                     AND a.case_no = r.no AND a.closed_lamport IS NULL)
             FROM case_report r",
            newest_heading!(),
            "LEFT JOIN standing s ON s.case_no = r.no
              AND s.reviewer = ?1 "
        )
    };
}

impl Reader {
    /// Returns the lines of at most `count` consecutive cases from `first`.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rows(&self, first: CaseNo, count: usize, reviewer: &Reviewer) -> Result<Vec<CaseRow>> {
        let last = first.0.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let mut rows: Vec<CaseRow> = conn
                .prepare_cached(concat!(
                    row_query!(),
                    "WHERE r.no >= ?2 AND r.no < ?3 ORDER BY r.no"
                ))?
                .query_map(params![person, first, last], case_row)?
                .collect::<rusqlite::Result<_>>()?;
            mark_settled(conn, reviewer, &mut rows)?;
            Ok(rows)
        })
    }

    /// Returns the lines of these cases, in the order given; numbers that no case has are left out.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn rows_of(&self, cases: &[CaseNo], reviewer: &Reviewer) -> Result<Vec<CaseRow>> {
        self.ask(|conn| rows_of(conn, cases, reviewer))
    }

    /// Returns the lines of the cases that this reviewer postponed and has not classified since, the one
    /// postponed longest ago first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn postponed(&self, reviewer: &Reviewer, limit: usize) -> Result<Vec<CaseRow>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.ask(|conn| {
            let person = reviewers::number(conn, reviewer)?;
            let cases = conn
                .prepare_cached(
                    "SELECT case_no FROM standing
                     WHERE reviewer = ?1 AND classified = 0 AND skipped_lamport IS NOT NULL
                     ORDER BY skipped_lamport, skipped_id LIMIT ?2",
                )?
                .query_map(params![person, limit], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<CaseNo>>>()?;
            rows_of(conn, &cases, reviewer)
        })
    }
}

fn rows_of(
    conn: &Connection,
    cases: &[CaseNo],
    reviewer: &Reviewer,
) -> rusqlite::Result<Vec<CaseRow>> {
    let person = reviewers::number(conn, reviewer)?;
    let mut query = conn.prepare_cached(concat!(row_query!(), "WHERE r.no = ?2"))?;
    let mut rows = Vec::with_capacity(cases.len());
    for no in cases {
        rows.extend(query.query_row(params![person, no], case_row).optional()?);
    }
    mark_settled(conn, reviewer, &mut rows)?;
    Ok(rows)
}

/// Puts what was ruled into the rows of the cases on which a ruling counts, and marks those that are contested.
fn mark_settled(
    conn: &Connection,
    reviewer: &Reviewer,
    rows: &mut [CaseRow],
) -> rusqlite::Result<()> {
    let ruled: Vec<CaseNo> =
        rows.iter().filter(|row| row.ruled.is_some()).map(|row| row.no).collect();
    if ruled.is_empty() {
        return Ok(());
    }
    let visibility = Visibility::of(conn, &Viewer::from(reviewer))?;
    let finals = FinalSet::of_cases(conn, &visibility, &ruled)?;
    for row in rows.iter_mut().filter(|row| row.ruled.is_some()) {
        let given = answers_to(conn, &visibility, row.no)?;
        row.ruled = match finals.settlement(row.no, &given)? {
            Settlement::Ruled(ruling) => Some(ruling.ruled.answers),
            Settlement::Contested(_) => {
                // Where all agree by now, there is nothing to settle.
                row.is_contested = !Differences::of(given.iter()).is_empty();
                None
            }
            Settlement::Open | Settlement::Stale(_) => None,
        };
    }
    Ok(())
}

fn case_row(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        no: row.get(0)?,
        id: row.get(1)?,
        title: row.get(2)?,
        municipality: row.get(3)?,
        date: row.get(4)?,
        answers: columns::all_answers(row, 5)?,
        flagged: row.get::<_, Option<bool>>(9)?.unwrap_or(false),
        has_note: row.get(10)?,
        postponed: row.get(11)?,
        ruled: row.get::<_, bool>(12)?.then(Answers::default),
        is_contested: false,
    })
}
