//! Lines in, lines out: both are all that the plain mode needs of the world.

use std::io::{self, BufRead, Read as _, Write};
use std::sync::mpsc::{self, Sender};

use super::super::arrivals::{EventSender, LoopEvent};
use crate::threads::{self, NoThread};
use crate::wording::text::{width, wrap};

/// A longer line is read in pieces, so that no input fills the memory.
const LONGEST_LINE: u64 = 64 * 1024;

/// Lines typed, one at a time: the next one is read when it is asked for, and nothing behind the
/// last one that was.
pub(super) struct LineInput {
    wanted: Sender<()>,
}

impl LineInput {
    /// Reads beside the loop; a line arrives as [`LoopEvent::Line`].
    ///
    /// # Errors
    /// The system allows no further thread.
    pub(super) fn listen(
        mut input: Box<dyn BufRead + Send>,
        answers: EventSender,
    ) -> Result<Self, NoThread> {
        let (wanted, orders) = mpsc::channel();
        threads::spawn(move || {
            for () in orders {
                let line = read_line(&mut input);
                let at_end = line.is_none();
                if answers.send(LoopEvent::Line(line)).is_err() || at_end {
                    return;
                }
            }
        })?;
        Ok(Self { wanted })
    }

    /// Asks for the next line.
    pub(super) fn ask(&self) {
        // After the end of the input nothing is read any more; the loop knows of it.
        let _ = self.wanted.send(());
    }
}

/// Reads the next line without its end; `None` at the end of the input, or where it cannot be read on.
fn read_line(input: &mut dyn BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    input.take(LONGEST_LINE).read_until(b'\n', &mut bytes).ok().filter(|read| *read > 0)?;
    Some(String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned())
}

/// Where lines are written.
pub(super) struct LineOutput {
    /// Takes the lines.
    pub(super) out: Box<dyn Write>,
    /// A line has at most so many cells.
    pub(super) width: usize,
    /// Whether a person types behind the prompt, on the same line.
    pub(super) is_prompting: bool,
}

impl LineOutput {
    /// Says a text, wrapped; an empty one is an empty line.
    ///
    /// # Errors
    /// The output is closed.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return writeln!(self.out);
        }
        self.lines(&wrap(text, self.width))
    }

    /// Says a list with commas; a line ends between two items only.
    ///
    /// # Errors
    /// The output is closed.
    pub(super) fn say_list(&mut self, items: &[String]) -> io::Result<()> {
        let mut lines: Vec<String> = Vec::new();
        for item in items {
            match lines.last_mut() {
                Some(line) if width(line) + 2 + width(item) < self.width => {
                    line.push_str(", ");
                    line.push_str(item);
                }
                Some(line) => {
                    line.push(',');
                    lines.push(item.clone());
                }
                None => lines.push(item.clone()),
            }
        }
        self.lines(&lines)
    }

    /// Says lines that are wrapped already.
    ///
    /// # Errors
    /// The output is closed.
    pub(super) fn lines(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| writeln!(self.out, "{}", line.trim_end()))
    }

    /// Writes what is waited for, all of it at once.
    ///
    /// # Errors
    /// The output is closed.
    pub(super) fn prompt(&mut self, text: &str) -> io::Result<()> {
        if self.is_prompting {
            write!(self.out, "{text} ")?;
        } else {
            writeln!(self.out, "{text}")?;
        }
        self.out.flush()
    }

    /// Ends a prompt behind which nothing was typed: what is written next begins on a line of its own.
    ///
    /// # Errors
    /// The output is closed.
    pub(super) fn end_prompt(&mut self) -> io::Result<()> {
        if self.is_prompting { writeln!(self.out) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn lines_lose_their_ends_and_nothing_else() {
        let mut input = Cursor::new("2 1\r\n\n m  å\nslutt".as_bytes());
        let mut next = || read_line(&mut input);
        assert_eq!(next().as_deref(), Some("2 1"));
        assert_eq!(next().as_deref(), Some(""));
        assert_eq!(next().as_deref(), Some(" m  å"));
        assert_eq!(next().as_deref(), Some("slutt"));
        assert_eq!(next(), None);
    }

    #[test]
    fn an_endless_line_comes_in_pieces() {
        let mut input = io::BufReader::new(io::repeat(b'1'));
        let piece = read_line(&mut input).unwrap();
        assert_eq!(piece.len() as u64, LONGEST_LINE);
    }
}
