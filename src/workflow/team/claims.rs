//! Claims: which cases that no round gives out this copy works on first, where a server divides them.

use std::path::Path;

use super::membership::{Membership, TeamError};
use super::opening::open;
use crate::carrier::{self, TeamAddress};
use crate::domain::Reviewer;
use crate::domain::rounds::{CLAIMED_AT_ONCE, RoundOverview, SharedCase};
use crate::store::{Reader, StoreError};
use crate::workflow::round_overview;

/// Has the server divide what no round gives out: so many are to classify each case, and 0 ends it.
///
/// # Errors
/// Only an owner may; or an administrator has to set the server up first.
pub fn set_need(membership: &Membership, need: u8) -> Result<(), TeamError> {
    let TeamAddress::Server(server) = &membership.address else {
        return Err(TeamError::FolderDividesNothing);
    };
    Ok(carrier::connect(server)?.set_need(membership.project, need)?)
}

/// Returns how far the reviewer is with what this copy has claimed.
///
/// # Errors
/// Whatever the project answers.
pub fn claimed_cases(
    project_file: &Path,
    reader: &Reader,
    reviewer: &Reviewer,
) -> Result<Vec<SharedCase>, StoreError> {
    // The courier says what is wrong with the file beside the project.
    let membership = Membership::read(project_file).ok().flatten();
    let cases = membership.map(|membership| membership.claims.cases).unwrap_or_default();
    reader.claimed(&cases, reviewer)
}

/// Returns the rounds as [`round_overview`] does, with what this copy has claimed.
///
/// # Errors
/// Whatever the project answers.
pub fn desk_overview(
    project_file: &Path,
    reader: &Reader,
    reviewer: &Reviewer,
) -> Result<RoundOverview, StoreError> {
    let claimed = claimed_cases(project_file, reader, reviewer)?;
    Ok(RoundOverview { claimed, ..round_overview(reader, reviewer)? })
}

/// Leaves the team, and gives back what was claimed if the server answers: else it is free again when the claims run out.
/// Returns the same as [`Membership::leave`].
///
/// # Errors
/// As [`Membership::leave`].
pub fn leave(project_file: &Path) -> Result<Option<TeamAddress>, TeamError> {
    if let Ok(Some(membership)) = Membership::read(project_file)
        && membership.claims.need > 0
        && let Ok(mut carrier) = open(&membership)
    {
        let _ = carrier.give_back(&membership);
    }
    Membership::leave(project_file)
}

/// Returns how many cases are to be claimed altogether: none further while an open round has something left.
pub(super) fn wanted(
    membership: &Membership,
    reader: &Reader,
    reviewer: &Reviewer,
) -> Result<i32, TeamError> {
    let shares = round_overview(reader, reviewer)?.shares;
    let mut given = shares.iter().filter(|share| !share.kind.has_track());
    if given.any(|share| share.cases.iter().any(|case| !case.is_classified)) {
        return Ok(0);
    }
    let claimed = reader.claimed(&membership.claims.cases, reviewer)?;
    let postponed = claimed.iter().filter(|case| case.is_postponed).count();
    Ok(i32::try_from(CLAIMED_AT_ONCE + postponed).unwrap_or(i32::MAX))
}
