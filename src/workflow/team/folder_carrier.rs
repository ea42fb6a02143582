//! An exchange through a shared folder.

use std::collections::BTreeMap;
use std::path::Path;

use uuid::Uuid;

use super::carriers::{ChosenParcels, ReachedPlace, TeamCarrier};
use super::choosing::choose;
use super::erasing::{confirm_erased, take_out_erased};
use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{ClaimedCases, SegmentName, TeamFolder};
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

    /// Returns the numbers of the segments that this copy has written.
    fn own(&self, membership: &Membership) -> Result<Vec<u64>, TeamError> {
        let own = self.0.segments()?.into_iter().filter(|name| name.replica == membership.replica);
        Ok(own.map(|name| name.number).collect())
    }
}

impl TeamCarrier for FolderCarrier {
    fn has_lost(&mut self, membership: &Membership) -> Result<bool, TeamError> {
        let numbers = self.own(membership)?;
        Ok(!(1..=membership.written).all(|number| numbers.contains(&number)))
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
        let mut next: BTreeMap<Uuid, u64> = BTreeMap::new();
        for name in self.0.segments()? {
            let next = next.entry(name.replica).or_insert(1);
            if name.number == *next
                && let Ok(parcel) = self.0.read(&name)
            {
                known.add(&parcel);
                *next += 1;
            }
        }
        Ok(())
    }

    fn deliver(
        &mut self,
        parcel: &Parcel,
        membership: &mut Membership,
        report: &mut SyncReport,
    ) -> Result<(), TeamError> {
        let number = self.own(membership)?.into_iter().max().unwrap_or_default() + 1;
        let name = SegmentName { replica: membership.replica, number };
        self.0.write(&name, parcel, IfExists::Keep)?;
        membership.written = number;
        report.given = parcel.events().count();
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

    /// Claims nothing: a folder cannot say who came first.
    fn claim(&mut self, _: &Membership, _: i32) -> Result<ClaimedCases, TeamError> {
        Ok(ClaimedCases::default())
    }

    /// Does nothing: nothing was claimed.
    fn give_back(&mut self, _: &Membership) -> Result<(), TeamError> {
        Ok(())
    }
}
