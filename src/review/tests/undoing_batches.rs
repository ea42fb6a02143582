//! Undo and redo of answers for marked cases: rule 6.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk, first_options};
use crate::domain::{CaseNo, KeptDraft, Moment, Patch};
use crate::review::{Effect, Pane, StoreEffect};

#[test]
fn marks_that_an_undo_brought_back_end_with_the_next_undo() {
    let batch = desk("2 1 5 Enter l g j Space Space 1 1 1 Enter").stores("215, 111, 111, ---, ---");
    let undone = batch.keys("u").stores("215, ---, ---, ---, ---");
    assert_eq!(undone.state.marks().len(), 2);
    // The panel shows the answers of which the message speaks, and Enter saves no batch again.
    let single = undone.keys("u").shows("1 [2 1 5] q1 in queue, 1 draft");
    assert!(single.notices().iter().any(|said| said.starts_with("review-undone-marks-gone")));
    assert_eq!(single.state.marks().len(), 0);
    single.keys("Enter").stores("215, ---, ---, ---, ---");
    // Where marks of another undo take their place, that is named, and redo still brings their answers back.
    let twice = desk("l Space 1 1 1 Enter Space Space 2 2 Enter Enter u u");
    let gone = "review-undone-marks-gone count=2";
    assert!(twice.notices().join(" ").contains(gone), "{:?}", twice.notices());
    twice.keys("U U").stores("111, 22-, 22-, ---, ---");
    let same = desk("l Space Space 1 1 1 Enter g Space Space 2 2 Enter Enter u u");
    assert!(!same.notices().join(" ").contains("gone"), "{:?}", same.notices());
    // Marks of other cases that make room for those of the batch are named, also where it is redone.
    for keys in ["l Space Space 1 2 Enter Space u", "l Space Space 1 2 Enter u G Space U U"] {
        let said = desk(keys).notices();
        assert!(said.join(" ").contains("review-marks-gone count=1"), "{keys}: {said:?}");
    }
    // Marks of one's own stay.
    let own = desk("2 1 5 Enter l j Space Space u");
    assert_eq!(own.state.marks().len(), 2);
}

#[test]
fn undo_takes_a_batch_back_whole() {
    let mut project = WorkedProject::of(5);
    let patch = Patch::answers(&first_options());
    project.record_batch(&patch, &[CaseNo(2), CaseNo(4)], Moment::from_millis(0));
    Sitting::on(project)
        .stores("---, 111, ---, 111, ---")
        .keys("u")
        .says(&["review-undone-many count=2 unchanged=0 title=\"Sak 2\""])
        .stores("---, ---, ---, ---, ---")
        .keys("U")
        .shows("2 [1 1 1] q1 in queue")
        .stores("---, 111, ---, 111, ---");
}

#[test]
fn the_undo_of_a_batch_is_sent_with_the_drafts_before_it() {
    let typed = desk("2 1 5 Enter k 3 1 6");
    let kept = typed.project.kept_drafts();
    let batch = typed.keys("l g Space Space 1 2 Enter Enter").stores("125, 12-, ---, ---, ---");
    let undone = batch.slowly().keys("u");
    let [Effect::Store(StoreEffect::Undo { before, .. })] = undone.underway() else {
        panic!("no undo is sent");
    };
    assert_eq!(
        (before.cases.as_slice(), before.is_for_marked),
        (&[CaseNo(1), CaseNo(2)][..], true)
    );
    let drafts = before.drafts.iter().cloned();
    let drafts: Vec<_> = drafts.map(|it| KeptDraft::Answers(it).on(CaseNo(1))).collect();
    assert_eq!((drafts, kept.len()), (kept, 1));
}

#[test]
fn an_undone_batch_is_marked_with_its_answers() {
    let undone = desk("l Space Space 1 2 Enter u").stores("---, ---, ---, ---, ---");
    assert_eq!(undone.state.marks.len(), 2);
    desk("l Space Space 1 2 Enter u 2 Enter").stores("22-, 22-, ---, ---, ---");
    // What was left open is answered next.
    desk("l Space Space 1 1 Enter Enter u 3 Enter").stores("113, 113, ---, ---, ---");
    assert_eq!(desk("l Space Space 1 2 Enter u").state.typed_for_marked(), 2);
}

#[test]
fn an_undone_answer_for_many_is_not_the_last_decision_any_more() {
    let saved = desk("1 2 Enter l j Space Space 1 Enter Enter").saved_last("3 [1 - -] ");
    let undone = saved.undoes_last(true).keys("u").saved_last("1 [1 2 -] Sak 1");
    let redone = undone.undoes_last(true).keys("Ctrl-Y").saved_last("3 [1 - -] ");
    assert_eq!(redone.state.last_saved().map(|last| last.cases), Some(2));
    redone.undoes_last(true);
}

#[test]
fn an_answer_for_many_of_an_earlier_run_is_the_last_decision_until_it_is_undone() {
    let patch = Patch::given(&first_options());
    let mut project = desk("2 2 Enter").project;
    project.record_batch(&patch, &[CaseNo(3), CaseNo(4)], Moment::from_millis(0));
    let newest = project.open(CaseNo(3));
    let mut sitting = Sitting::on(project);
    sitting.state = sitting.state.after(&newest, &patch, true);
    let sitting = sitting.saved_last("3 [1 1 1] ").undoes_last(true);
    assert_eq!(sitting.state.last_saved().map(|last| last.cases), Some(2));
    sitting.keys("u").stores("22-, ---, ---, ---, ---").saved_last("");
}

#[test]
fn undo_takes_back_the_newest_of_digits_for_marked_cases_and_acts_between_them() {
    let marked = || desk("2 1 1 Enter l g j Space Space 1 f");
    let flagged = marked().keys("u").stores("211, ---, ---, ---, ---");
    assert!(flagged.notices()[0].starts_with("review-undone-flag"), "{:?}", flagged.notices());
    assert_eq!(flagged.state.batch().answers.category, first_options().category);
    let untyped = flagged.keys("u").says(&["review-answer-undone"]);
    assert!(untyped.state.batch().answers.is_blank());
    untyped.keys("u").stores("---, ---, ---, ---, ---");
    // What was typed after the act goes first, and a redo brings the act back between them.
    let typed = marked().keys("1 u").says(&["review-answer-undone"]);
    typed.keys("u U u u").says(&["review-answer-undone"]);
    // From the case, the digits are taken back where they are in sight.
    let case = desk("l Space Space 1 l u").says(&["review-answer-undone"]);
    assert_eq!(case.state.pane(), Pane::Queue);
}

#[test]
fn a_draft_that_an_undo_left_outlives_undo_redo_and_undo_of_an_answer_for_many() {
    for (before, keys) in
        [("", "3 1 1 Enter u l"), ("j ", "3 1 1 Enter u l"), ("", "3 1 1 Enter u j l g")]
    {
        let batch = format!("{before}{keys} Space Space 1 2 Enter Enter");
        let drafts = |keys: &str| {
            let sitting = desk(&format!("{batch} {keys}"));
            let left = sitting.state.drafts.left.values().map(|draft| draft.answers.clone());
            let open = sitting.state.open_case.as_ref().filter(|view| view.has_draft());
            left.chain(open.map(|view| view.draft.answers.clone())).collect::<Vec<_>>()
        };
        assert_eq!(drafts("u").len(), 1, "{batch}");
        assert_eq!(drafts("u U"), drafts(""), "{batch}");
        assert_eq!(drafts("u U u"), drafts("u"), "{batch}");
        assert_eq!(drafts("u U u U u"), drafts("u"), "{batch}");
    }
}

#[test]
fn an_undo_from_the_case_stays_there_beside_answers_for_marked_cases() {
    // The digits for marked cases are older than the act that is undone.
    let undone = desk("l j Space Space 3 1 l g 1 2 Enter u").shows("1 [1 2 -] q1, 1 draft");
    undone.keys("2 Enter").stores("22-, ---, ---, ---, ---");
    let redone = desk("l j Space Space 3 1 l g 1 2 Enter u U").shows("1 [1 2 -] q1");
    assert!(redone.notices()[0].starts_with("review-redone"), "{:?}", redone.notices());
    // In the queue, where digits are for all, the message says so, and a redo promises nothing for them.
    let queued = desk("l j Space Space 3 1 l g 1 2 Enter l u");
    assert!(
        queued.notices()[0].starts_with("review-undone-beside-marks"),
        "{:?}",
        queued.notices()
    );
    let redone = desk("1 2 Enter l G Space u U");
    assert!(!redone.notices().join(" ").contains("finished"), "{:?}", redone.notices());
}

#[test]
fn undo_after_an_answer_for_all_takes_that_back_before_older_digits() {
    desk("j 3 l g Space 1 2 Enter u").stores("---, ---, ---, ---, ---");
    let sitting = desk("3 l j x j x 1 2 Enter g u").stores("---, ---, ---, ---, ---");
    assert_eq!(sitting.state.cases_with_drafts(), [CaseNo(1)]);
}

#[test]
fn undoing_an_answer_for_all_leaves_no_draft_but_those_of_before() {
    let undone = desk("l j x j x k 1 2 Enter u").stores("---, ---, ---, ---, ---");
    let undone = undone.shows("2 [- - -] q1 in queue");
    let redone = undone.keys("Ctrl-Y").shows("2 [1 2 -] q1 in queue");
    let undone = redone.keys("u").shows("2 [- - -] q1 in queue");
    undone.keys("Esc Esc Esc Enter").shows("2 [- - -] q1 in queue").keys("q").asks(&Effect::Quit);
    // The cursor stays where it was, also outside of the answered ones.
    desk("l x j x j j 1 2 Enter u Ctrl-Y").shows("4 [- - -] q1 in queue");
    // A draft of before is back, and gone again when the answer counts again.
    let undone = desk("2 1 l x j x 1 2 Enter Enter u").stores("---, ---, ---, ---, ---");
    assert_eq!(
        undone.state.draft_answers(CaseNo(1)).map(|it| super::sitting::digits(&it)),
        Some("2 1 -".to_owned())
    );
    assert_eq!(undone.state.draft_count(), 1);
    assert_eq!(undone.project.drafts.len(), 1);
    let redone = undone.keys("Ctrl-Y").stores("12-, 12-, ---, ---, ---");
    assert_eq!(redone.state.draft_count(), 0);
}

#[test]
fn an_answer_for_many_that_is_undone_leaves_the_pace_of_single_cases() {
    let singles = "1 2 Enter ".repeat(10);
    let paced = Sitting::on(WorkedProject::of(20)).keys(&singles);
    let pace = paced.state.pace().per_minute();
    assert!(pace.is_some());
    let undone = paced.keys("l Space Space 1 2 Enter u");
    assert_eq!(undone.state.pace().per_minute(), pace);
}
