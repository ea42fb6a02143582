//! The mark by which a write-ahead log is known to belong to a project file.
//!
//! SQLite replays whatever log lies beside a file under its name. After a crash that is right: the
//! newest acts are there. But where another file was put under that name since, such as a backup,
//! the log would be replayed into a file that it does not fit. So each run, before it writes, puts a
//! new mark into the project file itself and then into the lock file beside it, which a crash leaves
//! behind; and each backup has a mark of its own. Where a log is found and the two marks differ, the
//! log was written for another file. Where one cannot be read, the log is taken for the file's own.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::beside::has_log;
use super::error::StoreError;
use super::lock::Lock;
use super::schema::STEPS;
use super::{connection, listing, lock_file, schema};

/// The schema from which on a project has a mark.
const FIRST_MARKED: i64 = 3;

/// Refuses a log that was written for another file. `left` gives the mark in the lock file.
pub(super) fn check_log(path: &Path, left: impl Fn() -> Option<Uuid>) -> Result<(), StoreError> {
    // A writer that begins at this moment changes one mark after the other: what differs twice differs.
    let differs = || left().is_some_and(|left| Marked::in_file(path).contradicts(left));
    if has_log(path) && differs() && differs() {
        return Err(StoreError::ForeignLog { path: path.to_owned() });
    }
    Ok(())
}

/// Refuses a log that was written for another file, for one who has no lock.
pub(super) fn check_log_unlocked(path: &Path) -> Result<(), StoreError> {
    check_log(path, || lock_file::mark_left(path))
}

/// The mark of a run.
#[derive(Debug, Default)]
pub(super) struct OwnMark {
    chosen: Option<Uuid>,
    /// Whether there is nothing more to do.
    is_done: bool,
}

impl OwnMark {
    /// Marks the project for this run, or goes on with that. A reader may keep the mark from getting
    /// into the project file itself; until it is gone, there is none in the lock file.
    pub(super) fn ensure(&mut self, conn: &Connection, lock: &mut Lock) -> rusqlite::Result<()> {
        if self.is_done {
            return Ok(());
        }
        let mark = if let Some(mark) = self.chosen {
            mark
        } else {
            // At no time may the two files have marks that differ while there are acts in the log.
            if lock.leave_mark(None).is_err() {
                self.is_done = true;
                return Ok(());
            }
            // The checkpoint below flushes it; until then it need not last.
            conn.pragma_update(None, "synchronous", "NORMAL")?;
            let renewed = renew(conn);
            conn.pragma_update(None, "synchronous", "FULL")?;
            *self.chosen.insert(renewed?)
        };
        let is_all_in_file = conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok(row.get::<_, i64>(1)? == row.get::<_, i64>(2)?)
        })?;
        if is_all_in_file {
            self.is_done = true;
            // What is half written is no mark.
            let _ = lock.leave_mark(Some(mark));
        }
        Ok(())
    }
}

/// Gives a copy of a project, which no one else has open, a mark of its own.
pub(super) fn renew_in(copy: &Path) -> rusqlite::Result<()> {
    let mut conn = connection::open(copy)?;
    connection::release(&mut conn)?;
    // No one finds the copy before it is on the disk as a whole.
    conn.pragma_update(None, "journal_mode", "MEMORY")?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    if schema::version(&conn)? >= FIRST_MARKED {
        renew(&conn)?;
    }
    conn.close().map_err(|(_, error)| error)
}

fn renew(conn: &Connection) -> rusqlite::Result<Uuid> {
    let mark = Uuid::now_v7();
    conn.execute("UPDATE project SET mark = ?1", [mark.into_bytes()])?;
    Ok(mark)
}

/// What the project file by itself, without its log, has as its mark.
enum Marked {
    With(Uuid),
    /// It is of a schema that has none.
    Without,
    /// It makes no sense without its log.
    Unreadable,
}

impl Marked {
    fn in_file(path: &Path) -> Self {
        let read = || -> rusqlite::Result<Self> {
            let conn = connection::open_immutable(path)?;
            let version = schema::version(&conn)?;
            match version {
                // An empty file is none.
                0 => return Ok(Self::Unreadable),
                1..FIRST_MARKED => return Ok(Self::Without),
                _ => {}
            }
            // What bears the table's name need not be it. Such a file is refused when it is opened.
            if !listing::foreign(&conn, STEPS, version)?.is_empty() {
                return Ok(Self::Unreadable);
            }
            let mark: Option<[u8; 16]> = conn
                .query_row("SELECT mark FROM project WHERE no = 1", [], |row| row.get(0))
                .optional()?;
            Ok(mark.map_or(Self::Unreadable, |mark| Self::With(Uuid::from_bytes(mark))))
        };
        read().unwrap_or(Self::Unreadable)
    }

    fn contradicts(&self, left: Uuid) -> bool {
        match self {
            Self::With(mark) => *mark != left,
            Self::Without => true,
            Self::Unreadable => false,
        }
    }
}
