//! `nybrott config`: where the settings are; `--init` writes a file to change by hand.

use std::path::Path;

use clap::Args;

use super::failure::Failure;
use super::output;
use super::surroundings::Voice;
use crate::config::write_template;
use crate::domain::Message;

/// What `config` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long)]
    init: bool,
}

pub(super) fn run(voice: &Voice, arguments: &Arguments) -> Result<(), Failure> {
    let preferences = &voice.preferences;
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
    let words = &voice.words;
    output::results(|out| {
        writeln!(out, "{}", words.format(&at("config-written", file)))?;
        writeln!(out, "{}", words.format(&at("config-state", state)))
    })?;
    if let Some(trouble) = preferences.state_trouble() {
        output::complain(&words.format(trouble));
    }
    // The settings may be about to be fixed.
    voice.keymap().map(|_| ())
}
