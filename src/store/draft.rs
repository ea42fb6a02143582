//! A file that SQLite fills under another name: nobody finds it before it is whole.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

use super::cause::Cause;
use super::error::StoreError;

/// Why there is no such file. Nothing is left of it.
pub(super) enum Unmade {
    /// The system refused.
    Io(io::Error),
    /// SQLite could not fill it.
    Sql(rusqlite::Error),
}

impl Unmade {
    /// Why, for an error that names the file itself.
    pub(super) fn cause(&self, target: &Path) -> Cause {
        match self {
            Self::Io(error) => error.into(),
            Self::Sql(error) => match StoreError::from_sql(target, error) {
                StoreError::DiskFull { .. } => Cause::DiskFull,
                _ => Cause::Other(error.to_string()),
            },
        }
    }
}

impl From<io::Error> for Unmade {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for Unmade {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// What happens to a file that bears the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namesake {
    /// It stays, and the new one is not made.
    Stays,
    /// The new one takes its place.
    GivesWay,
}

/// Makes the file `target`, which only the user may read; `fill` gets it empty and under another
/// name. It is on the disk for good when this returns.
pub(super) fn make<E: From<Unmade>>(
    target: &Path,
    namesake: Namesake,
    fill: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    let draft = begin(target)?;
    fill(draft.path())?;
    Ok(finish(draft, target, namesake)?)
}

fn folder_of(target: &Path) -> &Path {
    let named = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

fn begin(target: &Path) -> Result<NamedTempFile, Unmade> {
    let draft = tempfile::Builder::new().prefix(".nybrott-").tempfile_in(folder_of(target))?;
    make_private(draft.as_file())?;
    Ok(draft)
}

fn finish(draft: NamedTempFile, target: &Path, namesake: Namesake) -> Result<(), Unmade> {
    draft.as_file().sync_all()?;
    match namesake {
        Namesake::Stays => draft.persist_noclobber(target),
        Namesake::GivesWay => draft.persist(target),
    }
    .map_err(|refused| refused.error)?;
    sync_folder(folder_of(target))?;
    Ok(())
}

/// Makes the folders that are missing, for the user alone.
pub(super) fn create_folders(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whatever the umask takes away or leaves.
#[cfg(unix)]
fn make_private(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn make_private(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Makes a new name in the folder durable. There is no such call elsewhere than on Unix.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
