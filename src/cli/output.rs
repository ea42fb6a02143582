//! Standard output and standard error. Nothing else in the program prints. At a terminal, sentences are broken at blanks.

use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;
use std::process::ExitCode;

use super::failure::{Failure, output_closed};
use super::misuse;
use super::wrapping::{joined, wrap, wrap_results};
use crate::domain::{Message, visible};
use crate::tui::Terminal;
use crate::words::Words;

/// Returns whether a file that is to be written is standard output, by the name `-`.
pub(super) fn is_standard(file: &Path) -> bool {
    file == Path::new("-")
}

/// Writes results to standard output.
pub(super) fn results(
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    write_to(standard(), write)
}

/// Writes results that are sentences, besides tables and JSON; see [`sentence`].
pub(super) fn results_in_words(
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    if !io::stdout().is_terminal() {
        return results(write);
    }
    write_to(Box::new(TerminalOutput { unended: Vec::new(), width: Terminal::width() }), write)
}

/// Returns a message in words for [`results_in_words`], which does not break what it names.
pub(super) fn sentence(words: &Words, message: &Message) -> String {
    if io::stdout().is_terminal() { joined(words, message) } else { words.format(message) }
}

fn write_to(
    mut out: Box<dyn Write>,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    write(&mut *out).and_then(|()| out.flush()).map_err(|error| output_closed(&error))
}

/// How much is printed besides results and errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Volume {
    /// Nothing.
    Quiet,
    /// What was done.
    Normal,
    /// Also what was assumed, and why.
    Verbose,
}

/// Prints remarks on standard error, besides results and errors.
#[derive(Clone, Copy)]
pub(super) struct StatusOutput<'a> {
    words: &'a Words,
    volume: Volume,
}

impl<'a> StatusOutput<'a> {
    pub(super) const fn new(words: &'a Words, volume: Volume) -> Self {
        Self { words, volume }
    }

    /// Returns whether nothing is printed.
    pub(super) fn is_quiet(&self) -> bool {
        self.volume == Volume::Quiet
    }

    /// Returns whether everything is printed.
    pub(super) fn is_verbose(&self) -> bool {
        self.volume == Volume::Verbose
    }

    /// Returns a message in words.
    pub(super) fn format(&self, message: &Message) -> String {
        self.words.format(message)
    }

    /// Prints what was done.
    pub(super) fn print(&self, message: &Message) {
        if !self.is_quiet() {
            print_message(self.words, message);
        }
    }

    /// Prints what was assumed, and why.
    pub(super) fn print_detail(&self, message: &Message) {
        if self.volume == Volume::Verbose {
            print_message(self.words, message);
        }
    }
}

/// Asks a question on standard error, and returns whether the next line of standard input agrees.
pub(super) fn confirm(question: &str) -> io::Result<bool> {
    print_error(question);
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(["yes", "ja"].contains(&line.trim().to_lowercase().as_str()))
}

/// Prints a line on standard error. If that is closed there is no one to report it to.
pub(super) fn print_error(line: &str) {
    let line = Terminal::error_width().map_or(line.into(), |width| wrap(line, Some(width)));
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Prints a message on standard error; what it names is not broken.
pub(super) fn print_message(words: &Words, message: &Message) {
    match Terminal::error_width() {
        Some(_) => print_error(&joined(words, message)),
        None => print_error(&words.format(message)),
    }
}

/// Prints why a subcommand failed, and returns its exit code.
pub(super) fn report(failure: &Failure, words: &Words) -> ExitCode {
    let (message, code) = match failure {
        Failure::Failed(message) => (message, 1),
        Failure::Misused(message) => (message, 2),
        Failure::PipeClosed => return ExitCode::SUCCESS,
    };
    print_message(words, &Message::new("cli-error").with("what", message.clone()));
    ExitCode::from(code)
}

/// Prints what the argument parser returned: help and version on standard output, errors on standard error.
pub(super) fn show_clap(error: &clap::Error, words: &Words) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    for line in misuse::in_words(error, words) {
        print_error(&visible(&line));
    }
    ExitCode::from(2)
}

/// Returns standard output, buffered. What goes to a terminal is made harmless for it; a pipe or a file gets
/// every byte.
pub(super) fn standard() -> Box<dyn Write> {
    if io::stdout().is_terminal() {
        Box::new(TerminalOutput { unended: Vec::new(), width: None })
    } else {
        Box::new(BufWriter::new(io::stdout().lock()))
    }
}

/// Shows text at the terminal, by whole lines.
struct TerminalOutput {
    /// The line that has not ended yet.
    unended: Vec<u8>,
    /// To what sentences are broken.
    width: Option<u16>,
}

impl TerminalOutput {
    fn show(&mut self, end: usize) -> io::Result<()> {
        let shown: Vec<u8> = self.unended.drain(..end).collect();
        let shown = String::from_utf8_lossy(&shown);
        let shown = visible(&shown);
        match self.width {
            None => io::stdout().write_all(shown.as_bytes()),
            width => io::stdout().write_all(wrap_results(&shown, width).as_bytes()),
        }
    }
}

impl Write for TerminalOutput {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let begin = self.unended.len();
        self.unended.extend_from_slice(text);
        if let Some(last) = text.iter().rposition(|byte| *byte == b'\n') {
            self.show(begin + last + 1)?;
        }
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.show(self.unended.len())?;
        io::stdout().flush()
    }
}

/// Quotes a name for a shell.
pub(super) fn shell_word(name: &str) -> String {
    if name
        .contains(|scalar: char| scalar.is_whitespace() || "'\"$&()*;<>?\\`|~#!".contains(scalar))
    {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    }
}
