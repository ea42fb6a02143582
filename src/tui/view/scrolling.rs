//! The scroll position of a text.

use std::ops::Range;

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
