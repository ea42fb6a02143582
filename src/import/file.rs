//! A file's bytes, from what can be read to its end.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek as _};
use std::path::Path;

use super::error::ImportErrorKind;
use super::likely_name;

/// No set of case reports comes near this; what is larger was chosen by mistake.
const LIMIT_IN_GIB: u64 = 4;

/// So many zero bytes at the beginning are no text in any encoding. A copy or a download that did not
/// come to its end leaves them: the file has its size, and nothing of its content.
const ZEROS: usize = 64 << 10;

/// Opens the regular file at `path`. What is no regular file is not even opened, since a pipe would
/// wait and a device might never end.
///
/// # Errors
/// Not found, not a regular file, not readable, too large, or nothing but zero bytes.
pub(super) fn open(path: &Path) -> Result<File, ImportErrorKind> {
    let metadata = fs::metadata(path).map_err(|error| match kind_of(&error) {
        ImportErrorKind::NotFound { .. } => likely_name::not_found(path),
        kind => kind,
    })?;
    if metadata.is_dir() {
        return Err(ImportErrorKind::Folder);
    }
    if !metadata.is_file() {
        return Err(ImportErrorKind::NotAFile);
    }
    if metadata.len() > LIMIT_IN_GIB << 30 {
        return Err(ImportErrorKind::TooLarge { limit: LIMIT_IN_GIB });
    }
    let file = File::open(path).map_err(|error| kind_of(&error))?;
    head_of(&file)?;
    Ok(file)
}

/// Returns the first bytes of what may be long, before room is made for all of it.
fn head_of(source: impl Read) -> Result<Vec<u8>, ImportErrorKind> {
    let mut head = Vec::with_capacity(ZEROS);
    source.take(ZEROS as u64).read_to_end(&mut head).map_err(|error| kind_of(&error))?;
    let is_zero = head.len() == ZEROS && head.iter().all(|byte| *byte == 0);
    if is_zero { Err(ImportErrorKind::Zeros) } else { Ok(head) }
}

/// Returns all of the file, from its beginning.
///
/// # Errors
/// Not readable, or too large.
pub(super) fn bytes_of(mut file: &File) -> Result<Vec<u8>, ImportErrorKind> {
    let size = file.metadata().map_err(|error| kind_of(&error))?.len();
    file.rewind().map_err(|error| kind_of(&error))?;
    read_to_end(file, Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1))
}

/// Returns what comes from there until it ends.
///
/// # Errors
/// Not readable, too large, or nothing but zero bytes.
pub(super) fn bytes_from(mut source: impl Read) -> Result<Vec<u8>, ImportErrorKind> {
    let head = head_of(&mut source)?;
    read_to_end(source, head)
}

fn read_to_end(source: impl Read, mut bytes: Vec<u8>) -> Result<Vec<u8>, ImportErrorKind> {
    let limit = LIMIT_IN_GIB << 30;
    // One byte more than allowed is asked for, in case it grows meanwhile.
    let left = limit + 1 - bytes.len() as u64;
    source.take(left).read_to_end(&mut bytes).map_err(|error| kind_of(&error))?;
    if bytes.len() as u64 > limit {
        return Err(ImportErrorKind::TooLarge { limit: LIMIT_IN_GIB });
    }
    Ok(bytes)
}

pub(super) fn kind_of(error: &io::Error) -> ImportErrorKind {
    match error.kind() {
        // What cannot be a file's name is the name of no file.
        ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::InvalidFilename
        | ErrorKind::InvalidInput => ImportErrorKind::NotFound { meant: None, is_remote: false },
        ErrorKind::PermissionDenied => ImportErrorKind::NoAccess,
        _ => ImportErrorKind::Unreadable { cause: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_to_read_is_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let read = |path: &Path| open(path).and_then(|file| bytes_of(&file));
        assert_eq!(read(folder.path()), Err(ImportErrorKind::Folder));
        let missing = folder.path().join("missing.csv");
        let is_missing = |path: &Path| matches!(read(path), Err(ImportErrorKind::NotFound { .. }));
        assert!(is_missing(&missing));
        let file = folder.path().join("a.csv");
        fs::write(&file, "a").unwrap();
        assert_eq!(read(&file), Ok(b"a".to_vec()));
        assert!(is_missing(&file.join("below")));
        assert!(is_missing(Path::new(&"x".repeat(5000))));
        assert!(is_missing(Path::new("a\0b")));
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.csv");
        // The file is sparse: it takes no room on the disk.
        File::create(&path).unwrap().set_len((LIMIT_IN_GIB << 30) + 1).unwrap();
        assert_eq!(open(&path).unwrap_err(), ImportErrorKind::TooLarge { limit: LIMIT_IN_GIB });
    }

    #[test]
    fn what_begins_with_zero_bytes_alone_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let file = File::create(&path).unwrap();
        file.set_len(1 << 30).unwrap();
        assert_eq!(open(&path).unwrap_err(), ImportErrorKind::Zeros);
        assert_eq!(bytes_from(io::repeat(0)), Err(ImportErrorKind::Zeros));
        // A few of them may be in a table.
        file.set_len(ZEROS as u64 - 1).unwrap();
        assert_eq!(open(&path).and_then(|file| bytes_of(&file)), Ok(vec![0; ZEROS - 1]));
        assert_eq!(bytes_from(&b"a;b"[..]), Ok(b"a;b".to_vec()));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_and_a_pipe_are_refused_at_once() {
        assert_eq!(open(Path::new("/dev/zero")).unwrap_err(), ImportErrorKind::NotAFile);
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(open(&pipe).unwrap_err(), ImportErrorKind::NotAFile);
    }
}
