//! The messages of one language, each parsed at its first use: a screen uses a hundred of them, and
//! parsing all takes longer than opening a project.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::keys::{NAMED_KEYS, terms};
use super::program;
use crate::domain::Language;

/// The messages of one language. A message refers to no other, but to the names of keys and to that of the program.
pub(super) struct Catalogue {
    files: Vec<MessageFile>,
    /// The messages parsed so far.
    bundle: RwLock<FluentBundle<FluentResource>>,
    /// Finished sentences of messages without gaps: every frame shows the same names.
    without_gaps: RwLock<HashMap<String, String>>,
}

/// One file, and the source of each message in it.
struct MessageFile {
    name: &'static str,
    text: &'static str,
    sources: OnceLock<HashMap<&'static str, &'static str>>,
}

impl Catalogue {
    pub(super) fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The isolating marks are invisible characters, which terminals do not reliably hide.
        bundle.set_use_isolating(false);
        language.write_numbers_of(&mut bundle);
        bundle.add_resource_overriding(parsed(&terms(NAMED_KEYS.into_iter())));
        bundle.add_resource_overriding(parsed(&program::terms()));
        let files =
            language.files().iter().map(|(name, text)| MessageFile::new(name, text)).collect();
        Self { files, bundle: RwLock::new(bundle), without_gaps: RwLock::default() }
    }

    /// Has sentences name these keys.
    pub(super) fn name_keys(&mut self, keys: &[(&str, String)]) {
        let keys = keys.iter().map(|(command, key)| (*command, key.as_str()));
        let bundle = self.bundle.get_mut().unwrap_or_else(PoisonError::into_inner);
        bundle.add_resource_overriding(parsed(&terms(keys)));
        self.without_gaps = RwLock::default();
    }

    /// Has sentences name commands without the backticks that set them apart in a line of text: a screen has none.
    pub(super) fn leave_out_backticks(&mut self) {
        let bundle = self.bundle.get_mut().unwrap_or_else(PoisonError::into_inner);
        // What fills a gap is not changed: a title may have some.
        bundle.set_transform(Some(without_backticks));
        self.without_gaps = RwLock::default();
    }

    /// Returns the catalogue of a language without words.
    #[cfg(test)]
    pub(super) fn empty() -> Self {
        Self { files: Vec::new(), ..Self::new(Language::English) }
    }

    /// Returns a message without gaps; `None` when the language has none of that key.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        let sentence =
            self.without_gaps.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned();
        sentence.or_else(|| {
            let sentence = self.fill(key, &FluentArgs::new())?;
            let mut without_gaps =
                self.without_gaps.write().unwrap_or_else(PoisonError::into_inner);
            without_gaps.insert(key.to_owned(), sentence.clone());
            Some(sentence)
        })
    }

    /// Fills the gaps of a message; `None` when the language has none of that key.
    pub(super) fn fill(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.filled(key, args).or_else(|| {
            let resource = parsed(self.source(key)?);
            let mut bundle = self.bundle.write().unwrap_or_else(PoisonError::into_inner);
            bundle.add_resource_overriding(resource);
            drop(bundle);
            self.filled(key, args)
        })
    }

    fn filled(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundle.read().unwrap_or_else(PoisonError::into_inner);
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }

    /// Returns the source of the message `key`, which begins with the name of its file.
    fn source(&self, key: &str) -> Option<&'static str> {
        let (name, _) = key.split_once('-')?;
        self.files.iter().find(|file| file.name == name)?.sources().get(key).copied()
    }
}

impl MessageFile {
    fn new(file: &'static str, text: &'static str) -> Self {
        let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".ftl"));
        Self { name: name.unwrap_or(file), text, sources: OnceLock::new() }
    }

    fn sources(&self) -> &HashMap<&'static str, &'static str> {
        self.sources.get_or_init(|| sources(self.text).collect())
    }
}

/// Returns every message of a file unparsed, because to parse all of them took 1.4 ms of each start: its
/// key and all its lines. The first line begins with the key; the others do not begin with a letter.
fn sources(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = text;
    let parts = std::iter::from_fn(move || {
        let (part, after) = rest.split_at(part_end(rest));
        rest = after;
        (!part.is_empty()).then_some(part)
    });
    parts.filter_map(|part| {
        let begins = part.starts_with(|first: char| first.is_ascii_alphabetic());
        let (key, _) = part.split_once('=').filter(|_| begins)?;
        Some((key.trim_end(), part))
    })
}

/// Returns where the next message or comment begins, or the end.
fn part_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\n', bytes)
        .map(|newline| newline + 1)
        .find(|begin| {
            bytes.get(*begin).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'#')
        })
        .unwrap_or(text.len())
}

fn without_backticks(sentence: &str) -> Cow<'_, str> {
    if sentence.contains('`') { sentence.replace('`', "").into() } else { sentence.into() }
}

/// Parses a message and passes over mistakes: tests check the files, and a sentence that lacks a
/// word is better than no program.
fn parsed(source: &str) -> FluentResource {
    FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message parsed alone must equal the message parsed with its whole file.
    #[test]
    fn a_message_alone_is_the_message_in_its_file() {
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            for (file, text) in language.files() {
                let whole = FluentResource::try_new((*text).to_owned()).unwrap();
                assert_eq!(sources(text).count(), whole.entries().count(), "{file}");
                for ((key, source), entry) in sources(text).zip(whole.entries()) {
                    let alone = FluentResource::try_new(source.to_owned()).unwrap();
                    assert_eq!(format!("{:?}", alone.get_entry(0)), format!("{:?}", Some(entry)));
                    assert_eq!(catalogue.source(key), Some(source), "{file}: {key}");
                    assert!(catalogue.fill(key, &FluentArgs::new()).is_some(), "{file}: {key}");
                }
            }
        }
    }
}
