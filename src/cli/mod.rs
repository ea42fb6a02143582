//! Subcommands: one file each. They connect rooms and decide nothing.

mod agreement;
mod answers;
mod apply;
mod backup;
mod barometer;
mod classify;
mod codebook;
mod completions;
mod config;
mod context;
mod demo;
mod doctor;
mod erase;
mod export;
mod facet_answers;
mod failure;
mod help;
mod hidden;
mod import;
mod imports;
mod keys;
mod list;
mod log;
mod man;
mod merge;
mod misuse;
mod municipalities;
mod output;
mod own_references;
mod progress;
mod remaining;
mod report;
mod review;
mod round;
mod rounds_by_name;
mod rules;
mod shared;
mod shares;
mod startup;
mod status;
mod team;
mod text_file;
mod text_table;
mod turned;
mod undo;
mod values;
mod version;
#[cfg(test)]
mod words_tests;
mod wrapping;

use std::any::TypeId;
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::{FromArgMatches as _, Parser, Subcommand};

use self::context::CommandContext;
use self::failure::Failure;
use self::output::StatusOutput;
use self::shared::SharedArgs;
use self::startup::Startup;
use crate::import::work_as_child;
use crate::session::crash;
use crate::words::{add_to_commands, call_program_as};

/// The command line. The help of each part is in the word catalogue.
#[derive(Debug, Parser)]
#[command(name = "nybrott", version, disable_help_subcommand = true)]
struct CommandLine {
    #[command(flatten)]
    shared: SharedArgs,
    #[command(subcommand)]
    command: Option<CliCommand>,
}

#[derive(Debug, Subcommand)]
enum CliCommand {
    Review(review::ReviewArgs),
    Import(import::ImportArgs),
    Imports(imports::ImportsArgs),
    Export(export::ExportArgs),
    Agreement(agreement::AgreementArgs),
    Shares(shares::SharesArgs),
    Remaining(remaining::RemainingArgs),
    Report(report::ReportArgs),
    Status(status::StatusArgs),
    List(list::ListArgs),
    Classify(classify::ClassifyArgs),
    Apply(apply::ApplyArgs),
    Merge(merge::MergeArgs),
    Municipalities(municipalities::MunicipalitiesArgs),
    Round(round::RoundArgs),
    Team(team::TeamArgs),
    Rules(rules::RulesArgs),
    Undo(undo::UndoArgs),
    Redo,
    Log(log::LogArgs),
    Backup(backup::BackupArgs),
    Doctor(doctor::DoctorArgs),
    Erase(erase::EraseArgs),
    Codebook(codebook::CodebookArgs),
    Keys(keys::KeysArgs),
    Config(config::ConfigArgs),
    Demo(demo::DemoArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Runs the program with these arguments.
///
/// Exit codes: 0 done, 1 failed, 2 used wrongly. Results go to standard output, remarks and errors
/// to standard error.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<_> = arguments.into_iter().collect();
    if let Some(ended) = arguments.get(1..).and_then(work_as_child) {
        return ended;
    }
    crash::install();
    if let Some(started) = arguments.first() {
        call_program_as(started);
    }
    if let Some(options) = shared::kept_options(&arguments) {
        add_to_commands(options);
    }
    // Help must speak the reader's language, so the language is found before anything else.
    let startup = match Startup::read(&arguments) {
        Ok(startup) => startup,
        Err(failure) => return output::report(&failure, &startup::words_of_environment()),
    };
    let run = AssertUnwindSafe(|| parse_and_run(&arguments, &startup));
    catch_unwind(run)
        .unwrap_or_else(|_| output::report(&Failure::Failed(crash::message()), &startup.words))
}

fn parse_and_run(arguments: &[OsString], startup: &Startup) -> ExitCode {
    // Help is put into words only for those who see it: it is half of the time of a start.
    let in_words = || help::in_words(grammar(), &startup.words);
    let line = grammar()
        .try_get_matches_from(arguments)
        .or_else(|_| in_words().try_get_matches_from(arguments))
        .and_then(|matches| CommandLine::from_arg_matches(&matches));
    let done = match line {
        Ok(line) => dispatch(line, in_words, startup),
        Err(error) => return output::show_clap(&error, &startup.words),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => output::report(&failure, &startup.words),
    }
}

/// Returns the grammar of the command line. The text of an option may begin with a hyphen, as filters, columns and
/// sources may.
fn grammar() -> clap::Command {
    let takes_text = |arg: &clap::Arg| {
        let is_text = arg.get_value_parser().type_id() == TypeId::of::<String>();
        arg.get_long().is_some() && arg.get_action().takes_values() && is_text
    };
    let with_hyphens = |arg: clap::Arg| {
        let is_free = takes_text(&arg) && arg.get_possible_values().is_empty();
        if is_free { arg.allow_hyphen_values(true) } else { arg }
    };
    let command = <CommandLine as clap::CommandFactory>::command().mut_args(with_hyphens);
    command.mut_subcommands(|subcommand| subcommand.mut_args(with_hyphens))
}

fn dispatch(
    line: CommandLine,
    grammar: impl Fn() -> clap::Command,
    startup: &Startup,
) -> Result<(), Failure> {
    let status = StatusOutput::new(&startup.words, line.shared.volume());
    let context = || CommandContext::new(line.shared, startup, status);
    match line.command.unwrap_or(CliCommand::Review(review::ReviewArgs::default())) {
        CliCommand::Review(args) => review::run(&context()?, args),
        CliCommand::Import(args) => {
            backup::after(&context()?, |context| import::run(context, args))
        }
        CliCommand::Imports(args) => imports::run(&context()?, &args),
        CliCommand::Export(args) => export::run(&context()?, &args),
        CliCommand::Agreement(args) => agreement::run(&context()?, &args),
        CliCommand::Shares(args) => shares::run(&context()?, &args),
        CliCommand::Remaining(args) => remaining::run(&context()?, &args),
        CliCommand::Report(args) => report::run(&context()?, &args),
        CliCommand::Status(args) => status::run(&context()?, &args),
        CliCommand::List(args) => list::run(&context()?, &args),
        CliCommand::Classify(args) => {
            backup::after(&context()?, |context| classify::run(context, &args))
        }
        CliCommand::Apply(args) => backup::after(&context()?, |context| apply::run(context, args)),
        CliCommand::Merge(args) => merge::run(&context()?, &args),
        CliCommand::Municipalities(args) if args.writes() => {
            backup::after(&context()?, |context| municipalities::run(context, &args))
        }
        CliCommand::Municipalities(args) => municipalities::run(&context()?, &args),
        CliCommand::Round(args) => round::run(&context()?, &args),
        CliCommand::Team(args) => team::run(&context()?, &args),
        CliCommand::Rules(args) if args.writes() => {
            backup::after(&context()?, |context| rules::run(context, &args))
        }
        CliCommand::Rules(args) => rules::run(&context()?, &args),
        CliCommand::Undo(args) => backup::after(&context()?, |context| undo::run(context, &args)),
        CliCommand::Redo => backup::after(&context()?, undo::redo),
        CliCommand::Log(args) => log::run(&context()?, &args),
        CliCommand::Backup(args) => backup::run(&context()?, &args),
        CliCommand::Doctor(args) => doctor::run(&context()?, &args),
        CliCommand::Erase(args) => erase::run(&context()?, &args),
        CliCommand::Codebook(args) => codebook::run(&context()?, &args),
        CliCommand::Keys(args) => keys::run(startup, &args),
        CliCommand::Config(args) => config::run(startup, &args),
        CliCommand::Demo(args) => demo::run(&context()?, &args),
        CliCommand::Completions(args) => match &args.filter {
            Some(typed) => completions::of_filter(&context()?, typed, startup.words.language()),
            None => completions::run(grammar(), &args),
        },
        CliCommand::Man(args) => man::run(grammar(), &args, status),
    }
}
