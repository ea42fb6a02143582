//! What is known before the command line is parsed: settings and language.

use std::ffi::OsString;
use std::path::Path;

use super::failure::Failure;
use crate::config::{OwnFile, Preferences, line_of};
use crate::domain::{Message, ToMessage as _};
use crate::files::settings_folder;
use crate::register::{self, Register};
use crate::tui::Keymap;
use crate::words::{Language, UnknownLanguage, Words};

/// What is known before the command line is parsed.
pub(super) struct Startup {
    /// The language of everything that is printed.
    pub(super) words: Words,
    /// Whether nothing says which language to use, so that it is English.
    pub(super) is_guess: bool,
    /// The settings. Where they cannot be understood, that stops what needs them, and nothing else: help
    /// and what is used to fix them must work.
    pub(super) preferences: Preferences,
    /// Whether the language was named for this run alone.
    pub(super) is_of_run: bool,
    /// What says which language to use.
    pub(super) language_from: Message,
    /// Why the register of municipalities beside the settings is not used.
    pub(super) register_trouble: Option<Message>,
}

impl Startup {
    /// Reads the settings and finds the language: `--lang` counts wherever it is among the arguments, then
    /// the settings, the environment and the system.
    pub(super) fn read(arguments: &[OsString]) -> Result<Self, Failure> {
        let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
        let at = texts.iter().position(|text| *text == "--lang");
        let after = at.and_then(|at| texts.get(at + 1)).copied();
        let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
        let folder = settings_folder();
        let preferences = Preferences::read(folder.as_deref());
        let register_trouble = use_own_register(folder.as_deref());
        let flag = after.or(joined);
        // What the program remembers is no obstacle, whatever it is.
        let is_known = |tag: &&str| Language::from_tag(tag).is_some();
        let remembered = preferences.remembered_language().filter(is_known);
        let set = preferences.set_language();
        let chosen = language(flag, set.or(remembered))
            .map_err(|unknown| Failure::Misused(unknown.to_message()))?;
        let words = Words::new(chosen.unwrap_or(Language::English));
        let language_from = match (flag, set, remembered) {
            (Some(_), ..) => option("--lang"),
            (None, Some(_), _) => settings(preferences.config_file()),
            (None, None, Some(_)) => settings(preferences.state_file()),
            (None, None, None) => from_environment(),
        };
        let is_guess = chosen.is_none() && preferences.config_trouble().is_none();
        let is_of_run = flag.is_some();
        Ok(Self { words, is_guess, preferences, is_of_run, language_from, register_trouble })
    }

    /// Returns the keys as the settings bind them.
    ///
    /// # Errors
    /// The settings cannot be understood, or bind keys that cannot be bound.
    pub(super) fn keymap(&self) -> Result<Keymap, Failure> {
        if let Some(why) = self.preferences.config_trouble() {
            return Err(Failure::Misused(why.clone()));
        }
        Keymap::rebound(self.preferences.keys()).map_err(|error| {
            let file = self.preferences.config_file().unwrap_or(Path::new(""));
            let line = line_of(file, error.needle()).unwrap_or(1);
            let message = Message::new("config-key")
                .with("file", file.to_string_lossy().as_ref())
                .with("line", line)
                .with("what", error.to_message());
            Failure::Misused(message)
        })
    }
}

/// Puts the register beside the settings in force, if there is one. Returns why it is not used.
fn use_own_register(folder: Option<&Path>) -> Option<Message> {
    let (file, text) = match OwnFile::Register.read(folder) {
        Ok(own) => own?,
        Err(error) => return Some(error.to_message()),
    };
    match Register::parse(&text) {
        Ok(register) => {
            register::put_in_force(register);
            None
        }
        Err(error) => Some(
            Message::new("register-not-used")
                .with("file", file.to_string_lossy().as_ref())
                .with("why", error.to_message()),
        ),
    }
}

/// Names an option or a variable as the origin of a value.
pub(super) fn option(name: &str) -> Message {
    Message::new("cli-from-option").with("name", name)
}

/// Names a file of settings as the origin of a value.
pub(super) fn settings(file: Option<&Path>) -> Message {
    let file = file.map(Path::to_string_lossy).unwrap_or_default();
    Message::new("cli-from-settings").with("file", file.as_ref())
}

/// Returns what in the environment says which language to use.
fn from_environment() -> Message {
    let speaks = |locale: &String| Language::from_tag(locale).is_some();
    let variable = Language::VARIABLES
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(speaks).map(|value| (name, value)));
    match (variable, sys_locale::get_locale().filter(speaks)) {
        (Some((name, value)), _) => option(&format!("{name}={value}")),
        (None, Some(_)) => Message::new("cli-from-system"),
        (None, None) => Message::new("cli-from-unset"),
    }
}

/// Returns the words in the language of the environment, where option and settings cannot be understood.
pub(super) fn words_of_environment() -> Words {
    Words::new(language(None, None).ok().flatten().unwrap_or(Language::English))
}

fn language(flag: Option<&str>, kept: Option<&str>) -> Result<Option<Language>, UnknownLanguage> {
    Language::choose(flag, kept, |name| std::env::var(name).ok(), sys_locale::get_locale())
}
