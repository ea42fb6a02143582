//! A project for one reviewer of a round: their cases, the rounds, and nothing that others answered.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, params};

use super::cases::CaseMerger;
use super::run::MergeRun;
use super::{events, refold};
use crate::domain::exchange::PortableEvent;
use crate::domain::rounds::{RoundActKind as _, RoundClosed, RoundOpened, RoundReassigned};
use crate::domain::{
    CODEBOOK_TAKEN, CaseNo, INTRODUCED, Moment, PLACE_SETTLED, ReviewerId, TextHash,
};
use crate::store::tx_error::TxError;
use crate::store::{backlog, journal, portable, reviewers};

/// What was handed out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HandedOut {
    /// Cases.
    pub cases: usize,
    /// Acts of the reviewer's own.
    pub own_acts: usize,
}

/// Fills a new project, whose secret is its own, from another one.
pub(in crate::store) fn fill(
    conn: &Connection,
    (from, file): (&Connection, &Path),
    reader: ReviewerId,
    cases: &BTreeSet<CaseNo>,
    at: Moment,
) -> Result<HandedOut, TxError> {
    let id: Vec<u8> = from.query_row("SELECT id FROM project", [], |row| row.get(0))?;
    conn.execute("UPDATE project SET id = ?1", [id])?;
    let own = own_ids(from, reader)?;
    let mut cases = cases.clone();
    cases.extend(cases_of_acts(from, &own)?);
    let mut run = MergeRun::new(conn, at);
    refold::begin(conn)?;
    for (id, name) in reviewers::known(from)? {
        reviewers::add(conn, id, &name)?;
    }
    hand_out_cases(&mut run, from, &cases)?;
    let own_acts = hand_out_events(&mut run, from, &own)?;
    refold::follow_introductions(conn)?;
    refold::finish(conn)?;
    journal::add_merge(conn, &file.to_string_lossy(), at, &run.merged)?;
    Ok(HandedOut { cases: cases.len(), own_acts })
}

/// Returns all ids of the person who has this one.
fn own_ids(from: &Connection, reader: ReviewerId) -> rusqlite::Result<BTreeSet<ReviewerId>> {
    from.prepare(
        "SELECT id FROM reviewer WHERE person = (SELECT person FROM reviewer WHERE id = ?1)",
    )?
    .query_map([reader], |row| row.get(0))?
    .collect()
}

/// Returns the cases that acts of these ids speak of.
fn cases_of_acts(
    from: &Connection,
    own: &BTreeSet<ReviewerId>,
) -> rusqlite::Result<BTreeSet<CaseNo>> {
    let mut cases = BTreeSet::new();
    for id in own {
        let mut query = from.prepare_cached(
            "SELECT DISTINCT c.case_no FROM event e JOIN event_case c ON c.event = e.no
             WHERE e.reviewer = (SELECT no FROM reviewer WHERE id = ?1)
               AND e.kind IN ('answered', 'skipped', 'seen')",
        )?;
        let found = query.query_map([id], |row| row.get(0))?;
        for case in found {
            cases.insert(case?);
        }
    }
    Ok(cases)
}

/// Hands out cases with all versions of their reports, what of them was erased, and codebooks.
fn hand_out_cases(
    run: &mut MergeRun<'_>,
    from: &Connection,
    cases: &BTreeSet<CaseNo>,
) -> rusqlite::Result<()> {
    let conn = run.conn;
    let mut merger = CaseMerger::new(conn)?;
    for case in cases {
        merger.merge(&portable::versions(from, case.0)?, false, &mut run.merged)?;
    }
    if merger.first_new <= merger.highest {
        backlog::add_run(conn, merger.first_new, merger.highest)?;
    }
    for key in portable::erasures(from)? {
        conn.execute(
            "INSERT INTO erased (case_no, at) SELECT no, ?3 FROM case_report
             WHERE source = ?1 AND id = ?2",
            params![key.source, key.id, run.at],
        )?;
    }
    for codebook in portable::codebooks(from)? {
        conn.execute(
            "INSERT INTO codebook_text (sha256, text) VALUES (?1, ?2)",
            params![codebook.sha256, codebook.text],
        )?;
    }
    Ok(())
}

/// Hands out what says who is who and which rounds there are, and what these ids did. Returns how many acts of theirs
/// there are.
fn hand_out_events(
    run: &mut MergeRun<'_>,
    from: &Connection,
    own: &BTreeSet<ReviewerId>,
) -> Result<usize, TxError> {
    let mut own_acts = 0;
    portable::for_each_event(from, &mut |mut event| {
        let is_own = own.contains(&event.reviewer);
        if !is_own && !is_for_everyone(&event.kind) {
            return Ok(());
        }
        own_acts += usize::from(is_own && event.kind != INTRODUCED);
        keep_handed_out(run.conn, &mut event)?;
        if is_own {
            hand_out_notes(run.conn, from, &event)?;
        }
        let reviewer = run.reviewer(event.reviewer)?;
        let cases = events::numbers(run.conn, &event.changes)?.unwrap_or_default();
        // The events of one project have ids of their own.
        events::write(run.conn, reviewer, (&event, &cases), true)?;
        Ok::<_, TxError>(())
    })?;
    Ok(own_acts)
}

/// Returns whether acts of this kind say nothing of what anyone answered.
fn is_for_everyone(kind: &str) -> bool {
    [
        INTRODUCED,
        PLACE_SETTLED,
        CODEBOOK_TAKEN,
        RoundOpened::KIND,
        RoundClosed::KIND,
        RoundReassigned::KIND,
    ]
    .contains(&kind)
}

/// Leaves those cases in an event that are handed out.
fn keep_handed_out(conn: &Connection, event: &mut PortableEvent) -> rusqlite::Result<()> {
    for change in &mut event.changes {
        let mut kept = Vec::with_capacity(change.cases.len());
        for case in change.cases.drain(..) {
            if super::cases::number(conn, &case.source, &case.id)?.is_some() {
                kept.push(case);
            }
        }
        change.cases = kept;
    }
    event.changes.retain(|change| !change.cases.is_empty());
    Ok(())
}

/// Hands out the texts of the notes in an event.
fn hand_out_notes(
    conn: &Connection,
    from: &Connection,
    event: &PortableEvent,
) -> rusqlite::Result<()> {
    let notes = event.changes.iter().filter_map(|change| {
        let note = change.patch.as_ref()?.get("note")?.as_str()?;
        note.parse::<TextHash>().ok()
    });
    for hash in notes {
        let mut query = from.prepare_cached("SELECT text FROM note_text WHERE sha256 = ?1")?;
        let mut rows = query.query([hash])?;
        if let Some(row) = rows.next()? {
            conn.execute(
                "INSERT OR IGNORE INTO note_text (sha256, text) VALUES (?1, ?2)",
                params![hash, row.get::<_, String>(0)?],
            )?;
        }
    }
    Ok(())
}
