//! The names of files that may be written.

use std::collections::HashSet;
use std::path::Path;

use crate::domain::{JournalEntry, JournalKind};
use crate::export::ExportFormat;
use crate::review::{ExportChoice, FormatId, ProposedFiles};
use crate::store::Reader;
use crate::words::Words;
use crate::workflow;

/// Proposes names for files that may be written today.
pub(super) fn propose_files(
    reader: Option<&Reader>,
    project: &Path,
    words: &Words,
) -> ProposedFiles {
    let stem = stems(reader, project, words);
    let [exported, all] = ["cli-export-word", "cli-export-word-all"].map(&stem);
    let offered = ExportFormat::OFFERED.into_iter().map(|format| ExportChoice {
        format: FormatId(format.name()),
        title: words.get(&format!("review-export-{format}")),
        file: format!("{exported}.{}", format.ending()),
        file_of_all: format!("{all}.{}", format.ending()),
    });
    ProposedFiles {
        exports: offered.collect(),
        report: format!("{}.html", stem("report-file-word")),
        rescue: stem("cli-rescue-word"),
        has_finals: false,
    }
}

/// Returns the path of a new file of agreement, without its ending: where exports are proposed.
pub(super) fn agreement_stem(reader: &Reader, project: &Path, words: &Words) -> String {
    stems(Some(reader), project, words)("agreement-file-word")
}

/// Returns what proposes the path of a file, without its ending, by the key of the word that says what is in it.
fn stems(reader: Option<&Reader>, project: &Path, words: &Words) -> impl Fn(&str) -> String {
    let newest = reader.and_then(|reader| reader.newest_origin().ok().flatten());
    let is_of_several = reader.is_some_and(came_from_several);
    let today = jiff::ZonedDateTime::now().date().to_string();
    move |word| {
        let origin = (newest.as_ref(), is_of_several);
        workflow::file_stem(origin, project, &words.get(word), &today)
    }
}

/// Returns whether cases came from files of several names that are not taken back.
fn came_from_several(reader: &Reader) -> bool {
    let name = |entry: &JournalEntry| {
        let is_there = entry.kind == JournalKind::Import && !entry.is_taken_back;
        let file = entry.file.as_deref().filter(|_| is_there).map(Path::new);
        file.and_then(Path::file_name).map(ToOwned::to_owned)
    };
    let journal = reader.journal().unwrap_or_default();
    journal.iter().filter_map(name).collect::<HashSet<_>>().len() > 1
}
