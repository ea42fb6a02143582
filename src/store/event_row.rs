//! The one way in which a row of the log is written.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::sequencer::Numbering;
use crate::domain::{Moment, TextHash};

/// A row of the table `event`.
pub(super) struct EventRow<'a> {
    pub(super) id: Uuid,
    /// The number of the reviewer's id.
    pub(super) reviewer: i64,
    pub(super) session: Uuid,
    pub(super) seq: u64,
    pub(super) lamport: u64,
    pub(super) at: Moment,
    pub(super) kind: &'a str,
    pub(super) target: Option<Uuid>,
    pub(super) imported: bool,
    pub(super) batch_size: u32,
    pub(super) track: Option<Uuid>,
    pub(super) codebook: Option<TextHash>,
    pub(super) payload: Option<String>,
    /// Whether it came from another file; not part of the event itself.
    pub(super) received: bool,
}

impl<'a> EventRow<'a> {
    /// Returns the row of an event of this copy that is about no case and names no other event.
    pub(super) fn new(
        Numbering { id, session, seq, lamport, codebook }: Numbering,
        reviewer: i64,
        at: Moment,
        kind: &'a str,
    ) -> Self {
        Self {
            id,
            reviewer,
            session,
            seq,
            lamport,
            at,
            kind,
            target: None,
            imported: false,
            batch_size: 0,
            track: None,
            codebook,
            payload: None,
            received: false,
        }
    }

    /// Writes the row, and returns its number.
    pub(super) fn insert(&self, conn: &Connection) -> rusqlite::Result<i64> {
        match self.insert_new(conn)? {
            Some(no) => Ok(no),
            None => Err(rusqlite::Error::StatementChangedRows(0)),
        }
    }

    /// Writes the row, and returns its number; `None` where its id, or its place in its session, is taken.
    pub(super) fn insert_new(&self, conn: &Connection) -> rusqlite::Result<Option<i64>> {
        let written = conn
            .prepare_cached(
                "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, target, imported,
                     batch_size, track, codebook, payload, received)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![
                self.id.as_bytes(),
                self.reviewer,
                self.session.as_bytes(),
                self.seq.cast_signed(),
                self.lamport.cast_signed(),
                self.at,
                self.kind,
                self.target.as_ref().map(Uuid::as_bytes),
                self.imported,
                self.batch_size,
                self.track.as_ref().map(Uuid::as_bytes),
                self.codebook,
                self.payload,
                self.received,
            ])?;
        Ok((written > 0).then(|| conn.last_insert_rowid()))
    }
}
