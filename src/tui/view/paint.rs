//! What all panes draw with: lines, rules, paragraphs.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Span;

use super::super::signs;
use super::super::theme::Theme;
use crate::domain::is_plain;
use crate::wording::text::{cut, width, wrap};

/// Draws a row of text, cut at its end.
pub(super) fn text(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    spans(buffer, area, vec![Span::styled(cut(text, usize::from(area.width)).into_owned(), style)]);
}

/// Draws a row of text pieces.
pub(super) fn spans(buffer: &mut Buffer, area: Rect, pieces: Vec<Span<'_>>) {
    if area.height == 0 {
        return;
    }
    let mut x = area.x;
    for piece in pieces {
        let room = area.right().saturating_sub(x);
        x = put(buffer, (x, area.y), &piece.content, room, piece.style);
    }
}

/// Draws a row of text pieces; where they do not fit, they are cut with a mark.
pub(super) fn cut_spans(buffer: &mut Buffer, area: Rect, pieces: Vec<Span<'_>>) {
    spans(buffer, area, fitting(pieces, usize::from(area.width)));
}

/// Returns as much of text pieces as fits into so many cells; where that is not all, a mark is last, wherever one piece ends.
pub(super) fn fitting(pieces: Vec<Span<'_>>, cells: usize) -> Vec<Span<'_>> {
    if spans_width(&pieces) <= cells {
        return pieces;
    }
    let mut room = cells;
    let mut shown = Vec::new();
    for piece in pieces {
        let needed = width(&piece.content);
        if needed >= room {
            // A piece that would just fit has others behind it: it is cut too.
            let more = format!("{} ", piece.content);
            shown.push(Span::styled(cut(&more, room).into_owned(), piece.style));
            break;
        }
        room -= needed;
        shown.push(piece);
    }
    shown
}

/// Draws text pieces that end where the row ends.
pub(super) fn spans_at_end(buffer: &mut Buffer, area: Rect, pieces: Vec<Span<'_>>) {
    let cells = u16::try_from(spans_width(&pieces)).unwrap_or(u16::MAX).min(area.width);
    spans(buffer, Rect { x: area.right() - cells, width: cells, ..area }, pieces);
}

/// Returns the cells that text pieces take.
pub(super) fn spans_width(pieces: &[Span<'_>]) -> usize {
    pieces.iter().map(|piece| width(&piece.content)).sum()
}

/// Writes text into at most `room` cells and returns where it ends. Text without combining
/// characters need not be divided into graphemes, which is a quarter of the cost of a frame.
fn put(buffer: &mut Buffer, (x, y): (u16, u16), text: &str, room: u16, style: Style) -> u16 {
    if !is_plain(text) {
        return buffer.set_stringn(x, y, text, usize::from(room), style).0;
    }
    let mut end = x;
    for (letter, at) in text.chars().zip(x..x.saturating_add(room)) {
        let Some(cell) = buffer.cell_mut((at, y)) else { break };
        cell.set_char(letter).set_style(style);
        end = at + 1;
    }
    end
}

/// Draws a row with text at both ends; the right one stays whole, the left one is cut.
pub(super) fn ends(buffer: &mut Buffer, area: Rect, left: (&str, Style), right: (&str, Style)) {
    let right_width = u16::try_from(width(right.0)).unwrap_or(u16::MAX).min(area.width);
    let gap = u16::from(right_width > 0);
    let left_area = Rect { width: area.width.saturating_sub(right_width + gap), ..area };
    text(buffer, left_area, left.0, left.1);
    let right_area =
        Rect { x: area.right().saturating_sub(right_width), width: right_width, ..area };
    text(buffer, right_area, right.0, right.1);
}

/// Draws a line across the row with a heading at its left and a remark at its right, each where there is
/// one.
pub(super) fn rule(
    buffer: &mut Buffer,
    area: Rect,
    heading: (&str, Style),
    remark: (&str, Style),
    quiet: Style,
) {
    if area.height == 0 {
        return;
    }
    text(buffer, area, &signs::LINE.repeat(usize::from(area.width)), quiet);
    let inner = Rect { x: area.x.saturating_add(2), width: area.width.saturating_sub(5), ..area };
    let mut remark_width = 0;
    if !remark.0.is_empty() {
        let remark_text = format!(" {} ", cut(remark.0, usize::from(inner.width)));
        remark_width = u16::try_from(width(&remark_text)).unwrap_or(u16::MAX).min(inner.width);
        let right = Rect {
            x: inner.right().saturating_sub(remark_width) + 1,
            width: remark_width,
            ..inner
        };
        unstyle(buffer, right);
        text(buffer, right, &remark_text, remark.1);
    }
    if !heading.0.is_empty() {
        let room = usize::from(inner.width.saturating_sub(remark_width)).saturating_sub(2);
        let heading_text = format!(" {} ", cut(heading.0, room));
        let left = Rect {
            width: u16::try_from(width(&heading_text)).unwrap_or(u16::MAX).min(inner.width),
            ..inner
        };
        unstyle(buffer, left);
        text(buffer, left, &heading_text, heading.1);
    }
}

/// Takes bold, dim and the like off cells that are drawn over: styles are added to what is there.
fn unstyle(buffer: &mut Buffer, area: Rect) {
    for x in area.left()..area.right() {
        if let Some(cell) = buffer.cell_mut((x, area.y)) {
            cell.modifier = Modifier::empty();
        }
    }
}

/// Draws text wrapped into the area and returns the rows used; what does not fit is cut with a
/// mark.
pub(super) fn paragraph(buffer: &mut Buffer, area: Rect, words: &str, style: Style) -> u16 {
    paragraph_with_keys(buffer, area, (words, style), (&[], style))
}

/// Draws the same with the keys that it names in a style of their own; they are given in their order.
pub(super) fn paragraph_with_keys(
    buffer: &mut Buffer,
    area: Rect,
    (words, style): (&str, Style),
    (keys, key_style): (&[String], Style),
) -> u16 {
    let mut keys = keys.iter().peekable();
    let mut pieces = |line: &str| -> Vec<Span<'static>> {
        if keys.peek().is_none() {
            return vec![Span::styled(line.to_owned(), style)];
        }
        let words = line.split_inclusive(' ').map(|word| {
            let is_key = keys.next_if(|key| *key == word.trim_end()).is_some();
            Span::styled(word.to_owned(), if is_key { key_style } else { style })
        });
        words.collect()
    };
    let lines = wrap(words, usize::from(area.width));
    let shown = lines.len().min(usize::from(area.height));
    for (line, y) in lines.iter().take(shown).zip(area.y..) {
        let row = Rect { y, height: 1, ..area };
        if lines.len() > shown && y + 1 == area.bottom() {
            text(buffer, row, &format!("{line} …"), style);
        } else {
            cut_spans(buffer, row, pieces(line));
        }
    }
    u16::try_from(shown).unwrap_or(u16::MAX)
}

/// Returns how many rows a paragraph takes at this width.
pub(super) fn height(words: &str, width: u16) -> u16 {
    u16::try_from(wrap(words, usize::from(width)).len()).unwrap_or(u16::MAX)
}

/// Fills the row of a list that is under its cursor from side to side, and returns what its text is drawn in, and
/// what may be overlooked in it.
pub(super) fn chosen(buffer: &mut Buffer, row: Rect, theme: &Theme, here: bool) -> (Style, Style) {
    if !here {
        return (theme.text, theme.muted);
    }
    buffer.set_style(row, theme.chosen);
    (theme.chosen, theme.chosen)
}

/// Returns text pieces as they are in a row that is filled.
pub(super) fn on_chosen(theme: &Theme, mut pieces: Vec<Span<'static>>) -> Vec<Span<'static>> {
    for piece in &mut pieces {
        piece.style = theme.on_chosen(piece.style);
    }
    pieces
}

/// Draws the line between two panes, from top to bottom.
pub(super) fn upright(buffer: &mut Buffer, area: Rect, style: Style) {
    for y in area.top()..area.bottom() {
        text(buffer, Rect { y, height: 1, ..area }, signs::UPRIGHT, style);
    }
}

/// Clears an area before something is drawn over it.
pub(super) fn clear(buffer: &mut Buffer, area: Rect, ground: Style) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(ground);
            }
        }
    }
}

/// Returns the rows of `area` from `from` on, at most `count`.
pub(super) fn rows(area: Rect, from: u16, count: u16) -> Rect {
    let from = from.min(area.height);
    Rect { y: area.y + from, height: count.min(area.height - from), ..area }
}

/// Returns the position of the cursor `cells` cells after `x`.
pub(super) fn cursor_at(x: u16, y: u16, cells: usize) -> Position {
    Position { x: x.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX)), y }
}
