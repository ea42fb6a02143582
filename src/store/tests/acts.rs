//! Acts, undo and redo.

use super::super::StoreError;
use super::*;
use crate::domain::{CaseChange, Question, Tally};

use Category::{Emergency, LongTerm};

#[test]
fn what_was_classified_of_late_is_counted_from_two_moments_on() {
    let mut desk = TestProject::with_cases(3);
    for (no, at) in [(1, 1_000), (2, 2_000), (3, 3_000)] {
        let act = classify(Emergency, &[no]);
        desk.project.record(&reviewer("kvam"), &act, Moment::from_millis(at)).unwrap();
    }
    let since = |earlier, later, to| {
        let from = [earlier, later].map(Moment::from_millis);
        desk.reader().classified_since(&reviewer("kvam"), from, Moment::from_millis(to)).unwrap()
    };
    assert_eq!(since(1_000, 2_000, 4_000), [3, 2]);
    assert_eq!(since(1_001, 3_000, 3_000), [1, 0], "the end is not counted");
}

#[test]
fn an_act_is_read_back_as_it_was_done() {
    let mut desk = TestProject::with_cases(3);
    let act = Act::Answered {
        changes: vec![
            (Patch::answers(&complete(LongTerm)), vec![seen(1), seen(3)]),
            (
                Patch {
                    note: Change::Set("Uklart\0hvem".into()),
                    flag: Change::Set(true),
                    ..Patch::default()
                },
                vec![seen(2)],
            ),
        ],
    };
    desk.act("kvam", &act);
    let events = desk.events();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].act, act);
    assert_eq!((events[0].batch_size, events[0].seq, events[0].imported), (3, 1, false));
    let standing = desk.standing("kvam", 2);
    assert_eq!(standing.classification.note.as_deref(), Some("Uklart\0hvem"));
    assert!(standing.classification.flagged);
    assert_eq!(desk.standing("lom", 2), Standing::default());
    let tally = Tally { classified: 2, flagged: 1, ..Tally::default() };
    assert_eq!(desk.reader().tally(&reviewer("kvam")).unwrap(), tally);
}

#[test]
fn an_undone_batch_leaves_later_answers() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Emergency, &[1, 2, 3]));
    desk.act("kvam", &classify(LongTerm, &[2]));
    desk.undo("kvam");
    desk.redo("kvam");
    let batch = desk.events()[0].id;
    desk.act("kvam", &Act::Retracted { target: batch });
    assert_eq!(desk.standing("kvam", 1), Standing::default());
    assert_eq!(category_of(&desk.standing("kvam", 2)), Some(LongTerm));
    assert_eq!(desk.reader().tally(&reviewer("kvam")).unwrap().classified, 1);
}

#[test]
fn an_undo_says_what_it_did() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Emergency, &[1]));
    let batch = Act::Answered {
        changes: vec![
            (Patch { flag: Change::Set(false), ..Patch::default() }, vec![seen(3)]),
            (Patch::answers(&complete(LongTerm)), vec![seen(1), seen(2)]),
        ],
    };
    desk.act("kvam", &batch);
    let undone = desk.undo("kvam").unwrap();
    assert_eq!(undone.cases, [CaseNo(1), CaseNo(2), CaseNo(3)]);
    assert_eq!(undone.change, CaseChange::Answered(Patch::answers(&complete(LongTerm))));
    assert_eq!(category_of(&undone.before), Some(LongTerm));
    assert_eq!(category_of(&undone.after), Some(Emergency));
    assert_eq!((undone.unchanged, undone.tally.classified), (0, 1));
    assert_eq!(undone.after, desk.standing("kvam", 1));
}

#[test]
fn cases_with_later_answers_count_as_unchanged() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kvam", &classify(Emergency, &[1, 2]));
    // The decision of case 2 comes back from a file, which undo never touches.
    let mut records = desk.records();
    records[1].classifications[0].classification.answers.category =
        Some(CategoryAnswer::Is(LongTerm));
    let rules = ImportRules { replace: true, ..ImportRules::default() };
    desk.project.import(&records, &origin(), rules).unwrap();
    let undone = desk.undo("kvam").unwrap();
    assert_eq!((undone.cases.len(), undone.unchanged), (2, 1));
    assert_eq!(category_of(&desk.standing("kvam", 2)), Some(LongTerm));
    assert!(desk.undo("kvam").is_none());
}

#[test]
fn undo_then_redo_changes_nothing() {
    let mut desk = TestProject::with_cases(4);
    desk.act("kvam", &classify(Emergency, &[1, 2, 3]));
    desk.act("kvam", &note("Ring dem", 1));
    desk.act("kvam", &postpone(4));
    let (records, tally) = (desk.records(), desk.reader().tally(&reviewer("kvam")).unwrap());
    let standing = desk.standing("kvam", 4);
    for _ in 0..3 {
        assert!(desk.undo("kvam").is_some());
    }
    assert!(desk.undo("kvam").is_none());
    assert!(desk.records().iter().all(|record| record.classifications.is_empty()));
    let mut desk = desk.reopened();
    for _ in 0..3 {
        assert!(desk.redo("kvam").is_some());
    }
    assert!(desk.redo("kvam").is_none());
    assert_eq!(desk.records(), records);
    assert_eq!(desk.reader().tally(&reviewer("kvam")).unwrap(), tally);
    assert_eq!(desk.standing("kvam", 4), standing);
}

#[test]
fn both_stacks_survive_a_restart() {
    let mut desk = TestProject::with_cases(2);
    desk.act("kvam", &classify(Emergency, &[1]));
    desk.act("kvam", &classify(LongTerm, &[2]));
    desk.undo("kvam");
    let mut desk = desk.reopened();
    assert_eq!(desk.undo("kvam").unwrap().cases, [CaseNo(1)]);
    let mut desk = desk.reopened();
    // The one retracted last comes first.
    assert_eq!(desk.redo("kvam").unwrap().cases, [CaseNo(1)]);
    assert_eq!(desk.redo("kvam").unwrap().cases, [CaseNo(2)]);
    let sessions: std::collections::HashSet<_> =
        desk.events().iter().map(|event| event.session).collect();
    assert_eq!(sessions.len(), 3);
}

#[test]
fn a_new_act_ends_what_can_be_redone() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &classify(Emergency, &[1]));
    desk.undo("kvam");
    desk.act("lom", &classify(Emergency, &[1]));
    let mut records = vec![record("1")];
    records[0].classifications = vec![decision("kvam", &records[0])];
    desk.import(&records);
    assert!(desk.redo("kvam").is_some(), "neither another reviewer's act nor an import ends it");
    desk.undo("kvam");
    desk.act("kvam", &postpone(2));
    assert!(desk.redo("kvam").is_none());
    desk.undo("kvam");
    assert_eq!(desk.redo("kvam").unwrap().change, CaseChange::Postponed);
}

#[test]
fn no_one_undoes_another_reviewers_act() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &classify(Emergency, &[1]));
    assert!(desk.undo("lom").is_none());
    let target = desk.events()[0].id;
    desk.act("lom", &Act::Retracted { target });
    assert_eq!(category_of(&desk.standing("kvam", 1)), Some(Emergency));
    assert!(desk.reader().history(CaseNo(1), &anyone()).unwrap().entries[0].live);
}

#[test]
fn a_postponed_case_that_is_classified_waits_again_when_that_is_undone() {
    let mut desk = TestProject::with_cases(3);
    desk.act("kvam", &postpone(2));
    desk.act("kvam", &postpone(1));
    let waiting = |desk: &TestProject| -> Vec<i64> {
        desk.reader().postponed(&reviewer("kvam"), 10).unwrap().iter().map(|row| row.no.0).collect()
    };
    assert_eq!(waiting(&desk), [2, 1]);
    desk.act("kvam", &classify(Emergency, &[2]));
    assert_eq!(waiting(&desk), [1]);
    let undone = desk.undo("kvam").unwrap();
    assert!(undone.after.is_postponed());
    assert_eq!((waiting(&desk), undone.tally.postponed), (vec![2, 1], 2));
    desk.act("kvam", &postpone(2));
    assert_eq!(waiting(&desk), [1, 2]);
}

#[test]
fn the_newest_decision_is_an_own_live_one_that_answers_a_question() {
    let mut desk = TestProject::with_cases(4);
    let newest = |desk: &TestProject| {
        desk.reader().newest_decision(&reviewer("kvam")).unwrap().map(|(open, _)| open.no.0)
    };
    assert_eq!(newest(&desk), None);
    desk.act("kvam", &classify(Emergency, &[2]));
    desk.act("kvam", &classify(Emergency, &[3]));
    desk.act("kvam", &note("Ring dem", 1));
    desk.act("kvam", &postpone(4));
    desk.act("lom", &classify(Emergency, &[4]));
    assert_eq!(newest(&desk), Some(3));
    for _ in 0..3 {
        desk.undo("kvam");
    }
    assert_eq!(newest(&desk), Some(2));
}

#[test]
fn a_history_tells_what_was_taken_back() {
    let mut desk = TestProject::with_cases(1);
    desk.act("kvam", &classify(Emergency, &[1]));
    desk.act("lom", &note("Enig?", 1));
    desk.undo("kvam");
    let history = desk.reader().history(CaseNo(1), &anyone()).unwrap();
    let entries: Vec<_> =
        history.entries.iter().map(|entry| (entry.reviewer.as_str(), entry.live)).collect();
    assert_eq!(entries, [("kvam", false), ("lom", true)]);
    assert_eq!(history.versions.len(), 1);
    assert_eq!(history.entries[1].text, history.versions[0].hash);
}

#[test]
fn a_history_follows_the_clock_and_the_log_its_own_order() {
    let mut desk = TestProject::with_cases(1);
    // As after a merge: an act that was done earlier lies behind a later one in the log.
    for (name, at) in [("kvam", 9_000), ("lom", 4_000), ("sola", 6_000)] {
        let act = note("Enig?", 1);
        desk.project.record(&reviewer(name), &act, Moment::from_millis(at)).unwrap();
    }
    let history = desk.reader().history(CaseNo(1), &anyone()).unwrap();
    let shown: Vec<_> = history.entries.iter().map(|entry| entry.reviewer.as_str()).collect();
    assert_eq!(shown, ["lom", "sola", "kvam"]);
    let logged: Vec<_> = desk.events().into_iter().map(|event| event.reviewer).collect();
    assert_eq!(logged, ["kvam", "lom", "sola"].map(reviewer));
}

#[test]
fn the_newest_act_of_a_reviewer_answers_or_does_not() {
    let mut desk = TestProject::with_cases(2);
    let answers = |desk: &TestProject| desk.reader().newest_act_answers(&reviewer("kvam")).unwrap();
    assert!(!answers(&desk));
    desk.act("kvam", &classify(Emergency, &[1]));
    desk.act("lom", &note("Enig?", 1));
    assert!(answers(&desk));
    desk.act("kvam", &note("Se igjen.", 1));
    assert!(!answers(&desk));
    desk.undo("kvam");
    assert!(answers(&desk));
}

#[test]
fn an_act_on_a_case_that_is_not_there_is_refused_and_not_written() {
    let mut desk = TestProject::with_cases(2);
    for act in [classify(Emergency, &[2, 3]), postpone(0)] {
        let refused = desk.project.record(&reviewer("kvam"), &act, Moment::from_millis(0));
        assert!(matches!(refused, Err(StoreError::NoSuchCase { .. })), "{refused:?}");
    }
    assert!(desk.events().is_empty());
    desk.act("kvam", &postpone(1));
    assert_eq!((desk.events()[0].seq, desk.events()[0].lamport), (1, 1));
}

#[test]
fn totals_of_all_reviewers_are_listed_by_name() {
    let mut desk = TestProject::with_cases(3);
    desk.act("lom", &classify(Emergency, &[1, 2]));
    desk.act("kvam", &note("Ring dem", 3));
    desk.act("åse", &postpone(1));
    desk.undo("åse");
    let statuses = desk.reader().statuses(&anyone()).unwrap();
    let names: Vec<&str> = statuses.iter().map(|status| status.reviewer.as_str()).collect();
    assert_eq!(names, ["kvam", "lom"]);
    let lom = &statuses[1];
    assert_eq!(lom.tally.classified, 2);
    let counted = |question| lom.answers[&question].iter().map(|(_, count)| *count);
    let counted = |question| counted(question).collect::<Vec<_>>();
    assert_eq!(counted(Question::Category), [2, 0, 0, 0]);
    assert_eq!(counted(Question::New), [2, 0, 0]);
    assert_eq!(counted(Question::Kinds), [2, 0, 2, 0, 0, 0, 0]);
    assert_eq!(lom.verdicts[0].1, 2);
}

#[test]
fn a_clock_that_was_set_back_changes_no_order() {
    let mut desk = TestProject::with_cases(2);
    let at = |milliseconds| Moment::from_millis(milliseconds);
    let kvam = reviewer("kvam");
    desk.project.record(&kvam, &classify(Category::Emergency, &[1]), at(9_000_000)).unwrap();
    desk.project.record(&kvam, &classify(Category::LongTerm, &[1]), at(-5)).unwrap();
    let category = |desk: &TestProject| category_of(&desk.standing("kvam", 1));
    assert_eq!(category(&desk), Some(Category::LongTerm));
    let mut desk = desk.reopened();
    assert!(desk.project.undo(&kvam, at(-10)).unwrap().is_some());
    assert_eq!(category(&desk), Some(Category::Emergency));
    assert!(desk.project.redo(&kvam, at(-20)).unwrap().is_some());
    assert_eq!(category(&desk), Some(Category::LongTerm));
}

#[test]
fn every_act_names_the_codebook_in_force_and_it_is_asked_for_once() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let mut desk = TestProject::with_cases(2);
    let of = record("3");
    let decided = CaseRecord { classifications: vec![decision("lom", &of)], ..of };
    desk.project.follow_codebook(|| {
        ASKED.fetch_add(1, Ordering::Relaxed);
        TextHash([7; 32])
    });
    desk.import(&[decided]);
    assert_eq!(ASKED.load(Ordering::Relaxed), 0, "a decision of a file is not by this one");
    desk.act("kvam", &classify(Category::Emergency, &[1]));
    desk.act("kvam", &classify(Category::Emergency, &[2]));
    desk.undo("kvam").unwrap();
    let codebooks: Vec<Option<TextHash>> = desk
        .project
        .connection()
        .prepare("SELECT codebook FROM event ORDER BY no")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let in_force = Some(TextHash([7; 32]));
    assert_eq!(codebooks, [None, in_force, in_force, in_force]);
    assert_eq!(ASKED.load(Ordering::Relaxed), 1);
}
