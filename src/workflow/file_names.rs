//! What new files are called, and where they are proposed.

use std::path::{Path, PathBuf};

use super::samples::SAMPLES_NAME;
use crate::domain::Origin;

/// Returns a path for an export, without its ending. It is beside the file that the cases came from last, else beside the project;
/// and called after that file, or after the project where they came from several files or none. `word` is what is in it, in the
/// reader's language, such as `classified`.
#[must_use]
pub fn file_stem(
    (newest, is_of_several): (Option<&Origin>, bool),
    project: &Path,
    word: &str,
    today: &str,
) -> String {
    let came_from = newest.map(|origin| PathBuf::from(&origin.file));
    let of_file = came_from.as_deref().filter(|_| !is_of_several).and_then(Path::file_stem);
    // A project that no one has named is called so, which says nothing.
    let of_project = || project.file_stem().filter(|stem| *stem != "project");
    let stem = of_file.or_else(of_project);
    let stem = stem.map_or_else(|| "nybrott".into(), |stem| stem.to_string_lossy().into_owned());
    let beside_file =
        came_from.as_deref().and_then(Path::parent).filter(|folder| folder.is_absolute());
    // No one looks for a file where the program keeps projects of its own; such go into the working folder.
    let beside_project = of_project().filter(|stem| *stem != SAMPLES_NAME).and(project.parent());
    let folder = beside_file.or(beside_project).unwrap_or(Path::new(""));
    folder.join(format!("{stem}-{word}-{today}")).to_string_lossy().into_owned()
}
