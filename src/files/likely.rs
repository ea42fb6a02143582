//! What was meant, where there is no file of the name that was typed.

use std::fs;
use std::path::{self, Path, PathBuf};

/// So many names of a folder are looked at.
const MOST_NAMES: usize = 4096;

/// From this likeness on a name may have been meant, 1 being the same. A choice.
const LEAST_LIKENESS: f64 = 0.93;

/// Returns the whole path at which a file is looked for.
#[must_use]
pub fn in_full(path: &Path) -> PathBuf {
    path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Returns the path with the name of a file in the same folder that differs by its case alone, else with the one most like what
/// was typed. A link to what is gone bears the very name, and is not meant.
#[must_use]
pub fn named_like(path: &Path) -> Option<PathBuf> {
    let own = path.file_name()?.to_str()?;
    let typed = own.to_lowercase();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let entries = entries.flatten().take(MOST_NAMES);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let likeness = |name: &String| strsim::jaro_winkler(&name.to_lowercase(), &typed);
    let mut names: Vec<(f64, String)> = names
        .filter(|name| name != own)
        .map(|name| (likeness(&name), name))
        .filter(|(like, _)| *like >= LEAST_LIKENESS)
        .collect();
    names.sort_by(|(one, name), (other, next)| other.total_cmp(one).then_with(|| name.cmp(next)));
    let (_, name) = names.into_iter().next()?;
    Some(path.with_file_name(name))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_what_is_gone_is_not_proposed_in_its_own_place() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("saker.csv");
        std::os::unix::fs::symlink("borte.csv", &link).unwrap();
        assert_eq!(named_like(&link), None);
        let near = folder.path().join("Saker.csv");
        std::fs::write(&near, "").unwrap();
        assert_eq!(named_like(&link), Some(near));
    }
}
