//! What can be taken of what others handed over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use uuid::Uuid;

use super::erasing::{blanked, case_of};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::TeamFolder;
use crate::domain::exchange::CaseKey;
use crate::domain::{Parcel, ParcelItem, VersionIdentity};
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

/// The segments of a copy, each with its number.
type SegmentQueue = VecDeque<(u64, Parcel)>;
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
            for (replica, queue) in &mut *queues {
                while let Some((number, parcel)) = queue.front() {
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
                    self.newest.insert(*replica, *number);
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
    let mut found = BTreeSet::new();
    for name in folder.segments(replica)? {
        let Ok(Some(parcels)) = folder.read(&name) else { continue };
        let read = parcels.into_iter().flat_map(|parcel| parcel.items);
        items.extend(read.filter(|item| match item {
            ParcelItem::Version(version) => {
                cases.contains(&case_of(version)) && found.insert(VersionIdentity::from(version))
            }
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
    for replica in folder.copies()?.into_iter().filter(|replica| *replica != membership.replica) {
        let taken = membership.taken.get(&replica).copied().unwrap_or_default();
        let mut chain = folder.chain(replica, taken)?;
        queues.insert(replica, chain.by_ref().collect());
        let rest = chain.rest();
        let waiting = usize::try_from(rest.waiting).unwrap_or(usize::MAX);
        report.waiting = report.waiting.saturating_add(waiting);
        report.faults.extend(rest.fault);
    }
    Ok(queues)
}
