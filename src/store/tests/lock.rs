//! Sessions that the system's lock does not show: on another machine, or through another mount.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::super::{Claim, StoreError, examine};
use super::*;

fn lock_of(path: &Path) -> PathBuf {
    path.with_file_name("demo.nybrott.lock")
}

/// What a session on another machine leaves in the lock file.
fn elsewhere() -> Value {
    json!({
        "pid": 4711, "user": "lom", "since": "2020-05-12T10:42:00Z", "host": "saksbehandler-7",
        "mark": null,
        "session": {
            "id": "01890a5d-ac96-774b-bcce-b302099a8057", "machine": "00", "boot": "b", "pids": "p",
            "started": 7,
        },
    })
}

/// A project with two acts, in which no one is at work.
fn closed() -> (TempDir, PathBuf) {
    let mut desk = TestProject::with_cases(5);
    desk.act("kvam", &postpone(1));
    desk.act("kvam", &postpone(2));
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    (folder, path)
}

fn left_by(session: &Value, path: &Path) {
    fs::write(lock_of(path), session.to_string()).unwrap();
}

#[test]
fn a_session_on_another_machine_keeps_writers_and_readers_out() {
    let (_folder, path) = closed();
    left_by(&elsewhere(), &path);
    let before = (fs::read(&path).unwrap(), fs::read(lock_of(&path)).unwrap());
    for error in [Project::open(&path).unwrap_err(), Reader::open(&path).unwrap_err()] {
        let StoreError::Elsewhere { holder, .. } = error else { panic!("{error:?}") };
        assert_eq!(
            (holder.user.as_str(), holder.host.as_deref()),
            ("lom", Some("saksbehandler-7"))
        );
    }
    assert_eq!((fs::read(&path).unwrap(), fs::read(lock_of(&path)).unwrap()), before);
    let claim = Claim::take_over(&path, Duration::ZERO).unwrap();
    let mut project = Project::open_claimed(claim).unwrap();
    project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(5)).unwrap();
    project.close().unwrap();
    // The other session may come back: it must find that the project is not its own.
    assert!(lock_of(&path).exists());
    assert_eq!(events(&Project::open(&path).unwrap().reader().unwrap()).len(), 3);
}

#[test]
fn what_a_session_of_this_machine_or_an_older_version_left_keeps_no_one_out() {
    let (_folder, path) = closed();
    // The mark of this very process, under a machine that was started again since.
    let project = Project::open(&path).unwrap();
    let mut earlier: Value = serde_json::from_slice(&fs::read(lock_of(&path)).unwrap()).unwrap();
    project.close().unwrap();
    earlier["session"]["boot"] = "an earlier one".into();
    let mut dead = earlier.clone();
    dead["pid"] = u32::MAX.into();
    let mut old = elsewhere();
    old.as_object_mut().unwrap().remove("session");
    for session in [earlier, dead, old] {
        left_by(&session, &path);
        assert_eq!(events(&Reader::open(&path).unwrap()).len(), 2);
        Project::open(&path).unwrap().close().unwrap();
        assert!(!lock_of(&path).exists());
    }
}

#[test]
fn a_session_that_is_pushed_out_stops_and_leaves_everything_to_the_other() {
    for replaced in [false, true] {
        let (_folder, path) = closed();
        let mut project = Project::open(&path).unwrap();
        project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(5)).unwrap();
        if replaced {
            fs::remove_file(lock_of(&path)).unwrap();
        }
        left_by(&elsewhere(), &path);
        let log = fs::read(path.with_file_name("demo.nybrott-wal")).unwrap();
        for _ in 0..2 {
            let error = project
                .record(&reviewer("kvam"), &postpone(4), Moment::from_millis(6))
                .unwrap_err();
            assert!(matches!(error, StoreError::TakenOver { holder: Some(_), .. }), "{error:?}");
        }
        let error = project.close().unwrap_err();
        assert!(matches!(error, StoreError::TakenOver { .. }), "{error:?}");
        // Neither the log nor the lock is its own any more.
        assert_eq!(fs::read(path.with_file_name("demo.nybrott-wal")).unwrap(), log);
        let left: Value = serde_json::from_slice(&fs::read(lock_of(&path)).unwrap()).unwrap();
        assert_eq!(left["user"], "lom");
        let project = Claim::take_over(&path, Duration::ZERO).and_then(Project::open_claimed);
        assert_eq!(
            events(&project.unwrap().reader().unwrap()).len(),
            3,
            "all that was acknowledged"
        );
    }
}

#[test]
fn a_reader_leaves_the_log_to_a_session_elsewhere() {
    let (_folder, path) = closed();
    let mut project = Project::open(&path).unwrap();
    project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(5)).unwrap();
    let reader = Reader::open(&path).unwrap();
    left_by(&elsewhere(), &path);
    project.close().unwrap_err();
    let log = path.with_file_name("demo.nybrott-wal");
    let before = fs::read(&log).unwrap();
    drop(reader);
    assert_eq!(fs::read(&log).unwrap(), before);
    assert!(examine(&path).iter().any(|finding| finding.message.key == "store-elsewhere"));
}

#[test]
fn a_lock_file_that_was_tidied_away_on_a_disk_of_this_machine_is_made_again() {
    let (_folder, path) = closed();
    let mut project = Project::open(&path).unwrap();
    let is_local = project.site_warning().is_none();
    fs::remove_file(lock_of(&path)).unwrap();
    let done = project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(5));
    assert_eq!(done.is_ok(), is_local, "{done:?}");
    if is_local {
        assert!(matches!(Project::open(&path), Err(StoreError::Held { .. })));
    }
}

/// What an import has already sent to the log is not committed.
#[test]
fn an_import_during_which_the_project_is_taken_over_is_not_committed() {
    let (_folder, path) = closed();
    let mut project = Project::open(&path).unwrap();
    let records = (6..=9).map(|number| {
        if number == 8 {
            left_by(&elsewhere(), &path);
        }
        Ok::<_, StoreError>(rehashed(record(&number.to_string())))
    });
    let error = project.import_from(records, &origin(), ImportRules::default()).unwrap_err();
    assert!(matches!(error, StoreError::TakenOver { .. }), "{error:?}");
    drop(project);
    let project = Claim::take_over(&path, Duration::ZERO).and_then(Project::open_claimed);
    assert_eq!(project.unwrap().reader().unwrap().case_count().unwrap(), 5);
}
