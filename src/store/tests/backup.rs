//! Copies of a project: asked for, and made of themselves.

use std::fs;
use std::path::Path;

use super::super::{StoreError, backup_folder, backups};
use super::*;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Noon of a day.
fn day(number: i64) -> Moment {
    Moment::from_millis(number * DAY + DAY / 2)
}

fn decided() -> TestProject {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &note("Ring dem", 1));
    desk
}

/// What a copy says by itself, in a folder where nothing else is.
fn content(copy: &Path) -> (Vec<CaseRecord>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let alone = folder.path().join("kopi.nybrott");
    fs::copy(copy, &alone).unwrap();
    let reader = Reader::open(&alone).unwrap();
    (records(&reader, true, true), events(&reader).len())
}

#[test]
fn a_copy_made_beside_a_writer_is_whole_and_can_be_worked_on() {
    let mut desk = decided();
    let copy = desk.folder.path().join("kopi.nybrott");
    desk.reader().back_up(&copy, false).unwrap();
    let (before, acts) = (desk.records(), desk.events().len());
    desk.act("kvam", &postpone(2));
    assert_eq!(content(&copy), (before, acts));
    let mut project = Project::open(&copy).unwrap();
    project.record(&reviewer("lom"), &postpone(1), Moment::from_millis(5)).unwrap();
    project.close().unwrap();
    assert_eq!(content(&copy).1, 2);
}

#[test]
fn a_copy_replaces_nothing_unless_it_may_and_never_the_project_itself() {
    let desk = decided();
    let copy = desk.folder.path().join("kopi.nybrott");
    fs::write(&copy, "min handleliste").unwrap();
    let refused = desk.reader().back_up(&copy, false);
    assert!(matches!(refused, Err(StoreError::BackupExists { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&copy).unwrap(), "min handleliste");
    desk.reader().back_up(&copy, true).unwrap();
    assert_eq!(content(&copy).0, desk.records());
    let refused = desk.reader().back_up(&desk.path(), true);
    assert!(matches!(refused, Err(StoreError::BackupOfItself { .. })), "{refused:?}");
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn a_copy_that_cannot_be_made_leaves_nothing() {
    let desk = decided();
    let missing = desk.folder.path().join("finnes-ikke/kopi.nybrott");
    let refused = desk.reader().back_up(&missing, false);
    assert!(matches!(refused, Err(StoreError::CannotBackUp { .. })), "{refused:?}");
    assert!(!missing.parent().unwrap().exists());
    let folder = desk.folder.path().join("mappe");
    fs::create_dir(&folder).unwrap();
    let refused = desk.reader().back_up(&folder, true);
    assert!(matches!(refused, Err(StoreError::CannotBackUp { .. })), "{refused:?}");
    let left = fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().starts_with(".nybrott-")));
}

#[cfg(target_os = "linux")]
#[test]
fn a_project_whose_name_is_no_text_is_copied_all_the_same() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let named = |bytes: &[u8]| folder.path().join(std::ffi::OsStr::from_bytes(bytes));
    let copy = named(b"kop\xff\xe9.nybrott");
    decided().reader().back_up(&copy, false).unwrap();
    assert_eq!(content(&copy).1, 1);
}

#[test]
fn a_copy_of_the_same_run_does_not_take_the_log() {
    let mut desk = decided().reopened();
    desk.act("kvam", &postpone(2));
    let copy = desk.folder.path().join("kopi.nybrott");
    desk.reader().back_up(&copy, false).unwrap();
    desk.act("kvam", &postpone(3));
    // The run is killed, and the copy put in the place of the project.
    let crashed = tempfile::tempdir().unwrap();
    for (from, to) in
        [("kopi.nybrott", ""), ("demo.nybrott-wal", "-wal"), ("demo.nybrott.lock", ".lock")]
    {
        let to = crashed.path().join(format!("demo.nybrott{to}"));
        fs::copy(desk.folder.path().join(from), to).unwrap();
    }
    let opened = Project::open(&crashed.path().join("demo.nybrott")).map(|_| ());
    assert!(matches!(opened, Err(StoreError::ForeignLog { .. })), "{opened:?}");
}

#[test]
fn one_a_day_is_made_and_the_newest_few_are_kept() {
    let mut desk = decided();
    let reader = desk.reader();
    let first = reader.back_up_daily(day(100)).unwrap().expect("the first day");
    assert_eq!(first.parent(), Some(backup_folder(&desk.path()).as_path()));
    assert_eq!(reader.back_up_daily(Moment::from_millis(100 * DAY)).unwrap(), None);
    assert_eq!(reader.back_up_daily(Moment::from_millis(101 * DAY - 1)).unwrap(), None);
    desk.act("kvam", &postpone(2));
    let second = reader.back_up_daily(Moment::from_millis(101 * DAY)).unwrap().expect("the second");
    assert_eq!((content(&first).1, content(&second).1), (1, 2));

    let folder = backup_folder(&desk.path());
    let others = ["notater.txt", "demo-gammel.nybrott", "annet-1970-04-11T120000.000Z.nybrott"];
    for name in others {
        fs::write(folder.join(name), "ikke vår").unwrap();
    }
    let before_step = folder.join("demo-1970-01-01T000000.000Z-schema-1.nybrott");
    fs::write(&before_step, "").unwrap();
    for number in 102..110 {
        assert!(reader.back_up_daily(day(number)).unwrap().is_some());
    }
    let kept = backups(&desk.path());
    assert_eq!(kept[0].path, before_step);
    let days: Vec<i64> = kept[1..].iter().map(|backup| backup.at.as_millis() / DAY).collect();
    assert_eq!(days, (103..110).collect::<Vec<_>>());
    assert!(others.iter().all(|name| folder.join(name).exists()));
}

#[test]
fn a_clock_that_was_set_back_costs_no_backup() {
    let desk = decided();
    let reader = desk.reader();
    for number in 200..208 {
        reader.back_up_daily(day(number)).unwrap();
    }
    let made = reader.back_up_daily(day(100)).unwrap().expect("another day");
    assert!(made.exists(), "what was just made is not the one to go");
}

#[test]
fn without_a_decision_there_is_nothing_to_keep() {
    let desk = TestProject::with_cases(3);
    assert_eq!(desk.reader().back_up_daily(day(100)).unwrap(), None);
    assert!(!backup_folder(&desk.path()).exists());
}

#[test]
fn a_backup_that_cannot_be_made_is_an_error_and_changes_nothing() {
    let desk = decided();
    fs::write(backup_folder(&desk.path()), "a file, not a folder").unwrap();
    let failed = desk.reader().back_up_daily(day(100));
    assert!(matches!(failed, Err(StoreError::Planted { .. })), "{failed:?}");
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn a_backup_that_is_ended_leaves_nothing() {
    let desk = decided();
    let reader = desk.reader();
    let interrupter = reader.interrupter();
    // An interruption before anything runs has no effect; so it comes while a question is answered.
    let ended = reader.records(&anyone(), true, true, &mut |_| {
        interrupter.interrupt();
        ControlFlow::Continue(())
    });
    assert!(ended.is_err(), "{ended:?}");
    assert!(reader.back_up_daily(day(100)).unwrap().is_some(), "the next one is not ended");
}

#[cfg(unix)]
#[test]
fn no_one_else_may_read_a_backup() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = decided();
    fs::set_permissions(desk.path(), fs::Permissions::from_mode(0o664)).unwrap();
    let copy = desk.folder.path().join("kopi.nybrott");
    desk.reader().back_up(&copy, false).unwrap();
    let daily = desk.reader().back_up_daily(day(100)).unwrap().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&copy), mode(&daily)), (0o600, 0o600));
    assert_eq!(mode(&backup_folder(&desk.path())), 0o700);
}

#[cfg(unix)]
#[test]
fn a_project_that_may_only_be_read_is_copied_too() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = decided();
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("kopi.nybrott");
    Reader::open(&path).unwrap().back_up(&copy, false).unwrap();
    assert_eq!(content(&copy).1, 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
