//! What had not been answered when a round was closed.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde_json::Value;

use crate::domain::rounds::{RoundClosed, RoundId, Unanswered};
use crate::domain::{CaseNo, ReviewerId, SeenCase};
use crate::store::newest::newest_version;
use crate::store::{columns, reviewers};

/// Has the act that closes a round say what has not been answered by now.
pub(in crate::store) fn with_unanswered(
    conn: &Connection,
    closed: &RoundClosed,
) -> rusqlite::Result<RoundClosed> {
    let mut of_case: BTreeMap<CaseNo, (SeenCase, Vec<ReviewerId>)> = BTreeMap::new();
    let mut query = conn.prepare_cached(concat!(
        "SELECT a.case_no, v.sha256, p.id FROM assignment a JOIN event e ON e.no = a.round
         JOIN reviewer p ON p.no = a.reviewer JOIN case_report r ON r.no = a.case_no ",
        newest_version!(),
        " WHERE e.payload ->> '$.round' = ?1 AND e.payload ->> '$.kind' NOT IN ('drift', 'training')
           AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.case_no = a.case_no
                           AND s.reviewer = a.reviewer AND s.decided_answered)
         ORDER BY a.case_no, p.id"
    ))?;
    let RoundId(round) = closed.round;
    let mut rows = query.query([round.to_string()])?;
    while let Some(row) = rows.next()? {
        let seen = SeenCase { case: row.get(0)?, text: row.get(1)? };
        of_case.entry(seen.case).or_insert((seen, Vec::new())).1.push(row.get(2)?);
    }
    let mut unanswered: BTreeMap<Unanswered, Vec<SeenCase>> = BTreeMap::new();
    for (seen, unanswered_by) in of_case.into_values() {
        unanswered.entry(Unanswered { unanswered_by }).or_default().push(seen);
    }
    Ok(RoundClosed { unanswered: unanswered.into_iter().collect(), ..closed.clone() })
}

/// Returns the open rounds that give cases to someone, each by the number of the act that opened it.
pub(in crate::store) fn open_rounds(conn: &Connection) -> rusqlite::Result<BTreeSet<i64>> {
    conn.prepare_cached("SELECT DISTINCT round FROM assignment WHERE closed_lamport IS NULL")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Returns the names of those of these rounds that are closed now.
pub(in crate::store) fn closed_of(
    conn: &Connection,
    were_open: &BTreeSet<i64>,
) -> rusqlite::Result<Vec<String>> {
    let mut name = conn.prepare_cached("SELECT payload ->> '$.name' FROM event WHERE no = ?1")?;
    let closed = were_open.difference(&open_rounds(conn)?).copied().collect::<Vec<_>>();
    closed.into_iter().map(|opening| name.query_row([opening], |row| row.get(0))).collect()
}

/// Returns who had not answered a case when the round was closed that had given it to them: as
/// `domain::rounds::Rounds::is_late`.
pub(in crate::store) fn unanswered_by(
    conn: &Connection,
    case: CaseNo,
) -> rusqlite::Result<BTreeSet<i64>> {
    let mut found = BTreeSet::new();
    let mut query = conn.prepare_cached(
        "SELECT a.reviewer, p.patch FROM event_case c JOIN event e ON e.no = c.event
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         JOIN assignment a ON a.case_no = c.case_no AND a.closed_lamport = e.lamport
           AND a.closed_id = e.id
         WHERE c.case_no = ?1 AND e.kind = 'round_closed'",
    )?;
    let mut rows = query.query(params![case])?;
    while let Some(row) = rows.next()? {
        let (person, patch): (i64, Value) = (row.get(0)?, columns::json(row, 1)?);
        let Ok(Unanswered { unanswered_by }) = serde_json::from_value(patch) else { continue };
        for id in unanswered_by {
            if reviewers::person_of(conn, id)? == Some(person) {
                found.insert(person);
            }
        }
    }
    Ok(found)
}
