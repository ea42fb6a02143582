//! Subcommands: one file each. They wire rooms together and decide nothing.

mod codebook;
mod export;
mod failure;
mod help;
mod import;
mod keys;
mod log;
mod output;
mod review;
mod status;
mod surroundings;
#[cfg(test)]
mod words_tests;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};

use self::surroundings::{Surroundings, Voice};

/// The command line. What help says of each part stands in the word catalogue.
#[derive(Debug, Parser)]
#[command(name = "nybrott", version, disable_help_subcommand = true)]
struct CommandLine {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every subcommand takes.
#[derive(Debug, Args)]
struct Shared {
    #[arg(long, global = true, value_name = "FILE")]
    project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME")]
    reviewer: Option<String>,
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Review(review::Arguments),
    Import(import::Arguments),
    Export(export::Arguments),
    Status(status::Arguments),
    Log(log::Arguments),
    Codebook,
    Keys,
}

/// Does what the command line says.
///
/// Exit codes: 0 done, 1 failed, 2 used wrongly. Results go to standard output, remarks and errors
/// to standard error.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let arguments: Vec<_> = arguments.into_iter().collect();
    // Help must speak the reader's language, so the language is found before anything else.
    let voice = match Voice::of(&arguments) {
        Ok(voice) => voice,
        Err(failure) => return failure.report(&surroundings::words_of_environment()),
    };
    let command = help::in_words(<CommandLine as clap::CommandFactory>::command(), &voice.words);
    let matches = match command.try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return output::show_clap(&error),
    };
    match CommandLine::from_arg_matches(&matches) {
        Ok(line) => dispatch(line, &voice),
        Err(error) => output::show_clap(&error),
    }
}

fn dispatch(line: CommandLine, voice: &Voice) -> ExitCode {
    let words = &voice.words;
    let done = Surroundings::of(line.shared, voice).and_then(|here| {
        match line.command.unwrap_or(Command::Review(review::Arguments::default())) {
            Command::Review(arguments) => review::run(&here, arguments),
            Command::Import(arguments) => import::run(&here, arguments),
            Command::Export(arguments) => export::run(&here, &arguments),
            Command::Status(arguments) => status::run(&here, &arguments),
            Command::Log(arguments) => log::run(&here, &arguments),
            Command::Codebook => codebook::run(words),
            Command::Keys => keys::run(words),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(words),
    }
}
