//! `nybrott codebook check`: whether a file is a codebook, and what it has.

use clap::Args;

use super::find::named;
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::codebook::own::hash;
use crate::domain::Message;

/// The arguments of `codebook check`.
#[derive(Debug, Args)]
pub(super) struct CodebookCheckArgs {
    codebook: String,
}

pub(super) fn run(
    context: &CommandContext<'_>,
    arguments: &CodebookCheckArgs,
) -> Result<(), Failure> {
    let codebook = named(&arguments.codebook)?;
    let sound = Message::new("codebook-sound")
        .with("name", codebook.name.as_str())
        .with("edition", codebook.edition.as_str())
        .with("words", codebook.words.len())
        .with("rules", codebook.rules.len())
        .with("facets", codebook.facets.len());
    output::results_in_words(|out| {
        writeln!(out, "{}", output::sentence(context.words, &sound))?;
        writeln!(out, "{}", hash(&codebook))
    })
}
