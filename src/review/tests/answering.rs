//! Digits, Enter, later, fill in: rules 1 to 4 and 7 to 9.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::{CaseNo, Choice};
use crate::review::{Action, Effect, ScreenEffect};

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
fn skipped_cases_come_last_in_the_order_of_skipping() {
    desk("s")
        .shows("2 [- - -] q1")
        .says(&["review-postponed count=1"])
        .stores("--->>, ---, ---, ---, ---")
        .counts(0, 0, 1);
    desk("j s k k s")
        .shows("3 [- - -] q1")
        .keys("1 2 Enter 1 2 Enter 1 2 Enter")
        .shows("2 [- - -] q1")
        .says(&["review-only-postponed-left count=2"])
        .keys("1 2 Enter")
        .shows("1 [- - -] q1")
        .says(&[])
        .keys("1 2 Enter")
        .shows("finished")
        .counts(5, 5, 0);
}

#[test]
fn a_case_skipped_again_goes_behind_the_others() {
    let rest = "1 2 Enter 1 2 Enter 1 2 Enter";
    desk(&format!("s s {rest}")).shows("1 [- - -] q1").keys("s").shows("2 [- - -] q1");
    desk(&format!("s s {rest} s s")).shows("1 [- - -] q1");
}

#[test]
fn skipping_the_last_postponed_case_stays_and_says_so() {
    desk("s 1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter")
        .shows("1 [- - -] q1")
        .says(&["review-only-postponed-left count=1"])
        .keys("s")
        .shows("1 [- - -] q1")
        .says(&["review-postponed count=1", "review-only-this-left"]);
}

#[test]
fn a_skip_keeps_half_given_answers_as_a_draft() {
    desk("3 1 s").shows("2 [- - -] q1, 1 draft").keys("k").shows("1 [3 1 -] q3, 1 draft");
}

#[test]
fn later_leaves_a_finished_case_as_it_is() {
    desk("1 2 Enter k s")
        .shows("2 [- - -] q1")
        .says(&["review-postpone-finished title=\"Sak 1\""])
        .stores("12-, ---, ---, ---, ---")
        .counts(1, 1, 0);
}

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
fn a_finished_case_says_since_when_it_is() {
    let sitting = desk("2 2 Enter k");
    let at = sitting.project.standing(crate::domain::CaseNo(1)).decided.unwrap().at;
    sitting.says(&[&format!("review-finished-case at={at}")]);
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
    desk("2 1 1 Enter . u").shows("2 [- - -] q1");
    desk("l Space Space 2 2 Enter . ").says(&["review-repeated-many count=2"]);
    desk("2 1 1 Enter 3 . u").shows("2 [3 - -] q2, 1 draft");
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
fn a_draft_left_behind_is_named_and_found_again() {
    desk("3 1 j")
        .shows("2 [- - -] q1, 1 draft")
        .says(&["review-draft-left title=\"Sak 1\" answered=2"])
        .keys("1 j")
        .shows("3 [- - -] q1, 2 drafts")
        .keys("k k")
        .shows("1 [3 1 -] q3, 2 drafts")
        .says(&[])
        .stores("---, ---, ---, ---, ---")
        .counts(0, 0, 0)
        .keys("6 Enter")
        .shows("2 [1 - -] q2, 1 draft");
}

#[test]
fn a_change_to_a_saved_case_that_is_left_is_called_not_saved() {
    desk("1 2 Enter k 3 j").says(&["review-draft-left-of-saved title=\"Sak 1\""]);
}

#[test]
fn a_draft_on_a_finished_case_is_one_only_while_it_differs() {
    desk("1 2 Enter k 3").shows("1 [3 2 -] q2, 1 draft");
    desk("1 2 Enter k 3 Backspace 1").shows("1 [1 2 -] q2");
    desk("1 2 Enter k 3 j k").shows("1 [3 2 -] q3, 1 draft");
}

#[test]
fn a_draft_with_all_answers_opens_where_enter_saves_it() {
    desk("2 1 3 j k").shows("1 [2 1 3] q3, 1 draft").keys("Enter").counts(1, 1, 0);
    desk("2 2 j k").shows("1 [2 2 -] q3, 1 draft");
    desk("2 j k").shows("1 [2 - -] q2, 1 draft");
    // A finished case that was only looked at is answered from its first question.
    desk("2 1 3 Enter k").shows("1 [2 1 3] q1");
}

#[test]
fn esc_puts_typed_answers_away() {
    desk("2 1 Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    desk("2 1 Esc Esc").says(&["review-answers-cleared"]);
    desk("2 1 Esc Ctrl-Y Ctrl-Y").shows("1 [2 1 -] q3, 1 draft");
    desk("1 2 Enter k 3 1 Esc").shows("1 [1 2 -] q1").says(&["review-change-cleared"]);
    let undone = desk("1 2 Enter u 3 1 Esc").shows("1 [1 2 -] q1, 1 draft");
    undone.says(&["review-change-cleared-draft"]);
    desk("Esc").says(&["review-nothing-to-close"]);
    // Long after, they are not the last thing that was done.
    desk("2 1 Esc j k Esc").says(&["review-nothing-to-close"]);
}

#[test]
fn esc_puts_the_draft_away_that_an_undo_left_and_a_redo_brings_it_back() {
    let undone = desk("1 2 Enter u").shows("1 [1 2 -] q1, 1 draft");
    let cleared = undone.keys("Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    cleared.clone().keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
    cleared.clone().keys("u").shows("1 [1 2 -] q1, 1 draft").says(&["review-answers-back"]);
    // The redo that classifies the case again leaves nothing to bring back.
    let redone = cleared.clone().keys("j Ctrl-Y").shows("1 [1 2 -] q1").counts(1, 1, 0);
    redone.keys("Ctrl-Y").says(&["review-nothing-to-redo"]);
    cleared.keys("Ctrl-Y Ctrl-Y").shows("1 [1 2 -] q1").counts(1, 1, 0);
    // What was typed over it is put away first, and lies over it again.
    let twice = desk("1 2 Enter u 3 1 Esc Esc").shows("1 [- - -] q1");
    let back = twice.keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
    back.keys("Ctrl-Y").shows("1 [3 1 -] q3, 1 draft");
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
fn esc_closes_a_message_before_it_puts_typed_answers_away() {
    let read = desk("2 1 9").says(&["review-no-such-option digit=9 question=3"]).keys("Esc");
    let read = read.shows("1 [2 1 -] q3, 1 draft").says(&[]);
    read.keys("Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
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
fn kept_answers_are_filled_in_with_two_keys() {
    desk("2 1 1 3 keep hjem Enter Enter r 1 Enter")
        .stores("2113, 2113, ---, ---, ---")
        .shows("3 [- - -] q1");
    desk("r").says(&["review-nothing-kept"]);
    desk("2 1 keep").says(&["review-keep-incomplete"]);
    desk("2 2 keep hjem Enter Tab 1 keep hjem Enter 1 r 1").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn a_name_in_use_is_not_given_to_other_answers_unasked() {
    let asked = desk("2 2 keep hjem Enter Tab 1 keep hjem Enter");
    let kept = |sitting: &Sitting| sitting.state.setup.kept.clone();
    assert_eq!(kept(&asked), kept(&desk("2 2 keep hjem Enter")));
    let asked = asked.shows("1 [1 2 -] q2 + keep replace, 1 draft");
    let other = asked.clone().keys("2").shows("1 [1 2 -] q2 + keep, 1 draft").types("2");
    assert_eq!(kept(&other.keys("Enter")).len(), 2);
    for closes in ["Esc", "q"] {
        asked.clone().keys(closes).shows("1 [1 2 -] q2 + keep, 1 draft");
    }
    asked
        .keys("Enter")
        .says(&["review-key-not-here-two"])
        .keys("1")
        .says(&["review-kept name=\"hjem\""]);
}

#[test]
fn kept_answers_are_forgotten_once_the_reviewer_agrees() {
    let two = || desk("2 2 keep hjem Enter keep borte Enter");
    let names = |sitting: &Sitting| -> Vec<String> {
        sitting.state.setup.kept.iter().map(|kept| kept.name.clone()).collect()
    };
    for keys in ["r Tab 1", "forget 1"] {
        let asked = two().keys(keys).shows("1 [2 2 -] q3 + kept agree, 1 draft");
        assert_eq!(names(&asked), ["hjem", "borte"]);
        assert_eq!(names(&asked.clone().keys("Esc Esc")), ["hjem", "borte"]);
        let gone = asked.keys("Enter").says(&["review-kept-forgotten name=\"hjem\""]);
        assert_eq!(names(&gone), ["borte"]);
        let forgets = ScreenEffect::ForgetAnswers("hjem".to_owned());
        gone.asks(&Effect::Screen(forgets)).keys("r 1").shows("1 [2 2 -] q1, 1 draft");
    }
    two().keys("r Tab Tab 1").says(&["review-filled name=\"hjem\""]);
    desk("forget").says(&["review-nothing-kept"]);
}

#[test]
fn at_most_nine_sets_of_answers_are_kept() {
    let mut sitting = desk("2 2");
    for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
        sitting = sitting.keys("keep").types(name).keys("Enter");
    }
    let sitting = sitting.keys("keep").types("j").keys("Enter");
    assert_eq!(sitting.state.setup.kept.len(), 9);
    sitting.says(&["review-keep-full"]);
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
