//! What a terminal sends → keys and pastes. Nothing here reads anything: bytes and the time that went
//! by are given, so that every way a stream can be cut is tried in a test.
//!
//! The library that reads keys elsewhere waits for the end of a sequence for good, and takes a reply of
//! the terminal that it does not know for keys. Here a sequence is known by its form (ECMA-48, section
//! 5.4 and 5.6): what is no key goes as a whole.

mod decode;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crossterm::event::Event;

use self::decode::{Introducer, character, ctrl_c, esc, key};

/// What the key Esc sends, and every sequence begins with.
const ESC: u8 = 0x1B;

/// What Ctrl-C sends.
const ETX: u8 = 0x03;

/// What ends a command to the operating system, beside the string terminator.
const BEL: u8 = 0x07;

/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// After so long a silence, nothing more comes of what was begun.
const SILENCE: Duration = Duration::from_secs(1);

/// After so long a silence, an Esc was the key. What a terminal sends for a key arrives at once, and
/// over a line in two halves at most that far apart; it is too short to be seen.
const ESC_SILENCE: Duration = Duration::from_millis(20);

/// After so long a silence, a Ctrl-C at the end of an unfinished paste was pressed, not pasted.
const CTRL_C_SILENCE: Duration = Duration::from_millis(50);

/// The longest sequence that can be a key; of a longer one nothing is kept.
const LONGEST: usize = 64;

/// A longer paste is given in pieces, so that one without an end does not fill the memory.
const PIECE: usize = 1 << 20;

/// Cuts what a terminal sends into keys and pastes.
#[derive(Debug, Default)]
pub struct InputParser {
    pending: Pending,
    /// A paste was given up for silence; its rest may still come.
    is_late: bool,
    events: Vec<Event>,
}

/// What was begun.
#[derive(Debug, Default)]
enum Pending {
    #[default]
    Nothing,
    /// A character of several bytes.
    Character { bytes: Vec<u8>, alt: bool },
    /// An Esc.
    Escape,
    /// A sequence that ends with a letter.
    Sequence { introducer: Introducer, body: Vec<u8> },
    /// A mouse report of the old kind, with so many bytes to come.
    Mouse(u8),
    /// A string of the terminal's, which only a terminator ends.
    Text { ends_with_bell: bool },
    /// An Esc within such a string.
    TextEscape,
    /// A paste.
    Paste(Vec<u8>),
}

impl InputParser {
    /// Takes what was read at once, and answers the keys and pastes that are whole now. It does not
    /// matter how a stream is cut into reads, unless [`InputParser::give_up`] is called in between.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        if std::mem::take(&mut self.is_late) && is_more_than_a_key(bytes) {
            self.pending = Pending::Paste(Vec::new());
        }
        for byte in bytes {
            self.pending = self.step(*byte);
        }
        std::mem::take(&mut self.events)
    }

    /// How long to wait for more before [`InputParser::give_up`]; `None` while nothing is begun.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match &self.pending {
            Pending::Nothing => None,
            Pending::Escape | Pending::TextEscape => Some(ESC_SILENCE),
            Pending::Paste(text) if text.ends_with(&[ETX]) => Some(CTRL_C_SILENCE),
            _ => Some(SILENCE),
        }
    }

    /// Nothing more came: what was begun ends here. An Esc is the key, a paste is what came of it, with
    /// the Ctrl-C that was pressed to end it; of everything else nothing is left.
    pub fn give_up(&mut self) -> Vec<Event> {
        match std::mem::take(&mut self.pending) {
            Pending::Escape | Pending::TextEscape => self.events.push(esc()),
            Pending::Paste(mut text) => {
                let whole = text.len();
                while text.ends_with(&[ETX]) {
                    text.pop();
                }
                let is_ended = text.len() < whole;
                self.events.push(pasted(&text));
                self.events.extend(is_ended.then(ctrl_c));
                self.is_late = true;
            }
            _ => {}
        }
        std::mem::take(&mut self.events)
    }

    fn step(&mut self, byte: u8) -> Pending {
        match std::mem::take(&mut self.pending) {
            Pending::Paste(text) => self.paste(text, byte),
            Pending::Nothing => self.begin(byte, false),
            Pending::Escape => self.escape(byte),
            Pending::Character { bytes, alt } => self.character(bytes, byte, alt),
            // Ctrl-C and Esc end whatever was begun.
            _ if byte == ETX => self.begin(byte, false),
            Pending::Text { .. } if byte == ESC => Pending::TextEscape,
            Pending::Text { ends_with_bell: true } if byte == BEL => Pending::Nothing,
            text @ Pending::Text { .. } => text,
            Pending::TextEscape if byte == b'\\' => Pending::Nothing,
            Pending::TextEscape => self.escape(byte),
            _ if byte == ESC => Pending::Escape,
            Pending::Mouse(1) => Pending::Nothing,
            Pending::Mouse(left) => Pending::Mouse(left - 1),
            Pending::Sequence { introducer, body } => self.sequence(introducer, body, byte),
        }
    }

    /// A byte where nothing is begun, or after an Esc.
    fn begin(&mut self, byte: u8, alt: bool) -> Pending {
        match byte {
            ESC => Pending::Escape,
            0x80.. => self.character(Vec::new(), byte, alt),
            _ => {
                self.events.push(character(char::from(byte), alt));
                Pending::Nothing
            }
        }
    }

    fn character(&mut self, mut bytes: Vec<u8>, byte: u8, alt: bool) -> Pending {
        bytes.push(byte);
        match std::str::from_utf8(&bytes) {
            Ok(text) => {
                self.events.extend(text.chars().map(|scalar| character(scalar, alt)));
                Pending::Nothing
            }
            Err(error) if error.error_len().is_none() => Pending::Character { bytes, alt },
            // What was begun is no character; this byte may be a key of its own.
            Err(_) if bytes.len() > 1 => self.begin(byte, false),
            Err(_) => Pending::Nothing,
        }
    }

    fn escape(&mut self, byte: u8) -> Pending {
        match byte {
            b'[' => Pending::Sequence { introducer: Introducer::Csi, body: Vec::new() },
            b'O' => Pending::Sequence { introducer: Introducer::Ss3, body: Vec::new() },
            b']' => Pending::Text { ends_with_bell: true },
            b'P' | b'X' | b'^' | b'_' => Pending::Text { ends_with_bell: false },
            // With Alt, Ctrl-C would be no command any more.
            ESC | ETX => {
                self.events.push(esc());
                self.begin(byte, false)
            }
            _ => self.begin(byte, true),
        }
    }

    fn sequence(&mut self, introducer: Introducer, mut body: Vec<u8>, byte: u8) -> Pending {
        match (introducer, body.as_slice(), byte) {
            (Introducer::Csi, b"", b'M') => Pending::Mouse(3),
            (Introducer::Csi, b"200", b'~') => Pending::Paste(Vec::new()),
            // A function key of the Linux console has one letter more.
            (Introducer::Csi, b"", b'[') => {
                body.push(byte);
                Pending::Sequence { introducer, body }
            }
            (_, _, 0x40..=0x7E) => {
                let known = Some(body).filter(|body| body.len() <= LONGEST);
                self.events.extend(known.and_then(|body| key(introducer, &body, byte)));
                Pending::Nothing
            }
            _ => {
                // Nothing else belongs there. What is pressed meanwhile goes too, since it cannot be told
                // from what is broken.
                if body.len() <= LONGEST {
                    body.push(byte);
                }
                Pending::Sequence { introducer, body }
            }
        }
    }

    fn paste(&mut self, mut text: Vec<u8>, byte: u8) -> Pending {
        if text.len() >= PIECE && may_be_cut(&text, byte) {
            self.events.push(pasted(&text));
            text.clear();
        }
        text.push(byte);
        if !text.ends_with(PASTE_END) {
            return Pending::Paste(text);
        }
        text.truncate(text.len() - PASTE_END.len());
        self.events.push(pasted(&text));
        Pending::Nothing
    }
}

/// Whether a paste may be given in two pieces before this byte: neither a character nor the end of the
/// paste may be cut.
fn may_be_cut(text: &[u8], next: u8) -> bool {
    let tail = &text[text.len().saturating_sub(PASTE_END.len() - 1)..];
    let is_within_character = next & 0b1100_0000 == 0b1000_0000;
    !tail.contains(&ESC) && (!is_within_character || text.len() > PIECE + 4)
}

/// A person presses one key at a time; what comes together was pasted.
fn is_more_than_a_key(bytes: &[u8]) -> bool {
    let characters = bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000);
    bytes.first() != Some(&ESC) && characters.count() > 1
}

fn pasted(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).into_owned())
}
