//! The project file cannot be written: nothing typed is lost, nothing more is taken.

use super::sitting::{Sitting, desk};
use crate::domain::{CaseRecord, Message};
use crate::review::unsaved::Reversing;
use crate::review::{Effect, FileEffect, Reply};

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
fn a_draft_on_its_way_when_the_disk_fails_is_reported_as_lost_and_an_older_one_is_not() {
    let lost = desk("1 j").slowly().keys("2 1").fails();
    assert_eq!(lost.state.drafts_not_kept(), 1);
    let again = "review-unsaved-drafts count=1";
    assert!(failure(&lost).contains(&again.to_owned()), "{:?}", failure(&lost));
    lost.clone().keys("s").says(&["review-nothing-to-rescue", again]);
    lost.keys("q").shows("2 [2 1 -] q3 + quit, 2 drafts");
    let kept = desk("1 j").slowly().fails();
    assert_eq!(kept.state.drafts_not_kept(), 0);
    kept.keys("q").asks(&Effect::Quit);
}

#[test]
fn a_second_failure_takes_no_word_of_the_first_away() {
    let refused = failed().keys("1").says(&["review-no-more-decisions"]);
    refused.fails().says(&["review-no-more-decisions"]);
}

#[test]
fn a_note_that_was_open_keeps_its_text() {
    desk("f")
        .slowly()
        .keys("f m hei")
        .fails()
        .keys("Enter")
        .shows("1 [- - -] q1 + note, 1 draft")
        .says(&["review-no-more-decisions"]);
}

#[test]
fn decisions_go_on_while_another_program_holds_the_file() {
    let waiting = |sitting: &Sitting| sitting.state.unsaved().decided;
    let blocked = desk("3 2 Enter").slowly().keys("1 2 Enter").arrives(Reply::SavingBlocked(true));
    assert!(blocked.state.saving.blocked && blocked.state.saving.failure.is_none());
    let blocked = blocked.keys("2 2 Enter");
    assert_eq!(waiting(&blocked), 2);
    assert_eq!(blocked.state.blocked_message().to_string(), "review-saving-blocked count=2");
    let on = blocked.arrives(Reply::SavingBlocked(false)).catches_up();
    assert!(!on.state.saving.blocked);
    assert_eq!(waiting(&on), 0);
    let failed = desk("").slowly().keys("1 2 Enter").arrives(Reply::SavingBlocked(true)).fails();
    assert!(!failed.state.saving.blocked, "what failed waits for nothing");
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
        Some(Effect::File(FileEffect::Rescue { records, .. })) => records.clone(),
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
            (
                record.case.id.as_str(),
                decision.classification.answers.category.is_some(),
                decision.classification.flagged,
            )
        })
        .collect();
    assert_eq!(decided, [("s-2", true, false), ("s-3", false, true)]);
}

#[test]
fn a_path_that_is_typed_replaces_the_proposed_one_of_the_rescue() {
    let sitting = failed().keys("s").types("/mnt/usb/saker.json").keys("Enter");
    let Some(Effect::File(FileEffect::Rescue { file, .. })) = sitting.asked.last() else {
        panic!("no rescue but {:?}", sitting.asked)
    };
    assert_eq!(file, "/mnt/usb/saker.json");
}

#[test]
fn after_the_rescue_one_may_quit() {
    let rescued = failed()
        .keys("s Enter")
        .arrives(Reply::Rescued(Ok(Message::new("export-rescued"))))
        .shows("3 [2 1 -] q3, 1 draft")
        .says(&["export-rescued", "review-unsaved-drafts count=1"]);
    rescued.keys("u u q").asks(&Effect::Quit);
    failed()
        .keys("s Enter")
        .arrives(Reply::Rescued(Err(Message::new("export-denied"))))
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
fn a_failed_undo_loses_no_decision_and_is_reported() {
    let sitting = desk("3 2 Enter").slowly().keys("u").fails().shows("2 [- - -] q1");
    assert!(!sitting.state.waits.acts);
    assert_eq!(failure(&sitting)[1..], ["review-unsaved-undo", "store-disk-full"]);
    let sitting = sitting.keys("s").says(&["review-nothing-to-rescue", "review-unsaved-undo"]);
    sitting.keys("q").shows("2 [- - -] q1 + quit").keys("q").asks(&Effect::Quit);
}

/// What the screen says of the failure, until the next key and after it.
fn failure(sitting: &Sitting) -> Vec<String> {
    sitting.state.failure_messages().iter().map(ToString::to_string).collect()
}

#[test]
fn a_failed_undo_leaves_the_unsaved_answer_it_was_meant_for_to_be_rescued() {
    let sitting = desk("").slowly().keys("3 2 Enter u").fails().keys("s Enter");
    assert_eq!(rescued(&sitting).len(), 1);
    assert_eq!(sitting.state.unsaved().reversing, Some(Reversing::Undo));
}

#[test]
fn a_failed_redo_is_reported() {
    let sitting = desk("3 2 Enter u").slowly().keys("U").fails();
    assert_eq!(failure(&sitting)[1], "review-unsaved-redo");
    // One that was answered before is not reported as failed.
    let sitting = desk("3 2 Enter u U").slowly().keys("2 1 2 Enter").fails();
    assert_eq!(failure(&sitting)[1..], ["store-disk-full"]);
}

#[test]
fn what_was_postponed_is_named_since_no_file_can_hold_it() {
    let postponed = desk("").slowly().keys("s").fails();
    assert_eq!(postponed.state.unsaved().postponed, ["Sak 1"]);
    let again = r#"review-unsaved-postponed title="Sak 1" count=1"#;
    postponed.keys("s").says(&["review-nothing-to-rescue", again]);
    // With an answer beside it, the file has the answer and the postponement is still reported.
    let both = desk("").slowly().keys("s 3 2 Enter").fails().keys("s Enter");
    assert_eq!(ids(&rescued(&both)), ["s-2"]);
    both.arrives(Reply::Rescued(Ok(Message::new("cli-rescued")))).says(&["cli-rescued", again]);
    // A case that was answered after all is not postponed.
    let answered = desk("").slowly().keys("s k 3 2 Enter").fails();
    assert!(answered.state.unsaved().postponed.is_empty());
    assert_eq!(answered.state.unsaved().decided, 1);
}

#[test]
fn a_note_that_is_taken_away_and_a_flag_that_is_lowered_are_rescued_too() {
    let lowered = desk("f").slowly().keys("f").fails().keys("s Enter");
    let decision = &rescued(&lowered)[0].classifications[0];
    assert!(
        !decision.classification.flagged
            && decision.classification.answers.category.is_none()
            && decision.classification.note.is_none()
    );
}

#[test]
fn each_case_is_rescued_once_as_it_was_last() {
    let sitting = desk("").slowly().keys("3 2 Enter k 2 1 3 Enter f").fails().keys("s Enter");
    let records = rescued(&sitting);
    assert_eq!(ids(&records), ["s-1", "s-2"]);
    assert_eq!(
        records[0].classifications[0].classification.answers.category,
        "preparedness".parse().ok()
    );
}

#[test]
fn an_answer_for_many_cases_is_rescued_on_top_of_what_was_unsaved_before() {
    let sitting =
        desk("").slowly().keys("f l v j j 2 1 3 Enter").fails().shows("3 [- - -] q1 in queue");
    assert_eq!(sitting.state.unsaved().decided, 3, "the flagged case is one of the three");
    assert_eq!(failure(&sitting)[1..], ["store-disk-full"]);
    let batch = sitting.state.saving.batch.clone().unwrap();
    let records: Vec<CaseRecord> = batch
        .cases
        .iter()
        .map(|no| sitting.state.with_batch(sitting.project.open(*no), &batch))
        .collect();
    assert_eq!(ids(&records), ["s-1", "s-2", "s-3"]);
    let decided = |record: &CaseRecord| {
        let decision = &record.classifications[0];
        (
            decision.classification.answers.category.is_some(),
            decision.classification.flagged,
            decision.batch_size,
        )
    };
    assert_eq!(
        records.iter().map(decided).collect::<Vec<_>>(),
        [(true, true, 3), (true, false, 3), (true, false, 3)]
    );
    sitting.keys("s").shows("3 [- - -] q1 in queue + rescue");
}

#[test]
fn marked_cases_that_cannot_be_read_leave_marks_and_answers_and_nothing_unsaved() {
    let sitting = desk("").slowly().keys("l x 2 1 3 Enter");
    let sitting = sitting.arrives(Reply::BatchNotSent(Message::new("store-busy").into()));
    assert!(!sitting.state.waits.acts && sitting.state.unsaved().is_empty());
    assert_eq!(sitting.state.marks.len(), 1);
    sitting.says(&["store-busy"]);
}

#[test]
fn a_file_that_was_being_imported_is_reported_as_not_there() {
    let sitting =
        desk("").arrives(Reply::SaveFailed { cause: Message::new("store-io"), importing: true });
    assert_eq!(failure(&sitting)[1], "review-unsaved-import");
}

fn ids(records: &[CaseRecord]) -> Vec<&str> {
    records.iter().map(|record| record.case.id.as_str()).collect()
}

#[test]
fn ctrl_c_does_not_say_that_all_is_saved() {
    failed().keys("Ctrl-C").says(&["review-interrupt-unsaved"]).stays();
}

#[test]
fn the_first_cause_stays() {
    let sitting = failed()
        .arrives(Reply::SaveFailed { cause: Message::new("store-other"), importing: false });
    assert_eq!(sitting.state.saving.failure.unwrap().cause.key, "store-disk-full");
}

#[test]
fn that_there_is_no_backup_does_not_hide_that_nothing_is_saved() {
    let no_backup = || Reply::NoBackup(Message::new("cli-no-backup"));
    let said = failed().notices();
    assert_eq!(failed().arrives(no_backup()).notices(), said);
    desk("").arrives(no_backup()).says(&["cli-no-backup"]);
    let said = desk("1 Enter").notices();
    let sitting = desk("1 Enter").arrives(no_backup());
    assert_eq!(sitting.notices(), said, "what is being read stays");
    sitting.keys("j").says(&["cli-no-backup"]);
}
