//! Standard output and standard error. Nothing else in the program prints.

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use super::failure::{Failure, output_closed};

/// Writes results to standard output.
pub(super) fn results(
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(|error| output_closed(&error))
}

/// A line on standard error. A closed standard error is nobody who could be told.
pub(super) fn remark(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// What the argument parser has to say: help and version on standard output, errors on standard
/// error.
pub(super) fn show_clap(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}
