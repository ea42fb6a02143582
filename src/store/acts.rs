//! Writing acts into the log, and what follows from them beside it.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::event_row::EventRow;
use super::projection::ProjectionWriter;
use super::rounds::{acts as round_acts, tables as round_tables};
use super::rulings::acts as ruling_acts;
use super::sequencer::{Numbering, Sequencer};
use super::tx_error::TxError;
use super::{columns, introductions, reviewers};
use crate::domain::{
    Act, Answers, AppliedAct, CaseChange, CaseNo, Moment, Patch, Reviewer, SeenCase, Stamp,
    Standing,
};

/// Whose act is written, and when it was done.
#[derive(Clone, Copy)]
pub(super) struct ActMeta {
    /// The number of the reviewer's own id.
    no: i64,
    /// The number of the person behind it.
    person: i64,
    at: Moment,
    /// For a decision that comes from a file: how many cases were decided at once originally.
    imported: Option<u32>,
    /// For acts that are done together: how many.
    together: Option<u32>,
}

impl ActMeta {
    /// Returns what is written of an act of `reviewer`, who is introduced with the first one.
    pub(super) fn new(
        conn: &Connection,
        sequencer: &mut Sequencer,
        reviewer: &Reviewer,
        at: Moment,
    ) -> rusqlite::Result<Self> {
        let no = introductions::enrol(conn, sequencer, reviewer, at)?;
        Ok(Self { no, person: reviewers::person_no(conn, no)?, at, imported: None, together: None })
    }

    /// Returns the same for a decision that came from a file, in which so many cases were decided at once.
    pub(super) fn imported(
        conn: &Connection,
        reviewer: &Reviewer,
        at: Moment,
        batch_size: u32,
    ) -> rusqlite::Result<Self> {
        let no = reviewers::number_or_add(conn, reviewer)?;
        let person = reviewers::person_no(conn, no)?;
        Ok(Self { no, person, at, imported: Some(batch_size), together: None })
    }

    /// Returns what is written of another decision of the same reviewer that came from a file.
    pub(super) const fn another(self, at: Moment, batch_size: u32) -> Self {
        Self { at, imported: Some(batch_size), ..self }
    }

    /// Returns the same for one of so many acts that are done together, one on each case.
    pub(super) fn together(self, acts: usize) -> Self {
        Self { together: u32::try_from(acts).ok(), ..self }
    }

    /// Returns the number of the person who acts.
    pub(super) const fn person(&self) -> i64 {
        self.person
    }
}

/// An event as it was written.
pub(super) struct WrittenEvent {
    meta: ActMeta,
    no: i64,
    pub(super) stamp: Stamp,
    batch_size: u32,
}

/// Whether an act is retracted or restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// It is retracted.
    Undo,
    /// It is restored.
    Redo,
}

/// Writes an act as one event, with what follows from it.
pub(super) fn record(
    conn: &Connection,
    numbering: Numbering,
    meta: ActMeta,
    act: &Act,
) -> Result<(), TxError> {
    let written = write_event(conn, numbering, meta, act)?;
    match act {
        Act::Answered { changes } => {
            let mut projection = ProjectionWriter::open(conn, meta.person)?;
            apply_answers(conn, &mut projection, &written, changes, false)?;
            projection.close()?;
        }
        Act::Postponed { case } => {
            write_act(conn, &written, false)?;
            let mut projection = ProjectionWriter::open(conn, meta.person)?;
            let before = projection.standing(case.case)?;
            let change = CaseChange::Postponed;
            apply_to_case(conn, &mut projection, &written, (*case, before), None, change)?;
            projection.close()?;
        }
        Act::Retracted { target } => {
            apply_retraction(conn, &written, *target, Direction::Undo)?;
        }
        Act::Restored { target } => {
            apply_retraction(conn, &written, *target, Direction::Redo)?;
        }
        Act::Round(act) => {
            round_acts::write_parts(conn, written.no, act)?;
            let by = reviewers::person(conn, meta.no)?.id();
            round_tables::apply(conn, (by, written.stamp), act)?;
        }
        Act::Ruling(act) => ruling_acts::write_parts(conn, written.no, act)?,
        Act::Other { .. } => {}
    }
    Ok(())
}

/// Writes what a reviewer answers to a case on a track of its own: it never becomes what they answer.
pub(super) fn record_on_track(
    conn: &Connection,
    numbering: Numbering,
    meta: ActMeta,
    track: Uuid,
    (seen, answers): (SeenCase, &Answers),
) -> rusqlite::Result<()> {
    let row = EventRow {
        track: Some(track),
        batch_size: 1,
        ..EventRow::new(numbering, meta.no, meta.at, "answered")
    };
    let no = row.insert(conn)?;
    let patch = columns::write_patch(conn, &Patch::answers(answers))?;
    conn.prepare_cached("INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, 1, ?2)")?
        .execute(params![no, patch])?;
    conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, 1, ?3)",
    )?
    .execute(params![no, seen.case, seen.text])?;
    Ok(())
}

/// Writes answers as one event, with what follows from them. The totals are those of the projection, which stays
/// open for more. `are_first`: the person has done nothing to these cases before.
pub(super) fn record_answers(
    conn: &Connection,
    projection: &mut ProjectionWriter<'_>,
    numbering: Numbering,
    meta: ActMeta,
    changes: Vec<(Patch, Vec<SeenCase>)>,
    are_first: bool,
) -> rusqlite::Result<()> {
    let act = Act::Answered { changes };
    let written = write_event(conn, numbering, meta, &act)?;
    let Act::Answered { changes } = act else { return Ok(()) };
    apply_answers(conn, projection, &written, &changes, are_first)
}

fn apply_answers(
    conn: &Connection,
    projection: &mut ProjectionWriter<'_>,
    written: &WrittenEvent,
    changes: &[(Patch, Vec<SeenCase>)],
    are_first: bool,
) -> rusqlite::Result<()> {
    let answered = changes.iter().any(|(patch, _)| patch.answers_a_question());
    write_act(conn, written, answered)?;
    for ((patch, cases), patch_no) in changes.iter().zip(1..) {
        write_patch(conn, written, patch_no, patch)?;
        for case in cases {
            let before =
                if are_first { Standing::default() } else { projection.standing(case.case)? };
            let change = CaseChange::Answered(patch.clone());
            apply_to_case(conn, projection, written, (*case, before), Some(patch_no), change)?;
        }
    }
    Ok(())
}

/// Returns the cases an act touched, in import order.
pub(super) fn cases_of(conn: &Connection, act: i64) -> rusqlite::Result<Vec<CaseNo>> {
    conn.prepare_cached("SELECT case_no FROM event_case WHERE event = ?1 ORDER BY case_no")?
        .query_map([act], |row| row.get(0))?
        .collect()
}

pub(super) fn write_event(
    conn: &Connection,
    numbering: Numbering,
    meta: ActMeta,
    act: &Act,
) -> rusqlite::Result<WrittenEvent> {
    let batch_size = meta
        .imported
        .or(meta.together)
        .unwrap_or_else(|| u32::try_from(act.case_count()).unwrap_or(u32::MAX));
    let target = match act {
        Act::Retracted { target } | Act::Restored { target } => Some(*target),
        Act::Answered { .. }
        | Act::Postponed { .. }
        | Act::Round(_)
        | Act::Ruling(_)
        | Act::Other { .. } => None,
    };
    let payload = match act {
        Act::Round(act) => Some(act.payload().to_string()),
        Act::Ruling(act) => Some(act.payload().to_string()),
        _ => None,
    };
    let row = EventRow {
        target,
        imported: meta.imported.is_some(),
        batch_size,
        payload,
        ..EventRow::new(numbering, meta.no, meta.at, act.as_str())
    };
    let no = row.insert(conn)?;
    let stamp = Stamp { lamport: numbering.lamport, id: numbering.id };
    Ok(WrittenEvent { meta, no, stamp, batch_size })
}

fn write_act(conn: &Connection, written: &WrittenEvent, answered: bool) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO act (event, reviewer, lamport, id, own, answered, live)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
    )?
    .execute(params![
        written.no,
        written.meta.person,
        written.stamp.lamport.cast_signed(),
        written.stamp.id.into_bytes(),
        written.meta.imported.is_none(),
        answered,
    ])?;
    Ok(())
}

fn write_patch(
    conn: &Connection,
    written: &WrittenEvent,
    patch_no: i64,
    patch: &Patch,
) -> rusqlite::Result<()> {
    let patch = columns::write_patch(conn, patch)?;
    conn.prepare_cached("INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, ?2, ?3)")?
        .execute(params![written.no, patch_no, patch])?;
    Ok(())
}

/// Writes that an act touches a case, and adds the act to the standing that the case had.
fn apply_to_case(
    conn: &Connection,
    projection: &mut ProjectionWriter<'_>,
    written: &WrittenEvent,
    (seen, before): (SeenCase, Standing),
    patch_no: Option<i64>,
    change: CaseChange,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![written.no, seen.case, patch_no, seen.text])?;
    let mut after = before.clone();
    after.apply(&AppliedAct {
        stamp: written.stamp,
        reviewer: projection.reviewer().clone(),
        at: written.meta.at,
        text: seen.text,
        batch_size: written.batch_size,
        change,
    });
    projection.put(seen.case, &before, &after)
}

/// Retracts or restores the act that an event names. Nothing happens where that is no act of
/// the same reviewer: the fold does not count such a retraction either.
fn apply_retraction(
    conn: &Connection,
    written: &WrittenEvent,
    target: Uuid,
    direction: Direction,
) -> rusqlite::Result<()> {
    let act = conn
        .prepare_cached(
            "SELECT a.event FROM event e JOIN act a ON a.event = e.no
             WHERE e.id = ?1 AND a.reviewer = ?2",
        )?
        .query_row(params![target.into_bytes(), written.meta.person], |row| row.get(0))
        .optional()?;
    let Some(act) = act else { return Ok(()) };
    set_live(conn, act, written.stamp, direction)?;
    let mut projection = ProjectionWriter::open(conn, written.meta.person)?;
    for case in cases_of(conn, act)? {
        refold(&mut projection, case)?;
    }
    projection.close()?;
    Ok(())
}

pub(super) fn set_live(
    conn: &Connection,
    act: i64,
    retraction: Stamp,
    direction: Direction,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "UPDATE act SET live = ?2, marked_lamport = ?3, marked_id = ?4 WHERE event = ?1",
    )?
    .execute(params![
        act,
        direction == Direction::Redo,
        retraction.lamport.cast_signed(),
        retraction.id.into_bytes()
    ])?;
    Ok(())
}

pub(super) fn refold(
    projection: &mut ProjectionWriter<'_>,
    case: CaseNo,
) -> rusqlite::Result<(Standing, Standing)> {
    let before = projection.standing(case)?;
    let after = projection.refolded(case)?;
    projection.put(case, &before, &after)?;
    Ok((before, after))
}

/// Returns the first case of an act that the project does not have.
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
        Act::Round(act) => {
            act.cases().into_iter().map(|seen| seen.case).find(|no| !known.contains(&no.0))
        }
        Act::Ruling(act) => act.seen().map(|seen| seen.case).filter(|no| !known.contains(&no.0)),
        Act::Retracted { .. } | Act::Restored { .. } | Act::Other { .. } => None,
    })
}
