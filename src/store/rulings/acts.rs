//! Acts about rulings, as rows of the log.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;

use crate::domain::SeenCase;
use crate::domain::rulings::RulingAct;
use crate::store::columns;

/// Reads the act of an event, whose payload is in a column of the row; `None` where it is no act about a ruling, or none
/// that this version understands.
pub(in crate::store) fn read(
    conn: &Connection,
    event: i64,
    kind: &str,
    row: &Row<'_>,
    payload: usize,
) -> rusqlite::Result<Option<RulingAct>> {
    if !RulingAct::KINDS.contains(&kind) || matches!(row.get_ref(payload)?, ValueRef::Null) {
        return Ok(None);
    }
    let payload: Value = columns::json(row, payload)?;
    let found = conn
        .prepare_cached(
            "SELECT c.case_no, c.text_sha256, n.text FROM event_case c
             LEFT JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
             LEFT JOIN note_text n ON n.sha256 = unhex(json_extract(p.patch, '$.note'))
             WHERE c.event = ?1 ORDER BY c.case_no LIMIT 1",
        )?
        .query_row([event], |row| {
            Ok((SeenCase { case: row.get(0)?, text: row.get(1)? }, row.get(2)?))
        })
        .optional()?;
    let (seen, note) = found.unzip();
    Ok(RulingAct::read(kind, &payload, seen, note.flatten()))
}

/// Returns the act of an event; `None` where it is no act about a ruling.
pub(in crate::store) fn of_event(
    conn: &Connection,
    event: i64,
) -> rusqlite::Result<Option<RulingAct>> {
    conn.prepare_cached("SELECT kind, payload FROM event WHERE no = ?1")?
        .query_row([event], |row| read(conn, event, &row.get::<_, String>(0)?, row, 1))
}

/// Writes the case of an act that is in the log, and the text of its note.
pub(in crate::store) fn write_parts(
    conn: &Connection,
    event: i64,
    act: &RulingAct,
) -> rusqlite::Result<()> {
    let Some(seen) = act.seen() else { return Ok(()) };
    let patch_no = match act.note_patch() {
        Some(patch) => {
            let patch = columns::write_patch(conn, &patch)?;
            conn.prepare_cached(
                "INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, 1, ?2)",
            )?
            .execute(params![event, patch])?;
            Some(1)
        }
        None => None,
    };
    conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![event, seen.case, patch_no, seen.text])
    .map(|_| ())
}
