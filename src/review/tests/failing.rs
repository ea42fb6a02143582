//! The project file cannot be written: nothing typed is lost, nothing more is taken.

use super::sitting::{Sitting, desk};
use crate::domain::{CaseRecord, Message};
use crate::review::{Action, Effect};

/// Two decisions and a flag that the disk refused, the third case half answered.
fn failed() -> Sitting {
    desk("3 2 Enter").slowly().keys("1 2 Enter f 2 1").fails()
}

#[test]
fn decisions_are_refused_and_what_is_typed_stays_in_sight() {
    failed().shows("3 [2 1 -] q3, 1 draft").stores("32-, ---, ---, ---, ---");
    for key in ["1", "Enter", "f", ".", "m"] {
        failed().keys(key).shows("3 [2 1 -] q3, 1 draft").says(&["review-no-more-decisions"]);
    }
    desk("2 2").slowly().fails().keys("Enter").shows("1 [2 2 -] q3, 1 draft");
}

#[test]
fn a_note_that_was_open_keeps_its_text() {
    desk("f")
        .slowly()
        .keys("f m hei")
        .fails()
        .keys("Enter")
        .shows("1 [- - -] q1 + note")
        .says(&["review-no-more-decisions"]);
}

#[test]
fn undo_takes_back_digits_and_no_acts() {
    failed().keys("u").shows("3 [2 - -] q2, 1 draft");
    failed().keys("u u").shows("3 [- - -] q1");
    failed().keys("u u u").says(&["review-no-more-decisions"]).shows("3 [- - -] q1");
    failed().keys("U").says(&["review-no-more-decisions"]);
}

#[test]
fn one_can_still_read_and_move() {
    failed().keys("k").shows("2 [1 2 -] q1, 1 draft");
    failed().keys("c").shows("3 [2 1 -] q3 + codebook, 1 draft");
}

/// The records that the desk asks to be written elsewhere.
fn rescued(sitting: &Sitting) -> Vec<CaseRecord> {
    match sitting.asked.last() {
        Some(Effect::Rescue { records, .. }) => records.clone(),
        other => panic!("no rescue but {other:?}"),
    }
}

#[test]
fn s_saves_what_is_unsaved_elsewhere() {
    let sitting = failed().keys("s").shows("3 [2 1 -] q3 + rescue, 1 draft").keys("Enter");
    let records = rescued(&sitting);
    let decided: Vec<(&str, bool, bool)> = records
        .iter()
        .map(|record| {
            let decision = &record.classifications[0];
            (record.id.as_str(), decision.category.is_some(), decision.flagged)
        })
        .collect();
    assert_eq!(decided, [("s-2", true, false), ("s-3", false, true)]);
}

#[test]
fn after_the_rescue_one_may_quit() {
    let rescued = failed()
        .keys("s Enter")
        .arrives(Action::Rescued(Ok(Message::new("export-rescued"))))
        .shows("3 [2 1 -] q3, 1 draft")
        .says(&["export-rescued"]);
    rescued.keys("u u q").asks(&Effect::Quit);
    failed()
        .keys("s Enter")
        .arrives(Action::Rescued(Err(Message::new("export-denied"))))
        .shows("3 [2 1 -] q3 + rescue, 1 draft")
        .says(&["export-denied"]);
    failed().keys("s Esc").shows("3 [2 1 -] q3, 1 draft");
}

#[test]
fn q_asks_before_unsaved_decisions_are_lost() {
    failed().keys("q").shows("3 [2 1 -] q3 + quit, 1 draft").stays();
    failed().keys("q Enter").shows("3 [2 1 -] q3 + quit, 1 draft").stays();
    failed().keys("q Esc").shows("3 [2 1 -] q3, 1 draft").stays();
    failed().keys("q s").shows("3 [2 1 -] q3 + rescue, 1 draft").stays();
    failed().keys("q q").asks(&Effect::Quit);
}

#[test]
fn a_failed_undo_loses_no_decision() {
    let sitting = desk("3 2 Enter").slowly().keys("u").fails().shows("2 [- - -] q1");
    assert!(!sitting.state.waiting);
    sitting.keys("q").asks(&Effect::Quit);
}

#[test]
fn ctrl_c_does_not_say_that_all_is_saved() {
    failed().keys("Ctrl-C").says(&["review-interrupt-unsaved"]).stays();
}

#[test]
fn the_first_cause_stays() {
    let sitting = failed()
        .arrives(Action::SaveFailed { unsaved: Vec::new(), cause: Message::new("store-other") });
    assert_eq!(sitting.state.failure.unwrap().cause.key, "store-disk-full");
}
