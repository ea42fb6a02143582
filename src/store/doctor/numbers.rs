//! The numbers of cases, which run from 1 without gaps.

use rusqlite::{Connection, params};

use super::finding::Finding;
use crate::domain::Message;

/// The tables that know a case by its number, with the column that has it.
const OF_CASES: [(&str, &str); 5] = [
    ("case_report", "no"),
    ("case_version", "case_no"),
    ("event_case", "case_no"),
    ("erased", "case_no"),
    ("lost_version", "case_no"),
];

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

/// Gives the cases numbers from 1 without gaps, and the versions of each case likewise, in their order.
/// No number may be below 1.
pub(super) fn close_gaps(conn: &Connection) -> rusqlite::Result<()> {
    let versions: Vec<(i64, i64, i64)> = rows(
        conn,
        "SELECT * FROM (SELECT case_no, version,
             row_number() OVER (PARTITION BY case_no ORDER BY version) AS place FROM case_version)
         WHERE version <> place ORDER BY case_no, place",
    )?;
    let cases: Vec<(i64, i64, i64)> = rows(
        conn,
        "SELECT * FROM (SELECT no, row_number() OVER (ORDER BY no) AS place, 0 FROM case_report)
         WHERE no <> place ORDER BY place",
    )?;
    if versions.is_empty() && cases.is_empty() {
        return Ok(());
    }
    without_safeguards(conn, &|| {
        // In their order, each finds its place free.
        for table in ["case_version", "lost_version"] {
            let mut update = conn.prepare(&format!(
                "UPDATE {table} SET version = ?3 WHERE case_no = ?1 AND version = ?2"
            ))?;
            versions.iter().try_for_each(|row| update.execute(*row).map(|_| ()))?;
        }
        for (table, column) in OF_CASES {
            let sql = format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1");
            let mut update = conn.prepare(&sql)?;
            cases
                .iter()
                .try_for_each(|(no, place, _)| update.execute(params![no, place]).map(|_| ()))?;
        }
        Ok(())
    })
}

fn rows(conn: &Connection, sql: &str) -> rusqlite::Result<Vec<(i64, i64, i64)>> {
    conn.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
}

/// Does what the triggers of these tables forbid, and puts them back.
fn without_safeguards(
    conn: &Connection,
    change: &dyn Fn() -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let tables = OF_CASES.map(|(table, _)| format!("'{table}'")).join(", ");
    let triggers: Vec<(String, String)> = conn
        .prepare(&format!(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ({tables})"
        ))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    triggers
        .iter()
        .try_for_each(|(name, _)| conn.execute_batch(&format!("DROP TRIGGER {name}")))?;
    change()?;
    triggers.iter().try_for_each(|(_, sql)| conn.execute_batch(sql))
}
