//! The one writer of a project file.

mod closing;
mod codebook;
mod erasure;
mod looking;
mod merging;
mod naming;
mod rounds;
mod ruling;
mod settling;
mod taking_back;
mod transaction;

use std::borrow::Borrow;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::acts::{self, ActMeta, Direction};
use super::claim::Claim;
use super::error::StoreError;
use super::file::NewProjectError;
use super::identity::Identity;
use super::import;
use super::lock::{Lock, Watch};
use super::mark::{self, OwnMark};
use super::readable::Readable;
use super::reader::Reader;
use super::rulings::turning::RulingsBefore;
use super::schema::STEPS;
use super::sequencer::Sequencer;
use super::tx_error::TxError;
use super::{
    answer_drafts, backup, erase, file, half_written, marked_draft, reversed_drafts, reversing,
};
use crate::domain::rulings::TurnedRulings;
use crate::domain::{
    Act, CaseNo, CaseRecord, DraftPlace, DraftsBefore, ImportRules, Imported, KeptDraft, Message,
    Moment, Origin, Reversal, Reviewer, TextHash,
};

/// A project file open for writing. No one else can write to it as long as the value lives.
///
/// Every method that writes returns when what it wrote is on the disk for good; an error means that
/// nothing was written. After [`StoreError::Io`] and [`StoreError::Damaged`] every further attempt
/// gives the same error: the project must be opened again.
#[derive(Debug)]
pub struct Project {
    path: PathBuf,
    identity: Option<Identity>,
    /// How long the file was when it was looked at last, in bytes. No one else may make it shorter.
    length: u64,
    sequencer: Sequencer,
    /// What the disk did when it failed. After that it is unknown what is on it, and trying again on
    /// the same connection may report success for what is not.
    failed: Option<StoreError>,
    /// Whether remnants of erased texts may lie in free pages of the file.
    has_remnants: bool,
    mark: OwnMark,
    conn: Connection,
    // Released last, when the connection is closed.
    lock: Lock,
}

impl Project {
    /// Opens a project, and makes it where there is no file: for the user alone, and so are the
    /// folders above it that are missing. One of an older schema is backed up and brought to the
    /// newest. An erasure that was cut off is finished; where that is not possible now, but it is safe
    /// to work, [`Project::has_remnants`] is `true`.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another writer is at work, [`StoreError::Elsewhere`] when one may be;
    /// [`StoreError::NotAProject`],
    /// [`StoreError::NewerSchema`], [`StoreError::Orphaned`], [`StoreError::ForeignLog`],
    /// [`StoreError::SeveralNames`], [`StoreError::Planted`] and [`StoreError::CannotBackUp`] without
    /// touching anything; [`StoreError::Unswept`]; whatever the disk refuses.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_claimed(Claim::acquire(path)?)
    }

    /// Works like [`Project::open`], with the right to write taken before.
    ///
    /// # Errors
    /// Those of [`Project::open`] but for what keeps others out.
    pub fn open_claimed(claim: Claim) -> Result<Self, StoreError> {
        Self::open_held(claim.path, claim.lock)
    }

    /// Opens a project and imports deliveries, as [`Project::import_all`] does. Where there is no file, one is
    /// made that has them: either all of it is there then, or nothing. No one can be reading it yet, so
    /// that it is written once, without a log.
    ///
    /// # Errors
    /// Those of [`Project::open`] and [`Project::import_all`].
    pub fn open_with<R: Borrow<CaseRecord>, E: From<StoreError>>(
        claim: Claim,
        deliveries: impl IntoIterator<Item = (Origin, impl IntoIterator<Item = Result<R, E>>)>,
        rules: ImportRules,
    ) -> Result<(Self, Vec<Imported>), E> {
        let Claim { path, lock } = claim;
        let is_new = fs::metadata(&path).map_or(true, |found| found.is_file() && found.len() == 0);
        if rules.dry_run || !is_new {
            let mut project = Self::open_held(path, lock)?;
            let imported = project.import_all(deliveries, rules)?;
            return Ok((project, imported));
        }
        let mut imported = Vec::new();
        file::create_with(&path, STEPS, |conn| {
            let mut sequencer = Sequencer::new(conn)?;
            let mut unread = None;
            imported =
                import_each(conn, &path, &mut sequencer, deliveries, rules, None, &mut unread)?;
            unread.map_or(Ok(()), |error| Err(NewProjectError::Unread(error)))
        })
        .map_err(|why| why.about(&path))?;
        Ok((Self::open_held(path, lock)?, imported))
    }

    fn open_held(path: PathBuf, lock: Lock) -> Result<Self, StoreError> {
        mark::check_log(&path, || lock.mark())?;
        let conn = file::open_to_write(&path, STEPS)?;
        let mark = OwnMark::default();
        let sequencer =
            Sequencer::new(&conn).map_err(|error| StoreError::from_sql(&path, &error))?;
        let found = fs::metadata(&path).ok();
        let length = found.as_ref().map_or(0, fs::Metadata::len);
        let identity = found.as_ref().map(Identity::from);
        let has_remnants =
            erase::is_unswept(&conn).map_err(|error| StoreError::from_sql(&path, &error))?;
        let failed = None;
        let mut project =
            Self { path, identity, length, sequencer, failed, has_remnants, mark, conn, lock };
        if has_remnants {
            project.sweep(erase::sweep_at_once)?;
        }
        Ok(project)
    }

    /// Writes the hash of the codebook in force into the acts that follow. It is asked for once.
    pub const fn follow_codebook(&mut self, sha256: fn() -> TextHash) {
        self.sequencer.follow_codebook(sha256);
    }

    /// Returns what to know before working on a project where it lies: that others can reach it there, whom
    /// no lock keeps out. `None` on a disk of this machine.
    #[must_use]
    pub fn site_warning(&self) -> Option<Message> {
        self.lock.site().warning()
    }

    /// Returns the project file: absolute and without symbolic links.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns a second connection, for reading. It sees what is written from now on.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        Reader::beside_writer(&self.path)
    }

    /// Writes one act as one event, and with it what follows from it.
    ///
    /// A case may be in an act only once. Returns which rulings count no more, or again.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCase`]; whatever the disk refuses.
    pub fn record(
        &mut self,
        reviewer: &Reviewer,
        act: &Act,
        at: Moment,
    ) -> Result<TurnedRulings, StoreError> {
        self.transact(|tx, path, sequencer| {
            let unknown = |no: CaseNo| StoreError::NoSuchCase { path: path.to_owned(), no };
            if let Some(no) = acts::unknown_case(tx, act)? {
                return Err(unknown(no).into());
            }
            let rulings = RulingsBefore::of_act(tx, reviewer, act)?;
            let meta = ActMeta::new(tx, sequencer, reviewer, at)?;
            acts::record(tx, sequencer.number(), meta, act)?;
            answer_drafts::answer_together(tx, reviewer, act)?;
            half_written::drop_saved(tx, reviewer, act)?;
            marked_draft::drop_saved(tx, reviewer, act)?;
            answer_drafts::drop_settled(tx, reviewer)?;
            Ok(rulings.turned(tx, reviewer)?)
        })
    }

    /// Keeps a reviewer's draft, or removes it. It survives the end of this run at once, and a loss of
    /// power from the next act on: no key waits for the disk.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn write_draft(
        &mut self,
        reviewer: &Reviewer,
        place: DraftPlace,
        draft: Option<&KeptDraft>,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.transact_lazily(|tx| Ok(answer_drafts::write(tx, reviewer, (place, draft), at)?))
    }

    /// Retracts the reviewer's newest live act that did not come from a file. `None` when there is
    /// none.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn undo(
        &mut self,
        reviewer: &Reviewer,
        at: Moment,
    ) -> Result<Option<Reversal>, StoreError> {
        self.transact(|tx, _, sequencer| {
            let reversal = reversing::reverse(tx, sequencer, reviewer, at, Direction::Undo)?;
            answer_drafts::drop_settled(tx, reviewer)?;
            Ok(reversal)
        })
    }

    /// Does the same for who goes on with the answers on a screen: they lie there as a draft, or beside marks. Which drafts were
    /// there before is known to who did the act: it is no matter of the log.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn undo_to_drafts(
        &mut self,
        reviewer: &Reviewer,
        before: &DraftsBefore,
        at: Moment,
    ) -> Result<Option<Reversal>, StoreError> {
        self.transact(|tx, _, sequencer| {
            let mut reversal = reversing::reverse(tx, sequencer, reviewer, at, Direction::Undo)?;
            if let Some(undone) = &mut reversal {
                undone.drafts = reversed_drafts::undone(tx, reviewer, (undone, before), at)?;
            }
            answer_drafts::drop_settled(tx, reviewer)?;
            Ok(reversal)
        })
    }

    /// Restores the act that was retracted last, in its old place in the order. `None`
    /// when there is none, or when the reviewer has done something new since.
    ///
    /// # Errors
    /// Whatever the disk refuses.
    pub fn redo(
        &mut self,
        reviewer: &Reviewer,
        at: Moment,
    ) -> Result<Option<Reversal>, StoreError> {
        self.transact(|tx, _, sequencer| {
            let reversal = reversing::reverse(tx, sequencer, reviewer, at, Direction::Redo)?;
            reversal.iter().try_for_each(|it| reversed_drafts::redone(tx, reviewer, it))?;
            answer_drafts::drop_settled(tx, reviewer)?;
            Ok(reversal)
        })
    }

    /// Imports cases and decisions, in the order of `records`: all of them or none.
    ///
    /// A known id whose report, title or other columns differ gets a new version. Each group of
    /// decisions of one reviewer at one time with one batch size is one event.
    ///
    /// # Errors
    /// [`StoreError::OtherTitles`] when more than half of the known ids come with another title and
    /// `rules.update` is not set; whatever the disk refuses.
    pub fn import(
        &mut self,
        records: &[CaseRecord],
        origin: &Origin,
        rules: ImportRules,
    ) -> Result<Imported, StoreError> {
        self.import_from(records.iter().map(Ok), origin, rules)
    }

    /// Works like [`Project::import`], with cases that are still being read. Nothing is imported when one of
    /// them cannot be.
    ///
    /// # Errors
    /// As [`Project::import`]; the first error among the records.
    pub fn import_from<R: Borrow<CaseRecord>, E: From<StoreError>>(
        &mut self,
        records: impl IntoIterator<Item = Result<R, E>>,
        origin: &Origin,
        rules: ImportRules,
    ) -> Result<Imported, E> {
        let imported = self.import_all(std::iter::once((origin.clone(), records)), rules)?;
        Ok(imported.into_iter().next().unwrap_or_default())
    }

    /// Imports several deliveries, all of them or nothing: one transaction, and an entry of the journal for
    /// each. A later one finds what an earlier one brought.
    ///
    /// # Errors
    /// As [`Project::import_from`], of any of them.
    pub fn import_all<R: Borrow<CaseRecord>, E: From<StoreError>>(
        &mut self,
        deliveries: impl IntoIterator<Item = (Origin, impl IntoIterator<Item = Result<R, E>>)>,
        rules: ImportRules,
    ) -> Result<Vec<Imported>, E> {
        let watch = self.lock.watch();
        let mut unread = None;
        let imported = self.attempt(|tx, path, sequencer| {
            let imported =
                import_each(tx, path, sequencer, deliveries, rules, Some(&watch), &mut unread)?;
            let keeps = unread.is_none() && !rules.dry_run;
            Ok((imported, keeps))
        });
        match unread {
            Some(error) => {
                if let Err(error) = self.lock.verify() {
                    self.remember(error);
                }
                Err(error)
            }
            None => Ok(imported?),
        }
    }

    /// Removes the drafts that killed runs of this project have left in its folder and among its backups.
    pub fn remove_dead_drafts(&self) {
        let drafts = backup::drafts_beside(&self.path).into_iter();
        for draft in drafts.filter(|draft| draft.is_of(&self.path)) {
            // One that stays is tried again by the next run, and named by the doctor.
            let _ = draft.remove_dead();
        }
    }

    /// Marks the project for this run, unless a reader is in the way; the next act tries it again. Who has a moment does
    /// it sooner, since it waits for the disk.
    pub(super) fn mark(&mut self) {
        // What goes wrong here goes wrong again at the first act, and is reported then.
        if self.lock.verify().is_ok() {
            let _ = self.mark.ensure(&self.conn, &mut self.lock);
        }
    }
}

#[cfg(test)]
impl Project {
    /// Lets the file grow no further: the next act meets a full disk.
    pub(super) fn fill_disk(&self) {
        let pages: i64 =
            self.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.conn.pragma_update(None, "max_page_count", pages).unwrap();
    }

    /// Erases, and ends like a run that is killed before the sweep: the file is never closed, and the
    /// system takes the lock.
    pub(super) fn erase_and_die(mut self, cases: &[CaseNo], at: Moment) {
        self.overwrite_deleted(true).unwrap();
        self.transact(|tx, _, _| Ok(erase::erase(tx, cases, at)?)).unwrap();
        std::mem::forget(self.conn);
    }

    /// Keeps the file from others, as another program would, for as long as the answer lives, and no one
    /// waits for long.
    pub(crate) fn hold_up(&self) -> impl Sized + use<> {
        self.conn.busy_timeout(std::time::Duration::from_millis(1)).unwrap();
        let other = Connection::open(&self.path).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        other
    }

    /// Returns the connection, to try what SQLite refuses.
    pub(super) fn connection(&self) -> &Connection {
        &self.conn
    }
}

/// Imports deliveries within a transaction, up to one that cannot be read to its end: why goes into `unread`.
fn import_each<R: Borrow<CaseRecord>, E: From<StoreError>>(
    conn: &Connection,
    path: &Path,
    sequencer: &mut Sequencer,
    deliveries: impl IntoIterator<Item = (Origin, impl IntoIterator<Item = Result<R, E>>)>,
    rules: ImportRules,
    watch: Option<&Watch>,
    unread: &mut Option<E>,
) -> Result<Vec<Imported>, TxError> {
    let mut imported = Vec::new();
    for (origin, records) in deliveries {
        let mut records = Readable::new(records, watch.cloned());
        imported.push(import::import(conn, path, sequencer, &mut records, &origin, rules)?);
        *unread = records.unread;
        if unread.is_some() {
            break;
        }
    }
    Ok(imported)
}
