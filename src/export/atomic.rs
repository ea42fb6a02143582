//! A file that is there whole or not at all.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::error::ExportError;
use super::write_behind::WriteBehind;
use crate::files::{self, IfExists};

/// What to do with a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Leave it and say [`ExportError::Exists`].
    Refuse,
    /// Replace it.
    Allow,
}

/// Writes a file beside `path` from what `project` holds, syncs it, and gives it the name `path` when
/// it is whole. Only its owner may read it.
///
/// Whatever goes wrong before that, a file that was there is as it was, and nothing is left beside
/// it. A symbolic link keeps pointing where it points, and the file there is replaced.
///
/// # Errors
/// What `write` returns; and an [`ExportError`] that names the file where the file itself is the
/// trouble, also when `write` has wrapped that trouble in an error of its own.
pub fn write_atomically<T, E: From<ExportError>>(
    path: &Path,
    project: &Path,
    overwrite: Overwrite,
    write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    let target = Target::find(path, overwrite)?;
    let beside =
        files::begin_draft(&target.file, project).map_err(|source| target.unwritten(source))?;
    let mut out = WriteBehind::new(beside).map_err(|source| target.unwritten(source))?;
    let result = write(&mut out);
    // What the file refused is the reason of whatever failed in `write` after it.
    let beside = out.finish().map_err(|source| target.unwritten(source))?;
    let value = result?;
    target.take_place(beside, overwrite)?;
    Ok(value)
}

/// Returns whether a file can take this place, as far as that can be known before it is written.
///
/// # Errors
/// An [`ExportError`] that names the file and says what is in the way.
pub fn check_target(path: &Path, overwrite: Overwrite) -> Result<(), ExportError> {
    Target::find(path, overwrite).map(|_| ())
}

/// Where the file is to be.
struct Target {
    file: PathBuf,
}

impl Target {
    fn find(path: &Path, overwrite: Overwrite) -> Result<Self, ExportError> {
        let unwritten = |source| ExportError::Write { file: path.to_owned(), source };
        let file = if path.is_symlink() {
            path.canonicalize().map_err(unwritten)?
        } else {
            path.to_owned()
        };
        match file.metadata() {
            Ok(found) if found.is_dir() => return Err(ExportError::Folder { file }),
            Ok(found) if !found.is_file() => return Err(ExportError::NotAFile { file }),
            Ok(_) if overwrite == Overwrite::Refuse => return Err(ExportError::Exists { file }),
            Ok(_) if is_open_elsewhere(&file) => return Err(ExportError::Locked { file }),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(unwritten(error)),
        }
        if !files::folder_of(&file).is_dir() {
            return Err(ExportError::NoFolder { file });
        }
        Ok(Self { file })
    }

    fn take_place(&self, beside: NamedTempFile, overwrite: Overwrite) -> Result<(), ExportError> {
        let if_exists = match overwrite {
            Overwrite::Refuse => IfExists::Keep,
            Overwrite::Allow => IfExists::Replace,
        };
        files::give_name(beside, &self.file, if_exists)
            .map_err(|error| self.unplaced(error.error))?;
        files::sync_folder(files::folder_of(&self.file))
            .map_err(|source| ExportError::Unconfirmed { file: self.file.clone(), source })
    }

    fn unplaced(&self, source: io::Error) -> ExportError {
        let file = self.file.clone();
        match source.kind() {
            io::ErrorKind::AlreadyExists => ExportError::Exists { file },
            _ if cfg!(windows) && is_held_open(&source) => ExportError::Locked { file },
            _ => ExportError::Write { file, source },
        }
    }

    fn unwritten(&self, source: io::Error) -> ExportError {
        ExportError::Write { file: self.file.clone(), source }
    }
}

/// Returns whether Excel or `LibreOffice` has the file open, as they tell each other: by a file beside it.
/// On most systems it could be replaced all the same, and what is saved there next would replace it again.
fn is_open_elsewhere(file: &Path) -> bool {
    let Some(name) = file.file_name().and_then(OsStr::to_str) else { return false };
    let of_excel = file.with_file_name(format!("~${name}"));
    let of_libre_office = file.with_file_name(format!(".~lock.{name}#"));
    of_excel.exists() || of_libre_office.exists()
}

/// Returns whether Windows says so of a file that another program holds open: access denied, sharing
/// violation or lock violation.
fn is_held_open(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied || matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::threads::without_threads;

    fn write_text(path: &Path, overwrite: Overwrite, text: &str) -> Result<(), ExportError> {
        write_atomically(path, Path::new("demo.nybrott"), overwrite, |out| {
            out.write_all(text.as_bytes()).map_err(ExportError::Output)
        })
    }

    fn names_in(folder: &Path) -> Vec<String> {
        let names = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name());
        names.map(|name| name.into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_written_and_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.json");
        write_text(&file, Overwrite::Refuse, "one").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        write_text(&file, Overwrite::Allow, "two").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        assert_eq!(names_in(folder.path()), ["set.json"]);
    }

    #[test]
    fn a_file_that_is_open_in_a_spreadsheet_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("saker.xlsx");
        for beside in ["~$saker.xlsx", ".~lock.saker.xlsx#"] {
            let beside = folder.path().join(beside);
            fs::write(&beside, "").unwrap();
            // Where there is nothing to replace, a file left behind means nothing.
            write_text(&file, Overwrite::Refuse, "old").unwrap();
            let refused = write_text(&file, Overwrite::Allow, "new");
            assert!(matches!(refused, Err(ExportError::Locked { .. })), "{refused:?}");
            assert_eq!(fs::read_to_string(&file).unwrap(), "old");
            fs::remove_file(beside).unwrap();
            write_text(&file, Overwrite::Allow, "new").unwrap();
            fs::remove_file(&file).unwrap();
        }
    }

    #[test]
    fn an_error_in_the_middle_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.json");
        fs::write(&file, "old").unwrap();
        let result: Result<(), _> = write_atomically(&file, &file, Overwrite::Allow, |out| {
            out.write_all("x".repeat(100_000).as_bytes()).map_err(ExportError::Output)?;
            Err(ExportError::Case { id: "7".to_owned(), reason: "no".to_owned() })
        });
        assert!(matches!(result, Err(ExportError::Case { .. })), "{result:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(names_in(folder.path()), ["set.json"]);
    }

    #[test]
    fn a_file_that_is_there_is_not_replaced_without_leave() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.json");
        fs::write(&file, "old").unwrap();
        let result = write_text(&file, Overwrite::Refuse, "new");
        assert!(matches!(result, Err(ExportError::Exists { .. })), "{result:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    }

    #[test]
    fn a_file_that_turns_up_while_we_write_is_not_replaced_without_leave() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.json");
        let result = write_atomically(&file, &file, Overwrite::Refuse, |_| {
            fs::write(&file, "theirs").map_err(ExportError::Output)
        });
        assert!(matches!(result, Err(ExportError::Exists { .. })), "{result:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
        assert_eq!(names_in(folder.path()), ["set.json"]);
    }

    #[test]
    fn a_folder_is_no_file_and_a_folder_must_be_there() {
        let folder = tempfile::tempdir().unwrap();
        let result = write_text(folder.path(), Overwrite::Allow, "x");
        assert!(matches!(result, Err(ExportError::Folder { .. })), "{result:?}");
        let result = write_text(&folder.path().join("no/set.json"), Overwrite::Allow, "x");
        assert!(matches!(result, Err(ExportError::NoFolder { .. })), "{result:?}");
        assert!(names_in(folder.path()).is_empty());
    }

    #[test]
    fn trouble_of_the_file_is_reported_with_its_name() {
        let target = Target { file: PathBuf::from("set.json") };
        let error = target.unwritten(io::ErrorKind::StorageFull.into());
        assert!(error.to_string().contains("set.json"), "{error}");
        assert!(error.to_string().contains("export-cause-full"), "{error}");
    }

    #[test]
    fn without_a_thread_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("set.json");
        let refused = without_threads(|| write_text(&file, Overwrite::Refuse, "x"));
        assert!(matches!(refused, Err(ExportError::Write { .. })), "{refused:?}");
        assert!(names_in(folder.path()).is_empty());
    }

    #[test]
    fn what_windows_says_of_a_file_open_in_excel_is_understood() {
        assert!(is_held_open(&io::ErrorKind::PermissionDenied.into()));
        assert!(!is_held_open(&io::ErrorKind::StorageFull.into()));
    }

    #[cfg(unix)]
    mod unix {
        use std::os::unix::fs::PermissionsExt;

        use super::*;

        #[test]
        fn only_the_owner_may_read_it_even_where_all_could_before() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("set.json");
            fs::write(&file, "old").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            write_text(&file, Overwrite::Allow, "new").unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }

        #[test]
        fn a_folder_that_may_not_be_written_to_says_so() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("set.json");
            fs::write(&file, "old").unwrap();
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
            // The superuser may write everywhere, and there is nothing to see then.
            let may_write = fs::write(folder.path().join("probe"), "").is_ok();
            let result = write_text(&file, Overwrite::Allow, "new");
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
            if !may_write {
                assert!(matches!(result, Err(ExportError::Write { .. })), "{result:?}");
                assert_eq!(fs::read_to_string(&file).unwrap(), "old");
                assert_eq!(names_in(folder.path()), ["set.json"]);
            }
        }

        #[cfg(target_os = "linux")]
        #[test]
        fn a_folder_that_takes_no_file_from_anybody_says_so() {
            let result = write_text(Path::new("/proc/set.json"), Overwrite::Refuse, "x");
            let Err(ExportError::Write { file, .. }) = result else { panic!("{result:?}") };
            assert_eq!(file, Path::new("/proc/set.json"));
        }

        #[test]
        fn a_device_is_no_file() {
            let result = write_text(Path::new("/dev/null"), Overwrite::Allow, "x");
            assert!(matches!(result, Err(ExportError::NotAFile { .. })), "{result:?}");
        }

        #[test]
        fn a_symbolic_link_stays_one() {
            let folder = tempfile::tempdir().unwrap();
            let (file, link) = (folder.path().join("set.json"), folder.path().join("link.json"));
            fs::write(&file, "old").unwrap();
            std::os::unix::fs::symlink(&file, &link).unwrap();
            write_text(&link, Overwrite::Allow, "new").unwrap();
            assert!(link.is_symlink());
            assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        }
    }
}
