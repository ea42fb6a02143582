//! Taking back the last delivery.

use super::project::WorkedProject;
use super::sitting::Sitting;
use crate::domain::{CaseNo, LastDelivery, Message, TakenBack};
use crate::review::{Effect, FileEffect, Reply};

/// Five cases, of which the last delivery brought the second and the fifth.
fn sitting() -> Sitting {
    let mut project = WorkedProject::of(5);
    let last = LastDelivery { no: 2, file: "feil.csv".into(), cases: 2, has_acts: false };
    project.last_delivery = Some(last);
    let last = project.last_delivery.clone();
    Sitting::on(project).arrives(Reply::LastDelivery(last))
}

fn preview() -> TakenBack {
    let gone = vec![CaseNo(2), CaseNo(5)];
    TakenBack { no: 2, file: "feil.csv".into(), gone, versions: 1, ..TakenBack::default() }
}

#[test]
fn undo_with_nothing_to_undo_says_how_an_import_is_taken_back() {
    sitting().keys("u").says(&["review-nothing-to-undo", "review-undo-import file=\"feil.csv\""]);
    Sitting::on(WorkedProject::of(5)).keys("u").says(&["review-nothing-to-undo"]);
}

#[test]
fn undo_names_no_way_that_would_be_refused() {
    sitting().keys("1 2 Enter u u").says(&["review-nothing-to-undo"]);
    let mut worked = sitting().project;
    worked.last_delivery.as_mut().unwrap().has_acts = true;
    let last = worked.last_delivery.clone();
    let worked = Sitting::on(worked).arrives(Reply::LastDelivery(last));
    worked.keys("u").says(&["review-nothing-to-undo"]);
}

#[test]
fn the_palette_offers_it_where_there_is_a_delivery() {
    let asked = Effect::File(FileEffect::PreviewTakeBack(2));
    sitting().keys(":").types("siste importen").keys("Enter").asks(&asked);
    Sitting::on(WorkedProject::of(5))
        .keys(":")
        .types("siste importen")
        .keys("Enter")
        .says(&["review-no-command query=\"siste importen\""]);
    sitting().keys(":").types("imp").keys("Enter").shows("1 [- - -] q1 + import");
}

#[test]
fn it_is_asked_first_and_a_refusal_is_shown() {
    let asks = sitting()
        .arrives(Reply::TakeBackPreviewed(Ok(Box::new(preview()))))
        .shows("1 [- - -] q1 + take back");
    asks.clone().keys("Esc").shows("1 [- - -] q1");
    let waiting = asks.keys("Enter").shows("1 [- - -] q1");
    assert!(waiting.state.keeps_keys_back(), "cases are about to get other numbers");
    let refused = waiting.arrives(Reply::TakenBack(Err(Message::new("journal-take-back-before"))));
    assert!(!refused.state.keeps_keys_back());
    refused.says(&["journal-take-back-before"]);
}

#[test]
fn what_is_known_by_number_follows_the_cases() {
    let mut sitting = sitting().keys("j 2 j 1 x j x 3").shows("4 [3 - -] q2, 3 drafts");
    sitting.project = WorkedProject::of(3);
    let sitting = sitting
        .arrives(Reply::TakenBack(Ok((Box::new(preview()), 3))))
        .says(&[
            // The project made up here has another report under the number.
            "review-draft-text-changed",
            "journal-take-back-done file=\"feil.csv\" cases=2 versions=1 drafts=0",
            "journal-take-back-returns",
        ])
        .shows("3 [3 - -] q2, 2 drafts");
    assert_eq!(sitting.state.marks.cases().collect::<Vec<_>>(), [CaseNo(2), CaseNo(3)]);
    assert_eq!(sitting.state.total, 3);
    sitting.keys("k").shows("2 [1 - -] q2, 2 drafts");
}

#[test]
fn an_open_case_that_goes_gives_way_to_the_next_and_an_empty_project_welcomes() {
    let mut last = sitting().keys("G 1");
    last.project = WorkedProject::of(3);
    last.arrives(Reply::TakenBack(Ok((Box::new(preview()), 3)))).shows("1 [- - -] q1");
    let mut all = sitting();
    all.project = WorkedProject::of(0);
    let gone = (1..=5).map(CaseNo).collect();
    let taken_back = Box::new(TakenBack { gone, ..preview() });
    all.arrives(Reply::TakenBack(Ok((taken_back, 0)))).shows("welcome").says(&[
        "journal-take-back-done file=\"feil.csv\" cases=5 versions=1 drafts=0",
        "journal-take-back-returns",
    ]);
}

#[test]
fn the_question_counts_the_drafts_that_would_go() {
    let sitting = sitting().keys("j 2 j 1");
    assert_eq!(sitting.state.typed_drafts().len(), 2);
    assert_eq!(sitting.state.drafts_gone_with(&preview()), 1, "that of case 2");
}

#[test]
fn a_filter_does_not_hold_on_unseen_when_a_delivery_is_gone() {
    let mut sitting = sitting().keys("F unclassified Enter");
    assert!(!sitting.state.queue.narrowing.is_none());
    sitting.project = WorkedProject::of(3);
    let sitting = sitting.arrives(Reply::TakenBack(Ok((Box::new(preview()), 3))));
    assert!(sitting.state.queue.narrowing.is_none());
}
