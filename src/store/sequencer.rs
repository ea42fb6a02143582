//! Numbering the events of one writing process.

use std::fmt;

use rusqlite::Connection;
use uuid::Uuid;

use super::codebooks;
use crate::domain::TextHash;

/// So many events fit into room that is left: more than a copy writes before it is merged again.
const ROOM: u64 = 1 << 20;

/// Numbers the events of one writing process, and knows the codebook that its acts follow.
#[derive(Clone, Copy)]
pub(super) struct Sequencer {
    session: Uuid,
    seq: u64,
    lamport: u64,
    codebook: Codebook,
    /// The hash of the codebook that the project took, which is in force in the place of that.
    taken: Option<TextHash>,
    /// The number of the reviewer's id who was introduced last.
    introduced: Option<i64>,
}

/// The codebook in force. Its hash takes a moment, so it is made with the first act.
#[derive(Clone, Copy)]
enum Codebook {
    Unknown,
    Asked(fn() -> TextHash),
    Known(Option<TextHash>),
}

impl Sequencer {
    /// Returns a sequencer for a new session on a project, after all events that it has.
    pub(super) fn new(conn: &Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            session: Uuid::now_v7(),
            seq: 0,
            lamport: newest(conn)?,
            codebook: Codebook::Unknown,
            taken: taken(conn)?,
            introduced: None,
        })
    }

    /// Gives the acts that follow the hash of the codebook in force, asked for once.
    pub(super) const fn follow_codebook(&mut self, sha256: fn() -> TextHash) {
        self.codebook = Codebook::Asked(sha256);
    }

    /// Has the acts that follow, and the one that says so, name this codebook.
    pub(super) const fn take_codebook(&mut self, sha256: TextHash) {
        self.taken = Some(sha256);
    }

    /// Notes that the log says who this reviewer is.
    pub(super) const fn note_introduced(&mut self, no: i64) {
        self.introduced = Some(no);
    }

    /// Returns whether that was noted of this reviewer last.
    pub(super) fn has_introduced(&self, no: i64) -> bool {
        self.introduced == Some(no)
    }

    /// Puts what follows after all events that the project has now.
    pub(super) fn catch_up(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        self.lamport = self.lamport.max(newest(conn)?);
        self.taken = taken(conn)?;
        Ok(())
    }

    /// Numbers the next event.
    pub(super) fn number(&mut self) -> Numbering {
        self.seq += 1;
        let (lamport, codebook) = (self.next_lamport(), self.codebook());
        Numbering { id: Uuid::now_v7(), session: self.session, seq: self.seq, lamport, codebook }
    }

    /// Leaves room in the order before what follows. What another copy does that does not know of it yet comes before it,
    /// and what is done knowing of it comes behind: otherwise that would depend on how much the two did meanwhile.
    pub(super) const fn leave_room(&mut self) {
        self.lamport += ROOM;
    }

    /// Returns the Lamport clock of an event that this process does not number.
    pub(super) const fn next_lamport(&mut self) -> u64 {
        self.lamport += 1;
        self.lamport
    }

    fn codebook(&mut self) -> Option<TextHash> {
        if self.taken.is_some() {
            return self.taken;
        }
        let sha256 = match self.codebook {
            Codebook::Unknown => None,
            Codebook::Asked(ask) => Some(ask()),
            Codebook::Known(sha256) => sha256,
        };
        self.codebook = Codebook::Known(sha256);
        sha256
    }
}

impl fmt::Debug for Sequencer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sequencer")
            .field("session", &self.session)
            .field("seq", &self.seq)
            .field("lamport", &self.lamport)
            .finish_non_exhaustive()
    }
}

/// Returns the highest Lamport clock of the log; 0 where it is empty.
fn newest(conn: &Connection) -> rusqlite::Result<u64> {
    let highest: Option<i64> =
        conn.query_row("SELECT max(lamport) FROM event", [], |row| row.get(0))?;
    Ok(highest.unwrap_or(0).cast_unsigned())
}

/// Returns the hash of the codebook that the project took last.
fn taken(conn: &Connection) -> rusqlite::Result<Option<TextHash>> {
    Ok(codebooks::newest(conn)?.map(|codebook| codebook.sha256))
}

/// What makes an event one of its own, and its place in the order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbering {
    pub(super) id: Uuid,
    pub(super) session: Uuid,
    pub(super) seq: u64,
    pub(super) lamport: u64,
    /// The SHA-256 of the codebook in force; `None` where it is not known.
    pub(super) codebook: Option<TextHash>,
}
