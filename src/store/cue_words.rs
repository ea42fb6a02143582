//! The reviewer's cue words: a text file beside the project, for people to edit. It is no part of the project.

use std::fs::OpenOptions;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::beside::{self, Unopened};
use crate::domain::LONGEST_CUES;

/// The ending of the file.
const CUES: &str = "-cues.txt";

/// Returns where the cue words of a project are, or would be.
#[must_use]
pub fn cue_words_file(project: &Path) -> PathBuf {
    beside::beside(project, CUES)
}

/// Reads the cue words of a project; `None` where there are none.
///
/// # Errors
/// The file cannot be read, or is not the project's own.
pub fn read_cue_words(project: &Path) -> io::Result<Option<String>> {
    let file = match beside::open(project, CUES, OpenOptions::new().read(true)) {
        Ok(file) => file,
        Err(Unopened::Io(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(refused(why)),
    };
    let mut text = String::new();
    file.take(LONGEST_CUES as u64).read_to_string(&mut text)?;
    Ok(Some(text))
}

/// Writes the cue words of a project that has none.
///
/// # Errors
/// The file is there already, or cannot be written.
pub fn begin_cue_words(project: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file =
        beside::open(project, CUES, options.write(true).create_new(true)).map_err(refused)?;
    file.write_all(text.as_bytes())
}

fn refused(why: Unopened) -> io::Error {
    match why {
        Unopened::Io(error) => error,
        Unopened::Odd(_) => io::ErrorKind::InvalidData.into(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn cue_words_are_a_file_of_their_own_that_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("saker.nybrott");
        fs::write(&project, "").unwrap();
        assert_eq!(read_cue_words(&project).unwrap(), None);
        begin_cue_words(&project, "nød: haster\n").unwrap();
        assert_eq!(read_cue_words(&project).unwrap().as_deref(), Some("nød: haster\n"));
        begin_cue_words(&project, "annet: ord\n").unwrap_err();
        assert_eq!(fs::read_to_string(cue_words_file(&project)).unwrap(), "nød: haster\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("saker.nybrott");
        fs::write(&project, "").unwrap();
        let other = folder.path().join("annet.txt");
        fs::write(&other, "nød: haster").unwrap();
        std::os::unix::fs::symlink(&other, cue_words_file(&project)).unwrap();
        read_cue_words(&project).unwrap_err();
    }
}
