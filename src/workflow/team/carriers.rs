//! What an exchange asks of that which carries it.

use std::collections::BTreeMap;
use std::fmt;

use uuid::Uuid;

use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use crate::carrier::{ClaimedCases, FeedCursor};
use crate::domain::{HandedOver, Parcel};
use crate::store::Reader;

/// How far a copy has taken what the others handed over.
#[derive(Debug)]
pub(super) enum ReachedPlace {
    /// The number of the newest segment of each copy.
    Segments(BTreeMap<Uuid, u64>),
    /// The place in the feed of a server.
    Feed(FeedCursor),
}

impl ReachedPlace {
    /// Writes it into the membership.
    pub(super) fn note(self, membership: &mut Membership) {
        match self {
            Self::Segments(mut newest) => membership.taken.append(&mut newest),
            Self::Feed(cursor) => membership.feed = Some(cursor),
        }
    }
}

/// What is to be taken, and how far the copy is when it is.
#[derive(Debug)]
pub(super) struct ChosenParcels {
    pub(super) parcels: Vec<Parcel>,
    pub(super) reached: ReachedPlace,
}

/// Carries parcels between the copies of a team.
pub(super) trait TeamCarrier: fmt::Debug {
    /// Returns whether the exchange was set up by an earlier version of the program.
    fn is_behind(&self) -> bool;

    /// Returns whether something is there no more that this copy handed over or took, as where a backup was restored.
    fn has_lost(&mut self, membership: &Membership) -> Result<bool, TeamError>;

    /// Chooses what can be taken of what the others handed over.
    fn choose(
        &mut self,
        reader: &Reader,
        membership: &Membership,
        report: &mut SyncReport,
    ) -> Result<ChosenParcels, TeamError>;

    /// Adds what others can take already, so that a copy that begins does not hand it over again.
    fn add_known(&mut self, known: &mut HandedOver) -> Result<(), TeamError>;

    /// Hands over a parcel.
    fn deliver(
        &mut self,
        parcel: &Parcel,
        membership: &mut Membership,
        report: &mut SyncReport,
    ) -> Result<(), TeamError>;

    /// Takes what was erased here out of what this copy handed over.
    fn take_out_erased(
        &mut self,
        reader: &Reader,
        membership: &Membership,
    ) -> Result<(), TeamError>;

    /// Lets the others know what was erased here, where that can be kept.
    fn confirm_erased(&mut self, reader: &Reader, membership: &Membership)
    -> Result<(), TeamError>;

    /// Puts what this copy handed over into fewer and larger pieces, where it has become many small ones. A server has none.
    fn tidy(&mut self, _: &Membership) {}

    /// Claims cases until there are so many; nothing where no server divides them.
    fn claim(&mut self, membership: &Membership, wanted: i32) -> Result<ClaimedCases, TeamError>;

    /// Gives back what was claimed.
    fn give_back(&mut self, membership: &Membership) -> Result<(), TeamError>;
}
