//! Bytes from a terminal → keys and pastes. Nothing here reads from it: bytes and the time that has
//! passed are arguments, so that tests can cut a stream in every way.
//!
//! crossterm waits for the end of a sequence without limit, and mistakes replies that it does not
//! know for keys. Here a sequence is recognised by its form (ECMA-48, sections 5.4 and 5.6), and
//! one that is not a key is dropped whole.

mod decode;
mod mouse;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crossterm::event::Event;

use self::decode::{Introducer, character, ctrl_c, esc, key};
use self::mouse::mouse;
use super::ground::Ground;

/// The byte of the key Esc, with which every sequence begins.
const ESC: u8 = 0x1B;

/// The byte of Ctrl-C.
const ETX: u8 = 0x03;

/// Ends an operating system command, as the string terminator does.
const BEL: u8 = 0x07;

/// The end of a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// After a silence of this length, an unfinished sequence is given up.
const SILENCE: Duration = Duration::from_secs(1);

/// After a silence of this length, an Esc was the key. A terminal sends the bytes of a key at once,
/// and over a network in two halves at most this far apart; no one notices the delay.
const ESC_SILENCE: Duration = Duration::from_millis(20);

/// After a silence of this length, a Ctrl-C at the end of an unfinished paste was pressed, not
/// pasted.
const CTRL_C_SILENCE: Duration = Duration::from_millis(50);

/// The longest sequence that can be a key, in bytes; a longer one is dropped.
const LONGEST: usize = 64;

/// The size in bytes from which a paste is delivered in pieces, so that one without an end does not
/// fill the memory.
const PIECE: usize = 1 << 20;

/// Divides the bytes of a terminal into keys and pastes.
#[derive(Debug, Default)]
pub struct InputParser {
    pending: Pending,
    /// A paste was given up after a silence; its rest may still come.
    is_late: bool,
    events: Vec<Event>,
    ground: Option<Ground>,
}

/// An unfinished sequence.
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
    /// A control string, which only a terminator ends; of an operating system command, which a bell
    /// ends too, `body` is as much as can be a reply.
    Text { ends_with_bell: bool, body: Vec<u8> },
    /// An Esc within such a string.
    TextEscape { body: Vec<u8> },
    /// A paste.
    Paste(Vec<u8>),
}

impl InputParser {
    /// Consumes the bytes of one read and returns the keys and pastes that are complete. The result
    /// does not depend on how a stream is divided into reads, unless [`InputParser::give_up`] is
    /// called in between.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        if std::mem::take(&mut self.is_late) && is_more_than_a_key(bytes) {
            self.pending = Pending::Paste(Vec::new());
        }
        for byte in bytes {
            self.pending = self.step(*byte);
        }
        std::mem::take(&mut self.events)
    }

    /// Returns how long to wait for more before [`InputParser::give_up`]; `None` while nothing is
    /// pending.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match &self.pending {
            Pending::Nothing => None,
            Pending::Escape | Pending::TextEscape { .. } => Some(ESC_SILENCE),
            Pending::Paste(text) if text.ends_with(&[ETX]) => Some(CTRL_C_SILENCE),
            _ => Some(SILENCE),
        }
    }

    /// Ends the pending sequence, since nothing more came. An Esc is the key; a paste consists of
    /// what has arrived, followed by the Ctrl-C that was pressed to end it; anything else is
    /// dropped.
    pub fn give_up(&mut self) -> Vec<Event> {
        match std::mem::take(&mut self.pending) {
            Pending::Escape | Pending::TextEscape { .. } => self.events.push(esc()),
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
            // Ctrl-C and Esc end any pending sequence.
            _ if byte == ETX => self.begin(byte, false),
            Pending::Text { body, .. } if byte == ESC => Pending::TextEscape { body },
            Pending::Text { ends_with_bell: true, body } if byte == BEL => self.reply(&body),
            Pending::Text { ends_with_bell, mut body } => {
                if ends_with_bell && body.len() < LONGEST {
                    body.push(byte);
                }
                Pending::Text { ends_with_bell, body }
            }
            Pending::TextEscape { body } if byte == b'\\' => self.reply(&body),
            Pending::TextEscape { .. } => self.escape(byte),
            _ if byte == ESC => Pending::Escape,
            Pending::Mouse(1) => Pending::Nothing,
            Pending::Mouse(left) => Pending::Mouse(left - 1),
            Pending::Sequence { introducer, body } => self.sequence(introducer, body, byte),
        }
    }

    /// Returns the ground that the terminal has answered with since the last call.
    pub const fn take_ground(&mut self) -> Option<Ground> {
        self.ground.take()
    }

    /// Ends a control string: the reply about the ground is kept, any other is dropped.
    fn reply(&mut self, body: &[u8]) -> Pending {
        self.ground = Ground::from_reply(body).or(self.ground);
        Pending::Nothing
    }

    /// Handles a byte where nothing is pending, or after an Esc.
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
            // The bytes before are not a character; this one may be a key of its own.
            Err(_) if bytes.len() > 1 => self.begin(byte, false),
            Err(_) => Pending::Nothing,
        }
    }

    fn escape(&mut self, byte: u8) -> Pending {
        match byte {
            b'[' => Pending::Sequence { introducer: Introducer::Csi, body: Vec::new() },
            b'O' => Pending::Sequence { introducer: Introducer::Ss3, body: Vec::new() },
            b']' => Pending::Text { ends_with_bell: true, body: Vec::new() },
            b'P' | b'X' | b'^' | b'_' => Pending::Text { ends_with_bell: false, body: Vec::new() },
            // With Alt, Ctrl-C would no longer be a command.
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
            (Introducer::Csi, [b'<', report @ ..], b'M' | b'm') => {
                self.events.extend(mouse(report, byte));
                Pending::Nothing
            }
            (_, _, 0x40..=0x7E) => {
                let known = Some(body).filter(|body| body.len() <= LONGEST);
                self.events.extend(known.and_then(|body| key(introducer, &body, byte)));
                Pending::Nothing
            }
            _ => {
                // No other byte belongs in a sequence. A key pressed meanwhile is lost too, since
                // it looks the same as a broken sequence.
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

/// Returns whether a paste may be divided before this byte: neither a character nor the end of the
/// paste may be cut.
fn may_be_cut(text: &[u8], next: u8) -> bool {
    let tail = &text[text.len().saturating_sub(PASTE_END.len() - 1)..];
    let is_within_character = next & 0b1100_0000 == 0b1000_0000;
    !tail.contains(&ESC) && (!is_within_character || text.len() > PIECE + 4)
}

/// Returns whether bytes that came together were pasted: people press one key at a time.
fn is_more_than_a_key(bytes: &[u8]) -> bool {
    let characters = bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000);
    bytes.first() != Some(&ESC) && characters.count() > 1
}

fn pasted(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).into_owned())
}
