//! Reading a project. What is asked of it lies by subject in the files of this folder.

mod again;
mod answered;
pub(super) mod backup;
mod case;
mod claimed;
mod codebook;
mod digest;
pub(super) mod disputes;
mod frame;
pub(super) mod headings;
mod history;
pub(super) mod judgements;
mod next;
mod opening;
pub(super) mod places;
mod records;
mod redoable;
mod rounds;
mod rows;
mod settling_rules;
mod standing;
mod statements;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::StoreError;
use super::schema::PROJECT_VERSION;
use super::{beside, connection, file, lock_file};

pub use digest::PendingDigest;

/// What the store answers.
pub type Result<T> = std::result::Result<T, StoreError>;

/// A project open for reading, beside a writer of this or another process, or without one.
///
/// Errors of all its methods: whatever the disk refuses, and [`StoreError::Damaged`].
#[derive(Debug)]
pub struct Reader {
    conn: Connection,
    path: PathBuf,
}

/// The last to close puts SQLite's log away, which a reader must not do while another session may write to
/// the project where no lock shows it.
impl Drop for Reader {
    fn drop(&mut self) {
        let path = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        if lock_file::may_be_in_use(&path) {
            connection::leave_log(&self.conn);
        }
    }
}

impl Reader {
    /// Opens a project for reading.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::NotAFile`], [`StoreError::NotAProject`], [`StoreError::Empty`],
    /// [`StoreError::NewerSchema`], [`StoreError::OlderSchema`], [`StoreError::Planted`],
    /// [`StoreError::Elsewhere`]; whatever the disk refuses.
    pub fn open(path: &Path) -> Result<Self> {
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        beside::vet(&real)?;
        lock_file::check_reach(&real)?;
        Ok(Self { conn: file::open_to_read(path, PROJECT_VERSION)?, path: path.to_owned() })
    }

    /// Opens a project that is only copied and counted, also one of an older schema.
    ///
    /// # Errors
    /// Those of [`Reader::open`] but for [`StoreError::OlderSchema`].
    pub fn open_to_copy(path: &Path) -> Result<Self> {
        let (conn, _) = file::open_to_copy(path, PROJECT_VERSION)?;
        Ok(Self { conn, path: path.to_owned() })
    }

    /// Opens a project for reading that this process has open for writing.
    pub(super) fn beside_writer(path: &Path) -> Result<Self> {
        Ok(Self { conn: file::open_beside_writer(path)?, path: path.to_owned() })
    }

    /// Returns the project file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the connection itself, for what is no question.
    pub(super) fn connection(&self) -> &Connection {
        &self.conn
    }

    /// Returns how many cases the project has; their numbers run from 1 to this.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn case_count(&self) -> Result<i64> {
        self.ask(case_count)
    }

    /// Does several readings of the project as it is now, whatever is written meanwhile.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn at_one_moment<T>(&self, read: impl FnOnce(&Self) -> T) -> Result<T> {
        self.ask(|_| Ok(read(self)))
    }

    /// Asks the project as it is now, whatever is written meanwhile.
    pub(super) fn ask<T>(
        &self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let answer = || {
            // Within another question, that one's moment counts.
            let _snapshot =
                self.conn.is_autocommit().then(|| self.conn.unchecked_transaction()).transpose()?;
            question(&self.conn)
        };
        answer().map_err(|error| StoreError::from_sql(&self.path, &error))
    }
}

/// Returns how many cases there are. Their numbers have no gaps, so the highest is their count.
pub(super) fn case_count(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(max(no), 0) FROM case_report")?
        .query_row([], |row| row.get(0))
}
