//! A whole sequence → its key, as crossterm, which reads keys on Windows, represents it.
//!
//! Keys are those of xterm (<https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>, PC-style and VT220-style
//! function keys), of the Linux console (`console_codes(4)`) and of the keyboard protocol of kitty
//! (<https://sw.kovidgoyal.net/kitty/keyboard-protocol/>), where a terminal speaks it unasked.

use std::str::FromStr;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// How a sequence that ends with a letter begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Introducer {
    /// `ESC [`
    Csi,
    /// `ESC O`
    Ss3,
}

/// The number of the first of [`KEYPAD_KEYS`], which kitty numbers in the private use area of Unicode.
const KEYPAD: u32 = 57_409;

/// Keys of the number pad, in the order of their numbers.
const KEYPAD_KEYS: [KeyCode; 18] = [
    KeyCode::Char('.'),
    KeyCode::Char('/'),
    KeyCode::Char('*'),
    KeyCode::Char('-'),
    KeyCode::Char('+'),
    KeyCode::Enter,
    KeyCode::Char('='),
    KeyCode::Char(','),
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Insert,
    KeyCode::Delete,
];

/// Returns the key Esc.
pub(super) fn esc() -> Event {
    Event::Key(KeyCode::Esc.into())
}

/// Returns the key Ctrl-C.
pub(super) fn ctrl_c() -> Event {
    character('\u{3}', false)
}

/// Returns the key that sends this character.
pub(super) fn character(scalar: char, alt: bool) -> Event {
    let ctrl = |scalar| KeyEvent::new(KeyCode::Char(scalar), KeyModifiers::CONTROL);
    let mut key = match scalar {
        '\r' => KeyCode::Enter.into(),
        '\t' => KeyCode::Tab.into(),
        '\u{7F}' => KeyCode::Backspace.into(),
        '\0' => ctrl(' '),
        '\u{1}'..='\u{1A}' => ctrl(char::from(scalar as u8 + 0x60)),
        '\u{1C}'..='\u{1F}' => ctrl(char::from(scalar as u8 + 0x18)),
        scalar if scalar.is_uppercase() => {
            KeyEvent::new(KeyCode::Char(scalar), KeyModifiers::SHIFT)
        }
        scalar => KeyCode::Char(scalar).into(),
    };
    key.modifiers.set(KeyModifiers::ALT, alt);
    Event::Key(key)
}

/// Returns the key of a sequence; `None` for replies, reports of the mouse and anything else that
/// is not a key.
pub(super) fn key(introducer: Introducer, body: &[u8], last: u8) -> Option<Event> {
    let body = std::str::from_utf8(body).ok()?;
    let key = match (introducer, body) {
        (Introducer::Ss3, "") => plain(last).filter(|_| last != b'Z'),
        (Introducer::Csi, "[") => {
            (b'A'..=b'E').contains(&last).then(|| KeyCode::F(last - b'A' + 1).into())
        }
        // A report of the cursor's position ends like F3.
        (Introducer::Csi, "") => plain(last).filter(|_| last != b'R'),
        (Introducer::Csi, _)
            if body.chars().all(|scalar| matches!(scalar, '0'..='9' | ';' | ':')) =>
        {
            numbered(body, last)
        }
        _ => None,
    };
    key.map(Event::Key)
}

/// Returns the key of a final letter.
fn plain(last: u8) -> Option<KeyEvent> {
    Some(match last {
        b'A' => KeyCode::Up.into(),
        b'B' => KeyCode::Down.into(),
        b'C' => KeyCode::Right.into(),
        b'D' => KeyCode::Left.into(),
        b'F' => KeyCode::End.into(),
        b'H' => KeyCode::Home.into(),
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1).into(),
        b'Z' => KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
        _ => return None,
    })
}

fn numbered(body: &str, last: u8) -> Option<KeyEvent> {
    let (first, rest) = body.split_once(';').unwrap_or((body, ""));
    let held = held(rest);
    match last {
        b'~' => {
            let (modifiers, kind) = held.unwrap_or((KeyModifiers::NONE, KeyEventKind::Press));
            Some(KeyEvent::new_with_kind(of_number(number(first)?)?, modifiers, kind))
        }
        b'u' => of_code(first, held),
        b'Z' => None,
        b'R' if !first.is_empty() => None,
        _ => {
            // Some terminals have the modifiers as the only number.
            let only =
                || Some((modifiers(body.chars().last()?.to_digit(10)?), KeyEventKind::Press));
            let (modifiers, kind) = held.or_else(only)?;
            Some(KeyEvent::new_with_kind(plain(last)?.code, modifiers, kind))
        }
    }
}

/// Returns the key of a number before `~`.
fn of_number(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28 | 29 => KeyCode::F(number - 15),
        31..=34 => KeyCode::F(number - 17),
        _ => return None,
    })
}

/// Returns the key of a character code, which may be followed by the code that it has with Shift.
fn of_code(codes: &str, held: Option<(KeyModifiers, KeyEventKind)>) -> Option<KeyEvent> {
    let (mut modifiers, kind) = held.unwrap_or((KeyModifiers::NONE, KeyEventKind::Press));
    let mut codes = codes.split(':');
    let mut key = match number(codes.next()?)? {
        0x1B => KeyCode::Esc,
        0x0D => KeyCode::Enter,
        0x09 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        0x09 => KeyCode::Tab,
        0x7F => KeyCode::Backspace,
        code @ 57_376..=57_398 => KeyCode::F(u8::try_from(code - 57_376 + 13).ok()?),
        code @ 57_399..=57_408 => KeyCode::Char(char::from_digit(code - 57_399, 10)?),
        code @ 57_344..=63_743 => {
            *KEYPAD_KEYS.get(usize::try_from(code.checked_sub(KEYPAD)?).ok()?)?
        }
        code => KeyCode::Char(char::from_u32(code).filter(|scalar| !scalar.is_control())?),
    };
    let shifted = codes.next().and_then(number).and_then(char::from_u32);
    if let Some(shifted) = shifted.filter(|_| modifiers.contains(KeyModifiers::SHIFT)) {
        key = KeyCode::Char(shifted);
        modifiers.remove(KeyModifiers::SHIFT);
    }
    Some(KeyEvent::new_with_kind(key, modifiers, kind))
}

/// Returns the modifiers that were held, and whether the key was pressed, repeated or released.
fn held(numbers: &str) -> Option<(KeyModifiers, KeyEventKind)> {
    let mut parts = numbers.split(';').next()?.split(':');
    let mask: u8 = number(parts.next()?)?;
    let kind = match parts.next().and_then(number::<u8>) {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Some((modifiers(mask.into()), kind))
}

/// Returns the modifiers of a number, which is one more than their bits.
fn modifiers(number: u32) -> KeyModifiers {
    let bits = u8::try_from(number.saturating_sub(1)).unwrap_or_default();
    [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ]
    .into_iter()
    .filter(|(bit, _)| bits & bit != 0)
    .map(|(_, modifier)| modifier)
    .collect()
}

fn number<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}
