//! New cases that are near-duplicates of others.

use crate::domain::{Message, shown_id};
use crate::import::{NAMED, names};
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
    for group in groups.iter().take(NAMED) {
        let ids = group.iter().take(NAMED).map(|no| {
            let (source, id) = reader.case_id(*no)?.unwrap_or_else(|| (None, no.to_string()));
            Ok(shown_id(source.as_deref(), &id, ids_repeat))
        });
        let mut ids = ids.collect::<Result<Vec<_>, StoreError>>()?;
        ids.extend((group.len() > NAMED).then(|| "…".to_owned()));
        named.push(ids.join(" = "));
    }
    let unnamed = groups.iter().skip(NAMED).map(|_| String::new());
    let named: Vec<String> = named.into_iter().chain(unnamed).collect();
    Ok(Some(
        Message::new("cli-near-duplicates")
            .with("count", groups.iter().map(Vec::len).sum::<usize>())
            .with("groups", groups.len())
            .with("ids", names(named.iter().map(String::as_str), NAMED)),
    ))
}
