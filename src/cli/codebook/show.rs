//! `nybrott codebook show`: the questions, their answers and the rules for them.

use clap::Args;

use super::find::of_project;
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::codebook::codebook_text;
use crate::domain::{FacetScheme, Message};
use crate::workflow::facets_in_force;

/// The length at which lines are wrapped, in columns; longer ones are hard to read.
const WIDTH: usize = 80;

/// The arguments of `codebook show`.
#[derive(Debug, Default, Args)]
pub(super) struct CodebookShowArgs {
    #[arg(long)]
    built_in: bool,
}

pub(super) fn run(
    context: &CommandContext<'_>,
    arguments: &CodebookShowArgs,
) -> Result<(), Failure> {
    let taken = if arguments.built_in { None } else { of_project(context)? };
    let text = match &taken {
        Some((taken, _)) => {
            let in_force = Message::new("codebook-in-force")
                .with("name", taken.name.as_str())
                .with("edition", taken.edition.as_str());
            context.status.print(&in_force);
            let reader = context.open_reader()?;
            codebook_text(&context.words_of(&reader)?, &facets_in_force(&reader)?)
        }
        None => codebook_text(context.words, &FacetScheme::default()),
    };
    output::results(|out| {
        for line in text.lines() {
            let body = line.trim_start();
            let indent = &line[..line.len() - body.len()];
            let options =
                textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent);
            writeln!(out, "{}", textwrap::fill(body, options).trim_end())?;
        }
        Ok(())
    })
}
