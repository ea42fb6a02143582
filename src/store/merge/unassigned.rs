//! Answers that came by a merge, to cases that an open round gives to others alone.

use rusqlite::{Connection, params};

use crate::domain::{MergedEvents, Reviewer, UnassignedAnswers};
use crate::store::{columns, reviewers};

/// Returns what those with new acts have answered since a round was opened that gives them nothing, a round each.
pub(super) fn find(
    conn: &Connection,
    events: &[MergedEvents],
) -> rusqlite::Result<Vec<UnassignedAnswers>> {
    let mut found = Vec::new();
    for of in events.iter().filter(|of| of.new > 0) {
        let Some(person) = reviewers::person_of(conn, of.reviewer.id())? else { continue };
        let mut query = conn.prepare_cached(
            "SELECT a.round, o.payload ->> '$.name', count(DISTINCT a.case_no)
             FROM assignment a JOIN event o ON o.no = a.round
             JOIN standing s ON s.case_no = a.case_no AND s.reviewer = ?1
             WHERE a.closed_lamport IS NULL AND s.decided_lamport > o.lamport
               AND NOT EXISTS (SELECT 1 FROM assignment own WHERE own.round = a.round AND own.reviewer = ?1)
             GROUP BY a.round ORDER BY a.round",
        )?;
        let mut rows = query.query([person])?;
        while let Some(row) = rows.next()? {
            let (opening, round): (i64, String) = (row.get(0)?, row.get(1)?);
            let cases = usize::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
            let readers = readers(conn, opening, person)?;
            let reviewer = of.reviewer.clone();
            found.push(UnassignedAnswers { reviewer, round, readers, cases });
        }
    }
    Ok(found)
}

/// Returns to whom a round gives what this person answered.
fn readers(conn: &Connection, opening: i64, person: i64) -> rusqlite::Result<Vec<Reviewer>> {
    conn.prepare_cached(
        "SELECT DISTINCT r.name, r.id FROM assignment a JOIN reviewer r ON r.no = a.reviewer
         JOIN standing s ON s.case_no = a.case_no AND s.reviewer = ?2 AND s.decided_lamport IS NOT NULL
         WHERE a.round = ?1 ORDER BY r.name",
    )?
    .query_map(params![opening, person], |row| columns::reviewer(row, 0))?
    .collect()
}
