//! Cases that are classified: opened again, confirmed, answered otherwise.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};

#[test]
fn the_last_case_ends_at_the_finished_screen() {
    let sitting =
        Sitting::on(WorkedProject::of(2)).keys("1 1 6 Enter f 0 2 Enter").shows("finished");
    assert_eq!((sitting.state.tally.undetermined, sitting.state.tally.flagged), (0, 1));
    sitting.clone().keys("1 Enter").shows("finished").says(&["review-no-case-open"]);
    sitting.keys("l").shows("2 [0 2 -] q1 in queue").keys("l").shows("2 [0 2 -] q1");
}

#[test]
fn a_finished_case_opened_again_shows_its_answers_and_takes_new_ones_at_enter() {
    desk("2 1 13 Enter").shows("1 [2 1 -] q3, 1 draft");
    desk("2 1 1 3 Enter k")
        .shows("1 [2 1 13] q1")
        .keys("3")
        .shows("1 [3 1 13] q2, 1 draft")
        .stores("2113, ---, ---, ---, ---")
        .keys("Enter")
        .shows("2 [- - -] q1")
        .stores("3113, ---, ---, ---, ---")
        .counts(1, 1, 0);
}

#[test]
fn a_finished_case_says_since_when_it_is() {
    let sitting = desk("2 2 Enter k");
    let at = sitting.project.standing(crate::domain::CaseNo(1)).decided.unwrap().at;
    sitting.says(&[&format!("review-finished-case at={at}")]);
}

#[test]
fn that_a_case_is_classified_is_not_joined_to_a_sentence_about_something_else() {
    let worked = desk("1 2 Enter 1 2 Enter 1 2 Enter g");
    assert!(worked.notices()[0].starts_with("review-finished-case"));
    let flagged = || desk("f 1 2 Enter f 1 2 Enter W 2 l");
    let saved = flagged().keys("3 Enter").shows("2 [1 2 -] q1");
    // So it is behind a decision, the place in a list, and an answer that is not saved.
    for joined in [saved, flagged().keys("n"), worked.keys("3 j")] {
        let said = joined.notices();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(!said[0].starts_with("review-finished-case"), "{said:?}");
    }
}

#[test]
fn a_report_changed_since_is_reported() {
    let mut sitting = desk("2 2 Enter");
    sitting.project.cases[0].text = Some("En annen tekst.".to_owned());
    let sitting = sitting.keys("k");
    let notice = sitting.notices().remove(0);
    assert!(notice.starts_with("review-text-changed"), "{notice}");
}

#[test]
fn enter_on_an_untouched_finished_case_writes_nothing() {
    let looked_at = desk("2 2 Enter 1 2 Enter k k Enter").shows("3 [- - -] q1").counts(2, 2, 0);
    looked_at.saved_last("2 [1 2 -] Sak 2").keys("u").shows("2 [1 2 -] q1, 1 draft");
}

#[test]
fn answers_typed_again_on_a_finished_case_are_a_decision_of_its_own() {
    let again = desk("2 2 Enter 1 2 Enter k k 2 2 Enter").saved_last("1 [2 2 -] Sak 1");
    again
        .counts(2, 2, 0)
        .keys("u")
        .says(&["review-undone-same count=1 unchanged=0 title=\"Sak 1\""]);
}

#[test]
fn answers_changed_and_changed_back_write_nothing_and_leave_what_can_be_redone() {
    let undone = desk("2 1 1 Enter 1 2 Enter f u").keys("k k");
    let kept = undone.clone().keys("3 Backspace 2 Enter");
    kept.clone()
        .says(&["review-unchanged title=\"Sak 1\""])
        .shows("3 [- - -] q1")
        .counts(2, 2, 0)
        .keys("U")
        .says(&["review-redone-flag count=1 unchanged=0 title=\"Sak 3\""]);
    // Another answer is an act, after which there is nothing to redo.
    let changed = undone.keys("3 Enter").says(&["review-changed"]);
    changed.keys("U").says(&["review-nothing-to-redo"]);
}

#[test]
fn enter_confirms_answers_on_a_report_that_was_changed() {
    let mut sitting = desk("2 2 Enter");
    sitting.project.cases[0].text = Some("En annen tekst.".to_owned());
    let is_confirmed = |sitting: &Sitting| {
        let no = crate::domain::CaseNo(1);
        let hash = sitting.project.hash(no);
        !sitting.project.standing(no).text_changed_since(hash)
    };
    // Where another message hid that the text has changed, Enter says it first.
    let hidden = sitting.clone().keys("k U Enter");
    assert!(hidden.notices()[0].starts_with("review-text-changed"), "{:?}", hidden.notices());
    assert!(!is_confirmed(&hidden));
    let confirmed = hidden.keys("Enter");
    assert!(is_confirmed(&confirmed));
    let redone = confirmed.keys("u U");
    assert!(
        redone.notices()[0].starts_with("review-redone-confirmation"),
        "{:?}",
        redone.notices()
    );
    let sitting = sitting.keys("k Enter").counts(1, 1, 0);
    let sitting = sitting.says(&["review-confirmed title=\"Sak 1\""]);
    assert!(is_confirmed(&sitting));
}

#[test]
fn a_draft_on_a_finished_case_is_one_only_while_it_differs() {
    desk("1 2 Enter k 3").shows("1 [3 2 -] q2, 1 draft");
    desk("1 2 Enter k 3 Backspace 1").shows("1 [1 2 -] q2");
    desk("1 2 Enter k 3 j k").shows("1 [3 2 -] q1, 1 draft");
}

#[test]
fn a_finished_case_with_a_draft_says_that_the_draft_is_shown_and_esc_shows_what_is_saved() {
    let undone = desk("1 2 Enter k 3 Enter u").shows("1 [3 2 -] q1, 1 draft");
    undone.clone().keys("Esc").shows("1 [1 2 -] q1").says(&["review-change-cleared"]);
    let opened = undone.keys("j k").says(&["review-finished-draft"]);
    let saved = opened.clone().keys("Esc").shows("1 [1 2 -] q1").says(&["review-change-cleared"]);
    saved.keys("Ctrl-Y").shows("1 [3 2 -] q1, 1 draft");
    opened.keys("Enter").stores("32-, ---, ---, ---, ---");
    let typed = desk("1 2 Enter k 3 j k").says(&["review-finished-draft"]);
    typed.keys("Esc").shows("1 [1 2 -] q1").says(&["review-change-cleared"]);
}

#[test]
fn esc_says_nothing_of_answers_that_are_those_saved() {
    let back = desk("1 2 Enter k 1 Esc").shows("1 [1 2 -] q1");
    assert!(back.notices().is_empty(), "{:?}", back.notices());
    desk("1 2 Enter k 3 Esc").says(&["review-change-cleared"]);
}

#[test]
fn the_pace_counts_cases_and_no_changes_of_them() {
    let saved = |cases: usize, keys: &str| {
        let all = "1 2 Enter ".repeat(cases);
        Sitting::on(WorkedProject::of(20)).keys(&format!("{all} {keys}")).state
    };
    let paced = |cases, keys: &str| saved(cases, keys).pace().per_minute().is_some();
    assert!(!paced(9, "k 3 Enter"), "a change is no further case");
    assert!(paced(10, ""));
    assert!(paced(10, "k 3 Enter u"), "nor does its undo take one away");
    assert!(!paced(10, "u"));
}
