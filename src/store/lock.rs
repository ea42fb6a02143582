//! One writer a project: a lock file beside the project names who is at work on it.
//!
//! The lock itself is the operating system's, so it ends with the process that holds it, however
//! that process ends. But it does not keep out those who reach the folder from another machine, or through
//! another mount. So each session also leaves a mark of its own in the file. Who gets the system's lock
//! and finds the mark of a session that may still live stays out, unless it is to take the project over;
//! and before each commit the writer looks whether its mark is still there.
//!
//! What else is in the file is shown to a second writer, and shows after a crash what the
//! write-ahead log was written for (see `mark`).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::beside::{self, LOCK, Unopened, has_log};
use super::error::StoreError;
use super::holder::{Holder, SessionMark};
use super::identity::Identity;
use super::lock_file::{
    LockContent, MOST_BYTES, lock_path, make_private, open_existing, open_lock_file, read,
};
use super::site::Site;
use crate::domain::Cause;

/// How long two that begin at the same moment where no lock keeps them apart may take from seeing no mark
/// to leaving their own. Nothing is committed there before; afterwards, only one of them finds its own.
const BEGINNING: Duration = Duration::from_millis(300);

/// How often a lock file that makes no sense is read again: another session may be writing it.
const MOST_LOOKS: usize = 20;

/// The right to write to a project, for as long as the value lives.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    project: PathBuf,
    site: Site,
    content: LockContent,
    /// The content as it was written last.
    written: Vec<u8>,
    /// When the session's mark was left, until that is long enough ago to be relied on.
    begun: Option<Instant>,
    /// Closing the file ends the lock.
    file: File,
}

/// What to do about a session that may still be at work elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Stays out.
    Polite,
    /// Pushes it out, and waits so long that it has noticed.
    TakesOver(Duration),
}

impl Lock {
    /// Takes the lock on `project`.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another writer has it, [`StoreError::Elsewhere`] when one may be at work
    /// whom the system's lock does not show, [`StoreError::CannotLock`] when the lock file cannot be made
    /// or locked, [`StoreError::Planted`].
    pub(super) fn acquire(project: &Path) -> Result<Self, StoreError> {
        Self::acquire_in(project, Manner::Polite)
    }

    /// Works like [`Lock::acquire`], but pushes out a session that may be at work elsewhere. It is given
    /// `wait` to notice: as long as a commit may take.
    ///
    /// # Errors
    /// Those of [`Lock::acquire`] but for [`StoreError::Elsewhere`]; [`StoreError::TakenOver`] when another
    /// session did the same meanwhile.
    pub(super) fn take_over(project: &Path, wait: Duration) -> Result<Self, StoreError> {
        Self::acquire_in(project, Manner::TakesOver(wait))
    }

    fn acquire_in(project: &Path, manner: Manner) -> Result<Self, StoreError> {
        loop {
            let file =
                open_lock_file(project).map_err(|why| why.about_lock(&lock_path(project)))?;
            if let Some(lock) = Self::acquire_opened(project, file, manner)? {
                return Ok(lock);
            }
        }
    }

    /// Takes the lock on a lock file that was opened. `None` when the file has lost its name since:
    /// the holder removes it before releasing the lock, and then the lock keeps no one out.
    fn acquire_opened(
        project: &Path,
        mut file: File,
        manner: Manner,
    ) -> Result<Option<Self>, StoreError> {
        let path = lock_path(project);
        match file.try_lock() {
            Ok(()) if is_at(&file, &path) => {
                let found = read(&mut file);
                let lives = found.as_ref().is_some_and(LockContent::may_live);
                if let (true, Manner::Polite, Some(content)) = (lives, manner, &found) {
                    let holder = content.holder.clone();
                    return Err(StoreError::Elsewhere { path: project.to_owned(), holder });
                }
                let mut lock = Self::begin(project, file, found)?;
                if let (true, Manner::TakesOver(wait)) = (lives, manner) {
                    lock.push_out(wait)?;
                }
                Ok(Some(lock))
            }
            Ok(()) => Ok(None),
            Err(TryLockError::WouldBlock) => {
                let holder = read(&mut file).map(|content| content.holder);
                Err(StoreError::Held { path: project.to_owned(), holder })
            }
            Err(TryLockError::Error(error)) => Err(cannot(&path, &error)),
        }
    }

    /// Leaves the mark of a new session in the locked file, in the place of what was `found`.
    fn begin(project: &Path, file: File, found: Option<LockContent>) -> Result<Self, StoreError> {
        let content = LockContent {
            holder: Holder::this_process(),
            // A mark that a crash left counts until this run leaves its own.
            mark: found.as_ref().and_then(|content| content.mark),
            session: Some(SessionMark::new()),
            taken_over: found.is_some_and(|content| content.taken_over),
        };
        let mut lock = Self {
            path: lock_path(project),
            project: project.to_owned(),
            site: Site::detect(project),
            content,
            written: Vec::new(),
            begun: Some(Instant::now()),
            file,
        };
        lock.write().map_err(|error| cannot(&lock.path, &error))?;
        Ok(lock)
    }

    /// Waits until a session elsewhere has noticed that the project is not its own any more.
    fn push_out(&mut self, wait: Duration) -> Result<(), StoreError> {
        self.content.taken_over = true;
        self.write().map_err(|error| cannot(&self.path, &error))?;
        thread::sleep(wait);
        self.verify()?;
        // The other session may have this one mapped into its memory, and write to it whenever the system
        // likes. SQLite makes it again from the log.
        let _ = fs::remove_file(beside::beside(&self.project, "-shm"));
        Ok(())
    }
}

/// Looks at a lock while its owner is at work.
#[derive(Debug, Clone)]
pub(super) struct Watch {
    project: PathBuf,
    session: Option<SessionMark>,
    looked: Instant,
}

impl Watch {
    /// Returns whether another session's mark is in the lock file; looks once a second. What makes no sense
    /// is left to the look before the commit.
    ///
    /// # Errors
    /// [`StoreError::TakenOver`].
    pub(super) fn verify(&mut self) -> Result<(), StoreError> {
        if self.looked.elapsed() < Duration::from_secs(1) {
            return Ok(());
        }
        self.looked = Instant::now();
        match open_existing(&self.project).and_then(|mut file| read(&mut file)) {
            Some(other) if other.session != self.session => {
                let holder = Some(other.holder);
                Err(StoreError::TakenOver { path: self.project.clone(), holder })
            }
            _ => Ok(()),
        }
    }
}

impl Lock {
    /// Returns a look at the lock from time to time.
    pub(super) fn watch(&self) -> Watch {
        let (project, session) = (self.project.clone(), self.content.session.clone());
        Watch { project, session, looked: Instant::now() }
    }

    /// Returns the mark in the lock file.
    pub(super) fn mark(&self) -> Option<Uuid> {
        self.content.mark
    }

    /// Returns where the project lies.
    pub(super) const fn site(&self) -> &Site {
        &self.site
    }

    /// Says in the lock file by which name the one at work is known in the project.
    pub(super) fn name_holder(&mut self, name: &str) -> io::Result<()> {
        let known = self.content.holder.reviewer.replace(name.to_owned());
        if known.as_deref() == Some(name) { Ok(()) } else { self.write() }
    }

    /// Leaves this mark in the lock file.
    pub(super) fn leave_mark(&mut self, mark: Option<Uuid>) -> io::Result<()> {
        if self.content.mark == mark {
            return Ok(());
        }
        self.content.mark = mark;
        self.write()?;
        // Were an older mark to come back after a power cut, a good log would be taken for a bad one.
        if mark.is_none() { self.file.sync_data() } else { Ok(()) }
    }

    /// Returns whether the lock file still bears the mark of this session: if not, nothing may be written any
    /// more. Where a project can only be reached from this machine, a lock file that is gone was tidied away,
    /// and is made again; elsewhere, another session may have come and gone.
    ///
    /// Only where a locked file can be read by others, which is on Unix.
    ///
    /// # Errors
    /// [`StoreError::TakenOver`]; [`StoreError::CannotLock`] and [`StoreError::Planted`] when the lock file
    /// cannot be looked at.
    pub(super) fn verify(&mut self) -> Result<(), StoreError> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        self.look_for_mark()?;
        if let Some(begun) = self.begun.take().filter(|_| !self.site.is_local()) {
            thread::sleep(BEGINNING.saturating_sub(begun.elapsed()));
            self.look_for_mark()?;
        }
        Ok(())
    }

    fn look_for_mark(&mut self) -> Result<(), StoreError> {
        let path = self.project.clone();
        let lost = |holder| StoreError::TakenOver { path, holder };
        for _ in 0..MOST_LOOKS {
            match self.found() {
                Ok(found) if found == self.written => return Ok(()),
                Ok(found) => match serde_json::from_slice::<LockContent>(&found) {
                    Ok(content) if content.session == self.content.session => return Ok(()),
                    Ok(content) => return Err(lost(Some(content.holder))),
                    Err(_) => thread::sleep(Duration::from_millis(5)),
                },
                Err(Unopened::Io(error)) if error.kind() == ErrorKind::NotFound => {
                    if !self.site.is_local() {
                        return Err(lost(None));
                    }
                    // Where another session is faster, the next look finds it.
                    let _ = self.renew();
                }
                Err(why) => return Err(why.about_lock(&self.path)),
            }
        }
        Err(lost(None))
    }

    /// Returns what is in the file that bears the name of the lock file now.
    fn found(&self) -> Result<Vec<u8>, Unopened> {
        let mut words = Vec::with_capacity(self.written.len() + 1);
        let file = beside::open(&self.project, LOCK, OpenOptions::new().read(true))?;
        file.take(MOST_BYTES).read_to_end(&mut words).map_err(Unopened::Io)?;
        Ok(words)
    }

    /// Makes a lock file again that is gone, unless another session does.
    fn renew(&mut self) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        make_private(&mut options);
        let file = beside::open(&self.project, LOCK, &mut options)
            .map_err(|_| io::Error::from(ErrorKind::AlreadyExists))?;
        file.try_lock().map_err(|_| io::Error::from(ErrorKind::WouldBlock))?;
        self.file = file;
        self.write()
    }

    fn write(&mut self) -> io::Result<()> {
        self.file.rewind()?;
        let mut line = serde_json::to_vec(&self.content)?;
        line.push(b'\n');
        self.file.write_all(&line)?;
        // Some file systems take their time to empty a file.
        self.file.set_len(line.len() as u64)?;
        self.written = line;
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What bears another session's mark is that one's.
        if cfg!(unix) && !self.found().is_ok_and(|found| found == self.written) {
            return;
        }
        // A file that stays behind does no harm: without its lock and its session it keeps no one out.
        // Elsewhere than on Unix the check after locking is not possible, so there it always stays. And as
        // long as there is a log, its mark is needed.
        let is_needed = self.content.mark.is_some() && has_log(&self.project);
        if cfg!(unix) && !is_needed && !self.content.taken_over {
            let _ = fs::remove_file(&self.path);
        } else {
            self.content.session = None;
            let _ = self.write();
        }
    }
}

fn cannot(path: &Path, error: &io::Error) -> StoreError {
    StoreError::CannotLock { path: path.to_owned(), cause: Cause::from(error) }
}

/// Returns whether `path` names the opened file.
fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata().map(|found| Identity::from(&found)), Identity::at(path)) {
        (Ok(opened), Some(named)) => opened == named,
        _ => false,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::lock_file::mark_left;
    use super::*;

    #[test]
    fn a_lock_on_a_file_that_was_removed_meanwhile_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let path = lock_path(&project);
        let holder = Lock::acquire(&project).unwrap();
        let waiting = open_lock_file(&project).ok().unwrap();
        let held = Lock::acquire_opened(&project, waiting.try_clone().unwrap(), Manner::Polite);
        assert!(matches!(held, Err(StoreError::Held { .. })));
        drop(holder);
        let next = Lock::acquire(&project).unwrap();
        assert!(Lock::acquire_opened(&project, waiting, Manner::Polite).unwrap().is_none());
        drop(next);
        assert!(!path.exists());
    }

    #[test]
    fn the_mark_of_a_crash_counts_until_the_next_run_leaves_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let mark = Some(Uuid::from_bytes([7; 16]));
        fs::write(folder.path().join("demo.nybrott-wal"), "as after a crash").unwrap();
        Lock::acquire(&project).unwrap().leave_mark(mark).unwrap();
        for _ in 0..2 {
            assert_eq!(Lock::acquire(&project).unwrap().mark(), mark);
            assert_eq!(mark_left(&project), mark);
        }
        Lock::acquire(&project).unwrap().leave_mark(None).unwrap();
        assert_eq!(mark_left(&project), None);
        assert!(!lock_path(&project).exists(), "without a mark it is of no use");
    }
}
