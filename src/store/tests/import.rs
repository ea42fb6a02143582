//! Imports, and exports that come back.

use super::super::StoreError;
use super::*;
use uuid::Uuid;

use crate::domain::set_shape::SetShared;
use crate::domain::{Headers, ReviewerId, Role};

fn rules(update: bool, replace: bool, dry_run: bool) -> ImportRules {
    ImportRules { dry_run, update, replace }
}

fn decided(id: &str, names: &[&str]) -> CaseRecord {
    let mut record = record(id);
    record.classifications = names.iter().map(|name| decision(name, &record)).collect();
    record
}

#[test]
fn cases_are_numbered_in_the_files_order_from_1() {
    let mut desk = TestProject::empty();
    let imported = desk.import(&[record("b"), record("a")]);
    assert_eq!((imported.new, imported.changed, imported.same), (2, 0, 0));
    desk.import(&[record("a"), record("c"), record("b")]);
    let rows = desk.reader().rows(CaseNo(1), 10, &reviewer("kvam")).unwrap();
    let ids: Vec<_> = rows.iter().map(|row| (row.no.0, row.id.as_str())).collect();
    assert_eq!(ids, [(1, "b"), (2, "a"), (3, "c")]);
    assert_eq!(desk.reader().case_count().unwrap(), 3);
}

#[test]
fn a_file_imported_twice_changes_nothing_but_the_journal() {
    let mut desk = TestProject::empty();
    let file = [decided("1", &["kvam", "lom"]), record("2")];
    let first = desk.import(&file);
    assert_eq!((first.new, first.decisions), (2, 2));
    let (records, events) = (desk.records(), desk.events());
    let later = Origin { at: Moment::from_millis(9000), ..origin() };
    let second = desk.project.import(&file, &later, ImportRules::default()).unwrap();
    assert_eq!((second.new, second.changed, second.same), (0, 0, 2));
    assert_eq!((second.decisions, second.decisions_same), (0, 2));
    assert_eq!((desk.records(), desk.events()), (records, events));
    assert_eq!(desk.reader().journal().unwrap().len(), 2, "it was delivered twice");
}

#[test]
fn sources_are_id_spaces_of_their_own() {
    let mut desk = TestProject::with_cases(1);
    let mut other = record("1");
    other.case.source = Some("eu".into());
    other.case.title = "Noe helt annet".into();
    assert_eq!(desk.import(&[other]).new, 1);
    let id = |no| desk.reader().case_id(CaseNo(no)).unwrap();
    assert_eq!(id(1), Some((None, "1".into())));
    assert_eq!(id(2), Some((Some("eu".into()), "1".into())));
    assert_eq!(id(3), None);
}

#[test]
fn a_new_text_adds_a_version_and_marks_decisions() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kvam", &classify(Category::Emergency, &[1, 2]));
    let mut changed = record("1");
    changed.case.text = Some("Ny tekst.".into());
    assert_eq!(desk.import(&[changed, record("2")]).changed, 1);

    let records = desk.records();
    assert!(records[0].classifications[0].text_changed_since);
    assert!(!records[1].classifications[0].text_changed_since);
    let reader = desk.reader();
    let open = reader.case(CaseNo(1), &reviewer("kvam")).unwrap().unwrap();
    assert_eq!(open.case.text.as_deref(), Some("Ny tekst."));
    assert!(open.standing.text_changed_since(open.hash));
    assert_eq!(reader.history(CaseNo(1), &anyone()).unwrap().versions.len(), 2);
    let old = reader.version_text(CaseNo(1), 1).unwrap();
    assert_eq!(old.as_deref(), Some("Rapporten om tiltak 1."));
    assert_eq!(reader.version_text(CaseNo(1), 3).unwrap(), None);
}

#[test]
fn a_file_without_texts_blanks_no_text() {
    let mut desk = TestProject::with_cases(2);
    let bare = |id: &str| with(record(id), |case| case.text = None);
    assert_eq!(desk.import(&[bare("1"), bare("2")]).same, 2);
    let moved = with(bare("1"), |case| case.municipality = Some("Storelv".into()));
    assert_eq!(desk.import(&[moved]).changed, 1);
    let case = desk.reader().case(CaseNo(1), &reviewer("kvam")).unwrap().unwrap().case;
    assert_eq!(case.municipality.as_deref(), Some("Storelv"));
    assert_eq!(case.text, record("1").case.text);
}

#[test]
fn a_case_without_a_text_keeps_the_hash_of_the_file_until_the_text_comes() {
    let mut desk = TestProject::empty();
    let bare = with(record("1"), |case| case.text = None);
    desk.import(std::slice::from_ref(&bare));
    assert_eq!(desk.records(), std::slice::from_ref(&bare));
    assert_eq!(desk.import(&[bare]).same, 1);
    assert_eq!(desk.import(&[record("1")]).changed, 1);
    assert_eq!(desk.records(), [record("1")]);
}

#[test]
fn columns_in_another_order_are_the_same_columns() {
    let mut desk = TestProject::empty();
    let of = |fields: [(&str, &str); 2]| {
        let fields = fields.map(|(header, value)| (header.to_owned(), value.to_owned()));
        with(record("1"), |case| case.fields = fields.into())
    };
    desk.import(&[of([("Enhet", "A"), ("Sektor", "B")])]);
    assert_eq!(desk.import(&[of([("Sektor", "B"), ("Enhet", "A")])]).same, 1);
    assert_eq!(desk.import(&[of([("Sektor", "A"), ("Enhet", "B")])]).changed, 1);
}

#[test]
fn a_case_keeps_the_headers_it_came_in_under() {
    let mut desk = TestProject::empty();
    let headers = |of: [(&str, Option<Role>); 2]| {
        of.map(|(header, role)| (header.to_owned(), role)).into_iter().collect::<Headers>()
    };
    let first = headers([("Hva heter tiltaket?", Some(Role::Title)), ("E-post", None)]);
    let under =
        |id: &str, headers: &Headers| with(record(id), |case| case.headers = headers.clone());
    desk.import(&[under("1", &first), under("2", &first), record("3")]);
    // A set that knows no headers changes the text, and another file has headers of its own.
    let second = headers([("Tittel", Some(Role::Title)), ("E-post", None)]);
    let changed = |record: CaseRecord| with(record, |case| case.text = Some("Ny tekst".into()));
    desk.import(&[changed(record("1")), changed(under("2", &second))]);
    let kept: Vec<_> = desk.records().into_iter().map(|record| record.case.headers).collect();
    assert_eq!(kept, [first, second, Headers::default()]);
}

#[test]
fn a_blank_text_stays_one() {
    let mut desk = TestProject::empty();
    let blank = with(record("1"), |case| case.text = Some(String::new()));
    assert_eq!(desk.import(&[blank]).new, 1);
    assert_eq!(desk.records()[0].case.text.as_deref(), Some(""));
}

#[test]
fn nothing_is_taken_in_of_a_file_that_cannot_be_read_to_its_end() {
    let mut desk = TestProject::with_cases(1);
    let before = desk.records();
    let unreadable = StoreError::NotAProject { path: "saker.csv".into() };
    let records = [Ok(record("2")), Err(unreadable.clone()), Ok(record("3"))];
    let imported = desk.project.import_from(records, &origin(), ImportRules::default());
    assert_eq!(imported, Err(unreadable));
    assert_eq!(desk.records(), before);
    assert_eq!(desk.import(&[record("2"), record("3")]).new, 2);
}

#[test]
fn half_of_the_known_ids_may_come_with_another_title() {
    let mut desk = TestProject::with_cases(3);
    let titled = |id: &str| rehashed(with(record(id), |case| case.title = format!("Annet {id}")));
    let imported = desk.import(&[record("1"), titled("2"), titled("8"), titled("9")]);
    assert_eq!((imported.changed, imported.new), (1, 2));
}

#[test]
fn the_title_guard_names_an_example_and_yields_to_update() {
    let mut desk = TestProject::with_cases(3);
    let other = |id: &str| rehashed(with(record(id), |case| case.title = format!("Annet {id}")));
    let file = [record("1"), other("2"), other("3"), record("4")];
    let before = desk.records();
    let stopped = desk.project.import(&file, &origin(), rules(false, true, false)).unwrap_err();
    let StoreError::OtherTitles { known, differing, id, old, new, .. } = stopped else {
        panic!("{stopped}");
    };
    assert_eq!((known, differing), (3, 2));
    assert_eq!((id.as_str(), old.as_str(), new.as_str()), ("2", "Tiltak 2", "Annet 2"));
    assert_eq!(desk.records(), before);
    let imported = desk.project.import(&file, &origin(), rules(true, false, false)).unwrap();
    assert_eq!((imported.new, imported.changed, imported.same), (1, 2, 1));
}

#[test]
fn decisions_of_a_file_keep_hash_time_and_batch_and_are_not_undone() {
    let mut desk = TestProject::empty();
    let mut file = [decided("1", &["kvam"]), decided("2", &["kvam"]), decided("3", &["kvam"])];
    file[1].classifications[0].text_sha256 = TextHash::new("en", "annen");
    file[1].classifications[0].text_changed_since = true;
    file[2].classifications[0].batch_size = 1;
    desk.import(&file);
    let events = desk.events();
    let imported: Vec<_> = events
        .iter()
        .map(|event| (event.act.case_count(), event.batch_size, event.imported))
        .collect();
    assert_eq!(imported, [(1, 1, true), (2, 12, true)]);
    assert_eq!(desk.records(), file);
    assert!(desk.undo("kvam").is_none());
}

#[test]
fn a_differing_decision_is_kept_out_unless_it_may_replace() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    let file = [decided("1", &["kvam", "lom"]), decided("2", &["kvam"])];
    let imported = desk.import(&file);
    assert_eq!(imported.decisions, 2);
    assert_eq!(imported.differing.len(), 1);
    assert_eq!(
        (imported.differing[0].case.id.as_deref(), imported.differing[0].reviewer.as_str()),
        (Some("1"), "kvam")
    );
    assert_eq!(category_of(&desk.standing("kvam", 1)), Some(Category::Emergency));

    let replaced = desk.project.import(&file, &origin(), rules(false, true, false)).unwrap();
    assert_eq!((replaced.decisions, replaced.decisions_same), (1, 2));
    assert_eq!(desk.records(), file);
}

#[test]
fn a_reviewer_who_took_everything_back_gets_the_files_decision() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    desk.undo("kvam");
    assert_eq!(desk.import(&[decided("1", &["kvam"])]).decisions, 1);
}

#[test]
fn the_same_case_twice_in_a_file_is_one_case_with_its_first_decision() {
    let mut desk = TestProject::empty();
    let mut second = decided("1", &["kvam", "kvam"]);
    second.classifications[1].classification.note = None;
    let imported = desk.import(&[decided("1", &["kvam"]), second]);
    assert_eq!((imported.new, imported.same), (1, 1));
    assert_eq!((imported.decisions, imported.decisions_same, imported.differing.len()), (1, 1, 1));
    assert_eq!(desk.records(), [decided("1", &["kvam"])]);
    let retitled = with(record("2"), |case| case.title = "Annet".into());
    let imported = desk.import(&[record("2"), retitled]);
    assert_eq!((imported.new, imported.changed), (1, 1));
}

#[test]
fn a_rehearsal_says_the_same_and_does_nothing() {
    let mut desk = TestProject::with_cases(1);
    let file = [record("1"), decided("2", &["kvam"])];
    let rehearsed = desk.project.import(&file, &origin(), rules(false, false, true)).unwrap();
    assert_eq!(desk.reader().case_count().unwrap(), 1);
    assert!(desk.events().is_empty());
    assert_eq!(desk.import(&file), rehearsed);
    assert_eq!(desk.events()[0].seq, 1);
}

#[test]
fn what_is_exported_comes_back_the_same() {
    let mut desk = TestProject::with_cases(5);
    desk.act("kvam", &classify(Category::Emergency, &[1, 2, 3]));
    desk.act("kvam", &note("Ring \"dem\"\n\0;", 2));
    desk.act("lom", &classify(Category::LongTerm, &[2]));
    let flag = Patch { flag: Change::Set(true), ..Patch::default() };
    desk.project
        .record(&reviewer("lom"), &Act::answered(flag, seen(4)), Moment::from_millis(77))
        .unwrap();
    let mut changed = record("3");
    changed.case.text = Some("Ny\u{202E} tekst\0 med NUL".into());
    desk.import(&[changed]);

    let exported = desk.records();
    assert_eq!(exported[1].classifications.len(), 2);
    assert_eq!(exported[2].classifications[0].batch_size, 3);
    let mut copy = TestProject::empty();
    copy.import(&exported);
    assert_eq!(copy.records(), exported);

    let bare = records(&desk.reader(), true, false);
    assert!(bare.iter().all(|record| record.case.text.is_none()));
    let mut copy = TestProject::empty();
    copy.import(&bare);
    assert_eq!(records(&copy.reader(), true, true), bare);
    // And the bare file fits onto the project that has the texts.
    let again = desk.import(&bare);
    assert_eq!((again.same, again.decisions, again.differing.len()), (5, 0, 0));
}

#[test]
fn only_cases_that_somebody_classified_are_handed_over_unless_all_are_wanted() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Category::Emergency, &[2]));
    desk.act("lom", &note("Ring dem", 2));
    desk.act("lom", &note("Ring dem", 3));
    let reader = desk.reader();
    let classified = records(&reader, false, true);
    assert_eq!(classified.len(), 1);
    let names: Vec<_> =
        classified[0].classifications.iter().map(|decision| decision.reviewer.as_str()).collect();
    assert_eq!((classified[0].case.id.as_str(), names), ("2", vec!["kvam", "lom"]));
    let mut handed_over = 0;
    reader
        .records(&anyone(), true, true, &mut |_| {
            handed_over += 1;
            ControlFlow::Break(())
        })
        .unwrap();
    assert_eq!(handed_over, 1);
}

/// What the reader says that these cases share is what they share.
fn assert_shared(desk: &TestProject, all: bool) {
    let reader = desk.reader();
    assert_eq!(
        reader.shared(&anyone(), all).unwrap(),
        SetShared::of(&records(&reader, all, true)),
        "{all}"
    );
}

#[test]
fn what_cases_share_is_listed_without_what_only_others_have() {
    let under = |id: &str, header: &str| {
        let mut record = record(id);
        record.case.headers = [(header.to_owned(), Some(Role::Title))].into_iter().collect();
        record
    };
    let mut desk = TestProject::empty();
    assert_shared(&desk, true);
    desk.import(&[under("1", "A"), under("2", "B"), record("3"), under("4", "A")]);
    // No one has decided yet, and the first row of headers becomes that of no case.
    assert_shared(&desk, true);
    assert_shared(&desk, false);
    desk.act("lom", &note("Ring dem", 1));
    desk.act("kvam", &classify(Category::Emergency, &[2]));
    assert_shared(&desk, true);
    assert_shared(&desk, false);
    desk.act("lom", &note("Ring dem", 2));
    desk.import(&[under("2", "C")]);
    assert_shared(&desk, true);
    assert_shared(&desk, false);
}

#[test]
fn reviewers_of_a_file_keep_their_ids_and_namesakes_stay_apart() {
    let own = |name: &str, no: u128| reviewer(name).with_id(ReviewerId(Uuid::from_u128(no)));
    let by = |id: &str, who: &Reviewer| {
        let mut record = decided(id, &["kvam"]);
        record.classifications[0].reviewer = who.clone();
        record
    };
    let (one, other) = (own("kvam", 1), own("kvam", 2));
    let mut desk = TestProject::empty();
    desk.import(&[by("1", &one)]);
    desk.import(&[by("2", &other)]);
    let ids = |desk: &TestProject| -> Vec<ReviewerId> {
        let decisions = desk.records().into_iter().flat_map(|record| record.classifications);
        decisions.map(|decision| decision.reviewer.id()).collect()
    };
    assert_eq!(ids(&desk), [one.id(), other.id()]);
    assert_eq!(desk.reader().shared(&anyone(), true).unwrap().reviewers.len(), 2);
    // Of whom only the name is known is the one who is known by it.
    let mut desk = TestProject::empty();
    desk.import(&[by("1", &one)]);
    desk.import(&[by("2", &reviewer("kvam"))]);
    assert_eq!(ids(&desk), [one.id(), one.id()]);
    let again = desk.import(&[by("1", &one)]);
    assert_eq!((again.decisions, again.decisions_same), (0, 1));
}
