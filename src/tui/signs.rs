//! The signs that are drawn beside letters: lines, blocks, ticks. Views draw them as Unicode; where
//! the terminal cannot show that, the finished frame is put into ASCII.

use ratatui::buffer::Buffer;

/// A line between panes, from side to side.
pub const LINE: &str = "─";
/// A line between panes, from top to bottom.
pub const UPRIGHT: &str = "│";
/// The corners of a frame: above left and right, below left and right.
pub const CORNERS: [&str; 4] = ["┌", "┐", "└", "┘"];
/// The part of a text that is in sight, on its scrollbar.
pub const SCROLLED: &str = "┃";
/// Beside the question in focus.
pub const BAR: &str = "▌";
/// The question in focus, the row in focus.
pub const HERE: &str = "▸";
/// A question that is answered, and everything saved.
pub const DONE: &str = "✓";
/// A question that is still to come, and what separates facts in a row.
pub const TO_COME: &str = "·";
/// Answers or a note that are begun and not saved, in lists.
pub const DRAFT: &str = "✎";
/// More text below.
pub const MORE: &str = "▾";
/// The lower end of an interval.
pub const LEFT_END: &str = "├";
/// The upper end of an interval.
pub const RIGHT_END: &str = "┤";
/// What is left of a progress bar.
pub const REST: &str = "░";
/// The last cell of a progress bar, in eighths of a block.
pub const EIGHTHS: [&str; 8] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];

/// What each sign is in ASCII. A report that contains one of them shows it so too: its terminal
/// could not show it otherwise.
const IN_ASCII: [(&str, &str); 26] = [
    (CORNERS[0], "+"),
    (CORNERS[1], "+"),
    (CORNERS[2], "+"),
    (CORNERS[3], "+"),
    (LEFT_END, "["),
    (RIGHT_END, "]"),
    (LINE, "-"),
    (UPRIGHT, "|"),
    (SCROLLED, "#"),
    (HERE, ">"),
    (DONE, "*"),
    (TO_COME, "."),
    (DRAFT, "/"),
    (MORE, "v"),
    (REST, "."),
    ("…", "~"),
    ("→", ">"),
    ("\u{2212}", "-"),
    ("▏", "."),
    ("▎", "."),
    ("▍", "."),
    (BAR, "|"),
    ("▋", "#"),
    ("▊", "#"),
    ("▉", "#"),
    ("█", "#"),
];

/// Which signs the terminal can show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signs {
    /// Light lines and blocks.
    #[default]
    Unicode,
    /// Hyphens, bars and letters.
    Ascii,
}

impl Signs {
    /// Returns the signs that a terminal with this `TERM` and this locale can show: the Linux
    /// console, the VT series and terminals without a name have no blocks, and a locale that names
    /// another encoding than UTF-8 shows none.
    #[must_use]
    pub fn from_environment(term: Option<&str>, locale: Option<&str>) -> Self {
        let term = term.unwrap_or_default();
        let poor = term == "linux" || term == "dumb" || term.starts_with("vt");
        let locale = locale.unwrap_or_default();
        let other = matches!(locale, "C" | "POSIX")
            || locale.split_once('.').is_some_and(|(_, encoding)| {
                !encoding.to_ascii_lowercase().replace('-', "").starts_with("utf8")
            });
        if poor || other { Self::Ascii } else { Self::Unicode }
    }

    /// Puts a drawn frame into these signs.
    pub(super) fn put_into(self, buffer: &mut Buffer) {
        if self == Self::Unicode {
            return;
        }
        for cell in &mut buffer.content {
            if let Some((_, ascii)) = IN_ASCII.iter().find(|(sign, _)| *sign == cell.symbol()) {
                cell.set_symbol(ascii);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;

    #[test]
    fn a_terminal_without_blocks_or_without_utf_8_is_drawn_in_ascii() {
        let signs = Signs::from_environment;
        assert_eq!(signs(Some("xterm-256color"), Some("nb_NO.UTF-8")), Signs::Unicode);
        assert_eq!(signs(Some("xterm-256color"), Some("nb_NO.utf8")), Signs::Unicode);
        assert_eq!(signs(None, None), Signs::Unicode);
        assert_eq!(signs(Some("linux"), Some("nb_NO.UTF-8")), Signs::Ascii);
        assert_eq!(signs(Some("vt220"), None), Signs::Ascii);
        assert_eq!(signs(Some("xterm"), Some("C")), Signs::Ascii);
        assert_eq!(signs(Some("xterm"), Some("nb_NO.ISO-8859-1")), Signs::Ascii);
        assert_eq!(signs(Some("xterm"), Some("C.UTF-8")), Signs::Unicode);
    }
}
