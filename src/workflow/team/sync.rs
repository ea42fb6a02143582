//! Taking what is new elsewhere, and handing over what is new here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::choosing::choose;
use super::erasing::take_out_erased;
use super::handing_over::{HandedOver, parcel_of_news};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{SegmentName, TeamFolder};
use crate::domain::{MergeChoices, MergeSummary, Moment, ParcelOrder};
use crate::files::IfExists;
use crate::store::{Project, Reader};

/// An exchange with the team's folder: what is new there is chosen, taken by the one who holds the project, and then what is
/// new here is handed over. So a copy that may not take something has handed over nothing, and what was decided while it
/// took is handed over as well.
#[derive(Debug)]
pub struct Exchange {
    project_file: PathBuf,
    folder: TeamFolder,
    membership: Membership,
    report: SyncReport,
    order: Option<ParcelOrder>,
    /// The number of the newest segment in the order, of each copy.
    newest: BTreeMap<Uuid, u64>,
    /// What is in the order.
    ordered: HandedOver,
}

impl Exchange {
    /// Chooses what can be taken of what is new in the team's folder.
    ///
    /// # Errors
    /// The folder or the project cannot be used.
    pub fn begin(
        project_file: &Path,
        mut membership: Membership,
        reader: &Reader,
    ) -> Result<Self, TeamError> {
        let folder = TeamFolder::open(&membership.folder, membership.project)?;
        if !reader.has_reached(&membership.given)? || has_lost_own(&folder, &membership)? {
            // It takes also what it handed over itself, and hands over what is there no more.
            membership.restart(project_file);
        }
        let mut report = SyncReport::default();
        let chosen = choose(&folder, reader, &membership, &mut report)?;
        let ordered = HandedOver::of(&chosen.parcels);
        let (project, source) = (membership.project, membership.folder.clone());
        let order = ParcelOrder { project, parcels: chosen.parcels, source };
        let order = (!order.parcels.is_empty()).then_some(order);
        let (project_file, newest) = (project_file.to_owned(), chosen.newest);
        Ok(Self { project_file, folder, membership, report, order, newest, ordered })
    }

    /// Returns what is to be taken, if there is anything.
    pub fn order(&mut self) -> Option<ParcelOrder> {
        self.order.take()
    }

    /// Hands over what is new in the project, and writes down how far the copy is. `taken` is what came of
    /// [`Exchange::order`]; `None` where it was not taken. What was handed over before a failure is handed over again the
    /// next time, which changes nothing.
    ///
    /// # Errors
    /// The folder or the project cannot be used.
    pub fn finish(
        mut self,
        reader: &Reader,
        taken: Option<MergeSummary>,
    ) -> Result<SyncReport, TeamError> {
        if let Some(taken) = taken {
            self.membership.taken.append(&mut self.newest);
            self.report.taken = taken;
        } else {
            self.ordered = HandedOver::default();
        }
        // First under which id: a segment of an id that no one knows any more could not be rewritten.
        self.membership.write(&self.project_file)?;
        self.hand_over(reader)?;
        self.membership.write(&self.project_file)?;
        Ok(self.report)
    }

    fn hand_over(&mut self, reader: &Reader) -> Result<(), TeamError> {
        let Self { folder, membership, report, ordered, .. } = self;
        let before = membership.given;
        if before.event_id.is_none() {
            ordered.add_all_of(folder)?;
        }
        let (parcel, reached) = parcel_of_news(reader, &before, ordered)?;
        if let Some(parcel) = parcel {
            let own = folder.segments()?.into_iter();
            let own = own.filter(|name| name.replica == membership.replica);
            let number = own.map(|name| name.number).max().unwrap_or_default() + 1;
            let name = SegmentName { replica: membership.replica, number };
            folder.write(&name, &parcel, IfExists::Keep)?;
            membership.written = number;
            report.given = parcel.events().count();
            report.versions = parcel.versions().count();
        }
        // An erasure is an entry of the journal, also one of a note that was written behind an earlier one.
        if reached.erased > 0 && reached.journal != before.journal {
            take_out_erased(folder, reader, &membership.replicas())?;
        }
        membership.given = reached;
        Ok(())
    }
}

/// Returns whether the folder has not all segments any more that this copy has written, as where it was restored.
fn has_lost_own(folder: &TeamFolder, membership: &Membership) -> Result<bool, TeamError> {
    let own = folder.segments()?.into_iter().filter(|name| name.replica == membership.replica);
    let numbers: Vec<u64> = own.map(|name| name.number).collect();
    Ok(!(1..=membership.written).all(|number| numbers.contains(&number)))
}

/// Hands over what is new in the project, and takes nothing.
///
/// # Errors
/// As [`Exchange`].
pub fn hand_over(
    project_file: &Path,
    membership: Membership,
    reader: &Reader,
) -> Result<(), TeamError> {
    if reader.parcel_cursor()? == membership.given {
        return Ok(());
    }
    let (folder, newest) =
        (TeamFolder::open(&membership.folder, membership.project)?, BTreeMap::new());
    let (report, order, ordered) = (SyncReport::default(), None, HandedOver::default());
    let project_file = project_file.to_owned();
    let exchange = Exchange { project_file, folder, membership, report, order, newest, ordered };
    exchange.finish(reader, None).map(drop)
}

/// Takes over what is new in the folder of the project's team, and hands over what is new in the project.
///
/// # Errors
/// As [`Exchange`]; or something is to be decided first, as before a merge.
pub fn sync(
    project: &mut Project,
    membership: Membership,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let mut exchange = Exchange::begin(project.path(), membership, &project.reader()?)?;
    let order = exchange.order();
    let taken = order.map(|order| project.take_parcels(&order, choices, at)).transpose()?;
    exchange.finish(&project.reader()?, taken)
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
    let membership = Membership::new(shared, folder.project(), project.path());
    sync(project, membership, choices, at)
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
    let membership = Membership::new(shared, folder.project(), project.path());
    sync(project, membership, choices, at)
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
