//! What of a project others do not have yet.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};
use uuid::Uuid;

use crate::domain::exchange::{CaseKey, PortableEvent, PortableNote};
use crate::domain::{
    CODEBOOK_TAKEN, HandedOver, Moment, Parcel, ParcelCursor, ParcelItem, TextHash,
};
use crate::store::reader::{Reader, Result};
use crate::store::{columns, portable, reviewers};

impl Reader {
    /// Returns how far the project is now.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn parcel_cursor(&self) -> Result<ParcelCursor> {
        self.ask(cursor)
    }

    /// Returns whether the project still has what it had at this cursor; an older copy has not.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_reached(&self, cursor: &ParcelCursor) -> Result<bool> {
        self.ask(|conn| {
            let has_entry = match cursor.journal_at {
                Some(_) => journal_at(conn, cursor.journal)? == cursor.journal_at,
                None => true,
            };
            Ok(has_entry && event_id(conn, cursor.event)? == cursor.event_id)
        })
    }

    /// Returns what has come into the project since this cursor, but for what is known elsewhere, and how far that is.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn parcel_since(
        &self,
        since: &ParcelCursor,
        known: &HandedOver,
    ) -> Result<(Parcel, ParcelCursor)> {
        self.ask(|conn| {
            let now = cursor(conn)?;
            let mut items = Vec::new();
            let versions = portable::versions_since(conn, since.journal, known)?;
            items.extend(versions.into_iter().map(ParcelItem::Version));
            if now.erased != since.erased {
                let mut erased = portable::erasures(conn)?;
                erased.retain(|case| !known.has_erasure(case));
                items.extend(erased.into_iter().map(ParcelItem::Erasure));
            }
            for event in portable::events_since(conn, since.event, known)? {
                items.extend(notes_of(conn, &event)?.into_iter().map(ParcelItem::Note));
                if event.kind == CODEBOOK_TAKEN {
                    let codebooks = portable::codebooks(conn)?;
                    items.extend(codebooks.into_iter().map(ParcelItem::Codebook));
                }
                items.push(ParcelItem::Event(event));
            }
            if !items.is_empty() {
                let known = reviewers::known(conn)?.into_iter();
                let named = known.map(|(id, name)| ParcelItem::Reviewer { id, name });
                items.splice(0..0, named.collect::<Vec<_>>());
            }
            Ok((Parcel { items }, now))
        })
    }

    /// Returns how many acts and versions of reports have come into the project since this cursor, and cases erased. Who
    /// is who is no act.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn news_since(&self, since: &ParcelCursor) -> Result<i64> {
        // Versions are not found by their delivery: they are counted only where there was another.
        let count = "SELECT (SELECT count(*) FROM event WHERE no > ?1 AND kind <> 'introduced')
            + CASE WHEN ?2 < (SELECT max(no) FROM journal)
                   THEN (SELECT count(*) FROM case_version WHERE journal > ?2) ELSE 0 END
            + (SELECT max(count(*) - ?3, 0) FROM erased)";
        let since = params![since.event, since.journal, since.erased];
        self.ask(|conn| conn.query_row(count, since, |row| row.get(0)))
    }

    /// Returns the erased cases.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn erased_cases(&self) -> Result<BTreeSet<CaseKey>> {
        self.ask(|conn| Ok(portable::erasures(conn)?.into_iter().collect()))
    }

    /// Returns whether the project has the text of a note.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn has_note(&self, sha256: TextHash) -> Result<bool> {
        self.ask(|conn| {
            conn.prepare_cached("SELECT 1 FROM note_text WHERE sha256 = ?1")?.exists([sha256])
        })
    }

    /// Returns which of these cases the project does not have.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn unknown_cases(&self, cases: BTreeSet<CaseKey>) -> Result<BTreeSet<CaseKey>> {
        self.ask(|conn| {
            let mut find =
                conn.prepare("SELECT 1 FROM case_report WHERE source = ?1 AND id = ?2")?;
            let mut unknown = BTreeSet::new();
            for case in cases {
                if !find.exists(params![case.source, case.id])? {
                    unknown.insert(case);
                }
            }
            Ok(unknown)
        })
    }

    /// Returns the id that all copies of the project have.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn project_id(&self) -> Result<Uuid> {
        self.ask(|conn| conn.query_row("SELECT id FROM project", [], |row| columns::uuid(row, 0)))
    }
}

fn cursor(conn: &Connection) -> rusqlite::Result<ParcelCursor> {
    let event = conn.query_row("SELECT coalesce(max(no), 0) FROM event", [], |row| row.get(0))?;
    let journal =
        conn.query_row("SELECT coalesce(max(no), 0) FROM journal", [], |row| row.get(0))?;
    Ok(ParcelCursor {
        event,
        event_id: event_id(conn, event)?,
        journal,
        journal_at: journal_at(conn, journal)?,
        erased: conn.query_row("SELECT count(*) FROM erased", [], |row| row.get(0))?,
    })
}

fn event_id(conn: &Connection, no: i64) -> rusqlite::Result<Option<Uuid>> {
    conn.query_row("SELECT id FROM event WHERE no = ?1", [no], |row| columns::uuid(row, 0))
        .optional()
}

fn journal_at(conn: &Connection, no: i64) -> rusqlite::Result<Option<Moment>> {
    conn.query_row("SELECT at FROM journal WHERE no = ?1", [no], |row| row.get(0)).optional()
}

/// Returns the texts of the notes in an event, as far as they are there.
fn notes_of(conn: &Connection, event: &PortableEvent) -> rusqlite::Result<Vec<PortableNote>> {
    let hashes = event.changes.iter().filter_map(|change| {
        change.patch.as_ref()?.get("note")?.as_str()?.parse::<TextHash>().ok()
    });
    let mut query = conn.prepare_cached("SELECT text FROM note_text WHERE sha256 = ?1")?;
    let mut notes = Vec::new();
    for sha256 in hashes {
        let text = query.query_row([sha256], |row| row.get(0)).optional()?;
        notes.extend(text.map(|text| PortableNote { sha256, text }));
    }
    Ok(notes)
}
