//! `nybrott completions SHELL`: what a shell needs to complete the command line.

use clap::{Args, Command};
use clap_complete::Shell;

use super::failure::Failure;
use super::output;

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

pub(super) fn run(mut command: Command, arguments: &CompletionsArgs) -> Result<(), Failure> {
    // The library panics when its stream fails, so it writes to memory.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "nybrott", &mut script);
    output::results(|out| out.write_all(&script))
}
