//! How the exchange with a team is, as a copy sees it that takes and hands over nothing.

use std::path::Path;

use super::carriers::TeamCarrier as _;
use super::erasing::{UnconfirmedErasures, unconfirmed_in_folder, unconfirmed_on_server};
use super::membership::{Membership, TeamError};
use super::server_carrier::ServerCarrier;
use crate::carrier::{FolderSize, ServerAddress, TeamAddress, TeamFolder, segments_after};
use crate::store::Reader;

/// How the exchange with a team is.
#[derive(Debug, Default)]
pub struct ExchangeState {
    /// How many segments, or lines on a server, of others have not been taken; `None` where they cannot be reached.
    pub untaken: Option<usize>,
    /// The copies that have not confirmed to have erased what was erased; `None` where that is not known.
    pub unconfirmed: Option<Vec<UnconfirmedErasures>>,
    /// The exchange on the server was set up by an earlier version of the program.
    pub is_behind: bool,
    /// How much is in the folder; `None` where it cannot be reached, and of a server.
    pub size: Option<FolderSize>,
    /// Why the server does not say.
    pub trouble: Option<TeamError>,
}

/// Returns how the exchange is.
///
/// # Errors
/// The project cannot be read.
pub fn exchange_state(
    membership: &Membership,
    reader: &Reader,
) -> Result<ExchangeState, TeamError> {
    match &membership.address {
        TeamAddress::Folder(path) => Ok(ExchangeState {
            untaken: untaken_segments(path, membership),
            unconfirmed: Some(unconfirmed_in_folder(path, membership, reader)?),
            size: TeamFolder::open(path, membership.project).and_then(|folder| folder.size()).ok(),
            ..ExchangeState::default()
        }),
        TeamAddress::Server(server) => match state_of_server(server, membership, reader) {
            Err(trouble @ TeamError::Carrier(_)) => {
                Ok(ExchangeState { trouble: Some(trouble), ..ExchangeState::default() })
            }
            state => state,
        },
    }
}

fn state_of_server(
    server: &ServerAddress,
    membership: &Membership,
    reader: &Reader,
) -> Result<ExchangeState, TeamError> {
    let mut server = ServerCarrier::connect(server, membership.project)?;
    let untaken = usize::try_from(server.untaken(membership)?).ok();
    let is_behind = server.is_behind();
    let unconfirmed = if is_behind {
        None
    } else {
        Some(unconfirmed_on_server(&server.unconfirmed()?, membership, reader)?)
    };
    Ok(ExchangeState { untaken, unconfirmed, is_behind, ..ExchangeState::default() })
}

fn untaken_segments(shared: &Path, membership: &Membership) -> Option<usize> {
    let folder = TeamFolder::open(shared, membership.project).ok()?;
    let taken = |replica| membership.taken.get(replica).copied().unwrap_or_default();
    let copies = folder.copies().ok()?;
    let of_others = copies.iter().filter(|replica| **replica != membership.replica);
    let untaken = of_others
        .map(|replica| Some(segments_after(taken(replica), &folder.segments(*replica).ok()?)));
    untaken.sum::<Option<u64>>()?.try_into().ok()
}
