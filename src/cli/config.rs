//! `nybrott config`: where the settings are; `--init` writes a file to change by hand.

use clap::Args;

use super::failure::Failure;
use super::output;
use super::surroundings::Voice;
use crate::domain::Message;

/// What `config` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long)]
    init: bool,
}

pub(super) fn run(voice: &Voice, arguments: &Arguments) -> Result<(), Failure> {
    let Some(file) = &voice.config_file else {
        return Err(Failure::Misused(Message::new("cli-no-home")));
    };
    let shown = file.to_string_lossy();
    if arguments.init {
        if file.exists() {
            let there = Message::new("config-there").with("file", shown.as_ref());
            return Err(Failure::Failed(there));
        }
        voice.config.write(file)?;
    }
    let words = &voice.words;
    let message = Message::new("config-written").with("file", shown.as_ref());
    output::results(|out| writeln!(out, "{}", words.format(&message)))?;
    // Whoever asks where the settings are may be about to mend them.
    voice.keymap().map(|_| ())
}
