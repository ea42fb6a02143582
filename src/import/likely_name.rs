//! The name that was meant, where there is no file of the one that was typed.

use std::env;
use std::fs;
use std::path::Path;

use super::error::ImportErrorKind;

/// So many names of a folder are looked at.
const MOST_NAMES: usize = 4096;

/// From this likeness on a name may have been meant, 1 being the same. A choice.
const LEAST_LIKENESS: f64 = 0.93;

/// Returns that there is no such file, with the one that may have been meant.
pub(super) fn not_found(path: &Path) -> ImportErrorKind {
    let is_remote = ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env::var_os(name).is_some());
    ImportErrorKind::NotFound { meant: meant(path), is_remote }
}

/// Returns the path with the name of a file in the same folder that differs by its case alone, else with the one most like what
/// was typed.
fn meant(path: &Path) -> Option<String> {
    let typed = path.file_name()?.to_str()?.to_lowercase();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let entries = entries.flatten().take(MOST_NAMES);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let likeness = |name: &String| strsim::jaro_winkler(&name.to_lowercase(), &typed);
    let mut names: Vec<(f64, String)> = names
        .map(|name| (likeness(&name), name))
        .filter(|(like, _)| *like >= LEAST_LIKENESS)
        .collect();
    names.sort_by(|(one, name), (other, next)| other.total_cmp(one).then_with(|| name.cmp(next)));
    let (_, name) = names.into_iter().next()?;
    Some(path.with_file_name(name).display().to_string())
}
