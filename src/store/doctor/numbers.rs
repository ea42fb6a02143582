//! The numbers of cases, which run from 1 without gaps.

use rusqlite::Connection;

use super::finding::Finding;
use crate::domain::Message;

/// Returns whether the numbers run from 1 without gaps: the queue and the runs of closed cases rely on it.
pub(super) fn examine(conn: &Connection) -> rusqlite::Result<Finding> {
    let (count, highest) = extent(conn)?;
    let trouble = (count != highest).then(|| {
        Message::new("doctor-numbers-fault").with("count", count).with("highest", highest)
    });
    Ok(Finding::unless(trouble, Message::new("doctor-numbers").with("count", count)))
}

/// Returns how many cases there are, and the highest number.
fn extent(conn: &Connection) -> rusqlite::Result<(i64, i64)> {
    conn.query_row("SELECT count(*), coalesce(max(no), 0) FROM case_report", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
