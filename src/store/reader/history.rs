//! Reading the log: a case's history, and all events.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::case::{LastHeaders, case};
use super::{Reader, Result, disputes};
use crate::domain::rounds::RoundAct;
use crate::domain::rulings::{Ruling, RulingState, Settlement};
use crate::domain::{
    Act, Case, CaseHistory, CaseNo, Event, HistoryEntry, Patch, SeenCase, VersionEntry,
    VersionSource, Viewer,
};
use crate::store::rounds::acts as round_acts;
use crate::store::rulings::{acts as ruling_acts, inputs, live};
use crate::store::visibility::Visibility;
use crate::store::{columns, journal, projection};

/// The columns and tables that [`event`] reads.
macro_rules! event_query {
    () => {
        "SELECT e.no, e.kind, e.target, e.id, r.name, r.id, e.session, e.seq, e.lamport, e.at,
                e.imported, e.batch_size, e.track, e.payload, i.person
         FROM event e JOIN reviewer i ON i.no = e.reviewer JOIN reviewer r ON r.no = i.person "
    };
}

impl Reader {
    /// Returns the versions of a case's report and every act on the case that the viewer may see, oldest first by the
    /// time of the act.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn history(&self, no: CaseNo, viewer: &Viewer) -> Result<CaseHistory> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let own = visibility.own_where_hidden(conn, no)?;
            let viewer = visibility.viewer_in(conn)?;
            let entries = projection::acts_on(conn, no, own)?.into_iter().map(|logged| {
                let projection::LoggedAct { act, imported, live, .. } = logged;
                let is_own = viewer.as_ref() == Some(&act.reviewer);
                let size = act.batch_size;
                let batch_size = if is_own {
                    size
                } else {
                    visibility.shown_of_batch(conn, act.stamp.id, size)?
                };
                Ok(HistoryEntry {
                    stamp: act.stamp,
                    reviewer: act.reviewer,
                    at: act.at,
                    change: act.change,
                    text: act.text,
                    batch_size,
                    imported,
                    live,
                    is_apart: false,
                })
            });
            let mut entries = entries.collect::<rusqlite::Result<Vec<_>>>()?;
            // Where a round hides what others say, a ruling and what came before it would say that they differ.
            if own.is_none() {
                entries.extend(disputes::answered_blind(conn, no)?);
            }
            // The log has the acts of each home by the counts of that home. Read in a row, they follow the clock.
            entries.sort_by_key(|entry| (entry.at, entry.stamp));
            let versions = versions(conn, no)?;
            let erased_at = conn
                .prepare_cached("SELECT at FROM erased WHERE case_no = ?1")?
                .query_row([no], |row| row.get(0))
                .optional()?;
            let changes = Vec::new();
            let rulings = match own {
                Some(_) => Vec::new(),
                None => rulings(conn, &visibility, no)?,
            };
            Ok(CaseHistory { versions, erased_at, entries, changes, rulings })
        })
    }

    /// Returns the case in every version, oldest first.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn versions(&self, no: CaseNo) -> Result<Vec<(i64, Case)>> {
        self.ask(|conn| {
            let mut headers = LastHeaders::default();
            conn.prepare_cached(
                "SELECT v.version, nullif(r.source, ''), r.id, v.title, v.municipality, v.county,
                        v.date, v.fields, v.text, h.headers
                 FROM case_report r JOIN case_version v ON v.case_no = r.no
                 LEFT JOIN header_row h ON h.no = v.header_row
                 WHERE r.no = ?1 ORDER BY v.version",
            )?
            .query_map([no], |row| Ok((row.get(0)?, case(row, 1, &mut headers)?)))?
            .collect()
        })
    }

    /// Passes all events to `each` that the viewer may see, in the order of their stamps and with the texts of
    /// their notes, until it returns `false`. The cases of a patch come in import order; those of which is hidden what
    /// others say are missing in their acts. Returns how many events are hidden.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn events(&self, viewer: &Viewer, each: &mut dyn FnMut(&Event) -> bool) -> Result<usize> {
        self.ask(|conn| {
            let visibility = Visibility::of(conn, viewer)?;
            let hidden = visibility.hidden_cases(conn)?;
            let mut left_out = 0;
            let mut query =
                conn.prepare_cached(concat!(event_query!(), "ORDER BY e.lamport, e.id"))?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let event = event(conn, row)?;
                let is_own = hidden.is_empty() || visibility.is_viewer(row.get(14)?);
                let seen = if is_own { Some(event) } else { seen_of(conn, event, &hidden)? };
                match seen {
                    None => left_out += 1,
                    Some(event) => {
                        if !each(&event) {
                            break;
                        }
                    }
                }
            }
            Ok(left_out)
        })
    }
}

/// Returns what is seen of another's act of which cases are hidden; `None` where that is nothing.
fn seen_of(
    conn: &Connection,
    event: Event,
    hidden: &BTreeSet<CaseNo>,
) -> rusqlite::Result<Option<Event>> {
    let is_seen = |seen: &SeenCase| !hidden.contains(&seen.case);
    let act = match event.act {
        Act::Answered { changes } => {
            let changes = changes.into_iter().map(|(patch, mut cases)| {
                cases.retain(is_seen);
                (patch, cases)
            });
            let changes: Vec<_> = changes.filter(|(_, cases)| !cases.is_empty()).collect();
            (!changes.is_empty()).then_some(Act::Answered { changes })
        }
        Act::Postponed { case } => is_seen(&case).then_some(Act::Postponed { case }),
        Act::Retracted { target } | Act::Restored { target } => {
            shows_any_of(conn, target, hidden)?.then_some(event.act)
        }
        Act::Round(RoundAct::Seen(ref seen)) => seen.cases.iter().all(is_seen).then_some(event.act),
        Act::Ruling(ref ruling) => {
            ruling.seen().is_none_or(|seen| is_seen(&seen)).then_some(event.act)
        }
        Act::Round(_) | Act::Other { .. } => Some(event.act),
    };
    // The count of all would say that hidden cases are among them.
    Ok(act.map(|act| {
        let batch_size = match act.case_count() {
            0 => event.batch_size,
            shown => event.batch_size.min(u32::try_from(shown).unwrap_or(u32::MAX)),
        };
        Event { batch_size, act, ..event }
    }))
}

/// Returns whether something is shown of the act of this id although these cases are hidden: it has others, or none.
fn shows_any_of(conn: &Connection, act: Uuid, hidden: &BTreeSet<CaseNo>) -> rusqlite::Result<bool> {
    let mut query = conn.prepare_cached(
        "SELECT c.case_no FROM event e JOIN event_case c ON c.event = e.no WHERE e.id = ?1",
    )?;
    let mut rows = query.query(params![act.into_bytes()])?;
    let mut hides_any = false;
    while let Some(row) = rows.next()? {
        if !hidden.contains(&row.get(0)?) {
            return Ok(true);
        }
        hides_any = true;
    }
    Ok(!hides_any)
}

/// Returns the rulings on a case, with those that were taken back, each with whether it counts.
fn rulings(
    conn: &Connection,
    visibility: &Visibility,
    no: CaseNo,
) -> rusqlite::Result<Vec<(Ruling, RulingState)>> {
    let live = live::rulings(conn, Some(&[no]))?.remove(&no).unwrap_or_default();
    let inputs = inputs::answers_to(conn, visibility, no)?;
    let mut found = Settlement::states(live, &inputs, inputs::text_of(conn, no)?);
    let taken_back = live::taken_back(conn, no)?.into_iter();
    found.extend(taken_back.map(|ruling| (ruling, RulingState::TakenBack)));
    Ok(found)
}

fn versions(conn: &Connection, no: CaseNo) -> rusqlite::Result<Vec<VersionEntry>> {
    conn.prepare_cached(
        "SELECT version, v.sha256, imported_at, j.no, j.kind = 'merge', coalesce(j.file, '')
         FROM case_version v LEFT JOIN journal j ON j.no = v.journal
         WHERE case_no = ?1 ORDER BY version",
    )?
    .query_map([no], |row| {
        let source = match row.get::<_, Option<i64>>(3)? {
            Some(entry) => {
                let file: String = row.get(5)?;
                let file = journal::name_of(&file).to_owned();
                Some(VersionSource { entry, is_merge: row.get(4)?, file })
            }
            None => None,
        };
        let (version, hash, imported_at) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(VersionEntry { version, hash, imported_at, source })
    })?
    .collect()
}

/// Returns the event of this number.
pub(super) fn event_of(conn: &Connection, no: i64) -> rusqlite::Result<Event> {
    conn.prepare_cached(concat!(event_query!(), "WHERE e.no = ?1"))?
        .query_row([no], |row| event(conn, row))
}

fn event(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<Event> {
    let no = row.get(0)?;
    let act = match row.get_ref(1)?.as_str()? {
        "answered" => Act::Answered { changes: changes(conn, no)? },
        "skipped" => Act::Postponed { case: postponed(conn, no)? },
        "retracted" => Act::Retracted { target: columns::uuid(row, 2)? },
        "restored" => Act::Restored { target: columns::uuid(row, 2)? },
        kind => match round_acts::read(conn, no, kind, row, 13)? {
            Some(act) => Act::Round(act),
            None => match ruling_acts::read(conn, no, kind, row, 13)? {
                Some(act) => Act::Ruling(act),
                None => Act::Other { kind: kind.to_owned(), payload: payload(row, 13)? },
            },
        },
    };
    Ok(Event {
        id: columns::uuid(row, 3)?,
        reviewer: columns::reviewer(row, 4)?,
        session: columns::uuid(row, 6)?,
        seq: row.get::<_, i64>(7)?.cast_unsigned(),
        lamport: row.get::<_, i64>(8)?.cast_unsigned(),
        at: row.get(9)?,
        imported: row.get(10)?,
        batch_size: row.get(11)?,
        track: row.get::<_, Option<[u8; 16]>>(12)?.map(Uuid::from_bytes),
        act,
    })
}

/// Reads what an act of another kind says from column `index`.
fn payload(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Value>> {
    let text = row.get_ref(index)?.as_str_or_null()?;
    Ok(text.and_then(|text| serde_json::from_str(text).ok()))
}

/// Returns each patch of an event with its cases. All of them are read at once: an imported act may have as
/// many patches as cases.
fn changes(conn: &Connection, event: i64) -> rusqlite::Result<Vec<(Patch, Vec<SeenCase>)>> {
    let mut changes = conn
        .prepare_cached(
            "SELECT patch_no, patch FROM event_patch WHERE event = ?1 ORDER BY patch_no",
        )?
        .query_map([event], |row| Ok((row.get(0)?, (columns::patch(conn, row, 1)?, Vec::new()))))?
        .collect::<rusqlite::Result<BTreeMap<i64, (Patch, Vec<SeenCase>)>>>()?;
    let mut query = conn.prepare_cached(
        "SELECT case_no, text_sha256, patch_no FROM event_case WHERE event = ?1 ORDER BY case_no",
    )?;
    let mut rows = query.query([event])?;
    while let Some(row) = rows.next()? {
        if let Some((_, cases)) = changes.get_mut(&row.get(2)?) {
            cases.push(seen_case(row)?);
        }
    }
    Ok(changes.into_values().collect())
}

fn postponed(conn: &Connection, event: i64) -> rusqlite::Result<SeenCase> {
    conn.prepare_cached("SELECT case_no, text_sha256 FROM event_case WHERE event = ?1")?
        .query_row([event], seen_case)
}

fn seen_case(row: &Row<'_>) -> rusqlite::Result<SeenCase> {
    Ok(SeenCase { case: row.get(0)?, text: row.get(1)? })
}
