//! Key presses as this program distinguishes them.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key press that can be bound to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord {
    /// With Ctrl held.
    pub ctrl: bool,
    /// The key.
    pub key: Key,
}

/// A key, apart from Ctrl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character; a capital letter is its own key.
    Char(char),
    /// Enter, which some terminals send as Ctrl-M or Ctrl-J.
    Enter,
    /// Tab, which terminals send as Ctrl-I too.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace, which some terminals send as Ctrl-H.
    Backspace,
    /// Delete.
    Delete,
    /// Escape.
    Esc,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// A function key.
    F(u8),
}

/// The names of the keys that are not characters.
const NAMES: [(&str, Key); 27] = [
    ("Enter", Key::Enter),
    ("Tab", Key::Tab),
    ("Shift-Tab", Key::BackTab),
    ("Backspace", Key::Backspace),
    ("Delete", Key::Delete),
    ("Esc", Key::Esc),
    ("Up", Key::Up),
    ("Down", Key::Down),
    ("Left", Key::Left),
    ("Right", Key::Right),
    ("PgUp", Key::PageUp),
    ("PgDn", Key::PageDown),
    ("Home", Key::Home),
    ("End", Key::End),
    ("Space", Key::Char(' ')),
    ("F1", Key::F(1)),
    ("F2", Key::F(2)),
    ("F3", Key::F(3)),
    ("F4", Key::F(4)),
    ("F5", Key::F(5)),
    ("F6", Key::F(6)),
    ("F7", Key::F(7)),
    ("F8", Key::F(8)),
    ("F9", Key::F(9)),
    ("F10", Key::F(10)),
    ("F11", Key::F(11)),
    ("F12", Key::F(12)),
];

/// A key press, the same for all terminals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A key that may be bound to a command.
    Chord(Chord),
    /// A character that is text only: `AltGr` arrives as Ctrl-Alt on some terminals.
    TextOnly(char),
}

/// Returns the key press of a terminal's event; `None` for releases and keys that the program does
/// not use.
#[must_use]
pub fn press(event: &KeyEvent) -> Option<Press> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let key = match event.code {
        KeyCode::Char(scalar) if ctrl && alt => return Some(Press::TextOnly(scalar)),
        KeyCode::Char('h' | 'H') if ctrl => return plain(Key::Backspace),
        KeyCode::Char('m' | 'j' | 'M' | 'J') if ctrl => return plain(Key::Enter),
        KeyCode::Char('i' | 'I') if ctrl => return plain(Key::Tab),
        KeyCode::Char(scalar) if ctrl => Key::Char(scalar.to_ascii_lowercase()),
        KeyCode::Char(scalar) => Key::Char(scalar),
        KeyCode::Enter => Key::Enter,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => return plain(Key::BackTab),
        KeyCode::Backspace => return plain(Key::Backspace),
        KeyCode::Delete => Key::Delete,
        KeyCode::Esc => Key::Esc,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::F(number) => Key::F(number),
        _ => return None,
    };
    Some(Press::Chord(Chord { ctrl, key }))
}

#[expect(clippy::unnecessary_wraps, reason = "it ends a function that answers an option")]
const fn plain(key: Key) -> Option<Press> {
    Some(Press::Chord(Chord { ctrl: false, key }))
}

/// Writes the key as the key table and the handbook do: `u`, `Ctrl-Z`, `Shift-Tab`.
impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        match (NAMES.iter().find(|(_, key)| *key == self.key), self.key) {
            (Some((name, _)), _) => f.write_str(name),
            (None, Key::F(number)) => write!(f, "F{number}"),
            (None, Key::Char(scalar)) if self.ctrl => write!(f, "{}", scalar.to_uppercase()),
            (None, Key::Char(scalar)) => write!(f, "{scalar}"),
            (None, _) => Ok(()),
        }
    }
}

/// The text names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no key is called {0:?}")]
pub struct NoSuchKey(pub String);

impl FromStr for Chord {
    type Err = NoSuchKey;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let (ctrl, rest) = match name.strip_prefix("Ctrl-") {
            Some(rest) => (true, rest),
            None => (false, name),
        };
        let named = NAMES.iter().find(|(known, _)| *known == rest).map(|(_, key)| *key);
        let mut letters = rest.chars();
        let single = match (letters.next(), letters.next()) {
            (Some(scalar), None) if ctrl => Some(Key::Char(scalar.to_ascii_lowercase())),
            (Some(scalar), None) => Some(Key::Char(scalar)),
            _ => None,
        };
        named.or(single).map(|key| Self { ctrl, key }).ok_or_else(|| NoSuchKey(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> String {
        match press(&KeyEvent::new(code, modifiers)) {
            Some(Press::Chord(chord)) => chord.to_string(),
            Some(Press::TextOnly(scalar)) => format!("text {scalar}"),
            None => String::new(),
        }
    }

    #[test]
    fn what_terminals_send_differently_is_one_key() {
        assert_eq!(pressed(KeyCode::Char('h'), KeyModifiers::CONTROL), "Backspace");
        assert_eq!(pressed(KeyCode::Char('j'), KeyModifiers::CONTROL), "Enter");
        assert_eq!(pressed(KeyCode::Char('i'), KeyModifiers::CONTROL), "Tab");
        assert_eq!(pressed(KeyCode::Tab, KeyModifiers::SHIFT), "Shift-Tab");
        assert_eq!(pressed(KeyCode::Char('Z'), KeyModifiers::CONTROL), "Ctrl-Z");
        assert_eq!(pressed(KeyCode::Char('Å'), KeyModifiers::SHIFT), "Å");
    }

    #[test]
    fn altgr_is_text_and_never_a_command() {
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(KeyCode::Char('@'), altgr), "text @");
    }
}
