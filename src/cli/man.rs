//! `nybrott man DIR`: a manual page for the program and for each subcommand.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;

use super::failure::Failure;
use super::output::StatusOutput;
use crate::domain::Message;
use crate::files::create_folders;

/// The arguments of `man`.
#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(
    command: Command,
    arguments: &ManArgs,
    status: StatusOutput<'_>,
) -> Result<(), Failure> {
    let folder = &arguments.folder;
    let shown = folder.to_string_lossy();
    let pages = write_pages(command, folder, status).map_err(|error| {
        Failure::Failed(
            Message::new("cli-man-trouble").with("folder", shown.as_ref()).with("reason", &error),
        )
    })?;
    let first = folder.join("nybrott.1");
    let message = Message::new("cli-man-written")
        .with("count", pages)
        .with("folder", shown.as_ref())
        .with("page", first.to_string_lossy().as_ref());
    status.print(&message);
    Ok(())
}

/// The headings that the pages get, and what they are called in the reviewer's language.
const HEADINGS: [(&str, &str); 6] = [
    ("NAME", "cli-man-name"),
    ("SYNOPSIS", "cli-man-synopsis"),
    ("DESCRIPTION", "cli-man-description"),
    ("OPTIONS", "cli-man-options"),
    ("SUBCOMMANDS", "cli-man-subcommands"),
    ("VERSION", "cli-man-version"),
];

/// Writes the pages, and returns how many there are.
fn write_pages(mut command: Command, folder: &Path, status: StatusOutput<'_>) -> io::Result<usize> {
    create_folders(folder)?;
    command.build();
    let mut pages = vec![command.clone()];
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        // A page is found by its name, and written as it is typed.
        let typed = format!("nybrott {}", sub.get_name());
        let name = typed.replace(' ', "-");
        pages.push(
            sub.clone()
                .name(name.clone())
                .display_name(name)
                .bin_name(typed)
                .version(env!("CARGO_PKG_VERSION")),
        );
    }
    for page in &pages {
        let mut text = Vec::new();
        Man::new(page.clone()).render(&mut text)?;
        let text = HEADINGS.iter().fold(
            String::from_utf8_lossy(&text).into_owned(),
            |text, (heading, key)| {
                let translated = status.format(&Message::new(key));
                text.replace(&format!("\n.SH {heading}\n"), &format!("\n.SH {translated}\n"))
            },
        );
        fs::write(folder.join(format!("{}.1", page.get_name())), text)?;
    }
    Ok(pages.len())
}
