//! The arguments that every subcommand takes.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use super::output::{self, Volume};
use super::values;

/// The arguments that every subcommand takes.
#[derive(Debug, Args)]
pub(super) struct SharedArgs {
    #[arg(long, global = true, value_name = "FILE", display_order = 900)]
    pub(super) project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME", display_order = 900)]
    pub(super) reviewer: Option<String>,
    #[arg(long, global = true, value_parser = values::LANGUAGES, display_order = 900)]
    lang: Option<String>,
    #[arg(long, global = true, display_order = 900)]
    pub(super) take_over: bool,
    #[arg(short, long, global = true, display_order = 900, conflicts_with = "verbose")]
    quiet: bool,
    #[arg(short, long, global = true, display_order = 900)]
    verbose: bool,
}

impl SharedArgs {
    /// Returns how much is printed besides results and errors.
    pub(super) const fn volume(&self) -> Volume {
        match (self.quiet, self.verbose) {
            (true, _) => Volume::Quiet,
            (false, true) => Volume::Verbose,
            (false, false) => Volume::Normal,
        }
    }
}

/// Returns the options that a command needs to be about the same project and the same person as this run, as they were
/// given; `None` without any. Sentences are made before the arguments are parsed.
pub(super) fn kept_options(arguments: &[OsString]) -> Option<String> {
    let before = arguments.iter().take_while(|argument| *argument != "--");
    let texts: Vec<&str> = before.filter_map(|argument| argument.to_str()).collect();
    let given = |name: &str| {
        let at = texts.iter().position(|text| *text == name);
        let joined = || texts.iter().find_map(|text| text.strip_prefix(name)?.strip_prefix('='));
        let value = at.and_then(|at| texts.get(at + 1).copied()).or_else(joined)?;
        Some(format!("{name} {}", output::shell_word(value)))
    };
    let kept: Vec<String> = ["--project", "--reviewer"].into_iter().filter_map(given).collect();
    (!kept.is_empty()).then(|| kept.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_is_advised_is_about_the_same_project_and_person() {
        let of =
            |line: &str| kept_options(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("nybrott status"), None);
        assert_eq!(
            of("nybrott team --reviewer=kvam sync --project saker.nybrott").as_deref(),
            Some("--project saker.nybrott --reviewer kvam")
        );
        assert_eq!(of("nybrott list -- --project"), None);
    }
}
