//! The numbers of cases and versions, brought to run from 1 without gaps again.

use rusqlite::{Connection, params};

use super::{backlog, closed_runs};

/// The tables that know a case by its number, with the column that has it.
const OF_CASES: [(&str, &str); 11] = [
    ("case_report", "no"),
    ("case_version", "case_no"),
    ("event_case", "case_no"),
    ("erased", "case_no"),
    ("lost_version", "case_no"),
    ("standing", "case_no"),
    ("facet_answer", "case_no"),
    ("assignment", "case_no"),
    ("look", "case_no"),
    ("draft", "case_no"),
    ("half_written", "case_no"),
];

/// Does what the safeguards of the project forbid at other times: gives cases other numbers, removes reports
/// that no act speaks of. To be called within a transaction.
pub(super) fn rearrange<T>(
    conn: &Connection,
    change: impl FnOnce() -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    // Tables refer to each other, and are changed one after the other.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    conn.execute("INSERT INTO rearranging (no) VALUES (1)", [])?;
    let done = change()?;
    conn.execute("DELETE FROM rearranging", [])?;
    Ok(done)
}

/// Gives the cases numbers from 1 without gaps, and the versions of each case likewise, in their order, and
/// has all that is kept by number follow, but for the words of reports: those of the cases that moved are to
/// be indexed again, which are the first and the last number returned. No number may be below 1. To be called
/// within [`rearrange`].
pub(super) fn close_gaps(conn: &Connection) -> rusqlite::Result<Option<(i64, i64)>> {
    close_gaps_of_versions(conn)?;
    let numbers: Vec<i64> = conn
        .prepare("SELECT no FROM case_report ORDER BY no")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let moved: Vec<(i64, i64)> =
        numbers.iter().copied().zip(1..).filter(|(no, place)| no != place).collect();
    follow_in_deliveries(conn, &numbers)?;
    let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    let first_moved = moved.first().map_or(count + 1, |(_, place)| *place);
    forget_words_from(conn, first_moved)?;
    if moved.is_empty() {
        return Ok(None);
    }
    let update = |(table, column)| {
        conn.prepare(&format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1"))
    };
    let mut updates = OF_CASES.into_iter().map(update).collect::<rusqlite::Result<Vec<_>>>()?;
    // In their order, each finds its place free. Case by case, since a table may follow another by itself
    // (ON UPDATE CASCADE), and must not follow it again under the number of the next case.
    for (no, place) in moved {
        updates.iter_mut().try_for_each(|update| update.execute([no, place]).map(|_| ()))?;
    }
    closed_runs::derive(conn)?;
    Ok(Some((first_moved, count)))
}

fn close_gaps_of_versions(conn: &Connection) -> rusqlite::Result<()> {
    let moved: Vec<(i64, i64, i64)> = conn
        .prepare(
            "SELECT * FROM (SELECT case_no, version,
                 row_number() OVER (PARTITION BY case_no ORDER BY version) AS place
             FROM case_version) WHERE version <> place ORDER BY case_no, place",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let update = |table| {
        conn.prepare(&format!(
            "UPDATE {table} SET version = ?3 WHERE case_no = ?1 AND version = ?2"
        ))
    };
    let updates = ["case_version", "lost_version"].into_iter().map(update);
    let mut updates = updates.collect::<rusqlite::Result<Vec<_>>>()?;
    for row in moved {
        updates.iter_mut().try_for_each(|update| update.execute(row).map(|_| ()))?;
    }
    Ok(())
}

/// Brings what the journal knows of each delivery to the places of the cases that are there, whose `numbers`
/// are sorted.
fn follow_in_deliveries(conn: &Connection, numbers: &[i64]) -> rusqlite::Result<()> {
    let runs: Vec<(i64, i64, i64)> = conn
        .prepare("SELECT journal, first, last FROM delivered ORDER BY journal, first")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let before =
        |no: i64| i64::try_from(numbers.partition_point(|number| *number < no)).unwrap_or(i64::MAX);
    let placed = |first: i64, last: i64| (before(first) + 1, before(last.saturating_add(1)));
    if runs.iter().all(|(_, first, last)| placed(*first, *last) == (*first, *last)) {
        return Ok(());
    }
    conn.execute("DELETE FROM delivered", [])?;
    let mut insert = conn
        .prepare("INSERT OR REPLACE INTO delivered (journal, first, last) VALUES (?1, ?2, ?3)")?;
    for (journal, first, last) in runs {
        let (first, last) = placed(first, last);
        if first <= last {
            insert.execute(params![journal, first, last])?;
        }
    }
    Ok(())
}

/// Removes the words of reports from this number on from the index, and from what is still to be indexed.
fn forget_words_from(conn: &Connection, first: i64) -> rusqlite::Result<()> {
    let removed = conn.execute("DELETE FROM case_text WHERE rowid >= ?1", [first])?;
    if removed > 0 {
        // A row that is deleted stays among the words until they are sorted again.
        conn.execute("INSERT INTO case_text (case_text) VALUES ('optimize')", [])?;
    }
    backlog::cut(conn, first)
}
