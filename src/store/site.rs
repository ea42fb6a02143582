//! Whether the project lies where the locks of this machine keep others out.
//!
//! Through a network, a virtual machine's window to its host or a program that mounts a folder, each
//! machine or mount has locks of its own. A folder that a program keeps the same on several machines has
//! none that count at all.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path};

use crate::domain::Message;
use crate::files::read_at_once;

/// Kinds of file systems that other machines reach, as Linux names them.
const SHARED: [&str; 27] = [
    "9p",
    "acfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "drvfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "panfs",
    "prl_fs",
    "pvfs2",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
    "fuse",
];

/// Programs that mount a disk or folder of this machine. Whatever else a program mounts, other machines
/// or mounts may reach.
const LOCAL_PROGRAMS: [&str; 16] = [
    "apfs",
    "encfs",
    "exfat",
    "exfat-fuse",
    "ext2",
    "fuse-overlayfs",
    "fuse2fs",
    "fuseext2",
    "gocryptfs",
    "lowntfs-3g",
    "mergerfs",
    "ntfs",
    "ntfs-3g",
    "overlayfs",
    "securefs",
    "veracrypt",
];

/// What synchronising programs leave in their folders: a name, or its beginning and end.
const MARKERS: [(&str, &str, &str); 9] = [
    (".dropbox", "", "Dropbox"),
    (".dropbox.cache", "", "Dropbox"),
    (".tmp.drivedownload", "", "Google Drive"),
    (".tmp.driveupload", "", "Google Drive"),
    (".nextcloudsync.log", "", "Nextcloud"),
    (".owncloudsync.log", "", "ownCloud"),
    (".sync_", ".db", "Nextcloud"),
    ("._sync_", ".db", "Nextcloud"),
    (".OneDrive", "*", "OneDrive"),
];

/// Names of the folders that these programs make: a name, or with a `*` its beginning.
const FOLDERS: [(&str, &str); 14] = [
    ("OneDrive", "OneDrive"),
    ("OneDrive - *", "OneDrive"),
    ("OneDrive-*", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Dropbox (*", "Dropbox"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("GoogleDrive-*", "Google Drive"),
    ("iCloudDrive", "iCloud"),
    ("iCloud Drive", "iCloud"),
    ("Mobile Documents", "iCloud"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("CloudStorage", "CloudStorage"),
];

/// More names than this are not looked through: a folder with so many files is not what such a program
/// keeps its markers in.
const MOST_NAMES: usize = 1_000;

/// Where a project lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Site {
    /// On a disk of this machine, of this kind where the system tells.
    Local(Option<String>),
    /// Where other machines or mounts reach it: the kind of file system.
    Shared(String),
    /// In a folder that this program keeps the same on several machines.
    Synced(&'static str),
}

impl Site {
    /// Returns where a project lies, by what the system shows; `project` is absolute and without links.
    pub(super) fn detect(project: &Path) -> Self {
        let mounts = read_at_once("/proc/self/mountinfo".as_ref()).unwrap_or_default();
        let home = std::env::home_dir();
        Self::judge(&mounts, project, home.as_deref(), &names_in)
    }

    /// Returns where a project lies, by the system's list of mounts and by the names in the folders above it,
    /// up to the user's own.
    fn judge(
        mounts: &[u8],
        project: &Path,
        home: Option<&Path>,
        names_in: &dyn Fn(&Path) -> Vec<OsString>,
    ) -> Self {
        let kind = kind_of(mounts, project);
        if let Some(kind) = kind.as_deref().filter(|kind| is_shared(kind)).or(share_of(project)) {
            return Self::Shared(kind.to_owned());
        }
        let folders = project.ancestors().skip(1);
        // Above the user's own folder and at the top, there is no folder to be kept the same.
        let mut within = folders.take_while(|folder| {
            folder.parent().is_some() && home.is_none_or(|home| !home.starts_with(folder))
        });
        let program =
            named(project).or_else(|| within.find_map(|folder| marked(folder, &names_in(folder))));
        program.map_or(Self::Local(kind), Self::Synced)
    }

    /// Returns whether the locks of this machine keep everyone else out.
    pub(super) const fn is_local(&self) -> bool {
        matches!(self, Self::Local(_))
    }

    /// Returns what a reviewer should know before working on a project there.
    pub(super) fn warning(&self) -> Option<Message> {
        match self {
            Self::Local(_) => None,
            Self::Shared(kind) => {
                Some(Message::new("doctor-site-shared").with("kind", kind.as_str()))
            }
            Self::Synced(program) => {
                Some(Message::new("doctor-site-synced").with("program", *program))
            }
        }
    }
}

/// Returns whether other machines or mounts may reach a file system of this kind.
fn is_shared(kind: &str) -> bool {
    match kind.strip_prefix("fuse.") {
        Some(program) => !LOCAL_PROGRAMS.contains(&program),
        None => SHARED.contains(&kind),
    }
}

/// Recognises a share on Windows by its name.
fn share_of(project: &Path) -> Option<&'static str> {
    let name = project.to_string_lossy();
    let is_share =
        name.starts_with(r"\\?\UNC\") || (name.starts_with(r"\\") && !name.starts_with(r"\\?\"));
    (cfg!(windows) && is_share).then_some("UNC")
}

/// Returns the program whose folder the project lies in, by the folder's name.
fn named(project: &Path) -> Option<&'static str> {
    let folders = project.parent()?.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    folders.into_iter().find_map(|folder| {
        FOLDERS.into_iter().find_map(|(name, program)| {
            let is_it = match name.strip_suffix('*') {
                Some(beginning) => folder.starts_with(beginning),
                None => folder == name,
            };
            is_it.then_some(program)
        })
    })
}

/// Returns the program that has left a marker in the folder.
fn marked(folder: &Path, names: &[OsString]) -> Option<&'static str> {
    names.iter().filter_map(|name| name.to_str()).find_map(|found| {
        if found == "desktop.ini" && is_of_onedrive(folder) {
            return Some("OneDrive");
        }
        MARKERS.into_iter().find_map(|(name, end, program)| {
            let is_it = match end {
                "" => found == name,
                "*" => found.starts_with(name),
                end => found.starts_with(name) && found.ends_with(end),
            };
            is_it.then_some(program)
        })
    })
}

/// Windows shows the folder of `OneDrive` with the icon that this file names.
fn is_of_onedrive(folder: &Path) -> bool {
    let file = folder.join("desktop.ini");
    let is_small =
        fs::symlink_metadata(&file).is_ok_and(|found| found.is_file() && found.len() < 10_000);
    // The file may be in UTF-16.
    let letters =
        |content: Vec<u8>| -> Vec<u8> { content.into_iter().filter(|byte| *byte != 0).collect() };
    is_small
        && fs::read(file).is_ok_and(|content| {
            letters(content).windows(8).any(|part| part.eq_ignore_ascii_case(b"OneDrive"))
        })
}

fn names_in(folder: &Path) -> Vec<OsString> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.take(MOST_NAMES).map(|entry| entry.file_name()).collect()
}

/// Returns the kind of file system that holds the path, by Linux's list of mounts.
fn kind_of(mounts: &[u8], path: &Path) -> Option<String> {
    let mounted = mounts.split(|byte| *byte == b'\n').filter_map(|line| {
        let dash = line.windows(3).position(|part| part == b" - ")?;
        let (place, kind) = (line.get(..dash)?, line.get(dash + 3..)?);
        let at = unescaped(place.split(|byte| *byte == b' ').nth(4)?);
        let kind = kind.split(|byte| *byte == b' ').next()?;
        Some((at, String::from_utf8_lossy(kind).into_owned()))
    });
    mounted
        .filter(|(at, _)| path.starts_with(at))
        .max_by_key(|(at, _)| at.len())
        .map(|(_, kind)| kind)
}

/// Returns a name in the list of mounts: what would break a line there is written as `\` and three octal
/// digits.
fn unescaped(name: &[u8]) -> OsString {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [byte, behind @ ..] = rest {
        let code = behind.get(..3).filter(|_| *byte == b'\\').and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 8).ok()
        });
        bytes.push(code.unwrap_or(*byte));
        rest = if code.is_some() { &behind[3..] } else { behind };
    }
    name_of(bytes)
}

#[cfg(unix)]
fn name_of(bytes: Vec<u8>) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn name_of(bytes: Vec<u8>) -> OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(all(test, unix))]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    fn site(mounts: &[u8], path: &str) -> Site {
        Site::judge(mounts, Path::new(path), Some(Path::new("/home/kvam")), &|_| Vec::new())
    }

    #[test]
    fn the_innermost_mount_says_the_kind_whatever_its_name() {
        let mounts = b"\
22 1 8:1 / / rw - ext4 /dev/sda1 rw
40 22 0:50 / /home/felles\\040mappe rw,relatime shared:1 - nfs4 server:/x rw
42 22 0:52 / /mnt/a\\011b\\012c\\134d\\043e\xe6 rw - cifs //x rw
41 22 0:51 / /home rw - btrfs /dev/sdb rw\n";
        assert_eq!(site(mounts, "/home/felles mappe/demo.nybrott"), Site::Shared("nfs4".into()));
        assert_eq!(site(mounts, "/home/felles/demo.nybrott"), Site::Local(Some("btrfs".into())));
        assert_eq!(site(mounts, "/srv/demo.nybrott"), Site::Local(Some("ext4".into())));
        assert_eq!(site(b"", "/demo.nybrott"), Site::Local(None));
        let odd = name_of(b"/mnt/a\tb\nc\\d#e\xe6/demo.nybrott".to_vec());
        assert_eq!(kind_of(mounts, Path::new(&odd)).as_deref(), Some("cifs"));
    }

    #[test]
    fn what_other_machines_or_mounts_reach_is_shared() {
        let shared = |kind: &str| {
            let mounts = format!("22 1 8:1 / / rw - {kind} x rw\n");
            !site(mounts.as_bytes(), "/srv/demo.nybrott").is_local()
        };
        for kind in [
            "fuse",
            "fuse.sshfs",
            "fuse.rclone",
            "fuse.gvfsd-fuse",
            "fuse.vmhgfs-fuse",
            "fuse.bindfs",
            "fuse.glusterfs",
            "virtiofs",
            "vboxsf",
            "9p",
            "cifs",
            "smb3",
            "nfs4",
            "ceph",
            "davfs",
        ] {
            assert!(shared(kind), "{kind}");
        }
        for kind in ["ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "fuseblk", "fuse.ntfs-3g"] {
            assert!(!shared(kind), "{kind}");
        }
    }

    #[test]
    fn folders_that_are_kept_the_same_elsewhere_are_known_by_name_and_by_what_lies_in_them() {
        for (path, program) in [
            ("/home/kvam/OneDrive - Bodø kommune/saker/demo.nybrott", "OneDrive"),
            ("/home/kvam/Dropbox/demo.nybrott", "Dropbox"),
            ("/Users/kvam/Library/CloudStorage/GoogleDrive-x/demo.nybrott", "CloudStorage"),
            ("/Users/kvam/Library/Mobile Documents/x/demo.nybrott", "iCloud"),
            ("/home/kvam/Nextcloud/demo.nybrott", "Nextcloud"),
        ] {
            assert_eq!(site(b"", path), Site::Synced(program), "{path}");
        }
        assert!(site(b"", "/home/kvam/Dropbox.nybrott").is_local());
        let with = |marker: &'static str| {
            let names = move |folder: &Path| {
                let is_there = folder == Path::new("/home/kvam/felles");
                is_there.then(|| OsStr::new(marker).to_owned()).into_iter().collect()
            };
            let path = Path::new("/home/kvam/felles/saker/demo.nybrott");
            Site::judge(b"", path, Some(Path::new("/home/kvam")), &names)
        };
        assert_eq!(with(".sync_a1b2c3.db"), Site::Synced("Nextcloud"));
        assert_eq!(with("._sync_a1b2c3.db"), Site::Synced("Nextcloud"));
        assert_eq!(with(".owncloudsync.log"), Site::Synced("ownCloud"));
        assert_eq!(with(".dropbox.cache"), Site::Synced("Dropbox"));
        assert_eq!(with(".tmp.drivedownload"), Site::Synced("Google Drive"));
        assert!(with("sync_a.db").is_local());
    }

    #[test]
    fn the_icon_of_onedrive_gives_its_folder_away() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("demo.nybrott");
        let judge = || Site::judge(b"", &project, None, &names_in);
        fs::write(folder.path().join("desktop.ini"), "IconResource=C:\\shell32.dll").unwrap();
        assert!(judge().is_local());
        let icon = "IconResource=C:\\Microsoft OneDrive\\OneDrive.exe,1";
        let icon: Vec<u8> = icon.encode_utf16().flat_map(u16::to_le_bytes).collect();
        fs::write(folder.path().join("desktop.ini"), icon).unwrap();
        assert_eq!(judge(), Site::Synced("OneDrive"));
    }
}
