//! Taking what was written in a case out of the project, for good.
//!
//! That takes two steps: a transaction in which the texts go, and rewriting the file, so that no free
//! page has remnants. A run may end between the two, so the transaction leaves a row in `unswept`, and
//! the next opening for writing takes the second step before anything else.

use std::collections::BTreeSet;
use std::time::Duration;

use rusqlite::ffi::SQLITE_IOERR_GETTEMPPATH;
use rusqlite::{Connection, params};

use super::{half_written, schema};
use crate::domain::{CaseNo, Erased, Moment};

/// The schema from which on a project knows that an erasure is to be finished.
const FIRST_TO_KNOW: i64 = 5;

/// Erases title, text, other columns and notes in every version of these cases, and the words in
/// the index. Hashes and decisions stay. A [`sweep`] is owed from then on.
pub(super) fn erase(conn: &Connection, cases: &[CaseNo], at: Moment) -> rusqlite::Result<Erased> {
    let mut done = Erased::default();
    conn.execute("INSERT OR IGNORE INTO unswept (no) VALUES (1)", [])?;
    for case in cases {
        let is_new = conn
            .prepare_cached("INSERT OR IGNORE INTO erased (case_no, at) VALUES (?1, ?2)")?
            .execute(params![case, at])?;
        done.cases += is_new;
        done.again += 1 - is_new;
        done.versions += conn
            .prepare_cached(
                "UPDATE case_version SET title = '', fields = '{}', text = NULL WHERE case_no = ?1",
            )?
            .execute([case])?;
        conn.prepare_cached("DELETE FROM case_text WHERE rowid = ?1")?.execute([case])?;
        half_written::forget(conn, *case)?;
    }
    // A row that is deleted stays among the words until they are sorted again.
    conn.execute("INSERT INTO case_text (case_text) VALUES ('optimize')", [])?;
    // A standing refers to its note until the end.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    for (note, others) in notes_of(conn, cases)? {
        if others.is_empty() {
            done.notes += conn.execute("DELETE FROM note_text WHERE sha256 = unhex(?1)", [note])?;
        } else {
            done.shared.extend(others);
        }
    }
    // A note whose text is gone reads as none in the log, too. It may have been on cases that were
    // erased before.
    conn.execute(
        "UPDATE standing SET note = NULL WHERE note NOT IN (SELECT sha256 FROM note_text)",
        [],
    )?;
    Ok(done)
}

/// Returns whether the texts of the case are erased.
pub(super) fn is_erased(conn: &Connection, case: CaseNo) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM erased WHERE case_no = ?1)")?
        .query_row([case], |row| row.get(0))
}

/// Returns the hashes of the notes that were ever written on these cases, each with the cases that are not
/// erased and have it too.
fn notes_of(
    conn: &Connection,
    cases: &[CaseNo],
) -> rusqlite::Result<Vec<(String, BTreeSet<CaseNo>)>> {
    let mut hashes: BTreeSet<String> = BTreeSet::new();
    for case in cases {
        let mut query = conn.prepare_cached(
            "SELECT json_extract(p.patch, '$.note') FROM event_case c
             JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
             WHERE c.case_no = ?1",
        )?;
        let found = query.query_map([case], |row| row.get::<_, Option<String>>(0))?;
        hashes.extend(found.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten());
    }
    let others = |hash: String| {
        let others = conn
            .prepare_cached(
                "SELECT DISTINCT c.case_no FROM event_patch p
                 JOIN event_case c ON c.event = p.event AND c.patch_no = p.patch_no
                 WHERE json_extract(p.patch, '$.note') = ?1
                   AND c.case_no NOT IN (SELECT case_no FROM erased)",
            )?
            .query_map([&hash], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok((hash, others))
    };
    hashes.into_iter().map(others).collect()
}

/// Has SQLite overwrite what is deleted, or leave it where it lies, as it does by default. Within a
/// transaction this does nothing.
pub(super) fn overwrite_deleted(conn: &Connection, is_on: bool) -> rusqlite::Result<()> {
    conn.pragma_update(None, "secure_delete", is_on)
}

/// Returns whether an erasure has not been followed by a sweep that came to its end.
pub(super) fn is_unswept(conn: &Connection) -> rusqlite::Result<bool> {
    if schema::version(conn)? < FIRST_TO_KNOW {
        return Ok(false);
    }
    conn.query_row("SELECT EXISTS (SELECT 1 FROM unswept)", [], |row| row.get(0))
}

/// Leaves nothing of what was erased in free pages or in the log: the file is rewritten. `false`
/// where another connection that reads keeps the log from being emptied; then the sweep is still owed.
pub(super) fn sweep(conn: &Connection) -> rusqlite::Result<bool> {
    overwrite_deleted(conn, true)?;
    // As long as another connection reads, the old pages stay, however often the file is rewritten.
    let is_swept = empty_log(conn)? && {
        conn.execute_batch("VACUUM")?;
        empty_log(conn)?
    };
    if is_swept {
        forget(conn)?;
    }
    overwrite_deleted(conn, false)?;
    Ok(is_swept)
}

/// Works like [`sweep`], without waiting for anyone: the reviewer waits for the project to open.
pub(super) fn sweep_at_once(conn: &Connection) -> rusqlite::Result<bool> {
    let patience: u32 = conn.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
    conn.busy_timeout(Duration::ZERO)?;
    let is_swept = sweep(conn);
    conn.busy_timeout(Duration::from_millis(patience.into()))?;
    is_swept
}

/// Takes note that nothing is owed any more.
pub(super) fn forget(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM unswept", []).map(|_| ())
}

/// Returns whether a sweep failed only because there is no place for the temporary file that it needs.
pub(super) fn lacks_place(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == SQLITE_IOERR_GETTEMPPATH)
}

/// Brings everything that is in the log into the file, and leaves nothing in the log. `false` where
/// another connection that reads is in the way.
fn empty_log(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get(0).map(|busy: i64| busy == 0)
    })
}
