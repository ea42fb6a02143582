//! What the program is called in the commands that sentences name: `{ -program } status` in a word file.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::OnceLock;

/// Its name where it is found by that alone.
const USUAL: &str = "nybrott";

static TYPED: OnceLock<String> = OnceLock::new();

static OPTIONS: OnceLock<String> = OnceLock::new();

/// Has sentences add these options to the commands that they advise: those with which the program was started, and without
/// which a command would mean another project or another person.
pub fn add_to_commands(options: String) {
    // It is started once.
    let _ = OPTIONS.set(options);
}

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

/// Returns what to type for the program so that it is about the same project and the same person as this run.
#[must_use]
pub fn command() -> String {
    let options = OPTIONS.get().map(|options| format!(" {options}")).unwrap_or_default();
    format!("{}{options}", program())
}

/// Returns the terms for word files: the program, and the program with the options that it was started with.
pub(super) fn terms() -> String {
    let literal = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let (program, command) = (literal(program()), literal(&command()));
    format!("-program = {{ \"{program}\" }}\n-command = {{ \"{command}\" }}\n")
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
