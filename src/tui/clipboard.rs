//! Copying to the clipboard of the terminal, which may be on another machine: the terminal is asked to (OSC 52 of
//! xterm's control sequences, <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The longest text, in bytes: tmux and many terminals take no longer sequence.
const LONGEST: usize = 70_000;

/// What lies between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multiplexer {
    /// Nothing.
    None,
    /// tmux, which may keep such requests to itself, but hands on what is wrapped for that.
    Tmux,
    /// GNU screen, which hands on what is wrapped.
    Screen,
}

impl Multiplexer {
    /// Reads it from variables: `TMUX`, `STY`.
    #[must_use]
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
        match (is_set("TMUX"), is_set("STY")) {
            (true, _) => Self::Tmux,
            (_, true) => Self::Screen,
            _ => Self::None,
        }
    }
}

/// Returns the bytes that ask the terminal to copy a text; of a very long one its beginning.
#[must_use]
pub fn copying(text: &str, between: Multiplexer) -> String {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let ask = format!("\u{1b}]52;c;{}\u{7}", STANDARD.encode(&text[..end]));
    match between {
        Multiplexer::None => ask,
        // As it is set up, tmux takes one of the two.
        Multiplexer::Tmux => {
            format!("{ask}\u{1b}Ptmux;{}\u{1b}\\", ask.replace('\u{1b}', "\u{1b}\u{1b}"))
        }
        Multiplexer::Screen => format!("\u{1b}P{ask}\u{1b}\\"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_copied_as_the_terminal_wants_it() {
        assert_eq!(copying("Møte", Multiplexer::None), "\u{1b}]52;c;TcO4dGU=\u{7}");
        let wrapped = copying("Møte", Multiplexer::Tmux);
        assert!(wrapped.ends_with("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;TcO4dGU=\u{7}\u{1b}\\"));
        let read = |name: &str| (name == "TMUX").then(|| "/tmp/tmux".to_owned());
        assert_eq!(Multiplexer::read(read), Multiplexer::Tmux);
    }

    #[test]
    fn a_very_long_text_is_cut_between_letters() {
        let long = copying(&"ø".repeat(LONGEST), Multiplexer::None);
        assert!(long.len() < 100_000, "{}", long.len());
    }
}
