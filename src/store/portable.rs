//! Reading a project in the form in which it crosses to other copies, and its digest.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::columns;
use super::reader::{Reader, Result};
use crate::domain::TextHash;
use crate::domain::exchange::{
    CaseKey, PortableCase, PortableChange, PortableCodebook, PortableErasure, PortableEvent,
    PortableVersion, ProjectDigest,
};

/// The columns and tables that [`header`] reads.
macro_rules! header_query {
    () => {
        "SELECT e.no, e.id, r.id, e.session, e.seq, e.lamport, e.at, e.kind, e.target, e.imported,
                e.batch_size, e.track, e.codebook, e.payload
         FROM event e JOIN reviewer r ON r.no = e.reviewer "
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

impl Reader {
    /// Returns the digest of the project: the same for two copies that know the same events, versions of
    /// reports, erasures and codebooks, whatever their own numbers and journals say.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn digest(&self) -> Result<TextHash> {
        self.ask(digest)
    }
}

/// Returns the digest of a project.
pub(super) fn digest(conn: &Connection) -> rusqlite::Result<TextHash> {
    let mut digest = ProjectDigest::default();
    for_each_event(conn, &mut |event| {
        digest.add(&event);
        Ok::<_, rusqlite::Error>(())
    })?;
    let mut query = conn
        .prepare(concat!(version_query!(), "ORDER BY r.source, r.id, v.imported_at, v.sha256"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        digest.add(&version(row)?);
    }
    for erased in erasures(conn)? {
        digest.add(&PortableErasure { erased });
    }
    for codebook in codebooks(conn)? {
        digest.add(&codebook);
    }
    Ok(digest.finish())
}

/// Hands over all events by their stamps.
pub(super) fn for_each_event<E: From<rusqlite::Error>>(
    conn: &Connection,
    each: &mut dyn FnMut(PortableEvent) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let mut query = conn.prepare(concat!(header_query!(), "ORDER BY e.lamport, e.id"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (no, mut event) = header(row)?;
        event.changes = changes(conn, no)?;
        event.sort();
        each(event)?;
    }
    Ok(())
}

/// Returns the events that came into this file behind a place in it, by their stamps.
pub(super) fn events_since(conn: &Connection, no: i64) -> rusqlite::Result<Vec<PortableEvent>> {
    let mut query =
        conn.prepare(concat!(header_query!(), "WHERE e.no > ?1 ORDER BY e.lamport, e.id"))?;
    let mut events = Vec::new();
    let mut rows = query.query([no])?;
    while let Some(row) = rows.next()? {
        let (no, mut event) = header(row)?;
        event.changes = changes(conn, no)?;
        event.sort();
        events.push(event);
    }
    Ok(events)
}

/// Returns the event of this id with its number, where the project has it.
pub(super) fn event(conn: &Connection, id: Uuid) -> rusqlite::Result<Option<(i64, PortableEvent)>> {
    let found = conn
        .prepare_cached(concat!(header_query!(), "WHERE e.id = ?1"))?
        .query_row([id.into_bytes()], header)
        .optional()?;
    let Some((no, mut event)) = found else { return Ok(None) };
    event.changes = changes(conn, no)?;
    event.sort();
    Ok(Some((no, event)))
}

/// Returns whether the project has the event of this id, without reading it.
pub(super) fn has_event(conn: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM event WHERE id = ?1)")?
        .query_row([id.into_bytes()], |row| row.get(0))
}

fn header(row: &Row<'_>) -> rusqlite::Result<(i64, PortableEvent)> {
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
    Ok((row.get(0)?, event))
}

fn optional_json(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Value>> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => columns::json(row, index).map(Some),
    }
}

fn changes(conn: &Connection, event: i64) -> rusqlite::Result<Vec<PortableChange>> {
    let mut by_patch: BTreeMap<Option<i64>, Vec<PortableCase>> = BTreeMap::new();
    let mut query = conn.prepare_cached(
        "SELECT c.patch_no, r.source, r.id, c.text_sha256
         FROM event_case c JOIN case_report r ON r.no = c.case_no WHERE c.event = ?1",
    )?;
    let mut rows = query.query([event])?;
    while let Some(row) = rows.next()? {
        let case = PortableCase { source: row.get(1)?, id: row.get(2)?, text: row.get(3)? };
        by_patch.entry(row.get(0)?).or_default().push(case);
    }
    let mut patch =
        conn.prepare_cached("SELECT patch FROM event_patch WHERE event = ?1 AND patch_no = ?2")?;
    let change = |(no, cases): (Option<i64>, Vec<PortableCase>)| {
        let read = no.map(|no| patch.query_row(params![event, no], |row| columns::json(row, 0)));
        Ok(PortableChange { cases, patch: read.transpose()? })
    };
    by_patch.into_iter().map(change).collect()
}

/// Returns the versions of a case as they are stored. Equal ones say the same; others may, too.
pub(super) fn raw_versions(
    conn: &Connection,
    case: i64,
) -> rusqlite::Result<Vec<[rusqlite::types::Value; 9]>> {
    conn.prepare_cached(
        "SELECT v.sha256, v.title, v.municipality, v.county, v.date, v.imported_at, v.fields, v.text,
                h.headers
         FROM case_version v LEFT JOIN header_row h ON h.no = v.header_row
         WHERE v.case_no = ?1 ORDER BY v.imported_at, v.sha256",
    )?
    .query_map([case], |row| {
        let mut columns = [const { rusqlite::types::Value::Null }; 9];
        for (index, column) in columns.iter_mut().enumerate() {
            *column = row.get(index)?;
        }
        Ok(columns)
    })?
    .collect()
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

/// Returns the versions that came with entries of the journal behind this one.
pub(super) fn versions_since(
    conn: &Connection,
    journal: i64,
) -> rusqlite::Result<Vec<PortableVersion>> {
    conn.prepare(concat!(
        version_query!(),
        "WHERE coalesce(v.journal, 0) > ?1 OR ?1 = 0
         ORDER BY r.source, r.id, v.imported_at, v.sha256"
    ))?
    .query_map([journal], version)?
    .collect()
}

fn version(row: &Row<'_>) -> rusqlite::Result<PortableVersion> {
    let fields: IndexMap<String, String> = columns::json(row, 8)?;
    let headers: IndexMap<String, Option<String>> = match row.get_ref(10)? {
        ValueRef::Null => IndexMap::new(),
        _ => columns::json(row, 10)?,
    };
    Ok(PortableVersion {
        source: row.get(0)?,
        id: row.get(1)?,
        sha256: row.get(2)?,
        title: row.get(3)?,
        municipality: row.get(4)?,
        county: row.get(5)?,
        date: row.get(6)?,
        imported_at: row.get(7)?,
        fields: fields.into_iter().collect(),
        text: row.get(9)?,
        headers: headers.into_iter().collect(),
    })
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
