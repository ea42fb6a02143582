//! `nybrott codebook …`: what is decided, and by which rule; and codebooks of one's own.

mod check;
mod diff;
mod draft;
mod find;
mod show;
mod take;

use clap::{Args, Subcommand};

use super::backup;
use super::context::CommandContext;
use super::failure::Failure;

/// The arguments of `codebook`.
#[derive(Debug, Args)]
pub(super) struct CodebookArgs {
    #[command(subcommand)]
    command: Option<CodebookCommand>,
}

#[derive(Debug, Subcommand)]
enum CodebookCommand {
    Show(show::CodebookShowArgs),
    Check(check::CodebookCheckArgs),
    Take(take::TakeArgs),
    Diff(diff::DiffArgs),
    Draft(draft::DraftArgs),
    Export(draft::CodebookExportArgs),
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &CodebookArgs) -> Result<(), Failure> {
    match &arguments.command {
        None => show::run(context, &show::CodebookShowArgs::default()),
        Some(CodebookCommand::Show(args)) => show::run(context, args),
        Some(CodebookCommand::Check(args)) => check::run(context, args),
        Some(CodebookCommand::Take(args)) => {
            backup::after(context, |context| take::run(context, args))
        }
        Some(CodebookCommand::Diff(args)) => diff::run(context, args),
        Some(CodebookCommand::Draft(args)) => draft::run(context, args),
        Some(CodebookCommand::Export(args)) => draft::export(context, args),
    }
}
