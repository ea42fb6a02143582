//! Subcommands: one file each. They wire rooms together and decide nothing.

mod answers;
mod apply;
mod backup;
mod classify;
mod codebook;
mod completions;
mod config;
mod doctor;
mod erase;
mod export;
mod failure;
mod help;
mod import;
mod keys;
mod list;
mod log;
mod man;
mod output;
mod progress;
mod review;
mod status;
mod surroundings;
mod undo;
mod values;
mod version;
#[cfg(test)]
mod words_tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, FromArgMatches as _, Parser, Subcommand};

use self::failure::Failure;
use self::output::{Remarks, Volume};
use self::surroundings::{Surroundings, Voice};
use crate::import::work_as_child;
use crate::session::crash;

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
    #[arg(long, global = true, value_name = "FILE", display_order = 900)]
    project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME", display_order = 900)]
    reviewer: Option<String>,
    #[arg(long, global = true, value_parser = values::LANGUAGES, display_order = 900)]
    lang: Option<String>,
    #[arg(long, global = true, display_order = 900)]
    take_over: bool,
    #[arg(short, long, global = true, display_order = 900, conflicts_with = "verbose")]
    quiet: bool,
    #[arg(short, long, global = true, display_order = 900)]
    verbose: bool,
}

impl Shared {
    const fn volume(&self) -> Volume {
        match (self.quiet, self.verbose) {
            (true, _) => Volume::Quiet,
            (false, true) => Volume::Verbose,
            (false, false) => Volume::Normal,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    Review(review::ReviewArgs),
    Import(import::ImportArgs),
    Export(export::ExportArgs),
    Status(status::Arguments),
    List(list::ListArgs),
    Classify(classify::ClassifyArgs),
    Apply(apply::ApplyArgs),
    Undo(undo::Arguments),
    Redo,
    Log(log::Arguments),
    Backup(backup::Arguments),
    Doctor(doctor::Arguments),
    Erase(erase::Arguments),
    Codebook,
    Keys(keys::Arguments),
    Config(config::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Does what the command line says.
///
/// Exit codes: 0 done, 1 failed, 2 used wrongly. Results go to standard output, remarks and errors
/// to standard error.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let arguments: Vec<_> = arguments.into_iter().collect();
    if let Some(ended) = arguments.get(1..).and_then(work_as_child) {
        return ended;
    }
    crash::install();
    // Help must speak the reader's language, so the language is found before anything else.
    let voice = match Voice::of(&arguments) {
        Ok(voice) => voice,
        Err(failure) => return failure.report(&surroundings::words_of_environment()),
    };
    catch_unwind(AssertUnwindSafe(|| obey(&arguments, &voice)))
        .unwrap_or_else(|_| Failure::Failed(crash::message()).report(&voice.words))
}

fn obey(arguments: &[std::ffi::OsString], voice: &Voice) -> ExitCode {
    // Help is put into words only for those who see it: it is half of the time of a start.
    let grammar = || <CommandLine as clap::CommandFactory>::command();
    let in_words = || help::in_words(grammar(), &voice.words);
    let line = grammar()
        .try_get_matches_from(arguments)
        .or_else(|_| in_words().try_get_matches_from(arguments))
        .and_then(|matches| CommandLine::from_arg_matches(&matches));
    match line {
        Ok(line) => dispatch(line, in_words, voice),
        Err(error) => output::show_clap(error, &voice.words),
    }
}

fn dispatch(line: CommandLine, grammar: impl Fn() -> clap::Command, voice: &Voice) -> ExitCode {
    let words = &voice.words;
    let remarks = Remarks::new(words, line.shared.volume());
    let here = || Surroundings::of(line.shared, voice, remarks);
    let done = match line.command.unwrap_or(Command::Review(review::ReviewArgs::default())) {
        Command::Review(arguments) => here().and_then(|here| review::run(&here, arguments)),
        Command::Import(arguments) => {
            here().and_then(|here| backup::after(&here, import::run(&here, arguments)))
        }
        Command::Export(arguments) => here().and_then(|here| export::run(&here, &arguments)),
        Command::Status(arguments) => here().and_then(|here| status::run(&here, &arguments)),
        Command::List(arguments) => here().and_then(|here| list::run(&here, &arguments)),
        Command::Classify(arguments) => {
            here().and_then(|here| backup::after(&here, classify::run(&here, &arguments)))
        }
        Command::Apply(arguments) => {
            here().and_then(|here| backup::after(&here, apply::run(&here, arguments)))
        }
        Command::Undo(arguments) => {
            here().and_then(|here| backup::after(&here, undo::run(&here, &arguments)))
        }
        Command::Redo => here().and_then(|here| backup::after(&here, undo::redo(&here))),
        Command::Log(arguments) => here().and_then(|here| log::run(&here, &arguments)),
        Command::Backup(arguments) => here().and_then(|here| backup::run(&here, &arguments)),
        Command::Doctor(arguments) => here().and_then(|here| doctor::run(&here, &arguments)),
        Command::Erase(arguments) => here().and_then(|here| erase::run(&here, &arguments)),
        Command::Codebook => codebook::run(words),
        Command::Keys(arguments) => keys::run(voice, &arguments),
        Command::Config(arguments) => config::run(voice, &arguments),
        Command::Completions(arguments) => completions::run(grammar(), &arguments),
        Command::Man(arguments) => man::run(grammar(), &arguments, remarks),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(words),
    }
}
