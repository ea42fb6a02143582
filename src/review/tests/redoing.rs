//! Redo: what counts again, and what is asked before it does.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};

#[test]
fn what_an_earlier_run_saved_is_no_save_of_this_one_when_it_is_redone() {
    let saved = |sitting: Sitting| sitting.state.cases_saved();
    let earlier = desk("1 2 Enter 1 2 Enter").restarted();
    assert_eq!(saved(earlier.clone().keys("u u U U")), 0);
    assert_eq!(saved(earlier.clone().keys("3 2 Enter u u U U")), 1);
    assert_eq!(saved(earlier.keys("u 3 2 Enter")), 1);
    assert_eq!(saved(desk("1 2 Enter u U")), 1);
}

#[test]
fn redo_makes_the_act_count_again() {
    for key in ["Ctrl-Y", "Ctrl-R", "U"] {
        desk("2 1 1 Enter u")
            .keys(key)
            .shows("1 [2 1 1] q1")
            .says(&["review-redone-finished count=1 unchanged=0 title=\"Sak 1\""])
            .stores("211, ---, ---, ---, ---")
            .counts(1, 1, 0);
    }
    desk("1 2 Enter 3 2 Enter u u U U").shows("2 [3 2 -] q1").stores("12-, 32-, ---, ---, ---");
}

#[test]
fn a_redo_says_that_a_draft_typed_since_stays() {
    let redone = desk("1 2 Enter u 3 Ctrl-Y").shows("1 [3 2 -] q2, 1 draft");
    let redone = redone.says(&["review-redone-draft count=1 unchanged=0 title=\"Sak 1\""]);
    redone.stores("12-, ---, ---, ---, ---").keys("Esc").shows("1 [1 2 -] q1");
    // In the queue Esc goes back to the case.
    let queue = desk("1 2 Enter u 3 l Ctrl-Y");
    queue.says(&["review-redone-draft-stays count=1 unchanged=0 title=\"Sak 1\""]);
}

#[test]
fn a_redo_for_one_marked_case_names_no_draft_that_it_answers() {
    let redone = desk("1 1 l x 3 1 5 Enter Enter u Ctrl-Y").stores("315, ---, ---, ---, ---");
    redone.says(&["review-redone-finished count=1 unchanged=0 title=\"Sak 1\""]);
    // What was typed to another question stays.
    let redone = desk("1 1 l x Tab 2 Enter Enter u Ctrl-Y");
    assert!(redone.notices().join(" ").contains("review-redone"), "{:?}", redone.notices());
}

#[test]
fn a_redo_that_clears_an_answer_again_says_so() {
    let again = desk("1 2 Enter k Delete u").says(&["review-answer-again"]).keys("U");
    again.shows("1 [- 2 -] q1, 1 draft").says(&["review-answer-cleared"]);
    // Also in the case that was left, and for marked cases, where a digit takes a kind away that another has given.
    let left = desk("1 2 Shift-Tab Delete j u j U");
    left.says(&["review-back-to title=\"Sak 1\"", "review-answer-cleared"]);
    let marked = desk("l x j x 1 1 1 1 u").says(&["review-answer-again"]);
    marked.keys("U").says(&["review-answer-cleared"]);
}

#[test]
fn a_new_act_ends_what_can_be_redone() {
    desk("1 2 Enter u 3 Enter U")
        .says(&["review-nothing-to-redo"])
        .stores("32-, ---, ---, ---, ---");
}

#[test]
fn a_digit_taken_back_is_typed_again_by_redo() {
    desk("2 1 u U").shows("1 [2 1 -] q3, 1 draft").says(&["review-answer-again"]);
    desk("2 1 u 2 U").shows("1 [2 2 -] q3, 1 draft").says(&["review-nothing-to-redo"]);
}

#[test]
fn redoing_a_note_or_a_flag_leaves_the_draft_that_an_undo_left() {
    for key in ["f", "m hei Enter"] {
        let undone = desk(key).keys("1 2 Enter u u").shows("1 [1 2 -] q1, 1 draft");
        let redone = undone.keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
        assert!(redone.keys("Ctrl-Y").stored().starts_with("12-"), "{key}");
    }
}

#[test]
fn redo_brings_an_undone_decision_back_and_not_what_was_put_away_before() {
    let undone = desk("1 2 Enter k 3 Esc f u u").shows("1 [3 2 -] q2, 1 draft");
    let undone = undone.keys("u u").shows("1 [1 2 -] q1, 1 draft");
    undone.keys("Ctrl-Y").stores("12-, ---, ---, ---, ---").shows("1 [1 2 -] q1");
    // An answer for all that was undone is done again, whatever lies under the cursor.
    let undone = desk("3 Esc l j x j x k k 1 2 Enter u").stores("---, ---, ---, ---, ---");
    undone.keys("Ctrl-Y").stores("---, 12-, 12-, ---, ---");
}

#[test]
fn what_was_undone_earlier_is_asked_about_before_it_counts_again() {
    // Undone in an earlier run.
    let later = desk("1 2 Enter 2 2 Enter u u").restarted();
    let asked = later.keys("U").says(&["review-redo-ask count=1 drafts=0"]);
    asked.clone().keys("j U").stores("---, ---, ---, ---, ---");
    let redone = asked.keys("U").stores("12-, ---, ---, ---, ---");
    redone
        .keys("U")
        .says(&["review-redo-ask count=1 drafts=0"])
        .keys("U")
        .stores("12-, 22-, ---, ---, ---");
    // Who was in the queue meanwhile, or went back to the case, has done nothing.
    desk("l x j x 1 2 Enter u l U").stores("12-, 12-, ---, ---, ---");
    desk("l x j x 1 2 Enter u l l U").stores("12-, 12-, ---, ---, ---");
    // Many cases, and other keys since.
    let batch = desk("l x j x 1 2 Enter u Esc Esc Esc Enter j");
    let asked = batch
        .keys("U")
        .says(&["review-redo-ask count=2 drafts=0"])
        .stores("---, ---, ---, ---, ---");
    asked.keys("Ctrl-Y").stores("12-, 12-, ---, ---, ---");
    // What was typed on one of them since is named.
    let typed = desk("l x j x 1 2 Enter u Esc Esc Esc Enter k l 3 j U");
    typed.says(&["review-redo-ask count=2 drafts=1"]);
    // One of this run is redone at once, and nothing is asked about where there is nothing.
    desk("1 2 Enter u j U").stores("12-, ---, ---, ---, ---");
    desk("1 2 Enter u 3 Enter").restarted().keys("U").says(&["review-nothing-to-redo"]);
}

#[test]
fn an_act_that_was_retracted_last_is_done_again_before_a_digit_that_was_taken_back_earlier() {
    let undone = desk("3 f 1 u u").shows("1 [3 - -] q2, 1 draft").stores("---, ---, ---, ---, ---");
    let flagged =
        undone.keys("U").shows("1 [3 - -] q2, 1 draft").stores("---!, ---, ---, ---, ---");
    flagged.keys("U").shows("1 [3 1 -] q3, 1 draft");
    let undone = desk("l Space Space 1 f 1 u u").stores("---, ---, ---, ---, ---");
    let flagged = undone.keys("U");
    assert!(flagged.stored().contains('!'), "{}", flagged.stored());
    let typed = flagged.keys("U").says(&["review-answer-again"]);
    assert!(typed.state.batch().answers.new.is_some());
}

#[test]
fn a_digit_taken_back_before_a_save_was_undone_comes_back_behind_that_save() {
    let undone = desk("1 1 1 Enter k 0 u u").shows("1 [1 1 1] q1, 1 draft");
    let undone = undone.stores("---, ---, ---, ---, ---");
    let saved = undone.clone().keys("U").shows("1 [1 1 1] q1").counts(1, 1, 0);
    saved.keys("U").shows("1 [0 1 1] q2, 1 draft").says(&["review-answer-again"]);
    // Also where one has looked at other cases, before the undo or behind it.
    desk("1 1 1 Enter k 0 u j u U U").shows("1 [0 1 1] q2, 1 draft").counts(1, 1, 0);
    let later = undone.keys("j k U").shows("1 [1 1 1] q1").counts(1, 1, 0);
    later.keys("U").shows("1 [0 1 1] q2, 1 draft");
}

#[test]
fn redo_goes_to_the_case_where_answers_were_put_away_last() {
    let away = desk("2 1 Esc j").shows("2 [- - -] q1");
    let back = away.keys("Ctrl-Y").shows("1 [2 1 -] q3, 1 draft");
    let back = back.says(&["review-back-to title=\"Sak 1\"", "review-answers-back"]);
    back.keys("u").shows("1 [- - -] q1");
    desk("2 Esc j 3 Esc j U").shows("2 [3 - -] q2, 1 draft");
    // Also from the end of the work, and behind an act that was retracted.
    let end = Sitting::on(WorkedProject::of(1)).keys("1 2 Enter k 3 Esc Enter");
    end.shows("finished").keys("U").shows("1 [3 2 -] q2, 1 draft");
    let act = desk("2 1 Esc j 1 2 Enter u U").shows("2 [1 2 -] q1").counts(1, 1, 0);
    act.keys("U").shows("1 [2 1 -] q3, 1 draft");
}
