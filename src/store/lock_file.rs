//! The lock file beside a project: how it is opened, what it contains, and what can be seen of it without the
//! lock.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::beside::{self, LOCK, Unopened};
use super::error::StoreError;
use super::holder::{Holder, SessionMark};

/// No lock file is longer, in bytes.
pub(super) const MOST_BYTES: u64 = 10_000;

/// What a lock file contains.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct LockContent {
    #[serde(flatten)]
    pub(super) holder: Holder,
    #[serde(default)]
    pub(super) mark: Option<Uuid>,
    /// `None` between sessions; older versions never left any.
    #[serde(default)]
    pub(super) session: Option<SessionMark>,
    /// Whether a session was ever pushed out. It may come back, and must find that it was: so the file is
    /// not removed any more.
    #[serde(default)]
    pub(super) taken_over: bool,
}

impl LockContent {
    /// Returns whether its session may still be at work, as far as can be seen from here.
    pub(super) fn may_live(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.may_live(&self.holder))
    }
}

/// Returns the lock file of a project: that of `demo.nybrott` is `demo.nybrott.lock`.
pub(super) fn lock_path(project: &Path) -> PathBuf {
    beside::beside(project, LOCK)
}

/// Returns the mark in the lock file of `project`, which a session may hold.
pub(super) fn mark_left(project: &Path) -> Option<Uuid> {
    read(&mut open_existing(project)?)?.mark
}

/// Returns whether a session holds `project`.
pub(super) fn is_held(project: &Path) -> bool {
    open_existing(project).is_some_and(|file| is_locked(&file))
}

/// Refuses a project on which a session may be at work whom the system's lock does not show. SQLite shares
/// memory among all who have a project open, and where that is not the same memory, a mere reader
/// would take it away from under the writer, and the log with it.
pub(super) fn check_reach(project: &Path) -> Result<(), StoreError> {
    let elsewhere = || {
        let mut file = open_existing(project)?;
        let content = read(&mut file).filter(LockContent::may_live)?;
        let is_here = content.session?.is_here(&content.holder);
        (!is_here || !is_locked(&file)).then_some(content.holder)
    };
    match elsewhere() {
        Some(holder) => Err(StoreError::Elsewhere { path: project.to_owned(), holder }),
        None => Ok(()),
    }
}

/// Returns whether a session of another process may be at work on `project`, so that its log is not to be put
/// away.
pub(super) fn may_be_in_use(project: &Path) -> bool {
    match beside::open(project, LOCK, OpenOptions::new().read(true)) {
        Ok(mut file) => read(&mut file).is_some_and(|content| content.may_live()),
        Err(Unopened::Io(error)) => error.kind() != ErrorKind::NotFound,
        Err(Unopened::Odd(_)) => true,
    }
}

pub(super) fn open_lock_file(project: &Path) -> Result<File, Unopened> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    make_private(&mut options);
    beside::open(project, LOCK, &mut options)
}

#[cfg(unix)]
pub(super) fn make_private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
pub(super) fn make_private(_: &mut OpenOptions) {}

/// Opens the lock file to see what is in it, if there is one that is the project's own.
pub(super) fn open_existing(project: &Path) -> Option<File> {
    beside::open(project, LOCK, OpenOptions::new().read(true)).ok()
}

fn is_locked(file: &File) -> bool {
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

pub(super) fn read(file: &mut File) -> Option<LockContent> {
    let mut words = Vec::with_capacity(512);
    file.rewind().ok()?;
    file.take(MOST_BYTES).read_to_end(&mut words).ok()?;
    serde_json::from_slice(&words).ok()
}
