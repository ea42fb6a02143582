//! What can be taken of what others handed over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use uuid::Uuid;

use super::erasing::{blanked, case_of};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{SegmentName, TeamFolder};
use crate::domain::exchange::CaseKey;
use crate::domain::{Parcel, ParcelItem};
use crate::store::Reader;

/// What is to be taken, and the number of the newest segment of each copy that is.
#[derive(Default)]
pub(super) struct Chosen {
    pub(super) parcels: Vec<Parcel>,
    pub(super) newest: BTreeMap<Uuid, u64>,
    /// The cases that come with it.
    cases: BTreeSet<CaseKey>,
}

/// Chooses what can be taken of the others' segments: those of each copy in their order, each when all cases are known of
/// which it speaks.
pub(super) fn choose(
    folder: &TeamFolder,
    reader: &Reader,
    membership: &Membership,
    report: &mut SyncReport,
) -> Result<Chosen, TeamError> {
    let mut queues = queues(folder, membership, report)?;
    let mut chosen = Chosen::default();
    let mut unknown = chosen.add_what_fits(reader, &mut queues)?;
    if !unknown.is_empty() {
        // Others speak of cases that came with this copy's own segments, and were taken back here: they come back.
        let own = versions_of(folder, membership.replica, &unknown)?;
        if !own.items.is_empty() {
            chosen.cases.extend(own.versions().map(case_of));
            chosen.parcels.push(own);
            unknown = chosen.add_what_fits(reader, &mut queues)?;
        }
    }
    drop(unknown);
    report.waiting += queues.values().map(VecDeque::len).sum::<usize>();
    chosen.blank_erased();
    Ok(chosen)
}

type SegmentQueue = VecDeque<(SegmentName, Parcel)>;
type SegmentQueues = BTreeMap<Uuid, SegmentQueue>;

impl Chosen {
    /// Moves what can be taken from the queues. Returns the cases of which the next ones speak and no one here knows.
    fn add_what_fits(
        &mut self,
        reader: &Reader,
        queues: &mut SegmentQueues,
    ) -> Result<BTreeSet<CaseKey>, TeamError> {
        loop {
            let (mut moves, mut lacking) = (false, BTreeSet::new());
            for queue in queues.values_mut() {
                while let Some((name, parcel)) = queue.front() {
                    let own: BTreeSet<CaseKey> = parcel.versions().map(case_of).collect();
                    let is_elsewhere =
                        |case: &CaseKey| !self.cases.contains(case) && !own.contains(case);
                    let needed = parcel.cases_of_events().filter(is_elsewhere).collect();
                    let unknown = reader.unknown_cases(needed)?;
                    if !unknown.is_empty() {
                        lacking.extend(unknown);
                        break;
                    }
                    self.cases.extend(own);
                    self.newest.insert(name.replica, name.number);
                    self.parcels.extend(queue.pop_front().map(|(_, parcel)| parcel));
                    moves = true;
                }
            }
            if !moves {
                return Ok(lacking);
            }
        }
    }

    /// Takes out the texts of cases that are erased in what is to be taken. A copy whose segments are not rewritten yet
    /// has them still.
    fn blank_erased(&mut self) {
        let erased: BTreeSet<CaseKey> =
            self.parcels.iter().flat_map(Parcel::erasures).cloned().collect();
        if !erased.is_empty() {
            for parcel in &mut self.parcels {
                *parcel = blanked(parcel, &erased);
            }
        }
    }
}

/// Returns the versions of these cases in the segments of a copy.
fn versions_of(
    folder: &TeamFolder,
    replica: Uuid,
    cases: &BTreeSet<CaseKey>,
) -> Result<Parcel, TeamError> {
    let mut items = Vec::new();
    for name in folder.segments()?.into_iter().filter(|name| name.replica == replica) {
        let Ok(parcel) = folder.read(&name) else { continue };
        items.extend(parcel.items.into_iter().filter(|item| match item {
            ParcelItem::Version(version) => cases.contains(&case_of(version)),
            _ => false,
        }));
    }
    Ok(Parcel { items })
}

/// Reads the new segments of each other copy, up to the first that has not arrived as a whole.
fn queues(
    folder: &TeamFolder,
    membership: &Membership,
    report: &mut SyncReport,
) -> Result<SegmentQueues, TeamError> {
    let mut queues = SegmentQueues::new();
    let mut stopped = BTreeSet::new();
    for name in folder.segments()? {
        let taken = membership.taken.get(&name.replica).copied().unwrap_or_default();
        if name.replica == membership.replica || name.number <= taken {
            continue;
        }
        let queue = queues.entry(name.replica).or_default();
        let expected = queue.back().map_or(taken, |(before, _)| before.number) + 1;
        if stopped.contains(&name.replica) || name.number != expected {
            stopped.insert(name.replica);
            report.waiting += 1;
            continue;
        }
        match folder.read(&name) {
            Ok(parcel) => queue.push_back((name, parcel)),
            Err(fault) => {
                stopped.insert(name.replica);
                report.faults.push((name, fault));
            }
        }
    }
    Ok(queues)
}
