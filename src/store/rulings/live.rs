//! The rulings on cases: those that were not retracted, and of one case the others too.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::domain::rulings::{RuleNoted, Ruled, Ruling};
use crate::domain::{Answers, CaseNo, Classification, Moment, Patch, Reviewer, SeenCase, Stamp};
use crate::store::columns;

/// The acts of a kind that were not retracted, `kind` being `?1`, with the person `p` behind each.
macro_rules! live_acts {
    ($columns:literal) => {
        concat!(acts!($columns), " AND ", is_live!())
    };
}

/// Whether an act counts: its newest retraction or restoration says so, or there is none.
macro_rules! is_live {
    () => {
        "coalesce((SELECT m.kind = 'restored' FROM event m
             JOIN reviewer by ON by.no = m.reviewer
             WHERE m.target = e.id AND m.kind IN ('retracted', 'restored')
               AND by.person = i.person
             ORDER BY m.lamport DESC, m.id DESC LIMIT 1), 1)"
    };
}

/// All acts of a kind, retracted or not.
macro_rules! acts {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM event e JOIN reviewer i ON i.no = e.reviewer JOIN reviewer p ON p.no = i.person
             LEFT JOIN event_case c ON c.event = e.no
             LEFT JOIN event_patch w ON w.event = c.event AND w.patch_no = c.patch_no
             LEFT JOIN note_text n ON n.sha256 = unhex(json_extract(w.patch, '$.note'))
             WHERE e.kind = ?1 AND e.payload IS NOT NULL AND json_valid(e.payload)"
        )
    };
}

/// Returns the live rulings by case: those of all cases, or of these.
pub(in crate::store) fn rulings(
    conn: &Connection,
    cases: Option<&[CaseNo]>,
) -> rusqlite::Result<BTreeMap<CaseNo, Vec<Ruling>>> {
    let mut found: BTreeMap<CaseNo, Vec<Ruling>> = BTreeMap::new();
    let mut query = conn.prepare_cached(concat!(
        live_acts!(
            "c.case_no, c.text_sha256, n.text, e.payload, e.lamport, e.id, p.name, p.id, e.at"
        ),
        " AND c.case_no IS NOT NULL
           AND (?2 IS NULL OR c.case_no IN (SELECT value FROM json_each(?2)))
         ORDER BY e.lamport, e.id"
    ))?;
    let wanted =
        cases.map(|cases| json!(cases.iter().map(|no| no.0).collect::<Vec<_>>()).to_string());
    let mut rows = query.query(params![Ruled::KIND, wanted])?;
    while let Some(row) = rows.next()? {
        if let Some(ruling) = ruling(conn, row)? {
            found.entry(ruling.ruled.seen.case).or_default().push(ruling);
        }
    }
    Ok(found)
}

/// Returns the rulings on a case that were retracted, oldest first.
pub(in crate::store) fn taken_back(
    conn: &Connection,
    case: CaseNo,
) -> rusqlite::Result<Vec<Ruling>> {
    let mut found = Vec::new();
    let mut query = conn.prepare_cached(concat!(
        acts!("c.case_no, c.text_sha256, n.text, e.payload, e.lamport, e.id, p.name, p.id, e.at"),
        " AND c.case_no = ?2 AND NOT ",
        is_live!(),
        " ORDER BY e.lamport, e.id"
    ))?;
    let mut rows = query.query(params![Ruled::KIND, case])?;
    while let Some(row) = rows.next()? {
        found.extend(ruling(conn, row)?);
    }
    Ok(found)
}

/// Reads a ruling: its case and text, note, payload, stamp, author and time. `None` where this version does not understand it.
fn ruling(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<Option<Ruling>> {
    let seen = SeenCase { case: row.get(0)?, text: row.get(1)? };
    let payload: Value = columns::json(row, 3)?;
    let Some(ruled) = Ruled::read(&payload, seen, row.get(2)?) else { return Ok(None) };
    let blind = ruled.blind.map(|event| answers_of(conn, event)).transpose()?.flatten();
    let (stamp, by, at) = (columns::stamp(row, 4)?, columns::reviewer(row, 6)?, row.get(8)?);
    Ok(Some(Ruling { stamp, by, at, ruled, blind }))
}

/// Returns the live notes about rules, oldest first, each with who wrote it and when.
pub(in crate::store) fn rule_notes(
    conn: &Connection,
) -> rusqlite::Result<Vec<(RuleNoted, Reviewer, Moment)>> {
    let mut found = Vec::new();
    let mut query = conn.prepare_cached(concat!(
        live_acts!("c.case_no, c.text_sha256, n.text, e.payload, p.name, p.id, e.at"),
        " ORDER BY e.lamport, e.id"
    ))?;
    let mut rows = query.query([RuleNoted::KIND])?;
    while let Some(row) = rows.next()? {
        let seen = match row.get::<_, Option<CaseNo>>(0)? {
            Some(case) => Some(SeenCase { case, text: row.get(1)? }),
            None => None,
        };
        let payload: Value = columns::json(row, 3)?;
        let Some(noted) = RuleNoted::read(&payload, seen, row.get(2)?) else { continue };
        found.push((noted, columns::reviewer(row, 4)?, row.get(6)?));
    }
    Ok(found)
}

/// Returns the newest live ruling that this person made in this project: the number of its event, and its place in the
/// order.
pub(in crate::store) fn newest_own(
    conn: &Connection,
    person: i64,
) -> rusqlite::Result<Option<(i64, Stamp)>> {
    Ok(live_own(conn, person, Ruled::KIND)?.pop())
}

/// Returns the live rulings and notes about rules that this person made in this project, oldest first, each with its
/// event.
pub(in crate::store) fn own(conn: &Connection, person: i64) -> rusqlite::Result<Vec<(i64, Stamp)>> {
    let mut found = live_own(conn, person, Ruled::KIND)?;
    found.extend(live_own(conn, person, RuleNoted::KIND)?);
    found.sort_unstable_by_key(|(_, stamp)| *stamp);
    Ok(found)
}

fn live_own(conn: &Connection, person: i64, kind: &str) -> rusqlite::Result<Vec<(i64, Stamp)>> {
    conn.prepare_cached(concat!(
        live_acts!("e.no, e.lamport, e.id"),
        " AND i.person = ?2 AND e.received = 0 AND e.imported = 0 ORDER BY e.lamport, e.id"
    ))?
    .query_map(params![kind, person], |row| Ok((row.get(0)?, columns::stamp(row, 1)?)))?
    .collect()
}

/// Returns the ruling or note about a rule that this person retracted last in this project, with the place of the
/// retraction in the order.
pub(in crate::store) fn newest_retracted(
    conn: &Connection,
    person: i64,
) -> rusqlite::Result<Option<(i64, Stamp)>> {
    let mut query = conn.prepare_cached(
        "SELECT e.no, m.lamport, m.id FROM event e JOIN reviewer i ON i.no = e.reviewer
         JOIN event m ON m.target = e.id JOIN reviewer by ON by.no = m.reviewer
         WHERE e.kind IN ('ruled', 'rule_noted') AND e.payload IS NOT NULL AND e.received = 0
           AND e.imported = 0 AND i.person = ?1 AND by.person = ?1 AND m.kind = 'retracted'
           AND NOT EXISTS (SELECT 1 FROM event l JOIN reviewer o ON o.no = l.reviewer
               WHERE l.target = e.id AND l.kind IN ('retracted', 'restored') AND o.person = ?1
                 AND (l.lamport, l.id) > (m.lamport, m.id))
         ORDER BY m.lamport DESC, m.id DESC LIMIT 1",
    )?;
    query.query_row([person], |row| Ok((row.get(0)?, columns::stamp(row, 1)?))).optional()
}

/// Returns the rulings that this person made together with one, in their order, those that are live or the others; of an
/// act that stands alone, that act.
pub(in crate::store) fn made_with(
    conn: &Connection,
    person: i64,
    event: i64,
    are_live: bool,
) -> rusqlite::Result<Vec<(i64, Uuid)>> {
    let live = live_own(conn, person, Ruled::KIND)?;
    let is_live = |event: i64| live.iter().any(|(own, _)| *own == event);
    let found: Vec<(i64, Uuid)> = conn
        .prepare_cached(
            "SELECT o.no, o.id FROM event e JOIN event o ON o.no = e.no
               OR (e.batch_size > 1 AND o.payload IS NOT NULL AND o.kind = e.kind
                   AND o.reviewer = e.reviewer AND o.session = e.session AND o.at = e.at
                   AND o.batch_size = e.batch_size)
             WHERE e.no = ?1 ORDER BY o.lamport, o.id",
        )?
        .query_map([event], |row| Ok((row.get(0)?, columns::uuid(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found.into_iter().filter(|(no, _)| *no == event || is_live(*no) == are_live).collect())
}

/// Returns the newest ruling or note about a rule that this person made in this project, live or not.
pub(in crate::store) fn newest_made(
    conn: &Connection,
    person: i64,
) -> rusqlite::Result<Option<Stamp>> {
    conn.prepare_cached(
        "SELECT e.lamport, e.id FROM event e JOIN reviewer i ON i.no = e.reviewer
         WHERE e.kind IN ('ruled', 'rule_noted') AND e.payload IS NOT NULL AND e.received = 0
           AND e.imported = 0 AND i.person = ?1
         ORDER BY e.lamport DESC, e.id DESC LIMIT 1",
    )?
    .query_row([person], |row| columns::stamp(row, 0))
    .optional()
}

/// Returns what an act outside the record answered.
fn answers_of(conn: &Connection, event: Uuid) -> rusqlite::Result<Option<Answers>> {
    let patch: Option<Patch> = conn
        .prepare_cached(
            "SELECT p.patch FROM event e JOIN event_patch p ON p.event = e.no
             WHERE e.id = ?1 AND e.track IS NOT NULL ORDER BY p.patch_no LIMIT 1",
        )?
        .query_row([event.into_bytes()], |row| columns::patch(conn, row, 0))
        .optional()?;
    Ok(patch.map(|patch| {
        let mut given = Classification::default();
        patch.apply(&mut given);
        given.answers
    }))
}
