//! A write-ahead log beside a project: its own after a crash, or one that another file left behind.

use std::fs;
use std::path::Path;

use super::super::StoreError;
use super::*;

/// What a crash leaves of a project in which `kvam` has postponed case 1: the file, its log, the lock
/// file; with a copy of the project as it was before that run.
struct Crashed {
    folder: TempDir,
    earlier: PathBuf,
}

impl Crashed {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let earlier = folder.path().join("tidligere");
        let mut desk = copied_between_runs(TestProject::with_cases(5), &earlier);
        desk.act("kvam", &postpone(1));
        for ending in ["", "-wal", ".lock"] {
            let name = format!("demo.nybrott{ending}");
            fs::copy(desk.folder.path().join(&name), folder.path().join(&name)).unwrap();
        }
        Self { folder, earlier }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("demo.nybrott")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("demo.nybrott-wal")
    }

    fn acts(&self) -> usize {
        let project = Project::open(&self.path()).unwrap();
        events(&project.reader().unwrap()).len()
    }

    /// Writer and reader refuse, as often as they are asked, and nothing is touched.
    fn assert_refused(&self) {
        let before = (fs::read(self.path()).unwrap(), fs::read(self.log()).unwrap());
        for _ in 0..2 {
            let written = Project::open(&self.path()).map(|_| ());
            assert!(matches!(written, Err(StoreError::ForeignLog { .. })), "{written:?}");
            let read = Reader::open(&self.path()).map(|_| ());
            assert!(matches!(read, Err(StoreError::ForeignLog { .. })), "{read:?}");
        }
        assert_eq!((fs::read(self.path()).unwrap(), fs::read(self.log()).unwrap()), before);
    }
}

/// The same project in a new run, and a copy of it as it was between the two.
fn copied_between_runs(desk: TestProject, copy: &Path) -> TestProject {
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    fs::copy(&path, copy).unwrap();
    TestProject { project: Project::open(&path).unwrap(), folder }
}

fn overwrite(from: &Path, to: &Path) {
    fs::write(to, fs::read(from).unwrap()).unwrap();
}

#[test]
fn after_a_crash_the_log_is_the_projects_own() {
    let crashed = Crashed::new();
    assert_eq!(events(&Reader::open(&crashed.path()).unwrap()).len(), 1);
    assert_eq!(crashed.acts(), 1);
    assert_eq!(crashed.acts(), 1, "and afterwards");
}

#[test]
fn a_project_is_moved_with_its_log_and_without_its_lock_file() {
    let crashed = Crashed::new();
    fs::remove_file(crashed.folder.path().join("demo.nybrott.lock")).unwrap();
    assert_eq!(crashed.acts(), 1);
}

#[test]
fn a_lock_file_that_makes_no_sense_costs_nothing() {
    let crashed = Crashed::new();
    fs::write(crashed.folder.path().join("demo.nybrott.lock"), "{\"pid\":7,").unwrap();
    assert_eq!(crashed.acts(), 1);
}

#[test]
fn an_earlier_copy_under_the_same_name_does_not_take_the_log() {
    let crashed = Crashed::new();
    // Written over, as `cp` does it, or put in its place, as `mv` does it.
    overwrite(&crashed.earlier, &crashed.path());
    crashed.assert_refused();
    let crashed = Crashed::new();
    fs::rename(&crashed.earlier, crashed.path()).unwrap();
    crashed.assert_refused();

    // As the message says: with the log out of the way, the copy is what counts.
    fs::rename(crashed.log(), crashed.folder.path().join("rest")).unwrap();
    assert_eq!(crashed.acts(), 0);
}

#[test]
fn the_file_put_back_takes_its_log_again() {
    let crashed = Crashed::new();
    let own = fs::read(crashed.path()).unwrap();
    overwrite(&crashed.earlier, &crashed.path());
    crashed.assert_refused();
    fs::write(crashed.path(), own).unwrap();
    assert_eq!(crashed.acts(), 1);
}

#[test]
fn a_run_beside_a_reader_that_is_in_the_way_loses_nothing() {
    let desk = TestProject::with_cases(2);
    let mut desk = desk.reopened();
    // The reader looks at the project as it was before the run, from beginning to end.
    let reader = desk.reader();
    let folder = tempfile::tempdir().unwrap();
    reader
        .records(&anyone(), true, true, &mut |_| {
            desk.act("kvam", &postpone(1));
            for ending in ["", "-wal", ".lock"] {
                let name = format!("demo.nybrott{ending}");
                fs::copy(desk.folder.path().join(&name), folder.path().join(&name)).unwrap();
            }
            ControlFlow::Break(())
        })
        .unwrap();
    let project = Project::open(&folder.path().join("demo.nybrott")).unwrap();
    assert_eq!(events(&project.reader().unwrap()).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_file_put_in_place_of_an_open_one_does_not_take_its_log_afterwards() {
    let desk = TestProject::with_cases(2);
    let copy = desk.folder.path().join("kopi");
    let mut desk = copied_between_runs(desk, &copy);
    desk.act("kvam", &postpone(1));
    fs::rename(&copy, desk.path()).unwrap();
    let path = desk.path();
    let TestProject { folder, project } = desk;
    assert!(matches!(project.close(), Err(StoreError::Replaced { .. })));
    let opened = Project::open(&path).map(|_| ());
    assert!(matches!(opened, Err(StoreError::ForeignLog { .. })), "{opened:?}");
    drop(folder);
}
