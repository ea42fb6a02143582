//! What the program is called in the commands that sentences name: `{ -program } status` in a word file.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::OnceLock;

/// Its name where it is found by that alone.
const USUAL: &str = "nybrott";

static TYPED: OnceLock<String> = OnceLock::new();

/// Has sentences call the program as it was started, where that was by a path from the folder in which one is: `./nybrott`. An
/// absolute path is what launchers and other programs write, and no one types.
pub fn call_program_as(started: &OsStr) {
    if let Some(typed) = started.to_str().and_then(typed) {
        // It is started once.
        let _ = TYPED.set(typed);
    }
}

/// Returns what to type for the program.
#[must_use]
pub fn program() -> &'static str {
    TYPED.get().map_or(USUAL, String::as_str)
}

fn typed(started: &str) -> Option<String> {
    let path = Path::new(started);
    let has_folder = path.parent().is_some_and(|folder| !folder.as_os_str().is_empty());
    let is_plain = |letter: char| letter.is_alphanumeric() || "./\\-_".contains(letter);
    (has_folder && path.is_relative() && started.chars().all(is_plain)).then(|| started.to_owned())
}

/// Returns the term for word files.
pub(super) fn term() -> String {
    format!("-program = {{ \"{}\" }}\n", program().replace('\\', "\\\\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_from_here_is_typed_again_and_nothing_else() {
        assert_eq!(typed("./nybrott").as_deref(), Some("./nybrott"));
        assert_eq!(typed("target/debug/nybrott").as_deref(), Some("target/debug/nybrott"));
        for other in ["nybrott", "/usr/bin/nybrott", "", "./my nybrott", "./a;b"] {
            assert_eq!(typed(other), None, "{other}");
        }
    }
}
