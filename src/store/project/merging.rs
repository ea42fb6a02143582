//! Uniting the project with another file.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

use super::Project;
use crate::domain::rulings::LapsedRulings;
use crate::domain::{MergeChoices, MergeRefusal, MergeSummary, Moment, Reviewer};
use crate::store::backup::Upheaval;
use crate::store::error::StoreError;
use crate::store::identity::Identity;
use crate::store::reader::Reader;
use crate::store::sequencer::Sequencer;
use crate::store::tx_error::TxError;
use crate::store::{backup, connection, erase, merge, portable};

impl Project {
    /// Takes over what other copies of the project know and this one does not: all of them or none, after a
    /// backup. The other files are only read. Returns what came of each.
    ///
    /// # Errors
    /// [`StoreError::MergeRefused`]; those of [`Reader::open`] about the other file; whatever the disk
    /// refuses.
    pub fn merge(
        &mut self,
        files: &[PathBuf],
        choices: &MergeChoices,
        at: Moment,
    ) -> Result<Vec<MergeSummary>, StoreError> {
        let others = files.iter().map(|file| self.open_other(file));
        let others = others.collect::<Result<Vec<Reader>, StoreError>>()?;
        // It sees the project as it is until the commit.
        let before = self.reader()?;
        let connections: Vec<&Connection> = others.iter().map(Reader::connection).collect();
        let merged = self.merge_with(|tx, path, sequencer| {
            let merged = merge_each(tx, sequencer, (&connections, files), choices, at);
            let merged = merged.map_err(|error| about_any(error, &connections, files))?;
            let keeps = !choices.dry_run && !merged.iter().all(MergeSummary::is_nothing_new);
            if keeps {
                backup::before(Upheaval::Merge, before.connection(), path, at)?;
            }
            Ok((merged, keeps))
        });
        // The log is emptied only when no one reads.
        drop((before, others));
        self.sweep_after_merge()?;
        merged
    }

    /// Does `work`, which merges, in one transaction in which nothing that goes leaves a trace.
    pub(in crate::store) fn merge_with<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Path, &mut Sequencer) -> Result<(T, bool), TxError>,
    ) -> Result<T, StoreError> {
        self.overwrite_deleted(true)?;
        let merged = self.attempt(work);
        self.overwrite_deleted(false)?;
        merged
    }

    /// Finishes an erasure that a merge brought. Texts may also have gone that came with it, of cases that were erased
    /// here before.
    pub(in crate::store) fn sweep_after_merge(&mut self) -> Result<(), StoreError> {
        let is_unswept = erase::is_unswept(&self.conn);
        if is_unswept.map_err(|error| StoreError::from_sql(&self.path, &error))? {
            self.has_remnants = true;
            self.sweep(erase::sweep)?;
        }
        Ok(())
    }

    /// Writes down, after a backup, that the reviewer of this home and the one who is shown by `name` here are
    /// the same person, as after a move to a new machine. Returns how many rulings no longer count by it; `None`
    /// where they were the same before.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn join_reviewer(
        &mut self,
        own: &Reviewer,
        name: &str,
        at: Moment,
    ) -> Result<Option<LapsedRulings>, StoreError> {
        // It sees the project as it is until the commit.
        let before = self.reader()?;
        self.attempt(|tx, path, sequencer| {
            let lapsed = merge::join(tx, sequencer, own, name, at)?;
            if lapsed.is_some() {
                backup::before(Upheaval::Merge, before.connection(), path, at)?;
            }
            Ok((lapsed, lapsed.is_some()))
        })
    }

    fn open_other(&self, file: &Path) -> Result<Reader, StoreError> {
        let other = Reader::open(file)?;
        if fs::metadata(file).ok().map(|found| Identity::from(&found)) == self.identity {
            let (path, why) = (file.to_owned(), MergeRefusal::Itself);
            return Err(StoreError::MergeRefused { path, why });
        }
        Ok(other)
    }
}

/// Merges what each of these has, whose files are these, one after the other.
fn merge_each(
    tx: &Transaction<'_>,
    sequencer: &mut Sequencer,
    (others, files): (&[&Connection], &[PathBuf]),
    choices: &MergeChoices,
    at: Moment,
) -> Result<Vec<MergeSummary>, TxError> {
    if let (Some(why), Some(file)) = (merge::unknown_name(tx, others, choices)?, files.first()) {
        return Err(StoreError::MergeRefused { path: file.clone(), why }.into());
    }
    let mut merged = Vec::with_capacity(others.len());
    for (from, file) in others.iter().copied().zip(files) {
        let _snapshot = from.unchecked_transaction()?;
        let merge = || merge::merge(tx, sequencer, (from, file, &[]), choices, at);
        merged.push(connection::with_many_pages(tx, merge)?);
    }
    Ok(merged)
}

/// Returns the error of a merge about the file that it is about: one of the others, if that is not read to its end by itself
/// either.
fn about_any(error: TxError, others: &[&Connection], files: &[PathBuf]) -> TxError {
    if !matches!(error, TxError::Sql(_)) {
        return error;
    }
    let unread = |(from, file): (&&Connection, &PathBuf)| {
        let theirs = portable::digest(from).err()?;
        Some(StoreError::from_sql(file, &theirs).into())
    };
    others.iter().zip(files).find_map(unread).unwrap_or(error)
}
