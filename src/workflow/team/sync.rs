//! Handing over what is new here, and taking what is new elsewhere.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};
use std::path::Path;

use uuid::Uuid;

use super::erasing::take_out_erased;
use super::membership::{Membership, TeamError};
use crate::carrier::{SegmentFault, SegmentName, TeamFolder};
use crate::domain::exchange::{CaseKey, PortableVersion};
use crate::domain::{MergeChoices, MergeSummary, Moment, Parcel, ParcelItem, TextHash};
use crate::files::IfExists;
use crate::store::{Project, Reader};

/// What came of a synchronisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncReport {
    /// How many acts were handed over.
    pub given: usize,
    /// How many versions of reports were handed over.
    pub versions: usize,
    /// What came from the others.
    pub taken: MergeSummary,
    /// How many segments wait for others that have not arrived.
    pub waiting: usize,
    /// Segments that are not whole, or not of this project.
    pub faults: Vec<(SegmentName, SegmentFault)>,
}

/// Hands over what is new in the project, and takes over what is new in its team's folder. What was handed over before
/// a failure is handed over again the next time, which changes nothing.
///
/// # Errors
/// The folder or the project cannot be used; or something is to be decided first, as before a merge.
pub fn sync(
    project: &mut Project,
    membership: &mut Membership,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let folder = TeamFolder::open(&membership.folder, membership.project)?;
    let reader = project.reader()?;
    if !reader.has_reached(&membership.given)? {
        // The file is an older copy of what it was, so it takes also what it handed over itself.
        membership.restart(project.path());
    }
    let mut report = SyncReport::default();
    give(&folder, &reader, membership, &mut report)?;
    let chosen = pull(&folder, &reader, membership, &mut report)?;
    drop(reader);
    if !chosen.parcels.is_empty() {
        report.taken = project.take_parcels(
            membership.project,
            &chosen.parcels,
            &membership.folder,
            choices,
            at,
        )?;
    }
    let reader = project.reader()?;
    let now = reader.parcel_cursor()?;
    if now.erased != membership.given.erased {
        take_out_erased(&folder, &reader, membership.replica)?;
    }
    membership.given = now;
    membership.taken.extend(chosen.newest);
    membership.write(project.path())?;
    Ok(report)
}

/// Shares the project in a folder, and hands over all that it has.
///
/// # Errors
/// As [`sync`].
pub fn share(
    project: &mut Project,
    shared: &Path,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let folder = TeamFolder::create(shared, project.reader()?.project_id()?)?;
    let mut membership = Membership::new(shared, folder.project(), project.path());
    sync(project, &mut membership, choices, at)
}

/// Joins the team that shares its project in a folder: with a copy of it, or with an empty project.
///
/// # Errors
/// As [`sync`]; or another project is shared there.
pub fn join(
    project: &mut Project,
    shared: &Path,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let folder = TeamFolder::find(shared)?;
    let reader = project.reader()?;
    let is_same = reader.project_id()? == folder.project();
    let is_empty = reader.parcel_cursor()?.event == 0 && reader.case_count()? == 0;
    drop(reader);
    if !is_same && !is_empty {
        return Err(TeamError::OtherProject { folder: shared.to_owned() });
    }
    let mut membership = Membership::new(shared, folder.project(), project.path());
    sync(project, &mut membership, choices, at)
}

/// Returns how many segments of others have not been taken; `None` where the folder cannot be reached.
#[must_use]
pub fn untaken(membership: &Membership) -> Option<usize> {
    let folder = TeamFolder::open(&membership.folder, membership.project).ok()?;
    let segments = folder.segments().ok()?;
    let of_others = segments.iter().filter(|name| name.replica != membership.replica);
    let taken = |replica| membership.taken.get(replica).copied().unwrap_or_default();
    Some(of_others.filter(|name| name.number > taken(&name.replica)).count())
}

/// Hands over what is new here.
fn give(
    folder: &TeamFolder,
    reader: &Reader,
    membership: &Membership,
    report: &mut SyncReport,
) -> Result<(), TeamError> {
    let known = match membership.given.event_id {
        Some(_) => HandedOver::default(),
        None => HandedOver::read(folder)?,
    };
    let (mut parcel, _) =
        reader.parcel_since(&membership.given, &|event| known.events.contains(&event))?;
    parcel.items.retain(|item| match item {
        ParcelItem::Version(version) => !known.versions.contains(&identity(version)),
        _ => true,
    });
    report.given = parcel.events().count();
    report.versions = parcel.versions().count();
    let has_news = |item: &ParcelItem| !matches!(item, ParcelItem::Reviewer { .. });
    if !parcel.items.iter().any(has_news) {
        return Ok(());
    }
    let own = folder.segments()?.into_iter().filter(|name| name.replica == membership.replica);
    let number = own.map(|name| name.number).max().unwrap_or_default() + 1;
    let name = SegmentName { replica: membership.replica, number };
    Ok(folder.write(&name, &parcel, IfExists::Keep)?)
}

type VersionIdentity = (CaseKey, Moment, TextHash);

fn identity(version: &PortableVersion) -> VersionIdentity {
    let case = CaseKey { source: version.source.clone(), id: version.id.clone() };
    (case, version.imported_at, version.sha256)
}

/// What the segments in a folder have.
#[derive(Default)]
struct HandedOver {
    events: HashSet<Uuid>,
    versions: BTreeSet<VersionIdentity>,
}

impl HandedOver {
    fn read(folder: &TeamFolder) -> Result<Self, TeamError> {
        let mut known = Self::default();
        for name in folder.segments()? {
            let Ok(parcel) = folder.read(&name)? else { continue };
            known.events.extend(parcel.events().map(|event| event.id));
            known.versions.extend(parcel.versions().map(identity));
        }
        Ok(known)
    }
}

/// What is to be taken, and the number of the newest segment of each copy that is.
#[derive(Default)]
struct Chosen {
    parcels: Vec<Parcel>,
    newest: BTreeMap<Uuid, u64>,
}

/// Chooses what can be taken of the others' segments: those of each copy in their order, each when all cases are known
/// of which it speaks.
fn pull(
    folder: &TeamFolder,
    reader: &Reader,
    membership: &Membership,
    report: &mut SyncReport,
) -> Result<Chosen, TeamError> {
    let mut queues = queues(folder, membership, report)?;
    let mut chosen = Chosen::default();
    let mut known: BTreeSet<CaseKey> = BTreeSet::new();
    let mut moves = true;
    while std::mem::take(&mut moves) {
        for queue in queues.values_mut() {
            while let Some((name, parcel)) = queue.front() {
                let own: BTreeSet<CaseKey> = parcel.versions().map(|of| identity(of).0).collect();
                let is_elsewhere = |case: &CaseKey| !known.contains(case) && !own.contains(case);
                let needed = parcel.cases_of_events().filter(is_elsewhere).collect();
                if !reader.unknown_cases(needed)?.is_empty() {
                    break;
                }
                known.extend(own);
                chosen.newest.insert(name.replica, name.number);
                chosen.parcels.extend(queue.pop_front().map(|(_, parcel)| parcel));
                moves = true;
            }
        }
    }
    report.waiting += queues.values().map(VecDeque::len).sum::<usize>();
    Ok(chosen)
}

type SegmentQueue = VecDeque<(SegmentName, Parcel)>;

/// Reads the new segments of each other copy, up to the first that has not arrived as a whole.
fn queues(
    folder: &TeamFolder,
    membership: &Membership,
    report: &mut SyncReport,
) -> Result<BTreeMap<Uuid, SegmentQueue>, TeamError> {
    let mut queues: BTreeMap<Uuid, SegmentQueue> = BTreeMap::new();
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
        match folder.read(&name)? {
            Ok(parcel) => queue.push_back((name, parcel)),
            Err(fault) => {
                stopped.insert(name.replica);
                report.faults.push((name, fault));
            }
        }
    }
    Ok(queues)
}
