//! Digits, Enter, later, fill in: rules 1 to 4 and 7 to 9.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::{CaseNo, Choice};
use crate::review::Action;

#[test]
fn a_case_takes_four_keys() {
    desk("").shows("1 [- - -] q1");
    desk("2").shows("1 [2 - -] q2, 1 draft");
    desk("2 1").shows("1 [2 1 -] q3, 1 draft");
    desk("2 1 2").shows("1 [2 1 2] q3, 1 draft").stores("---, ---, ---, ---, ---");
    desk("2 1 2 Enter")
        .shows("2 [- - -] q1")
        .stores("212, ---, ---, ---, ---")
        .saved_last("1 [2 1 2] Sak 1")
        .counts(1, 1, 0);
}

#[test]
fn every_digit_of_the_first_two_questions_answers_and_moves_on() {
    for (keys, shown) in [
        ("1", "1 [1 - -] q2, 1 draft"),
        ("3", "1 [3 - -] q2, 1 draft"),
        ("0", "1 [0 - -] q2, 1 draft"),
        ("0 0", "1 [0 0 -] q3, 1 draft"),
        ("1 2", "1 [1 2 -] q3, 1 draft"),
    ] {
        desk(keys).shows(shown);
    }
}

#[test]
fn a_digit_that_no_option_has_answers_nothing() {
    for digit in ["4", "5", "6"] {
        desk(digit)
            .shows("1 [- - -] q1")
            .says(&[&format!("review-no-such-option digit={digit} question=1")]);
    }
    desk("1 3").shows("1 [1 - -] q2, 1 draft").says(&["review-no-such-option digit=3 question=2"]);
}

#[test]
fn enter_right_behind_a_digit_that_answers_nothing_waits_once() {
    let refused = "review-digit-left-out";
    let changed =
        desk("2 1 1 Enter k 1 3 Enter").says(&[refused]).stores("211, ---, ---, ---, ---");
    changed.keys("Enter").stores("111, ---, ---, ---, ---");
    desk("2 1 1 9 Enter").says(&[refused]).shows("1 [2 1 1] q3, 1 draft");
    desk("2 1 1 9 2 Enter").stores("2112, ---, ---, ---, ---");
    desk("2 1 1 Enter k 9 Enter").says(&[refused]).shows("1 [2 1 1] q1");
    let all = desk("l Space Space 1 2 9 Enter").says(&[refused]).stores("---, ---, ---, ---, ---");
    all.keys("Enter").stores("12-, 12-, ---, ---, ---");
    // What is missing is named as always.
    desk("1 3 Enter").says(&["review-answer-missing question=2"]);
}

#[test]
fn kinds_are_switched_on_and_off() {
    desk("2 1 1 3 5").shows("1 [2 1 135] q3, 1 draft");
    desk("2 1 1 3 1").shows("1 [2 1 3] q3, 1 draft");
    desk("2 1 1 2 3 4 5 Enter").stores("2112345, ---, ---, ---, ---");
}

#[test]
fn six_and_zero_clear_the_kinds() {
    desk("2 1 1 3 6").shows("1 [2 1 6] q3, 1 draft");
    desk("2 1 1 3 0").shows("1 [2 1 0] q3, 1 draft");
    desk("2 1 6 4").shows("1 [2 1 4] q3, 1 draft");
    desk("2 1 0 4").shows("1 [2 1 4] q3, 1 draft");
    desk("2 1 6 6").shows("1 [2 1 6] q3, 1 draft");
    desk("2 1 6 Enter").stores("216, ---, ---, ---, ---").counts(1, 1, 0);
}

#[test]
fn switching_the_last_kind_off_leaves_the_question_unanswered() {
    desk("2 1 4 4")
        .shows("1 [2 1 -] q3, 1 draft")
        .keys("Enter")
        .shows("1 [2 1 -] q3, 1 draft")
        .says(&["review-answer-missing question=3"])
        .stores("---, ---, ---, ---, ---");
}

#[test]
fn a_digit_replaces_the_answer_of_the_question_in_focus() {
    desk("1 Backspace 3").shows("1 [3 - -] q2, 1 draft");
    desk("1 Shift-Tab 3").shows("1 [3 - -] q2, 1 draft");
    desk("1 1 1 Shift-Tab 2").shows("1 [1 2 1] q3, 1 draft");
}

#[test]
fn what_is_not_new_needs_no_kinds() {
    desk("3 2")
        .shows("1 [3 2 -] q3, 1 draft")
        .keys("Enter")
        .shows("2 [- - -] q1")
        .stores("32-, ---, ---, ---, ---")
        .counts(1, 1, 0);
    desk("3 2 1 Enter").stores("321, ---, ---, ---, ---");
}

#[test]
fn unclear_is_an_answer() {
    desk("0 0 0 Enter").stores("000, ---, ---, ---, ---").counts(1, 1, 0);
    let tally = desk("0 0 0 Enter 1 0 Enter").state.tally;
    assert_eq!((tally.classified, tally.undetermined), (1, 1));
}

#[test]
fn enter_on_an_incomplete_case_writes_nothing_and_names_what_is_missing() {
    desk("Enter").shows("1 [- - -] q1").says(&["review-no-answer-yet"]).counts(0, 0, 0);
    desk("1 Enter")
        .shows("1 [1 - -] q2, 1 draft")
        .says(&["review-answer-missing question=2"])
        .counts(0, 0, 0);
    desk("1 1 Enter")
        .shows("1 [1 1 -] q3, 1 draft")
        .says(&["review-answer-missing question=3"])
        .counts(0, 0, 0);
    desk("Tab 1 1 Enter")
        .shows("1 [- 1 1] q1, 1 draft")
        .says(&["review-answer-missing question=1"])
        .counts(0, 0, 0);
    desk("1 Tab Enter").shows("1 [1 - -] q2, 1 draft");
    desk("1 Tab").says(&["review-went-on question=2"]).keys("Tab").shows("1 [1 - -] q3, 1 draft");
}

#[test]
fn enter_twice_saves_one_case() {
    desk("2 1 2 Enter Enter").shows("2 [- - -] q1").says(&["review-no-answer-yet"]).counts(1, 1, 0);
}

#[test]
fn enter_goes_to_the_next_unclassified_case_and_wraps_round() {
    desk("1 2 Enter").shows("2 [- - -] q1");
    desk("g j 1 2 Enter").shows("3 [- - -] q1");
    desk("G 1 2 Enter").shows("1 [- - -] q1");
    desk("j 1 2 Enter k k 1 2 Enter").shows("3 [- - -] q1").stores("12-, 12-, ---, ---, ---");
}

#[test]
fn kinds_begin_from_nothing_after_question_2() {
    // What a new case gets answers a finished one, too.
    let finished = desk("2 1 1 3 Enter k").shows("1 [2 1 13] q1");
    finished
        .clone()
        .keys("3 1 2")
        .shows("1 [3 1 2] q3, 1 draft")
        .keys("Enter k")
        .shows("1 [3 1 2] q1");
    finished.clone().keys("3 1 2 5").shows("1 [3 1 25] q3, 1 draft");
    // By themselves they are added and taken out, and so they are after an undo.
    finished.clone().keys("Tab Tab 2 3").shows("1 [2 1 12] q3, 1 draft");
    finished.clone().keys("3 1 2 u").shows("1 [3 1 13] q3, 1 draft");
    finished.keys("3 1 Enter k").shows("1 [3 1 13] q1");
    let both = desk("2 1 1 Enter 2 1 1 Enter l g Space Space");
    both.keys("3 1 2 Enter Enter").stores("312, 312, ---, ---, ---");
}

#[test]
fn the_last_answers_are_filled_in_and_saved_by_enter() {
    for key in [".", ","] {
        desk(&format!("2 1 1 3 Enter {key}"))
            .shows("2 [2 1 13] q1, 1 draft")
            .says(&["review-repeated title=\"Sak 1\""])
            .stores("2113, ---, ---, ---, ---")
            .keys("Enter")
            .shows("3 [- - -] q1")
            .stores("2113, 2113, ---, ---, ---");
    }
    desk(".").shows("1 [- - -] q1").says(&["review-nothing-to-repeat"]);
    // The case saved last is not filled in as itself.
    desk("2 2 Enter 1 2 Enter k .")
        .shows("2 [2 2 -] q1, 1 draft")
        .says(&["review-repeated title=\"Sak 1\""]);
    desk("2 2 Enter k .").shows("1 [2 2 -] q1").says(&["review-nothing-before-to-repeat"]);
    desk("2 1 1 Enter . u").shows("2 [- - -] q1");
    desk("l Space Space 2 2 Enter . ").says(&["review-repeated-many count=2"]);
    desk("2 1 1 Enter 3 . u").shows("2 [3 - -] q2, 1 draft");
    // What the case has already is not saved again, and undo has nothing of it to take back.
    let same = ["review-repeated-same"];
    let has_them = desk("2 1 1 Enter 2 1 1 Enter k k .").shows("1 [2 1 1] q1").says(&same);
    has_them.clone().keys("u").stores("211, ---, ---, ---, ---");
    has_them.keys("3 .").shows("1 [2 1 1] q1").says(&same).keys("u").shows("1 [3 1 1] q2, 1 draft");
}

#[test]
fn the_decision_saved_last_stays_in_sight_wherever_one_goes() {
    desk("2 1 2 Enter j j k").saved_last("1 [2 1 2] Sak 1");
    desk("2 1 2 Enter f s m x Enter").saved_last("1 [2 1 2] Sak 1");
    desk("2 1 2 Enter 1 2 Enter").saved_last("2 [1 2 -] Sak 2");
}

#[test]
fn saved_counts_the_cases_whose_answers_are_durable() {
    desk("f").counts(0, 0, 0);
    desk("f 2 1 2 Enter s u").counts(1, 1, 0);
    desk("2 2 Enter k 3 Enter").counts(1, 1, 0).keys("u").counts(1, 1, 0).keys("u").counts(0, 0, 0);
    desk("l Space Space Space 1 2 Enter")
        .counts(3, 3, 0)
        .keys("u")
        .counts(0, 0, 0)
        .keys("U")
        .counts(3, 3, 0);
    let slow = desk("").slowly().keys("2 1 2 Enter 1 2 Enter").counts(0, 2, 0);
    slow.shows("3 [- - -] q1").catches_up().counts(2, 2, 0);
}

#[test]
fn acts_on_their_way_to_the_disk_count_when_the_next_case_is_chosen() {
    Sitting::on(WorkedProject::of(3))
        .slowly()
        .keys("1 2 Enter s")
        .shows("3 [- - -] q1")
        .keys("1 2 Enter")
        .shows("2 [- - -] q1")
        .says(&["review-only-postponed-left count=1"])
        .keys("1 2 Enter")
        .shows("finished")
        .catches_up()
        .stores("12-, 12-, 12-");
}

#[test]
fn a_flag_is_raised_and_lowered_at_once() {
    desk("f").stores("---!, ---, ---, ---, ---").says(&["review-flagged"]).shows("1 [- - -] q1");
    desk("f f").stores("---, ---, ---, ---, ---").says(&["review-unflagged"]).counts(0, 0, 0);
    desk("2 f").shows("1 [2 - -] q2, 1 draft").stores("---!, ---, ---, ---, ---");
}

#[test]
fn arrows_look_at_rules_and_answer_nothing() {
    let look = |keys: &str| desk(keys).state.open_case.unwrap().look;
    assert_eq!(look("Right"), Some(0));
    assert_eq!(look("Right Right"), Some(1));
    assert_eq!(look("Right Right Right Right Right Right"), Some(3));
    assert_eq!(look("Right Right Left Left Left"), Some(0));
    assert_eq!(look("Left"), Some(3));
    assert_eq!(look("Right Tab"), None);
    desk("Right Right").shows("1 [- - -] q1");
    let shown = desk("2 Backspace Right")
        .state
        .open_case
        .unwrap()
        .shown()
        .shown_option()
        .map(Choice::digit);
    assert_eq!(shown, Some(3));
}

#[test]
fn tab_goes_through_the_questions_and_round() {
    desk("Tab").shows("1 [- - -] q2");
    desk("Tab Tab Tab").shows("1 [- - -] q1");
    desk("Shift-Tab").shows("1 [- - -] q3");
}

#[test]
fn ctrl_s_says_that_enter_saves() {
    desk("2 Ctrl-S").says(&["review-enter-saves"]).shows("1 [2 - -] q2, 1 draft").counts(0, 0, 0);
}

#[test]
fn an_unknown_key_says_so_and_a_capital_asks_for_caps_lock() {
    desk("y").says(&["review-unknown-key key=\"y\""]).shows("1 [- - -] q1");
    desk("Y").says(&["review-unknown-capital key=\"Y\""]);
    desk("Ctrl-X").says(&["review-unknown-key key=\"Ctrl-X\""]);
    desk("y 1").says(&[]);
}

#[test]
fn delete_clears_the_answer_in_focus_and_undo_brings_it_back() {
    let cleared = desk("1 2 Shift-Tab Delete").shows("1 [1 - -] q2, 1 draft");
    cleared.clone().keys("u").shows("1 [1 2 -] q2, 1 draft");
    cleared.keys("Delete").says(&["review-nothing-to-clear"]);
    desk("1 2 Enter k")
        .keys("Delete")
        .shows("1 [- 2 -] q1, 1 draft")
        .stores("12-, ---, ---, ---, ---");
}

#[test]
fn a_click_goes_to_a_case_but_not_through_a_dialogue() {
    let clicked = |keys: &str| desk(keys).arrives(Action::GoTo(CaseNo(3)));
    clicked("").shows("3 [- - -] q1").keys("Backspace").shows("1 [- - -] q1");
    clicked("l").shows("3 [- - -] q1 in queue");
    clicked("?").shows("1 [- - -] q1 + keys");
}
