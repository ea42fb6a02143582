//! The house: which room may know which, how long a file may be, that a type's name is its own, and that
//! nothing gives up.
//!
//! `ARCHITECTURE.md` shows the floors; these tests hold them. Tests within the sources obey too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may use of the others, besides itself. A room that is not here is an error.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("files", &[]),
    ("threads", &["domain"]),
    ("register", &["domain"]),
    ("words", &["domain"]),
    ("codebook", &["domain", "words"]),
    ("config", &["domain", "files"]),
    ("import", &["domain", "files", "register", "threads"]),
    ("carrier", &["domain", "files"]),
    ("measure", &["domain"]),
    ("export", &["domain", "files", "threads"]),
    ("store", &["domain", "files", "register", "threads"]),
    ("review", &["domain", "register", "threads"]),
    ("wording", &["domain", "register", "codebook", "words"]),
    ("tui", &["domain", "codebook", "words", "wording", "review"]),
    (
        "workflow",
        &[
            "domain", "files", "codebook", "words", "wording", "config", "carrier", "import",
            "measure", "export", "store", "review", "report",
        ],
    ),
    ("report", &["domain", "codebook", "words", "wording", "measure"]),
    (
        "session",
        &[
            "domain", "files", "threads", "codebook", "words", "wording", "config", "import",
            "export", "store", "review", "tui", "workflow",
        ],
    ),
    (
        "cli",
        &[
            "domain", "register", "files", "threads", "codebook", "words", "wording", "config",
            "import", "measure", "export", "store", "review", "tui", "report", "workflow",
            "session",
        ],
    ),
    ("lib", &["cli"]),
    ("main", &["cli"]),
];

/// Libraries that only these rooms may name.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("ratatui", &["tui", "session"]),
    ("crossterm", &["tui", "session"]),
    ("tui_input", &["review", "tui"]),
    ("clap", &["cli"]),
    ("tokio", &["carrier"]),
    ("tokio_postgres", &["carrier"]),
    ("rustls", &["carrier"]),
];

/// A file that has more lines without its tests is two files.
const LONGEST: usize = 400;

/// What gives up instead of saying what happened.
const GIVING_UP: &[&str] = &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("];

/// A source file: its room, its path under `src`, its text.
pub(super) struct Source {
    pub(super) room: String,
    pub(super) path: PathBuf,
    pub(super) text: String,
}

pub(super) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&root).unwrap().to_owned();
                let room = path.components().next().unwrap().as_os_str().to_string_lossy();
                let room = room.trim_end_matches(".rs").to_owned();
                sources.push(Source { room, path, text });
            }
        }
    }
    assert!(sources.len() > 50, "the sources are found");
    sources
}

/// The rooms and libraries that a text names though its room may not.
fn forbidden(room: &str, text: &str) -> Vec<String> {
    let code = without_comments(text);
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
        return vec![format!("the room {room} has no floor")];
    };
    let mut wrong: Vec<String> = rooms_named(&code)
        .into_iter()
        .filter(|named| named != room && !allowed.contains(&named.as_str()))
        .collect();
    for (library, rooms) in ONLY_IN {
        if !rooms.contains(&room) && names_library(&code, library) {
            wrong.push((*library).to_owned());
        }
    }
    wrong
}

/// Every `NAME` of `crate::NAME`, `crate::{NAME, …}`, `nybrott::NAME`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for root in ["crate::", "nybrott::"] {
        for (at, _) in code.match_indices(root) {
            if code[..at].ends_with(is_name) {
                continue;
            }
            let rest = code[at + root.len()..].trim_start();
            match rest.strip_prefix('{') {
                Some(group) => named.extend(first_names(group)),
                None => named.extend(first_name(rest)),
            }
        }
    }
    named
}

/// The first name of each item in a group of imports, up to the brace that closes it.
fn first_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut item = String::new();
    for scalar in group.chars() {
        match scalar {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.extend(first_name(std::mem::take(&mut item).trim())),
            _ => item.push(scalar),
        }
    }
    names.extend(first_name(item.trim()));
    names
}

/// The name a path begins with. What is imported from the root by name or all at once would hide
/// where it comes from, so it is returned as it is.
fn first_name(path: &str) -> Option<String> {
    let end = path.find(|scalar| !is_name(scalar)).unwrap_or(path.len());
    match &path[..end] {
        "" if path.starts_with('*') => Some("everything at once".to_owned()),
        "" => None,
        name => Some(name.to_owned()),
    }
}

/// Whether a path begins with the library's name.
fn names_library(code: &str, library: &str) -> bool {
    code.match_indices(library).any(|(at, _)| {
        let before = &code[..at];
        let after = &code[at + library.len()..];
        let alone = !before.ends_with(|scalar| is_name(scalar) || scalar == ':' || scalar == '"');
        let path = after.starts_with("::") || after.starts_with(';') || after.starts_with(" as ");
        alone && path
    })
}

pub(super) fn is_name(scalar: char) -> bool {
    scalar.is_alphanumeric() || scalar == '_'
}

/// The text without lines that are comments.
pub(super) fn without_comments(text: &str) -> String {
    let code: Vec<&str> =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    code.join("\n")
}

/// The text without what is compiled for tests only; nothing for a file that is one.
pub(super) fn without_tests(path: &Path, text: &str) -> String {
    let of_tests =
        |part: &str| part == "tests" || part == "tests.rs" || part.ends_with("_tests.rs");
    if path.iter().any(|part| of_tests(&part.to_string_lossy())) {
        return String::new();
    }
    let mut kept = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let block = lines.peek().is_some_and(|next| next.ends_with('{'));
        if is_for_tests(line) && block {
            // Formatted code closes what begins in the first column there too.
            for inner in lines.by_ref() {
                if inner == "}" {
                    break;
                }
            }
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Whether an attribute keeps what follows out of the program.
fn is_for_tests(line: &str) -> bool {
    line == "#[cfg(test)]" || line.starts_with("#[cfg(all(test,")
}

#[test]
fn no_room_uses_what_lies_above_or_beside_it() {
    for Source { room, path, text } in sources() {
        let wrong = forbidden(&room, &text);
        assert!(
            wrong.is_empty(),
            "src/{}: {room} may not use {}",
            path.display(),
            wrong.join(", ")
        );
    }
}

#[test]
fn a_forbidden_import_is_found_however_it_is_written() {
    for (room, line) in [
        ("domain", "use crate::store::Project;"),
        ("store", "use crate::import::read_file;"),
        ("store", "    let format = crate::export::Format::Csv;"),
        ("review", "use crate::{domain::Case, tui::{Theme, Screen}};"),
        ("review", "use crate::{\n    domain::Case,\n    words::Words,\n};"),
        ("export", "#[cfg(test)]\nmod tests {\n    use crate::import::read_bytes;\n}"),
        ("tui", "use crate::store;"),
        ("words", "use crate::codebook::Entry;"),
        ("wording", "use crate::tui::Theme;"),
        ("session", "use crate::cli::run;"),
        ("workflow", "use crate::tui::Theme;"),
        ("import", "use rusqlite::Connection;"),
        ("cli", "fn draw(frame: &mut ratatui::Frame<'_>) {}"),
        ("review", "use crossterm::event::KeyEvent;"),
        ("session", "use tui_input::Input;"),
        ("domain", "use crate::*;"),
        ("cellar", "use crate::domain::Case;"),
    ] {
        assert_eq!(forbidden(room, line).len(), 1, "{room}: {line}");
    }
    for (room, line) in [
        ("store", "use crate::domain::{Case, Moment};\nuse super::error::StoreError;"),
        ("store", "use rusqlite::Connection;"),
        ("domain", "// The rooms above use `crate::store::Project` and rusqlite::Connection."),
        ("review", "use crate::review::State;"),
    ] {
        assert!(forbidden(room, line).is_empty(), "{room}: {line}");
    }
}

#[test]
fn no_file_is_two_files() {
    for Source { path, text, .. } in sources() {
        let lines = without_tests(&path, &text).lines().count();
        assert!(lines <= LONGEST, "src/{} has {lines} lines without its tests", path.display());
    }
}

/// The name of the type that a line begins to define, but not of one that belongs to a trait.
fn type_defined(line: &str) -> Option<&str> {
    let code = line.trim_start();
    let code = match code.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ")?.1,
        Some(rest) => rest.trim_start(),
        None => code,
    };
    let (keyword, rest) = code.split_once(' ')?;
    let is_alias = keyword == "type" && !line.starts_with(' ');
    let is_type = is_alias || ["struct", "enum", "union", "trait"].contains(&keyword);
    let end = rest.find(|scalar| !is_name(scalar)).unwrap_or(rest.len());
    let is_named = rest.starts_with(char::is_uppercase);
    (is_type && is_named).then(|| &rest[..end])
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Source { path, text, .. } in sources() {
        for name in text.lines().filter_map(type_defined) {
            places.entry(name.to_owned()).or_default().push(path.display().to_string());
        }
    }
    assert!(places.len() > 300, "the types are found");
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "defined more than once: {places:#?}");
}

#[test]
fn a_type_is_found_however_it_is_written() {
    for (line, name) in [
        ("pub(in crate::store) struct Reader<'a> {", Some("Reader")),
        ("    enum Way {", Some("Way")),
        ("pub trait Sink: Send {", Some("Sink")),
        ("type Rows<'a> = Vec<&'a str>;", Some("Rows")),
        ("    type Value = KeptColumns;", None),
        ("/// A struct Sentence", None),
        ("        f.write_str(\"struct KeptColumns\")", None),
        ("pub use types::Kind;", None),
    ] {
        assert_eq!(type_defined(line), name, "{line}");
    }
}

#[test]
fn nothing_gives_up_outside_tests() {
    for Source { path, text, .. } in sources() {
        let code = without_comments(&without_tests(&path, &text));
        for giving_up in GIVING_UP {
            assert!(!code.contains(giving_up), "src/{} has {giving_up}", path.display());
        }
    }
}

#[test]
fn tests_are_separated_from_what_they_test() {
    let path = Path::new("store/lock.rs");
    let text =
        "fn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn c() { d.unwrap() }\n";
    assert_eq!(without_tests(path, text), "fn a() {}\n\nfn c() { d.unwrap() }\n");
    let on_unix = text.replace("cfg(test)", "cfg(all(test, unix))");
    assert_eq!(without_tests(path, &on_unix), without_tests(path, text));
    let declared = "#[cfg(test)]\nmod tests;\nfn c() { d.unwrap() }\n";
    assert!(without_tests(path, declared).contains("unwrap"));
    assert_eq!(without_tests(Path::new("import/tests/mod.rs"), text), "");
    assert_eq!(without_tests(Path::new("words/catalogue_tests.rs"), text), "");
}
