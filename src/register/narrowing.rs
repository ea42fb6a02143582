//! What a county says about a municipality.

use std::collections::BTreeSet;

use super::index::{EntryId, PlaceIndex};
use super::segments::{PlaceLevel, Segments, cut};
use crate::domain::PlaceNo;

/// A county as written: every county that has or had the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct County {
    entries: Vec<EntryId>,
    /// The counties that its area is today.
    pub(super) today: BTreeSet<PlaceNo>,
}

impl County {
    /// Reads the county of a row; `None` where it is none, or several.
    pub(super) fn read(index: &PlaceIndex, written: &str) -> Option<Self> {
        let Segments::Whole(segments) = cut(index, written) else { return None };
        let of_counties = |entries: &[EntryId]| -> Vec<EntryId> {
            let is = |entry: &&EntryId| index.entry(**entry).number.is_county();
            entries.iter().filter(is).copied().collect()
        };
        let mut entries: Option<Vec<EntryId>> = None;
        for segment in segments {
            let found = of_counties(&segment.entries);
            if found.is_empty() || segment.level == Some(PlaceLevel::Municipality) {
                return None;
            }
            entries = Some(match entries {
                None => found,
                // Names in several languages, or number and name.
                Some(known) => {
                    let (one, other) = (Self::of(index, &known), Self::of(index, &found));
                    if one.today.is_disjoint(&other.today) {
                        return None;
                    }
                    known.into_iter().filter(|entry| found.contains(entry)).collect()
                }
            });
        }
        entries.filter(|entries| !entries.is_empty()).map(|entries| Self::of(index, &entries))
    }

    pub(super) fn of(index: &PlaceIndex, entries: &[EntryId]) -> Self {
        let today = entries.iter().flat_map(|entry| index.entry(*entry).today.iter().copied());
        Self { today: today.collect(), entries: entries.to_vec() }
    }
}

/// Returns those of the municipalities that are or were in the county under the name they are called by. Where none
/// is: those whose name was gone when the county came, and whose area is in it.
pub(super) fn within(index: &PlaceIndex, entries: &[EntryId], county: &County) -> Vec<EntryId> {
    let is_in = |entry: &&EntryId| {
        let number = index.entry(**entry).number.county();
        county.entries.iter().any(|county| index.entry(*county).number == number)
    };
    let own: Vec<EntryId> = entries.iter().filter(is_in).copied().collect();
    if !own.is_empty() {
        return own;
    }
    let came_to = |entry: &&EntryId| {
        let gone = index.entry(**entry);
        let Some(until) = gone.until else { return false };
        let comes_later =
            |county: &&EntryId| index.entry(**county).from.is_some_and(|from| from > until);
        let later = county.entries.iter().filter(comes_later);
        let mut areas = later.flat_map(|county| &index.entry(*county).today);
        areas.any(|area| gone.today.iter().all(|number| number.county() == *area))
    };
    entries.iter().filter(came_to).copied().collect()
}
