//! Cases that an import brought and that are nearly the same as others.

use crate::domain::{Imported, Message};
use crate::import::{NAMED, names};
use crate::store::{Reader, StoreError};

/// In a larger project, comparing every report with every other would take longer than the import.
/// The screen looks for them beside everything else.
const MOST_COMPARED: i64 = 20_000;

/// Whether new cases came into a project that is small enough for them to be compared at once; a message
/// where it is not.
pub(super) enum Comparison {
    Needless,
    Possible { old: i64 },
    TooLarge(Message),
}

impl Comparison {
    pub(super) fn plan(reader: &Reader, imported: &Imported) -> Result<Self, StoreError> {
        let new = i64::try_from(imported.new).unwrap_or(i64::MAX);
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

/// Says which cases beyond the first `old` are nearly the same as others; `None` where none is.
///
/// # Errors
/// The project could not be read.
pub(super) fn message(reader: &Reader, old: i64) -> Result<Option<Message>, StoreError> {
    let mut groups = reader.near_duplicates(&|| true)?;
    groups.retain(|group| group.iter().any(|no| no.0 > old));
    if groups.is_empty() {
        return Ok(None);
    }
    let mut named = Vec::new();
    for group in groups.iter().take(NAMED) {
        let ids = group.iter().take(NAMED).map(|no| {
            let id = reader.case_id(*no)?;
            Ok(id.map_or_else(|| no.to_string(), |(_, id)| id))
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
