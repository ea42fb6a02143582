//! Uniting copies of a project.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use proptest::prelude::*;
use rusqlite::Connection;
use uuid::Uuid;

use super::super::StoreError;
use super::*;
use crate::domain::exchange::MOST_LAMPORT;
use crate::domain::rounds::{RoundAct, RoundId, RoundReassigned, SeenHow};
use crate::domain::{
    Contradiction, Judgement, MergeChoices, MergeRefusal, MergeSummary, ReviewerId,
};

/// Copies of one project, each open in a folder of its own.
pub(super) fn copies<const N: usize>(of: TestProject) -> [TestProject; N] {
    let path = of.path();
    let TestProject { folder: _folder, project } = of;
    project.close().unwrap();
    std::array::from_fn(|_| copy_of(&path))
}

fn copy_of(path: &Path) -> TestProject {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("demo.nybrott");
    fs::copy(path, &copy).unwrap();
    let project = Project::open(&copy).unwrap();
    TestProject { folder, project }.careless()
}

impl TestProject {
    fn merge(&mut self, other: &Self) -> Result<MergeSummary, StoreError> {
        let same = vec!["siri".to_owned()];
        self.merge_with(
            other,
            &MergeChoices { erases: true, accepts_names: true, same, ..MergeChoices::default() },
        )
    }

    fn merge_with(
        &mut self,
        other: &Self,
        choices: &MergeChoices,
    ) -> Result<MergeSummary, StoreError> {
        // A backup is made before each, and bears the time.
        static TIMES: AtomicI64 = AtomicI64::new(9_000);
        let at = Moment::from_millis(TIMES.fetch_add(1, Ordering::Relaxed));
        let merged = self.project.merge(&[other.path()], choices, at)?;
        Ok(merged.into_iter().next().unwrap())
    }

    /// Whether a merge has written down what was decided about names.
    fn has_decisions(&self) -> bool {
        let is_decision =
            |event: &Event| event.act.as_str() == "introduced" && event.session == event.id;
        self.events().iter().any(is_decision)
    }

    /// What every reviewer says of every case, by id, and which report it is.
    fn state(&self) -> (Vec<CaseRecord>, Vec<Vec<(String, Judgement)>>) {
        let mut records = self.records();
        records.sort_by(|one, other| one.case.id.cmp(&other.case.id));
        (records, self.alone())
    }

    /// What everyone answered about the cases by themselves, by the ids of the cases, of which there may be three.
    fn alone(&self) -> Vec<Vec<(String, Judgement)>> {
        let reader = self.reader();
        let of = |no| {
            let (_, id) = reader.case_id(no).unwrap().unwrap_or_default();
            let judged = reader.judgements(&[no], &anyone()).unwrap();
            let judged = judged.into_iter().flat_map(|(_, judged)| judged);
            judged.map(|one| (id.clone(), one)).collect::<Vec<_>>()
        };
        let mut all: Vec<_> = (1..=3).map(|no| of(CaseNo(no))).collect();
        all.sort_by_key(|of| of.first().map(|(id, _)| id.clone()));
        all
    }
}

fn answered(category: Category, no: i64) -> Act {
    let seen = SeenCase { case: CaseNo(no), text: record(&no.to_string()).text_sha256 };
    Act::answered(Patch::answers(&complete(category)), seen)
}

#[test]
fn two_copies_that_both_were_worked_in_become_the_same_whichever_takes_the_other() {
    let [mut a, mut b] = copies(TestProject::with_cases(3));
    a.act("kari", &answered(Category::Emergency, 1));
    b.act("ola", &answered(Category::LongTerm, 1));
    b.act("ola", &answered(Category::LongTerm, 2));
    let before = copy_of_open(&a);

    let merged = a.merge(&b).unwrap();
    assert_eq!((merged.new_cases, merged.known_cases, merged.new_events()), (0, 3, 2));
    assert_eq!(merged.differing.len(), 1, "case 1");
    b.merge(&before).unwrap();
    assert_eq!(a.digest(), b.digest());
    assert_eq!(a.state(), b.state());
    assert!(a.merge(&b).unwrap().is_nothing_new());
    assert_eq!((a.faults(), b.faults()), (vec![], vec![]));
}

#[test]
fn undo_never_reaches_what_came_from_another_file() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    a.act("kari", &answered(Category::Emergency, 1));
    b.act("kari", &answered(Category::LongTerm, 2));
    a.merge(&b).unwrap();
    assert_eq!(a.undo("kari").unwrap().cases, [CaseNo(1)]);
    assert!(a.undo("kari").is_none(), "the answer to case 2 was given elsewhere");
    assert!(a.standing("kari", 2).is_classified());
}

#[test]
fn what_is_done_after_a_merge_counts_after_all_that_came() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    for category in [Category::Emergency, Category::LongTerm, Category::Preparedness] {
        b.act("kari", &answered(category, 1));
    }
    a.merge(&b).unwrap();
    a.act("kari", &answered(Category::Emergency, 1));
    assert_eq!(a.standing("kari", 1).classification.answers, complete(Category::Emergency));
    b.merge(&a).unwrap();
    assert_eq!(b.standing("kari", 1).classification.answers, complete(Category::Emergency));
}

#[test]
fn a_retraction_that_comes_before_its_act_counts_when_that_comes() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kari", &answered(Category::Emergency, 1));
    let act = b.events()[0].id;
    // A file with the retraction alone, as a split of the history can leave it.
    let conn = a.project.connection();
    conn.execute(
        "INSERT INTO reviewer (no, name, id, person) VALUES (7, 'kari', ?1, 7)",
        [reviewer("kari").id()],
    )
    .unwrap();
    conn.execute(
        "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, target, imported, batch_size)
         VALUES (?1, 7, ?1, 1, 9, 0, 'retracted', ?2, 0, 0)",
        [Uuid::from_u128(1).into_bytes(), act.into_bytes()],
    )
    .unwrap();
    a.merge(&b).unwrap();
    assert!(!a.standing("kari", 1).is_classified(), "the retraction was there before its act");
    assert_eq!(a.faults(), Vec::<String>::new());
}

#[test]
fn new_cases_versions_and_erasures_travel() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    b.import(&[record("ny")]);
    let changed = with(record("1"), |case| case.text = Some("Endret.".into()));
    let later = Origin::new("mai.csv", Moment::from_millis(800));
    b.project.import(&[rehashed(changed)], &later, ImportRules::default()).unwrap();
    b.project.erase(&[CaseNo(2)], Moment::from_millis(900), false).unwrap();

    let refused = a.merge_with(&b, &MergeChoices::default()).unwrap_err();
    let StoreError::MergeRefused { why, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(why, MergeRefusal::ErasesTexts(1));
    assert_eq!(a.records().len(), 2, "nothing of it was done");

    let merged = a.merge(&b).unwrap();
    assert_eq!((merged.new_cases, merged.new_versions, merged.erased), (1, 1, 1));
    assert_eq!(a.digest(), b.digest());
    let texts: Vec<Option<String>> =
        a.records().into_iter().map(|record| record.case.text).collect();
    assert_eq!(texts, [Some("Endret.".into()), None, Some("Rapporten om tiltak ny.".into())]);
    // Nothing of the erased text comes back from a copy that still has it.
    let [mut c] = copies(TestProject { project: b.project, folder: b.folder });
    let _ = c.merge(&a).unwrap();
    assert_eq!(c.records()[1].case.text, None);
}

#[test]
fn what_comes_for_an_erased_case_leaves_nothing_behind() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    a.project.erase(&[CaseNo(1)], Moment::from_millis(700), false).unwrap();
    let changed = rehashed(with(record("1"), |case| case.text = Some("Hemmeligheten.".into())));
    let later = Origin::new("mai.csv", Moment::from_millis(800));
    b.project.import(&[changed], &later, ImportRules::default()).unwrap();
    let seen = SeenCase { case: CaseNo(1), text: record("1").text_sha256 };
    let note = Patch { note: Change::Set("Taushetsbelagt".into()), ..Patch::default() };
    b.act("ola", &Act::answered(note, seen));
    a.merge(&b).unwrap();
    assert_eq!(a.faults(), Vec::<String>::new());
    let path = a.path();
    a.project.close().unwrap();
    let file = fs::read(path).unwrap();
    for text in ["Hemmeligheten", "Taushetsbelagt"] {
        let is_there = file.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(!is_there, "{text}");
    }
}

#[test]
fn a_text_that_its_hash_does_not_say_is_not_taken_over() {
    let [mut a, b] = copies(TestProject::with_cases(2));
    let conn = b.project.connection();
    let erased = crate::store::columns::note_hash("Slettet");
    conn.execute("INSERT INTO note_text (sha256, text) VALUES (?1, 'Falsk')", [erased]).unwrap();
    conn.execute_batch(
        "INSERT INTO case_version (case_no, version, sha256, title, imported_at, fields, text)
         VALUES (1, 2, zeroblob(32), 'Falsk', 900, '{}', 'Falsk');
         INSERT INTO case_report (no, source, id) VALUES (3, '', 'falsk');
         INSERT INTO case_version (case_no, version, sha256, title, imported_at, fields, text)
         VALUES (3, 1, zeroblob(32), 'Falsk', 900, '{}', 'Falsk');",
    )
    .unwrap();
    let merged = a.merge(&b).unwrap();
    let set_aside: Vec<&str> = merged.quarantined.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(set_aside, ["1", "falsk"]);
    assert_eq!((merged.new_cases, merged.new_versions), (0, 0));
    let notes: i64 = a
        .project
        .connection()
        .query_row("SELECT count(*) FROM note_text", [], |row| row.get(0))
        .unwrap();
    assert_eq!(notes, 0);
    assert_eq!(a.faults(), Vec::<String>::new());
}

#[test]
fn an_older_report_from_another_file_does_not_become_the_newest() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    for (desk, text, at) in [(&mut a, "nyest", 900), (&mut b, "eldre", 800)] {
        let changed = rehashed(with(record("1"), |case| case.text = Some(text.into())));
        let origin = Origin::new("f.csv", Moment::from_millis(at));
        desk.project.import(&[changed], &origin, ImportRules::default()).unwrap();
    }
    a.merge(&b).unwrap();
    b.merge(&a).unwrap();
    for desk in [&a, &b] {
        assert_eq!(desk.records()[0].case.text.as_deref(), Some("nyest"));
        let numbers: Vec<i64> =
            desk.reader().versions(CaseNo(1)).unwrap().iter().map(|(no, _)| *no).collect();
        assert_eq!(numbers, [1, 2, 3]);
        assert_eq!(desk.faults(), Vec::<String>::new());
    }
    assert_eq!(a.digest(), b.digest());
}

#[test]
fn a_file_that_is_no_copy_of_the_project_is_refused_unless_that_is_meant() {
    let mut a = TestProject::with_cases(1);
    let b = TestProject::with_cases(2);
    let refused = a.merge(&b).unwrap_err();
    assert!(
        matches!(refused, StoreError::MergeRefused { why: MergeRefusal::OtherProject, .. }),
        "{refused:?}"
    );
    let foreign = MergeChoices { foreign: true, ..MergeChoices::default() };
    assert_eq!(a.merge_with(&b, &foreign).unwrap().new_cases, 1);

    let path = a.path();
    let itself = a.project.merge(&[path], &foreign, Moment::now()).unwrap_err();
    assert!(matches!(itself, StoreError::MergeRefused { why: MergeRefusal::Itself, .. }));
}

#[test]
fn one_id_with_two_reports_is_named_and_nothing_is_changed() {
    let [mut a, mut b] = copies(TestProject::empty());
    a.import(&[record("1")]);
    b.import(&[with(record("1"), |case| case.text = Some("En annen sak.".into()))]);
    let before = a.digest();
    let refused = a.merge(&b).unwrap_err();
    let StoreError::MergeRefused { why, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(why, MergeRefusal::TwoReports(vec!["1".into()]));
    assert_eq!(a.digest(), before);
}

/// The reviewer of this name with an id of a machine of their own.
fn minted(name: &str, number: u128) -> Reviewer {
    let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number);
    reviewer(name).with_id(ReviewerId(id))
}

#[test]
fn one_name_for_two_ids_is_to_be_settled() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    let (here, there) = (minted("ola", 1), minted("ola", 2));
    let at = Moment::from_millis(1);
    a.project.record(&here, &answered(Category::Emergency, 1), at).unwrap();
    b.project.record(&there, &answered(Category::LongTerm, 1), at).unwrap();
    let refused = a.merge(&b).unwrap_err();
    let StoreError::MergeRefused { why, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(why, MergeRefusal::SameNames(vec!["ola".into()]));

    let mut apart = copy_of_open(&a);
    let rename = vec![("ola".to_owned(), "ola2".to_owned())];
    apart.merge_with(&b, &MergeChoices { rename, ..MergeChoices::default() }).unwrap();
    let said = |desk: &TestProject, reviewer: &Reviewer| {
        let case = desk.reader().case(CaseNo(1), reviewer).unwrap().unwrap();
        case.standing.classification.answers.category
    };
    assert_eq!(said(&apart, &here), Some(CategoryAnswer::Is(Category::Emergency)));
    assert_eq!(said(&apart, &there), Some(CategoryAnswer::Is(Category::LongTerm)));
    let names: Vec<String> = apart
        .reader()
        .statuses(&anyone())
        .unwrap()
        .iter()
        .map(|of| of.reviewer.to_string())
        .collect();
    assert_eq!(names, ["ola", "ola2"]);

    let same = MergeChoices { same: vec!["ola".into()], ..MergeChoices::default() };
    let mut other_way = copy_of_open(&b);
    let a_before = copy_of_open(&a);
    a.merge_with(&b, &same).unwrap();
    other_way.merge_with(&a_before, &same).unwrap();
    assert_eq!(a.digest(), other_way.digest());
    // Both ids are one person: the later of the two answers counts, whichever id is asked for.
    assert_eq!(said(&a, &here), said(&a, &there));
    assert_eq!(a.state(), other_way.state());
    assert_eq!((a.faults(), other_way.faults()), (vec![], vec![]));
    // A third copy hears of it without being asked.
    let mut third = copy_of_open(&apart);
    third.merge_with(&a, &same).unwrap();
    assert_eq!(third.reader().statuses(&anyone()).unwrap().len(), 1);
}

fn at(millis: i64) -> Moment {
    Moment::from_millis(millis)
}

fn names(desk: &TestProject) -> Vec<String> {
    desk.reader().statuses(&anyone()).unwrap().iter().map(|of| of.reviewer.to_string()).collect()
}

fn refusal(of: Result<MergeSummary, StoreError>) -> MergeRefusal {
    match of {
        Err(StoreError::MergeRefused { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

/// A project in which kari was known by her name, and copies of it in which two of that name went on.
fn known_by_name() -> (TestProject, TestProject, Reviewer, Reviewer) {
    let mut old = TestProject::with_cases(3);
    old.act("kari", &answered(Category::Emergency, 1));
    let [mut a, mut b] = copies(old);
    let (here, there) = (minted("kari", 1), minted("kari", 2));
    a.project.record(&here, &answered(Category::LongTerm, 2), at(2)).unwrap();
    b.project.record(&there, &answered(Category::LongTerm, 3), at(3)).unwrap();
    (a, b, here, there)
}

#[test]
fn who_was_known_by_name_goes_on_with_counts_and_undo_under_an_id() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kari", &answered(Category::Emergency, 1));
    let kari = minted("kari", 1);
    let classified = |desk: &TestProject| desk.reader().tally(&kari).unwrap().classified;
    assert_eq!(classified(&desk), 1, "before the first act, too");
    assert_eq!(desk.reader().acts_to_undo(&kari).unwrap().len(), 1);
    let undone = desk.project.undo(&kari, at(2)).unwrap().unwrap();
    assert_eq!((undone.cases, classified(&desk)), (vec![CaseNo(1)], 0));
    assert!(desk.project.redo(&kari, at(3)).unwrap().is_some());
    desk.project.record(&kari, &answered(Category::LongTerm, 2), at(4)).unwrap();
    assert_eq!((classified(&desk), names(&desk)), (2, vec!["kari".to_owned()]));
    assert_eq!(desk.faults(), Vec::<String>::new());
    // Under another name the project has nothing of hers.
    assert_eq!(desk.reader().tally(&minted("ola", 2)).unwrap().classified, 0);
}

#[test]
fn a_reviewer_is_introduced_once_and_again_under_a_new_name() {
    let mut desk = TestProject::with_cases(3);
    let kari = minted("kari", 1);
    let renamed = minted("Kari", 1);
    let introductions = |desk: &TestProject| {
        let events = desk.events();
        events.iter().filter(|event| event.act.as_str() == "introduced").count()
    };
    for (who, no, expected) in [(&kari, 1, 1), (&kari, 2, 1), (&renamed, 3, 2), (&renamed, 1, 2)] {
        desk = desk.reopened();
        desk.project.record(who, &answered(Category::Emergency, no), at(no)).unwrap();
        assert_eq!(introductions(&desk), expected, "case {no}");
    }
    assert_eq!(names(&desk), ["Kari"]);
    let own = desk.reader().tally(&renamed).unwrap().classified;
    assert_eq!(own, 3);
}

#[test]
fn two_who_both_go_on_from_one_name_are_distinguished_before_they_are_united() {
    let (mut a, b, here, there) = known_by_name();
    assert_eq!(refusal(a.merge(&b)), MergeRefusal::SameNames(vec!["kari".into()]));
    let count = |desk: &TestProject, who| desk.reader().tally(who).unwrap().classified;

    let same = MergeChoices { same: vec!["kari".into()], ..MergeChoices::default() };
    let (mut one, mut other) = (copy_of_open(&a), copy_of_open(&b));
    one.merge_with(&b, &same).unwrap();
    other.merge_with(&a, &same).unwrap();
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.state(), other.state());
    assert_eq!((count(&one, &here), count(&other, &there)), (3, 3));

    // Kept apart, each has their own, and what was there before stays where the merge was done.
    let rename = vec![("kari".to_owned(), "kari2".to_owned())];
    let apart = MergeChoices { rename, ..MergeChoices::default() };
    a.merge_with(&b, &apart).unwrap();
    assert_eq!(
        (names(&a), count(&a, &here), count(&a, &there)),
        (vec!["kari".into(), "kari2".into()], 2, 1)
    );
    assert!(a.merge_with(&b, &apart).unwrap().is_nothing_new(), "the same command again");
    let own = MergeChoices { own: vec![there.clone()], ..MergeChoices::default() };
    let mut back = copy_of_open(&b);
    assert_eq!(refusal(back.merge_with(&a, &own)), MergeRefusal::OwnIds(vec!["kari".into()]));
    back.merge_with(&a, &MergeChoices { erases: true, accepts_names: true, ..own }).unwrap();
    assert_eq!(back.digest(), a.digest());
    assert_eq!(back.state(), a.state());
    for desk in [&one, &other, &a, &back] {
        assert_eq!(desk.faults(), Vec::<String>::new());
    }
}

#[test]
fn another_file_neither_joins_a_reviewer_of_this_home_nor_takes_acts_away() {
    let mut a = TestProject::with_cases(2);
    let own = minted("kari", 1);
    a.act("kari", &answered(Category::Emergency, 1));
    a.project.record(&own, &answered(Category::Emergency, 2), at(1)).unwrap();
    let forged = |payload: &str, by: &Reviewer| {
        let mut b = copy_of_open(&a);
        b.project.record(by, &answered(Category::LongTerm, 2), at(2)).unwrap();
        let forge = "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, imported, batch_size, payload)
             SELECT randomblob(16), no, randomblob(16), 1, 90, 0, 'introduced', 0, 0, ?2 FROM reviewer WHERE id = ?1";
        b.project.connection().execute(forge, rusqlite::params![by.id(), payload]).unwrap();
        b
    };
    let stranger = minted("ola", 2);
    let (mine, by_name) = (own.id(), reviewer("kari").id());
    for joined in [mine, by_name] {
        let payload = format!(r#"{{"id":"{}","name":"ola","same_as":"{joined}"}}"#, stranger.id());
        let choices = MergeChoices { own: vec![own.clone()], ..MergeChoices::default() };
        let refused = refusal(copy_of_open(&a).merge_with(&forged(&payload, &stranger), &choices));
        assert_eq!(refused, MergeRefusal::OwnIds(vec!["kari".into()]));
    }
    // An introduction of somebody else's id says nothing; a new name is asked about.
    let payload = format!(r#"{{"id":"{mine}","name":"tulling"}}"#);
    let choices = MergeChoices { own: vec![own.clone()], ..MergeChoices::default() };
    let mut target = copy_of_open(&a);
    assert_eq!(target.merge_with(&forged(&payload, &stranger), &choices).unwrap().renamed, []);
    let named = forged(&payload, &own);
    let refused = refusal(copy_of_open(&a).merge_with(&named, &choices));
    assert_eq!(refused, MergeRefusal::OwnIds(vec!["kari".into()]));
    let agreed = MergeChoices { erases: true, accepts_names: true, ..choices };
    let merged = copy_of_open(&a).merge_with(&named, &agreed).unwrap();
    assert_eq!(merged.renamed, [("kari".to_owned(), "tulling".to_owned())]);
}

#[test]
fn who_is_known_by_an_imported_id_goes_on_with_the_work_under_their_name_too() {
    let mut desk = TestProject::with_cases(3);
    let ola = minted("ola", 1);
    desk.act("ola", &answered(Category::Emergency, 1));
    // From a set that she exported elsewhere.
    let mut imported = record("2");
    imported.classifications =
        vec![Decision { reviewer: ola.clone(), ..decision("ola", &imported) }];
    desk.import(&[imported]);
    assert_eq!(names(&desk).len(), 2);
    let undone = desk.project.undo(&ola, at(2)).unwrap().unwrap();
    assert_eq!(undone.cases, [CaseNo(1)], "what she did here is hers from the first look on");
    assert!(desk.project.redo(&ola, at(3)).unwrap().is_some());
    desk.project.record(&ola, &answered(Category::LongTerm, 3), at(4)).unwrap();
    assert_eq!(names(&desk), ["ola"]);
    assert_eq!(desk.reader().tally(&ola).unwrap().classified, 3);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_merge_brings_back_what_was_lost_of_events_and_notes_that_are_here() {
    let mut a = TestProject::with_cases(3);
    a.act("kari", &classify(Category::Emergency, &[1, 2, 3]));
    a.act("kari", &note("se etter", 1));
    let b = copy_of_open(&a);
    let conn = a.project.connection();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         DROP TRIGGER event_case_stays;
         DROP TRIGGER note_text_stays;
         DELETE FROM event_case WHERE case_no = 2;
         DELETE FROM note_text;
         PRAGMA foreign_keys = ON;",
    )
    .unwrap();
    let merged = a.merge(&b).unwrap();
    assert_eq!((merged.new_events(), merged.completed, merged.notes + merged.codebooks), (0, 1, 1));
    assert_eq!(a.digest(), b.digest());
    assert!(a.standing("kari", 2).is_classified());
    assert!(a.merge(&b).unwrap().is_nothing_new());
}

#[test]
fn a_name_that_both_files_know_under_one_id_is_not_changed_by_a_merge() {
    let mut base = TestProject::with_cases(2);
    let ola = minted("ola", 1);
    base.project.record(&ola, &answered(Category::Emergency, 1), at(1)).unwrap();
    let [mut a, mut b] = copies(base);
    b.project.record(&ola, &answered(Category::Emergency, 2), at(2)).unwrap();
    let rename = vec![("ola".to_owned(), "ola2".to_owned())];
    let choices = MergeChoices { rename, ..MergeChoices::default() };
    let (name, new) = ("ola".to_owned(), "ola2".to_owned());
    assert_eq!(refusal(a.merge_with(&b, &choices)), MergeRefusal::RenamesKnown { name, new });
    assert_eq!(names(&a), ["ola"]);
}

#[test]
fn a_merge_leaves_no_tables_of_its_own_behind() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kari", &answered(Category::Emergency, 1));
    a.merge(&b).unwrap();
    let tables: i64 = a
        .project
        .connection()
        .query_row("SELECT count(*) FROM temp.sqlite_schema", [], |row| row.get(0))
        .unwrap();
    assert_eq!(tables, 0);
}

#[test]
fn an_event_that_contradicts_one_that_is_here_is_set_aside_and_the_rest_goes_on() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    a.act("kari", &answered(Category::Emergency, 1));
    let events = |desk: &TestProject| desk.events();
    let known = events(&a)[0].clone();
    b.act("ola", &answered(Category::LongTerm, 2));
    let forge = |conn: &Connection, id: Uuid, session: Uuid, seq: i64, lamport: i64| {
        conn.execute(
            "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, imported, batch_size)
             VALUES (?1, 1, ?2, ?3, ?4, 0, 'skipped', 0, 1)",
            rusqlite::params![id.into_bytes(), session.into_bytes(), seq, lamport],
        )
        .unwrap();
    };
    let conn = b.project.connection();
    let new = Uuid::from_u128;
    forge(conn, known.id, new(50), 1, 1);
    forge(conn, new(51), known.session, known.seq.cast_signed(), 5);
    forge(conn, new(52), new(52), 1, MOST_LAMPORT.cast_signed() + 1);
    forge(conn, new(53), new(53), 1, 0);
    let merged = a.merge(&b).unwrap();
    let why: Vec<Contradiction> = merged.quarantined.iter().map(|one| one.why).collect();
    let expected = [
        Contradiction::OtherContent,
        Contradiction::OtherEvent,
        Contradiction::Clock,
        Contradiction::Clock,
    ];
    assert_eq!(why, expected);
    assert_eq!(merged.new_events(), 1);
    assert!(a.standing("ola", 2).is_classified());
    let kept: i64 = a
        .project
        .connection()
        .query_row("SELECT count(*) FROM quarantine", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 4);
    // The same file again brings nothing that is not known, and a repair keeps what was set aside.
    assert!(a.merge(&b).unwrap().is_nothing_new());
    let copy = copy_of_open(&a);
    let path = copy.path();
    copy.project.close().unwrap();
    let repaired = crate::store::repair(&path, Moment::from_millis(1)).unwrap();
    let repaired = Connection::open(repaired.path).unwrap();
    let kept: i64 =
        repaired.query_row("SELECT count(*) FROM quarantine", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 4);
    // The clock of what follows is not carried away.
    a.act("kari", &answered(Category::Emergency, 2));
    assert!(events(&a).iter().all(|event| event.lamport < 100));
}

#[test]
fn kinds_and_keys_of_a_later_version_are_kept_and_count_for_nothing() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kari", &answered(Category::Emergency, 1));
    b.project
        .connection()
        .execute_batch(
            "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, imported, batch_size, payload)
             VALUES (randomblob(16), 1, randomblob(16), 1, 7, 0, 'ruled', 0, 1, '{\"b\":1,\"a\":[2]}');
             INSERT INTO event_patch (event, patch_no, patch)
             VALUES (2, 1, '{\"facets\":{\"sector\":\"culture\"}}');
             INSERT INTO event_case (event, case_no, patch_no, text_sha256)
             SELECT 2, 1, 1, sha256 FROM case_version;",
        )
        .unwrap();
    let before = b.digest();
    a.merge(&b).unwrap();
    assert_eq!(a.digest(), before);
    let mut c = copy_of_open(&a);
    assert!(c.merge(&b).unwrap().is_nothing_new());
    assert!(a.standing("kari", 1).is_classified());
    assert_eq!(a.faults(), Vec::<String>::new());
}

#[test]
fn decisions_from_a_file_are_the_same_events_in_every_copy_that_imports_it() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    let of = record("1");
    let decided = CaseRecord { classifications: vec![decision("saksbehandler", &of)], ..of };
    a.act("kari", &answered(Category::Emergency, 2));
    for desk in [&mut a, &mut b] {
        desk.import(std::slice::from_ref(&decided));
    }
    let id =
        |desk: &TestProject| desk.events().into_iter().find(|event| event.imported).unwrap().id;
    assert_eq!(id(&a), id(&b));
    let merged = a.merge(&b).unwrap();
    assert_eq!((merged.new_events(), merged.quarantined.len()), (0, 0));
}

#[test]
fn a_dry_run_changes_nothing() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kari", &answered(Category::Emergency, 1));
    let before = a.digest();
    let choices = MergeChoices { dry_run: true, ..MergeChoices::default() };
    assert_eq!(a.merge_with(&b, &choices).unwrap().new_events(), 1);
    assert_eq!(a.digest(), before);
    a.act("ola", &answered(Category::Emergency, 1));
    assert_eq!(a.events().len(), 1);
}

/// Something that happens in one of the copies.
#[derive(Debug, Clone)]
enum Happening {
    Acts { copy: usize, who: usize, case: i64, category: usize },
    AnswersFacets { copy: usize, who: usize, case: i64, patch: Patch },
    Postpones { copy: usize, who: usize, case: i64 },
    Undoes { copy: usize, who: usize },
    Redoes { copy: usize, who: usize },
    Erases { copy: usize, case: i64 },
    Imports { copy: usize, case: i64, text: u8, at: i64 },
    Opens { copy: usize, round: u128, case: i64 },
    Reassigns { copy: usize, round: u128, case: i64 },
    Closes { copy: usize, round: u128 },
    Looks { copy: usize, who: usize, case: i64 },
    Merges { into: usize, from: usize },
}

fn happening() -> impl Strategy<Value = Happening> {
    let (copy, who, case) = (0..3_usize, 0..3_usize, 1..4_i64);
    prop_oneof![
        6 => (copy.clone(), who.clone(), case.clone(), 0..3_usize)
            .prop_map(|(copy, who, case, category)| Happening::Acts { copy, who, case, category }),
        3 => (copy.clone(), who.clone(), case.clone(), facet_changes())
            .prop_map(|(copy, who, case, facets)| {
                let patch = Patch { facets, ..Patch::default() };
                Happening::AnswersFacets { copy, who, case, patch }
            }),
        1 => (copy.clone(), who.clone(), case.clone())
            .prop_map(|(copy, who, case)| Happening::Postpones { copy, who, case }),
        3 => (copy.clone(), who.clone()).prop_map(|(copy, who)| Happening::Undoes { copy, who }),
        2 => (copy.clone(), who).prop_map(|(copy, who)| Happening::Redoes { copy, who }),
        1 => (copy.clone(), case.clone()).prop_map(|(copy, case)| Happening::Erases { copy, case }),
        2 => (copy.clone(), case, 0..3_u8, 600..650_i64)
            .prop_map(|(copy, case, text, at)| Happening::Imports { copy, case, text, at }),
        2 => (copy.clone(), 0..2_u128, 1..4_i64)
            .prop_map(|(copy, round, case)| Happening::Opens { copy, round, case }),
        1 => (copy.clone(), 0..2_u128, 1..4_i64)
            .prop_map(|(copy, round, case)| Happening::Reassigns { copy, round, case }),
        1 => (copy.clone(), 0..2_u128).prop_map(|(copy, round)| Happening::Closes { copy, round }),
        1 => (copy.clone(), 0..3_usize, 1..4_i64)
            .prop_map(|(copy, who, case)| Happening::Looks { copy, who, case }),
        2 => (copy.clone(), copy).prop_map(|(into, from)| Happening::Merges { into, from }),
    ]
}

/// Someone with an id of their own; someone known by name alone; and, in each copy from the first act on with
/// an id, someone who was known by name before.
fn someone(copy: usize, who: usize) -> Reviewer {
    match who {
        0 => minted("kari", 1),
        1 => reviewer("ola"),
        _ => minted("siri", 5 + u128::try_from(copy).unwrap()),
    }
}

fn happen(copies: &mut [TestProject; 3], happening: &Happening) {
    match *happening {
        Happening::Acts { copy, who, case, category } => {
            let act = answered(Category::ALL[category], case);
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::AnswersFacets { copy, who, case, ref patch } => {
            let seen = SeenCase { case: CaseNo(case), text: record(&case.to_string()).text_sha256 };
            let act = Act::answered(patch.clone(), seen);
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::Postpones { copy, who, case } => {
            let seen = SeenCase { case: CaseNo(case), text: record(&case.to_string()).text_sha256 };
            let act = Act::Postponed { case: seen };
            copies[copy].project.record(&someone(copy, who), &act, at(1_000)).unwrap();
        }
        Happening::Undoes { copy, who } => {
            copies[copy].project.undo(&someone(copy, who), at(2_000)).unwrap();
        }
        Happening::Redoes { copy, who } => {
            copies[copy].project.redo(&someone(copy, who), at(3_000)).unwrap();
        }
        Happening::Erases { copy, case } => {
            let at = Moment::from_millis(700);
            copies[copy].project.erase(&[CaseNo(case)], at, false).unwrap();
        }
        Happening::Imports { copy, case, text, at } => {
            let changed = with(record(&case.to_string()), |case| {
                case.text = Some(format!("Ordlyd {text}."));
            });
            let origin = Origin::new("f.csv", Moment::from_millis(at));
            let rules = ImportRules::default();
            copies[copy].project.import(&[rehashed(changed)], &origin, rules).unwrap();
        }
        Happening::Opens { copy, round, case } => {
            // Two copies do not open one round.
            let round = RoundId(Uuid::from_u128(round * 10 + copy as u128));
            let readers = [minted("kari", 1).id(), reviewer("ola").id()];
            let cases: Vec<i64> = (case..=3).collect();
            let act = rounds::opens_for(readers, round, "runde", &cases);
            let (by, newcomers) = (someone(copy, 0), [reviewer("ola")]);
            copies[copy].project.record_round(&by, &act, &newcomers, at(4_000)).unwrap();
        }
        Happening::Reassigns { copy, round, case } => {
            let moved = RoundReassigned {
                round: RoundId(Uuid::from_u128(round * 10)),
                from: reviewer("ola").id(),
                to: minted("kari", 1).id(),
                cases: vec![seen(case)],
            };
            let act = Act::Round(RoundAct::Reassigned(moved));
            copies[copy].project.record(&someone(copy, 0), &act, at(4_000)).unwrap();
        }
        Happening::Closes { copy, round } => {
            let act = rounds::closes(RoundId(Uuid::from_u128(round * 10)));
            copies[copy].project.record(&someone(copy, 0), &act, at(4_000)).unwrap();
        }
        Happening::Looks { copy, who, case } => {
            let (who, case) = (someone(copy, who), [CaseNo(case)]);
            copies[copy].project.look(&who, SeenHow::Who, &case, at(4_000)).unwrap();
        }
        Happening::Merges { into, from } if into != from => {
            let from = copy_of_open(&copies[from]);
            copies[into].merge(&from).unwrap();
        }
        Happening::Merges { .. } => {}
    }
}

/// A copy of a project that is at work.
fn copy_of_open(desk: &TestProject) -> TestProject {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("demo.nybrott");
    let target = copy.to_str().unwrap();
    desk.project.connection().execute("VACUUM INTO ?1", [target]).unwrap();
    TestProject { folder, project: Project::open(&copy).unwrap() }.careless()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done in the copies and in whichever order they are united: the union is the same.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        happenings in proptest::collection::vec(happening(), 0..24),
    ) {
        let mut old = TestProject::with_cases(3);
        old.act("siri", &answered(Category::Emergency, 1));
        let mut all = copies::<3>(old);
        for happening in &happenings {
            happen(&mut all, happening);
        }
        let [a, b, c] = &all;
        let union = |one: &TestProject, others: &[&TestProject]| {
            let mut union = copy_of_open(one);
            for other in others {
                let summary = union.merge(other).unwrap();
                assert_eq!(summary.quarantined, vec![]);
            }
            union
        };
        let (ab, ba) = (union(a, &[b]), union(b, &[a]));
        prop_assert_eq!(ab.digest(), ba.digest());
        prop_assert_eq!(ab.state(), ba.state());
        let (mut left, mut right) = (union(&ab, &[c]), union(a, &[&union(b, &[c])]));
        // Anyone who decides about names on the way writes down another decision: two who have decided know the
        // same when they have heard of each other's.
        if left.has_decisions() || right.has_decisions() {
            (left, right) = (union(&left, &[&right]), union(&right, &[&left]));
        }
        prop_assert_eq!(left.digest(), right.digest());
        prop_assert_eq!(left.state(), right.state());
        let again = union(&left, &[&right, a, &left]);
        prop_assert_eq!(again.digest(), left.digest());
        prop_assert_eq!(again.state(), left.state());
        for union in [&ab, &ba, &left, &right] {
            prop_assert_eq!(union.faults(), Vec::<String>::new());
        }
    }
}
