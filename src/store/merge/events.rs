//! Events from another file: written where they are new, held against those that are here.

use rusqlite::{Connection, params};
use serde_json::Value;

use super::cases;
use super::run::MergeRun;
use crate::domain::exchange::{
    Canonical as _, MOST_LAMPORT, PortableCase, PortableChange, PortableEvent,
};
use crate::domain::{CaseName, CaseNo, Contradiction, INTRODUCED, Parcel, Quarantined};
use crate::store::event_row::EventRow;
use crate::store::titles::name_of;
use crate::store::tx_error::TxError;
use crate::store::{columns, portable, refold};

impl MergeRun<'_> {
    /// Merges all events. In which order is all the same: what follows from them is folded at the end.
    pub(super) fn merge_events(&mut self, from: &Connection) -> Result<(), TxError> {
        portable::for_each_event_as_it_came(from, &mut |event| self.merge_event(&event))
    }

    /// Merges the events of parcels, by their stamps as those of a project.
    pub(super) fn merge_events_of(&mut self, parcels: &[Parcel]) -> Result<(), TxError> {
        let mut events: Vec<&PortableEvent> = parcels.iter().flat_map(Parcel::events).collect();
        events.sort_by_key(|event| event.stamp());
        for event in events {
            // As it is read from a project.
            let mut event = event.clone();
            event.sort();
            self.merge_event(&event)?;
        }
        Ok(())
    }

    pub(super) fn merge_event(&mut self, event: &PortableEvent) -> Result<(), TxError> {
        let reviewer = self.reviewer(event.reviewer)?;
        // Most are new, and what is written is held against the ids that are here anyway.
        if (1..=MOST_LAMPORT).contains(&event.lamport)
            && let Some(cases) = numbers(self.conn, &event.changes)?
            && write(self.conn, reviewer, (event, &cases), true)?
        {
            self.count(reviewer, event, (1, 0));
            return Ok(());
        }
        match check_unwritten(self.conn, event)? {
            EventCheck::Known { no, missing } => {
                if !missing.is_empty() {
                    self.merged.completed += 1;
                    write_parts(self.conn, no, missing)?;
                    refold::touch_event(self.conn, no)?;
                }
                self.count(reviewer, event, (0, 1));
            }
            EventCheck::Contradicts(why) => {
                let (id, case) = (event.id.to_string(), first_case(self.conn, event)?);
                let item = Quarantined { id, case, why };
                self.set_aside(event.id.as_bytes(), item, &event.canonical())?;
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

/// Returns the first case of an event that is here.
fn first_case(conn: &Connection, event: &PortableEvent) -> rusqlite::Result<Option<CaseName>> {
    let mut all = event.changes.iter().flat_map(|change| &change.cases);
    all.find_map(|case| {
        let found = cases::number(conn, &case.source, &case.id).transpose()?;
        Some(found.and_then(|no| name_of(conn, no)))
    })
    .transpose()
}

/// Why an event from elsewhere was not written.
enum EventCheck {
    /// It is here, but for these parts.
    Known {
        no: i64,
        missing: Vec<(PortableChange, Vec<CaseNo>)>,
    },
    Contradicts(Contradiction),
}

/// The numbers that the cases of each change have here.
pub(super) type CaseNumbers = Vec<Vec<CaseNo>>;

fn check_unwritten(conn: &Connection, event: &PortableEvent) -> rusqlite::Result<EventCheck> {
    if let Some((no, ours)) = portable::event(conn, event.id)? {
        return Ok(match missing_parts(&ours, event) {
            Some(missing) => match numbers(conn, &missing)? {
                Some(cases) => {
                    EventCheck::Known { no, missing: missing.into_iter().zip(cases).collect() }
                }
                None => EventCheck::Contradicts(Contradiction::UnknownCase),
            },
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
    Ok(EventCheck::Contradicts(if is_numbered {
        Contradiction::OtherEvent
    } else {
        Contradiction::UnknownCase
    }))
}

/// Returns the numbers that the cases of these changes have here; `None` where one is not here.
pub(super) fn numbers(
    conn: &Connection,
    changes: &[PortableChange],
) -> rusqlite::Result<Option<CaseNumbers>> {
    let number = |case: &PortableCase| cases::number(conn, &case.source, &case.id).transpose();
    let of_change = |change: &PortableChange| -> rusqlite::Result<Option<Vec<CaseNo>>> {
        let found: Vec<CaseNo> =
            change.cases.iter().filter_map(number).collect::<rusqlite::Result<_>>()?;
        Ok((found.len() == change.cases.len()).then_some(found))
    };
    changes.iter().map(of_change).collect()
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

/// Writes an event, given with the numbers of its cases here, and notes what is to be folded again; false where its id, or
/// its place in its session, is taken. `is_received`: it came from another file.
pub(super) fn write(
    conn: &Connection,
    reviewer: i64,
    (event, numbers): (&PortableEvent, &CaseNumbers),
    is_received: bool,
) -> rusqlite::Result<bool> {
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
    let Some(no) = row.insert_new(conn)? else { return Ok(false) };
    for ((change, numbers), patch_no) in event.changes.iter().zip(numbers).zip(1..) {
        let patch_no = change.patch.as_ref().map(|patch| write_patch(conn, no, patch_no, patch));
        write_cases(conn, no, patch_no.transpose()?, (&change.cases, numbers))?;
    }
    refold::touch_event(conn, no)?;
    Ok(true)
}

/// Adds parts to an event that is here.
fn write_parts(
    conn: &Connection,
    no: i64,
    parts: Vec<(PortableChange, Vec<CaseNo>)>,
) -> rusqlite::Result<()> {
    for (PortableChange { cases, patch }, numbers) in parts {
        let patch_no = patch.as_ref().map(|patch| match patch_here(conn, no, patch)? {
            Some(known) => Ok(known),
            None => write_patch(conn, no, next_patch(conn, no)?, patch),
        });
        write_cases(conn, no, patch_no.transpose()?, (&cases, &numbers))?;
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
    (cases, numbers): (&[PortableCase], &[CaseNo]),
) -> rusqlite::Result<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO event_case (event, case_no, patch_no, text_sha256) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (case, number) in cases.iter().zip(numbers) {
        insert.execute(params![event, number, patch_no, case.text])?;
    }
    Ok(())
}
