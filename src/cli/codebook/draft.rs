//! `nybrott codebook draft` and `export`: files to begin with, and to keep.

use std::path::{Path, PathBuf};

use clap::Args;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::find::of_project;
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::codebook::own::OwnCodebook;
use crate::domain::message::Value;
use crate::domain::{Language, Message};
use crate::files::{self, IfExists};
use crate::words::Words;

/// A file to begin with, with a comment on every part. Comments, and what it is called, are `{key}` in the word catalogue; a
/// text is in a line for each language.
const DRAFT: &str = include_str!("draft.ron");

/// The arguments of `codebook draft`.
#[derive(Debug, Args)]
pub(super) struct DraftArgs {
    file: PathBuf,
}

/// The arguments of `codebook export`.
#[derive(Debug, Args)]
pub(super) struct CodebookExportArgs {
    file: PathBuf,
}

pub(super) fn run(context: &CommandContext<'_>, arguments: &DraftArgs) -> Result<(), Failure> {
    write(context, &arguments.file, &draft(context.words), "codebook-draft-written")
}

/// Returns the draft as readers of a language have it: explained in it, and with its texts before those in others.
fn draft(words: &Words) -> String {
    let called = words.get("codebook-draft-called");
    let mut lines: Vec<String> = Vec::new();
    for line in DRAFT.lines() {
        let comment = line.split_once("// {");
        match comment.and_then(|(indent, key)| Some((indent, key.strip_suffix('}')?))) {
            Some((indent, key)) => {
                let comment = words.get(&format!("codebook-draft-{key}"));
                let wrapped = textwrap::wrap(&comment, 100);
                lines.extend(wrapped.iter().map(|line| format!("{indent}// {line}")));
            }
            None => lines.push(line.replace("{called}", &called)),
        }
    }
    let is_text = |line: &String| language(line).is_some();
    for texts in lines.chunk_by_mut(|one, other| is_text(one) && is_text(other)) {
        texts.sort_by_key(|line| language(line) != Some(words.language()));
    }
    lines.join("\n") + "\n"
}

/// Returns the language of a line that has a text in one: `//     nn: "Sektor",`.
fn language(line: &str) -> Option<Language> {
    let (tag, _) = line.trim_start_matches([' ', '/']).split_once(": ")?;
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

pub(super) fn export(
    context: &CommandContext<'_>,
    arguments: &CodebookExportArgs,
) -> Result<(), Failure> {
    let Some((_, Some(own))) = of_project(context)? else {
        return Err(Failure::Failed(Message::new("codebook-none-to-export")));
    };
    let text = in_ron(&own).map_err(|error| unwritten(&arguments.file, error.to_string()))?;
    write(context, &arguments.file, &text, "cli-codebook-written")
}

fn in_ron(own: &OwnCodebook) -> ron::Result<String> {
    let config =
        PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    ron::ser::to_string_pretty(own, config).map(|text| text + "\n")
}

/// Writes a codebook to a file that is not there yet and says so, or to standard output.
fn write(
    context: &CommandContext<'_>,
    file: &Path,
    text: &str,
    written: &'static str,
) -> Result<(), Failure> {
    if output::is_standard(file) {
        return output::results(|out| out.write_all(text.as_bytes()));
    }
    files::write_whole(file, text.as_bytes(), IfExists::Keep).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            let message = Message::new("codebook-file-exists");
            return Failure::Failed(message.with("file", file.to_string_lossy().as_ref()));
        }
        unwritten(file, &error)
    })?;
    context.status.print(&Message::new(written).with("file", file.to_string_lossy().as_ref()));
    Ok(())
}

fn unwritten(file: &Path, reason: impl Into<Value>) -> Failure {
    let message = Message::new("codebook-not-written").with("reason", reason);
    Failure::Failed(message.with("file", file.to_string_lossy().as_ref()))
}
