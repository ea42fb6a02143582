//! One writer a project: a lock file beside the project says who is at work on it.
//!
//! The lock itself is the operating system's, so it ends with the process that holds it, however
//! that process ends. But it keeps nobody out who reaches the folder from another machine, or through
//! another mount. So each session also leaves a mark of its own in the file. Who gets the system's lock
//! and finds the mark of a session that may still live stays out, unless told to take the project over;
//! and before each commit the writer looks whether its mark is still there.
//!
//! What else stands in the file is there to be told to a second writer, and to say after a crash what the
//! write-ahead log was written for (see `mark`).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::beside::{self, LOCK, Unopened, has_log};
use super::cause::Cause;
use super::error::StoreError;
use super::holder::{Holder, SessionMark};
use super::identity::Identity;
use super::site::Site;

/// How long two that begin at the same moment where no lock keeps them apart may take from seeing no mark
/// to leaving their own. Nothing is committed there before; afterwards, only one of them finds its own.
const BEGINNING: Duration = Duration::from_millis(300);

/// How often a lock file that makes no sense is read again: another session may be writing it.
const MOST_LOOKS: usize = 20;

/// What stands in a lock file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Content {
    #[serde(flatten)]
    holder: Holder,
    #[serde(default)]
    mark: Option<Uuid>,
    /// `None` between sessions; older versions never left any.
    #[serde(default)]
    session: Option<SessionMark>,
    /// Whether a session was ever pushed out. It may come back, and must find that it was: so the file is
    /// not removed any more.
    #[serde(default)]
    taken_over: bool,
}

impl Content {
    /// Whether its session may still be at work, as far as can be seen from here.
    fn may_live(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.may_live(&self.holder))
    }
}

/// The right to write to a project, for as long as the value lives.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    project: PathBuf,
    site: Site,
    content: Content,
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
    pub(super) fn take(project: &Path) -> Result<Self, StoreError> {
        Self::take_in(project, Manner::Polite)
    }

    /// As [`Lock::take`], but pushes out a session that may be at work elsewhere. It is given `wait` to
    /// notice: as long as a commit may take.
    ///
    /// # Errors
    /// Those of [`Lock::take`] but for [`StoreError::Elsewhere`]; [`StoreError::TakenOver`] when another
    /// session did the same meanwhile.
    pub(super) fn take_over(project: &Path, wait: Duration) -> Result<Self, StoreError> {
        Self::take_in(project, Manner::TakesOver(wait))
    }

    fn take_in(project: &Path, manner: Manner) -> Result<Self, StoreError> {
        loop {
            let file =
                open_lock_file(project).map_err(|why| why.about_lock(&lock_path(project)))?;
            if let Some(lock) = Self::take_opened(project, file, manner)? {
                return Ok(lock);
            }
        }
    }

    /// Takes the lock on a lock file that was opened. `None` when the file has lost its name since:
    /// the holder removes it before letting go of the lock, and then the lock keeps nobody out.
    fn take_opened(
        project: &Path,
        mut file: File,
        manner: Manner,
    ) -> Result<Option<Self>, StoreError> {
        let path = lock_path(project);
        match file.try_lock() {
            Ok(()) if is_at(&file, &path) => {
                let found = read(&mut file);
                let lives = found.as_ref().is_some_and(Content::may_live);
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
    fn begin(project: &Path, file: File, found: Option<Content>) -> Result<Self, StoreError> {
        let content = Content {
            holder: Holder::this_process(),
            // A mark that a crash left counts until this run leaves its own.
            mark: found.as_ref().and_then(|content| content.mark),
            session: Some(SessionMark::new()),
            taken_over: found.is_some_and(|content| content.taken_over),
        };
        let mut lock = Self {
            path: lock_path(project),
            project: project.to_owned(),
            site: Site::of(project),
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
        // likes. SQLite makes it anew from the log.
        let _ = fs::remove_file(beside::beside(&self.project, "-shm"));
        Ok(())
    }
}

/// Looks at a lock while its owner is at work.
#[derive(Debug)]
pub(super) struct Watch {
    project: PathBuf,
    session: Option<SessionMark>,
    looked: Instant,
}

impl Watch {
    /// Whether another session's mark is in the lock file; looks once a second. What makes no sense is left
    /// to the look before the commit.
    ///
    /// # Errors
    /// [`StoreError::TakenOver`].
    pub(super) fn verify(&mut self) -> Result<(), StoreError> {
        if self.looked.elapsed() < Duration::from_secs(1) {
            return Ok(());
        }
        self.looked = Instant::now();
        match look(&self.project).and_then(|mut file| read(&mut file)) {
            Some(other) if other.session != self.session => {
                let holder = Some(other.holder);
                Err(StoreError::TakenOver { path: self.project.clone(), holder })
            }
            _ => Ok(()),
        }
    }
}

impl Lock {
    /// A look at the lock from time to time.
    pub(super) fn watch(&self) -> Watch {
        let (project, session) = (self.project.clone(), self.content.session.clone());
        Watch { project, session, looked: Instant::now() }
    }

    /// The mark in the lock file.
    pub(super) fn mark(&self) -> Option<Uuid> {
        self.content.mark
    }

    /// Where the project lies.
    pub(super) const fn site(&self) -> &Site {
        &self.site
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

    /// Whether the lock file still bears the mark of this session: if not, nothing may be written any
    /// more. Where a project can only be reached from this machine, a lock file that is gone was tidied
    /// away, and is made again; elsewhere, another session may have come and gone.
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
                Ok(found) => match serde_json::from_slice::<Content>(&found) {
                    Ok(content) if content.session == self.content.session => return Ok(()),
                    Ok(content) => return Err(lost(Some(content.holder))),
                    Err(_) => thread::sleep(Duration::from_millis(5)),
                },
                Err(Unopened::Io(error)) if error.kind() == ErrorKind::NotFound => {
                    if !self.site.is_local() {
                        return Err(lost(None));
                    }
                    // Where somebody else is faster, the next look says so.
                    let _ = self.renew();
                }
                Err(why) => return Err(why.about_lock(&self.path)),
            }
        }
        Err(lost(None))
    }

    /// What stands in the file that bears the name of the lock file now.
    fn found(&self) -> Result<Vec<u8>, Unopened> {
        let mut words = Vec::with_capacity(self.written.len() + 1);
        let file = beside::open(&self.project, LOCK, OpenOptions::new().read(true))?;
        file.take(MOST_BYTES).read_to_end(&mut words).map_err(Unopened::Io)?;
        Ok(words)
    }

    /// Makes a lock file again that is gone, unless somebody else does.
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

/// The mark in the lock file of `project`, which somebody may hold.
pub(super) fn mark_left(project: &Path) -> Option<Uuid> {
    read(&mut look(project)?)?.mark
}

/// Whether somebody holds `project`.
pub(super) fn is_held(project: &Path) -> bool {
    look(project).is_some_and(|file| is_locked(&file))
}

/// Refuses a project on which a session may be at work whom the system's lock does not show. SQLite shares
/// memory among all who have a project open, and where that is not the same memory, a mere reader
/// would take it away from under the writer, and the log with it.
pub(super) fn check_reach(project: &Path) -> Result<(), StoreError> {
    let elsewhere = || {
        let mut file = look(project)?;
        let content = read(&mut file).filter(Content::may_live)?;
        let is_here = content.session?.is_here(&content.holder);
        (!is_here || !is_locked(&file)).then_some(content.holder)
    };
    match elsewhere() {
        Some(holder) => Err(StoreError::Elsewhere { path: project.to_owned(), holder }),
        None => Ok(()),
    }
}

/// Whether a session of another process may be at work on `project`, so that its log is not to be put away.
pub(super) fn may_be_in_use(project: &Path) -> bool {
    match beside::open(project, LOCK, OpenOptions::new().read(true)) {
        Ok(mut file) => read(&mut file).is_some_and(|content| content.may_live()),
        Err(Unopened::Io(error)) => error.kind() != ErrorKind::NotFound,
        Err(Unopened::Odd(_)) => true,
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What bears another session's mark is that one's.
        if cfg!(unix) && !self.found().is_ok_and(|found| found == self.written) {
            return;
        }
        // A file that stays behind does no harm: without its lock and its session it keeps nobody out.
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
    make_private(&mut options);
    beside::open(project, LOCK, &mut options)
}

#[cfg(unix)]
fn make_private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn make_private(_: &mut OpenOptions) {}

/// Opens the lock file to see what stands in it, if there is one that is the project's own.
fn look(project: &Path) -> Option<File> {
    beside::open(project, LOCK, OpenOptions::new().read(true)).ok()
}

fn is_locked(file: &File) -> bool {
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// More than ever stands in a lock file.
const MOST_BYTES: u64 = 10_000;

fn read(file: &mut File) -> Option<Content> {
    let mut words = Vec::with_capacity(512);
    file.rewind().ok()?;
    file.take(MOST_BYTES).read_to_end(&mut words).ok()?;
    serde_json::from_slice(&words).ok()
}

/// Whether `path` names the opened file.
fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata().map(|found| Identity::of(&found)), Identity::at(path)) {
        (Ok(opened), Some(named)) => opened == named,
        _ => false,
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
        let held = Lock::take_opened(&project, waiting.try_clone().unwrap(), Manner::Polite);
        assert!(matches!(held, Err(StoreError::Held { .. })));
        drop(holder);
        let next = Lock::take(&project).unwrap();
        assert!(Lock::take_opened(&project, waiting, Manner::Polite).unwrap().is_none());
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
