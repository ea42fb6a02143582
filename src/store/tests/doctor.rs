//! Projects that are sound, and projects that are not: what is found, and what is saved.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::super::{Finding, Grade, Repaired, examine, repair};
use super::*;

const PAGE: usize = 16384;

/// A project with so many cases whose reports fill pages of their own, with acts of all kinds; closed.
fn written(cases: i64) -> (TempDir, PathBuf) {
    let mut desk = Desk::empty();
    let records: Vec<CaseRecord> = (1..=cases).map(long_record).collect();
    desk.import(&records);
    desk.index();
    for no in 1..=cases {
        let hash = records[usize::try_from(no - 1).unwrap()].text_sha256;
        let seen = SeenCase { case: CaseNo(no), text: hash };
        let patch = Patch::answers(&complete(Category::LongTerm));
        desk.act("kari", &Act::answered(patch, seen));
    }
    desk.act("ola", &note("Ring dem", 2));
    desk.act("ola", &postpone(3));
    desk.undo("ola").unwrap();
    desk.undo("ola").unwrap();
    desk.redo("ola").unwrap();
    let path = desk.path();
    let Desk { folder, project } = desk;
    project.close().unwrap();
    (folder, path)
}

fn long_record(no: i64) -> CaseRecord {
    let mut record = record(&no.to_string());
    let text = format!("Rapporten om tiltak {no}. {}", format!("ord{no} ").repeat(900));
    record.text_sha256 = TextHash::of(&record.title, &text);
    record.text = Some(text);
    record
}

fn faults(path: &Path) -> Vec<String> {
    let faults = examine(path).into_iter().filter(|finding| finding.grade == Grade::Fault);
    faults.map(|Finding { message, .. }| message.to_string()).collect()
}

/// Changes the file by hand, past all safeguards.
fn meddle(path: &Path, sql: &str) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
}

/// The repaired project; the damaged file must be as it was.
fn repaired(path: &Path) -> Repaired {
    let before = fs::read(path).unwrap();
    let repaired = repair(path, Moment::from_millis(1_589_272_920_000)).unwrap();
    assert_eq!(fs::read(path).unwrap(), before, "the damaged file is untouched");
    // A text that is not what it was stays so; that it is, was said.
    let said = |fault: &String| {
        fault.starts_with("doctor-texts-fault") && keys(&repaired).contains(&"doctor-lost-texts")
    };
    let unsaid: Vec<String> =
        faults(&repaired.path).into_iter().filter(|fault| !said(fault)).collect();
    assert_eq!(unsaid, Vec::<String>::new(), "{repaired:?}");
    let left = fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(left, 2, "the damaged project and the new one");
    repaired
}

fn keys(repaired: &Repaired) -> Vec<&str> {
    repaired.losses.iter().map(|loss| loss.key).collect()
}

#[test]
fn a_sound_project_has_no_faults_and_comes_out_of_a_repair_as_it_was() {
    let (_folder, path) = written(30);
    assert_eq!(faults(&path), Vec::<String>::new());
    let before = Reader::open(&path).unwrap();
    let whole = (records(&before, true, true), events(&before));
    drop(before);
    let repaired = repaired(&path);
    assert_eq!((repaired.cases, repaired.acts, keys(&repaired)), (30, 32, vec![]));
    let after = Reader::open(&repaired.path).unwrap();
    assert_eq!((records(&after, true, true), events(&after)), whole);
    assert_eq!(after.text_hits("ord7", 9).unwrap().0, [CaseNo(7)]);
    let mut project = Project::open(&repaired.path).unwrap();
    project.undo(&reviewer("kari"), Moment::from_millis(9)).unwrap().unwrap();
}

#[test]
fn it_looks_at_a_project_that_somebody_writes_to_and_changes_nothing() {
    let mut desk = Desk::with_cases(3);
    desk.act("kari", &classify(Category::Emergency, &[1, 2]));
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    desk.index();
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    desk.act("kari", &postpone(3));
    assert_eq!(faults(&desk.path()), Vec::<String>::new());
    assert_eq!(desk.events().len(), 2);
}

#[test]
fn what_was_changed_by_hand_is_named() {
    for (sql, key, named) in [
        ("UPDATE standing SET flagged = 1 WHERE case_no = 5", "doctor-log-fault", "ids=\"5\""),
        ("DELETE FROM standing WHERE case_no = 6", "doctor-log-fault", "ids=\"6\""),
        ("UPDATE tally SET classified = 99", "doctor-log-fault", "tally"),
        ("UPDATE act SET live = 0 WHERE event = 3", "doctor-log-fault", "act"),
        ("DELETE FROM closed_run", "doctor-log-fault", "closed_run"),
        ("DELETE FROM case_text WHERE rowid = 4", "doctor-words-fault", "ids=\"4\""),
        ("DROP TRIGGER event_stays", "doctor-schema-fault", "event_stays"),
        ("DROP INDEX act_own; CREATE TABLE mitt (x)", "doctor-schema-fault", "act_own, mitt"),
        (
            "DROP TRIGGER case_version_is_kept;
             UPDATE case_version SET text = text || '!' WHERE case_no = 7",
            "doctor-texts-fault",
            "ids=\"7\"",
        ),
        (
            "PRAGMA foreign_keys = OFF; DROP TRIGGER note_text_stays; DELETE FROM note_text",
            "doctor-references-fault",
            "count=1",
        ),
    ] {
        let (_folder, path) = written(8);
        meddle(&path, sql);
        let faults = faults(&path);
        let found = faults.iter().any(|fault| fault.starts_with(key) && fault.contains(named));
        assert!(found, "{sql}: {faults:?}");
    }
}

#[test]
fn what_follows_from_the_log_is_made_anew() {
    let (_folder, path) = written(8);
    let before = records(&Reader::open(&path).unwrap(), true, true);
    meddle(
        &path,
        "UPDATE standing SET category = 'emergency'; DELETE FROM tally; DELETE FROM closed_run;
         UPDATE act SET live = 0; DELETE FROM case_text; DROP TRIGGER event_stays;",
    );
    assert!(!faults(&path).is_empty());
    let repaired = repaired(&path);
    assert_eq!(keys(&repaired), Vec::<&str>::new());
    assert_eq!(records(&Reader::open(&repaired.path).unwrap(), true, true), before);
}

/// Every page but the first is damaged in turn. Whatever is lost, the new project is sound, everything
/// in it is what was written, and what is missing is said.
#[test]
fn whichever_page_is_damaged_the_rest_is_saved_and_the_loss_is_said() {
    let (folder, path) = written(30);
    let whole = fs::read(&path).unwrap();
    let before = records(&Reader::open(&path).unwrap(), true, true);
    drop(folder);
    let mut untouched = 0;
    for page in 1..whole.len() / PAGE {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.nybrott");
        let mut bytes = whole.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0x5a);
        fs::write(&path, bytes).unwrap();
        let repaired = repaired(&path);
        let after = records(&Reader::open(&repaired.path).unwrap(), true, true);
        assert_eq!(after.len(), before.len(), "page {page}: {repaired:?}");
        let same = after.iter().zip(&before).filter(|(after, before)| after == before).count();
        if same == before.len() {
            untouched += 1;
        } else {
            assert!(
                !repaired.losses.is_empty(),
                "page {page}: {same} of {} are left",
                before.len()
            );
        }
    }
    assert!(untouched > 10, "pages of what is made anew: {untouched}");
}

#[test]
fn of_a_file_that_was_cut_short_the_beginning_is_saved() {
    let (_folder, path) = written(60);
    let whole = fs::read(&path).unwrap();
    let before = records(&Reader::open(&path).unwrap(), true, true);
    fs::write(&path, &whole[..whole.len() * 2 / 3]).unwrap();
    assert!(!faults(&path).is_empty());
    let repaired = repaired(&path);
    assert!(!repaired.losses.is_empty());
    let after = records(&Reader::open(&repaired.path).unwrap(), true, true);
    let texts = after.iter().zip(&before).filter(|(after, before)| after.text == before.text);
    assert!(texts.count() > 5, "{repaired:?}");
}

#[test]
fn changed_texts_are_kept_and_named() {
    let (_folder, path) = written(8);
    meddle(
        &path,
        "DROP TRIGGER case_version_is_kept;
         UPDATE case_version SET text = 'Noe annet' WHERE case_no = 7",
    );
    let repaired = repaired(&path);
    assert_eq!(keys(&repaired), ["doctor-lost-texts"]);
    assert!(repaired.losses[0].to_string().contains("ids=\"7\""), "{:?}", repaired.losses);
}

#[test]
fn of_what_is_no_project_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.nybrott");
    fs::write(&path, "min handleliste".repeat(5000)).unwrap();
    assert!(repair(&path, Moment::from_millis(0)).is_err());
    assert!(repair(&folder.path().join("finnes-ikke"), Moment::from_millis(0)).is_err());
    assert_eq!(faults(&path).len(), 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn acts_that_are_only_in_the_log_beside_the_file_are_saved() {
    let mut desk = Desk::with_cases(3);
    desk.act("kari", &classify(Category::Emergency, &[1, 2, 3]));
    let crashed = tempfile::tempdir().unwrap();
    for ending in ["", "-wal", ".lock"] {
        let name = format!("demo.nybrott{ending}");
        fs::copy(desk.folder.path().join(&name), crashed.path().join(&name)).unwrap();
    }
    let path = crashed.path().join("demo.nybrott");
    let log = fs::read(crashed.path().join("demo.nybrott-wal")).unwrap();
    let repaired = repair(&path, Moment::from_millis(0)).unwrap();
    assert_eq!((repaired.acts, keys(&repaired)), (1, vec![]));
    assert_eq!(fs::read(crashed.path().join("demo.nybrott-wal")).unwrap(), log);
}
