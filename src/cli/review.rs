//! `nybrott review [FILE…]`: the screen. Files given are fetched first.

use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use super::import::{self, Reading};
use super::output;
use super::surroundings::Surroundings;
use crate::codebook::Words;
use crate::domain::Message;
use crate::session::{self, Opening, Settings};
use crate::tui::Terminal;

/// What `review` takes.
#[derive(Debug, Default, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(here: &Surroundings<'_>, arguments: Arguments) -> Result<(), Failure> {
    if !Terminal::is_there() {
        return Err(Failure::Misused(Message::new("cli-no-terminal")));
    }
    if std::env::var("TERM").is_ok_and(|term| term == "dumb") {
        return Err(Failure::Misused(Message::new("cli-dumb-terminal")));
    }
    let mut project = here.open_project()?;
    import::fetch(here, &mut project, &arguments.files, arguments.reading, false)?;
    let ending = session::run(Opening {
        project,
        samples: here.samples(),
        reviewer: here.reviewer.clone(),
        words: Words::new(here.words.language()),
        ask_language: here.voice.is_guess,
        settings: Settings::new(
            here.voice.config.clone(),
            here.voice.config_file.clone(),
            std::env::var("NO_COLOR").ok().as_deref(),
        ),
        greeting: None,
    })?;
    if ending.unsaved > 0 {
        return Err(Failure::Failed(
            Message::new("cli-ended-unsaved").with("count", ending.unsaved),
        ));
    }
    let mut again = "nybrott".to_owned();
    if here.project_is_named || ending.project != here.project {
        again = format!("nybrott --project {}", quoted(&ending.project.to_string_lossy()));
    }
    let message = if ending.left > 0 { "cli-ended" } else { "cli-ended-finished" };
    let mut message = Message::new(message).with("saved", ending.saved).with("again", again);
    if ending.left > 0 {
        message = message.with("left", ending.left);
    }
    output::remark(&here.words.say(&message));
    Ok(())
}

/// A file name as a shell takes it.
fn quoted(name: &str) -> String {
    if name
        .contains(|scalar: char| scalar.is_whitespace() || "'\"$&()*;<>?\\`|~#!".contains(scalar))
    {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    }
}
