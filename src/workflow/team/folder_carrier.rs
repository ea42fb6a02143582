//! An exchange through a shared folder.

use std::path::Path;
use std::slice;

use uuid::Uuid;

use super::carriers::{ChosenParcels, ReachedPlace, TeamCarrier};
use super::choosing::choose;
use super::erasing::{confirm_erased, take_out_erased};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{ClaimedCases, SegmentName, TeamFolder, segments_after};
use crate::domain::{HandedOver, Parcel};
use crate::files::IfExists;
use crate::store::Reader;

/// The segments in a shared folder.
#[derive(Debug)]
pub(super) struct FolderCarrier(TeamFolder);

impl FolderCarrier {
    /// Opens the folder of a project.
    pub(super) fn open(shared: &Path, project: Uuid) -> Result<Self, TeamError> {
        Ok(Self(TeamFolder::open(shared, project)?))
    }
}

impl TeamCarrier for FolderCarrier {
    /// Says no: a segment says itself by which version it was written.
    fn is_behind(&self) -> bool {
        false
    }

    fn has_lost(&mut self, membership: &Membership) -> Result<bool, TeamError> {
        let own = self.0.segments(membership.replica)?;
        let there = segments_after(0, &own) - segments_after(membership.written, &own);
        Ok(there < membership.written)
    }

    fn choose(
        &mut self,
        reader: &Reader,
        membership: &Membership,
        report: &mut SyncReport,
    ) -> Result<ChosenParcels, TeamError> {
        let chosen = choose(&self.0, reader, membership, report)?;
        Ok(ChosenParcels {
            parcels: chosen.parcels,
            reached: ReachedPlace::Segments(chosen.newest),
        })
    }

    /// Adds of each copy the segments before the first that is missing or not whole.
    fn add_known(&mut self, known: &mut HandedOver) -> Result<(), TeamError> {
        for replica in self.0.copies()? {
            self.0.chain(replica, 0)?.for_each(|(_, parcel)| known.add(&parcel));
        }
        Ok(())
    }

    fn deliver(
        &mut self,
        parcel: &Parcel,
        membership: &mut Membership,
        report: &mut SyncReport,
    ) -> Result<(), TeamError> {
        let own = self.0.segments(membership.replica)?;
        let newest = own.iter().map(|name| name.last).max().unwrap_or_default();
        let number = newest.saturating_add(1);
        let name = SegmentName::single(membership.replica, number);
        self.0.write(&name, slice::from_ref(parcel), IfExists::Keep)?;
        membership.written = number;
        report.given = parcel.acts();
        report.versions = parcel.versions().count();
        Ok(())
    }

    fn take_out_erased(
        &mut self,
        reader: &Reader,
        membership: &Membership,
    ) -> Result<(), TeamError> {
        take_out_erased(&self.0, reader, &membership.replicas())
    }

    fn confirm_erased(
        &mut self,
        reader: &Reader,
        membership: &Membership,
    ) -> Result<(), TeamError> {
        confirm_erased(&self.0, reader, membership)
    }

    fn tidy(&mut self, membership: &Membership) {
        // What is left as it is now is united the next time.
        let _ = self.0.unite(membership.replica);
    }

    /// Claims nothing: a folder cannot say who came first.
    fn claim(&mut self, _: &Membership, _: i32) -> Result<ClaimedCases, TeamError> {
        Ok(ClaimedCases::default())
    }

    /// Does nothing: nothing was claimed.
    fn give_back(&mut self, _: &Membership) -> Result<(), TeamError> {
        Ok(())
    }
}
