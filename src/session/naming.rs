//! The names of files that may be written.

use crate::codebook::Words;
use crate::export::Format;
use crate::review::{ExportChoice, State};
use crate::store::{Reader, StoreError};
use crate::transfer;

/// Names the files that may be written, beside the file that came in last.
pub(super) fn name_files(
    state: &mut State,
    reader: &Reader,
    words: &Words,
) -> Result<(), StoreError> {
    let today = jiff::Zoned::now().date().to_string();
    let origin = reader.newest_origin()?;
    let stem =
        |word: &str| transfer::file_stem(origin.as_ref(), reader.path(), &words.get(word), &today);
    let exported = stem("cli-export-word");
    let offered = Format::OFFERED.into_iter().map(|format| ExportChoice {
        title: words.get(&format!("review-export-{format}")),
        file: format!("{exported}.{}", format.ending()),
    });
    state.export_choices = offered.collect();
    state.rescue_stem = stem("cli-rescue-word");
    Ok(())
}
