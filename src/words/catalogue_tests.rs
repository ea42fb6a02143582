//! The word files are checked against each other and against the keys that the code uses.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent::FluentResource;

use super::sentences::{ON_SCREEN, Words};
use crate::domain::{Language, Message};

/// Returns every message of a file with the names of its gaps. A message begins with its key at the
/// start of a line; its other lines are indented.
fn messages_of(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (key, _) = line.split_once('=').unwrap();
            found.push((key.trim().to_owned(), BTreeSet::new()));
        }
        for gap in line.split('$').skip(1) {
            let end = gap.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            let (_, gaps) = found.last_mut().unwrap();
            gaps.insert(gap[..end.unwrap_or(gap.len())].to_owned());
        }
    }
    found
}

fn catalogue(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    language.files().iter().flat_map(|(_, text)| messages_of(text)).collect()
}

#[test]
fn every_file_is_well_formed_and_no_key_is_there_twice() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (file, text) in language.files() {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{file}: {errors:?}");
            }
            for (key, _) in messages_of(text) {
                assert!(seen.insert(key.clone()), "{file}: {key} is there twice");
            }
        }
    }
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    for (file, text) in Language::ALL.into_iter().flat_map(Language::files) {
        let room = Path::new(file).file_stem().unwrap().to_str().unwrap();
        for (key, _) in messages_of(text) {
            assert!(key.starts_with(&format!("{room}-")), "{file}: {key}");
        }
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_gaps() {
    let english = catalogue(Language::English);
    assert!(english.len() > 100);
    for language in Language::ALL {
        let other = catalogue(language);
        for (key, gaps) in &english {
            assert_eq!(other.get(key), Some(gaps), "{language}: {key}");
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{language}: {key} is not in English");
        }
    }
}

#[test]
fn what_the_screen_uses_instead_names_no_option_and_has_no_other_gap() {
    for language in Language::ALL {
        let known = catalogue(language);
        let variants =
            known.iter().filter_map(|(key, gaps)| Some((key.strip_suffix(ON_SCREEN)?, gaps)));
        let mut count = 0;
        for (key, gaps) in variants {
            count += 1;
            let other = known.get(key).unwrap_or_else(|| panic!("{language}: {key}"));
            assert!(gaps.is_subset(other), "{language}: {key}");
        }
        assert!(count > 10);
        for (file, text) in language.files() {
            for line in text.lines().filter(|line| line.contains(&format!("{ON_SCREEN} ="))) {
                assert!(!line.contains("--"), "{file}: {line}");
            }
        }
    }
}

/// Keys and gaps that a source file names outside its tests.
struct NamedKeys {
    file: PathBuf,
    keys: Vec<String>,
    gaps: BTreeSet<String>,
}

/// Returns the string literals that follow `call` in `code`, on the same line or the next.
fn literals(code: &str, call: &str) -> Vec<String> {
    code.split(call)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn spoken_in(folder: &Path, found: &mut Vec<NamedKeys>) {
    for entry in folder.read_dir().unwrap() {
        let file = entry.unwrap().path();
        if file.is_dir() {
            spoken_in(&file, found);
        } else if file.extension().is_some_and(|ending| ending == "rs") {
            let code = std::fs::read_to_string(&file).unwrap();
            let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
            let code: String = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .flat_map(|line| [line, "\n"])
                .collect();
            let keys = ["Message::new(", "words.get("]
                .into_iter()
                .flat_map(|call| literals(&code, call))
                .collect();
            let gaps = literals(&code, ".with(").into_iter().collect();
            found.push(NamedKeys { file, keys, gaps });
        }
    }
}

fn spoken() -> Vec<NamedKeys> {
    let mut found = Vec::new();
    spoken_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    // A file of tests may name keys that do not exist.
    let of_tests = |file: &Path| {
        file.to_string_lossy().ends_with("tests")
            || file.components().any(|part| part.as_os_str() == "tests")
    };
    found.retain(|spoken| !of_tests(&spoken.file.with_extension("")));
    found
}

#[test]
fn every_key_in_the_code_is_in_the_catalogue() {
    let english = catalogue(Language::English);
    let spoken = spoken();
    assert!(spoken.iter().any(|spoken| !spoken.keys.is_empty()), "no key was found in the code");
    for NamedKeys { file, keys, .. } in &spoken {
        for key in keys {
            assert!(english.contains_key(key), "{}: {key}", file.display());
        }
    }
}

/// A gap left empty would be shown as `{$name}`. The text alone does not show which call fills
/// which message, so a file counts as a whole.
#[test]
fn every_gap_of_a_spoken_message_is_filled_in_the_same_file() {
    let english = catalogue(Language::English);
    for NamedKeys { file, keys, gaps } in &spoken() {
        for (key, wanted) in keys.iter().filter_map(|key| english.get_key_value(key)) {
            let missing: Vec<_> = wanted.difference(gaps).collect();
            assert!(missing.is_empty(), "{}: {key} lacks {missing:?}", file.display());
        }
    }
}

/// Words that are English and nothing else, so that a sentence left untranslated is found.
const ENGLISH_ONLY: &[&str] = &[
    "the", "and", "of", "is", "was", "are", "this", "that", "with", "file", "files", "not", "you",
    "your", "or", "new", "commit", "event", "events", "database", "parse", "error", "case",
    "cases", "save", "saved", "undo", "undone", "answer", "answers", "question", "queue", "note",
    "flagged", "choose", "column", "row",
];

/// Words of nynorsk that bokmål does not have.
const NYNORSK_ONLY: &[&str] = &[
    "ikkje", "kva", "kven", "korleis", "kor", "kvar", "kvifor", "frå", "ein", "eit", "ei", "eitt",
    "éi", "berre", "noko", "nokon", "nokre", "inga", "vere", "dei", "desse", "då", "enno", "no",
    "òg", "saka", "svara", "lagra", "endra", "angra", "flagga", "henta", "vart", "gjer", "gje",
    "kjem", "finst", "vel", "sei", "seier", "lat", "opne", "utan", "seinare", "døme", "namn",
    "teikn", "sjå", "meir", "fleire", "blei", "elles", "førre", "høgre", "øvst", "maskina",
];

/// Words of bokmål that nynorsk does not have.
const BOKMAL_ONLY: &[&str] = &[
    "ikke", "hva", "hvem", "hvordan", "hvor", "hver", "hvert", "hvorfor", "hvilken", "hvis", "fra",
    "en", "et", "ett", "én", "bare", "noe", "noen", "være", "de", "dem", "disse", "da", "ennå",
    "saken", "svarene", "lagret", "lagrer", "endret", "endrede", "angret", "flaggede", "hentet",
    "hentes", "ble", "gjør", "kommer", "finnes", "velg", "sier", "la", "åpne", "åpner", "uten",
    "senere", "eksempel", "navn", "tegn", "mer", "flere", "ellers", "forrige", "øverst",
    "maskinen", "mangler", "passer", "åpen",
];

/// Returns every word of a file, in small letters, with its line; gaps and options are left out.
fn words_of(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let sentence = line.split_once('=').map_or(line, |(_, sentence)| sentence);
        // A gap ends on its line; a selector goes on below.
        let mut parts = sentence.split('{');
        let before = parts.next().unwrap_or_default();
        let after = parts.filter_map(|part| part.split_once('}')).map(|(_, after)| after);
        let sentence = std::iter::once(before).chain(after).collect::<String>().to_lowercase();
        // The Norwegian dialect of CSV has the same name in every language.
        let sentence = sentence.replace("excel-no", "");
        // An option is named by its id.
        let sentence = sentence.replace("new.yes", "").replace("category, new, kinds", "");
        // Languages are named by their tags.
        let sentence = sentence.replace("nb, nn eller en", "").replace("nb, nn og en", "");
        // The definite form of id ends like the article of bokmål.
        let sentence = sentence.replace("id-en", "id");
        let options_left_out = sentence.split_whitespace().filter(|word| !word.starts_with("--"));
        let split_up = |word| str::split(word, |c: char| !c.is_alphanumeric());
        // The help names the languages by their tags.
        if !line.starts_with("cli-arg-lang") {
            found.extend(options_left_out.flat_map(split_up).map(|word| (line, word.to_owned())));
        }
    }
    found
}

#[test]
fn no_language_has_the_words_of_another() {
    for (language, foreign) in [
        (Language::Bokmal, [ENGLISH_ONLY, NYNORSK_ONLY]),
        (Language::Nynorsk, [ENGLISH_ONLY, BOKMAL_ONLY]),
    ] {
        for (file, text) in language.files() {
            for (line, word) in words_of(text) {
                let stray = foreign.concat().contains(&word.as_str());
                assert!(!stray, "{file}: {word:?} in {line:?}");
            }
        }
    }
}

/// Fluent prints an expression that it cannot evaluate as it is written, and takes the default
/// where a variant has a made-up name.
#[test]
fn every_message_can_be_formatted_with_any_number() {
    for language in Language::ALL {
        for (file, text) in language.files() {
            for line in text.lines().map(str::trim_start) {
                let known = ["[0] ", "[2] ", "[one] ", "*[other] "]
                    .iter()
                    .any(|name| line.starts_with(name));
                assert!(known || !line.starts_with(['[', '*']), "{file}: {line}");
            }
        }
        let words = Words::new(language);
        for (key, gaps) in catalogue(language) {
            let key: &'static str = key.leak();
            let gaps: Vec<&'static str> = gaps.into_iter().map(|gap| &*gap.leak()).collect();
            for count in [0_i64, 1, 2, 1_042] {
                let message = Message::new(key);
                let message = gaps.iter().fold(message, |message, gap| message.with(gap, count));
                let sentence = words.format(&message);
                assert!(
                    !sentence.contains(['{', '}', '$']) && sentence != key,
                    "{language}: {key}: {sentence}"
                );
            }
        }
    }
}
