//! The scroll position of a text.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::signs;
use super::context::Context;
use super::paint;
use crate::review::Scroll;

/// So few lines are read by pages of all of them.
const FEW: usize = 3;

/// A scroll position: which line is on top, of how many, in how many rows.
#[derive(Debug, Default)]
pub(super) struct Scrolling {
    pub top: usize,
    pub lines: usize,
    pub height: usize,
}

impl Scrolling {
    /// Moves by lines or pages. A page keeps one line in sight, but not of so few that a third of them would be read again.
    pub(super) fn by(&mut self, scroll: Scroll) {
        let page = if self.height <= FEW { self.height.max(1) } else { self.height - 1 };
        self.top = match scroll {
            Scroll::LineUp => self.top.saturating_sub(1),
            Scroll::LineDown => self.top + 1,
            Scroll::PageUp => self.top.saturating_sub(page),
            Scroll::PageDown => self.top + page,
            Scroll::Top => 0,
            Scroll::End => self.lines,
        };
        self.keep_inside();
    }

    /// Adapts to the number of lines and rows; the shown part stays inside the text.
    pub(super) fn fit(&mut self, lines: usize, height: usize) {
        self.lines = lines;
        self.height = height;
        self.keep_inside();
    }

    /// Scrolls as little as shows these lines; their first where not all fit.
    pub(super) fn show(&mut self, lines: &Range<usize>) {
        if self.top + self.height < lines.end {
            self.top = lines.end - self.height;
        }
        self.top = self.top.min(lines.start);
        self.keep_inside();
    }

    /// Returns whether all lines are in sight at once.
    pub(super) fn fits(&self) -> bool {
        self.lines <= self.height
    }

    /// Returns the number of lines below the last one shown.
    pub(super) fn below(&self) -> usize {
        self.lines.saturating_sub(self.top + self.height)
    }

    /// Draws which part is in sight; nothing where all of it is.
    pub(super) fn draw_bar(&self, context: &Context<'_>, buffer: &mut Buffer, area: Rect) {
        let Some(thumb) = self.thumb(area) else { return };
        for y in area.top()..area.bottom() {
            let (sign, style) = if thumb.contains(&y) {
                (signs::SCROLLED, context.theme.bar)
            } else {
                (signs::UPRIGHT, context.theme.muted)
            };
            paint::text(buffer, Rect { y, height: 1, ..area }, sign, style);
        }
    }

    /// Returns in which rows of an area the part in sight is shown; `None` where all of it is.
    pub(super) fn thumb(&self, area: Rect) -> Option<Range<u16>> {
        if self.fits() || area.height == 0 {
            return None;
        }
        let rows = usize::from(area.height);
        // What is out of sight leaves a cell free, and the last one is reached at the end only.
        let length = (self.height * rows / self.lines).clamp(1, rows.saturating_sub(1).max(1));
        let first = self.top * (rows - length) / (self.lines - self.height);
        let row = |at: usize| area.y.saturating_add(u16::try_from(at).unwrap_or(u16::MAX));
        Some(row(first)..row(first + length))
    }

    fn keep_inside(&mut self) {
        self.top = self.top.min(self.lines.saturating_sub(self.height));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_few_lines_is_all_of_them_and_one_of_more_keeps_one_in_sight() {
        for (height, page) in [(1, 1), (2, 2), (3, 3), (4, 3), (10, 9)] {
            let mut report = Scrolling { top: 0, lines: 100, height };
            report.by(Scroll::PageDown);
            assert_eq!(report.top, page, "{height}");
            report.by(Scroll::PageUp);
            assert_eq!(report.top, 0, "{height}");
        }
    }
}
