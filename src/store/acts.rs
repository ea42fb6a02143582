//! Writing acts into the log, and what follows from them beside it.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::columns;
use super::desk::{self, Desk};
use super::error::Halt;
use crate::domain::{
    Act, CaseNo, Deed, Moment, Patch, Reversal, Reviewer, SeenCase, Stamp, Standing, Touch,
};

/// Numbers the events of one writing process.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    session: Uuid,
    seq: u64,
    lamport: u64,
}

impl Pen {
    /// A pen for a new session on a project.
    pub(super) fn new(conn: &Connection) -> rusqlite::Result<Self> {
        let highest: Option<i64> =
            conn.query_row("SELECT max(lamport) FROM event", [], |row| row.get(0))?;
        let lamport = highest.unwrap_or(0).cast_unsigned();
        Ok(Self { session: Uuid::now_v7(), seq: 0, lamport })
    }
}

/// Whose act is written, and when it was done.
#[derive(Clone, Copy)]
pub(super) struct Doing<'a> {
    pub(super) reviewer: &'a Reviewer,
    /// The reviewer's number.
    pub(super) no: i64,
    pub(super) at: Moment,
    /// For a decision that comes from a file: how many cases were decided at once originally.
    pub(super) imported: Option<u32>,
}

/// An event as it was written.
struct Written {
    no: i64,
    stamp: Stamp,
    batch_size: u32,
}

/// Which way an act is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is taken back.
    Undo,
    /// It counts again.
    Redo,
}

/// Writes an act as one event, with what follows from it.
pub(super) fn record(
    conn: &Connection,
    pen: &mut Pen,
    doing: Doing<'_>,
    act: &Act,
) -> Result<(), Halt> {
    let written = write_event(conn, pen, doing, act)?;
    match act {
        Act::Answered { changes } => {
            let answered = changes.iter().any(|(patch, _)| patch.answers_a_question());
            write_act(conn, doing, &written, answered)?;
            let mut desk = Desk::open(conn, doing.reviewer, doing.no)?;
            for ((patch, cases), patch_no) in changes.iter().zip(1..) {
                write_patch(conn, &written, patch_no, patch)?;
                for case in cases {
                    let deed = Deed::Answered(patch.clone());
                    touch(conn, &mut desk, doing, &written, *case, Some(patch_no), deed)?;
                }
            }
            desk.close()?;
        }
        Act::Postponed { case } => {
            write_act(conn, doing, &written, false)?;
            let mut desk = Desk::open(conn, doing.reviewer, doing.no)?;
            touch(conn, &mut desk, doing, &written, *case, None, Deed::Postponed)?;
            desk.close()?;
        }
        Act::Retracted { target } => mark(conn, doing, &written, *target, Turn::Undo)?,
        Act::Restored { target } => mark(conn, doing, &written, *target, Turn::Redo)?,
    }
    Ok(())
}

/// Takes back the reviewer's newest live act, or makes the one taken back last count again.
pub(super) fn reverse(
    conn: &Connection,
    pen: &mut Pen,
    reviewer: &Reviewer,
    at: Moment,
    turn: Turn,
) -> Result<Option<Reversal>, Halt> {
    let Some(no) = desk::reviewer_no(conn, reviewer)? else { return Ok(None) };
    let found = match turn {
        Turn::Undo => act_to_undo(conn, no)?,
        Turn::Redo => act_to_redo(conn, no)?,
    };
    let Some((act, target)) = found else { return Ok(None) };

    let doing = Doing { reviewer, no, at, imported: None };
    let marker = match turn {
        Turn::Undo => Act::Retracted { target },
        Turn::Redo => Act::Restored { target },
    };
    let written = write_event(conn, pen, doing, &marker)?;
    turn_act(conn, act, written.stamp, turn)?;

    let cases = cases_of(conn, act)?;
    let mut desk = Desk::open(conn, reviewer, no)?;
    let mut unchanged = 0;
    let mut first: Option<(Standing, Standing)> = None;
    for case in &cases {
        let (before, after) = refold(&mut desk, *case)?;
        unchanged += usize::from(before == after);
        first.get_or_insert((before, after));
    }
    let tally = desk.close()?;
    let (before, after) = first.unwrap_or_default();
    let deed = match cases.first() {
        Some(case) => deed_on(conn, act, *case)?,
        None => Deed::Postponed,
    };
    Ok(Some(Reversal { deed, cases, unchanged, before, after, tally }))
}

/// The cases an act touched, in import order.
fn cases_of(conn: &Connection, act: i64) -> rusqlite::Result<Vec<CaseNo>> {
    conn.prepare_cached("SELECT case_no FROM event_case WHERE event = ?1 ORDER BY case_no")?
        .query_map([act], |row| row.get(0))?
        .collect()
}

fn deed_on(conn: &Connection, act: i64, case: CaseNo) -> rusqlite::Result<Deed> {
    conn.prepare_cached(
        "SELECT p.patch FROM event_case c
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.event = ?1 AND c.case_no = ?2",
    )?
    .query_row(params![act, case], |row| columns::patch(conn, row, 0))
    .optional()
    .map(|patch| patch.map_or(Deed::Postponed, Deed::Answered))
}

fn act_to_undo(conn: &Connection, reviewer: i64) -> rusqlite::Result<Option<(i64, Uuid)>> {
    conn.prepare_cached(
        "SELECT event, id FROM act WHERE reviewer = ?1 AND imported = 0 AND live = 1
         ORDER BY lamport DESC, id DESC LIMIT 1",
    )?
    .query_row([reviewer], |row| Ok((row.get(0)?, columns::uuid(row, 1)?)))
    .optional()
}

/// The act taken back last, unless the reviewer has done something new since.
fn act_to_redo(conn: &Connection, reviewer: i64) -> rusqlite::Result<Option<(i64, Uuid)>> {
    conn.prepare_cached(
        "SELECT event, id FROM act WHERE reviewer = ?1 AND imported = 0 AND live = 0
         AND (marked_lamport, marked_id) > (
             SELECT lamport, id FROM act WHERE reviewer = ?1 AND imported = 0
             ORDER BY lamport DESC, id DESC LIMIT 1)
         ORDER BY marked_lamport DESC, marked_id DESC LIMIT 1",
    )?
    .query_row([reviewer], |row| Ok((row.get(0)?, columns::uuid(row, 1)?)))
    .optional()
}

fn write_event(
    conn: &Connection,
    pen: &mut Pen,
    doing: Doing<'_>,
    act: &Act,
) -> rusqlite::Result<Written> {
    pen.seq += 1;
    pen.lamport += 1;
    let id = Uuid::now_v7();
    let batch_size =
        doing.imported.unwrap_or_else(|| u32::try_from(act.case_count()).unwrap_or(u32::MAX));
    let target = match act {
        Act::Retracted { target } | Act::Restored { target } => Some(target.into_bytes()),
        Act::Answered { .. } | Act::Postponed { .. } => None,
    };
    let no = conn
        .prepare_cached(
            "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, target, imported,
                 batch_size)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .insert(params![
            id.into_bytes(),
            doing.no,
            pen.session.into_bytes(),
            pen.seq.cast_signed(),
            pen.lamport.cast_signed(),
            doing.at,
            act.as_str(),
            target,
            doing.imported.is_some(),
            batch_size,
        ])?;
    Ok(Written { no, stamp: Stamp { lamport: pen.lamport, id }, batch_size })
}

fn write_act(
    conn: &Connection,
    doing: Doing<'_>,
    written: &Written,
    answered: bool,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO act (event, reviewer, lamport, id, imported, answered, live)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
    )?
    .execute(params![
        written.no,
        doing.no,
        written.stamp.lamport.cast_signed(),
        written.stamp.id.into_bytes(),
        doing.imported.is_some(),
        answered,
    ])?;
    Ok(())
}

fn write_patch(
    conn: &Connection,
    written: &Written,
    patch_no: i64,
    patch: &Patch,
) -> rusqlite::Result<()> {
    let patch = columns::write_patch(conn, patch)?;
    conn.prepare_cached("INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, ?2, ?3)")?
        .execute(params![written.no, patch_no, patch])?;
    Ok(())
}

/// Writes that an act touches a case, and adds the act to where the case stands.
fn touch(
    conn: &Connection,
    desk: &mut Desk<'_>,
    doing: Doing<'_>,
    written: &Written,
    seen: SeenCase,
    patch_no: Option<i64>,
    deed: Deed,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![written.no, seen.case, patch_no, seen.text])?;
    let before = desk.standing(seen.case)?;
    let mut after = before.clone();
    after.apply(&Touch {
        stamp: written.stamp,
        reviewer: doing.reviewer.clone(),
        at: doing.at,
        text: seen.text,
        batch_size: written.batch_size,
        deed,
    });
    desk.put(seen.case, &before, &after)
}

/// Turns the act that a retraction or restoration names. Nothing happens where that is no act of
/// the same reviewer: the fold does not count such a marker either.
fn mark(
    conn: &Connection,
    doing: Doing<'_>,
    written: &Written,
    target: Uuid,
    turn: Turn,
) -> rusqlite::Result<()> {
    let act = conn
        .prepare_cached(
            "SELECT a.event FROM event e JOIN act a ON a.event = e.no
             WHERE e.id = ?1 AND e.reviewer = ?2",
        )?
        .query_row(params![target.into_bytes(), doing.no], |row| row.get(0))
        .optional()?;
    let Some(act) = act else { return Ok(()) };
    turn_act(conn, act, written.stamp, turn)?;
    let mut desk = Desk::open(conn, doing.reviewer, doing.no)?;
    for case in cases_of(conn, act)? {
        refold(&mut desk, case)?;
    }
    desk.close()?;
    Ok(())
}

fn turn_act(conn: &Connection, act: i64, marker: Stamp, turn: Turn) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE act SET live = ?2, marked_lamport = ?3, marked_id = ?4 WHERE event = ?1",
    )?
    .execute(params![
        act,
        turn == Turn::Redo,
        marker.lamport.cast_signed(),
        marker.id.into_bytes()
    ])?;
    Ok(())
}

fn refold(desk: &mut Desk<'_>, case: CaseNo) -> rusqlite::Result<(Standing, Standing)> {
    let before = desk.standing(case)?;
    let after = desk.refolded(case)?;
    desk.put(case, &before, &after)?;
    Ok((before, after))
}

/// The first case of an act that the project does not have.
pub(super) fn unknown_case(conn: &Connection, act: &Act) -> rusqlite::Result<Option<CaseNo>> {
    let count: Option<i64> =
        conn.prepare_cached("SELECT max(no) FROM case_report")?.query_row([], |row| row.get(0))?;
    let known = 1..=count.unwrap_or(0);
    Ok(match act {
        Act::Answered { changes } => changes
            .iter()
            .flat_map(|(_, cases)| cases)
            .map(|seen| seen.case)
            .find(|no| !known.contains(&no.0)),
        Act::Postponed { case } => Some(case.case).filter(|no| !known.contains(&no.0)),
        Act::Retracted { .. } | Act::Restored { .. } => None,
    })
}
