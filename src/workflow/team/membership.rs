//! How a copy of a project belongs to a team: through which folder or server, as which copy, and how far it is. That is kept in a
//! file beside the project and not in it, since a copy of the project is another copy.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::carrier::{CarrierError, ClaimedCases, FeedCursor, TeamAddress};
use crate::domain::{
    Cause, MergeRefusal, Message, OtherIdentity, ParcelCursor, Reviewer, ReviewerId, ToMessage,
};
use crate::files::{self, IfExists};
use crate::store::StoreError;

/// The ending of the file beside the project.
const ENDING: &str = "-team";

/// How a copy of a project belongs to a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Where the team exchanges.
    #[serde(flatten)]
    pub address: TeamAddress,
    /// The project's id.
    pub project: Uuid,
    /// This copy's id; in a shared folder, the name of its own.
    pub replica: Uuid,
    /// Where this copy is: elsewhere it is another copy.
    place: String,
    /// How far this copy has handed over what it knows.
    pub given: ParcelCursor,
    /// The number of the newest segment that this copy has written.
    #[serde(default)]
    pub(super) written: u64,
    /// The number of the newest segment taken of each other copy.
    #[serde(default)]
    pub taken: BTreeMap<Uuid, u64>,
    /// How far this copy has taken what a server passes on; `None` before the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) feed: Option<FeedCursor>,
    /// What this copy has claimed; kept so that it goes on with that after a restart and offline.
    #[serde(default, skip_serializing_if = "is_none_claimed")]
    pub claims: ClaimedCases,
    /// Under which ids this copy has written before: what is erased is taken out of those segments as well.
    #[serde(default)]
    former: BTreeSet<Uuid>,
    /// The reviewers of this home, as far as they have ids of their own.
    #[serde(skip)]
    pub(super) own: Vec<ReviewerId>,
    /// The copy has left the team; its former ids are kept for when it joins again.
    #[serde(default)]
    has_left: bool,
}

/// A team could not be worked with.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.to_message())]
pub enum TeamError {
    /// The copy belongs to no team.
    NotJoined,
    /// The copy belongs to a team already.
    Joined {
        /// Where it exchanges.
        address: TeamAddress,
    },
    /// The project there is another one.
    OtherProject {
        /// Where.
        address: TeamAddress,
    },
    /// A folder has no members to be added.
    FolderHasNoMembers,
    /// A folder does not divide the work.
    FolderDividesNothing,
    /// A folder has nothing that could be brought up to date.
    FolderHasNoVersion,
    /// The file beside the project cannot be read or written.
    Membership {
        /// The file.
        file: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// Texts of so many cases of this copy would go, because they were erased in another.
    Erases {
        /// How many.
        count: usize,
    },
    /// The folder or the server cannot be used.
    Carrier(CarrierError),
    /// The project cannot be used.
    Store(StoreError),
}

impl From<CarrierError> for TeamError {
    fn from(error: CarrierError) -> Self {
        Self::Carrier(error)
    }
}

impl From<StoreError> for TeamError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::MergeRefused { why: MergeRefusal::ErasesTexts(count), .. } => {
                Self::Erases { count }
            }
            error => Self::Store(error),
        }
    }
}

impl TeamError {
    /// Returns what is to be done before what came from the others can be taken, with the whole command.
    #[must_use]
    pub fn to_decide(&self) -> Message {
        match self {
            Self::Store(StoreError::MergeRefused { why, .. }) => {
                about_names(why).map(|said| said.with("quits", 1_i64))
            }
            Self::Erases { .. } => Some(self.to_message()),
            _ => None,
        }
        .unwrap_or_else(|| Message::new("team-to-decide").with("why", self.to_message()))
    }
}

/// Returns what is to be decided about names, and by which command; `None` where it is about something else.
#[must_use]
pub fn about_names(why: &MergeRefusal) -> Option<Message> {
    let (key, shown, names): (_, Vec<String>, Vec<String>) = match why {
        MergeRefusal::SameNames(names) => ("team-decide-same-names", names.clone(), names.clone()),
        MergeRefusal::OwnIds(others) => {
            let shown = others.iter().map(OtherIdentity::names).collect();
            let names = others.iter().map(|other| other.own.clone()).collect();
            ("team-decide-own-ids", shown, names)
        }
        _ => return None,
    };
    let same = names.iter().fold(String::new(), |all, name| all + " --same \"" + name + "\"");
    let message = Message::new(key)
        .with("names", shown.join(", "))
        .with("first", names.first().map_or("", String::as_str))
        .with("count", names.len())
        .with("quits", 0_i64)
        .with("same", same);
    Some(message)
}

impl ToMessage for TeamError {
    fn to_message(&self) -> Message {
        let about =
            |key, address: &TeamAddress| Message::new(key).with("path", address.to_string());
        match self {
            Self::NotJoined => Message::new("team-not-joined"),
            Self::Joined { address } => about("team-joined-already", address),
            Self::OtherProject { address } => about("team-other-project", address),
            Self::FolderHasNoMembers => Message::new("team-folder-has-no-members"),
            Self::FolderHasNoVersion => Message::new("team-folder-has-no-version"),
            Self::FolderDividesNothing => Message::new("team-folder-divides-nothing"),
            Self::Membership { file, cause } => Message::new("team-membership")
                .with("path", file.to_string_lossy().as_ref())
                .with("reason", cause),
            Self::Erases { count } => Message::new("team-erases").with("count", *count),
            Self::Carrier(error) => error.to_message(),
            Self::Store(error) => error.to_message(),
        }
    }
}

impl Membership {
    /// Returns a new membership of the copy at `project_file`, which may have belonged to the team before.
    #[must_use]
    pub fn new(address: &TeamAddress, project: Uuid, project_file: &Path) -> Self {
        let address = match address {
            TeamAddress::Folder(path) => {
                TeamAddress::Folder(std::path::absolute(path).unwrap_or_else(|_| path.clone()))
            }
            server @ TeamAddress::Server(_) => server.clone(),
        };
        let before = written_down(project_file).ok().flatten();
        let before = before.filter(|before| before.project == project);
        Self {
            address,
            project,
            replica: Uuid::now_v7(),
            place: place(project_file),
            given: ParcelCursor::default(),
            written: 0,
            taken: BTreeMap::new(),
            feed: None,
            claims: ClaimedCases::default(),
            own: Vec::new(),
            former: before.map(|before| before.replicas()).unwrap_or_default(),
            has_left: false,
        }
    }

    /// Says who the reviewers of this home are.
    #[must_use]
    pub fn of_home(self, own: &[Reviewer]) -> Self {
        let own = own.iter().map(Reviewer::id).filter(|id| !id.is_from_name());
        Self { own: own.collect(), ..self }
    }

    /// Returns all ids under which this copy has written.
    pub(super) fn replicas(&self) -> BTreeSet<Uuid> {
        self.former.iter().copied().chain([self.replica]).collect()
    }

    /// Reads the membership of the copy at `project_file`; `None` where it belongs to no team.
    ///
    /// # Errors
    /// The file beside the project cannot be read.
    pub fn read(project_file: &Path) -> Result<Option<Self>, TeamError> {
        let written = written_down(project_file)?;
        let Some(mut membership) = written.filter(|found| !found.has_left) else {
            return Ok(None);
        };
        let place = place(project_file);
        if membership.place != place {
            // A copied or moved file writes into a folder of its own, and hands over what no segment has.
            membership.restart(project_file);
        }
        Ok(Some(membership))
    }

    /// Goes on as another copy, which has handed over nothing and taken nothing.
    pub(super) fn restart(&mut self, project_file: &Path) {
        let former = self.replicas();
        let own = std::mem::take(&mut self.own);
        *self = Self { former, own, ..Self::new(&self.address, self.project, project_file) };
    }

    /// Writes the membership.
    ///
    /// # Errors
    /// The file beside the project cannot be written.
    pub fn write(&self, project_file: &Path) -> Result<(), TeamError> {
        let file = file_beside(project_file);
        let write = || {
            let text = serde_json::to_string_pretty(self)?;
            files::write_whole(&file, text.as_bytes(), IfExists::Replace)
        };
        write().map_err(|error: io::Error| TeamError::Membership {
            file: file.clone(),
            cause: Cause::from(&error),
        })
    }

    /// Leaves the team: the copy hands over nothing more. What it handed over stays with the others. A file beside the
    /// project that cannot be read is removed. Returns where the team exchanges, if that is known.
    ///
    /// # Errors
    /// The file beside the project cannot be changed; or there is none.
    pub fn leave(project_file: &Path) -> Result<Option<TeamAddress>, TeamError> {
        if let Ok(written) = written_down(project_file) {
            let membership = written.filter(|found| !found.has_left).ok_or(TeamError::NotJoined)?;
            let claims = ClaimedCases::default();
            Self { has_left: true, claims, ..membership.clone() }.write(project_file)?;
            return Ok(Some(membership.address));
        }
        let file = file_beside(project_file);
        fs::remove_file(&file)
            .map_err(|error| TeamError::Membership { file, cause: Cause::from(&error) })?;
        Ok(None)
    }
}

/// Reads the file beside the project.
fn written_down(project_file: &Path) -> Result<Option<Membership>, TeamError> {
    let file = file_beside(project_file);
    let fault = |cause| TeamError::Membership { file: file.clone(), cause };
    let text = match fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault(Cause::from(&error))),
    };
    serde_json::from_str(&text).map(Some).map_err(|error| fault(Cause::Other(error.to_string())))
}

fn is_none_claimed(claims: &ClaimedCases) -> bool {
    *claims == ClaimedCases::default()
}

fn file_beside(project_file: &Path) -> PathBuf {
    let mut name = project_file.file_name().unwrap_or_default().to_owned();
    name.push(ENDING);
    project_file.with_file_name(name)
}

/// Returns on which machine a file is, and where.
fn place(project_file: &Path) -> String {
    let path = project_file.canonicalize().unwrap_or_else(|_| project_file.to_owned());
    let host = whoami::hostname().unwrap_or_default();
    format!("{host}:{}", path.display())
}
