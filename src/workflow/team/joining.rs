//! Sharing a project, joining the team that shares one, and adding members.

use uuid::Uuid;

use super::membership::{Membership, TeamError};
use super::report::SyncReport;
use super::sync::sync;
use crate::carrier::{self, CarrierError, NewMember, ServerAddress, TeamAddress, TeamFolder};
use crate::domain::{MemberRole, MergeChoices, Moment, Reviewer};
use crate::store::Project;

/// Shares the project in a folder or on a server, and hands over all that it has.
///
/// # Errors
/// As [`sync`]; or an administrator has to set the server up first.
pub fn share(
    project: &mut Project,
    address: &TeamAddress,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let id = project.reader()?.project_id()?;
    match address {
        TeamAddress::Folder(path) => drop(TeamFolder::create(path, id)?),
        TeamAddress::Server(server) => {
            let name = project.path().file_stem().unwrap_or_default().to_string_lossy();
            carrier::connect(server)?.create(id, &name)?;
        }
    }
    let membership = Membership::new(address, id, project.path());
    sync(project, membership, choices, at)
}

/// Joins the team that shares its project there: with a copy of it, or with an empty project.
///
/// # Errors
/// As [`sync`]; or another project is shared there.
pub fn join(
    project: &mut Project,
    address: &TeamAddress,
    choices: &MergeChoices,
    at: Moment,
) -> Result<SyncReport, TeamError> {
    let reader = project.reader()?;
    let own = reader.project_id()?;
    let shared = match address {
        TeamAddress::Folder(path) => TeamFolder::find(path)?.project(),
        TeamAddress::Server(server) => project_on(server, own)?,
    };
    let is_empty = reader.parcel_cursor()?.event == 0 && reader.case_count()? == 0;
    drop(reader);
    if own != shared && !is_empty {
        return Err(TeamError::OtherProject { address: address.clone() });
    }
    let membership = Membership::new(address, shared, project.path());
    sync(project, membership, choices, at)
}

/// Returns the project that is shared on a server: this one, where it is among them, else the only one.
fn project_on(server: &ServerAddress, own: Uuid) -> Result<Uuid, TeamError> {
    let projects = carrier::connect(server)?.projects()?;
    let server = server.as_str().to_owned();
    match projects.as_slice() {
        [] => Err(CarrierError::NoProject { server }.into()),
        _ if projects.contains(&own) => Ok(own),
        [project] => Ok(*project),
        _ => Err(CarrierError::SeveralProjects { server }.into()),
    }
}

/// Adds a member to the team on a server, or changes what one may do. `known` is the reviewer of the project whose acts they
/// may hand over; without one, they are who they say when they first hand something over. Returns whether their login
/// was made.
///
/// # Errors
/// The server cannot be used; the team has a folder; or an administrator has to make the login.
pub fn add_member(
    membership: &Membership,
    login: &str,
    role: MemberRole,
    known: Option<&Reviewer>,
) -> Result<bool, TeamError> {
    let TeamAddress::Server(server) = &membership.address else {
        return Err(TeamError::FolderHasNoMembers);
    };
    let reviewers = known.map(Reviewer::id).into_iter().collect();
    let member = NewMember { login: login.to_owned(), role, reviewers };
    Ok(carrier::connect(server)?.add(membership.project, &member)?)
}

/// Brings the exchange on a server up to date. Returns whether there was anything to do.
///
/// # Errors
/// The server cannot be used; the team has a folder; or an administrator has to do it.
pub fn upgrade(membership: &Membership) -> Result<bool, TeamError> {
    let TeamAddress::Server(server) = &membership.address else {
        return Err(TeamError::FolderHasNoVersion);
    };
    Ok(carrier::connect(server)?.upgrade()?)
}
