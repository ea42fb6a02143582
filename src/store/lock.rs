//! One writer a project: a lock file beside the project says who is at work on it.
//!
//! The lock itself is the operating system's, so it ends with the process that holds it, however
//! that process ends. What stands in the file is only there to be told to a second writer, and to say
//! after a crash what the write-ahead log was written for (see `mark`).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::beside::{self, LOCK, Unopened, has_log};
use super::cause::Cause;
use super::error::StoreError;
use super::holder::Holder;

/// What stands in a lock file.
#[derive(Debug, Serialize, Deserialize)]
struct Content {
    #[serde(flatten)]
    holder: Holder,
    #[serde(default)]
    mark: Option<Uuid>,
}

/// The right to write to a project, for as long as the value lives.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    project: PathBuf,
    holder: Holder,
    mark: Option<Uuid>,
    /// Closing the file ends the lock.
    file: File,
}

impl Lock {
    /// Takes the lock on `project`.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another writer has it, [`StoreError::CannotLock`] when the lock file
    /// cannot be made or locked.
    pub(super) fn take(project: &Path) -> Result<Self, StoreError> {
        let path = lock_path(project);
        loop {
            let file = open_lock_file(project).map_err(|why| why.about_lock(&path))?;
            if let Some(lock) = Self::take_opened(project, &path, file)? {
                return Ok(lock);
            }
        }
    }

    /// Takes the lock on a lock file that was opened. `None` when the file has lost its name since:
    /// the holder removes it before letting go of the lock, and then the lock keeps nobody out.
    fn take_opened(
        project: &Path,
        path: &Path,
        mut file: File,
    ) -> Result<Option<Self>, StoreError> {
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => {
                // A mark that a crash left counts until this run leaves its own.
                let mark = read(&mut file).and_then(|content| content.mark);
                let (path, project) = (path.to_owned(), project.to_owned());
                let holder = Holder::this_process();
                let mut lock = Self { path, project, holder, mark, file };
                lock.write().map_err(|error| cannot(&lock.path, &error))?;
                Ok(Some(lock))
            }
            Ok(()) => Ok(None),
            Err(TryLockError::WouldBlock) => {
                let holder = read(&mut file).map(|content| content.holder);
                Err(StoreError::Held { path: project.to_owned(), holder })
            }
            Err(TryLockError::Error(error)) => Err(cannot(path, &error)),
        }
    }
}

impl Lock {
    /// The mark in the lock file.
    pub(super) fn mark(&self) -> Option<Uuid> {
        self.mark
    }

    /// Leaves this mark in the lock file.
    pub(super) fn leave_mark(&mut self, mark: Option<Uuid>) -> io::Result<()> {
        if self.mark == mark {
            return Ok(());
        }
        self.mark = mark;
        self.write()?;
        // Were an older mark to come back after a power cut, a good log would be taken for a bad one.
        if mark.is_none() { self.file.sync_data() } else { Ok(()) }
    }

    fn write(&mut self) -> io::Result<()> {
        let content = Content { holder: self.holder.clone(), mark: self.mark };
        self.file.rewind()?;
        let mut line = serde_json::to_vec(&content)?;
        line.push(b'\n');
        self.file.write_all(&line)?;
        // Some file systems take their time to empty a file.
        self.file.set_len(line.len() as u64)
    }
}

/// The mark in the lock file of `project`, which somebody may hold.
pub(super) fn mark_left(project: &Path) -> Option<Uuid> {
    read(&mut look(project)?)?.mark
}

/// Whether somebody holds `project`.
pub(super) fn is_held(project: &Path) -> bool {
    look(project)
        .is_some_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that stays behind does no harm: without its lock it keeps nobody out. Elsewhere than
        // on Unix the check after locking is not possible, so there it always stays. And as long as
        // there is a log, its mark is needed.
        let is_needed = self.mark.is_some() && has_log(&self.project);
        if cfg!(unix) && !is_needed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The lock file of `demo.nybrott` is `demo.nybrott.lock`.
fn lock_path(project: &Path) -> PathBuf {
    beside::beside(project, LOCK)
}

fn cannot(path: &Path, error: &io::Error) -> StoreError {
    StoreError::CannotLock { path: path.to_owned(), cause: Cause::from(error) }
}

fn open_lock_file(project: &Path) -> Result<File, Unopened> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    beside::open(project, LOCK, &mut options)
}

/// Opens the lock file to see what stands in it, if there is one that is the project's own.
fn look(project: &Path) -> Option<File> {
    beside::open(project, LOCK, OpenOptions::new().read(true)).ok()
}

fn read(file: &mut File) -> Option<Content> {
    let mut words = Vec::new();
    file.rewind().ok()?;
    file.take(10_000).read_to_end(&mut words).ok()?;
    serde_json::from_slice(&words).ok()
}

/// Whether `path` names the opened file.
fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata().map(|found| Identity::of(&found)), Identity::at(path)) {
        (Ok(opened), Some(named)) => opened == named,
        _ => false,
    }
}

/// Which file it is, whatever its name. Always the same where the system does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
}

impl Identity {
    /// The file that `path` names, if there is one. Neither opens it nor follows a link.
    pub(super) fn at(path: &Path) -> Option<Self> {
        fs::symlink_metadata(path).ok().map(|found| Self::of(&found))
    }

    #[cfg(unix)]
    pub(super) fn of(found: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self { device_and_inode: (found.dev(), found.ino()) }
    }

    #[cfg(not(unix))]
    pub(super) fn of(_: &fs::Metadata) -> Self {
        Self {}
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_lock_on_a_file_that_was_removed_meanwhile_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let path = lock_path(&project);
        let holder = Lock::take(&project).unwrap();
        let waiting = open_lock_file(&project).ok().unwrap();
        let held = Lock::take_opened(&project, &path, waiting.try_clone().unwrap());
        assert!(matches!(held, Err(StoreError::Held { .. })));
        drop(holder);
        let next = Lock::take(&project).unwrap();
        assert!(Lock::take_opened(&project, &path, waiting).unwrap().is_none());
        drop(next);
        assert!(!path.exists());
    }

    #[test]
    fn the_mark_of_a_crash_counts_until_the_next_run_leaves_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let mark = Some(Uuid::from_bytes([7; 16]));
        fs::write(folder.path().join("demo.nybrott-wal"), "as after a crash").unwrap();
        Lock::take(&project).unwrap().leave_mark(mark).unwrap();
        for _ in 0..2 {
            assert_eq!(Lock::take(&project).unwrap().mark(), mark);
            assert_eq!(mark_left(&project), mark);
        }
        Lock::take(&project).unwrap().leave_mark(None).unwrap();
        assert_eq!(mark_left(&project), None);
        assert!(!lock_path(&project).exists(), "without a mark it is of no use");
    }
}
