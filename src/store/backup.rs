//! Copies of a project as it was at one moment, whatever is written meanwhile.
//!
//! The automatic ones lie in a folder beside the project: one a day on which there is work, one before each
//! step to a newer schema, and one before each merge and each take-back. Of the daily ones, of those before
//! merges and of those before take-backs the newest [`KEPT`] each are kept.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::{ToSqlOutput, ValueRef};

use super::beside;
use super::draft::{self, CreateError};
use super::error::StoreError;
use super::{connection, erase, mark};
use crate::domain::Moment;
use crate::files::{self, DraftFile, IfExists};

/// How many backups of each kind are kept, but for those before steps to a newer schema, which all are.
pub(super) const KEPT: usize = 7;

/// How a project file's name ends.
const ENDING: &str = ".nybrott";

/// A change of many cases at once, before which a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Upheaval {
    /// Another file is united with the project.
    Merge,
    /// A delivery is taken back.
    TakeBack,
}

impl Upheaval {
    /// Returns what the names of the backups end with.
    const fn ending(self) -> &'static str {
        match self {
            Self::Merge => "-merge",
            Self::TakeBack => "-take-back",
        }
    }
}

/// Returns the folder beside a project where its automatic backups lie: `demo.nybrott-backups`.
#[must_use]
pub fn backup_folder(project: &Path) -> PathBuf {
    let project = project.canonicalize().unwrap_or_else(|_| project.to_owned());
    beside::beside(&project, beside::BACKUPS)
}

/// Works like [`backup_folder`], unless something else lies there.
pub(super) fn own_backup_folder(project: &Path) -> Result<PathBuf, StoreError> {
    let project = project.canonicalize().unwrap_or_else(|_| project.to_owned());
    beside::backup_folder(&project)
}

/// An automatic backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub at: Moment,
    /// Whether it is one of the daily ones; else it was made before a step to a newer schema, a merge or
    /// a take-back.
    pub is_daily: bool,
}

/// Returns the automatic backups of a project, oldest first. None where their folder cannot be read.
#[must_use]
pub fn backups(project: &Path) -> Vec<Backup> {
    let stem = stem_of(project);
    let folder = own_backup_folder(project).ok();
    let entries =
        folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let mut backups: Vec<Backup> =
        entries.filter_map(|entry| Backup::named(entry.path(), &stem)).collect();
    backups.sort_by(|one, other| (one.at, &one.path).cmp(&(other.at, &other.path)));
    backups
}

/// Returns the drafts in the folder of a project and among its backups, whatever they were made for.
#[must_use]
pub fn drafts_beside(project: &Path) -> Vec<DraftFile> {
    let project = project.canonicalize().unwrap_or_else(|_| project.to_owned());
    let mut drafts = files::drafts_in(files::folder_of(&project));
    drafts.extend(files::drafts_in(&backup_folder(&project)));
    drafts
}

impl Backup {
    /// Returns the backup that bears this name; `None` for any other file.
    fn named(path: PathBuf, stem: &str) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let rest = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(ENDING)?;
        let (time, more) = rest.split_once('Z')?;
        let at = written_time(time)?;
        let is_daily = more.is_empty();
        let is_before = |change: Upheaval| more == change.ending();
        let is_ours = is_daily
            || [Upheaval::Merge, Upheaval::TakeBack].into_iter().any(is_before)
            || more.starts_with("-schema-");
        is_ours.then_some(Self { path, at, is_daily })
    }
}

/// Returns the day, by the same clock for everyone.
pub(super) const fn day_of(at: Moment) -> i64 {
    at.as_millis().div_euclid(24 * 60 * 60 * 1000)
}

/// Reads `2020-05-12T104200.000` as a time.
fn written_time(time: &str) -> Option<Moment> {
    let (hour, rest) = (time.get(..13)?, time.get(13..)?);
    format!("{hour}:{}:{}Z", rest.get(..2)?, rest.get(2..)?).parse().ok()
}

fn stem_of(project: &Path) -> String {
    let project = project.canonicalize().unwrap_or_else(|_| project.to_owned());
    project.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns the name of a backup, such as `demo-2020-05-12T104200.000Z.nybrott`: every file system takes it.
pub(super) fn name_of(project: &Path, now: Moment, more: &str) -> OsString {
    let time = now.to_string().replace(':', "");
    format!("{}-{time}{more}{ENDING}", stem_of(project)).into()
}

/// Keeps the project as it is before it is brought from schema `version` to a newer one.
///
/// # Errors
/// [`StoreError::CannotBackUp`], [`StoreError::Planted`].
pub(super) fn before_advance(
    conn: &Connection,
    project: &Path,
    version: i64,
    now: Moment,
) -> Result<(), StoreError> {
    let name = name_of(project, now, &format!("-schema-{version}"));
    write_automatic(conn, project, &own_backup_folder(project)?.join(name))
}

/// Keeps the project as it is before such a change, and removes the oldest of such copies where there are more
/// than a few. Returns the copy.
///
/// # Errors
/// [`StoreError::CannotBackUp`], [`StoreError::Planted`].
pub(super) fn before(
    change: Upheaval,
    conn: &Connection,
    project: &Path,
    now: Moment,
) -> Result<PathBuf, StoreError> {
    let target = own_backup_folder(project)?.join(name_of(project, now, change.ending()));
    write_automatic(conn, project, &target)?;
    let is_alike = |backup: &Backup| {
        let stem = backup.path.file_stem();
        stem.is_some_and(|stem| stem.to_string_lossy().ends_with(change.ending()))
    };
    let kept: Vec<Backup> = backups(project).into_iter().filter(is_alike).collect();
    for old in kept.iter().rev().skip(KEPT).filter(|old| old.path != target) {
        // One too many does no harm.
        let _ = fs::remove_file(&old.path);
    }
    Ok(target)
}

/// Works like [`write_copy`], in a folder that is made where it is missing.
pub(super) fn write_automatic(
    conn: &Connection,
    project: &Path,
    target: &Path,
) -> Result<(), StoreError> {
    files::create_folders(target.parent().unwrap_or(Path::new(".")))
        .map_err(|error| cannot(target, &error.into()))?;
    write_copy(conn, project, target, IfExists::Keep)
}

/// Writes a copy of the project that `conn` has open.
pub(super) fn write_copy(
    conn: &Connection,
    project: &Path,
    target: &Path,
    if_exists: IfExists,
) -> Result<(), StoreError> {
    let fill = |draft: &Path| {
        // SQLite takes an empty file for a new one, and a name in whatever bytes the system has.
        let name = ToSqlOutput::Borrowed(ValueRef::Text(draft.as_os_str().as_encoded_bytes()));
        // A reader may write nothing at all, not even a copy.
        let is_reader: bool = conn.pragma_query_value(None, "query_only", |row| row.get(0))?;
        conn.pragma_update(None, "query_only", false)?;
        let copied = conn.execute("VACUUM INTO ?1", [name]);
        conn.pragma_update(None, "query_only", is_reader)?;
        copied?;
        if erase::is_unswept(conn)? {
            // What is free is not copied, so the copy has nothing to be swept.
            let mut copy = connection::open(draft)?;
            connection::release(&mut copy)?;
            copy.pragma_update(None, "journal_mode", "OFF")?;
            erase::forget(&copy)?;
        }
        // A log that lies beside the project is not the copy's, whatever the copy is called later.
        Ok(mark::renew_in(draft)?)
    };
    draft::make(target, project, if_exists, fill).map_err(|error| cannot(target, &error))
}

fn cannot(target: &Path, error: &CreateError) -> StoreError {
    StoreError::CannotBackUp { path: target.to_owned(), cause: error.cause(target) }
}
