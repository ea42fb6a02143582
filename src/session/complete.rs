//! Tab in a path: completes as far as all names agree, and says which names there are.

use std::fs;

use unicode_normalization::UnicodeNormalization as _;

use super::path::{folder_of, split_folder};
use crate::import::typed_path;
use crate::review::reply::CompletedPath;

/// Completes a path as far as it can be completed; a folder gets its separator. What has no completion
/// comes back as it is.
pub(super) fn path(typed: &str) -> CompletedPath {
    // What a shell or a file manager puts around a path is taken off first.
    let plain = typed_path(typed).to_string_lossy().into_owned();
    let (folder, start) = split_folder(&plain);
    let wanted: String = start.nfc().collect();
    let nothing = || CompletedPath { path: typed.to_owned(), choices: Vec::new() };
    let Ok(entries) = fs::read_dir(folder_of(folder)) else { return nothing() };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name: String = entry.file_name().to_str()?.nfc().collect();
            let hidden = name.starts_with('.') && !wanted.starts_with('.');
            let slash = if entry.path().is_dir() { "/" } else { "" };
            (name.starts_with(&wanted) && !hidden).then(|| format!("{name}{slash}"))
        })
        .collect();
    names.sort();
    let Some((first, others)) = names.split_first() else { return nothing() };
    let common = others.iter().fold(first.as_str(), |common, name| common_start(common, name));
    CompletedPath { path: format!("{folder}{common}"), choices: names }
}

/// Returns what both texts begin with.
fn common_start<'a>(one: &'a str, other: &str) -> &'a str {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    &one[..same.map(|(scalar, _)| scalar.len_utf8()).sum()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_completes_as_far_as_names_agree() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["saker-2020.csv", "saker-2021.csv", "ærlig.csv"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let at = |rest: &str| format!("{}/{rest}", folder.path().display());
        let completed = path(&at("sa"));
        assert_eq!(completed.path, at("saker-202"));
        assert_eq!(completed.choices, ["saker-2020.csv", "saker-2021.csv"]);
        let everything = path(&at(""));
        assert_eq!((everything.path, everything.choices.len()), (at(""), 3));
        let path = |typed: &str| path(typed).path;
        assert_eq!(path(&at("æ")), at("ærlig.csv"));
        fs::write(folder.path().join("år 2020.csv"), "").unwrap();
        assert_eq!(path(&at("år\\ 2")), at("år 2020.csv"));
        assert_eq!(path(&at("x")), at("x"));
    }
}
