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
use crate::domain::{
    AppliedAct, CaseChange, CaseNo, Moment, Reviewer, ReviewerId, Stamp, Standing, TextHash,
};

/// Begins to note what is to be derived again.
pub(super) fn begin(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE touched_event (no INTEGER PRIMARY KEY);
         CREATE TEMP TABLE touched_case (
             case_no INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (case_no, person)
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
/// before and are shown by another name now: as they were, and the new name.
pub(super) fn follow_introductions(conn: &Connection) -> rusqlite::Result<Vec<(Reviewer, String)>> {
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
    let named = shown.into_iter().map(|was| {
        let now = people.name(was.id()).to_owned();
        (was, now)
    });
    Ok(named.filter(|(was, now)| was.as_str() != now).collect())
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
        "INSERT OR IGNORE INTO touched_case (case_no, person)
         SELECT c.case_no, a.reviewer FROM touched_event t
         JOIN act a ON a.event = t.no JOIN event_case c ON c.event = t.no;",
    )?;
    refold_noted(conn)?;
    rounds::derive_again(conn)?;
    conn.execute_batch("DROP TABLE touched_event; DROP TABLE touched_case;")
}

/// Folds the acts on each case that was noted, of each person it was noted of.
fn refold_noted(conn: &Connection) -> rusqlite::Result<()> {
    let mut people: BTreeMap<i64, ProjectionWriter<'_>> = conn
        .prepare("SELECT DISTINCT person FROM touched_case")?
        .query_map([], |row| row.get(0))?
        .map(|person| person.and_then(|no| Ok((no, ProjectionWriter::open(conn, no)?))))
        .collect::<rusqlite::Result<_>>()?;
    let mut noted = conn.prepare("SELECT case_no, person FROM touched_case ORDER BY 1, 2")?;
    let mut acts = conn.prepare(NOTED_ACTS)?;
    let mut acts = acts.query_map([], |row| NotedAct::read(conn, row))?.peekable();
    for noted in noted.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (case, person) = noted?;
        let Some(projection) = people.get_mut(&person) else { continue };
        let mut standing = Standing::default();
        // One that cannot be read ends it here.
        let is_on_it = |act: &rusqlite::Result<NotedAct>| {
            act.as_ref().map_or(true, |act| (act.case, act.person) == (case, person))
        };
        while let Some(act) = acts.next_if(is_on_it) {
            standing.apply(&act?.by(projection.reviewer()));
        }
        projection.move_to(case, &standing)?;
    }
    people.into_values().try_for_each(|projection| projection.close().map(|_| ()))
}

/// The live acts on the cases that were noted, of the people they were noted of: by case and person, as these are,
/// and by their stamps. All are read in one go, since a query for each case takes as long as writing the result, and the
/// acts on a case once, for all people. Table by table, from the first that was noted of each case: a join of the acts in
/// parentheses would be made of the whole log first.
const NOTED_ACTS: &str = "
    SELECT first.case_no, t.person, a.lamport, a.id, e.at, c.text_sha256, e.batch_size, p.patch
    FROM touched_case first
    CROSS JOIN event_case c ON c.case_no = first.case_no
    CROSS JOIN act a ON a.event = c.event AND a.live = 1
    CROSS JOIN touched_case t ON t.case_no = first.case_no AND t.person = a.reviewer
    CROSS JOIN event e ON e.no = a.event
    LEFT JOIN event_patch p ON p.event = a.event AND p.patch_no = c.patch_no
    WHERE NOT EXISTS (SELECT 1 FROM touched_case WHERE case_no = first.case_no AND person < first.person)
    ORDER BY first.case_no, t.person, a.lamport, a.id";

/// A row of [`NOTED_ACTS`].
struct NotedAct {
    case: CaseNo,
    person: i64,
    stamp: Stamp,
    at: Moment,
    text: TextHash,
    batch_size: u32,
    change: CaseChange,
}

impl NotedAct {
    fn read(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            case: row.get(0)?,
            person: row.get(1)?,
            stamp: columns::stamp(row, 2)?,
            at: row.get(4)?,
            text: row.get(5)?,
            batch_size: row.get(6)?,
            change: columns::change(conn, row, 7)?,
        })
    }

    /// Returns the act, which is one of `reviewer`.
    fn by(self, reviewer: &Reviewer) -> AppliedAct {
        let Self { stamp, at, text, batch_size, change, .. } = self;
        AppliedAct { stamp, reviewer: reviewer.clone(), at, text, batch_size, change }
    }
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
