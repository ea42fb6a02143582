//! Uniting copies of a project: who is who in them.

use super::*;
use crate::domain::{OtherIdentity, RenamedReviewer};

#[test]
fn one_name_for_two_ids_is_to_be_settled() {
    let [mut a, mut b] = copies(TestProject::with_cases(2));
    let (here, there) = (minted("lom", 1), minted("lom", 2));
    let at = Moment::from_millis(1);
    a.project.record(&here, &answered(Category::Emergency, 1), at).unwrap();
    b.project.record(&there, &answered(Category::LongTerm, 1), at).unwrap();
    let refused = a.merge(&b).unwrap_err();
    let StoreError::MergeRefused { why, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(why, MergeRefusal::SameNames(vec!["lom".into()]));

    let mut apart = copy_of_open(&a);
    let rename = vec![("lom".to_owned(), "lom2".to_owned())];
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
    assert_eq!(names, ["lom", "lom2"]);

    let same = MergeChoices { same: vec!["lom".into()], ..MergeChoices::default() };
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

fn names(desk: &TestProject) -> Vec<String> {
    desk.reader().statuses(&anyone()).unwrap().iter().map(|of| of.reviewer.to_string()).collect()
}

fn refusal(of: Result<MergeSummary, StoreError>) -> MergeRefusal {
    match of {
        Err(StoreError::MergeRefused { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

/// The refusal where another file says of kvam, of this home, that she has another name or is somebody else too.
fn own_ids(new: Option<&str>) -> MergeRefusal {
    let new = new.map(str::to_owned);
    MergeRefusal::OwnIds(vec![OtherIdentity { own: "kvam".into(), new }])
}

fn renamed(old: &str, new: &str) -> RenamedReviewer {
    RenamedReviewer { old: old.into(), new: new.into(), is_own: true }
}

/// A project in which kvam was known by her name, and copies of it in which two of that name went on.
fn known_by_name() -> (TestProject, TestProject, Reviewer, Reviewer) {
    let mut old = TestProject::with_cases(3);
    old.act("kvam", &answered(Category::Emergency, 1));
    let [mut a, mut b] = copies(old);
    let (here, there) = (minted("kvam", 1), minted("kvam", 2));
    a.project.record(&here, &answered(Category::LongTerm, 2), at(2)).unwrap();
    b.project.record(&there, &answered(Category::LongTerm, 3), at(3)).unwrap();
    (a, b, here, there)
}

#[test]
fn who_was_known_by_name_goes_on_with_counts_and_undo_under_an_id() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kvam", &answered(Category::Emergency, 1));
    let kvam = minted("kvam", 1);
    let classified = |desk: &TestProject| desk.reader().tally(&kvam).unwrap().classified;
    assert_eq!(classified(&desk), 1, "before the first act, too");
    assert_eq!(desk.reader().acts_to_undo(&kvam).unwrap().len(), 1);
    let undone = desk.project.undo(&kvam, at(2)).unwrap().unwrap();
    assert_eq!((undone.cases, classified(&desk)), (vec![CaseNo(1)], 0));
    assert!(desk.project.redo(&kvam, at(3)).unwrap().is_some());
    desk.project.record(&kvam, &answered(Category::LongTerm, 2), at(4)).unwrap();
    assert_eq!((classified(&desk), names(&desk)), (2, vec!["kvam".to_owned()]));
    assert_eq!(desk.faults(), Vec::<String>::new());
    // Under another name the project has nothing of hers.
    assert_eq!(desk.reader().tally(&minted("lom", 2)).unwrap().classified, 0);
}

#[test]
fn a_reviewer_is_introduced_once_and_again_under_a_new_name() {
    let mut desk = TestProject::with_cases(3);
    let kvam = minted("kvam", 1);
    let renamed = minted("Kvam", 1);
    let introductions = |desk: &TestProject| {
        let events = desk.events();
        events.iter().filter(|event| event.act.as_str() == "introduced").count()
    };
    for (who, no, expected) in [(&kvam, 1, 1), (&kvam, 2, 1), (&renamed, 3, 2), (&renamed, 1, 2)] {
        desk = desk.reopened();
        desk.project.record(who, &answered(Category::Emergency, no), at(no)).unwrap();
        assert_eq!(introductions(&desk), expected, "case {no}");
    }
    assert_eq!(names(&desk), ["Kvam"]);
    let own = desk.reader().tally(&renamed).unwrap().classified;
    assert_eq!(own, 3);
}

#[test]
fn two_who_both_go_on_from_one_name_are_distinguished_before_they_are_united() {
    let (mut a, b, here, there) = known_by_name();
    assert_eq!(refusal(a.merge(&b)), MergeRefusal::SameNames(vec!["kvam".into()]));
    let count = |desk: &TestProject, who| desk.reader().tally(who).unwrap().classified;

    let same = MergeChoices { same: vec!["kvam".into()], ..MergeChoices::default() };
    let (mut one, mut other) = (copy_of_open(&a), copy_of_open(&b));
    one.merge_with(&b, &same).unwrap();
    other.merge_with(&a, &same).unwrap();
    assert_eq!(one.digest(), other.digest());
    assert_eq!(one.state(), other.state());
    assert_eq!((count(&one, &here), count(&other, &there)), (3, 3));

    // Kept apart, each has their own, and what was there before stays where the merge was done.
    let rename = vec![("kvam".to_owned(), "kvam2".to_owned())];
    let apart = MergeChoices { rename, ..MergeChoices::default() };
    let unmerged = copy_of_open(&a);
    a.merge_with(&b, &apart).unwrap();
    assert_eq!(
        (names(&a), count(&a, &here), count(&a, &there)),
        (vec!["kvam".into(), "kvam2".into()], 2, 1)
    );
    assert!(a.merge_with(&b, &apart).unwrap().is_nothing_new(), "the same command again");
    let own = MergeChoices { own: vec![there.clone()], ..MergeChoices::default() };
    let (name, new) = ("kvam".into(), "kvam".into());
    let rename = vec![("kvam".to_owned(), "kvam".to_owned())];
    let none = MergeChoices { rename, ..MergeChoices::default() };
    let mut unsettled = copy_of_open(&unmerged);
    assert_eq!(refusal(unsettled.merge_with(&b, &none)), MergeRefusal::NameTaken { name, new });
    let mut back = copy_of_open(&b);
    assert_eq!(refusal(back.merge_with(&a, &own)), own_ids(Some("kvam2")));
    let accepts = MergeChoices { erases: true, accepts_names: true, ..own };
    let merged = back.merge_with(&a, &accepts).unwrap();
    assert_eq!((merged.renamed, merged.new_names), (vec![renamed("kvam", "kvam2")], 1));
    assert_eq!(back.digest(), a.digest());
    assert_eq!(back.state(), a.state());
    for desk in [&one, &other, &a, &back] {
        assert_eq!(desk.faults(), Vec::<String>::new());
    }
}

#[test]
fn another_file_neither_joins_a_reviewer_of_this_home_nor_takes_acts_away() {
    let mut a = TestProject::with_cases(2);
    let own = minted("kvam", 1);
    a.act("kvam", &answered(Category::Emergency, 1));
    a.project.record(&own, &answered(Category::Emergency, 2), at(1)).unwrap();
    let forged = |payload: &str, by: &Reviewer| {
        let mut b = copy_of_open(&a);
        b.project.record(by, &answered(Category::LongTerm, 2), at(2)).unwrap();
        let forge = "INSERT INTO event (id, reviewer, session, seq, lamport, at, kind, imported, batch_size, payload)
             SELECT randomblob(16), no, randomblob(16), 1, 90, 0, 'introduced', 0, 0, ?2 FROM reviewer WHERE id = ?1";
        b.project.connection().execute(forge, rusqlite::params![by.id(), payload]).unwrap();
        b
    };
    let stranger = minted("lom", 2);
    let (mine, by_name) = (own.id(), reviewer("kvam").id());
    for joined in [mine, by_name] {
        let payload = format!(r#"{{"id":"{}","name":"lom","same_as":"{joined}"}}"#, stranger.id());
        let choices = MergeChoices { own: vec![own.clone()], ..MergeChoices::default() };
        let refused = refusal(copy_of_open(&a).merge_with(&forged(&payload, &stranger), &choices));
        assert_eq!(refused, own_ids(None));
    }
    // An introduction of somebody else's id says nothing; a new name is asked about.
    let payload = format!(r#"{{"id":"{mine}","name":"tulling"}}"#);
    let choices = MergeChoices { own: vec![own.clone()], ..MergeChoices::default() };
    let mut target = copy_of_open(&a);
    assert_eq!(target.merge_with(&forged(&payload, &stranger), &choices).unwrap().renamed, []);
    let named = forged(&payload, &own);
    let refused = refusal(copy_of_open(&a).merge_with(&named, &choices));
    assert_eq!(refused, own_ids(Some("tulling")));
    let agreed = MergeChoices { erases: true, accepts_names: true, ..choices };
    let merged = copy_of_open(&a).merge_with(&named, &agreed).unwrap();
    assert_eq!(merged.renamed, [renamed("kvam", "tulling")]);
}

#[test]
fn who_is_known_by_an_imported_id_goes_on_with_the_work_under_their_name_too() {
    let mut desk = TestProject::with_cases(3);
    let lom = minted("lom", 1);
    desk.act("lom", &answered(Category::Emergency, 1));
    // From a set that she exported elsewhere.
    let mut imported = record("2");
    imported.classifications =
        vec![Decision { reviewer: lom.clone(), ..decision("lom", &imported) }];
    desk.import(&[imported]);
    assert_eq!(names(&desk).len(), 2);
    let undone = desk.project.undo(&lom, at(2)).unwrap().unwrap();
    assert_eq!(undone.cases, [CaseNo(1)], "what she did here is hers from the first look on");
    assert!(desk.project.redo(&lom, at(3)).unwrap().is_some());
    desk.project.record(&lom, &answered(Category::LongTerm, 3), at(4)).unwrap();
    assert_eq!(names(&desk), ["lom"]);
    assert_eq!(desk.reader().tally(&lom).unwrap().classified, 3);
    assert_eq!(desk.faults(), Vec::<String>::new());
}

#[test]
fn a_name_that_both_files_know_under_one_id_is_not_changed_by_a_merge() {
    let mut base = TestProject::with_cases(2);
    let lom = minted("lom", 1);
    base.project.record(&lom, &answered(Category::Emergency, 1), at(1)).unwrap();
    let [mut a, mut b] = copies(base);
    b.project.record(&lom, &answered(Category::Emergency, 2), at(2)).unwrap();
    let rename = vec![("lom".to_owned(), "lom2".to_owned())];
    let choices = MergeChoices { rename, ..MergeChoices::default() };
    let (name, new) = ("lom".to_owned(), "lom2".to_owned());
    assert_eq!(refusal(a.merge_with(&b, &choices)), MergeRefusal::RenamesKnown { name, new });
    assert_eq!(names(&a), ["lom"]);
}
