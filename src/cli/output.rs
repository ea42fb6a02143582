//! Standard output and standard error. Nothing else in the program prints.

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use super::failure::{Failure, output_closed};
use crate::codebook::Words;
use crate::domain::Message;

/// Writes results to standard output.
pub(super) fn results(
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(|error| output_closed(&error))
}

/// How much is said beside results and errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Volume {
    /// Nothing.
    Quiet,
    /// What came of it.
    Normal,
    /// Also what was assumed, and why.
    Verbose,
}

/// What is said on standard error beside errors.
#[derive(Clone, Copy)]
pub(super) struct Remarks<'a> {
    words: &'a Words,
    volume: Volume,
}

impl<'a> Remarks<'a> {
    pub(super) const fn new(words: &'a Words, volume: Volume) -> Self {
        Self { words, volume }
    }

    /// Whether nothing is said.
    pub(super) fn are_quiet(&self) -> bool {
        self.volume == Volume::Quiet
    }

    /// Whether all is said.
    pub(super) fn are_verbose(&self) -> bool {
        self.volume == Volume::Verbose
    }

    /// A message in words.
    pub(super) fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// Says what came of it.
    pub(super) fn remark(&self, message: &Message) {
        if !self.are_quiet() {
            complain(&self.say(message));
        }
    }

    /// Says what was assumed, and why.
    pub(super) fn detail(&self, message: &Message) {
        if self.volume == Volume::Verbose {
            complain(&self.say(message));
        }
    }
}

/// A line on standard error. A closed standard error is nobody who could be told.
pub(super) fn complain(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// What the argument parser has to say: help and version on standard output, errors on standard
/// error.
pub(super) fn show_clap(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}
