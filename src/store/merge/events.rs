//! Events from another file: written where they are new, held against those that are here.

use rusqlite::{Connection, params};
use serde_json::Value;

use super::cases;
use super::run::MergeRun;
use crate::domain::exchange::{
    Canonical as _, MOST_LAMPORT, PortableCase, PortableChange, PortableEvent,
};
use crate::domain::{Contradiction, INTRODUCED};
use crate::store::event_row::EventRow;
use crate::store::tx_error::TxError;
use crate::store::{columns, portable, refold};

impl MergeRun<'_> {
    /// Merges all events.
    pub(super) fn merge_events(&mut self, from: &Connection) -> Result<(), TxError> {
        portable::for_each_event(from, &mut |event| self.merge_event(&event))
    }

    fn merge_event(&mut self, event: &PortableEvent) -> Result<(), TxError> {
        let reviewer = self.reviewer(event.reviewer)?;
        match check(self.conn, event)? {
            EventCheck::New => {
                write(self.conn, reviewer, event, true)?;
                self.count(reviewer, event, (1, 0));
            }
            EventCheck::Known { no, missing } => {
                if !missing.is_empty() {
                    self.merged.completed += 1;
                    write_parts(self.conn, no, &missing)?;
                    refold::touch_event(self.conn, no)?;
                }
                self.count(reviewer, event, (0, 1));
            }
            EventCheck::Contradicts(why) => {
                let (id, body) = (event.id, event.canonical());
                self.set_aside(id.as_bytes(), id.to_string(), &body, why)?;
            }
        }
        Ok(())
    }
}

impl MergeRun<'_> {
    /// Counts an event. Introductions are no work that a reviewer has done.
    fn count(&mut self, reviewer: i64, event: &PortableEvent, (new, known): (usize, usize)) {
        if event.kind == INTRODUCED {
            self.merged.introductions += new;
            return;
        }
        let counted = self.counts.entry(reviewer).or_default();
        counted.0 += new;
        counted.1 += known;
    }
}

/// How an event from elsewhere stands to what is here.
enum EventCheck {
    New,
    /// It is here, but for these parts.
    Known {
        no: i64,
        missing: Vec<PortableChange>,
    },
    Contradicts(Contradiction),
}

fn check(conn: &Connection, event: &PortableEvent) -> rusqlite::Result<EventCheck> {
    if let Some((no, ours)) = portable::event(conn, event.id)? {
        return Ok(match missing_parts(&ours, event) {
            Some(missing) if !has_cases(conn, &missing)? => {
                EventCheck::Contradicts(Contradiction::UnknownCase)
            }
            Some(missing) => EventCheck::Known { no, missing },
            None => EventCheck::Contradicts(Contradiction::OtherContent),
        });
    }
    if !(1..=MOST_LAMPORT).contains(&event.lamport) {
        return Ok(EventCheck::Contradicts(Contradiction::Clock));
    }
    let is_numbered: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM event WHERE session = ?1 AND seq = ?2)")?
        .query_row(params![event.session.into_bytes(), event.seq.cast_signed()], |row| {
            row.get(0)
        })?;
    if is_numbered {
        return Ok(EventCheck::Contradicts(Contradiction::OtherEvent));
    }
    Ok(if has_cases(conn, &event.changes)? {
        EventCheck::New
    } else {
        EventCheck::Contradicts(Contradiction::UnknownCase)
    })
}

/// Returns whether all cases of these changes are here.
fn has_cases(conn: &Connection, changes: &[PortableChange]) -> rusqlite::Result<bool> {
    for case in changes.iter().flat_map(|change| &change.cases) {
        if cases::number(conn, &case.source, &case.id)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns what of the event is not in ours; `None` where the two contradict each other.
fn missing_parts(ours: &PortableEvent, theirs: &PortableEvent) -> Option<Vec<PortableChange>> {
    if ours == theirs {
        return Some(Vec::new());
    }
    let header = |event: &PortableEvent| PortableEvent { changes: Vec::new(), ..event.clone() };
    if header(ours) != header(theirs) {
        return None;
    }
    let mut missing = Vec::new();
    for change in &theirs.changes {
        let mut new = Vec::new();
        for case in &change.cases {
            let is_case = |our: &&PortableCase| (&our.source, &our.id) == (&case.source, &case.id);
            let here =
                ours.changes.iter().find_map(|our| Some((our, our.cases.iter().find(is_case)?)));
            match here {
                None => new.push(case.clone()),
                Some((our, part)) if our.patch == change.patch && part.text == case.text => {}
                Some(_) => return None,
            }
        }
        if !new.is_empty() {
            missing.push(PortableChange { cases: new, patch: change.patch.clone() });
        }
    }
    Some(missing)
}

/// Writes an event, and notes what is to be folded again. `is_received`: it came from another file.
pub(super) fn write(
    conn: &Connection,
    reviewer: i64,
    event: &PortableEvent,
    is_received: bool,
) -> rusqlite::Result<()> {
    let row = EventRow {
        id: event.id,
        reviewer,
        session: event.session,
        seq: event.seq,
        lamport: event.lamport,
        at: event.at,
        kind: &event.kind,
        target: event.target,
        imported: event.imported,
        batch_size: event.batch_size,
        track: event.track,
        codebook: event.codebook,
        payload: event.payload.as_ref().map(ToString::to_string),
        received: is_received,
    };
    let no = row.insert(conn)?;
    for (change, patch_no) in event.changes.iter().zip(1..) {
        let patch_no = change.patch.as_ref().map(|patch| write_patch(conn, no, patch_no, patch));
        write_cases(conn, no, patch_no.transpose()?, &change.cases)?;
    }
    refold::touch_event(conn, no)
}

/// Adds parts to an event that is here.
fn write_parts(conn: &Connection, no: i64, parts: &[PortableChange]) -> rusqlite::Result<()> {
    for PortableChange { cases, patch } in parts {
        let patch_no = patch.as_ref().map(|patch| match patch_here(conn, no, patch)? {
            Some(known) => Ok(known),
            None => write_patch(conn, no, next_patch(conn, no)?, patch),
        });
        write_cases(conn, no, patch_no.transpose()?, cases)?;
    }
    Ok(())
}

fn next_patch(conn: &Connection, event: i64) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(patch_no), 0) + 1 FROM event_patch WHERE event = ?1")?
        .query_row([event], |row| row.get(0))
}

/// Returns the number under which the event has this patch already.
fn patch_here(conn: &Connection, event: i64, patch: &Value) -> rusqlite::Result<Option<i64>> {
    let mut query =
        conn.prepare_cached("SELECT patch_no, patch FROM event_patch WHERE event = ?1")?;
    let mut rows = query.query([event])?;
    while let Some(row) = rows.next()? {
        // The same patch may be written in another order.
        if columns::json::<Value>(row, 1)? == *patch {
            return row.get(0).map(Some);
        }
    }
    Ok(None)
}

fn write_patch(conn: &Connection, event: i64, no: i64, patch: &Value) -> rusqlite::Result<i64> {
    conn.prepare_cached("INSERT INTO event_patch (event, patch_no, patch) VALUES (?1, ?2, ?3)")?
        .execute(params![event, no, patch.to_string()])?;
    Ok(no)
}

fn write_cases(
    conn: &Connection,
    event: i64,
    patch_no: Option<i64>,
    cases: &[PortableCase],
) -> rusqlite::Result<()> {
    for case in cases {
        conn.prepare_cached(
            "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![event, cases::number(conn, &case.source, &case.id)?, patch_no, case.text])?;
    }
    Ok(())
}
