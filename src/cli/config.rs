//! `nybrott config`: where the settings are; `--init` writes a file to edit by hand.

use std::path::{Path, PathBuf};

use clap::Args;

use super::failure::Failure;
use super::output;
use super::startup::Startup;
use crate::config::{OwnFile, write_template};
use crate::domain::Message;
use crate::report::References;
use crate::wording::text::wrap;
use crate::workflow;

/// The arguments of `config`.
#[derive(Debug, Args)]
pub(super) struct ConfigArgs {
    #[arg(long)]
    init: bool,
}

/// The widest line of a comment in `config.ron`, in columns.
const WIDEST_COMMENT: usize = 96;

pub(super) fn run(startup: &Startup, arguments: &ConfigArgs) -> Result<(), Failure> {
    let preferences = &startup.preferences;
    let (Some(file), Some(state)) = (preferences.config_file(), preferences.state_file()) else {
        return Err(Failure::Misused(Message::new("cli-no-home")));
    };
    let at = |key, file: &Path| Message::new(key).with("file", file.to_string_lossy().as_ref());
    let words = &startup.words;
    if arguments.init {
        if file.exists() {
            return Err(Failure::Failed(at("config-there", file)));
        }
        write_template(file, |key| wrap(&words.get(key), WIDEST_COMMENT))?;
    }
    let written = if file.exists() { "config-written" } else { "config-unwritten-yet" };
    let references = workflow::add_own_references(&mut References::built_in());
    let own = own_files(file.parent().unwrap_or(Path::new("")), references.as_ref().ok());
    output::results_in_words(|out| {
        writeln!(out, "{}", output::sentence(words, &at(written, file)))?;
        writeln!(out, "{}", output::sentence(words, &at("config-state", state)))?;
        own.iter().try_for_each(|of| writeln!(out, "{}", output::sentence(words, of)))
    })?;
    let troubles = [preferences.state_trouble(), startup.register_trouble.as_ref()];
    for trouble in troubles.into_iter().flatten().chain(references.as_ref().err()) {
        output::print_message(words, trouble);
    }
    // What is wrong with the settings helps in fixing them.
    startup.keymap().map(|_| ())
}

/// Says which files of one's own are in the folder of the settings, and where they would be.
fn own_files(folder: &Path, references: Option<&Option<(PathBuf, usize)>>) -> Vec<Message> {
    let at = |key, file: &Path| Message::new(key).with("file", file.to_string_lossy().as_ref());
    let register = OwnFile::Register.within(folder);
    let register_key = if register.exists() { "config-register" } else { "config-no-register" };
    let figures = match references {
        Some(Some((file, count))) => Some(at("config-references", file).with("count", *count)),
        Some(None) => Some(at("config-no-references", &OwnFile::References.within(folder))),
        // What is wrong with it is reported.
        None => None,
    };
    [at(register_key, &register)].into_iter().chain(figures).collect()
}
