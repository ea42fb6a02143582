//! The finished cases most like the open one, with what the reviewer answered: on a wide screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::paint::{self, rows};
use super::queue::{self, QueueColumns};

/// Draws a heading and a row a case; nothing where there is none.
pub(super) fn draw(context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
    let Some(view) = context.state.open_case() else { return };
    let alike = &view.alike;
    if alike.is_empty() || area.height < 2 {
        return;
    }
    let theme = context.theme;
    let heading = context.get("review-alike-heading");
    paint::rule(buffer, rows(area, 0, 1), (&heading, theme.muted), ("", theme.muted), theme.muted);
    let columns = QueueColumns::new(context, alike, area.width);
    for (case, at) in alike.iter().zip(1..area.height) {
        queue::draw_row(context, buffer, rows(area, at, 1), (case, false), &columns);
    }
}
