//! Which carrier a member has.

use super::carriers::TeamCarrier;
use super::folder_carrier::FolderCarrier;
use super::membership::{Membership, TeamError};
use super::server_carrier::ServerCarrier;
use crate::carrier::TeamAddress;

/// Opens what carries the exchange of a member.
pub(super) fn open(membership: &Membership) -> Result<Box<dyn TeamCarrier>, TeamError> {
    Ok(match &membership.address {
        TeamAddress::Folder(path) => Box::new(FolderCarrier::open(path, membership.project)?),
        TeamAddress::Server(address) => {
            Box::new(ServerCarrier::connect(address, membership.project)?)
        }
    })
}
