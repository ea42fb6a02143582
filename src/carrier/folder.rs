//! A shared folder: `nybrott-PROJECT/REPLICA/NUMBER.seg`. Each copy writes into a folder of its own, so that a
//! synchronisation service has nothing to conflict about; a file gets its name when it is whole.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{CarrierError, SegmentFault};
use super::segment;
use super::segment_name::SegmentName;
use crate::domain::{Cause, Parcel, ReviewerId, TextHash};
use crate::files::{self, IfExists};

/// The beginning of the name of a project's folder.
const PROJECT: &str = "nybrott-";

/// The name of the file in which a copy confirms erasures.
const CONFIRMED: &str = "erased.json";

/// The copy that there is not. Its one segment says that copies unite theirs: builds that do not look for such files read it
/// each time, and say that they are outdated.
const UNITING: SegmentName = SegmentName::single(Uuid::nil(), 1);

/// What a copy has erased, so that the others see that the texts are gone there, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedErasures {
    /// The reviewers of the copy's home.
    pub reviewers: Vec<ReviewerId>,
    /// The cases, each as the hash of its source and its id: ids may name people.
    pub cases: BTreeSet<TextHash>,
}

/// How much is in the folder of a team.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FolderSize {
    /// How many files.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
}

/// The folder in which the copies of a project exchange segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamFolder {
    path: PathBuf,
    project: Uuid,
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

    /// Removes a file with segments of this copy, if it is there.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn remove(&self, name: &SegmentName) -> Result<(), CarrierError> {
        let path = self.file(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(CarrierError::Unwritten { path, source: error })
            }
            _ => Ok(()),
        }
    }

    /// Returns the copies that have written anything.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn copies(&self) -> Result<BTreeSet<Uuid>, CarrierError> {
        let copies = entries(&self.path)?.into_iter().filter_map(|name| name.parse().ok());
        let is_copy =
            |replica: &Uuid| *replica != UNITING.replica && self.of_copy(*replica).is_dir();
        Ok(copies.filter(is_copy).collect())
    }

    /// Returns the files with segments of a copy, sorted; several may have the same segment.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn segments(&self, replica: Uuid) -> Result<Vec<SegmentName>, CarrierError> {
        let folder = self.of_copy(replica);
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let files = entries(&folder)?;
        let names = files.iter().filter_map(|file| SegmentName::of_file(replica, file));
        let mut names: Vec<SegmentName> = names.collect();
        names.sort();
        Ok(names)
    }

    /// Reads a file with segments; `None` where it is there no more.
    ///
    /// # Errors
    /// It cannot be read, is not whole yet, or is none.
    pub fn read(&self, name: &SegmentName) -> Result<Option<Vec<Parcel>>, SegmentFault> {
        match fs::read(self.file(name)) {
            Ok(bytes) => segment::read(&bytes, self.project, name).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(SegmentFault::Unreadable { cause: Cause::from(&error) }),
        }
    }

    /// Writes a file with segments, which no one sees before it is whole. `replaces`: what was erased is taken out of it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(
        &self,
        name: &SegmentName,
        parcels: &[Parcel],
        replaces: IfExists,
    ) -> Result<(), CarrierError> {
        let written = segment::written(self.project, name, parcels);
        self.write_whole(&self.file(name), written, replaces)
    }

    /// Lets builds that cannot read united segments know that there are some.
    pub(super) fn mark_united(&self) -> Result<(), CarrierError> {
        let mark = self.file(&UNITING);
        if mark.is_file() {
            return Ok(());
        }
        let written = segment::written_mark(self.project, &UNITING);
        self.write_whole(&mark, written, IfExists::Replace)
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

    /// Returns how much is in the folder, of all copies and of anyone else.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn size(&self) -> Result<FolderSize, CarrierError> {
        let mut size = FolderSize::default();
        for name in entries(&self.path)? {
            let inner = self.path.join(name);
            if !inner.is_dir() {
                continue;
            }
            for file in entries(&inner)? {
                // One that goes meanwhile is there no more.
                if let Ok(found) = fs::symlink_metadata(inner.join(file)) {
                    size.files += 1;
                    size.bytes = size.bytes.saturating_add(found.len());
                }
            }
        }
        Ok(size)
    }

    /// Removes what killed runs have left in the folder of a copy.
    pub fn remove_dead_drafts(&self, replica: Uuid) {
        for draft in files::drafts_in(&self.of_copy(replica)) {
            // One that cannot be removed is tried again by the next erasure.
            let _ = draft.remove_dead();
        }
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
        self.of_copy(replica).join(CONFIRMED)
    }

    /// Returns the folder of a copy.
    pub(super) fn of_copy(&self, replica: Uuid) -> PathBuf {
        self.path.join(replica.to_string())
    }

    /// Returns where a file with segments is.
    pub(super) fn file(&self, name: &SegmentName) -> PathBuf {
        self.of_copy(name.replica).join(name.file_name())
    }
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
