//! `nybrott codebook diff`: what differs between two codebooks.

use clap::Args;

use super::find::{named, of_project};
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::codebook;
use crate::codebook::own::{
    CodebookDifference, OwnCodebook, ProjectCodebook, differences, facet_name, facet_place,
    facet_value, value_place,
};
use crate::domain::Message;
use crate::domain::rulings::built_in_rules;
use crate::words::Words;

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
    let mut differences = differences(before, Some(now));
    if differences.is_empty() {
        return vec![context.words.get("codebook-same")];
    }
    let both = ProjectCodebook::after(before.cloned().into_iter().collect(), Some(now.clone()));
    let names = both.words(context.words.language());
    differences.sort_by_key(|difference| place(&names, difference.id()));
    let in_words = |difference| context.words.format(&message(context.words, &names, difference));
    differences.iter().map(in_words).collect()
}

/// Returns where an id stands: what is about the three questions first, then facets and their values in the order of
/// the codebook.
fn place(names: &Words, id: &str) -> (bool, usize, usize) {
    let (facet, value) = id.split_once('.').unwrap_or((id, ""));
    let Ok(facet) = facet.parse() else { return (false, 0, 0) };
    let of_facet = facet_place(names, &facet);
    let value = value.parse().map_or(0, |value| value_place(names, &facet, &value));
    let is_facet = of_facet < usize::MAX;
    (is_facet, if is_facet { of_facet } else { 0 }, if is_facet { value } else { 0 })
}

/// Returns what has an id, by its name where it has one, as `names` have it, and its id.
fn named_id(words: &Words, names: &Words, id: &str) -> String {
    let facet = |id: &str| id.parse().ok().map(|facet| (facet, facet_name(names, &facet)));
    let name = match id.split_once('.') {
        None => facet(id).map(|(_, name)| name),
        Some((of, value)) => {
            facet(of).zip(value.parse().ok()).and_then(|((facet, name), value)| {
                let value_name = facet_value(names, &facet, &value);
                (value_name != value.as_str()).then(|| format!("{name}: {value_name}"))
            })
        }
    };
    let rule = id.parse().ok().map(|rule| codebook::rule_name(names, &rule));
    let is_name = |name: &String| name != id;
    match rule.filter(is_name).or(name.filter(is_name)) {
        Some(name) => {
            words.format(&Message::new("codebook-diff-named").with("name", name).with("id", id))
        }
        None => id.to_owned(),
    }
}

/// Returns whether an id is of the built-in codebook, so that it is there with and without words in a codebook of one's own.
fn is_built_in(id: &str) -> bool {
    built_in_rules().iter().any(|rule| rule.id.as_str() == id)
}

fn message(words: &Words, names: &Words, difference: &CodebookDifference) -> Message {
    let about = |key, id: &str| Message::new(key).with("id", named_id(words, names, id));
    match difference {
        CodebookDifference::New(id) if is_built_in(id) => about("codebook-diff-own-words", id),
        CodebookDifference::New(id) => about("codebook-diff-new", id),
        CodebookDifference::Gone(id) if is_built_in(id) => {
            about("codebook-diff-built-in-words", id)
        }
        CodebookDifference::Gone(id) => about("codebook-diff-gone", id),
        CodebookDifference::Unexplained(id) => about("codebook-diff-unexplained", id),
        CodebookDifference::WordsOnly(id) => about("codebook-diff-words-only", id),
        CodebookDifference::Meaning(id) => about("codebook-diff-meaning", id),
        CodebookDifference::Renamed { from, to } => {
            about("codebook-diff-renamed", from).with("to", named_id(words, names, to))
        }
        CodebookDifference::Merged { from, to } => {
            about("codebook-diff-merged", from).with("to", named_id(words, names, to))
        }
        CodebookDifference::Retired(id) => about("codebook-diff-retired", id),
    }
}
