//! Reading a project in the form in which it crosses to other copies, and its digest.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows, params};
use serde_json::Value;
use uuid::Uuid;

use super::{columns, connection};
use crate::domain::exchange::{
    CaseKey, PortableCase, PortableChange, PortableCodebook, PortableErasure, PortableEvent,
    PortableVersion, ProjectDigest, VersionLine,
};
use crate::domain::{HandedOver, Moment, TextHash, VersionIdentity};

/// The columns and tables that [`read_events`] reads: a row for each case of an event, one for an event without.
macro_rules! event_query {
    () => {
        "SELECT e.no, e.id, r.id, e.session, e.seq, e.lamport, e.at, e.kind, e.target, e.imported,
                e.batch_size, e.track, e.codebook, e.payload, k.source, k.id, c.text_sha256,
                c.patch_no, p.patch
         FROM event e JOIN reviewer r ON r.no = e.reviewer
         LEFT JOIN event_case c ON c.event = e.no LEFT JOIN case_report k ON k.no = c.case_no
         LEFT JOIN event_patch p ON p.event = c.event AND p.patch_no = c.patch_no "
    };
}

/// The columns and tables that [`version`] reads.
macro_rules! version_query {
    () => {
        "SELECT r.source, r.id, v.sha256, v.title, v.municipality, v.county, v.date, v.imported_at,
                v.fields, v.text, h.headers
         FROM case_report r JOIN case_version v ON v.case_no = r.no
         LEFT JOIN header_row h ON h.no = v.header_row "
    };
}

/// Returns the digest of a project.
pub(super) fn digest(conn: &Connection) -> rusqlite::Result<TextHash> {
    let mut digest = ProjectDigest::default();
    // The parts of an event, and its cases, lie on other pages than those of the next by stamp.
    connection::with_many_pages(conn, || {
        for_each_event(conn, &mut |event| {
            digest.add(&event);
            Ok::<_, rusqlite::Error>(())
        })
    })?;
    add_versions(conn, &mut digest)?;
    for erased in erasures(conn)? {
        digest.add(&PortableErasure { erased });
    }
    for codebook in codebooks(conn)? {
        digest.add(&codebook);
    }
    Ok(digest.finish())
}

/// Adds all versions by case, time and hash.
fn add_versions(conn: &Connection, digest: &mut ProjectDigest) -> rusqlite::Result<()> {
    let header_rows: HashMap<i64, Vec<(String, Option<String>)>> = conn
        .prepare("SELECT no, headers FROM header_row")?
        .query_map([], |row| Ok((row.get(0)?, headers(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    // Cases come from one index in this order, and their versions from another: the numbers of these are their places by
    // time and hash. Whatever must be sorted is copied with its report.
    let mut query = conn.prepare(
        "SELECT r.source, r.id, v.sha256, v.title, v.municipality, v.county, v.date, v.imported_at,
                v.fields, v.text, v.header_row
         FROM case_report r CROSS JOIN case_version v ON v.case_no = r.no
         ORDER BY r.source, r.id, v.version",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let text = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str_or_null()?);
        let header_row: Option<i64> = row.get(10)?;
        digest.add(&VersionLine {
            county: text(5)?,
            date: text(6)?,
            fields: &fields(row, 8)?,
            headers: header_row.and_then(|no| header_rows.get(&no)).map_or(&[], Vec::as_slice),
            id: row.get_ref(1)?.as_str()?,
            imported_at: row.get(7)?,
            municipality: text(4)?,
            sha256: row.get(2)?,
            source: row.get_ref(0)?.as_str()?,
            text: report(row, 9)?,
            title: row.get_ref(3)?.as_str()?,
        });
    }
    Ok(())
}

/// Hands over all events by their stamps.
pub(super) fn for_each_event<E: From<rusqlite::Error>>(
    conn: &Connection,
    each: &mut dyn FnMut(PortableEvent) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let mut query = conn.prepare(concat!(event_query!(), "ORDER BY e.lamport, e.id"))?;
    read_events(query.query([])?, &mut |_, event| each(event))
}

/// Hands over all events as they came into this file, and lie in it. By their stamps, those of an imported set would be read from
/// pages in no order.
pub(super) fn for_each_event_as_it_came<E: From<rusqlite::Error>>(
    conn: &Connection,
    each: &mut dyn FnMut(PortableEvent) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let mut query = conn.prepare(concat!(event_query!(), "ORDER BY e.no"))?;
    read_events(query.query([])?, &mut |_, event| each(event))
}

/// Returns the events that came into this file behind a place in it and are not known elsewhere, by their stamps. Those that
/// are known are not read.
pub(super) fn events_since(
    conn: &Connection,
    no: i64,
    known: &HandedOver,
) -> rusqlite::Result<Vec<PortableEvent>> {
    let mut query = conn.prepare("SELECT id FROM event WHERE no > ?1 ORDER BY lamport, id")?;
    let mut ids = query.query([no])?;
    let mut events = Vec::new();
    while let Some(row) = ids.next()? {
        let id = columns::uuid(row, 0)?;
        if !known.has_event(id) {
            events.extend(event(conn, id)?.map(|(_, event)| event));
        }
    }
    Ok(events)
}

/// Returns the event of this id with its number, where the project has it.
pub(super) fn event(conn: &Connection, id: Uuid) -> rusqlite::Result<Option<(i64, PortableEvent)>> {
    let mut query = conn.prepare_cached(concat!(event_query!(), "WHERE e.id = ?1"))?;
    let mut found = None;
    read_events(query.query([id.into_bytes()])?, &mut |no, event| {
        found = Some((no, event));
        Ok::<_, rusqlite::Error>(())
    })?;
    Ok(found)
}

/// Returns whether the project has the event of this id, without reading it.
pub(super) fn has_event(conn: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM event WHERE id = ?1)")?
        .query_row([id.into_bytes()], |row| row.get(0))
}

/// Hands over each event with its number. The rows of an event follow one another.
fn read_events<E: From<rusqlite::Error>>(
    mut rows: Rows<'_>,
    each: &mut dyn FnMut(i64, PortableEvent) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let mut begun: Option<EventRows> = None;
    while let Some(row) = rows.next()? {
        let no = row.get(0)?;
        if begun.as_ref().is_none_or(|event| event.no != no)
            && let Some(whole) = begun.replace(EventRows::new(no, row)?)
        {
            each(whole.no, whole.finish())?;
        }
        if let Some(event) = &mut begun {
            event.add_case(row)?;
        }
    }
    begun.map_or(Ok(()), |last| each(last.no, last.finish()))
}

/// An event of which the rows are being read.
struct EventRows {
    no: i64,
    event: PortableEvent,
    /// By the number of the patch.
    changes: BTreeMap<Option<i64>, PortableChange>,
}

impl EventRows {
    fn new(no: i64, row: &Row<'_>) -> rusqlite::Result<Self> {
        let event = PortableEvent {
            id: columns::uuid(row, 1)?,
            reviewer: row.get(2)?,
            session: columns::uuid(row, 3)?,
            seq: row.get::<_, i64>(4)?.cast_unsigned(),
            lamport: row.get::<_, i64>(5)?.cast_unsigned(),
            at: row.get(6)?,
            kind: row.get(7)?,
            target: row.get::<_, Option<[u8; 16]>>(8)?.map(Uuid::from_bytes),
            imported: row.get(9)?,
            batch_size: row.get(10)?,
            track: row.get::<_, Option<[u8; 16]>>(11)?.map(Uuid::from_bytes),
            codebook: row.get(12)?,
            payload: optional_json(row, 13)?,
            changes: Vec::new(),
        };
        Ok(Self { no, event, changes: BTreeMap::new() })
    }

    /// Adds the case of a row, where it has one.
    fn add_case(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        let Some(id) = row.get(15)? else { return Ok(()) };
        let case = PortableCase { source: row.get(14)?, id, text: row.get(16)? };
        match self.changes.entry(row.get(17)?) {
            Entry::Occupied(mut change) => change.get_mut().cases.push(case),
            Entry::Vacant(new) => {
                let patch = new.key().map(|_| columns::json(row, 18)).transpose()?;
                new.insert(PortableChange { cases: vec![case], patch });
            }
        }
        Ok(())
    }

    fn finish(self) -> PortableEvent {
        let mut event = self.event;
        event.changes = self.changes.into_values().collect();
        event.sort();
        event
    }
}

fn optional_json(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Value>> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => columns::json(row, index).map(Some),
    }
}

/// Returns whether the versions of a case are stored alike in two projects, each given with the number of the case
/// in it. Those that are not may still say the same.
pub(super) fn are_versions_alike(
    (one, no): (&Connection, i64),
    (other, other_no): (&Connection, i64),
) -> rusqlite::Result<bool> {
    let query =
        "SELECT v.sha256, v.title, v.municipality, v.county, v.date, v.imported_at, v.fields,
                     v.text, h.headers
                 FROM case_version v LEFT JOIN header_row h ON h.no = v.header_row
                 WHERE v.case_no = ?1 ORDER BY v.version";
    let (mut one, mut other) = (one.prepare_cached(query)?, other.prepare_cached(query)?);
    let (mut one, mut other) = (one.query([no])?, other.query([other_no])?);
    loop {
        match (one.next()?, other.next()?) {
            (None, None) => return Ok(true),
            (Some(one), Some(other)) if are_rows_alike(one, other)? => {}
            _ => return Ok(false),
        }
    }
}

fn are_rows_alike(one: &Row<'_>, other: &Row<'_>) -> rusqlite::Result<bool> {
    for column in 0..9 {
        if one.get_ref(column)? != other.get_ref(column)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns the versions of a case, by time and hash.
pub(super) fn versions(conn: &Connection, case: i64) -> rusqlite::Result<Vec<PortableVersion>> {
    conn.prepare_cached(concat!(
        version_query!(),
        "WHERE r.no = ?1 ORDER BY v.imported_at, v.sha256"
    ))?
    .query_map([case], version)?
    .collect()
}

/// Returns the versions that came with entries of the journal behind this one and are not known elsewhere, in the project's
/// order of cases. Those that are known are not read.
pub(super) fn versions_since(
    conn: &Connection,
    journal: i64,
    known: &HandedOver,
) -> rusqlite::Result<Vec<PortableVersion>> {
    let mut query = conn.prepare(
        "SELECT r.source, r.id, v.imported_at, v.sha256, r.no
         FROM case_report r JOIN case_version v ON v.case_no = r.no
         WHERE coalesce(v.journal, 0) > ?1 OR ?1 = 0
         ORDER BY r.no, v.imported_at, v.sha256",
    )?;
    let mut whole = conn.prepare(concat!(
        version_query!(),
        "WHERE r.no = ?1 AND v.imported_at = ?2 AND v.sha256 = ?3"
    ))?;
    let mut rows = query.query([journal])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let case = CaseKey { source: row.get(0)?, id: row.get(1)? };
        let (imported_at, sha256, no): (Moment, TextHash, i64) =
            (row.get(2)?, row.get(3)?, row.get(4)?);
        if !known.has_version(&VersionIdentity { case, imported_at, sha256 }) {
            versions.push(whole.query_row(params![no, imported_at, sha256], version)?);
        }
    }
    Ok(versions)
}

fn version(row: &Row<'_>) -> rusqlite::Result<PortableVersion> {
    Ok(PortableVersion {
        source: row.get(0)?,
        id: row.get(1)?,
        sha256: row.get(2)?,
        title: row.get(3)?,
        municipality: row.get(4)?,
        county: row.get(5)?,
        date: row.get(6)?,
        imported_at: row.get(7)?,
        fields: fields(row, 8)?,
        text: row.get(9)?,
        headers: headers(row, 10)?,
    })
}

/// Returns a report where it lies. Two gigabytes of them are valid UTF-8 many times as fast by `simdutf8`.
fn report<'r>(row: &'r Row<'_>, index: usize) -> rusqlite::Result<Option<&'r str>> {
    match row.get_ref(index)? {
        ValueRef::Text(bytes) => match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(error) => Err(columns::unreadable(index, error)),
        },
        other => Ok(other.as_str_or_null()?),
    }
}

fn fields(row: &Row<'_>, index: usize) -> rusqlite::Result<Vec<(String, String)>> {
    let fields: IndexMap<String, String> = columns::json(row, index)?;
    Ok(fields.into_iter().collect())
}

fn headers(row: &Row<'_>, index: usize) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    let headers: IndexMap<String, Option<String>> = match row.get_ref(index)? {
        ValueRef::Null => return Ok(Vec::new()),
        _ => columns::json(row, index)?,
    };
    Ok(headers.into_iter().collect())
}

/// Returns the erased cases, sorted.
pub(super) fn erasures(conn: &Connection) -> rusqlite::Result<Vec<CaseKey>> {
    conn.prepare(
        "SELECT r.source, r.id FROM erased e JOIN case_report r ON r.no = e.case_no
         ORDER BY r.source, r.id",
    )?
    .query_map([], |row| Ok(CaseKey { source: row.get(0)?, id: row.get(1)? }))?
    .collect()
}

/// Returns the codebooks that the project has, by hash.
pub(super) fn codebooks(conn: &Connection) -> rusqlite::Result<Vec<PortableCodebook>> {
    conn.prepare("SELECT sha256, text FROM codebook_text ORDER BY sha256")?
        .query_map([], |row| Ok(PortableCodebook { sha256: row.get(0)?, text: row.get(1)? }))?
        .collect()
}
