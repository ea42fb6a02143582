//! Folders: those that the system has for this program, and the one that a file is in.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// Returns the folder for settings; `None` without a home folder.
#[must_use]
pub fn settings_folder() -> Option<PathBuf> {
    program_folders().map(|folders| folders.config_dir().to_owned())
}

/// Returns the folder for data; `None` without a home folder.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    program_folders().map(|folders| folders.data_dir().to_owned())
}

fn program_folders() -> Option<ProjectDirs> {
    ProjectDirs::from("no", "", "nybrott")
}

/// Creates the folders that are missing, for the user alone.
///
/// # Errors
/// The disk refuses it.
pub fn create_folders(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Returns the folder in which a file is.
#[must_use]
pub fn folder_of(file: &Path) -> &Path {
    let named = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

/// Makes a new name in the folder durable. Windows has no such call, and some network file systems
/// refuse it.
///
/// # Errors
/// The disk failed.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::InvalidInput
                    | io::ErrorKind::Unsupported
                    | io::ErrorKind::PermissionDenied
            ) =>
        {
            Err(error)
        }
        _ => Ok(()),
    }
}
