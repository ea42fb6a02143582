//! The files beside a project: its lock, SQLite's own, the folder of its backups.
//!
//! They lie under names that anyone can guess, in a folder where others may be able to write. So none
//! of them is opened before it is known to be the project's own: a link would lead a write into another
//! file of the user, a second name would let another program write along, and a pipe keeps anyone who opens
//! it waiting for ever.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::oddity::Oddity;
use crate::domain::Cause;

/// The endings of the files that SQLite opens of its own accord.
const OF_SQLITE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The ending of the lock file.
pub(super) const LOCK: &str = ".lock";

/// The ending of the folder with backups.
pub(super) const BACKUPS: &str = "-backups";

/// Why a file beside a project was not opened.
pub(super) enum Unopened {
    /// The system refused.
    Io(io::Error),
    /// It is not the project's own.
    Odd(Oddity),
}

impl Unopened {
    /// Returns an error in the store's terms, for the lock file `path`.
    pub(super) fn about_lock(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Io(error) => StoreError::CannotLock { path, cause: Cause::from(&error) },
            Self::Odd(oddity) => StoreError::Planted { path, oddity },
        }
    }
}

/// Returns the file or folder beside the project under its name and this ending.
pub(super) fn beside(project: &Path, ending: &str) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Returns whether a write-ahead log with something in it lies beside the project.
pub(super) fn has_log(project: &Path) -> bool {
    fs::metadata(log_of(project)).is_ok_and(|found| found.len() > 0)
}

/// Returns the file that SQLite keeps beside the project for what is not yet in it.
pub(super) fn log_of(project: &Path) -> PathBuf {
    beside(project, "-wal")
}

/// Opens the file with this ending beside the project, unless it is not the project's own. Follows no
/// link and never waits.
pub(super) fn open(
    project: &Path,
    ending: &str,
    options: &mut OpenOptions,
) -> Result<File, Unopened> {
    let path = beside(project, ending);
    guard(options);
    let file = options.open(&path).map_err(|error| {
        let is_link = fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink());
        if is_link { Unopened::Odd(Oddity::Link) } else { Unopened::Io(error) }
    })?;
    let found = file.metadata().map_err(Unopened::Io)?;
    match oddity(project, &found, found.is_file()) {
        Some(odd) => Err(Unopened::Odd(odd)),
        None => Ok(file),
    }
}

/// Refuses a project beside which SQLite would open what is not the project's own. SQLite follows no
/// link either, should one be put there later.
pub(super) fn vet(project: &Path) -> Result<(), StoreError> {
    OF_SQLITE.into_iter().try_for_each(|ending| verify(project, ending, Metadata::is_file))
}

/// Refuses a file that has several names: the log and the lock lie beside one of them only, so that two
/// sessions would write to it without knowing of each other.
pub(super) fn verify_single_name(project: &Path) -> Result<(), StoreError> {
    let names =
        fs::metadata(project).map_or(1, |found| if found.is_file() { names_of(&found) } else { 1 });
    if names > 1 {
        return Err(StoreError::SeveralNames { path: project.to_owned(), names });
    }
    Ok(())
}

/// Returns the folder with the project's backups, unless something else lies there.
pub(super) fn backup_folder(project: &Path) -> Result<PathBuf, StoreError> {
    verify(project, BACKUPS, Metadata::is_dir)?;
    Ok(beside(project, BACKUPS))
}

/// Returns everything beside the project that is not its own.
pub(super) fn oddities(project: &Path) -> Vec<StoreError> {
    let files = OF_SQLITE.into_iter().chain([LOCK]);
    files
        .map(|ending| verify(project, ending, Metadata::is_file))
        .chain([verify(project, BACKUPS, Metadata::is_dir)])
        .filter_map(Result::err)
        .collect()
}

fn verify(project: &Path, ending: &str, is_kind: fn(&Metadata) -> bool) -> Result<(), StoreError> {
    let path = beside(project, ending);
    let Ok(found) = fs::symlink_metadata(&path) else { return Ok(()) };
    match oddity(project, &found, is_kind(&found)) {
        Some(oddity) => Err(StoreError::Planted { path, oddity }),
        None => Ok(()),
    }
}

fn oddity(project: &Path, found: &Metadata, is_kind: bool) -> Option<Oddity> {
    if found.is_symlink() {
        Some(Oddity::Link)
    } else if !is_kind {
        Some(Oddity::OtherKind)
    } else if found.is_file() && names_of(found) > 1 {
        Some(Oddity::SeveralNames)
    } else if !is_trusted(project, found) {
        Some(Oddity::Foreign)
    } else {
        None
    }
}

#[cfg(unix)]
fn guard(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    // The bits are what the system takes, whatever the sign.
    options.custom_flags(flags.bits().cast_signed());
}

/// Does nothing: elsewhere a link takes rights that others do not have, and a pipe has no name among files.
#[cfg(not(unix))]
fn guard(_: &mut OpenOptions) {}

#[cfg(unix)]
fn names_of(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(found)
}

#[cfg(not(unix))]
fn names_of(_: &Metadata) -> u64 {
    1
}

/// Returns whether a file belongs to someone who could write to the project as well: the user, the system,
/// the owner of the project or of its folder (which is also how a file system without owners shows them), or
/// anyone where the project may be written to by others.
#[cfg(unix)]
fn is_trusted(project: &Path, found: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let owner = found.uid();
    if owner == 0 || owner == rustix::process::geteuid().as_raw() {
        return true;
    }
    let folder = project.parent().and_then(|folder| fs::metadata(folder).ok());
    let project = fs::metadata(project).ok();
    let is_open = project.as_ref().is_some_and(|project| project.mode() & 0o022 != 0);
    is_open || [project, folder].into_iter().flatten().any(|other| other.uid() == owner)
}

#[cfg(not(unix))]
fn is_trusted(_: &Path, _: &Metadata) -> bool {
    true
}
