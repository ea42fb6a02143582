//! Handing a round out to all its reviewers.

use std::path::{Path, PathBuf};

use crate::domain::rounds::{RoundReader, RoundStatus};
use crate::domain::{Message, Moment, Reviewer, ToMessage as _};
use crate::store::{Reader, StoreError};

/// Writes a project for each reviewer of a round but this one, who works in the project itself, into its folder. Returns
/// what was written.
///
/// # Errors
/// A file is there already, or cannot be written; those before it are.
pub fn hand_out_beside(
    reader: &Reader,
    round: &RoundStatus,
    own: &Reviewer,
) -> Result<Message, StoreError> {
    let others = round.readers.iter().filter(|of| of.reviewer.id() != own.id());
    let others: Vec<&RoundReader> = others.filter(|of| of.given > 0).collect();
    let mut files = Vec::with_capacity(others.len());
    for of in &others {
        let cases = reader.given(round.plan.round, &of.reviewer)?;
        let cases = cases.into_iter().map(|(no, _)| no).collect();
        let file = file_of(reader.path(), round, &of.reviewer);
        reader.hand_out(&file, &of.reviewer, &cases, Moment::now())?;
        files.push(file.file_name().unwrap_or_default().to_string_lossy().into_owned());
    }
    let folder = reader.path().parent().unwrap_or_else(|| Path::new(""));
    let first = others.first().map(|of| of.reviewer.as_str()).unwrap_or_default();
    Ok(Message::new("review-round-handed-out")
        .with("files", files.join(", "))
        .with("count", files.len())
        .with("folder", folder.to_string_lossy().as_ref())
        .with("first", first))
}

/// Returns why a round was not handed out.
#[must_use]
pub fn not_handed_out(error: &StoreError) -> Message {
    match error {
        StoreError::BackupExists { path } => {
            Message::new("round-hand-out-exists").with("file", path.to_string_lossy().as_ref())
        }
        other => other.to_message(),
    }
}

/// Returns the file for a reviewer: `main-lom.nybrott` beside the project.
fn file_of(project: &Path, round: &RoundStatus, reviewer: &Reviewer) -> PathBuf {
    let name = format!("{}-{}", round.plan.name.trim(), reviewer.as_str());
    let is_kept = |letter: char| letter.is_alphanumeric() || "-_. ".contains(letter);
    let name: String =
        name.chars().map(|letter| if is_kept(letter) { letter } else { '_' }).collect();
    project.with_file_name(format!("{name}.nybrott"))
}
