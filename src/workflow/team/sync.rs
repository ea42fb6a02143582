//! Taking what is new elsewhere, and handing over what is new here.

use std::path::{Path, PathBuf};

use super::carriers::{ReachedPlace, TeamCarrier};
use super::claims;
use super::handing_over::parcel_of_news;
use super::membership::{Membership, TeamError};
use super::opening::open;
use super::report::SyncReport;
use crate::carrier::ClaimedCases;
use crate::domain::{HandedOver, MergeChoices, MergeSummary, Moment, ParcelOrder, Reviewer};
use crate::store::{Project, Reader};

/// An exchange with the team: what is new there is chosen, taken by the one who holds the project, and then what is
/// new here is handed over. So a copy that may not take something has handed over nothing, and what was decided while it
/// took is handed over as well.
#[derive(Debug)]
pub struct Exchange {
    project_file: PathBuf,
    carrier: Box<dyn TeamCarrier>,
    membership: Membership,
    report: SyncReport,
    order: Option<ParcelOrder>,
    /// How far the copy is when the order is taken.
    reached: Option<ReachedPlace>,
    /// What is in the order.
    ordered: HandedOver,
    desk: Desk,
}

/// Who works in the copy that exchanges.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Desk {
    /// A command that is soon over.
    Unused,
    /// This reviewer, for whom cases are claimed.
    Reviewer(Reviewer),
    /// No one any more: what was claimed is given back.
    Left,
}

impl Exchange {
    /// Chooses what can be taken of what is new where the team exchanges.
    ///
    /// # Errors
    /// The folder, the server or the project cannot be used.
    pub fn begin(
        project_file: &Path,
        mut membership: Membership,
        reader: &Reader,
    ) -> Result<Self, TeamError> {
        let mut carrier = open(&membership)?;
        if !reader.has_reached(&membership.given)? || carrier.has_lost(&membership)? {
            // It takes also what it handed over itself, and hands over what is there no more.
            membership.restart(project_file);
        }
        let mut report = SyncReport { is_behind: carrier.is_behind(), ..SyncReport::default() };
        let chosen = carrier.choose(reader, &membership, &mut report)?;
        let ordered = HandedOver::of(&chosen.parcels);
        let source = PathBuf::from(membership.address.to_string());
        let order = ParcelOrder { project: membership.project, parcels: chosen.parcels, source };
        let mut reached = Some(chosen.reached);
        let order = Some(order).filter(|order| !order.parcels.is_empty());
        if order.is_none()
            && let Some(reached) = reached.take()
        {
            reached.note(&mut membership);
        }
        let project_file = project_file.to_owned();
        let desk = Desk::Unused;
        Ok(Self { project_file, carrier, membership, report, order, reached, ordered, desk })
    }

    /// Claims cases for this reviewer in the end, where the server divides them.
    #[must_use]
    pub fn claiming_for(self, reviewer: Reviewer) -> Self {
        Self { desk: Desk::Reviewer(reviewer), ..self }
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
    /// The folder, the server or the project cannot be used.
    pub fn finish(
        mut self,
        reader: &Reader,
        taken: Option<MergeSummary>,
    ) -> Result<SyncReport, TeamError> {
        if let Some(taken) = taken {
            if let Some(reached) = self.reached.take() {
                reached.note(&mut self.membership);
            }
            self.report.taken = taken;
        } else {
            self.ordered = HandedOver::default();
        }
        // First under which id: a segment of an id that no one knows any more could not be rewritten.
        self.membership.write(&self.project_file)?;
        self.hand_over(reader)?;
        self.membership.write(&self.project_file)?;
        self.follow_desk(reader)?;
        Ok(self.report)
    }

    /// Claims what the desk needs, or gives it back.
    fn follow_desk(&mut self, reader: &Reader) -> Result<(), TeamError> {
        let Self { carrier, membership, project_file, desk, .. } = self;
        let claims = match desk {
            Desk::Unused => return Ok(()),
            Desk::Reviewer(reviewer) => {
                let wanted = claims::wanted(membership, reader, reviewer)?;
                carrier.claim(membership, wanted)?
            }
            Desk::Left if membership.claims.need == 0 => return Ok(()),
            Desk::Left => {
                carrier.give_back(membership)?;
                ClaimedCases::default()
            }
        };
        if membership.claims != claims {
            membership.claims = claims;
            membership.write(project_file)?;
        }
        Ok(())
    }

    fn hand_over(&mut self, reader: &Reader) -> Result<(), TeamError> {
        let Self { carrier, membership, report, ordered, .. } = self;
        let before = membership.given;
        if before.event_id.is_none() {
            carrier.add_known(ordered)?;
        }
        let (parcel, reached) = parcel_of_news(reader, &before, ordered)?;
        if let Some(parcel) = parcel {
            carrier.deliver(&parcel, membership, report)?;
        }
        // An erasure is an entry of the journal, also one of a note that was written behind an earlier one.
        if reached.erased > 0 && reached.journal != before.journal {
            carrier.take_out_erased(reader, membership)?;
        }
        carrier.confirm_erased(reader, membership)?;
        carrier.tidy(membership);
        if !report.refuses_own {
            membership.given = reached;
        }
        Ok(())
    }
}

/// Hands over what is new in the project, gives back what was claimed, and takes nothing.
///
/// # Errors
/// As [`Exchange`].
pub fn hand_over(
    project_file: &Path,
    membership: Membership,
    reader: &Reader,
) -> Result<(), TeamError> {
    if reader.parcel_cursor()? == membership.given && membership.claims.need == 0 {
        return Ok(());
    }
    let carrier = open(&membership)?;
    let (report, order, ordered) = (SyncReport::default(), None, HandedOver::default());
    let (project_file, reached) = (project_file.to_owned(), None);
    let desk = Desk::Left;
    let exchange =
        Exchange { project_file, carrier, membership, report, order, reached, ordered, desk };
    exchange.finish(reader, None).map(drop)
}

/// Takes over what is new where the project's team exchanges, and hands over what is new in the project.
///
/// # Errors
/// As [`Exchange`]; or something is to be decided first, as before a merge.
pub fn sync(
    project: &mut Project,
    membership: Membership,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let mut report = exchange(project, membership, choices, at)?;
    while report.has_more {
        let membership = Membership::read(project.path())?.ok_or(TeamError::NotJoined)?;
        report.add(exchange(project, membership, choices, at)?);
    }
    Ok(report)
}

/// Takes over what is new, or a portion of it, and hands over what is new here.
fn exchange(
    project: &mut Project,
    membership: Membership,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let membership = membership.of_home(&choices.own);
    let mut exchange = Exchange::begin(project.path(), membership, &project.reader()?)?;
    let order = exchange.order();
    let taken = order.map(|order| project.take_parcels(&order, choices, at)).transpose()?;
    exchange.finish(&project.reader()?, taken)
}
