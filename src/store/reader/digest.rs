//! The digest of a project, read by itself or beside other readings.

use std::thread::JoinHandle;

use super::{Reader, Result};
use crate::domain::TextHash;
use crate::store::error::StoreError;
use crate::store::portable;
use crate::threads;

impl Reader {
    /// Returns the digest of the project: the same for two copies that know the same events, versions of
    /// reports, erasures and codebooks, whatever their own numbers and journals say.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn digest(&self) -> Result<TextHash> {
        self.ask(portable::digest)
    }

    /// Works like [`Reader::at_one_moment`]; meanwhile the digest of that moment is computed beside it, since it reads
    /// every report.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn at_one_moment_with_digest<T>(
        &self,
        read: impl FnOnce(&Self, PendingDigest<'_>) -> T,
    ) -> Result<T> {
        let beside = Self::open(&self.path)?;
        let version = beside.data_version()?;
        self.ask(|conn| {
            conn.query_row("SELECT count(*) FROM project", [], |_| Ok(()))?;
            beside.conn.execute_batch("BEGIN")?;
            // What was not changed from before this moment until after it, the other sees as this one does.
            let is_same = beside.data_version().is_ok_and(|now| now == version);
            let work = move || beside.digest();
            let thread = is_same.then(|| threads::spawn(work).ok()).flatten();
            Ok(read(self, PendingDigest { reader: self, thread }))
        })
    }

    /// Returns a number that is another whenever someone else has changed the project since.
    fn data_version(&self) -> Result<i64> {
        let version = self.conn.pragma_query_value(None, "data_version", |row| row.get(0));
        version.map_err(|error| StoreError::from_sql(&self.path, &error))
    }
}

/// A digest that is being computed.
#[derive(Debug)]
pub struct PendingDigest<'a> {
    reader: &'a Reader,
    /// `None` where there is no thread for it.
    thread: Option<JoinHandle<Result<TextHash>>>,
}

impl PendingDigest<'_> {
    /// Returns the digest when it is there.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn wait(self) -> Result<TextHash> {
        match self.thread.map(JoinHandle::join) {
            Some(Ok(digest)) => digest,
            // A panic is reported by the hook of the program.
            Some(Err(_)) | None => self.reader.digest(),
        }
    }
}
