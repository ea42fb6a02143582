//! Acts about rounds, as rows of the log.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};
use serde_json::Value;

use crate::domain::rounds::{ActPart, RoundAct};
use crate::domain::{CaseNo, SeenCase};
use crate::store::columns;

/// Reads the act of an event, whose payload is in a column of the row; `None` where it is no act about a round, or none that this version understands.
pub(in crate::store) fn read(
    conn: &Connection,
    event: i64,
    kind: &str,
    row: &Row<'_>,
    payload: usize,
) -> rusqlite::Result<Option<RoundAct>> {
    if !RoundAct::KINDS.contains(&kind) || matches!(row.get_ref(payload)?, ValueRef::Null) {
        return Ok(None);
    }
    let payload: Value = columns::json(row, payload)?;
    Ok(RoundAct::read(kind, &payload, parts(conn, event)?))
}

/// Returns the cases of an event by what it says of them.
fn parts(conn: &Connection, event: i64) -> rusqlite::Result<Vec<ActPart>> {
    let mut parts: BTreeMap<Option<i64>, ActPart> = conn
        .prepare_cached("SELECT patch_no, patch FROM event_patch WHERE event = ?1")?
        .query_map([event], |row| {
            let patch = Some(columns::json(row, 1)?);
            Ok((row.get(0)?, ActPart { patch, cases: Vec::new() }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut query = conn.prepare_cached(
        "SELECT patch_no, case_no, text_sha256 FROM event_case WHERE event = ?1 ORDER BY case_no",
    )?;
    let mut rows = query.query([event])?;
    while let Some(row) = rows.next()? {
        let seen = SeenCase { case: row.get(1)?, text: row.get(2)? };
        let blank = || ActPart { patch: None, cases: Vec::new() };
        parts.entry(row.get(0)?).or_insert_with(blank).cases.push(seen);
    }
    Ok(parts.into_values().collect())
}

/// Writes the cases of an act that is in the log.
pub(in crate::store) fn write_parts(
    conn: &Connection,
    event: i64,
    act: &RoundAct,
) -> rusqlite::Result<()> {
    let mut insert_patch = conn
        .prepare_cached("INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, ?2, ?3)")?;
    let mut insert_case = conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
    )?;
    // In the order of the table, it grows at its end alone.
    let mut cases: Vec<(CaseNo, Option<i64>, SeenCase)> = Vec::new();
    for (part, place) in act.parts().into_iter().zip(1..) {
        let patch_no = part.patch.map(|patch| {
            insert_patch.execute(params![event, place, patch.to_string()]).map(|_| place)
        });
        let patch_no = patch_no.transpose()?;
        cases.extend(part.cases.into_iter().map(|seen| (seen.case, patch_no, seen)));
    }
    cases.sort_unstable_by_key(|(case, ..)| *case);
    for (case, patch_no, seen) in cases {
        insert_case.execute(params![event, case, patch_no, seen.text])?;
    }
    Ok(())
}
