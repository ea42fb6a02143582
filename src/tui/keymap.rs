//! Which key means what, where: made from the table of commands and the reviewer's settings.

use std::collections::{BTreeMap, HashMap};

use crossterm::event::KeyEvent;
use tui_input::InputRequest;

use super::commands::Mode::{Case, Line, Queue, Settle};
use super::commands::{Binding, Mode, TABLE};
use super::keys::{Chord, Key, Press, press};
use super::synonyms::synonyms;
use crate::domain::{Message, ToMessage, visible_line};
use crate::review::command::PaletteEntry;
use crate::review::{Action, Command, KeyPlace, State};
use crate::words::{NAMED_KEYS, Words};

/// Commands whose only key came later than settings that may have bound it.
const NEWER: [&str; 2] = ["fold-rules", "cue-words"];

/// The keys in force: those of the table, except where the reviewer has bound others.
#[derive(Debug)]
pub struct Keymap {
    bound: Vec<Bound>,
    commands: HashMap<(Mode, Chord), Command>,
}

/// A row of the table with its keys in force.
#[derive(Debug)]
pub struct Bound {
    /// The row.
    pub binding: &'static Binding,
    /// The keys, by their names.
    pub keys: Vec<String>,
}

/// The settings bind keys in a way that is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum KeymapError {
    /// There is no such command.
    NoSuchCommand {
        /// The name in the settings.
        id: String,
    },
    /// There is no such key.
    NoSuchKey {
        /// The name in the settings.
        key: String,
    },
    /// The key is another one to a terminal, needs `AltGr`, or is a digit that answers.
    Unbindable {
        /// The name in the settings.
        key: String,
    },
    /// Two commands want one key in one place.
    Conflict {
        /// The key.
        key: String,
        /// One command.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
}

impl KeymapError {
    /// Returns the text that the faulty line of the settings contains.
    #[must_use]
    pub fn needle(&self) -> &str {
        match self {
            Self::NoSuchCommand { id } => id,
            Self::NoSuchKey { key } | Self::Unbindable { key } | Self::Conflict { key, .. } => key,
        }
    }
}

impl ToMessage for KeymapError {
    fn to_message(&self) -> Message {
        match self {
            Self::NoSuchCommand { id } => {
                Message::new("config-no-such-command").with("id", id.as_str())
            }
            Self::NoSuchKey { key } => Message::new("config-no-such-key").with("key", key.as_str()),
            Self::Unbindable { key } => Message::new("config-unbindable").with("key", key.as_str()),
            Self::Conflict { key, one, other } => Message::new("config-conflict")
                .with("key", key.as_str())
                .with("one", *one)
                .with("other", *other),
        }
    }
}

impl Default for Keymap {
    fn default() -> Self {
        let mut keymap = Self::from_table();
        // The table has no conflict: a test holds that.
        let _ = keymap.index();
        keymap
    }
}

impl Keymap {
    /// Returns the table's keys, not yet indexed.
    fn from_table() -> Self {
        let bound =
            TABLE.iter().map(|binding| Bound { binding, keys: owned(binding.keys) }).collect();
        Self { bound, commands: HashMap::new() }
    }

    /// Returns the table's keys, with those of `rebound` for the commands that it names by their
    /// ids.
    ///
    /// # Errors
    /// A command or key does not exist, a key cannot be bound, or one is bound twice.
    pub fn rebound(rebound: &BTreeMap<String, Vec<String>>) -> Result<Self, KeymapError> {
        let mut keymap = Self::from_table();
        keymap.give_way(rebound);
        for (id, keys) in rebound {
            let bound = keymap.bound.iter_mut().find(|bound| bound.binding.id == id.as_str());
            let bound = bound.ok_or_else(|| KeymapError::NoSuchCommand { id: id.clone() })?;
            for key in keys {
                bindable(key)?;
            }
            bound.keys.clone_from(keys);
        }
        keymap.index()?;
        Ok(keymap)
    }

    /// Takes keys that the reviewer has bound away from other commands which they need less: from one that has
    /// another key, and from one that is newer than the settings may be.
    fn give_way(&mut self, rebound: &BTreeMap<String, Vec<String>>) {
        let is_taken = |key: &String| rebound.values().flatten().any(|taken| taken == key);
        for Bound { binding, keys } in &mut self.bound {
            let can_lose_all = NEWER.contains(&binding.id);
            if !rebound.contains_key(binding.id) && (can_lose_all || !keys.iter().all(is_taken)) {
                keys.retain(|key| !is_taken(key));
            }
        }
    }

    /// Returns the rows of the table with their keys.
    #[must_use]
    pub fn bound(&self) -> &[Bound] {
        &self.bound
    }

    /// Returns the names of a command's keys in a mode, in the table's order; digits as one range.
    pub fn key_names(&self, command: Command, mode: Mode) -> impl Iterator<Item = &str> {
        let here = self.bound.iter().filter(move |bound| {
            bound.binding.command == command && bound.binding.modes.contains(&mode)
        });
        here.flat_map(Bound::shown_keys)
    }

    /// Returns the commands whose keys sentences name, each with its first key in the reader's language; one without
    /// a key is reached by its name in the palette.
    #[must_use]
    pub fn named_keys(&self, words: &Words) -> Vec<(&'static str, String)> {
        let label = |id: &'static str| {
            let bound = self.bound.iter().find(|bound| bound.binding.id == id);
            match bound.and_then(|bound| bound.keys.first()) {
                Some(name) => key_label(words, name),
                None => format!(": {id}"),
            }
        };
        NAMED_KEYS.into_iter().map(|(id, _)| (id, label(id))).collect()
    }

    /// Returns the commands that the palette offers, in the table's order, with their titles in the
    /// reader's language.
    #[must_use]
    pub fn palette(&self, words: &Words) -> Vec<PaletteEntry> {
        let offered = self.bound.iter().filter(|bound| bound.binding.in_palette);
        let entry = |bound: &Bound| PaletteEntry {
            command: bound.binding.command,
            id: bound.binding.id,
            title: words.get(&format!("review-command-{}", bound.binding.id)),
            keys: bound.keys.clone(),
            synonyms: synonyms(bound.binding.id),
        };
        offered.map(entry).collect()
    }

    /// Indexes the commands by mode and key.
    fn index(&mut self) -> Result<(), KeymapError> {
        let mut owners: HashMap<(Mode, Chord), &'static str> = HashMap::new();
        self.commands.clear();
        for Bound { binding, keys } in &self.bound {
            for key in keys {
                let Ok(chord) = key.parse::<Chord>() else {
                    return Err(KeymapError::NoSuchKey { key: key.clone() });
                };
                for mode in binding.modes {
                    if let Some(other) = owners.insert((*mode, chord), binding.id) {
                        let (key, one) = (key.clone(), binding.id);
                        return Err(KeymapError::Conflict { key, one, other });
                    }
                    self.commands.insert((*mode, chord), on_key(binding.command, chord));
                }
            }
        }
        Ok(())
    }

    /// Returns the action of a key press in this state; `None` for an event that is not a key
    /// press.
    #[must_use]
    pub fn action(&self, state: &State, event: &KeyEvent) -> Option<Action> {
        let mode = Mode::current(state);
        let chord = match press(event)? {
            Press::TextOnly(scalar) if mode == Line => {
                return Some(Action::Edit(InputRequest::InsertChar(scalar)));
            }
            Press::TextOnly(scalar) => return Some(unknown(&scalar.to_string())),
            Press::Chord(chord) => chord,
        };
        let command = self.commands.get(&(mode, chord)).map(|command| Action::Do(*command));
        command
            .or_else(|| (mode == Line).then(|| edit(chord)).flatten())
            .or_else(|| {
                let means_in = |there| self.commands.contains_key(&(there, chord));
                let place = match mode {
                    Case if means_in(Queue) => KeyPlace::Queue,
                    Case | Queue if means_in(Settle) => KeyPlace::Settling,
                    _ => return None,
                };
                Some(Action::KeyOf(place, chord.to_string()))
            })
            .or_else(|| Some(unknown(&chord.to_string())))
    }
}

impl Bound {
    /// Returns its keys as help shows them: the digits as one range.
    pub fn shown_keys(&self) -> impl Iterator<Item = &str> {
        let digits = matches!(self.binding.command, Command::Digit(_));
        let range = digits.then_some("0-6");
        range.into_iter().chain(self.keys.iter().map(String::as_str).filter(move |_| !digits))
    }
}

/// Checks that a key can be bound: not one that a terminal sends as another, that needs `AltGr` on
/// a Norwegian keyboard, or that answers a question.
fn bindable(key: &str) -> Result<(), KeymapError> {
    let chord: Chord = key.parse().map_err(|_| KeymapError::NoSuchKey { key: key.to_owned() })?;
    let taken = match chord.key {
        Key::Char(scalar) if chord.ctrl => matches!(scalar, 'h' | 'i' | 'j' | 'm'),
        Key::Char(scalar) => "@{[]}$\\~^´`¨|€£0123456789".contains(scalar),
        _ => false,
    };
    if taken { Err(KeymapError::Unbindable { key: key.to_owned() }) } else { Ok(()) }
}

fn owned(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

/// Replaces the digit of a row for all digits by the one on the key.
fn on_key(command: Command, chord: Chord) -> Command {
    match (command, chord.key) {
        (Command::Digit(_), Key::Char(digit)) => Command::Digit(
            digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0),
        ),
        (command, _) => command,
    }
}

/// Returns what a key does to the text in a field.
fn edit(chord: Chord) -> Option<Action> {
    let request = match (chord.ctrl, chord.key) {
        (false, Key::Char(scalar)) => InputRequest::InsertChar(scalar),
        (_, Key::Backspace) => InputRequest::DeletePrevChar,
        (_, Key::Delete) => InputRequest::DeleteNextChar,
        (false, Key::Left) => InputRequest::GoToPrevChar,
        (false, Key::Right) => InputRequest::GoToNextChar,
        (true, Key::Left) => InputRequest::GoToPrevWord,
        (true, Key::Right) => InputRequest::GoToNextWord,
        (_, Key::Home) | (true, Key::Char('a')) => InputRequest::GoToStart,
        (_, Key::End) | (true, Key::Char('e')) => InputRequest::GoToEnd,
        (true, Key::Char('w')) => InputRequest::DeletePrevWord,
        (true, Key::Char('u')) => InputRequest::DeleteFromStart,
        (true, Key::Char('k')) => InputRequest::DeleteTillEnd,
        _ => return None,
    };
    Some(Action::Edit(request))
}

fn unknown(key: &str) -> Action {
    Action::UnknownKey(visible_line(key).into_owned())
}

/// Returns the name of a key in the reader's language; letters and digits name themselves.
#[must_use]
pub fn key_label(words: &Words, name: &str) -> String {
    let key = match name {
        "Space" => "review-key-space",
        "Up" => "review-key-up",
        "Down" => "review-key-down",
        "Left" => "review-key-left",
        "Right" => "review-key-right",
        "PgUp" => "review-key-page-up",
        "PgDn" => "review-key-page-down",
        _ => return name.to_owned(),
    };
    words.get(key)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::words::Language;

    fn rebound(id: &str, keys: &[&str]) -> Result<Keymap, KeymapError> {
        Keymap::rebound(&BTreeMap::from([(id.to_owned(), owned(keys))]))
    }

    #[test]
    fn a_command_can_lie_on_other_keys() {
        let keymap = rebound("flag", &["F8", "y"]).unwrap();
        assert_eq!(keymap.key_names(Command::Flag, Case).collect::<Vec<_>>(), ["F8", "y"]);
        assert!(!keymap.commands.contains_key(&(Case, "f".parse().unwrap())));
    }

    #[test]
    fn a_newer_command_gives_way_to_a_key_that_the_reviewer_has_bound() {
        let keymap = rebound("flag", &["F2", "Ctrl-F"]).unwrap();
        assert_eq!(keymap.key_names(Command::FoldRules, Case).count(), 0);
        assert_eq!(keymap.key_names(Command::Search, Case).collect::<Vec<_>>(), ["/"]);
    }

    #[test]
    fn sentences_name_keys_as_they_are_bound() {
        let words = Words::new(Language::Bokmal);
        let named = Keymap::default().named_keys(&words);
        assert_eq!(named, NAMED_KEYS.map(|(id, key)| (id, key.to_owned())));
        let keymap = rebound("undo", &["F9"]).unwrap();
        let words = words.with_keys(&keymap.named_keys(&Words::new(Language::Bokmal)));
        assert_eq!(words.get("review-note-saved"), "Merknaden er lagret. F9 angrer.");
    }

    #[test]
    fn what_cannot_be_bound_is_an_error() {
        let error = |id, keys: &[&str]| rebound(id, keys).unwrap_err();
        assert_eq!(error("flagg", &["w"]), KeymapError::NoSuchCommand { id: "flagg".into() });
        assert_eq!(error("flag", &["Hyper-X"]), KeymapError::NoSuchKey { key: "Hyper-X".into() });
        for key in ["Ctrl-H", "Ctrl-M", "Ctrl-J", "Ctrl-I", "@", "3"] {
            assert_eq!(error("flag", &[key]), KeymapError::Unbindable { key: key.into() });
        }
        let conflict = error("flag", &["m"]);
        assert!(matches!(conflict, KeymapError::Conflict { key, .. } if key == "m"));
    }

    #[test]
    fn no_key_is_bound_twice_in_a_mode_and_every_name_is_a_key() {
        let mut seen = HashSet::new();
        for binding in TABLE {
            for name in binding.keys {
                let chord: Chord = name.parse().unwrap();
                assert_eq!(chord.to_string(), *name, "a key has one name");
            }
            for mode in binding.modes {
                for name in binding.keys {
                    assert!(seen.insert((*mode, *name)), "{name} is bound twice in {mode:?}");
                }
            }
        }
    }

    /// Returns the table of a document, made from this one, under its own heading.
    fn document_table(heading: &str, words: &Words) -> String {
        use std::fmt::Write as _;

        let mut table = format!("{heading}\n|---|---|---|\n");
        let keymap = Keymap::default();
        let here =
            |binding: &Binding| binding.modes.iter().any(|mode| matches!(mode, Case | Queue));
        for bound in
            keymap.bound().iter().filter(|bound| !bound.keys.is_empty() && here(bound.binding))
        {
            let binding = bound.binding;
            let label = |name| format!("`{}`", key_label(words, name));
            let keys: Vec<String> = bound.shown_keys().map(label).collect();
            let title = words.get(&format!("review-command-{}", binding.id));
            let cell = |mode| if binding.modes.contains(&mode) { title.as_str() } else { "" };
            writeln!(table, "| {} | {} | {} |", keys.join(" "), cell(Case), cell(Queue)).unwrap();
        }
        table
    }

    #[test]
    fn the_handbook_shows_these_keys() {
        let english = "| key | in the case | in the queue |";
        let bokmal = "| tast | i saken | i køen |";
        let nynorsk = "| tast | i saka | i køen |";
        for (language, heading, document) in [
            (Language::English, english, include_str!("../../docs/handbook/en/keys.md")),
            (Language::Bokmal, bokmal, include_str!("../../docs/handbook/nb/keys.md")),
            (Language::Nynorsk, nynorsk, include_str!("../../docs/handbook/nn/keys.md")),
        ] {
            let table = document_table(heading, &Words::new(language));
            let document = document.replace("\r\n", "\n");
            let (_, rest) = document.split_once("<!-- keys: begin -->\n").unwrap();
            let (shown, _) = rest.split_once("<!-- keys: end -->").unwrap();
            assert_eq!(shown.trim(), table.trim());
        }
    }

    #[test]
    fn ids_are_unique() {
        let ids: HashSet<_> = TABLE.iter().map(|binding| binding.id).collect();
        assert_eq!(ids.len(), TABLE.len());
    }

    #[test]
    fn no_command_lies_on_a_key_that_needs_altgr_or_a_dead_key() {
        let hard = ['@', '{', '[', ']', '}', '$', '\\', '~', '^', '´', '`', '¨', '|', '€', '£'];
        for binding in TABLE {
            for name in binding.keys {
                assert!(!name.chars().any(|scalar| hard.contains(&scalar)), "{name}");
            }
        }
    }
}
