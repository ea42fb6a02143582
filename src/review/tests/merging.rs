//! Merging a copy of the project.

use super::project::WorkedProject;
use super::sitting::Sitting;
use crate::domain::{MergeChoices, MergeRefusal, Message, OtherIdentity, ToMessage as _};
use crate::review::merge_dialogue::MergePreview;
use crate::review::reply::MergeObstacle;
use crate::review::{Effect, FileEffect, MergeOrder, Reply, StoreEffect};

/// The dialogue with a file that is being looked at.
fn looking() -> Sitting {
    let opened = Sitting::on(WorkedProject::of(3)).keys(":").types("flett inn").keys("Enter");
    opened.types("kopi.nybrott").keys("Enter").asks(&looks(MergeChoices::default()))
}

fn looks(choices: MergeChoices) -> Effect {
    Effect::File(FileEffect::PreviewMerge(Box::new(order(choices))))
}

fn order(choices: MergeChoices) -> MergeOrder {
    MergeOrder { file: "kopi.nybrott".into(), choices }
}

fn obstacle(question: Option<MergeRefusal>) -> Reply {
    let preview = Err(MergeObstacle { question, message: Message::new("merge-itself") });
    Reply::MergePreviewed { order: Box::new(order(MergeChoices::default())), preview }
}

fn preview(is_nothing_new: bool) -> Reply {
    let report = vec![Message::new("merge-nothing").with("file", "kopi.nybrott")];
    let preview = Ok(Box::new(MergePreview { report, is_nothing_new }));
    Reply::MergePreviewed { order: Box::new(order(MergeChoices::default())), preview }
}

#[test]
fn what_would_come_is_shown_and_merged_with_enter_while_keys_go_on() {
    let sitting = looking().arrives(preview(false)).shows("1 [- - -] q1 + merge").keys("Enter");
    let Some(Effect::Store(StoreEffect::Merge { order: asked, .. })) = sitting.asked.last() else {
        panic!("{:?}", sitting.asked.last());
    };
    assert_eq!(**asked, order(MergeChoices { erases: true, ..MergeChoices::default() }));
    assert!(!sitting.state.keeps_keys_back());
    let mut sitting = sitting
        .says(&["review-merge-underway file=\"kopi.nybrott\""])
        .keys("2")
        .keys("Shift-Tab")
        .shows("1 [2 - -] q1, 1 draft");
    sitting.project = WorkedProject::of(5);
    let came = Message::new("review-merged").with("cases", 2_i64).with("acts", 7_i64);
    let sitting = sitting.arrives(Reply::Merged(Ok((vec![came], 5))));
    assert_eq!(sitting.state.total, 5);
    // The next digit means what it meant.
    sitting.shows("1 [2 - -] q1, 1 draft").says(&["review-merged cases=2 acts=7"]);
}

#[test]
fn a_file_with_nothing_new_or_one_that_cannot_be_merged_is_named() {
    looking()
        .arrives(preview(true))
        .shows("1 [- - -] q1")
        .says(&["merge-nothing file=\"kopi.nybrott\""]);
    looking().arrives(obstacle(None)).shows("1 [- - -] q1 + merge").says(&["merge-itself"]);
    // An answer that comes too late asks nothing.
    looking().keys("Esc").arrives(preview(false)).shows("1 [- - -] q1");
    // Nor is it taken for one about another file, whose erasures no one was shown.
    let another = looking().keys("Esc :").types("flett inn").keys("Enter").types("b").keys("Enter");
    let asked = another.arrives(preview(false)).keys("Enter").asked;
    assert!(!asked.iter().any(|of| matches!(of, Effect::Store(StoreEffect::Merge { .. }))));
    Sitting::on(WorkedProject::of(3))
        .keys(":")
        .types("flett inn")
        .keys("Enter Enter")
        .says(&["review-merge-empty"]);
}

#[test]
fn what_only_a_person_can_decide_is_asked_and_tried_again() {
    let names = || vec!["lom".to_owned()];
    let decided = |question, keys: &str, choices| {
        looking().arrives(obstacle(Some(question))).keys(keys).asks(&looks(choices));
    };
    let blank = MergeChoices::default;
    decided(MergeRefusal::SameNames(names()), "1", MergeChoices { same: names(), ..blank() });
    let rename = vec![("lom".to_owned(), "lom2".to_owned())];
    decided(
        MergeRefusal::SameNames(names()),
        "2 l o m 2 Enter",
        MergeChoices { rename, ..blank() },
    );
    for new in [None, Some("Lom N.".to_owned())] {
        let own_ids = MergeRefusal::OwnIds(vec![OtherIdentity { own: "lom".into(), new }]);
        decided(own_ids, "1", MergeChoices { same: names(), ..blank() });
    }
    let foreign = MergeChoices { foreign: true, ..blank() };
    decided(MergeRefusal::OtherProject, "1", foreign.clone());
    decided(MergeRefusal::TwoReports(names()), "1", foreign);
}

#[test]
fn a_new_name_that_is_taken_is_refused_and_the_next_takes_its_place() {
    let same = MergeRefusal::SameNames(vec!["root".into()]);
    // No name is suggested: that of both is the one that cannot be.
    let sitting = looking().arrives(obstacle(Some(same))).keys("2 Enter");
    let sitting = sitting.says(&["review-merge-name-blank"]).types("root").keys("Enter");
    let renamed = |new: &str| MergeChoices {
        rename: vec![("root".to_owned(), new.to_owned())],
        ..MergeChoices::default()
    };
    let sitting = sitting.asks(&looks(renamed("root")));
    let taken = MergeRefusal::NameTaken { name: "root".into(), new: "root".into() };
    let (message, question) = (taken.to_message(), Some(taken));
    let preview = Err(MergeObstacle { question, message });
    let order = Box::new(order(renamed("root")));
    let sitting = sitting.arrives(Reply::MergePreviewed { order, preview });
    let sitting = sitting.says(&["merge-name-taken name=\"root\" new=\"root\""]);
    sitting.types(" 2").keys("Enter").asks(&looks(renamed("root 2")));
}

#[test]
fn what_was_decided_about_a_file_does_not_hold_for_another() {
    let sitting = looking().arrives(obstacle(Some(MergeRefusal::OtherProject))).keys("1");
    let foreign = MergeChoices { foreign: true, ..MergeChoices::default() };
    let preview = Err(MergeObstacle { question: None, message: Message::new("merge-itself") });
    let reply = Reply::MergePreviewed { order: Box::new(order(foreign)), preview };
    let sitting = sitting.arrives(reply).says(&["merge-itself"]).keys("Enter");
    sitting.asks(&looks(MergeChoices::default()));
}

#[test]
fn a_filter_is_asked_again_after_a_merge() {
    let mut sitting = Sitting::on(WorkedProject::of(3)).keys("F unclassified Enter");
    sitting.project = WorkedProject::of(5);
    let sitting = sitting.keys("Enter").shows("1 [- - -] q1");
    let sitting = sitting.arrives(Reply::Merged(Ok((vec![Message::new("review-merged")], 5))));
    assert_eq!(sitting.state.queue.count(5), 5);
    sitting.shows("1 [- - -] q1").says(&["review-merged"]);
}
