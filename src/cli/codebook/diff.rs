//! `nybrott codebook diff`: what differs between two codebooks.

use clap::Args;

use super::find::{named, of_project};
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::codebook::own::{CodebookDifference, OwnCodebook, differences};
use crate::domain::Message;

/// The arguments of `codebook diff`.
#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    codebook: String,
    newer: Option<String>,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &DiffArgs) -> Result<(), Failure> {
    let first = named(&arguments.codebook)?;
    let (before, now) = match &arguments.newer {
        Some(newer) => (Some(first), named(newer)?),
        None => (of_project(context)?.and_then(|(_, own)| own), first),
    };
    let lines = in_words(context, before.as_ref(), &now);
    output::results_in_words(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))
}

/// Returns what differs, a line each, or one that nothing does.
pub(super) fn in_words(
    context: &CommandContext<'_>,
    before: Option<&OwnCodebook>,
    now: &OwnCodebook,
) -> Vec<String> {
    let differences = differences(before, Some(now));
    if differences.is_empty() {
        return vec![context.words.get("codebook-same")];
    }
    differences.iter().map(|difference| context.words.format(&message(difference))).collect()
}

fn message(difference: &CodebookDifference) -> Message {
    let about = |key, id: &str| Message::new(key).with("id", id);
    match difference {
        CodebookDifference::New(id) => about("codebook-diff-new", id),
        CodebookDifference::Gone(id) => about("codebook-diff-gone", id),
        CodebookDifference::Unexplained(id) => about("codebook-diff-unexplained", id),
        CodebookDifference::WordsOnly(id) => about("codebook-diff-words-only", id),
        CodebookDifference::Meaning(id) => about("codebook-diff-meaning", id),
        CodebookDifference::Renamed { from, to } => {
            about("codebook-diff-renamed", from).with("to", to.as_str())
        }
        CodebookDifference::Merged { from, to } => {
            about("codebook-diff-merged", from).with("to", to.as_str())
        }
        CodebookDifference::Retired(id) => about("codebook-diff-retired", id),
    }
}
