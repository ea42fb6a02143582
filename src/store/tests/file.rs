//! The file: made, opened, locked, refused.

use std::fs;

use rusqlite::Connection;
use rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER;

use super::super::{PROJECT_VERSION, StoreError};
use super::*;

#[test]
fn a_project_is_made_with_its_folders_for_the_user_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/Æ #1 100%?.nybrott");
    let project = Project::open(&path).unwrap();
    assert_eq!(Reader::open(&path).unwrap().case_count().unwrap(), 0);
    assert_eq!(project.path().file_name(), path.file_name());
    project.close().unwrap();
    let names: Vec<_> = fs::read_dir(folder.path().join("a/b"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, [path.file_name().unwrap()], "a closed project is one file");
}

#[cfg(unix)]
#[test]
fn no_one_else_may_read_a_project() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/demo.nybrott");
    let mut project = Project::open(&path).unwrap();
    project.import(&[record("1")], &origin(), ImportRules::default()).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    let files: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(Result::unwrap).collect();
    assert_eq!(files.len(), 4, "the project, its lock and SQLite's two files");
    for file in files {
        assert_eq!(mode(&file.path()), 0o600, "{:?}", file.file_name());
    }
}

#[cfg(unix)]
#[test]
fn files_left_by_a_reader_that_could_not_write_are_made_writable() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = torn(&folder, |whole, _| whole);
    let mode = |ending: &str| {
        let name = folder.path().join(format!("revet.nybrott{ending}"));
        (name.clone(), fs::metadata(name).map(|found| found.permissions().mode() & 0o777).ok())
    };
    fs::write(mode("-shm").0, "").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    for ending in ["-wal", "-shm"] {
        fs::set_permissions(mode(ending).0, fs::Permissions::from_mode(0o444)).unwrap();
    }
    let mut project = Project::open(&path).unwrap();
    assert_eq!((mode("-wal").1, mode("-shm").1), (Some(0o640), Some(0o640)));
    project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(1)).unwrap();
}

#[test]
fn what_is_acknowledged_is_flushed_to_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let project = Project::open(&folder.path().join("demo.nybrott")).unwrap();
    let pragma = |name: &str| -> String {
        let query = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        project.connection().query_row(&query, [], |row| row.get(0)).unwrap()
    };
    // 2 is FULL: in WAL mode, every commit is flushed.
    assert_eq!((pragma("synchronous").as_str(), pragma("journal_mode").as_str()), ("2", "wal"));
    assert_eq!((pragma("foreign_keys").as_str(), pragma("page_size").as_str()), ("1", "16384"));
}

#[test]
fn an_empty_file_becomes_a_project() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    fs::write(&path, "").unwrap();
    assert!(matches!(Reader::open(&path), Err(StoreError::Empty { .. })));
    Project::open(&path).unwrap();
    assert!(Reader::open(&path).is_ok());
}

#[test]
fn reports_come_back_as_they_came_with_nul_and_all() {
    let mut desk = TestProject::empty();
    let mut hostile = record("\0");
    hostile.case.title = "a\0b\u{1b}[2J".into();
    hostile.case.text = Some(format!("\0{}\0å\u{202E}\r\n\0", "x".repeat(100_000)));
    hostile.case.municipality = Some("Fjord\0vik".into());
    hostile.case.fields.insert("E\0".into(), "\0".into());
    hostile.text_sha256 = TextHash::new(&hostile.case.title, hostile.case.text.as_deref().unwrap());
    desk.import(std::slice::from_ref(&hostile));
    assert_eq!(desk.import(std::slice::from_ref(&hostile)).same, 1);
    let desk = desk.reopened();
    assert_eq!(desk.records(), [hostile.clone()]);
    let row = &desk.reader().rows(CaseNo(1), 1, &reviewer("kvam")).unwrap()[0];
    assert_eq!((&row.id, &row.title), (&hostile.case.id, &hostile.case.title));
    let mut headings = Vec::new();
    let read = desk.reader().headings(CaseNo(1), 10).unwrap();
    headings.extend(read.into_iter().map(|heading| heading.title));
    assert_eq!(headings, [hostile.case.title]);
}

#[test]
fn a_second_writer_learns_who_holds_the_project() {
    let desk = TestProject::with_cases(1);
    let Err(StoreError::Held { holder: Some(holder), .. }) = Project::open(&desk.path()) else {
        panic!("two writers");
    };
    assert_eq!(holder.pid, std::process::id());
    let reader = Reader::open(&desk.path()).unwrap();
    let desk = desk.reopened();
    assert_eq!(reader.case_count().unwrap(), 1);
    drop(desk);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_project_is_the_same_project() {
    let desk = TestProject::with_cases(1);
    let link = desk.folder.path().join("lenke.nybrott");
    std::os::unix::fs::symlink(desk.path(), &link).unwrap();
    assert!(matches!(Project::open(&link), Err(StoreError::Held { .. })));
}

#[test]
fn a_lock_file_that_no_one_holds_keeps_no_one_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    fs::write(folder.path().join("demo.nybrott.lock"), "rester etter et strømbrudd").unwrap();
    drop(Project::open(&path).unwrap());
    assert!(Project::open(&path).is_ok());
}

#[test]
fn a_reader_works_without_a_writer_and_sees_what_is_written_later() {
    let desk = TestProject::with_cases(1);
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let reader = Reader::open(&path).unwrap();
    assert_eq!(reader.case_count().unwrap(), 1);
    let mut desk = TestProject { project: Project::open(&path).unwrap(), folder };
    desk.import(&[record("2")]);
    assert_eq!(reader.case_count().unwrap(), 2);
    // One reading sees one moment.
    let mut seen = 0;
    reader
        .records(&anyone(), true, true, &mut |_| {
            desk.import(&[record("3")]);
            seen += 1;
            assert_eq!(reader.case_count().unwrap(), 2);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!((seen, reader.case_count().unwrap()), (2, 3));
}

#[test]
fn a_closed_project_is_whole_in_its_own_file_while_others_still_have_it_open() {
    let desk = TestProject::with_cases(2);
    let path = desk.path();
    desk.project.close().unwrap();
    let mut project = Project::open(&path).unwrap();
    let reader = project.reader().unwrap();
    assert_eq!(reader.case_count().unwrap(), 2);
    project.record(&reviewer("kvam"), &postpone(1), Moment::from_millis(2000)).unwrap();
    project.close().unwrap();
    let copy = desk.folder.path().join("kopi.nybrott");
    fs::copy(&path, &copy).unwrap();
    assert_eq!(events(&Reader::open(&copy).unwrap()), events(&reader));
    assert_eq!(events(&reader).len(), 1);
}

#[test]
fn what_is_no_project_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("saker.csv");
    fs::write(&text, "id;tittel\n1;Håndsprit\n".repeat(1000)).unwrap();
    let database = folder.path().join("annet.sqlite");
    let conn = Connection::open(&database).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x);").unwrap();
    // As a program that was killed leaves it: the last changes lie beside the file.
    let killed = folder.path().join("drept.sqlite");
    let log = folder.path().join("drept.sqlite-wal");
    fs::copy(&database, &killed).unwrap();
    fs::copy(folder.path().join("annet.sqlite-wal"), &log).unwrap();
    assert!(fs::metadata(&log).unwrap().len() > 0);
    conn.close().unwrap();
    let mut names = vec![text.clone(), database.clone(), killed.clone(), log];
    names.sort();
    for path in [&text, &database, &killed] {
        let before = fs::read(path).unwrap();
        let written = Project::open(path).map(|_| ());
        assert!(matches!(written, Err(StoreError::NotAProject { .. })), "{written:?}");
        let read = Reader::open(path).map(|_| ());
        assert!(matches!(read, Err(StoreError::NotAProject { .. })), "{read:?}");
        assert_eq!(fs::read(path).unwrap(), before);
    }
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    left.sort();
    assert_eq!(left, names);
}

#[test]
fn a_folder_and_a_missing_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("finnes-ikke/demo.nybrott");
    assert!(matches!(Reader::open(&missing), Err(StoreError::NotFound { .. })));
    assert!(!missing.parent().unwrap().exists());
    assert!(matches!(Reader::open(folder.path()), Err(StoreError::NotAFile { .. })));
    assert!(matches!(Project::open(folder.path()), Err(StoreError::NotAFile { .. })));
    let file = folder.path().join("fil");
    fs::write(&file, "x").unwrap();
    let below = Project::open(&file.join("demo.nybrott"));
    assert!(matches!(below, Err(StoreError::CannotCreateFolder { .. })), "{below:?}");
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let desk = TestProject::with_cases(1);
    let path = desk.path();
    desk.project.connection().pragma_update(None, "user_version", PROJECT_VERSION + 1).unwrap();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let before = fs::read(&path).unwrap();
    for refused in [Project::open(&path).map(|_| ()), Reader::open(&path).map(|_| ())] {
        let newer = matches!(refused, Err(StoreError::NewerSchema { known: PROJECT_VERSION, .. }));
        assert!(newer, "{refused:?}");
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    drop(folder);
}

#[test]
fn a_damaged_file_says_so() {
    let mut desk = TestProject::with_cases(200);
    desk.act("kvam", &postpone(1));
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let pages = bytes.len() / 16384;
    assert!(pages > 10);
    bytes[2 * 16384..].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    let damaged = Project::open(&path).and_then(|mut project| {
        project.record(&reviewer("kvam"), &postpone(2), Moment::from_millis(0))
    });
    assert!(matches!(damaged, Err(StoreError::Damaged { .. })), "{damaged:?}");
    drop(folder);
}

#[test]
fn a_project_that_is_replaced_while_it_is_open_takes_nothing_more() {
    let mut desk = TestProject::with_cases(1);
    fs::rename(desk.path(), desk.folder.path().join("flyttet.nybrott")).unwrap();
    let moved = desk.project.record(&reviewer("kvam"), &postpone(1), Moment::from_millis(0));
    assert!(matches!(moved, Err(StoreError::Replaced { .. })), "{moved:?}");
}

#[test]
fn a_project_that_is_emptied_while_it_is_open_takes_nothing_more() {
    let mut desk = TestProject::with_cases(1);
    fs::OpenOptions::new().write(true).open(desk.path()).unwrap().set_len(0).unwrap();
    for _ in 0..2 {
        let emptied = desk.project.record(&reviewer("kvam"), &postpone(1), Moment::from_millis(0));
        assert!(matches!(emptied, Err(StoreError::Damaged { .. })), "{emptied:?}");
    }
    let closed = desk.project.close();
    assert!(matches!(closed, Err(StoreError::Damaged { .. })), "{closed:?}");
}

#[cfg(unix)]
#[test]
fn a_project_that_was_moved_says_so_at_the_end_and_is_whole_again_in_its_place() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &postpone(1));
    let path = desk.path();
    let moved = desk.folder.path().join("flyttet.nybrott");
    fs::rename(&path, &moved).unwrap();
    let TestProject { folder, project } = desk;
    let closed = project.close();
    assert!(matches!(closed, Err(StoreError::Replaced { .. })), "{closed:?}");

    // Neither a new project nor an empty file takes the place of the one that is missing.
    let log = fs::read(folder.path().join("demo.nybrott-wal")).unwrap();
    for empty in [false, true] {
        if empty {
            fs::write(&path, "").unwrap();
        }
        let made = Project::open(&path).map(|_| ());
        assert!(matches!(made, Err(StoreError::Orphaned { .. })), "{made:?}");
        let read = Reader::open(&path).map(|_| ());
        assert!(matches!(read, Err(StoreError::Orphaned { .. })), "{read:?}");
        assert_eq!(fs::read(folder.path().join("demo.nybrott-wal")).unwrap(), log);
    }

    fs::rename(&moved, &path).unwrap();
    let desk = TestProject { project: Project::open(&path).unwrap(), folder };
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn the_log_and_the_reports_cannot_be_changed() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &note("Ring dem", 1));
    let conn = desk.project.connection();
    for (table, column) in [
        ("event", "at"),
        ("event_patch", "patch"),
        ("event_case", "text_sha256"),
        ("case_report", "id"),
        ("case_version", "text"),
        ("note_text", "text"),
    ] {
        for statement in [
            format!("UPDATE {table} SET {column} = {column}"),
            format!("DELETE FROM {table}"),
            format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
        ] {
            let refused = conn.execute(&statement, []).unwrap_err();
            let code = refused.sqlite_error().map(|error| error.extended_code);
            assert_eq!(code, Some(SQLITE_CONSTRAINT_TRIGGER), "{statement}: {refused}");
        }
    }
    assert_eq!(desk.events().len(), 1);
}

#[test]
fn a_full_disk_is_recognised_and_leaves_everything_as_it_was() {
    let mut desk = TestProject::with_cases(1);
    let before = desk.records();
    desk.project.fill_disk();
    let long = note(&"æ".repeat(100_000), 1);
    let full = desk.project.record(&reviewer("kvam"), &long, Moment::from_millis(0));
    assert!(matches!(full, Err(StoreError::DiskFull { .. })), "{full:?}");
    assert_eq!(desk.records(), before);
    assert!(desk.events().is_empty());
}

/// The file as a checkpoint leaves it that was cut off, and the log with all that it was to bring
/// over. `cut` gets the checkpointed file, and how long it was before.
fn torn(folder: &TempDir, cut: impl Fn(Vec<u8>, usize) -> Vec<u8>) -> (PathBuf, Vec<CaseRecord>) {
    let mut desk = TestProject::empty();
    let length = fs::read(desk.path()).unwrap().len();
    desk.project.connection().pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    desk.import(&(1..=400).map(|no| record(&no.to_string())).collect::<Vec<_>>());
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    let log = fs::read(desk.folder.path().join("demo.nybrott-wal")).unwrap();
    let records = desk.records();
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    desk.project.connection().query_row(checkpoint, [], |_| Ok(())).unwrap();
    let whole = fs::read(desk.path()).unwrap();
    assert!(whole.len() > length + 2 * 16384);
    let path = folder.path().join("revet.nybrott");
    fs::write(&path, cut(whole, length)).unwrap();
    fs::write(folder.path().join("revet.nybrott-wal"), log).unwrap();
    (path, records)
}

#[test]
fn a_checkpoint_that_was_cut_off_is_made_up_from_the_log() {
    for more in [0, 4096, 16384, 16384 + 4096] {
        let cut = |mut whole: Vec<u8>, length: usize| {
            whole.truncate(length + more);
            whole
        };
        let folder = tempfile::tempdir().unwrap();
        let (path, before) = torn(&folder, cut);
        let reader = Reader::open(&path).unwrap();
        assert_eq!(records(&reader, true, true), before, "read, {more} bytes more");

        let folder = tempfile::tempdir().unwrap();
        let (path, before) = torn(&folder, cut);
        let mut project = Project::open(&path).unwrap();
        assert_eq!(records(&project.reader().unwrap(), true, true), before, "{more} bytes more");
        project.record(&reviewer("kvam"), &postpone(3), Moment::from_millis(2000)).unwrap();
        project.close().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(events(&Reader::open(&path).unwrap()).len(), 2);
    }
}

#[test]
fn a_first_page_that_is_only_in_the_log_is_found_there() {
    let folder = tempfile::tempdir().unwrap();
    let (path, before) = torn(&folder, |mut whole, _| {
        whole[..16384].fill(0);
        whole
    });
    let opened = Project::open(&path).and_then(|project| project.reader()?.case_count());
    assert_eq!(opened, Ok(i64::try_from(before.len()).unwrap()));
}

#[test]
fn a_project_that_lost_its_end_or_its_sense_is_damaged_and_not_something_else() {
    let desk = TestProject::with_cases(200);
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let mut senseless = whole.clone();
    senseless[16..24].fill(0xff);
    for bytes in [&whole[..20_000], &senseless] {
        fs::write(&path, bytes).unwrap();
        let written = Project::open(&path).map(|_| ());
        assert!(matches!(written, Err(StoreError::Damaged { .. })), "{written:?}");
        let read = Reader::open(&path).map(|_| ());
        assert!(matches!(read, Err(StoreError::Damaged { .. })), "{read:?}");
    }
    drop(folder);
}

/// A list of tables whose pages lead to one another: to read it takes longer than anyone lives.
#[test]
fn a_list_of_tables_without_end_is_damaged_at_once() {
    const PAGE: usize = 16384;
    let desk = TestProject::with_cases(1);
    let path = desk.path();
    let TestProject { folder: _folder, project } = desk;
    project.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let pages = u8::try_from(bytes.len() / PAGE).unwrap();
    // A hundred times the same child.
    let inner = |child: u8, head: usize| {
        let mut page = vec![0; PAGE];
        page[head..head + 12].copy_from_slice(&[5, 0, 0, 0, 100, 0x38, 0, 0, 0, 0, 0, child]);
        for cell in 0..100 {
            let (at, place) = (0x3800 + cell * 5, head + 12 + cell * 2);
            page[place..place + 2].copy_from_slice(&u16::try_from(at).unwrap().to_be_bytes());
            page[at..at + 5].copy_from_slice(&[0, 0, 0, child, u8::try_from(cell).unwrap()]);
        }
        page
    };
    let first = inner(pages + 1, 100);
    bytes[100..PAGE].copy_from_slice(&first[100..]);
    for below in 1..=15 {
        bytes.extend(inner(pages + below + 1, 0));
    }
    let mut leaf = vec![0; PAGE];
    leaf[..10].copy_from_slice(&[13, 0, 0, 0, 1, 0x3f, 0, 0, 0x3f, 0]);
    leaf[0x3f00..0x3f08].copy_from_slice(&[6, 1, 6, 0, 0, 0, 0, 0]);
    bytes.extend(leaf);
    bytes[28..32].copy_from_slice(&u32::from(pages + 16).to_be_bytes());
    fs::write(&path, bytes).unwrap();
    let written = Project::open(&path).map(|_| ());
    assert!(matches!(&written, Err(StoreError::Damaged { .. })), "{written:?}");
    let read = Reader::open(&path).map(|_| ());
    assert_eq!(read, written);
    assert!(super::super::repair(&path, Moment::from_millis(0)).is_err());
}
