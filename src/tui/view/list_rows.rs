//! What the rows of all lists have in common: the sign of the one in focus, its ground from side to side, and digits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::super::signs;
use super::super::theme::Theme;
use super::context::Context;
use super::paint;
use super::scrolling::Scrolling;

/// Returns the sign of the row in focus, or a blank in its place.
pub(super) const fn cursor_mark(here: bool) -> &'static str {
    if here { signs::HERE } else { " " }
}

/// The cells before the text of a row that has a key: the sign of the row in focus, the key, and the blanks behind them.
pub(super) const BEFORE_TEXT: u16 = 5;

/// Returns where the text of a row is that has a key.
pub(super) fn behind_key(row: Rect) -> Rect {
    Rect { x: row.x + BEFORE_TEXT, width: row.width.saturating_sub(BEFORE_TEXT), ..row }
}

/// The row of a list: its ground, and the styles of what is in it.
pub(super) struct ListRow<'a> {
    area: Rect,
    theme: &'a Theme,
    here: bool,
    /// Its text.
    pub(super) text: Style,
    /// What may be overlooked in it.
    pub(super) quiet: Style,
    /// A digit or a value that stands out.
    pub(super) strong: Style,
}

impl<'a> ListRow<'a> {
    /// Fills the row from side to side where it is in focus.
    pub(super) fn new(buffer: &mut Buffer, area: Rect, theme: &'a Theme, here: bool) -> Self {
        let (text, quiet) = paint::chosen(buffer, area, theme, here);
        let strong = if here { text } else { theme.strong };
        Self { area, theme, here, text, quiet, strong }
    }

    /// Makes what a row without anything to choose says look overlooked, its digit too.
    pub(super) const fn quiet_if(mut self, is_empty: bool) -> Self {
        if is_empty {
            (self.text, self.strong) = (self.quiet, self.quiet);
        }
        self
    }

    /// Returns the sign of the row in focus, or a blank.
    pub(super) const fn sign(&self) -> &'static str {
        cursor_mark(self.here)
    }

    /// Returns the sign of the row in focus and the key that chooses the row, in one column for all lists.
    pub(super) fn keyed(&self, key: impl Into<String>) -> Vec<Span<'static>> {
        let mark = format!("{} ", self.sign());
        vec![
            Span::styled(mark, self.text),
            Span::styled(key.into(), self.strong),
            Span::styled("  ", self.text),
        ]
    }

    /// Draws the row, cut with a mark; signs with a ground of their own are in the colours of the row in focus.
    pub(super) fn draw(&self, buffer: &mut Buffer, spans: Vec<Span<'static>>) {
        let spans = if self.here { paint::on_chosen(self.theme, spans) } else { spans };
        paint::cut_spans(buffer, self.area, spans);
    }
}

/// Returns how many items of so many rows fit, and the first of them, so that the selected one is in sight.
fn in_sight(selected: usize, (area, height): (Rect, u16)) -> (usize, usize) {
    let count = usize::from(area.height / height).max(1);
    (count, (selected + 1).saturating_sub(count))
}

/// Draws beside a list, in its margin, which part of so many items is in sight: quietly, since the row in focus is what counts.
pub(super) fn draw_bar(
    context: &Context<'_>,
    buffer: &mut Buffer,
    (area, height): (Rect, u16),
    (selected, lines): (usize, usize),
) {
    let (count, top) = in_sight(selected, (area, height));
    let thumb = Scrolling { top, lines, height: count }.thumb(area);
    for y in thumb.into_iter().flatten() {
        let cell = Rect { x: area.right(), y, width: 1, height: 1 };
        paint::text(buffer, cell, signs::SCROLLED, context.theme.muted);
    }
}

/// Returns the items that fit, each in so many rows, so that the selected one is in sight.
pub(super) fn window<T>(
    items: &[T],
    selected: usize,
    (area, height): (Rect, u16),
) -> impl Iterator<Item = (&T, Rect, bool)> {
    let (count, first) = in_sight(selected, (area, height));
    let tops = (area.top()..area.bottom()).step_by(usize::from(height));
    let rows =
        tops.map(move |y| Rect { y, height: height.min(area.bottom() - y), ..area }).take(count);
    items
        .iter()
        .enumerate()
        .skip(first)
        .zip(rows)
        .map(move |((at, item), row)| (item, row, at == selected))
}
