//! The arguments that every subcommand takes.

use std::path::PathBuf;

use clap::Args;

use super::output::Volume;
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
