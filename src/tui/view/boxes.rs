//! The one frame in which dialogues and lists are drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::signs;
use super::context::Context;
use super::notice;
use super::paint::{self, rows};
use crate::domain::Message;
use crate::wording::text::width;

/// A dialogue has at most so many cells inside, as on a screen of 80 columns: longer rows are hard to read.
const WIDEST: u16 = 78;

/// But it takes a pane whole where hardly more than that would be left: a strip beside it looks like another pane.
const WIDEST_ALONE: u16 = 90;

/// Clears `height` rows in a frame at the bottom of the stage, and returns their area.
pub(super) fn dialogue_box(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    heading: &str,
    height: u16,
) -> Rect {
    remarked_box(context, buffer, stage, (heading, ""), height)
}

/// Does the same with a remark at the other end of the heading.
pub(super) fn remarked_box(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    ends: (&str, &str),
    height: u16,
) -> Rect {
    let message = message_of_box(context, stage);
    let below = u16::try_from(message.len()).unwrap_or(0);
    let wanted = (height + below + 2).min(stage.height);
    let from = stage.height.saturating_sub(wanted);
    let inner = framed(context, buffer, rows(stage, from, wanted), ends);
    let above = inner.height.saturating_sub(below);
    for (line, row) in message.iter().zip(above..) {
        paint::text(buffer, rows(inner, row, 1), line, message_style(context));
    }
    rows(inner, 0, above)
}

/// Returns the message of the moment in lines for a box on this stage, whose own rows keep at least two.
fn message_of_box(context: &Context<'_>, stage: Rect) -> Vec<String> {
    let Some(shown) = context.state.notice() else { return Vec::new() };
    let most = usize::from(stage.height.saturating_sub(4));
    let text = notice::text(context, shown, usize::from(inner_width(stage)));
    let mut lines = notice::with_its_end(&text, usize::from(inner_width(stage)), most);
    if lines.len() > most {
        lines.truncate(most);
        // What is missing shows.
        lines.iter_mut().last().into_iter().for_each(|last| last.push_str(" …"));
    }
    lines
}

fn message_style(context: &Context<'_>) -> Style {
    context.state.notice().map_or(context.theme.text, |shown| notice::style(context, shown))
}

/// Does the same for a list of so many rows, with the cursor on one of them; where the last ones are below the frame, it says how
/// many there are.
pub(super) fn list_box(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    heading: &str,
    (height, selected): (u16, usize),
) -> Rect {
    let all = Message::new("review-box-all").with("count", i64::from(height));
    let is_below = height + 2 > stage.height && selected + 1 < usize::from(height);
    let all = if is_below { context.format(&all) } else { String::new() };
    remarked_box(context, buffer, stage, (heading, &all), height)
}

/// Returns the width that a text has in a frame on this stage.
pub(super) fn inner_width(stage: Rect) -> u16 {
    let room = stage.width.saturating_sub(2);
    if room <= WIDEST_ALONE { room } else { WIDEST }
}

/// Clears an area and draws a frame in it: a rule with the heading and a remark above, one below, and lines at its
/// sides where the stage is wider. Returns the area inside.
pub(super) fn framed(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    (heading, remark): (&str, &str),
) -> Rect {
    let theme = context.theme;
    paint::clear(buffer, stage, theme.text);
    let inside = inner_width(stage);
    let area = Rect { width: (inside + 2).min(stage.width), ..stage };
    let first = rows(area, 0, 1);
    let heading = in_room(heading, usize::from(area.width.saturating_sub(7)));
    paint::rule(buffer, first, (heading, theme.accent), (remark, theme.text), theme.muted);
    let last = rows(area, area.height.saturating_sub(1), 1);
    paint::rule(buffer, last, ("", theme.muted), ("", theme.muted), theme.muted);
    if area.width < stage.width && area.height > 0 {
        draw_sides(buffer, Rect { width: area.width + 1, ..area }, theme.muted);
    }
    let inner = rows(area, 1, area.height.saturating_sub(2));
    Rect { x: inner.x + 1, width: inside, ..inner }
}

/// Returns the heading without what it says in brackets of the keys, where that does not fit: the last row names them too.
fn in_room(heading: &str, room: usize) -> &str {
    match heading.split_once(" (") {
        Some((short, _)) if width(heading) > room => short,
        _ => heading,
    }
}

/// Draws the sides of a frame with its corners.
fn draw_sides(buffer: &mut Buffer, area: Rect, style: Style) {
    let [left, right] =
        [area.x, area.right().saturating_sub(1)].map(|x| Rect { x, width: 1, ..area });
    for (side, [above, below]) in [
        (left, [signs::CORNERS[0], signs::CORNERS[2]]),
        (right, [signs::CORNERS[1], signs::CORNERS[3]]),
    ] {
        paint::upright(buffer, side, style);
        paint::text(buffer, rows(side, 0, 1), above, style);
        paint::text(buffer, rows(side, area.height.saturating_sub(1), 1), below, style);
    }
}
