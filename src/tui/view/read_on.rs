//! What has no room is cut, and says by which key it is read on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::commands::Mode;
use super::super::keymap::key_label;
use super::context::Context;
use super::{notice, paint};
use crate::review::Command;
use crate::wording::text::width;

/// Draws a row of the codebook; where it is cut, the key that opens the codebook follows. It is cut behind a sentence where
/// one fits.
pub(super) fn text_or_key(
    context: &Context<'_>,
    buffer: &mut Buffer,
    row: Rect,
    (text, style): (&str, Style),
) {
    let is_cut = width(text) > usize::from(row.width);
    let key = context.keymap.key_names(Command::Codebook, Mode::Case).next().filter(|_| is_cut);
    let Some(key) = key.map(|name| key_label(context.words, name)) else {
        paint::text(buffer, row, text, style);
        return;
    };
    // As in the last row: a letter alone looks like one of the text.
    let more = Span::styled(format!(" {}", context.get("review-footer-more")), context.theme.muted);
    let key = vec![Span::styled(key, context.theme.strong), more];
    let taken = u16::try_from(paint::spans_width(&key) + 1).unwrap_or(u16::MAX);
    let left = Rect { width: row.width.saturating_sub(taken), ..row };
    paint::text(buffer, left, notice::in_rows(text, (left.width, 1)), style);
    paint::spans_at_end(buffer, row, key);
}
