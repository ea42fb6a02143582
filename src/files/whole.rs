//! Files that are written completely or not at all, one process at a time.

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use tempfile::{NamedTempFile, PersistError};

use super::drafts::begin_draft;
use super::folders::{folder_of, sync_folder};

/// How long to wait for another process, which needs milliseconds to change a small file.
const LONGEST_TURN: Duration = Duration::from_secs(2);

/// How long to sleep before trying again.
const LOOKS_AGAIN_AFTER: Duration = Duration::from_millis(5);

/// What happens to a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    /// It stays, and the new one is not made.
    Keep,
    /// The new one takes its place.
    Replace,
}

/// Gives a draft that is complete on the disk its name.
///
/// # Errors
/// The disk refuses it; with [`IfExists::Keep`], there is such a file.
pub fn give_name(
    draft: NamedTempFile,
    target: &Path,
    if_exists: IfExists,
) -> Result<File, PersistError> {
    if if_exists == IfExists::Replace {
        return draft.persist(target);
    }
    draft.persist_noclobber(target).or_else(|refused| {
        // Some file systems, such as that of many memory sticks, cannot rename without replacing. A
        // look just before is the best that can be done there.
        let is_taken = refused.error.kind() == io::ErrorKind::AlreadyExists;
        if is_taken || target.symlink_metadata().is_ok() {
            Err(refused)
        } else {
            refused.file.persist(target)
        }
    })
}

/// Makes a draft durable, and gives it its name.
///
/// # Errors
/// The disk refuses it; with [`IfExists::Keep`], there is such a file.
pub fn finish_draft(draft: NamedTempFile, target: &Path, if_exists: IfExists) -> io::Result<()> {
    draft.as_file().sync_all()?;
    give_name(draft, target, if_exists)?;
    sync_folder(folder_of(target))
}

/// Writes a whole file, for the user alone.
///
/// # Errors
/// The disk refuses it; with [`IfExists::Keep`], there is such a file. An old file is untouched
/// then.
pub fn write_whole(target: &Path, content: &[u8], if_exists: IfExists) -> io::Result<()> {
    let write = || {
        let mut draft = begin_draft(target, target)?;
        draft.write_all(content)?;
        finish_draft(draft, target, if_exists)
    };
    write().map_err(without_draft)
}

/// Returns an error without the name of the draft, which tells a person nothing.
#[must_use]
pub fn without_draft(error: io::Error) -> io::Error {
    match (error.raw_os_error(), error.kind()) {
        (Some(_), _) | (None, io::ErrorKind::Other) => error,
        (None, kind) => kind.into(),
    }
}

/// Locks `file` against other processes that call this, until the result is dropped. Where files cannot be
/// locked, and after two seconds, it goes on without the lock.
///
/// # Errors
/// The file that is locked, `file` with `.lock` appended, cannot be created.
pub fn lock_beside(file: &Path) -> io::Result<File> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let lock = options.open(file.with_file_name(name))?;
    let begun = Instant::now();
    while matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) && begun.elapsed() < LONGEST_TURN
    {
        std::thread::sleep(LOOKS_AGAIN_AFTER);
    }
    Ok(lock)
}

/// Reads a file of the system, such as those in `/proc`, whose length is not known before. Memory for all of
/// it is reserved first: a start reads several, and would otherwise read them in many small pieces.
///
/// # Errors
/// The system refuses to open or to read it.
pub fn read_at_once(file: &Path) -> io::Result<Vec<u8>> {
    let mut content = Vec::with_capacity(16_384);
    File::open(file)?.take(u64::MAX).read_to_end(&mut content)?;
    Ok(content)
}
