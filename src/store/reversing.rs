//! Undo and redo: which act they are about, and what reversing it changes.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::acts::{ActMeta, Direction, cases_of, refold, set_live, write_event};
use super::projection::{self, ProjectionWriter};
use super::rulings::turning::RulingsBefore;
use super::rulings::{acts as ruling_acts, live as live_rulings, outcome};
use super::sequencer::Sequencer;
use super::titles::title_of;
use super::tx_error::TxError;
use super::{columns, reviewers};
use crate::domain::rulings::{ReversedSettling, RulingAct, TurnedRulings, WrittenRulings};
use crate::domain::{Act, CaseChange, CaseNo, Moment, Patch, Reversal, Reviewer, Stamp, Standing};

/// Retracts the reviewer's newest live act, or restores the one retracted last.
pub(super) fn reverse(
    conn: &Connection,
    sequencer: &mut Sequencer,
    reviewer: &Reviewer,
    at: Moment,
    direction: Direction,
) -> Result<Option<Reversal>, TxError> {
    let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(None) };
    let found = match direction {
        Direction::Undo => act_to_undo(conn, person)?,
        Direction::Redo => act_to_redo(conn, person)?,
    };
    let Some((act, target)) = found else { return Ok(None) };
    let meta = ActMeta::new(conn, sequencer, reviewer, at)?;
    if ruling_acts::of_event(conn, act)?.is_some() {
        let (settling, cases) =
            reverse_settling(conn, sequencer, reviewer, (meta, act), direction)?;
        return reversed_settling(conn, person, cases, settling);
    }
    let retraction = match direction {
        Direction::Undo => Act::Retracted { target },
        Direction::Redo => Act::Restored { target },
    };
    let cases = cases_of(conn, act)?;
    let rulings_before = RulingsBefore::of(conn, reviewer, cases.iter().copied())?;
    let written = write_event(conn, sequencer.number(), meta, &retraction)?;
    set_live(conn, act, written.stamp, direction)?;
    let mut projection = ProjectionWriter::open(conn, meta.person())?;
    let mut unchanged = 0;
    let mut first: Option<(Standing, Standing)> = None;
    for case in &cases {
        let (before, after) = refold(&mut projection, *case)?;
        unchanged += usize::from(before == after);
        first.get_or_insert((before, after));
    }
    let tally = projection.close()?;
    let title = title_of_first(conn, &cases)?;
    let (before, after) = first.unwrap_or_default();
    let change = match cases.first() {
        Some(case) => deed_on(conn, act, *case)?,
        None => CaseChange::Postponed,
    };
    let shared = shared_patch(conn, act)?;
    let (settling, turned) = (None, rulings_before.turned(conn, reviewer)?);
    Ok(Some(Reversal {
        change,
        shared,
        cases,
        title,
        unchanged,
        before,
        after,
        tally,
        settling,
        turned,
        drafts: Vec::new(),
    }))
}

/// Returns when the act was done that [`reverse`] would retract; `None` where there is none.
pub(super) fn undoable_at(
    conn: &Connection,
    reviewer: &Reviewer,
) -> rusqlite::Result<Option<Moment>> {
    let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(None) };
    let Some((act, _)) = act_to_undo(conn, person)? else { return Ok(None) };
    conn.prepare_cached("SELECT at FROM event WHERE no = ?1")?.query_row([act], |row| row.get(0))
}

/// Returns how many cases the act changes that [`reverse`] would restore; `None` where there is none.
pub(super) fn redoable(conn: &Connection, reviewer: &Reviewer) -> rusqlite::Result<Option<usize>> {
    let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(None) };
    let found = act_to_redo(conn, person)?;
    found.map(|(act, _)| Ok(cases_of(conn, act)?.len())).transpose()
}

/// Retracts the reviewer's newest ruling, or restores the one retracted last unless something was done since; with it those
/// that were made together. Returns them; none where there is no such ruling.
pub(super) fn reverse_ruling(
    conn: &Connection,
    sequencer: &mut Sequencer,
    reviewer: &Reviewer,
    at: Moment,
    direction: Direction,
) -> Result<WrittenRulings, TxError> {
    let none = WrittenRulings::default();
    let Some(person) = reviewers::number(conn, reviewer)? else { return Ok(none) };
    let found = match direction {
        Direction::Undo => live_rulings::newest_own(conn, person)?.map(|(event, _)| event),
        Direction::Redo => act_to_redo(conn, person)?.map(|(event, _)| event),
    };
    let Some(act) = found else { return Ok(none) };
    if !matches!(ruling_acts::of_event(conn, act)?, Some(RulingAct::Ruled(_))) {
        return Ok(none);
    }
    let meta = ActMeta::new(conn, sequencer, reviewer, at)?;
    let (settling, _) = reverse_settling(conn, sequencer, reviewer, (meta, act), direction)?;
    Ok(match settling {
        ReversedSettling::Rulings(written) => written,
        ReversedSettling::RuleNote(_) => none,
    })
}

/// Retracts or restores a ruling and those that were made with it, or a note about a rule. Returns them with their cases.
fn reverse_settling(
    conn: &Connection,
    sequencer: &mut Sequencer,
    reviewer: &Reviewer,
    (meta, act): (ActMeta, i64),
    direction: Direction,
) -> Result<(ReversedSettling, Vec<CaseNo>), TxError> {
    let is_undo = direction == Direction::Undo;
    let (mut ruled, mut noted, mut cases) = (Vec::new(), None, Vec::new());
    let events = live_rulings::made_with(conn, meta.person(), act, is_undo)?;
    for (event, _) in &events {
        match ruling_acts::of_event(conn, *event)? {
            Some(RulingAct::Ruled(it)) => ruled.push(*it),
            Some(RulingAct::Noted(it)) => noted = Some(it.rule),
            None => {}
        }
        cases.extend(cases_of(conn, *event)?);
    }
    cases.sort_unstable();
    let before =
        if is_undo { Some(outcome::while_live(conn, reviewer, ruled.clone())?) } else { None };
    for (_, target) in events {
        let retraction = if is_undo { Act::Retracted { target } } else { Act::Restored { target } };
        write_event(conn, sequencer.number(), meta, &retraction)?;
    }
    let settling = match (noted, before) {
        (Some(rule), _) => ReversedSettling::RuleNote(rule),
        (None, Some(before)) => {
            ReversedSettling::Rulings(outcome::taken_back(conn, reviewer, before)?)
        }
        (None, None) => ReversedSettling::Rulings(outcome::while_live(conn, reviewer, ruled)?),
    };
    Ok((settling, cases))
}

/// Returns what retracting or restoring rulings did: they are no answers, so that every standing is as before.
fn reversed_settling(
    conn: &Connection,
    person: i64,
    cases: Vec<CaseNo>,
    settling: ReversedSettling,
) -> Result<Option<Reversal>, TxError> {
    let standing = match cases.first() {
        Some(case) => projection::standing(conn, *case, person)?,
        None => Standing::default(),
    };
    let tally = projection::tally(conn, person)?;
    let (before, after, change) = (standing.clone(), standing, CaseChange::Postponed);
    let title = title_of_first(conn, &cases)?;
    let (shared, turned) = (Patch::default(), TurnedRulings::default());
    let settling = Some(settling);
    Ok(Some(Reversal {
        change,
        shared,
        cases,
        title,
        unchanged: 0,
        before,
        after,
        tally,
        settling,
        turned,
        drafts: Vec::new(),
    }))
}

fn title_of_first(conn: &Connection, cases: &[CaseNo]) -> rusqlite::Result<String> {
    cases.first().map_or_else(|| Ok(String::new()), |case| title_of(conn, *case))
}

/// Returns what an act changes of all its cases alike.
pub(super) fn shared_patch(conn: &Connection, act: i64) -> rusqlite::Result<Patch> {
    let mut query = conn.prepare_cached("SELECT patch FROM event_patch WHERE event = ?1")?;
    let mut patches = query.query_map([act], |row| columns::patch(conn, row, 0))?;
    let first = patches.next().transpose()?.unwrap_or_default();
    patches.try_fold(first, |shared, patch| Ok(shared.shared_with(&patch?)))
}

fn deed_on(conn: &Connection, act: i64, case: CaseNo) -> rusqlite::Result<CaseChange> {
    conn.prepare_cached(
        "SELECT p.patch FROM event_case c
         JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no
         WHERE c.event = ?1 AND c.case_no = ?2",
    )?
    .query_row(params![act, case], |row| columns::patch(conn, row, 0))
    .optional()
    .map(|patch| patch.map_or(CaseChange::Postponed, CaseChange::Answered))
}

/// Returns the reviewer's newest live act of the record, ruling or note about a rule.
fn act_to_undo(conn: &Connection, reviewer: i64) -> rusqlite::Result<Option<(i64, Uuid)>> {
    let act = newest_of(
        conn,
        "SELECT event, lamport, id FROM act WHERE reviewer = ?1 AND own = 1 AND live = 1
         ORDER BY lamport DESC, id DESC LIMIT 1",
        reviewer,
    )?;
    let ruling = live_rulings::own(conn, reviewer)?.pop();
    let newest = act.into_iter().chain(ruling).max_by_key(|(_, stamp)| *stamp);
    Ok(newest.map(|(event, stamp)| (event, stamp.id)))
}

/// Returns the act retracted last, unless the reviewer has done something new since.
fn act_to_redo(conn: &Connection, reviewer: i64) -> rusqlite::Result<Option<(i64, Uuid)>> {
    let act = newest_of(
        conn,
        "SELECT event, marked_lamport, marked_id FROM act
         WHERE reviewer = ?1 AND own = 1 AND live = 0
         ORDER BY marked_lamport DESC, marked_id DESC LIMIT 1",
        reviewer,
    )?;
    let ruling = live_rulings::newest_retracted(conn, reviewer)?;
    let retracted = act.into_iter().chain(ruling).max_by_key(|(_, marked)| *marked);
    let Some((event, marked)) = retracted else { return Ok(None) };
    let act = newest_of(
        conn,
        "SELECT event, lamport, id FROM act WHERE reviewer = ?1 AND own = 1
         ORDER BY lamport DESC, id DESC LIMIT 1",
        reviewer,
    )?;
    let ruling = live_rulings::newest_made(conn, reviewer)?;
    let done = act.map(|(_, stamp)| stamp).into_iter().chain(ruling).max();
    if done.is_some_and(|done| marked < done) {
        return Ok(None);
    }
    let id = conn
        .prepare_cached("SELECT id FROM event WHERE no = ?1")?
        .query_row([event], |row| columns::uuid(row, 0))?;
    Ok(Some((event, id)))
}

fn newest_of(
    conn: &Connection,
    query: &str,
    reviewer: i64,
) -> rusqlite::Result<Option<(i64, Stamp)>> {
    conn.prepare_cached(query)?
        .query_row([reviewer], |row| Ok((row.get(0)?, columns::stamp(row, 1)?)))
        .optional()
}
