//! The names of files that may be written.

use std::path::Path;

use crate::domain::Origin;
use crate::export::ExportFormat;
use crate::review::{ExportChoice, FormatId, ProposedFiles};
use crate::words::Words;
use crate::workflow;

/// Proposes names for files that may be written today: beside the file that came in last, or beside the
/// project where there is none, or it is unknown.
pub(super) fn propose_files(
    newest: Option<&Origin>,
    project: &Path,
    words: &Words,
) -> ProposedFiles {
    let today = jiff::ZonedDateTime::now().date().to_string();
    let stem = |word: &str| workflow::file_stem(newest, project, &words.get(word), &today);
    let exported = stem("cli-export-word");
    let offered = ExportFormat::OFFERED.into_iter().map(|format| ExportChoice {
        format: FormatId(format.name()),
        title: words.get(&format!("review-export-{format}")),
        file: format!("{exported}.{}", format.ending()),
    });
    ProposedFiles { exports: offered.collect(), rescue: stem("cli-rescue-word"), has_finals: false }
}
