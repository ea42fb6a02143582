//! Where the project lies: who may read it, on what kind of disk, with how much room.

use std::fs;
use std::path::Path;

use super::finding::Finding;
use crate::domain::{Message, ToMessage as _};
use crate::store::beside::{self, has_log, log_of};
use crate::store::site::Site;
use crate::store::{backup, lock_file};

/// Returns what there is to say of the place, whatever the file holds.
pub(super) fn examine(project: &Path) -> Vec<Finding> {
    let project = &project.canonicalize().unwrap_or_else(|_| project.to_owned());
    let Ok(found) = fs::metadata(project) else { return Vec::new() };
    let mut findings = vec![log(project)];
    #[cfg(unix)]
    findings.push(access(project, &found));
    findings.extend(strangers(project));
    findings.extend(drafts(project));
    findings.extend(site(project));
    findings.extend(room(project, found.len()));
    findings
}

/// Returns whether a run ended without putting its log away.
fn log(project: &Path) -> Finding {
    let about = |key| Message::new(key).with("file", log_of(project).to_string_lossy().as_ref());
    match (has_log(project), lock_file::is_held(project)) {
        (false, _) => Finding::sound(Message::new("doctor-log-file-none")),
        (true, true) => Finding::sound(about("doctor-log-file-in-use")),
        (true, false) => Finding::remark(about("doctor-log-file-left")),
    }
}

/// Returns what lies there that keeps the project from being opened for writing.
fn strangers(project: &Path) -> Vec<Finding> {
    let names = beside::verify_single_name(project).err();
    let found = beside::oddities(project).into_iter().chain(names);
    found.map(|error| Finding::obstacle(error.to_message())).collect()
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

/// Returns what lies beside the project of files that were never finished.
fn drafts(project: &Path) -> Option<Finding> {
    let drafts = backup::drafts_beside(project);
    let names: Vec<_> = drafts.iter().map(|draft| draft.path.to_string_lossy()).collect();
    let message = Message::new("doctor-drafts").with("files", names.join(", "));
    (!drafts.is_empty()).then(|| Finding::remark(message))
}

/// Returns whether the locks of this machine keep everyone else out.
fn site(project: &Path) -> Option<Finding> {
    let site = Site::detect(project);
    let sound = |kind: &str| Finding::sound(Message::new("doctor-disk").with("kind", kind));
    match &site {
        Site::Local(kind) => kind.as_deref().map(sound),
        Site::Shared(_) | Site::Synced(_) => site.warning().map(Finding::remark),
    }
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
