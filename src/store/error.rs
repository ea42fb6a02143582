//! What can go wrong with a project file, and what can be done about it.

use std::path::PathBuf;

use super::holder::Holder;
use super::oddity::Oddity;
use crate::domain::{CaseNo, Cause, MergeRefusal, TakeBackRefusal};

/// A project file could not be opened, read or written. Each error knows the file.
///
/// Where a file is written, an error means that nothing of the act or the import was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// There is no file of that name.
    NotFound {
        /// The project file.
        path: PathBuf,
    },
    /// The name is that of a folder, a pipe or a device.
    NotAFile {
        /// The project file.
        path: PathBuf,
    },
    /// The file is something else than a project; it was not touched.
    NotAProject {
        /// The file.
        path: PathBuf,
    },
    /// The file is empty and has no log beside it: none that can be read yet, or one that was emptied.
    Empty {
        /// The project file.
        path: PathBuf,
    },
    /// A newer version of the program wrote the file; it was not touched.
    NewerSchema {
        /// The project file.
        path: PathBuf,
        /// The schema of the file.
        found: i64,
        /// The newest schema that is known here.
        known: i64,
    },
    /// An older version of the program wrote the file, and to read it, it would have to be changed; it
    /// was not touched.
    OlderSchema {
        /// The project file.
        path: PathBuf,
        /// The schema of the file.
        found: i64,
        /// The schema that is read here.
        known: i64,
    },
    /// A backup could not be made, and what was to be done after it was not done.
    CannotBackUp {
        /// The backup's file.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// There is a file where a backup is to be written.
    BackupExists {
        /// The file.
        path: PathBuf,
    },
    /// A backup is to be written over the project itself.
    BackupOfItself {
        /// The project file.
        path: PathBuf,
    },
    /// Another run of the program is at work on the project.
    Held {
        /// The project file.
        path: PathBuf,
        /// Who holds it, where that could be read.
        holder: Option<Holder>,
    },
    /// A session may be at work on the project from another machine, or through another mount of its folder,
    /// where the system's lock does not show it. Nothing was touched.
    Elsewhere {
        /// The project file.
        path: PathBuf,
        /// Whose session it is.
        holder: Holder,
    },
    /// Another session has taken the project over, so that nothing is written to it here any more.
    TakenOver {
        /// The project file.
        path: PathBuf,
        /// Whose session it is; `None` where the lock file is gone or makes no sense.
        holder: Option<Holder>,
    },
    /// The folder of the project does not exist and could not be made.
    CannotCreateFolder {
        /// The folder.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// The project file could not be made.
    CannotCreate {
        /// The project file.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// The lock file beside the project could not be made or locked.
    CannotLock {
        /// The lock file.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// The project file could not be opened.
    CannotOpen {
        /// The project file.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// A file beside the project is not the project's own, such as a link; nothing was touched.
    Planted {
        /// The file beside the project.
        path: PathBuf,
        /// What is odd about it.
        oddity: Oddity,
    },
    /// The project file has several names, so that two could write to it without knowing of each other;
    /// nothing was touched.
    SeveralNames {
        /// The project file.
        path: PathBuf,
        /// How many names it has.
        names: u64,
    },
    /// The disk is full.
    DiskFull {
        /// The project file.
        path: PathBuf,
    },
    /// The file, its folder or the disk can only be read.
    ReadOnly {
        /// The project file.
        path: PathBuf,
    },
    /// An operation of the disk or the network failed.
    Io {
        /// The project file.
        path: PathBuf,
        /// What exactly was reported.
        detail: String,
    },
    /// A project was not united with another file; nothing of either was changed.
    MergeRefused {
        /// The other file.
        path: PathBuf,
        /// What is against it.
        why: MergeRefusal,
    },
    /// A delivery was not taken back; nothing was changed.
    NotTakenBack {
        /// The project file.
        path: PathBuf,
        /// The number of the delivery.
        no: i64,
        /// What stands against it.
        why: TakeBackRefusal,
    },
    /// Erased texts are gone, but remnants of them may lie in free pages of the file: the disk or the
    /// network failed when the file was to be rewritten.
    Unswept {
        /// The project file.
        path: PathBuf,
        /// What exactly was reported.
        detail: String,
    },
    /// The content of the file makes no sense.
    Damaged {
        /// The project file.
        path: PathBuf,
        /// What exactly was found.
        detail: String,
    },
    /// Another program keeps the file to itself.
    Busy {
        /// The project file.
        path: PathBuf,
    },
    /// Since the project was opened, its file was moved, deleted or replaced by another.
    Replaced {
        /// The project file.
        path: PathBuf,
    },
    /// There is no file of that name, or an empty one, but a write-ahead log beside it: acts whose
    /// project file is somewhere else. Nothing was touched.
    Orphaned {
        /// The project file.
        path: PathBuf,
    },
    /// The write-ahead log beside the file was written for another one that bore its name. Nothing was
    /// touched.
    ForeignLog {
        /// The project file.
        path: PathBuf,
    },
    /// The file holds tables, triggers, views or indexes that this program did not make, or did not
    /// make so. Nothing in it ran, and nothing was touched.
    ForeignSchema {
        /// The project file.
        path: PathBuf,
        /// The first of their names.
        names: String,
    },
    /// Something that no one has thought of.
    Unexpected {
        /// The project file.
        path: PathBuf,
        /// What exactly was reported.
        detail: String,
    },
    /// An import was stopped: most of the known ids come with other titles, so that they are
    /// probably the ids of other cases.
    OtherTitles {
        /// The project file.
        path: PathBuf,
        /// How many ids of the file the project has already.
        known: usize,
        /// How many of these come with another title.
        differing: usize,
        /// An example: the id.
        id: String,
        /// An example: its title in the project.
        old: String,
        /// An example: its title in the file.
        new: String,
    },
    /// An act speaks of a case that the project does not have.
    NoSuchCase {
        /// The project file.
        path: PathBuf,
        /// The case.
        no: CaseNo,
    },
}

impl StoreError {
    /// Returns whether the project can be written to as before: the fault lay in what was to be imported,
    /// there was no room for it, or another program was in the way.
    #[must_use]
    pub const fn leaves_project_usable(&self) -> bool {
        matches!(
            self,
            Self::OtherTitles { .. }
                | Self::MergeRefused { .. }
                | Self::NotTakenBack { .. }
                | Self::CannotBackUp { .. }
                | Self::Planted { .. }
                | Self::DiskFull { .. }
                | Self::Busy { .. }
        )
    }

    /// Returns whether nothing more should be done with the project, even when it was only read: the file is
    /// not what it was, or the disk does not answer.
    #[must_use]
    pub const fn ends_work(&self) -> bool {
        matches!(
            self,
            Self::NotFound { .. }
                | Self::NotAProject { .. }
                | Self::Empty { .. }
                | Self::Io { .. }
                | Self::Unswept { .. }
                | Self::Damaged { .. }
                | Self::Replaced { .. }
                | Self::TakenOver { .. }
                | Self::Orphaned { .. }
                | Self::ForeignLog { .. }
                | Self::ForeignSchema { .. }
        )
    }

    /// Returns whether the command was incomplete: a person has to settle which names mean whom.
    #[must_use]
    pub const fn is_to_settle(&self) -> bool {
        matches!(self, Self::MergeRefused { why, .. } if why.is_to_settle())
    }
}
