//! Where the project lies: who may read it, on what kind of disk, with how much room.

use std::fs;
use std::path::Path;

use super::finding::Finding;
use crate::domain::{Message, Spoken as _};
use crate::store::beside::{self, has_log, log_of};
use crate::store::{backup, lock};

/// File systems on which locks and flushes cannot be relied on.
#[cfg(target_os = "linux")]
const OF_NETWORKS: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
    "ncpfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
];

/// What there is to say of the place, whatever the file holds.
pub(super) fn examine(project: &Path) -> Vec<Finding> {
    let project = &project.canonicalize().unwrap_or_else(|_| project.to_owned());
    let Ok(found) = fs::metadata(project) else { return Vec::new() };
    let mut findings = vec![log(project)];
    #[cfg(unix)]
    findings.push(access(project, &found));
    findings.extend(strangers(project));
    findings.extend(drafts(project));
    findings.extend(network(project));
    findings.extend(room(project, found.len()));
    findings
}

/// Whether a run ended without putting its log away.
fn log(project: &Path) -> Finding {
    let about = |key| Message::new(key).with("file", log_of(project).to_string_lossy().as_ref());
    match (has_log(project), lock::is_held(project)) {
        (false, _) => Finding::sound(Message::new("doctor-log-file-none")),
        (true, true) => Finding::sound(about("doctor-log-file-in-use")),
        (true, false) => Finding::remark(about("doctor-log-file-left")),
    }
}

/// What lies there that keeps the project from being opened for writing.
fn strangers(project: &Path) -> Vec<Finding> {
    let names = beside::verify_single_name(project).err();
    let found = beside::oddities(project).into_iter().chain(names);
    found.map(|error| Finding::fault(error.message())).collect()
}

#[cfg(unix)]
fn access(project: &Path, found: &fs::Metadata) -> Finding {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = project.parent().unwrap_or(Path::new("."));
    let open = fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o022 != 0);
    let mode = found.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        Finding::remark(Message::new("doctor-access-others").with("mode", format!("{mode:03o}")))
    } else if open {
        let folder = folder.to_string_lossy();
        Finding::remark(Message::new("doctor-folder-others").with("folder", folder.as_ref()))
    } else {
        Finding::sound(Message::new("doctor-access"))
    }
}

/// What lies beside the project of files that were never finished.
fn drafts(project: &Path) -> Option<Finding> {
    let drafts = backup::drafts_beside(project);
    let names: Vec<_> = drafts.iter().map(|draft| draft.path.to_string_lossy()).collect();
    let message = Message::new("doctor-drafts").with("files", names.join(", "));
    (!drafts.is_empty()).then(|| Finding::remark(message))
}

#[cfg(target_os = "linux")]
fn network(project: &Path) -> Option<Finding> {
    let kind = kind_of(&fs::read_to_string("/proc/self/mountinfo").ok()?, project)?;
    let key = if OF_NETWORKS.contains(&kind.as_str()) { "doctor-network" } else { "doctor-disk" };
    let message = Message::new(key).with("kind", kind);
    Some(if key == "doctor-network" { Finding::remark(message) } else { Finding::sound(message) })
}

/// On Windows, a share is told by its name.
#[cfg(not(target_os = "linux"))]
fn network(project: &Path) -> Option<Finding> {
    let name = project.to_string_lossy();
    let is_share =
        name.starts_with(r"\\?\UNC\") || (name.starts_with(r"\\") && !name.starts_with(r"\\?\"));
    is_share.then(|| Finding::remark(Message::new("doctor-network").with("kind", "UNC")))
}

/// The kind of file system that holds the path, by the system's list of mounts.
#[cfg(target_os = "linux")]
fn kind_of(mounts: &str, path: &Path) -> Option<String> {
    let mounted = mounts.lines().filter_map(|line| {
        let (place, kind) = line.split_once(" - ")?;
        let at = place.split(' ').nth(4)?.replace("\\040", " ");
        Some((at, kind.split(' ').next()?.to_owned()))
    });
    mounted
        .filter(|(at, _)| path.starts_with(at))
        .max_by_key(|(at, _)| at.len())
        .map(|(_, kind)| kind)
}

#[cfg(unix)]
fn room(project: &Path, size: u64) -> Option<Finding> {
    let folder = project.parent().unwrap_or(Path::new("."));
    let found = rustix::fs::statvfs(folder).ok()?;
    let free = found.f_bavail.saturating_mul(found.f_frsize);
    let mega = |bytes: u64| bytes.div_ceil(1_000_000);
    let message = |key| Message::new(key).with("free", mega(free)).with("size", mega(size));
    Some(if free < size.saturating_mul(2) {
        Finding::remark(message("doctor-room-little"))
    } else {
        Finding::sound(message("doctor-room"))
    })
}

#[cfg(not(unix))]
fn room(_: &Path, _: u64) -> Option<Finding> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_mount_says_the_kind() {
        let mounts = "\
22 1 8:1 / / rw - ext4 /dev/sda1 rw
40 22 0:50 / /home/felles\\040mappe rw,relatime shared:1 - nfs4 server:/x rw
41 22 0:51 / /home rw - btrfs /dev/sdb rw\n";
        let kind = |path: &str| kind_of(mounts, Path::new(path)).unwrap();
        assert_eq!(kind("/home/felles mappe/demo.nybrott"), "nfs4");
        assert_eq!(kind("/home/felles/demo.nybrott"), "btrfs");
        assert_eq!(kind("/srv/demo.nybrott"), "ext4");
        assert_eq!(kind_of("", Path::new("/")), None);
    }
}
