//! What others put beside a project, or give its file as a second name.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::super::{Grade, Oddity, StoreError, examine, repair};
use super::*;

/// A project that no one has open, and a file of the user that is none of its business.
fn closed() -> (TempDir, PathBuf, PathBuf) {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &postpone(1));
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let other = folder.path().join("brev.txt");
    fs::write(&other, "kjære kommune").unwrap();
    (folder, path, other)
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn planted(error: &StoreError) -> Option<(&Path, Oddity)> {
    match error {
        StoreError::Planted { path, oddity } => Some((path, *oddity)),
        _ => None,
    }
}

#[test]
fn nothing_is_written_through_a_link_a_second_name_or_a_pipe_beside_the_project() {
    for ending in [".lock", "-wal", "-shm", "-journal"] {
        for oddity in [Oddity::Link, Oddity::SeveralNames, Oddity::OtherKind] {
            let (folder, path, other) = closed();
            let beside = folder.path().join(format!("demo.nybrott{ending}"));
            match oddity {
                Oddity::Link => symlink(&other, &beside).unwrap(),
                Oddity::SeveralNames => fs::hard_link(&other, &beside).unwrap(),
                _ => pipe(&beside),
            }
            let before = fs::read(&path).unwrap();
            let error = Project::open(&path).unwrap_err();
            let (named, found) = planted(&error).unwrap_or_else(|| panic!("{ending} {error:?}"));
            assert_eq!((named.file_name(), found), (beside.file_name(), oddity));
            assert_eq!(fs::read_to_string(&other).unwrap(), "kjære kommune", "{ending} {oddity:?}");
            assert_eq!(fs::read(&path).unwrap(), before, "{ending} {oddity:?}");
            assert!(
                examine(&path).iter().any(|finding| finding.grade == Grade::Obstacle),
                "{ending}"
            );
            match Reader::open(&path) {
                // What does not go through the lock file works without it.
                Ok(reader) => assert_eq!((ending, events(&reader).len()), (".lock", 1)),
                Err(error) => assert!(planted(&error).is_some(), "{ending} {error:?}"),
            }
            // It is only in the way: without it, everything is as before.
            fs::remove_file(&beside).unwrap();
            assert_eq!(events(&Project::open(&path).unwrap().reader().unwrap()).len(), 1);
        }
    }
}

#[test]
fn a_folder_of_backups_that_leads_elsewhere_is_left_alone() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &postpone(1));
    let elsewhere = desk.folder.path().join("annet");
    fs::create_dir(&elsewhere).unwrap();
    for day in 1..=8 {
        fs::write(elsewhere.join(format!("demo-2020-01-0{day}T120000.000Z.nybrott")), "").unwrap();
    }
    let folder = desk.folder.path().join("demo.nybrott-backups");
    symlink(&elsewhere, &folder).unwrap();
    let error = desk.reader().back_up_daily(Moment::from_millis(1)).unwrap_err();
    assert_eq!(planted(&error).unwrap().1, Oddity::Link);
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 8);
}

#[test]
fn one_file_under_two_names_is_read_and_not_written() {
    let (folder, path, _) = closed();
    let second = folder.path().join("kopi.nybrott");
    let mut project = Project::open(&path).unwrap();
    project.record(&reviewer("kvam"), &postpone(2), Moment::from_millis(7)).unwrap();
    fs::hard_link(&path, &second).unwrap();
    // The first session goes on: no one can join it under the other name.
    project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(8)).unwrap();
    for name in [&second, &path] {
        let names = folder.path().read_dir().unwrap().count();
        let refused = [Project::open(name).err(), repair(name, Moment::from_millis(9)).err()];
        for error in refused.into_iter().flatten() {
            assert!(matches!(error, StoreError::SeveralNames { names: 2, .. }), "{error:?}");
        }
        assert_eq!(folder.path().read_dir().unwrap().count(), names, "nothing is left behind");
    }
    drop(Reader::open(&second));
    project.close().unwrap();
    assert_eq!(events(&Reader::open(&second).unwrap()).len(), 3);
    fs::remove_file(&second).unwrap();
    assert_eq!(events(&Project::open(&path).unwrap().reader().unwrap()).len(), 3);
}

/// A crash under one name, then the other name: the advice is to keep the name with the log.
#[test]
fn a_log_beside_the_other_name_is_kept() {
    let (folder, path, _) = closed();
    let second = folder.path().join("kopi.nybrott");
    let mut project = Project::open(&path).unwrap();
    project.record(&reviewer("kvam"), &postpone(2), Moment::from_millis(7)).unwrap();
    let crashed = ["", "-wal", ".lock"].map(|ending| {
        let name = folder.path().join(format!("demo.nybrott{ending}"));
        (fs::read(&name).unwrap(), name)
    });
    drop(project);
    for (content, name) in &crashed {
        fs::write(name, content).unwrap();
    }
    fs::hard_link(&path, &second).unwrap();
    // Looking at it under the other name neither replays the log nor takes it away.
    assert_eq!(events(&Reader::open(&second).unwrap()).len(), 1);
    fs::remove_file(&second).unwrap();
    assert_eq!(events(&Project::open(&path).unwrap().reader().unwrap()).len(), 2);
}
