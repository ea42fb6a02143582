//! The house's English: what a function's documentation begins with, and words that read as translated.
//!
//! `docs/glossary.md` has both rules; it is the only document that may name the words.

use std::fs;
use std::path::{Path, PathBuf};

use super::house::{Source, is_name, sources, without_tests};

/// Words for which the glossary has plainer ones.
const TRANSLATED: &[&str] = &[
    "anew",
    "found out",
    "mend",
    "mended",
    "mends",
    "nobody",
    "persons",
    "put off",
    "said",
    "stands for",
    "told",
    "whoever",
];

/// The first line of the documentation of each function, with the function's line.
fn documented(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut first = None;
    for line in code.lines().map(str::trim_start) {
        match line.strip_prefix("///") {
            Some(text) => first = first.or(Some(text.trim())),
            None if line.starts_with("#[") => {}
            None => {
                if let Some(first) = first.take()
                    && is_function(line)
                {
                    found.push((first, line));
                }
            }
        }
    }
    found
}

fn is_function(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.find(|word| !is_qualifier(word)) == Some("fn")
}

fn is_qualifier(word: &str) -> bool {
    word.starts_with("pub")
        || word.ends_with(')')
        || ["const", "in", "unsafe", "async"].contains(&word)
}

/// Whether a sentence begins with a verb in the third person, such as "Returns".
fn begins_with_a_verb(sentence: &str) -> bool {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    first.len() > 2
        && first.ends_with('s')
        && first.starts_with(char::is_uppercase)
        && first.chars().all(char::is_alphabetic)
        && !first.ends_with("ss")
}

/// The words of the list that are in a text, as words of their own.
fn translated(text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase();
    let is_word = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            !text[..at].ends_with(is_name) && !text[at + word.len()..].starts_with(is_name)
        })
    };
    TRANSLATED.iter().copied().filter(|word| is_word(word)).collect()
}

#[test]
fn the_documentation_of_a_function_begins_with_what_it_does() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for Source { path, text, .. } in sources() {
        for (first, function) in documented(&without_tests(&path, &text)) {
            seen += 1;
            if !begins_with_a_verb(first) {
                wrong.push(format!("src/{}: {function} has “{first}”", path.display()));
            }
        }
    }
    assert!(seen > 1_000, "the functions are found");
    assert!(wrong.is_empty(), "no verb in the third person:\n{}", wrong.join("\n"));
}

#[test]
fn a_first_sentence_is_found_behind_attributes_and_qualifiers() {
    let code = "/// Returns it.\n/// More.\n#[must_use]\npub(in crate::store) const fn a() {}\n\
                /// A type.\nstruct B;\n    /// The rows.\n    fn c() {}\nfn d() {}\n";
    let firsts: Vec<&str> = documented(code).into_iter().map(|(first, _)| first).collect();
    assert_eq!(firsts, ["Returns it.", "The rows."]);
    assert!(begins_with_a_verb("Returns it."));
    for sentence in ["The rows.", "Whether it is", "Class of it", "", "`a` is"] {
        assert!(!begins_with_a_verb(sentence), "{sentence}");
    }
}

#[test]
fn comments_and_names_of_tests_are_plain_english() {
    let mut wrong = Vec::new();
    for Source { path, text, .. } in sources() {
        for line in text.lines().map(str::trim_start) {
            let words = match line.strip_prefix("fn ") {
                Some(rest) => rest.split('(').next().unwrap_or_default().replace('_', " "),
                None if line.starts_with("//") => line.to_owned(),
                None => continue,
            };
            wrong.extend(
                translated(&words).iter().map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "docs/glossary.md has better words:\n{}", wrong.join("\n"));
}

#[test]
fn documents_are_plain_english() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["", "docs", "docs/decisions", "docs/handbook/en", "packaging"];
    let documents = folders.map(|folder| root.join(folder));
    let mut seen = 0;
    for path in documents.iter().flat_map(|folder| markdown(folder)) {
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        let wrong = translated(&text);
        assert!(wrong.is_empty(), "{}: {}", path.display(), wrong.join(", "));
    }
    assert!(seen > 10, "the documents are found");
}

/// The documents in English in a folder, without the glossary.
fn markdown(folder: &Path) -> Vec<PathBuf> {
    let is_english = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let is_markdown = path.extension().is_some_and(|ending| ending == "md");
        // README.nb.md and README.nn.md are in other languages.
        is_markdown && !stem.contains('.') && stem != "glossary"
    };
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).filter(is_english).collect()
}

#[test]
fn a_word_is_found_where_it_is_one() {
    assert_eq!(translated("Nobody is told."), ["nobody", "told"]);
    assert!(translated("A sage asaid it, retold by amendments.").is_empty());
}
