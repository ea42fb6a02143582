//! `nybrott --version`: the version, and how it was built.

use crate::domain::Message;
use crate::store::{PROJECT_VERSION, sqlite_version};
use crate::words::Words;

/// The commit the program was built from, if the build named it.
const COMMIT: Option<&str> = option_env!("NYBROTT_COMMIT");

/// Returns the lines that `--version` prints after the program's name.
pub(super) fn in_words(words: &Words) -> String {
    let number = env!("CARGO_PKG_VERSION");
    let version = match COMMIT.filter(|commit| !commit.is_empty()) {
        Some(commit) => format!("{number} ({commit})"),
        None => number.to_owned(),
    };
    let build = if cfg!(debug_assertions) { "debug" } else { "release" };
    let built = Message::new("cli-version-built")
        .with("system", std::env::consts::OS)
        .with("processor", std::env::consts::ARCH)
        .with("build", build);
    let project = Message::new("cli-version-project")
        .with("version", PROJECT_VERSION)
        .with("sqlite", sqlite_version());
    format!("{version}\n{}\n{}", words.format(&built), words.format(&project))
}
