//! The cases that are classified or postponed, as the longest runs of consecutive numbers: the next open case is found
//! without walking over the closed ones.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use crate::domain::CaseNo;

/// Cases that one reviewer closed or reopened within a transaction. They are written at its end, neighbours together: most
/// cases of an import, a merge or a batch follow one another.
#[derive(Default)]
pub(super) struct ClosureChanges {
    /// Whether each is closed now, where that is another thing than what the table says.
    closed: BTreeMap<i64, bool>,
}

impl ClosureChanges {
    /// Notes that the case was closed, or reopened.
    pub(super) fn note(&mut self, CaseNo(case): CaseNo, is_closed: bool) {
        if self.closed.remove(&case).is_none() {
            self.closed.insert(case, is_closed);
        }
    }

    /// Writes the runs that follow.
    pub(super) fn write(self, conn: &Connection, reviewer: i64) -> rusqlite::Result<()> {
        let mut moved = self.closed.into_iter().peekable();
        while let Some((first, is_closed)) = moved.next() {
            let mut last = first;
            while moved.next_if_eq(&(last + 1, is_closed)).is_some() {
                last += 1;
            }
            let change = if is_closed { close } else { reopen };
            change(conn, reviewer, (first, last))?;
        }
        Ok(())
    }
}

/// Returns the first case after `case` that is in no run, so neither classified nor postponed, whether it exists or not.
pub(super) fn next_open(
    conn: &Connection,
    reviewer: i64,
    case: CaseNo,
) -> rusqlite::Result<CaseNo> {
    let candidate = case.0 + 1;
    Ok(CaseNo(match run_at(conn, reviewer, candidate)? {
        Some((_, last)) if last >= candidate => last + 1,
        _ => candidate,
    }))
}

/// Derives the runs of everyone again, from the standings.
pub(super) fn derive(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "DELETE FROM closed_run;
         INSERT INTO closed_run (reviewer, first, last)
         SELECT reviewer, min(case_no), max(case_no) FROM (
             SELECT reviewer, case_no, case_no - row_number() OVER (
                 PARTITION BY reviewer ORDER BY case_no) AS island
             FROM standing WHERE classified OR skipped_lamport IS NOT NULL
         ) GROUP BY reviewer, island;",
    )
}

/// Returns the last run that begins at `case` or before.
fn run_at(conn: &Connection, reviewer: i64, case: i64) -> rusqlite::Result<Option<(i64, i64)>> {
    conn.prepare_cached(
        "SELECT first, last FROM closed_run WHERE reviewer = ?1 AND first <= ?2
         ORDER BY first DESC LIMIT 1",
    )?
    .query_row([reviewer, case], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()
}

/// Adds cases that were all open, and joins them with their neighbours.
fn close(conn: &Connection, reviewer: i64, (first, last): (i64, i64)) -> rusqlite::Result<()> {
    let begins = match run_at(conn, reviewer, first)? {
        Some((begins, ends)) if ends == first - 1 => begins,
        _ => first,
    };
    let following = conn
        .prepare_cached("DELETE FROM closed_run WHERE reviewer = ?1 AND first = ?2 RETURNING last")?
        .query_row([reviewer, last + 1], |row| row.get(0))
        .optional()?;
    write_run(conn, reviewer, (begins, following.unwrap_or(last)))
}

/// Removes cases that were all closed from their run, which may leave two.
fn reopen(conn: &Connection, reviewer: i64, (first, last): (i64, i64)) -> rusqlite::Result<()> {
    let Some((begins, ends)) = run_at(conn, reviewer, first)? else { return Ok(()) };
    conn.prepare_cached("DELETE FROM closed_run WHERE reviewer = ?1 AND first = ?2")?
        .execute([reviewer, begins])?;
    if begins < first {
        write_run(conn, reviewer, (begins, first - 1))?;
    }
    if last < ends {
        write_run(conn, reviewer, (last + 1, ends))?;
    }
    Ok(())
}

fn write_run(conn: &Connection, reviewer: i64, (first, last): (i64, i64)) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO closed_run (reviewer, first, last) VALUES (?1, ?2, ?3)",
    )?
    .execute([reviewer, first, last])?;
    Ok(())
}
