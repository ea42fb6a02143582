//! Bringing a project from one schema to the next, by a step that is made up here.

use std::fs;

use rusqlite::Connection;

use super::super::file::{open_to_read, open_to_write};
use super::super::schema::{PROJECT_VERSION, STEPS, SchemaStep};
use super::super::{Reader, StoreError};
use super::*;

const NEXT: i64 = PROJECT_VERSION + 1;

fn steps_and(one_more: SchemaStep) -> Vec<SchemaStep> {
    STEPS.iter().copied().chain([one_more]).collect()
}

/// A project with a case and an act, closed.
fn written() -> (TempDir, PathBuf) {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &postpone(1));
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    (folder, path)
}

fn backups(path: &std::path::Path) -> Vec<PathBuf> {
    let mut name = path.as_os_str().to_owned();
    name.push("-backups");
    let Ok(entries) = fs::read_dir(PathBuf::from(name)) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn version_and_colours(conn: &Connection) -> (i64, i64) {
    let version = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    (version, conn.query_row("SELECT count(*) FROM colour", [], |row| row.get(0)).unwrap())
}

/// Adds a table with a row for every case.
fn colours() -> Vec<SchemaStep> {
    steps_and(|tx| {
        tx.execute_batch(
            "CREATE TABLE colour (case_no INTEGER NOT NULL REFERENCES case_report (no)) STRICT;
             INSERT INTO colour SELECT no FROM case_report;",
        )
    })
}

#[test]
fn an_older_project_is_backed_up_and_takes_the_steps_it_lacks() {
    let (_folder, path) = written();
    let conn = open_to_write(&path, &colours()).unwrap();
    assert_eq!(version_and_colours(&conn), (NEXT, 1));
    let guarded: i64 = conn.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
    assert_eq!(guarded, 1);
    conn.close().unwrap();

    // The backup is the project as it was, and whole without any other file.
    let [backup] = &backups(&path)[..] else { panic!("one backup") };
    let name = backup.file_name().unwrap().to_string_lossy().into_owned();
    let ending = format!("-schema-{PROJECT_VERSION}.nybrott");
    assert!(name.starts_with("demo-20") && name.ends_with(&ending), "{name}");
    let reader = Reader::open(backup).unwrap();
    assert_eq!((reader.case_count().unwrap(), events(&reader).len()), (1, 1));
    drop(reader);

    // The second opening has nothing to do.
    open_to_write(&path, &colours()).unwrap().close().unwrap();
    assert_eq!(backups(&path).len(), 1);
    assert!(matches!(Reader::open(&path), Err(StoreError::NewerSchema { .. })));
}

#[cfg(unix)]
#[test]
fn the_backup_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = written();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    open_to_write(&path, &colours()).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let backup = backups(&path).remove(0);
    assert_eq!((mode(&backup), mode(backup.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn a_new_project_takes_all_steps_and_needs_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    let conn = open_to_write(&path, &colours()).unwrap();
    assert_eq!(version_and_colours(&conn), (NEXT, 0));
    assert!(backups(&path).is_empty());
}

#[test]
fn a_step_that_fails_leaves_the_project_as_it_was() {
    let (_folder, path) = written();
    let fails: [SchemaStep; 2] = [
        |tx| tx.execute_batch("CREATE TABLE colour (no); INSERT INTO nowhere VALUES (1)"),
        |tx| {
            tx.execute_batch(
                "CREATE TABLE colour (of INTEGER REFERENCES case_report (no));
                 INSERT INTO colour VALUES (99)",
            )
        },
    ];
    for step in fails {
        let failed = open_to_write(&path, &steps_and(step)).map(|_| ());
        assert!(failed.is_err());
        let reader = Reader::open(&path).unwrap();
        assert_eq!((reader.case_count().unwrap(), events(&reader).len()), (1, 1));
    }
    let conn = open_to_write(&path, &colours()).unwrap();
    assert_eq!(version_and_colours(&conn), (NEXT, 1));
}

#[test]
fn without_a_backup_no_step_is_taken() {
    let (folder, path) = written();
    fs::write(folder.path().join("demo.nybrott-backups"), "a file, not a folder").unwrap();
    let before = fs::read(&path).unwrap();
    let failed = open_to_write(&path, &colours()).map(|_| ());
    assert!(matches!(failed, Err(StoreError::Planted { .. })), "{failed:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_reader_changes_nothing_and_says_that_the_project_is_older() {
    let (_folder, path) = written();
    let before = fs::read(&path).unwrap();
    let refused = open_to_read(&path, NEXT).map(|_| ());
    let Err(StoreError::OlderSchema { found, known, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((found, known), (PROJECT_VERSION, NEXT));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(backups(&path).is_empty());
}
