//! `nybrott codebook draft` and `export`: files to begin with, and to keep.

use std::path::{Path, PathBuf};

use clap::Args;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::find::of_project;
use crate::cli::context::CommandContext;
use crate::cli::failure::Failure;
use crate::codebook::own::OwnCodebook;
use crate::domain::Message;
use crate::domain::message::Value;
use crate::files::{self, IfExists};

/// A file to begin with, with a comment on every part. Comments are `{key}` in the word catalogue.
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
    let mut lines = Vec::new();
    for line in DRAFT.lines() {
        let comment = line.split_once("// {");
        match comment.and_then(|(indent, key)| Some((indent, key.strip_suffix('}')?))) {
            Some((indent, key)) => {
                let comment = context.words.get(&format!("codebook-draft-{key}"));
                let wrapped = textwrap::wrap(&comment, 100);
                lines.extend(wrapped.iter().map(|line| format!("{indent}// {line}\n")));
            }
            None => lines.push(format!("{line}\n")),
        }
    }
    write(&arguments.file, &lines.concat())?;
    let written = Message::new("codebook-draft-written");
    let file = arguments.file.to_string_lossy();
    context.status.print(&written.with("file", file.as_ref()));
    Ok(())
}

pub(super) fn export(
    context: &CommandContext<'_>,
    arguments: &CodebookExportArgs,
) -> Result<(), Failure> {
    let Some((_, Some(own))) = of_project(context)? else {
        return Err(Failure::Failed(Message::new("codebook-none-to-export")));
    };
    let text = in_ron(&own).map_err(|error| unwritten(&arguments.file, error.to_string()))?;
    write(&arguments.file, &text)
}

fn in_ron(own: &OwnCodebook) -> ron::Result<String> {
    let config =
        PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    ron::ser::to_string_pretty(own, config).map(|text| text + "\n")
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    files::write_whole(file, text.as_bytes(), IfExists::Keep).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            let message = Message::new("codebook-file-exists");
            return Failure::Failed(message.with("file", file.to_string_lossy().as_ref()));
        }
        unwritten(file, &error)
    })
}

fn unwritten(file: &Path, reason: impl Into<Value>) -> Failure {
    let message = Message::new("codebook-not-written").with("reason", reason);
    Failure::Failed(message.with("file", file.to_string_lossy().as_ref()))
}
