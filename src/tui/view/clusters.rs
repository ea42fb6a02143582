//! Clusters of several characters that are one sign, such as flags, whose width terminals do not agree on: tmux
//! draws each half of a flag in a cell of its own. What is behind such a cluster, or takes its place, is drawn again
//! although it did not change; otherwise half of a flag stays on the screen.

use ratatui::buffer::{Buffer, CellDiffOption};
use unicode_width::UnicodeWidthChar as _;

/// No single character has more bytes.
const LONGEST_CHARACTER: usize = 4;

/// Where clusters were in the frame before: row, and the columns that they may take.
#[derive(Debug, Default)]
pub(super) struct Clusters(Vec<(u16, u16, u16)>);

impl Clusters {
    /// Has the cells drawn that clusters may cover, now or in the frame before.
    pub(super) fn redraw(&mut self, buffer: &mut Buffer) {
        let found = find(buffer);
        for (y, first, end) in self.0.iter().chain(&found) {
            for x in *first..*end {
                if let Some(cell) = buffer.cell_mut((x, *y)) {
                    cell.set_diff_option(CellDiffOption::AlwaysUpdate);
                }
            }
        }
        self.0 = found;
    }
}

fn find(buffer: &Buffer) -> Vec<(u16, u16, u16)> {
    let mut found = Vec::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        for x in buffer.area.left()..buffer.area.right() {
            let Some(cell) = buffer.cell((x, y)) else { continue };
            if cell.symbol().len() <= LONGEST_CHARACTER {
                continue;
            }
            // As wide as its characters are one by one, in the terminals that draw them so.
            let apart: usize = cell.symbol().chars().filter_map(char::width).sum();
            let end = x.saturating_add(u16::try_from(apart.max(2)).unwrap_or(u16::MAX));
            found.push((y, x + 1, end.min(buffer.area.right())));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// The columns of a row that are drawn when one text takes the place of another.
    fn drawn(before: &str, after: &str) -> Vec<u16> {
        let mut clusters = Clusters::default();
        let mut frames = [before, after].map(|text| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
            buffer.set_string(0, 0, text, Style::default());
            clusters.redraw(&mut buffer);
            buffer
        });
        let [before, after] = &mut frames;
        before.diff(after).into_iter().map(|(x, ..)| x).collect()
    }

    #[test]
    fn both_halves_of_a_flag_are_drawn_over() {
        assert_eq!(drawn("a 🇳🇴", "a"), [2, 3]);
        assert_eq!(drawn("a 🇳🇴 b", "a 🇳🇴 c"), [5]);
        // Six cells in a terminal that draws each of three people.
        assert_eq!(drawn("", "👩\u{200D}👩\u{200D}👧"), [0, 2, 3, 4, 5]);
        assert_eq!(drawn("漢字", "æ"), [0, 2]);
    }
}
