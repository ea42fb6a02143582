//! The `nybrott` program: arguments, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    nybrott::cli::run(std::env::args_os())
}
