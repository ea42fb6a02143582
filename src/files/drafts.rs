//! Drafts: files and folders under another name until they are complete. The drafts of a killed run are
//! recognised by their names.
//!
//! A draft is called `.nybrott-PROJECT-TARGET-PROCESS-HOST-BOOT-RANDOM`. PROJECT and TARGET are hashes of
//! the names of the project that it was made for and of the file that it was to become: they distinguish
//! the drafts of several projects in a folder and reveal nothing. PROCESS is the process that makes it,
//! HOST and BOOT say where that number means anything.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempDir};

use super::folders::folder_of;

/// How the name of every draft begins.
const BEGINNING: &str = ".nybrott-";

/// How the names of the files end that SQLite keeps beside one that it writes.
const BESIDE: [&str; 3] = ["-journal", "-wal", "-shm"];

/// The longest time for which a draft can be written without a change to the file.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// The same for a draft of an older version, which had smaller pauses.
const LONGEST_PAUSE: Duration = Duration::from_secs(60 * 60);

/// Creates a file that is to become `target`, beside it and for the user alone. Drafts of the same target
/// that killed runs have left are removed.
///
/// # Errors
/// The disk refuses it.
pub fn begin_draft(target: &Path, project: &Path) -> io::Result<NamedTempFile> {
    let name = tag(target);
    for draft in drafts_in(folder_of(target)).iter().filter(|draft| draft.target == name) {
        // One that cannot be removed does no harm to the new one.
        let _ = draft.remove_dead();
    }
    let draft = tempfile::Builder::new()
        .prefix(&beginning(target, project))
        .tempfile_in(folder_of(target))?;
    // Whatever the umask is.
    #[cfg(unix)]
    draft.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(draft)
}

/// Creates a folder for drafts beside the project, for the user alone.
///
/// # Errors
/// The disk refuses it.
pub fn begin_folder(project: &Path) -> io::Result<TempDir> {
    let prefix = beginning(project, project);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(folder_of(project))
}

/// A draft in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFile {
    /// Where it is.
    pub path: PathBuf,
    project: String,
    target: String,
    maker: Maker,
}

/// Who makes a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Maker {
    /// A process, by its number on a host since it was started.
    Process { pid: u32, host: String, boot: String },
    /// Some run of an older version, whose drafts do not name it.
    Older,
}

/// Returns the drafts in a folder, sorted by name: files and folders, but no links; none if the folder
/// cannot be read, or is a link itself.
#[must_use]
pub fn drafts_in(folder: &Path) -> Vec<DraftFile> {
    let is_link = folder.is_symlink();
    let entries = fs::read_dir(folder).into_iter().filter(|_| !is_link).flatten().flatten();
    let mut drafts: Vec<DraftFile> = entries
        .filter(|entry| entry.file_name().as_encoded_bytes().starts_with(BEGINNING.as_bytes()))
        .filter_map(|entry| DraftFile::at(entry.path()))
        .collect();
    drafts.sort_by(|one, other| one.path.cmp(&other.path));
    drafts
}

impl DraftFile {
    /// Returns the draft at a path; `None` for anything else.
    fn at(path: PathBuf) -> Option<Self> {
        let found = path.symlink_metadata().ok()?;
        if !found.is_file() && !found.is_dir() {
            return None;
        }
        let name = path.file_name()?.to_str()?.strip_prefix(BEGINNING)?;
        let name = BESIDE.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        if let [random] = name.split('-').collect::<Vec<_>>()[..] {
            let is_ours = is_random(random) && may_be_of_older_version(&path, &found);
            let (project, target) = (String::new(), String::new());
            return is_ours.then_some(Self { path, project, target, maker: Maker::Older });
        }
        let [project, target, pid, host, boot, random] = name.split('-').collect::<Vec<_>>()[..]
        else {
            return None;
        };
        if ![project, target, host, boot].into_iter().all(is_tag) || random.len() != 6 {
            return None;
        }
        let maker =
            Maker::Process { pid: pid.parse().ok()?, host: host.to_owned(), boot: boot.to_owned() };
        let (project, target) = (project.to_owned(), target.to_owned());
        Some(Self { path, project, target, maker })
    }

    /// Returns whether it was made for a project of this name.
    #[must_use]
    pub fn is_of(&self, project: &Path) -> bool {
        self.project == tag(project)
    }

    /// Returns whether it is abandoned, as far as that can be known: its process is gone, or the machine
    /// has been restarted since. A draft of another machine, or of a process that cannot be seen from
    /// here, counts as abandoned after a day without a change.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        let Ok(found) = self.path.symlink_metadata() else { return false };
        let rests_for =
            || found.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok());
        let rests = |time: Duration| rests_for().is_some_and(|rested| rested > time);
        if !is_own(&found) {
            return false;
        }
        match &self.maker {
            Maker::Older => rests(LONGEST_PAUSE),
            Maker::Process { pid, host, boot } => match Here::now() {
                here if here.host != *host => rests(LONGEST),
                here if here.boot != *boot => true,
                _ => is_gone(*pid).unwrap_or_else(|| rests(LONGEST)),
            },
        }
    }

    /// Removes it if it is dead, and returns whether it did.
    ///
    /// # Errors
    /// The disk refuses it.
    pub fn remove_dead(&self) -> io::Result<bool> {
        if !self.is_dead() {
            return Ok(false);
        }
        // Neither follows a link that may have been put in its place meanwhile.
        if self.path.symlink_metadata()?.is_dir() {
            fs::remove_dir_all(&self.path)?;
        } else {
            fs::remove_file(&self.path)?;
        }
        Ok(true)
    }
}

/// Returns how the name of a draft of this process begins.
fn beginning(target: &Path, project: &Path) -> String {
    let Here { host, boot } = Here::now();
    let process = std::process::id();
    format!("{BEGINNING}{}-{}-{process}-{host}-{boot}-", tag(project), tag(target))
}

/// The machine and its current run, in which process numbers are unique.
struct Here {
    host: String,
    boot: String,
}

impl Here {
    /// Returns the machine by its name and number, and on Linux its namespace of processes; and its current
    /// run, if the system has a number for that.
    fn now() -> Self {
        let read = |file: &str| fs::read(file).unwrap_or_default();
        let space = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
        let name = whoami::hostname().unwrap_or_default();
        let host = [
            read("/etc/machine-id"),
            name.into_bytes(),
            space.into_os_string().into_encoded_bytes(),
        ];
        let boot = read("/proc/sys/kernel/random/boot_id");
        Self { host: hash(&host.join(&0)), boot: hash(&boot) }
    }
}

/// Returns the part of a draft's name that identifies a project or a file.
fn tag(file: &Path) -> String {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    hash(file.file_name().unwrap_or(OsStr::new("")).as_encoded_bytes())
}

fn hash(bytes: &[u8]) -> String {
    let mut tag = String::new();
    for byte in &Sha256::digest(bytes)[..4] {
        // Writing into a String cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag
}

fn is_tag(part: &str) -> bool {
    part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns whether these are six random letters and digits, as a library chooses them, and not a word.
fn is_random(part: &str) -> bool {
    part.len() == 6
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && part.bytes().any(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Returns whether it is what older versions left under such a name: a project, an empty file, or a folder
/// with the copy of a damaged project.
fn may_be_of_older_version(path: &Path, found: &Metadata) -> bool {
    if found.is_dir() {
        let mut entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.all(|entry| {
            let name = entry.file_name();
            let name = name.to_str().unwrap_or_default();
            name == "copy" || BESIDE.iter().any(|ending| name.strip_suffix(ending) == Some("copy"))
        });
    }
    let is_beside = BESIDE
        .iter()
        .any(|ending| path.as_os_str().as_encoded_bytes().ends_with(ending.as_bytes()));
    is_beside || found.len() == 0 || is_project(path)
}

/// Returns whether a file has the header of a project.
fn is_project(path: &Path) -> bool {
    let mut head = [0; 72];
    let read = File::open(path).and_then(|mut file| io::Read::read_exact(&mut file, &mut head));
    read.is_ok() && head.starts_with(b"SQLite format 3\0") && head[68..] == *b"nybr"
}

#[cfg(unix)]
fn is_own(found: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::uid(found) == rustix::process::geteuid().as_raw()
}

/// Returns `true`: the system decides who may remove a file.
#[cfg(not(unix))]
fn is_own(_: &Metadata) -> bool {
    true
}

/// Returns whether there is no such process on this machine; `None` if the system does not say. A number
/// that has been reused counts as the old process.
#[cfg(unix)]
fn is_gone(pid: u32) -> Option<bool> {
    let pid = rustix::process::Pid::from_raw(i32::try_from(pid).ok()?)?;
    Some(rustix::process::test_kill_process(pid) == Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_gone(_: u32) -> Option<bool> {
    None
}

#[cfg(test)]
mod tests;
