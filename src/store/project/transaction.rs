//! Writing in transactions, each of which is on the disk for good or leaves nothing behind.

use std::fs;
use std::path::Path;

use rusqlite::{Transaction, TransactionBehavior};

use super::Project;
use crate::store::error::StoreError;
use crate::store::identity::Identity;
use crate::store::sequencer::Sequencer;
use crate::store::tx_error::TxError;
use crate::store::{backlog, connection};

/// SQLite's `synchronous = NORMAL`: commits are in order, but not on the disk at once.
const LAZY: i64 = 1;

impl Project {
    /// Indexes words of reports that came in, a few at a time; `true` when some are left. Stops, and
    /// keeps what is done, as soon as `stop` returns that something else is to be written.
    ///
    /// What is lost when the machine stops is indexed again, so nothing here waits for the disk.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn index_words(&mut self, stop: &mut dyn FnMut() -> bool) -> Result<bool, StoreError> {
        // Who only looks at a project writes nothing.
        if self.is_indexed()? {
            return Ok(false);
        }
        self.transact_lazily(|tx| Ok(backlog::index_some(tx, stop)?))
    }

    /// Returns whether the file that was opened still bears its name and was not cut short. Returns
    /// its length, in bytes.
    pub(super) fn check_presence(&self) -> Result<u64, StoreError> {
        let found = fs::metadata(&self.path).ok();
        if found.as_ref().map(Identity::from) != self.identity {
            return Err(StoreError::Replaced { path: self.path.clone() });
        }
        let length = found.as_ref().map_or(0, fs::Metadata::len);
        if length < self.length {
            let detail = format!("{length} of {} bytes", self.length);
            return Err(StoreError::Damaged { path: self.path.clone(), detail });
        }
        Ok(length)
    }

    /// Remembers an error after which it is unknown what is on the disk. Of another file, which is only read, nothing is.
    pub(super) fn remember(&mut self, error: StoreError) -> StoreError {
        let is_to_remember = match &error {
            StoreError::Io { path, .. } | StoreError::Damaged { path, .. } => *path == self.path,
            StoreError::TakenOver { .. } => true,
            _ => false,
        };
        if is_to_remember {
            self.failed = Some(error.clone());
        }
        if matches!(error, StoreError::TakenOver { .. }) {
            connection::leave_log(&self.conn);
        }
        error
    }

    /// Returns whether the file is there, and nothing was reported after which it is unknown what is in it.
    pub(in crate::store) fn can_be_written(&self) -> bool {
        self.failed.is_none() && self.check_presence().is_ok()
    }

    /// Does `work` in one transaction, and commits.
    pub(super) fn transact<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Path, &mut Sequencer) -> Result<T, TxError>,
    ) -> Result<T, StoreError> {
        self.attempt(|tx, path, sequencer| Ok((work(tx, path, sequencer)?, true)))
    }

    /// Does `work` in one transaction, and commits when it returns `true`; else it is rolled back.
    pub(super) fn attempt<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Path, &mut Sequencer) -> Result<(T, bool), TxError>,
    ) -> Result<T, StoreError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        match self.check_presence() {
            Ok(length) => self.length = length,
            Err(error) => return Err(self.remember(error)),
        }
        if let Err(error) = self.lock.verify() {
            return Err(self.remember(error));
        }
        if let Err(error) = self.mark.ensure(&self.conn, &mut self.lock) {
            return Err(self.remember(StoreError::from_sql(&self.path, &error)));
        }
        let mut sequencer = self.sequencer;
        let attempt = || {
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let (done, keeps) = work(&tx, &self.path, &mut sequencer)?;
            if keeps {
                // An import takes its time: another session may have taken the project over meanwhile.
                self.lock.verify()?;
                tx.commit()?;
            } else {
                tx.rollback()?;
            }
            Ok((done, keeps))
        };
        match attempt().map_err(|error: TxError| error.about(&self.path)) {
            Ok((done, keeps)) => {
                if keeps {
                    self.sequencer = sequencer;
                }
                Ok(done)
            }
            Err(error) => Err(self.remember(error)),
        }
    }

    /// Works like [`Project::transact`], for what can be derived again and for drafts: it does not wait for the disk. The
    /// next commit that does takes it along.
    pub(super) fn transact_lazily<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, TxError>,
    ) -> Result<T, StoreError> {
        let set = |project: &mut Self, to: i64| {
            let set = project.conn.pragma_update(None, "synchronous", to);
            set.map_err(|error| project.remember(StoreError::from_sql(&project.path, &error)))
        };
        let usual = self.conn.pragma_query_value(None, "synchronous", |row| row.get(0));
        let usual: i64 = usual.map_err(|error| StoreError::from_sql(&self.path, &error))?;
        set(self, usual.min(LAZY))?;
        let done = self.transact(|tx, _, _| work(tx));
        set(self, usual)?;
        done
    }

    /// Returns whether every report is in the text index.
    fn is_indexed(&self) -> Result<bool, StoreError> {
        backlog::is_empty(&self.conn).map_err(|error| StoreError::from_sql(&self.path, &error))
    }
}
