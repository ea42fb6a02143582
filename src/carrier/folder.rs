//! A shared folder: `nybrott-PROJECT/REPLICA/NUMBER.seg`. Each copy writes into a folder of its own, so that a
//! synchronisation service has nothing to conflict about; a file gets its name when it is whole.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{CarrierError, SegmentFault};
use super::segment::{self, SegmentHead};
use crate::domain::{Parcel, ReviewerId, TextHash};
use crate::files::{self, IfExists};

/// The beginning of the name of a project's folder.
const PROJECT: &str = "nybrott-";

/// The ending of segments.
const ENDING: &str = "seg";

/// The name of the file in which a copy confirms erasures.
const CONFIRMED: &str = "erased.json";

/// What a copy has erased, so that the others see that the texts are gone there, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedErasures {
    /// The reviewers of the copy's home.
    pub reviewers: Vec<ReviewerId>,
    /// The cases, each as the hash of its source and its id: ids may name people.
    pub cases: BTreeSet<TextHash>,
}

/// The folder in which the copies of a project exchange segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamFolder {
    path: PathBuf,
    project: Uuid,
}

/// A segment in the folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentName {
    /// The copy that wrote it.
    pub replica: Uuid,
    /// Its number, from 1 without gaps.
    pub number: u64,
}

impl TeamFolder {
    /// Makes the folder for a project in a shared folder, which is there already.
    ///
    /// # Errors
    /// There is no such folder, or it cannot be written to.
    pub fn create(shared: &Path, project: Uuid) -> Result<Self, CarrierError> {
        let path = shared.join(format!("{PROJECT}{project}"));
        if projects(shared)?.iter().any(|other| *other != project) {
            return Err(CarrierError::Several { path: shared.to_owned() });
        }
        create_shared(&path, shared)
            .map_err(|source| CarrierError::Unwritten { path: path.clone(), source })?;
        Ok(Self { path, project })
    }

    /// Opens the folder of the one project in a shared folder.
    ///
    /// # Errors
    /// There is no such folder, or none or several projects in it.
    pub fn find(shared: &Path) -> Result<Self, CarrierError> {
        match projects(shared)?.as_slice() {
            [] => Err(CarrierError::Empty { path: shared.to_owned() }),
            [project] => {
                Ok(Self { path: shared.join(format!("{PROJECT}{project}")), project: *project })
            }
            _ => Err(CarrierError::Several { path: shared.to_owned() }),
        }
    }

    /// Opens the folder of a project in a shared folder.
    ///
    /// # Errors
    /// The shared folder is not there, as where a network drive is not connected, or the project's is not in it.
    pub fn open(shared: &Path, project: Uuid) -> Result<Self, CarrierError> {
        let path = shared.join(format!("{PROJECT}{project}"));
        entries(&path)?;
        Ok(Self { path, project })
    }

    /// Returns the project's id.
    #[must_use]
    pub const fn project(&self) -> Uuid {
        self.project
    }

    /// Returns where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the segments of all copies, sorted by copy and number. What has another name, as copies that a
    /// synchronisation service makes of a conflict, is none.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn segments(&self) -> Result<Vec<SegmentName>, CarrierError> {
        let mut segments = Vec::new();
        for name in entries(&self.path)? {
            let Ok(replica) = name.parse::<Uuid>() else { continue };
            let of_replica = self.path.join(&name);
            if !of_replica.is_dir() {
                continue;
            }
            let numbers = entries(&of_replica)?.into_iter().filter_map(|file| {
                let number: u64 = file.strip_suffix(ENDING)?.strip_suffix('.')?.parse().ok()?;
                (file == file_name(number)).then_some(number)
            });
            segments.extend(numbers.map(|number| SegmentName { replica, number }));
        }
        segments.sort();
        Ok(segments)
    }

    /// Reads a segment.
    ///
    /// # Errors
    /// It cannot be read, is not whole yet, or is none.
    pub fn read(&self, name: &SegmentName) -> Result<Parcel, SegmentFault> {
        let bytes = fs::read(self.file(name))
            .map_err(|error| SegmentFault::Unreadable { reason: error.to_string() })?;
        segment::read(&bytes, &SegmentHead::new(self.project, name.replica, name.number))
    }

    /// Writes a segment, which no one sees before it is whole. `replaces`: what was erased is taken out of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(
        &self,
        name: &SegmentName,
        parcel: &Parcel,
        replaces: IfExists,
    ) -> Result<(), CarrierError> {
        let head = SegmentHead::new(self.project, name.replica, name.number);
        self.write_whole(&self.file(name), segment::written(&head, parcel), replaces)
    }

    /// Returns the copies that have written anything.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn copies(&self) -> Result<BTreeSet<Uuid>, CarrierError> {
        Ok(entries(&self.path)?.iter().filter_map(|name| name.parse().ok()).collect())
    }

    /// Returns what a copy has confirmed to have erased; `None` where it has not, or where that cannot be read.
    #[must_use]
    pub fn confirmed(&self, replica: Uuid) -> Option<ConfirmedErasures> {
        let read = fs::read(self.confirmation(replica));
        read.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok())
    }

    /// Confirms what a copy has erased.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn confirm(
        &self,
        replica: Uuid,
        confirmed: &ConfirmedErasures,
    ) -> Result<(), CarrierError> {
        let written = serde_json::to_vec_pretty(confirmed).map_err(io::Error::from);
        self.write_whole(&self.confirmation(replica), written, IfExists::Replace)
    }

    /// Writes a file that no one sees before it is whole, for the same people as the folder.
    fn write_whole(
        &self,
        path: &Path,
        content: io::Result<Vec<u8>>,
        if_exists: IfExists,
    ) -> Result<(), CarrierError> {
        let write = || {
            create_shared(files::folder_of(path), &self.path)?;
            let mut draft = files::begin_draft(path, path)?;
            draft.write_all(&content?)?;
            share(draft.as_file(), &self.path)?;
            files::finish_draft(draft, path, if_exists)
        };
        let unwritten = |source| CarrierError::Unwritten { path: path.to_owned(), source };
        write().map_err(files::without_draft).map_err(unwritten)
    }

    fn confirmation(&self, replica: Uuid) -> PathBuf {
        self.path.join(replica.to_string()).join(CONFIRMED)
    }

    fn file(&self, name: &SegmentName) -> PathBuf {
        self.path.join(name.replica.to_string()).join(file_name(name.number))
    }
}

fn file_name(number: u64) -> String {
    format!("{number:08}.{ENDING}")
}

/// Returns the projects that are shared in a folder.
fn projects(shared: &Path) -> Result<Vec<Uuid>, CarrierError> {
    let project = |name: &String| name.strip_prefix(PROJECT)?.parse::<Uuid>().ok();
    Ok(entries(shared)?.iter().filter_map(project).collect())
}

/// Creates a folder within a shared one, for the same people.
fn create_shared(folder: &Path, shared: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Ok(()) => share(&fs::File::open(folder)?, shared),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lets those read and write a file who may use the shared folder, whatever the umask is; a folder as the shared one.
/// Elsewhere than on Unix, what is in a folder has its rights.
#[cfg(unix)]
fn share(file: &fs::File, shared: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(shared)?.permissions().mode();
    let mode = if file.metadata()?.is_dir() { mode & 0o7777 } else { mode & 0o666 };
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn share(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Returns the names in a folder; those that are no text are none of ours.
fn entries(folder: &Path) -> Result<Vec<String>, CarrierError> {
    let read = || -> io::Result<Vec<String>> {
        let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().into_string().ok()));
        Ok(names.collect::<io::Result<Vec<_>>>()?.into_iter().flatten().collect())
    };
    read().map_err(|source| CarrierError::Unreadable { path: folder.to_owned(), source })
}
