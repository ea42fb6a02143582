//! Drafts: made, recognised, removed, and what is no draft.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::files::{IfExists, write_whole};

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// The number of a process that has ended and was waited for.
fn gone() -> u32 {
    let mut child = std::process::Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    child.id()
}

/// Leaves a draft as this process makes it, but for what is replaced in its name.
fn leave(folder: &Path, target: &str, replace: &[(&str, &str)]) -> PathBuf {
    let mut name = format!("{}a1B2c3", beginning(&folder.join(target), &folder.join("demo")));
    for (part, other) in replace {
        name = name.replace(part, other);
    }
    fs::write(folder.join(&name), "text").unwrap();
    folder.join(name)
}

fn age(path: &Path, hours: u64) {
    let at = SystemTime::now() - Duration::from_secs(hours * 60 * 60);
    File::open(path).unwrap().set_modified(at).unwrap();
}

#[test]
fn a_draft_is_dead_when_its_process_is_or_the_machine_was_restarted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (pid, gone) = (format!("-{}-", std::process::id()), format!("-{}-", gone()));
    let Here { host, boot } = Here::now();
    let is_dead = |path: &Path| DraftFile::at(path.to_owned()).unwrap().is_dead();
    assert!(!is_dead(&leave(folder, "demo", &[])), "this process is at work");
    assert!(!is_dead(&leave(folder, "demo", &[(&pid, "-1-")])), "and so is that of another user");
    assert!(is_dead(&leave(folder, "demo", &[(&pid, &gone)])));
    assert!(is_dead(&leave(folder, "demo", &[(&boot, "00000000")])));
    let elsewhere = leave(folder, "demo", &[(&host, "00000000"), (&pid, &gone)]);
    assert!(!is_dead(&elsewhere), "its processes cannot be seen from here");
    age(&elsewhere, 23);
    assert!(!is_dead(&elsewhere));
    age(&elsewhere, 25);
    assert!(is_dead(&elsewhere));
}

#[test]
fn a_new_draft_removes_dead_ones_of_the_same_target_and_no_others() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let pid = format!("-{}-", std::process::id());
    let gone = format!("-{}-", gone());
    let other = leave(folder, "b.json", &[(&pid, &gone)]);
    let alive = leave(folder, "a.json", &[]);
    let dead = leave(folder, "a.json", &[(&pid, &gone)]);
    let beside = folder.join(format!("{}-journal", dead.display()));
    fs::write(&beside, "text").unwrap();
    write_whole(&folder.join("a.json"), b"whole", IfExists::Replace).unwrap();
    assert!(other.exists() && alive.exists());
    assert!(!dead.exists() && !beside.exists());
    assert_eq!(fs::read(folder.join("a.json")).unwrap(), b"whole");
    assert_eq!(names_in(folder).len(), 3);
}

#[test]
fn what_is_not_ours_is_no_draft() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let kept = folder.join("kept");
    fs::write(&kept, "text").unwrap();
    let gone = format!("-{}-", gone());
    let dead = leave(folder, "demo", &[(&format!("-{}-", std::process::id()), &gone)]);
    fs::remove_file(&dead).unwrap();
    std::os::unix::fs::symlink(&kept, &dead).unwrap();
    for name in
        [".nybrott-backup", ".nybrott-a1B2c3", ".nybrott", ".nybrott-a1B2c3d", ".o.json-a1B2c3"]
    {
        fs::write(folder.join(name), "mine").unwrap();
        age(&folder.join(name), 1000);
    }
    fs::create_dir(folder.join(".nybrott-D1r2c3")).unwrap();
    fs::write(folder.join(".nybrott-D1r2c3/mine"), "mine").unwrap();
    let before = names_in(folder);
    assert_eq!(drafts_in(folder), []);
    assert_eq!(names_in(folder), before);
    let link = tempfile::tempdir().unwrap();
    let link = link.path().join("link");
    leave(folder, "demo", &[]);
    std::os::unix::fs::symlink(folder, &link).unwrap();
    assert_eq!((drafts_in(folder).len(), drafts_in(&link)), (1, vec![]));
}

#[test]
fn drafts_of_older_versions_are_known_by_what_they_hold_and_dead_after_an_hour() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mut project = b"SQLite format 3\0".to_vec();
    project.resize(68, 0);
    project.extend(b"nybr");
    fs::write(folder.join(".nybrott-a1B2c3"), project).unwrap();
    fs::write(folder.join(".nybrott-D1r2c3"), "").unwrap();
    fs::create_dir(folder.join(".nybrott-xYzxYz")).unwrap();
    fs::write(folder.join(".nybrott-xYzxYz/copy-wal"), "text").unwrap();
    let drafts = drafts_in(folder);
    assert_eq!(drafts.len(), 3);
    for draft in drafts {
        assert!(!draft.is_of(&folder.join("demo")), "no one knows of which project it is");
        assert!(!draft.remove_dead().unwrap());
        age(&draft.path, 2);
        assert!(draft.remove_dead().unwrap() && !draft.path.exists());
    }
}

#[test]
fn a_project_knows_its_drafts_among_those_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("a.nybrott"), folder.path().join("b.nybrott"));
    let _draft = begin_draft(&folder.path().join("ut.json"), &one).unwrap();
    let inner = begin_folder(&other).unwrap();
    let of = |project: &Path| {
        let drafts = drafts_in(folder.path()).into_iter();
        drafts.filter(|draft| draft.is_of(project)).map(|draft| draft.path).collect::<Vec<_>>()
    };
    assert_eq!((of(&one).len(), of(&other)), (1, vec![inner.path().to_owned()]));
    for draft in drafts_in(folder.path()) {
        let found = fs::metadata(&draft.path).unwrap();
        let mode = if found.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(found.permissions().mode() & 0o777, mode);
    }
}
