//! What a search finds: cases by their headings, reports by their words, each with what is decided about it.

use std::path::Path;

use crate::domain::{CaseNo, Reviewer};
use crate::review::search::{Findings, Hit, Index, Ranked, snippet};
use crate::store::{Reader, StoreError};

/// Hits shown; no one scrolls further, and `n` steps through these.
const MOST_HITS: usize = 200;

/// Headings read at a time: so few that a letter typed meanwhile does not wait for them.
const HEADINGS_AT_ONCE: usize = 4_096;

/// The headings read so far, made ready for searching.
#[derive(Default)]
pub(super) struct Headings {
    index: Index,
    /// How many cases that are.
    read: usize,
    are_all: bool,
}

impl Headings {
    /// Reads some more; whether there may be more still.
    pub(super) fn read_some(&mut self, reader: &Reader) -> Result<bool, StoreError> {
        if !self.are_all {
            let first = CaseNo(i64::try_from(self.read).unwrap_or(i64::MAX).saturating_add(1));
            let more = reader.headings(first, HEADINGS_AT_ONCE)?;
            for heading in &more {
                self.index.push(heading);
            }
            self.read += more.len();
            self.are_all = more.len() < HEADINGS_AT_ONCE;
        }
        Ok(!self.are_all)
    }

    /// Returns what is quickly found among those read so far; `None` where nothing is.
    fn first(&mut self, query: &str, is_stale: &(dyn Fn() -> bool + Sync)) -> Option<Ranked> {
        let some = |found: &Ranked| !found.0.is_empty();
        let exact = self.index.find_exact(query, MOST_HITS, is_stale).filter(some);
        exact.or_else(|| self.index.find(query, MOST_HITS, is_stale).filter(some))
    }
}

/// Searches headings, and reads those that were not read before; `None` when a newer query came. What
/// is found among the first of them, or at once, is handed to `first` where the rest takes longer.
pub(super) fn in_headings(
    (project, reviewer): (&Path, &Reviewer),
    headings: &mut Headings,
    query: &str,
    is_stale: &(dyn Fn() -> bool + Sync),
    first: &mut dyn FnMut(Findings),
) -> Result<Option<Findings>, StoreError> {
    let reader = Reader::open(project)?;
    let shown = |(cases, total): Ranked| {
        let mut hits = Hit::marked(reader.headings_of(&cases)?, query);
        add_states(&reader, reviewer, &mut hits)?;
        Ok(Findings { hits, total, ..Findings::default() })
    };
    let mut early = |ranked| {
        // What cannot be read now is reported with the whole answer.
        if let Ok(found) = shown(ranked) {
            first(Findings { is_first: true, ..found });
        }
    };
    // The first hits are reported before all headings are read. Among how many they are to be looked for:
    let mut enough = Some(1);
    while !headings.are_all {
        if enough.is_some_and(|enough| headings.read >= enough) {
            let found = headings.first(query, is_stale);
            enough = found.is_none().then_some(2 * headings.read);
            found.into_iter().for_each(&mut early);
        }
        if is_stale() {
            return Ok(None);
        }
        headings.read_some(&reader)?;
    }
    if !headings.index.is_quick() {
        let exact = headings.index.find_exact(query, MOST_HITS, is_stale);
        exact.filter(|(cases, _)| !cases.is_empty()).into_iter().for_each(&mut early);
    }
    headings.index.find(query, MOST_HITS, is_stale).map(shown).transpose()
}

/// Adds to each hit what is decided about its case.
fn add_states(reader: &Reader, reviewer: &Reviewer, hits: &mut [Hit]) -> Result<(), StoreError> {
    let cases: Vec<CaseNo> = hits.iter().map(|hit| hit.no).collect();
    let rows = reader.rows_of(&cases, reviewer)?;
    for hit in hits {
        hit.row = rows.iter().find(|row| row.no == hit.no).cloned();
    }
    Ok(())
}

/// Searches whole reports by the store's text index.
pub(super) fn in_texts(
    project: &Path,
    reviewer: &Reviewer,
    query: &str,
) -> Result<Findings, StoreError> {
    let reader = Reader::open(project)?;
    let (cases, total) = reader.text_hits(query, MOST_HITS)?;
    let mut hits: Vec<Hit> = reader.headings_of(&cases)?.into_iter().map(Hit::unmarked).collect();
    add_states(&reader, reviewer, &mut hits)?;
    for hit in &mut hits {
        let open = reader.case(hit.no, reviewer)?;
        let text = open.and_then(|open| open.case.text).unwrap_or_default();
        hit.snippet = snippet(&text, query);
    }
    Ok(Findings { hits, total, unread: reader.unindexed_reports()?, is_first: false })
}
