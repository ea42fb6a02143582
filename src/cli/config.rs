//! `nybrott config`: where the settings are; `--init` writes a file to edit by hand.

use std::path::Path;

use clap::Args;

use super::failure::Failure;
use super::output;
use super::startup::Startup;
use crate::config::write_template;
use crate::domain::Message;

/// The arguments of `config`.
#[derive(Debug, Args)]
pub(super) struct ConfigArgs {
    #[arg(long)]
    init: bool,
}

pub(super) fn run(startup: &Startup, arguments: &ConfigArgs) -> Result<(), Failure> {
    let preferences = &startup.preferences;
    let (Some(file), Some(state)) = (preferences.config_file(), preferences.state_file()) else {
        return Err(Failure::Misused(Message::new("cli-no-home")));
    };
    let at = |key, file: &Path| Message::new(key).with("file", file.to_string_lossy().as_ref());
    if arguments.init {
        if file.exists() {
            return Err(Failure::Failed(at("config-there", file)));
        }
        write_template(file)?;
    }
    let words = &startup.words;
    output::results(|out| {
        writeln!(out, "{}", words.format(&at("config-written", file)))?;
        writeln!(out, "{}", words.format(&at("config-state", state)))
    })?;
    if let Some(trouble) = preferences.state_trouble() {
        output::print_error(&words.format(trouble));
    }
    // What is wrong with the settings helps in fixing them.
    startup.keymap().map(|_| ())
}
