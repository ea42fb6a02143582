//! What a place as written may be, as far as its spelling and the county of its row say.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::index::{EntryId, PlaceIndex};
use super::narrowing::{County, within};
use super::resolution::Resolution;
use super::segments::{PlaceLevel, Segment, Segments, cut};
use crate::domain::PlaceNo;

/// What a place as written may be; only its date may still say more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidates {
    resolution: Resolution,
    /// Places of one and the same name, each with the last day on which it had it.
    dated: Vec<(Option<Date>, PlaceNo)>,
}

impl Candidates {
    /// Finds them.
    pub(super) fn find(index: &PlaceIndex, municipality: &str, county: &str) -> Self {
        let county = County::read(index, county);
        match cut(index, municipality) {
            Segments::None => Self::only(Resolution::Unknown),
            Segments::Partly(mut parts) => {
                parts.retain_mut(|part| keep_level(index, part));
                Self::ask(all_of(index, &parts))
            }
            Segments::Whole(segments) => Self::of(index, segments, county),
        }
    }

    const fn only(resolution: Resolution) -> Self {
        Self { resolution, dated: Vec::new() }
    }

    fn ask(places: BTreeSet<PlaceNo>) -> Self {
        Self::only(if places.is_empty() {
            Resolution::Unknown
        } else {
            Resolution::Ask(places.into_iter().collect())
        })
    }

    fn of(index: &PlaceIndex, mut segments: Vec<Segment>, row: Option<County>) -> Self {
        let contradicts = segments.iter_mut().any(|segment| !keep_level(index, segment));
        let (municipalities, counties): (Vec<Segment>, Vec<Segment>) =
            segments.into_iter().partition(|segment| !is_county(index, segment));
        let all = || all_of(index, municipalities.iter().chain(&counties));
        if contradicts {
            return Self::ask(all());
        }
        if municipalities.is_empty() {
            return Self::in_common(index, &counties, row);
        }
        let mut qualifiers: Vec<County> =
            counties.iter().map(|segment| County::of(index, &segment.entries)).collect();
        qualifiers.extend(row);
        if municipalities.len() == 1 {
            return Self::of_one(index, &municipalities[0], &qualifiers);
        }
        // Names in several languages, or a number and a name: they must agree.
        let common = common(index, &municipalities);
        let is_divided = municipalities.iter().any(|segment| is_divided(index, segment));
        let mut first = municipalities[0].clone();
        first
            .entries
            .retain(|entry| meanings(index, *entry, &municipalities[0]).is_subset(&common));
        if is_divided || common.is_empty() || first.entries.is_empty() {
            return Self::ask(all());
        }
        first.is_weak = false;
        Self::of_one(index, &first, &qualifiers)
    }

    /// Returns the county that these names and the row's county agree on.
    fn in_common(index: &PlaceIndex, counties: &[Segment], row: Option<County>) -> Self {
        let mut common = common(index, counties);
        if let Some(row) = row {
            common.retain(|number| row.today.contains(number));
        }
        let is_divided = counties.iter().any(|segment| is_divided(index, segment));
        match common.first() {
            Some(only) if common.len() == 1 && !is_divided => Self::only(Resolution::Found(*only)),
            _ => Self::ask(all_of(index, counties)),
        }
    }

    fn of_one(index: &PlaceIndex, segment: &Segment, qualifiers: &[County]) -> Self {
        let all = all_of(index, [segment]);
        if segment.is_weak && segment.level.is_none() && qualifiers.is_empty() {
            return Self::ask(all);
        }
        let mut entries = segment.entries.clone();
        for county in qualifiers {
            entries = within(index, &entries, county);
        }
        let left = Segment { entries, ..segment.clone() };
        let places = all_of(index, [&left]);
        match places.first() {
            // The county contradicts the name.
            None => Self::ask(all),
            Some(only) if places.len() == 1 => Self::only(Resolution::Found(*only)),
            Some(_) => Self { dated: dated(index, &left), ..Self::ask(places) },
        }
    }

    /// Returns whether a date may say more.
    pub(super) const fn needs_date(&self) -> bool {
        !self.dated.is_empty()
    }

    /// Returns what is meant in a row whose date is not before this day: what did not bear the name any more is
    /// not meant.
    pub(super) fn on(&self, day: Option<Date>) -> Resolution {
        let Some(day) = day else { return self.resolution.clone() };
        let left: BTreeSet<PlaceNo> = self
            .dated
            .iter()
            .filter(|(until, _)| until.is_none_or(|until| until >= day))
            .map(|(_, number)| *number)
            .collect();
        match left.first() {
            Some(only) if left.len() == 1 => Resolution::Found(*only),
            _ => self.resolution.clone(),
        }
    }
}

/// Leaves of a segment what is of the level that a word gives it; a municipality goes before a county of the same
/// name. Returns `false` where nothing is of that level.
fn keep_level(index: &PlaceIndex, segment: &mut Segment) -> bool {
    let of = |county: bool| -> Vec<EntryId> {
        let is = |entry: &&EntryId| index.entry(**entry).number.is_county() == county;
        segment.entries.iter().filter(is).copied().collect()
    };
    let kept = match segment.level {
        Some(level) => of(level == PlaceLevel::County),
        None => Some(of(false)).filter(|found| !found.is_empty()).unwrap_or_else(|| of(true)),
    };
    if kept.is_empty() {
        return false;
    }
    segment.entries = kept;
    true
}

fn is_county(index: &PlaceIndex, segment: &Segment) -> bool {
    segment.entries.iter().all(|entry| index.entry(*entry).number.is_county())
}

/// Returns what an entry of the segment is today. The area of a divided one is several places today; but its name
/// means that one of them which bears it still.
fn meanings(index: &PlaceIndex, entry: EntryId, segment: &Segment) -> BTreeSet<PlaceNo> {
    let today = &index.entry(entry).today;
    if today.len() > 1 && !segment.is_number {
        let bears_it = |number: &&PlaceNo| {
            index
                .numbered(**number)
                .iter()
                .any(|other| index.entry(*other).is_in_force() && index.share_name(entry, *other))
        };
        if let Some(heir) = today.iter().find(bears_it) {
            return BTreeSet::from([*heir]);
        }
    }
    today.iter().copied().collect()
}

fn all_of<'s>(
    index: &PlaceIndex,
    segments: impl IntoIterator<Item = &'s Segment>,
) -> BTreeSet<PlaceNo> {
    let meanings_of = |segment: &'s Segment| {
        segment.entries.iter().flat_map(|entry| meanings(index, *entry, segment))
    };
    segments.into_iter().flat_map(meanings_of).collect()
}

fn common(index: &PlaceIndex, segments: &[Segment]) -> BTreeSet<PlaceNo> {
    let sets = segments.iter().map(|segment| all_of(index, [segment]));
    sets.reduce(|one, other| &one & &other).unwrap_or_default()
}

fn is_divided(index: &PlaceIndex, segment: &Segment) -> bool {
    segment.entries.iter().any(|entry| meanings(index, *entry, segment).len() > 1)
}

/// Returns until when each place bore the name, where it is the same name.
fn dated(index: &PlaceIndex, segment: &Segment) -> Vec<(Option<Date>, PlaceNo)> {
    let entries = &segment.entries;
    let is_one_name = entries.iter().all(|entry| index.share_name(entries[0], *entry));
    if segment.is_number || !is_one_name || is_divided(index, segment) {
        return Vec::new();
    }
    let of = |entry: &EntryId| {
        let until = index.entry(*entry).until;
        meanings(index, *entry, segment).into_iter().map(move |number| (until, number))
    };
    entries.iter().flat_map(of).collect()
}
