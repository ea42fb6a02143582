//! The box at the bottom of the stage in which dialogues are drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::paint::{self, rows};

/// Clears `height` rows between two rules at the bottom of the stage, and returns their area.
pub(super) fn dialogue_box(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    heading: &str,
    height: u16,
) -> Rect {
    let wanted = (height + 2).min(stage.height);
    let area = rows(stage, stage.height.saturating_sub(wanted), wanted);
    paint::clear(buffer, area, context.theme.text);
    let theme = context.theme;
    paint::rule(buffer, rows(area, 0, 1), (heading, theme.accent), ("", theme.muted), theme.muted);
    let last = rows(area, area.height.saturating_sub(1), 1);
    paint::rule(buffer, last, ("", theme.muted), ("", theme.muted), theme.muted);
    let inner = rows(area, 1, area.height.saturating_sub(2));
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}
