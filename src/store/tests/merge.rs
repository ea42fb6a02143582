//! Uniting copies of a project.

mod people;
mod unions;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use uuid::Uuid;

use super::super::StoreError;
use super::*;
use crate::domain::exchange::MOST_LAMPORT;
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
        // A name that is not there is refused.
        let sola = other.reader().person_named("sola").unwrap();
        let same = sola.map(|sola| sola.as_str().to_owned()).into_iter().collect();
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

/// A copy of a project that is at work.
fn copy_of_open(desk: &TestProject) -> TestProject {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("demo.nybrott");
    let target = copy.to_str().unwrap();
    desk.project.connection().execute("VACUUM INTO ?1", [target]).unwrap();
    TestProject { folder, project: Project::open(&copy).unwrap() }.careless()
}

/// The reviewer of this name with an id of a machine of their own.
fn minted(name: &str, number: u128) -> Reviewer {
    let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number);
    reviewer(name).with_id(ReviewerId(id))
}

fn at(millis: i64) -> Moment {
    Moment::from_millis(millis)
}

#[test]
fn two_copies_that_both_were_worked_in_become_the_same_whichever_takes_the_other() {
    let [mut a, mut b] = copies(TestProject::with_cases(3));
    a.act("kvam", &answered(Category::Emergency, 1));
    b.act("lom", &answered(Category::LongTerm, 1));
    b.act("lom", &answered(Category::LongTerm, 2));
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
    a.act("kvam", &answered(Category::Emergency, 1));
    b.act("kvam", &answered(Category::LongTerm, 2));
    a.merge(&b).unwrap();
    assert_eq!(a.undo("kvam").unwrap().cases, [CaseNo(1)]);
    assert!(a.undo("kvam").is_none(), "the answer to case 2 was given elsewhere");
    assert!(a.standing("kvam", 2).is_classified());
}

#[test]
fn what_is_done_after_a_merge_counts_after_all_that_came() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    for category in [Category::Emergency, Category::LongTerm, Category::Preparedness] {
        b.act("kvam", &answered(category, 1));
    }
    a.merge(&b).unwrap();
    a.act("kvam", &answered(Category::Emergency, 1));
    assert_eq!(a.standing("kvam", 1).classification.answers, complete(Category::Emergency));
    b.merge(&a).unwrap();
    assert_eq!(b.standing("kvam", 1).classification.answers, complete(Category::Emergency));
}

#[test]
fn a_retraction_that_comes_before_its_act_counts_when_that_comes() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kvam", &answered(Category::Emergency, 1));
    let act = b.events()[0].id;
    // A file with the retraction alone, as a split of the history can leave it.
    let conn = a.project.connection();
    conn.execute(
        "INSERT INTO reviewer (no, name, id, person) VALUES (7, 'kvam', ?1, 7)",
        [reviewer("kvam").id()],
    )
    .unwrap();
    conn.execute(
        "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, target, imported, batch_size)
         VALUES (?1, 7, ?1, 1, 9, 0, 'retracted', ?2, 0, 0)",
        [Uuid::from_u128(1).into_bytes(), act.into_bytes()],
    )
    .unwrap();
    a.merge(&b).unwrap();
    assert!(!a.standing("kvam", 1).is_classified(), "the retraction was there before its act");
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
    b.act("lom", &Act::answered(note, seen));
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
    let named = merged.quarantined.iter().map(|one| one.case.as_ref().unwrap().title.as_str());
    assert_eq!(named.collect::<Vec<_>>(), ["Falsk", "Falsk"]);
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
    assert_eq!(why, MergeRefusal::TwoReports(vec!["Tiltak 1 (1)".into()]));
    assert_eq!(a.digest(), before);
}

#[test]
fn a_merge_brings_back_what_was_lost_of_events_and_notes_that_are_here() {
    let mut a = TestProject::with_cases(3);
    a.act("kvam", &classify(Category::Emergency, &[1, 2, 3]));
    a.act("kvam", &note("se etter", 1));
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
    assert!(a.standing("kvam", 2).is_classified());
    assert!(a.merge(&b).unwrap().is_nothing_new());
}

#[test]
fn a_damaged_file_is_named_whichever_of_the_two_it_is() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    for copy in [&mut a, &mut b] {
        copy.act("kvam", &answered(Category::Emergency, 1));
    }
    a.merge(&b).unwrap();
    let (here, there) = (a.path(), b.path());
    let mut whole = copy_of_open(&a);
    b.damage_answers();
    whole.act("lom", &answered(Category::LongTerm, 2));
    let damaged = |error| match error {
        StoreError::Damaged { path, .. } => path,
        other => panic!("{other:?}"),
    };
    let before = a.digest();
    assert_eq!(damaged(a.merge(&b).unwrap_err()), there);
    assert_eq!(a.digest(), before);
    a.damage_answers();
    let preview = |desk: &TestProject, other: PathBuf| {
        let at = Moment::from_millis(8_000);
        desk.reader().merge_preview(&[other], &MergeChoices::default(), at).unwrap_err()
    };
    assert_eq!(damaged(preview(&a, whole.path())), here);
    assert_eq!(damaged(preview(&whole, b.path())), there);
    assert_eq!(damaged(a.merge(&whole).unwrap_err()), here);
}

#[test]
fn a_merge_leaves_no_tables_of_its_own_behind() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kvam", &answered(Category::Emergency, 1));
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
    a.act("kvam", &answered(Category::Emergency, 1));
    let events = |desk: &TestProject| desk.events();
    let known = events(&a)[0].clone();
    b.act("lom", &answered(Category::LongTerm, 2));
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
    assert!(a.standing("lom", 2).is_classified());
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
    a.act("kvam", &answered(Category::Emergency, 2));
    assert!(events(&a).iter().all(|event| event.lamport < 100));
}

#[test]
fn kinds_and_keys_of_a_later_version_are_kept_and_count_for_nothing() {
    let [mut a, mut b] = copies(TestProject::with_cases(1));
    b.act("kvam", &answered(Category::Emergency, 1));
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
    assert!(a.standing("kvam", 1).is_classified());
    assert_eq!(a.faults(), Vec::<String>::new());
}

#[test]
fn decisions_from_a_file_are_the_same_events_in_every_copy_that_imports_it() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    let of = record("1");
    let decided = CaseRecord { classifications: vec![decision("saksbehandler", &of)], ..of };
    a.act("kvam", &answered(Category::Emergency, 2));
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
    b.act("kvam", &answered(Category::Emergency, 1));
    let before = a.digest();
    let choices = MergeChoices { dry_run: true, ..MergeChoices::default() };
    assert_eq!(a.merge_with(&b, &choices).unwrap().new_events(), 1);
    assert_eq!(a.digest(), before);
    a.act("lom", &answered(Category::Emergency, 1));
    assert_eq!(a.events().len(), 1);
}
