//! Taking what was written in a case out of the project, for good.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::domain::{CaseNo, Erased, Moment};

/// Takes title, text, other columns and notes out of every version of these cases, and the words out
/// of the index. Hashes and decisions stay.
pub(super) fn erase(conn: &Connection, cases: &[CaseNo], at: Moment) -> rusqlite::Result<Erased> {
    let mut done = Erased::default();
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
    }
    // A row that is deleted stays among the words until they are sorted anew.
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
    // A note whose text is gone reads as none in the log, too. It may have stood on cases that were
    // erased before.
    conn.execute(
        "UPDATE standing SET note = NULL WHERE note NOT IN (SELECT sha256 FROM note_text)",
        [],
    )?;
    Ok(done)
}

/// The hashes of the notes that were ever written on these cases, each with the cases that are not
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

/// Leaves nothing of what was erased in free pages or in the log: the file is written anew. `false`
/// where a reader keeps the log from being emptied.
pub(super) fn sweep(conn: &Connection) -> rusqlite::Result<bool> {
    conn.pragma_update(None, "secure_delete", true)?;
    conn.execute_batch("VACUUM")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get(0).map(|busy: i64| busy == 0)
    })
}
