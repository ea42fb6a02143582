//! New cases that are near-duplicates of others.

use crate::domain::{CaseName, Message, ToMessage as _};
use crate::store::{Reader, StoreError};

/// The most cases that are compared at once: with more, that would take longer than the import. The screen
/// compares them in the background.
const MOST_COMPARED: i64 = 20_000;

/// Of so many groups there is a line.
const GROUPS_LISTED: usize = 5;

/// Of so many cases of a group its line has the names.
const CASES_LISTED: usize = 3;

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

/// Returns which cases after the first `old` are near-duplicates of others: a heading, a line for each of the first groups, and how to
/// see the others; nothing if none is.
///
/// # Errors
/// The project could not be read.
pub(super) fn messages(reader: &Reader, old: i64) -> Result<Vec<Message>, StoreError> {
    let mut groups = reader.near_duplicates(&|| true)?;
    groups.retain(|group| group.iter().any(|no| no.0 > old));
    if groups.is_empty() {
        return Ok(Vec::new());
    }
    let heading = Message::new("cli-near-duplicates")
        .with("count", groups.iter().map(Vec::len).sum::<usize>())
        .with("groups", groups.len());
    let mut lines = vec![heading];
    let ids_repeat = reader.ids_repeat()?;
    for group in groups.iter().take(GROUPS_LISTED) {
        let mut cases = Vec::new();
        for heading in reader.headings_of(&group[..group.len().min(CASES_LISTED)])? {
            let (source, _) = reader.case_id(heading.no)?.unwrap_or_default();
            let name = CaseName::new(&heading.title, &heading.id);
            cases.push(name.with_source(source.as_deref(), ids_repeat).to_message());
        }
        let more = group.len().saturating_sub(CASES_LISTED);
        let alike =
            |first, second| Message::new("cli-alike").with("first", first).with("second", second);
        if let Some(cases) = cases.into_iter().reduce(alike) {
            let line = Message::new("cli-near-duplicates-group").with("cases", cases);
            lines.push(line.with("more", more));
        }
    }
    let others = groups.len().saturating_sub(GROUPS_LISTED);
    lines.extend(
        (others > 0).then(|| Message::new("cli-near-duplicates-others").with("count", others)),
    );
    Ok(lines)
}
