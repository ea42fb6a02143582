//! A path as it was typed, or as a terminal writes it when a file is dropped on its window.

use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

/// Returns the path that a person means by `text`.
///
/// Understood are surrounding quotation marks, backslashes before spaces and the like (not on
/// Windows, where they separate folders), `file://` addresses, a leading `~`, white space around
/// it, and letters such as å in the other of their two Unicode forms. A file whose name is exactly
/// what was typed goes before all of that.
#[must_use]
pub fn typed_path(text: &str) -> PathBuf {
    let trimmed = text.trim();
    if let Some(exactly) = existing(Path::new(trimmed)) {
        return exactly;
    }
    let meant = if let Some(address) = trimmed.strip_prefix("file://") {
        PathBuf::from(path_of_address(address))
    } else {
        at_home(&unquoted(trimmed))
    };
    existing(&meant).unwrap_or(meant)
}

/// Returns what a shell would make of it. Quotation marks in the middle of a name are part of it: what a terminal quotes begins with
/// one.
fn unquoted(text: &str) -> String {
    if cfg!(windows) {
        let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        return inner.unwrap_or(text).to_owned();
    }
    let is_quoted = text.starts_with(['"', '\'']);
    let mut plain = String::with_capacity(text.len());
    let mut quote = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, quote) {
            ('\\', None) => plain.extend(characters.next()),
            ('\\', Some('"')) if matches!(characters.peek(), Some('"' | '\\' | '$' | '`')) => {
                plain.extend(characters.next());
            }
            ('"' | '\'', None) if is_quoted => quote = Some(character),
            _ if quote == Some(character) => quote = None,
            _ => plain.push(character),
        }
    }
    // A lone apostrophe, as in a name that was typed by hand, quotes nothing.
    if quote.is_some() { text.to_owned() } else { plain }
}

/// Turns `localhost/home/kvam/a%20b.csv` into `/home/kvam/a b.csv`.
fn path_of_address(address: &str) -> String {
    let path = address.find('/').map_or(address, |slash| &address[slash..]);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, others @ ..] = rest {
        let escaped = match others {
            [high, low, ..] if *first == b'%' => hexadecimal(*high).zip(hexadecimal(*low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            bytes.push(high * 16 + low);
            rest = &others[2..];
        } else {
            bytes.push(*first);
            rest = others;
        }
    }
    let path = String::from_utf8_lossy(&bytes).into_owned();
    // file:///C:/… has its drive after the slash.
    if cfg!(windows) { path.trim_start_matches('/').to_owned() } else { path }
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

fn at_home(text: &str) -> PathBuf {
    let below =
        text.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
    match below.zip(std::env::home_dir()) {
        Some((below, home)) => home.join(below.trim_start_matches(['/', '\\'])),
        None => PathBuf::from(text),
    }
}

/// Returns the path in the Unicode form in which it exists: as given, composed or decomposed, whole
/// or folder by folder.
fn existing(path: &Path) -> Option<PathBuf> {
    if path.as_os_str().is_empty() {
        return None;
    }
    if path.exists() {
        return Some(path.to_owned());
    }
    let mut found = PathBuf::new();
    for component in path.components() {
        let Component::Normal(name) = component else {
            found.push(component);
            continue;
        };
        let name = name.to_str()?;
        let forms = [name.to_owned(), name.nfc().collect(), name.nfd().collect()];
        let next = forms.iter().map(|form| found.join(form)).find(|next| next.exists())?;
        found = next;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_a_terminal_makes_of_a_dropped_file_is_undone() {
        for (typed, meant) in [
            ("/a/b.csv", "/a/b.csv"),
            ("  /a/b.csv \n", "/a/b.csv"),
            ("\"/a b/c.csv\"", "/a b/c.csv"),
            ("'/a b/c.csv' ", "/a b/c.csv"),
            ("file:///a%20b/%C3%A5.csv", "/a b/å.csv"),
            ("file://localhost/a.csv", "/a.csv"),
            ("file:///100%/%zz.csv", "/100%/%zz.csv"),
            ("", ""),
        ] {
            assert_eq!(typed_path(typed), PathBuf::from(meant), "{typed:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn backslashes_quote_as_in_a_shell() {
        for (typed, meant) in [
            (r"/a\ b/c\(1\).csv ", "/a b/c(1).csv"),
            (r"'/a/it'\''s.csv'", "/a/it's.csv"),
            (r#""/a/\"b\".csv""#, r#"/a/"b".csv"#),
            ("/a/kvam's.csv", "/a/kvam's.csv"),
            ("/a/[1] 'x' \"y\".csv", "/a/[1] 'x' \"y\".csv"),
        ] {
            assert_eq!(typed_path(typed), PathBuf::from(meant), "{typed:?}");
        }
    }

    #[test]
    fn a_tilde_is_the_home_folder() {
        if let Some(home) = std::env::home_dir() {
            assert_eq!(typed_path("~"), home.join(""));
            assert_eq!(typed_path("~/no such.csv"), home.join("no such.csv"));
        }
        assert_eq!(typed_path("~kvam/no such.csv"), PathBuf::from("~kvam/no such.csv"));
    }

    #[test]
    fn a_name_in_the_other_unicode_form_is_found() {
        let folder = tempfile::tempdir().unwrap();
        // The folder's å is composed, the file's decomposed, as on an old Mac disk.
        let inner = folder.path().join("p\u{E5}");
        fs::create_dir(&inner).unwrap();
        let file = inner.join("sma\u{30A}.csv");
        fs::write(&file, "x").unwrap();
        for (one, other) in [("p\u{E5}", "sm\u{E5}.csv"), ("pa\u{30A}", "sma\u{30A}.csv")] {
            let typed = folder.path().join(one).join(other);
            let found = typed_path(typed.to_str().unwrap());
            assert_eq!(fs::canonicalize(found).unwrap(), fs::canonicalize(&file).unwrap());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_called_exactly_that_goes_first() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(r"a\ b'c.csv");
        fs::write(&file, "x").unwrap();
        assert_eq!(typed_path(file.to_str().unwrap()), file);
    }
}
