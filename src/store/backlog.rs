//! The reports whose words are still to be indexed: an import leaves them behind, and the writer
//! indexes them one by one while nothing else is to be written.

use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};

use super::newest::of_newest_version;
use super::reader::{Reader, Result};
use super::text_index;
use crate::domain::CaseNo;

/// After so many reports they are committed: the more at once, the fewer segments of the index have
/// to be merged later. A job that waits to be written does not wait for them, see `Project::index_words`.
const AT_ONCE: usize = 256;

/// How long the writer waits for something to write before it goes on indexing. Acts come in bursts,
/// and between two of them the machine is the screen's.
pub(super) const IDLE: Duration = Duration::from_millis(20);

impl Reader {
    /// Returns how many reports have words that are not in the text index yet.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn unindexed_reports(&self) -> Result<i64> {
        self.ask(count)
    }
}

fn count(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(sum(last - first + 1), 0) FROM text_backlog")?
        .query_row([], |row| row.get(0))
}

/// Notes that this case's newest report is still to be indexed.
pub(super) fn add(conn: &Connection, no: CaseNo) -> rusqlite::Result<()> {
    let run: Option<(i64, i64)> = conn
        .prepare_cached(
            "SELECT first, last FROM text_backlog WHERE first <= ?1 ORDER BY first DESC LIMIT 1",
        )?
        .query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match run {
        Some((_, last)) if last >= no.0 => Ok(()),
        Some((first, last)) if last + 1 == no.0 => add_run(conn, first, no.0),
        _ => add_run(conn, no.0, no.0),
    }
}

/// Notes that the newest reports of these consecutive cases are still to be indexed.
pub(super) fn add_run(conn: &Connection, first: i64, last: i64) -> rusqlite::Result<()> {
    // No run is within another, so that the last one that begins at a case or before it says whether it waits.
    conn.prepare_cached("DELETE FROM text_backlog WHERE first > ?1 AND last <= ?2")?
        .execute([first, last])?;
    conn.prepare_cached("INSERT OR REPLACE INTO text_backlog (first, last) VALUES (?1, ?2)")?
        .execute([first, last])?;
    Ok(())
}

/// Leaves nothing to be indexed from this number on.
pub(super) fn cut(conn: &Connection, first: i64) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM text_backlog WHERE first >= ?1", [first])?;
    conn.execute("UPDATE text_backlog SET last = ?1 - 1 WHERE last >= ?1", [first])?;
    Ok(())
}

/// Returns whether any words are owed.
pub(super) fn is_empty(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM text_backlog)")?
        .query_row([], |row| row.get(0))
}

/// Indexes reports of the backlog, a handful, until it is empty or `stop` returns `true`. Returns whether some
/// are left.
pub(super) fn index_some(
    conn: &Connection,
    stop: &mut dyn FnMut() -> bool,
) -> rusqlite::Result<bool> {
    let mut left = AT_ONCE;
    while left > 0 {
        let run: Option<(i64, i64)> = conn
            .prepare_cached("SELECT first, last FROM text_backlog ORDER BY first LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some(run) = run else { return Ok(false) };
        let (count, is_stopped) = index_run(conn, run, left, stop)?;
        left -= count;
        if is_stopped {
            break;
        }
    }
    is_empty(conn).map(|empty| !empty)
}

/// Indexes at most so many reports of this run, and at least one. Returns how many, and whether `stop` returned
/// `true`.
fn index_run(
    conn: &Connection,
    (first, last): (i64, i64),
    most: usize,
    stop: &mut dyn FnMut() -> bool,
) -> rusqlite::Result<(usize, bool)> {
    let mut report = conn.prepare_cached(of_newest_version!("title, text", "?1"))?;
    let (mut count, mut is_stopped) = (0, false);
    let mut next = first;
    for no in (first..=last).take(most) {
        let (title, text): (String, Option<String>) =
            report.query_row([no], |row| Ok((row.get(0)?, row.get(1)?)))?;
        text_index::index(conn, CaseNo(no), &title, text.as_deref())?;
        (count, next) = (count + 1, no + 1);
        is_stopped = stop();
        if is_stopped {
            break;
        }
    }
    conn.prepare_cached("DELETE FROM text_backlog WHERE first = ?1")?.execute([first])?;
    if next <= last {
        add_run(conn, next, last)?;
    }
    Ok((count, is_stopped))
}
