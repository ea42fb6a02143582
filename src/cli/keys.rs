//! `nybrott keys`: the keys as they are bound.

use clap::Args;

use super::failure::Failure;
use super::output;
use super::startup::Startup;
use crate::tui::keymap::key_label;
use crate::tui::{Keymap, Mode};
use crate::wording::text::width;

/// The column in which the descriptions begin.
const COLUMN: usize = 30;

/// The arguments of `keys`.
#[derive(Debug, Args)]
pub(super) struct KeysArgs {
    #[arg(long)]
    ids: bool,
}

/// Prints the keys. Where the settings bind keys that cannot be bound, it reports that and prints the
/// defaults, since they are what the settings are fixed with.
pub(super) fn run(startup: &Startup, arguments: &KeysArgs) -> Result<(), Failure> {
    let words = &startup.words;
    let keymap = startup.keymap().unwrap_or_else(|failure| {
        output::report(&failure, words);
        Keymap::default()
    });
    output::results(|out| {
        if arguments.ids {
            for bound in keymap.bound() {
                let keys = bound.shown_keys().collect::<Vec<_>>().join("  ");
                let padding = " ".repeat(COLUMN.saturating_sub(bound.binding.id.len()).max(2));
                writeln!(out, "{}{padding}{keys}", bound.binding.id)?;
            }
            return Ok(());
        }
        for (mode, heading) in [
            (Mode::Case, "review-keys-case"),
            (Mode::Queue, "review-keys-queue"),
            (Mode::Settle, "review-keys-settle"),
        ] {
            writeln!(out, "{}", words.get(heading))?;
            for bound in keymap.bound().iter().filter(|bound| bound.binding.modes.contains(&mode)) {
                let binding = bound.binding;
                let keys: Vec<String> =
                    bound.shown_keys().map(|name| key_label(words, name)).collect();
                let keys = keys.join("  ");
                let padding = " ".repeat(COLUMN.saturating_sub(width(&keys)).max(2));
                let title = words.get(&format!("review-command-{}", binding.id));
                if !keys.is_empty() {
                    writeln!(out, "  {keys}{padding}{title}")?;
                }
            }
        }
        Ok(())
    })
}
