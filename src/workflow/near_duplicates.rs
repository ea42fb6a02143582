//! New cases that are near-duplicates of others.

use super::import_report::CASES_NAMED;
use crate::domain::{CaseName, Message, ToMessage as _};
use crate::import::cut_at;
use crate::store::{Reader, StoreError};

/// The most cases that are compared at once: with more, that would take longer than the import. The screen
/// compares them in the background.
const MOST_COMPARED: i64 = 20_000;

/// Whether new cases are compared at once with all others.
pub(super) enum Comparison {
    Needless,
    Possible { old: i64 },
    TooLarge(Message),
}

impl Comparison {
    pub(super) fn plan(reader: &Reader, new: usize) -> Result<Self, StoreError> {
        let new = i64::try_from(new).unwrap_or(i64::MAX);
        if new == 0 {
            return Ok(Self::Needless);
        }
        let count = reader.case_count()?;
        Ok(if count > MOST_COMPARED {
            Self::TooLarge(Message::new("cli-near-duplicates-later"))
        } else {
            Self::Possible { old: count.saturating_sub(new) }
        })
    }
}

/// Returns which cases after the first `old` are near-duplicates of others; `None` if none is.
///
/// # Errors
/// The project could not be read.
pub(super) fn message(reader: &Reader, old: i64) -> Result<Option<Message>, StoreError> {
    let mut groups = reader.near_duplicates(&|| true)?;
    groups.retain(|group| group.iter().any(|no| no.0 > old));
    if groups.is_empty() {
        return Ok(None);
    }
    let ids_repeat = reader.ids_repeat()?;
    let mut named = Vec::new();
    for group in groups.iter().take(CASES_NAMED) {
        let mut cases = Vec::new();
        for heading in reader.headings_of(&group[..group.len().min(CASES_NAMED)])? {
            let (source, _) = reader.case_id(heading.no)?.unwrap_or_default();
            let name = CaseName::new(&heading.title, &heading.id);
            cases.push(name.with_source(source.as_deref(), ids_repeat).to_message());
        }
        let more = (group.len() > CASES_NAMED).then(|| Message::new("cli-alike-more"));
        let alike =
            |first, second| Message::new("cli-alike").with("first", first).with("second", second);
        named.extend(cases.into_iter().chain(more).reduce(alike));
    }
    Ok(Some(
        Message::new("cli-near-duplicates")
            .with("count", groups.iter().map(Vec::len).sum::<usize>())
            .with("groups", groups.len())
            .with("cases", cut_at(CASES_NAMED, groups.len(), named.into_iter())),
    ))
}
