//! The journal: what came into a file and what left it.

use super::super::schema::STEPS;
use super::*;
use crate::domain::{JournalEntry, JournalKind, MergeChoices};
use crate::store::{examine, repair};

fn journal(of: &TestProject) -> Vec<JournalEntry> {
    of.reader().journal().unwrap()
}

fn delivered(desk: &mut TestProject, file: &str, cases: &[CaseRecord]) -> Vec<String> {
    let origin = Origin::new(file, Moment::from_millis(700));
    let done = desk.project.import(cases, &origin, ImportRules::default()).unwrap();
    done.missing.into_iter().filter_map(|case| case.id).collect::<Vec<_>>()
}

fn in_source(source: &str, mut record: CaseRecord) -> CaseRecord {
    record.case.source = Some(source.into());
    record
}

#[test]
fn each_delivery_is_an_entry_with_what_came_of_it() {
    let mut desk = TestProject::empty();
    let sha256 = Some(TextHash([7; 32]));
    let first = Origin { format: Some("csv".into()), sha256, ..origin() };
    let cases = [record("1"), record("2"), record("3")];
    desk.project.import(&cases, &first, ImportRules::default()).unwrap();
    let mut changed = record("2");
    changed.case.text = Some("Skrevet om.".into());
    desk.import(&[record("1"), changed, record("4")]);

    let [first, second] = &journal(&desk)[..] else { panic!("two entries") };
    assert_eq!((first.no, first.kind, first.at), (1, JournalKind::Import, origin().at));
    assert_eq!((first.format.as_deref(), first.sha256), (Some("csv"), sha256));
    assert_eq!(first.file.as_deref(), Some("/tmp/saker.csv"));
    let counts = |of: &JournalEntry| (of.new, of.changed, of.same, of.missing);
    assert_eq!(counts(first), (Some(3), Some(0), Some(0), Some(0)));
    assert_eq!(counts(second), (Some(1), Some(1), Some(1), Some(1)));
}

#[test]
fn a_delivery_misses_what_came_in_a_file_of_its_name_or_in_its_source() {
    let mut desk = TestProject::empty();
    assert!(delivered(&mut desk, "/mai/saker.csv", &[record("1"), record("2")]).is_empty());
    assert!(delivered(&mut desk, "/mai/andre.csv", &[record("3")]).is_empty());
    let eu = [in_source("eu", record("1")), in_source("eu", record("5"))];
    assert!(delivered(&mut desk, "eu.csv", &eu).is_empty());

    assert_eq!(delivered(&mut desk, "D:\\juni\\saker.csv", &[record("2")]), ["1"]);
    assert_eq!(delivered(&mut desk, "eu-juni.csv", &eu[..1]), ["5"]);
    // What was erased is not expected.
    desk.project.erase(&[CaseNo(1)], Moment::from_millis(800), false).unwrap();
    assert!(delivered(&mut desk, "/juli/saker.csv", &[record("2")]).is_empty());
}

#[test]
fn erasures_and_merges_are_entries_and_no_part_of_what_copies_share() {
    let mut one = TestProject::with_cases(2);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kopi.nybrott");
    one.project.connection().execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    let mut copy = Project::open(&path).unwrap();
    copy.import(&[record("9")], &origin(), ImportRules::default()).unwrap();
    copy.erase(&[CaseNo(1)], Moment::from_millis(900), false).unwrap();
    let choices = MergeChoices { erases: true, ..MergeChoices::default() };
    for _ in 0..2 {
        one.project.merge(std::slice::from_ref(&path), &choices, Moment::from_millis(950)).unwrap();
    }

    let theirs = copy.reader().unwrap();
    let kinds: Vec<JournalKind> =
        theirs.journal().unwrap().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [JournalKind::Import, JournalKind::Import, JournalKind::Erasure]);
    let [_, merge] = &journal(&one)[..] else { panic!("a merge with nothing new is no entry") };
    assert_eq!((merge.kind, merge.new, merge.erased), (JournalKind::Merge, Some(1), Some(1)));
    assert_eq!(merge.file.as_deref(), path.to_str());
    assert_eq!(one.reader().digest().unwrap(), theirs.digest().unwrap());
}

#[test]
fn the_history_of_a_case_names_the_merge_it_came_with_and_its_erasure() {
    let mut one = TestProject::with_cases(2);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kopi.nybrott");
    one.project.connection().execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    let mut copy = Project::open(&path).unwrap();
    copy.import(&[record("9")], &origin(), ImportRules::default()).unwrap();
    copy.erase(&[CaseNo(1)], Moment::from_millis(900), false).unwrap();
    let choices = MergeChoices { erases: true, ..MergeChoices::default() };
    one.project.merge(&[path], &choices, Moment::from_millis(950)).unwrap();
    let source = |no: i64| {
        let history = one.reader().history(CaseNo(no), &anyone()).unwrap();
        let source = history.versions[0].source.clone().unwrap();
        (source.entry, source.is_merge, source.file)
    };
    assert_eq!(source(3), (2, true, "kopi.nybrott".to_owned()));
    assert_eq!((source(2).0, source(2).1), (1, false));
    let erased = one.reader().history(CaseNo(1), &anyone()).unwrap().erased_at;
    assert_eq!(erased, Some(Moment::from_millis(950)));
}

#[test]
fn the_journal_is_never_changed_and_a_repair_brings_it_over() {
    let mut desk = TestProject::with_cases(1);
    desk.project.erase(&[CaseNo(1)], Moment::from_millis(900), false).unwrap();
    let before = journal(&desk);
    for change in ["UPDATE journal SET new = 9", "DELETE FROM journal"] {
        assert!(desk.project.connection().execute(change, []).is_err(), "{change}");
    }
    let path = desk.path();
    let TestProject { folder, project } = desk;
    project.close().unwrap();
    assert!(!examine(&path).is_empty());
    repair(&path, Moment::from_millis(1_000)).unwrap();
    assert_eq!(Reader::open(&path).unwrap().journal().unwrap(), before);
    drop(folder);
}

#[test]
fn an_older_file_keeps_what_it_knows_of_its_deliveries() {
    let mut conn = rusqlite::Connection::open_in_memory().unwrap();
    let tx = conn.transaction().unwrap();
    crate::store::functions::equip_for_ids(&tx).unwrap();
    STEPS[..4].iter().for_each(|step| step(&tx).unwrap());
    tx.execute_batch(
        "INSERT INTO origin (file, at) VALUES ('a.csv', 1), ('b.csv', 3);
         INSERT INTO case_report (no, source, id) VALUES (1, '', '1'), (2, '', '2');
         INSERT INTO erased (case_no, at) VALUES (1, 2), (2, 2);",
    )
    .unwrap();
    STEPS[4](&tx).unwrap();
    let found: Vec<(i64, String, Option<String>, Option<i64>)> = tx
        .prepare("SELECT no, kind, file, erased FROM journal ORDER BY no")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let import = |no, file: &str| (no, "import".to_owned(), Some(file.to_owned()), None);
    let erasure = (2, "erasure".to_owned(), None, Some(2));
    assert_eq!(found, [import(1, "a.csv"), erasure, import(3, "b.csv")]);
}
