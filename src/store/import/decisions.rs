//! Decisions that came from a file, written as events that are the same in every copy that imports it.

use std::collections::HashMap;

use indexmap::IndexMap;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::domain::exchange::{PortableCase, PortableChange, PortableEvent, portable_patch};
use crate::domain::{
    Act, CaseNo, Change, Classification, Decision, Moment, Patch, Reviewer, SeenCase,
};
use crate::store::acts::{self, ActMeta};
use crate::store::sequencer::Numbering;
use crate::store::tx_error::TxError;
use crate::store::{columns, portable};

/// The decisions of a file that are kept, by the acts they were made in.
#[derive(Default)]
pub(super) struct Decisions {
    pub(super) taken: HashMap<(CaseNo, Reviewer), Classification>,
    acts: IndexMap<(Reviewer, Moment, u32), IndexMap<Patch, Vec<SeenCase>>>,
}

impl Decisions {
    pub(super) fn add(
        &mut self,
        case: CaseNo,
        reviewer: Reviewer,
        decision: &Decision,
        classification: Classification,
    ) {
        self.acts
            .entry((reviewer.clone(), decision.decided_at, decision.batch_size))
            .or_default()
            .entry(Patch::whole(&classification))
            .or_default()
            .push(SeenCase { case, text: decision.text_sha256 });
        self.taken.insert((case, reviewer), classification);
    }

    /// Writes each act as one event.
    pub(super) fn write(&mut self, conn: &Connection) -> Result<(), TxError> {
        for ((reviewer, at, batch_size), changes) in self.acts.drain(..) {
            let changes: Vec<(Patch, Vec<SeenCase>)> = changes.into_iter().collect();
            let meta = ActMeta::imported(conn, &reviewer, at, batch_size)?;
            let numbering = numbering(conn, meta.person(), &reviewer, at, batch_size, &changes)?;
            if portable::has_event(conn, numbering.id)? {
                continue;
            }
            acts::record(conn, numbering, meta, &Act::Answered { changes })?;
        }
        Ok(())
    }
}

/// Returns what makes this event the same wherever the file is imported: it follows from what the event says.
/// Its Lamport clock is the lowest that puts it behind what the person did to these cases before.
///
/// It is not above all that this copy has seen, as the clock of an act is: another copy has seen something
/// else, would give the same decisions of the same file another clock, and so another event. The price is that
/// imported decisions come early in the log. Nothing that counts depends on it: the order of acts matters
/// for one reviewer on one case alone, and there the clock is above all others.
fn numbering(
    conn: &Connection,
    person: i64,
    reviewer: &Reviewer,
    at: Moment,
    batch_size: u32,
    changes: &[(Patch, Vec<SeenCase>)],
) -> rusqlite::Result<Numbering> {
    let mut lamport = 0;
    let mut portable_changes = Vec::with_capacity(changes.len());
    for (patch, cases) in changes {
        let mut portable_cases = Vec::with_capacity(cases.len());
        for seen in cases {
            lamport = lamport.max(newest_on(conn, person, seen.case)?);
            portable_cases.push(portable_case(conn, seen)?);
        }
        let mut hashed = patch.clone();
        if let Change::Set(note) = &patch.note {
            hashed.note = Change::Set(columns::note_hash(note).to_string());
        }
        let patch = Some(portable_patch(&hashed));
        portable_changes.push(PortableChange { cases: portable_cases, patch });
    }
    let event = PortableEvent {
        at,
        batch_size,
        changes: portable_changes,
        codebook: None,
        id: Uuid::nil(),
        imported: true,
        kind: "answered".to_owned(),
        lamport: lamport + 1,
        payload: None,
        reviewer: reviewer.id(),
        seq: 1,
        session: Uuid::nil(),
        target: None,
        track: None,
    };
    let PortableEvent { id, session, seq, lamport, .. } = event.identified_by_content();
    // Which codebook was in force when it was decided, the file need not say.
    Ok(Numbering { id, session, seq, lamport, codebook: None })
}

/// Returns the highest Lamport clock of what the person did to the case; 0 where that is nothing.
fn newest_on(conn: &Connection, person: i64, case: CaseNo) -> rusqlite::Result<u64> {
    conn.prepare_cached(
        "SELECT coalesce(max(a.lamport), 0) FROM event_case c JOIN act a ON a.event = c.event
         WHERE c.case_no = ?1 AND a.reviewer = ?2",
    )?
    .query_row(params![case, person], |row| row.get(0).map(i64::cast_unsigned))
}

fn portable_case(conn: &Connection, seen: &SeenCase) -> rusqlite::Result<PortableCase> {
    conn.prepare_cached("SELECT source, id FROM case_report WHERE no = ?1")?
        .query_row([seen.case], |row| {
            Ok(PortableCase { source: row.get(0)?, id: row.get(1)?, text: seen.text })
        })
}
