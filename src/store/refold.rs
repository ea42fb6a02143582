//! What follows from the log, derived again where something has been added to it that is not the newest.
//!
//! While a merge goes on, the events, and the cases of each person, that something came for are noted in tables of
//! the connection's own. At its end, each such act is live or not by its newest retraction or restoration,
//! whichever came first, and each such standing is the fold of all acts.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, params};

use super::projection::ProjectionWriter;
use super::reviewers::{self, FOLLOWING};
use super::rounds::tables as rounds;
use super::{columns, live_acts};
use crate::domain::{AppliedAct, CaseNo, Reviewer, ReviewerId, Standing};

/// Begins to note what is to be derived again.
pub(super) fn begin(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE touched_event (no INTEGER PRIMARY KEY);
         CREATE TEMP TABLE touched_case (
             person INTEGER NOT NULL, case_no INTEGER NOT NULL, PRIMARY KEY (person, case_no)
         ) WITHOUT ROWID;",
    )
}

/// Notes that an event came, whole or in part.
pub(super) fn touch_event(conn: &Connection, no: i64) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT OR IGNORE INTO touched_event (no) VALUES (?1)")?
        .execute([no])
        .map(|_| ())
}

/// Removes what follows from the acts of these people, to whom other ids will belong.
fn forget_people(conn: &Connection, people: &BTreeSet<i64>) -> rusqlite::Result<()> {
    for person in people {
        for table in FOLLOWING {
            conn.execute(&format!("DELETE FROM {table} WHERE reviewer = ?1"), [person])?;
        }
    }
    Ok(())
}

/// Notes all events of these people.
fn touch_people(conn: &Connection, people: &BTreeSet<i64>) -> rusqlite::Result<()> {
    for person in people {
        conn.execute(
            "INSERT OR IGNORE INTO touched_event (no)
             SELECT no FROM event WHERE reviewer IN (SELECT no FROM reviewer WHERE person = ?1)",
            [person],
        )?;
    }
    Ok(())
}

/// Gives each id to the person that the log says, and shows each person by the name that it says. What follows
/// from the acts of those to whom other ids belong now is to be derived again. Returns the people who were known
/// before and are shown by another name now: the old name and the new.
pub(super) fn follow_introductions(conn: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let names = reviewers::known(conn)?;
    let people = reviewers::people(conn)?;
    let mut numbers: BTreeMap<ReviewerId, i64> = BTreeMap::new();
    let mut rows_known: Vec<(ReviewerId, i64, i64)> = Vec::new();
    let mut query = conn.prepare("SELECT id, no, person FROM reviewer")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        numbers.insert(row.get(0)?, row.get(1)?);
        rows_known.push((row.get(0)?, row.get(1)?, row.get(2)?));
    }
    let moved: Vec<(ReviewerId, i64, i64, i64)> = rows_known
        .into_iter()
        .filter_map(|(id, no, from)| Some((id, no, from, *numbers.get(&people.person(id))?)))
        .filter(|(.., from, to)| from != to)
        .collect();
    let shown = reviewers_shown(conn)?;
    let affected: BTreeSet<i64> = moved.iter().flat_map(|(.., from, to)| [*from, *to]).collect();
    forget_people(conn, &affected)?;
    for (id, no, _, to) in &moved {
        // A name that a person bears is given below.
        let name = if no == to { id.to_string() } else { names[id].clone() };
        conn.execute(
            "UPDATE reviewer SET person = ?2, name = ?3 WHERE no = ?1",
            params![no, to, name],
        )?;
    }
    reviewers::follow_names(conn, &people)?;
    touch_people(conn, &affected)?;
    let changed = shown.iter().map(|was| (was.as_str(), people.name(was.id())));
    let changed = changed.filter(|(old, new)| old != new);
    Ok(changed.map(|(old, new)| (old.to_owned(), new.to_owned())).collect())
}

/// Returns everyone who has acted, as shown now.
fn reviewers_shown(conn: &Connection) -> rusqlite::Result<Vec<Reviewer>> {
    conn.prepare(
        "SELECT name, id FROM reviewer WHERE person = no AND no IN (SELECT reviewer FROM act)",
    )?
    .query_map([], |row| columns::reviewer(row, 0))?
    .collect()
}

/// Derives again what follows from all that was noted.
pub(super) fn finish(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "INSERT OR IGNORE INTO touched_event (no)
         SELECT target.no FROM touched_event t JOIN event m ON m.no = t.no
         JOIN event target ON target.id = m.target
         WHERE m.kind IN ('retracted', 'restored');",
    )?;
    live_acts::derive(conn, &live_acts::TOUCHED)?;
    conn.execute_batch(
        "INSERT OR IGNORE INTO touched_case (person, case_no)
         SELECT a.reviewer, c.case_no FROM touched_event t
         JOIN act a ON a.event = t.no JOIN event_case c ON c.event = t.no;",
    )?;
    let people: Vec<i64> = conn
        .prepare("SELECT DISTINCT person FROM touched_case ORDER BY person")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for person in people {
        let mut projection = ProjectionWriter::open(conn, person)?;
        refold_person(conn, &mut projection, person)?;
        projection.close()?;
    }
    rounds::derive_again(conn)?;
    conn.execute_batch("DROP TABLE touched_event; DROP TABLE touched_case;")
}

/// Folds the acts on each case that was noted of a person. All are read in one go: a query for each case
/// takes as long as writing the result. Table by table, from the cases that were noted: a join of the acts in
/// parentheses would be made of the whole log first.
fn refold_person(
    conn: &Connection,
    projection: &mut ProjectionWriter<'_>,
    person: i64,
) -> rusqlite::Result<()> {
    let mut query = conn.prepare(
        "SELECT t.case_no, a.lamport, a.id, e.at, c.text_sha256, e.batch_size, p.patch
         FROM touched_case t
         LEFT JOIN event_case c ON c.case_no = t.case_no
         LEFT JOIN act a ON a.event = c.event AND a.reviewer = t.person AND a.live = 1
         LEFT JOIN event e ON e.no = a.event
         LEFT JOIN event_patch p ON p.event = a.event AND p.patch_no = c.patch_no
         WHERE t.person = ?1 ORDER BY t.case_no, a.lamport, a.id",
    )?;
    let mut rows = query.query([person])?;
    let mut folded: Option<(CaseNo, Standing)> = None;
    while let Some(row) = rows.next()? {
        let case: CaseNo = row.get(0)?;
        if folded.as_ref().is_none_or(|(of, _)| *of != case)
            && let Some((of, standing)) = folded.replace((case, Standing::default()))
        {
            projection.move_to(of, &standing)?;
        }
        if let (Some((_, standing)), Some(act)) = (&mut folded, live_act(conn, row, projection)?) {
            standing.apply(&act);
        }
    }
    folded.map_or(Ok(()), |(of, standing)| projection.move_to(of, &standing))
}

/// Reads a live act on a case from the columns after the first; `None` where there is none.
fn live_act(
    conn: &Connection,
    row: &Row<'_>,
    projection: &ProjectionWriter<'_>,
) -> rusqlite::Result<Option<AppliedAct>> {
    let Some(stamp) = columns::optional_stamp(row, 1)? else { return Ok(None) };
    Ok(Some(AppliedAct {
        stamp,
        reviewer: projection.reviewer().clone(),
        at: row.get(3)?,
        text: row.get(4)?,
        batch_size: row.get(5)?,
        change: columns::change(conn, row, 6)?,
    }))
}

/// Returns the cases to which several people have given different answers, but for those that an open round gives to
/// someone.
pub(super) fn differing(conn: &Connection) -> rusqlite::Result<BTreeSet<CaseNo>> {
    conn.prepare(
        "SELECT case_no FROM standing WHERE classified
             AND case_no NOT IN (SELECT case_no FROM assignment WHERE closed_lamport IS NULL)
         GROUP BY case_no
         HAVING count(*) > 1 AND (min(category) <> max(category)
             OR min(new_to_municipality) <> max(new_to_municipality)
             OR min(coalesce(change_kinds, '-')) <> max(coalesce(change_kinds, '-')))",
    )?
    .query_map(params![], |row| row.get(0))?
    .collect()
}
