//! `nybrott keys`: the key table, as it holds.

use super::failure::Failure;
use super::output;
use crate::codebook::Words;
use crate::tui::keymap::{Mode, TABLE, key_label, shown_keys};
use crate::tui::text::width;

/// The column in which what a key does begins.
const COLUMN: usize = 30;

pub(super) fn run(words: &Words) -> Result<(), Failure> {
    output::results(|out| {
        for (mode, heading) in
            [(Mode::Case, "review-keys-case"), (Mode::Queue, "review-keys-queue")]
        {
            writeln!(out, "{}", words.get(heading))?;
            for binding in TABLE.iter().filter(|binding| binding.modes.contains(&mode)) {
                let keys: Vec<String> =
                    shown_keys(binding).into_iter().map(|name| key_label(words, name)).collect();
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
