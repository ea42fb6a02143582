//! A text field of one row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use tui_input::Input;

use super::context::Context;
use super::paint::{self, cursor_at};
use crate::domain::visible_line;
use crate::wording::text::{tail, width};

/// Draws the field, scrolled so that the cursor stays in sight; returns where the cursor is.
pub(super) fn draw_field(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    prompt: &str,
    input: &Input,
) -> Option<Position> {
    if area.height == 0 {
        return None;
    }
    // The shown text may be wider than the typed one, where a character is shown as a symbol.
    let before: String =
        visible_line(&input.value().chars().take(input.cursor()).collect::<String>()).into_owned();
    let after: String =
        visible_line(&input.value().chars().skip(input.cursor()).collect::<String>()).into_owned();
    let room = usize::from(area.width).saturating_sub(width(prompt) + 1);
    let start = tail(&before, room);
    let shown = format!("{start}{after}");
    paint::spans(
        buffer,
        area,
        vec![
            Span::styled(prompt.to_owned(), context.theme.strong),
            Span::styled(shown, context.theme.text),
        ],
    );
    Some(cursor_at(area.x, area.y, width(prompt) + width(start)))
}
