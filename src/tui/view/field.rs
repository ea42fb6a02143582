//! A text field of one row, and the box that asks for a file in one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation as _;

use super::boxes::{dialogue_box, inner_width};
use super::context::Context;
use super::paint::{self, cursor_at, rows};
use crate::domain::visible_line;
use crate::review::layer::PrefilledField;
use crate::wording::text::{tail, width};

/// Draws the field, scrolled so that the cursor stays in sight; returns where the cursor is.
pub(super) fn draw_field(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    prompt: &str,
    input: &Input,
) -> Option<Position> {
    draw_styled_field(context, buffer, area, (prompt, context.theme.text), input)
}

/// Draws the field as [`draw_field`] does, what is typed in a style of its own.
fn draw_styled_field(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (prompt, style): (&str, Style),
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
    // Text that is out of sight has a mark in its place.
    let start = if width(&before) > room {
        format!("…{}", tail(&before, room.saturating_sub(1)))
    } else {
        before
    };
    let start = start.as_str();
    let shown = format!("{start}{after}");
    paint::cut_spans(
        buffer,
        area,
        vec![
            Span::styled(prompt.to_owned(), context.theme.strong),
            Span::styled(shown.as_str(), style),
        ],
    );
    Some(cursor_at(area.x, area.y, width(prompt) + width(start)))
}

/// Draws a field that may have begun with a text.
pub(super) fn draw_prefilled_field(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (prompt, field): (&str, &PrefilledField),
) -> Option<Position> {
    draw_styled_field(context, buffer, area, (prompt, style_of(context, field)), &field.input)
}

/// Returns the style of a text with which a field may have begun: it is marked as long as the next letter replaces it.
pub(super) const fn style_of(context: &Context<'_>, field: &PrefilledField) -> Style {
    if field.is_selected { context.theme.chosen } else { context.theme.text }
}

/// A field for a path has at most so many rows.
const MOST_ROWS: usize = 3;

/// What stands before a path or another text that is asked for.
pub(super) const PROMPT: &str = "> ";

/// Draws a box that asks for a file, the field in its last rows: as many as the path needs, so that all of it is seen. In a small
/// window what is typed must be seen, and what is asked may be cut.
pub(super) fn draw_file_field(
    context: &Context<'_>,
    buffer: &mut Buffer,
    stage: Rect,
    (heading, asked): (&str, &str),
    (input, style): (&Input, Style),
) -> Option<Position> {
    let room = usize::from(inner_width(stage)).saturating_sub(width(PROMPT)).max(1);
    let lines = path_lines(input, room);
    let field = u16::try_from(lines.len().min(MOST_ROWS)).unwrap_or(1);
    let height = paint::height(asked, inner_width(stage)).min(2) + field;
    let inner = dialogue_box(context, buffer, stage, heading, height);
    let above = inner.height.saturating_sub(field);
    paint::paragraph(buffer, rows(inner, 0, above), asked, context.theme.text);
    if lines.len() == 1 {
        return draw_styled_field(context, buffer, rows(inner, above, 1), (PROMPT, style), input);
    }
    draw_lines(context, buffer, rows(inner, above, field), (&lines, style))
}

/// A line of a path, and the cells before the cursor where that is in it.
type PathLine = (String, Option<usize>);

/// Returns a path in lines of at most so many cells.
fn path_lines(input: &Input, room: usize) -> Vec<PathLine> {
    let mut lines: Vec<PathLine> = vec![(String::new(), None)];
    let mut scalars = 0;
    for grapheme in input.value().graphemes(true) {
        let shown = visible_line(grapheme);
        if lines.last().is_some_and(|(line, _)| width(line) + width(&shown) > room) {
            lines.push((String::new(), None));
        }
        let at = scalars..scalars + grapheme.chars().count();
        scalars = at.end;
        let Some((line, cursor)) = lines.last_mut() else { continue };
        if at.contains(&input.cursor()) {
            *cursor = Some(width(line));
        }
        line.push_str(&shown);
    }
    if let Some((line, cursor)) = lines.last_mut()
        && input.cursor() >= scalars
    {
        *cursor = Some(width(line));
    }
    lines
}

/// Draws the lines of a path so that the one with the cursor is in sight; returns where the cursor is.
fn draw_lines(
    context: &Context<'_>,
    buffer: &mut Buffer,
    area: Rect,
    (lines, style): (&[PathLine], Style),
) -> Option<Position> {
    let here = lines.iter().position(|(_, cursor)| cursor.is_some()).unwrap_or(0);
    let first = (here + 1).saturating_sub(usize::from(area.height));
    let mut position = None;
    for (at, (line, cursor)) in (0..area.height).zip(&lines[first..]) {
        let row = rows(area, at, 1);
        let prompt = if usize::from(at) + first == 0 { PROMPT } else { "  " };
        let pieces =
            vec![Span::styled(prompt, context.theme.strong), Span::styled(line.as_str(), style)];
        paint::spans(buffer, row, pieces);
        let at_cursor = |cells| cursor_at(row.x, row.y, width(prompt) + cells);
        position = position.or(cursor.map(at_cursor));
    }
    position
}
