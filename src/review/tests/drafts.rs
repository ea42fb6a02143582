//! Answers that are not saved: left on a case, put away, and there again after a restart.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::{CaseNo, Message};
use crate::review::{Cancels, Effect, OpenCaseView, Reply, Worklist};

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
    // Also where the case it was left for is classified.
    let said = desk("1 2 Enter 1 2 Enter k k 3 j").notices();
    assert!(said[0].starts_with("review-draft-left-of-saved"), "{said:?}");
    assert_eq!(said.len(), 1, "{said:?}");
}

#[test]
fn a_draft_with_all_answers_opens_at_the_first_so_that_digits_typed_ahead_replace_all() {
    let left = desk("2 1 3 j k").shows("1 [2 1 3] q1, 1 draft");
    left.clone().keys("Enter").counts(1, 1, 0);
    left.keys("1 1 2 Enter").stores("112, ---, ---, ---, ---");
    desk("2 2 j k").shows("1 [2 2 -] q1, 1 draft");
    desk("2 j k").shows("1 [2 - -] q2, 1 draft");
    // A finished case that was only looked at is answered from its first question.
    desk("2 1 3 Enter k").shows("1 [2 1 3] q1");
}

#[test]
fn esc_puts_typed_answers_away() {
    desk("2 1 Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    // The second Esc closes the message, and one too many says again how they come back.
    desk("2 1 Esc Esc").says(&[]).keys("Esc").says(&["review-answers-cleared"]);
    desk("2 1 Esc Ctrl-Y Ctrl-Y").shows("1 [2 1 -] q3, 1 draft");
    desk("1 2 Enter k 3 1 Esc").shows("1 [1 2 -] q1").says(&["review-change-cleared"]);
    let undone = desk("1 2 Enter u 3 1 Esc").shows("1 [1 2 -] q1, 1 draft");
    undone.says(&["review-change-cleared-draft"]);
    desk("Esc").says(&["review-nothing-to-close"]);
    // So it does as long as they come back.
    let later = desk("2 1 Esc j k Esc").says(&["review-answers-cleared"]);
    later.keys("Ctrl-Y").shows("1 [2 1 -] q3, 1 draft");
    desk("2 1 Esc f Esc Esc").says(&["review-nothing-to-close"]);
}

#[test]
fn esc_puts_the_draft_away_that_an_undo_left_and_a_redo_brings_it_back() {
    let undone = desk("1 2 Enter u").shows("1 [1 2 -] q1, 1 draft");
    let closed = undone.keys("Esc").shows("1 [1 2 -] q1, 1 draft").says(&["review-answers-stay"]);
    let cleared = closed.keys("Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    cleared.clone().keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
    cleared.clone().keys("u").shows("1 [1 2 -] q1, 1 draft").says(&["review-answers-back"]);
    // The redo that classifies the case again leaves nothing to bring back.
    let redone = cleared.clone().keys("j Ctrl-Y").shows("1 [1 2 -] q1").counts(1, 1, 0);
    redone.keys("Ctrl-Y").says(&["review-nothing-to-redo"]);
    cleared.keys("Ctrl-Y Ctrl-Y").shows("1 [1 2 -] q1").counts(1, 1, 0);
    // What was typed over it is put away first, and lies over it again.
    let twice = desk("1 2 Enter u 3 1 Esc Esc Esc").shows("1 [- - -] q1");
    let back = twice.keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
    back.keys("Ctrl-Y").shows("1 [3 1 -] q3, 1 draft");
}

#[test]
fn esc_closes_a_message_before_it_takes_answers_away_and_says_that_they_stay() {
    let read = desk("2 1 9").says(&["review-no-such-option digit=9 question=3"]).keys("Esc");
    let read = read.shows("1 [2 1 -] q3, 1 draft").says(&["review-answers-stay"]);
    read.keys("Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    for keys in ["2 1 f", "1 2 Enter u", "1 2 Enter u f", "l Space Space 1 f"] {
        let closed = desk(keys).keys("Esc").says(&["review-answers-stay"]);
        let cleared = closed.keys("Esc").notices().join(" ");
        assert!(cleared.contains("cleared"), "{keys}: {cleared}");
    }
    // Of a classified case, what is saved stays whatever Esc takes away.
    desk("1 2 Enter k 3 f Esc").says(&["review-change-stays"]);
}

#[test]
fn q_with_half_given_answers_ends_and_they_come_back() {
    desk("1 q").asks(&Effect::Quit).restarted().shows("1 [1 - -] q2, 1 draft");
    desk("1 2 Enter 3 j 1 j q")
        .asks(&Effect::Quit)
        .restarted()
        .shows("2 [3 - -] q2, 2 drafts")
        .keys("j")
        .shows("3 [1 - -] q2, 2 drafts");
    let finished = Sitting::on(WorkedProject::of(2)).keys("1 2 Enter 1 2 Enter k k 3 j Enter");
    finished.shows("finished, 1 draft").keys("q").asks(&Effect::Quit);
}

#[test]
fn drafts_on_other_cases_than_the_first_that_opens_are_named_at_the_start() {
    desk("j j 3 k k 1 2 Enter").restarted().says(&["review-drafts-wait count=1"]);
    desk("1 j 3").restarted().says(&[]).shows("1 [1 - -] q2, 2 drafts");
    desk("1 2 Enter").restarted().says(&[]);
    // A note is such a draft too, and what is taken back is none.
    let note = desk("j m ").types("se her").restarted();
    note.says(&["review-drafts-wait count=1"]).shows("1 [- - -] q1, 1 draft");
    let undone = desk("1 2 Enter j 3").restarted().keys("u").shows("3 [- - -] q1");
    assert_eq!(undone.clone().state.worklist_count(Worklist::Drafts), Some(0));
    undone.restarted().says(&[]);
}

#[test]
fn in_a_list_esc_takes_the_answers_away_before_the_list() {
    let list = desk("1 j j 2 j W").keys("4").shows("1 [1 - -] q2 in queue, 2 drafts");
    assert_eq!(list.state.cancels(), Cancels::List);
    let open = list.keys("Enter").shows("1 [1 - -] q2, 2 drafts");
    assert_eq!(open.state.cancels(), Cancels::AsksAboutDraft);
    let cleared = open.keys("Esc Esc").says(&["review-answers-cleared"]);
    assert_eq!(cleared.state.cancels(), Cancels::List);
    assert_eq!(cleared.keys("Esc").state.cancels(), Cancels::Nothing);
}

#[test]
fn answers_for_marked_cases_come_back_with_their_marks() {
    let left = || desk("l Space Space 1");
    left().keys("q").asks(&Effect::Quit);
    left()
        .keys("Ctrl-C")
        .says(&["review-interrupt-marked count=2", "review-interrupt-how"])
        .stays();
    // As after a kill: nothing was done to end the run.
    // Also where no case is left to open, they are shown and Enter saves them.
    let all = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter l g x j x 2 2";
    let finished = desk(all).restarted().shows("1 [1 2 -] q1 in queue");
    finished.keys("Enter Enter").stores("22-, 22-, 12-, 12-, 12-");
    let again = left().restarted().says(&["review-batch-back count=2"]);
    let again = again.shows("1 [- - -] q1 in queue");
    assert!(again.state.batch().answers.category.is_some());
    assert_eq!(again.state.marks().cases().collect::<Vec<_>>(), [CaseNo(1), CaseNo(2)]);
    again.clone().keys("1 1 Enter").stores("111, 111, ---, ---, ---").restarted().says(&[]);
    // They are in sight, wherever they are in the queue.
    desk("l j j Space Space 1").restarted().shows("3 [- - -] q1 in queue");
    let undone = again.clone().keys("u").says(&["review-answer-undone"]);
    undone.keys("U Esc Esc").restarted().says(&[]);
    // Marks without an answer are not kept, nor is what is only taken off.
    desk("l Space Space").restarted().says(&[]).keys("q").asks(&Effect::Quit);
    left().keys("g Space").restarted().says(&["review-batch-back count=1"]);
}

#[test]
fn answers_for_marked_cases_that_cannot_be_kept_are_asked_about() {
    let lost = desk("l Space Space").slowly().keys("1");
    let lost = lost.arrives(Reply::DraftNotKept(Message::new("store-disk-full")));
    let asked = lost.keys("q").shows("3 [- - -] q1 in queue + quit").stays();
    assert_eq!(asked.state.unsaved_for_marked(), 2);
    asked.keys("q").asks(&Effect::Quit);
}

#[test]
fn a_draft_of_an_earlier_run_is_put_away_saved_and_undone_like_one_of_this_run() {
    let again = || desk("1 2 Enter 3 1").restarted().shows("2 [3 1 -] q3, 1 draft");
    let away = || again().keys("Esc Esc").shows("2 [- - -] q1");
    away().keys("Ctrl-Y").shows("2 [3 1 -] q3, 1 draft");
    away().restarted().shows("2 [- - -] q1");
    let saved = again().keys("1 Enter").stores("12-, 311, ---, ---, ---");
    saved.restarted().shows("3 [- - -] q1");
    // What is in sight is taken back first, as one, and comes back as one.
    let undone = again().keys("u").shows("2 [- - -] q1").says(&["review-draft-undone"]);
    undone.clone().keys("Ctrl-Y").shows("2 [3 1 -] q3, 1 draft");
    undone.stores("12-, ---, ---, ---, ---").keys("u").shows("1 [1 2 -] q1, 1 draft");
    again().keys("1 u").shows("2 [3 1 -] q3, 1 draft").says(&["review-answer-undone"]);
    away().keys("Ctrl-Y u").shows("2 [- - -] q1").stores("12-, ---, ---, ---, ---");
    // What was saved since is newer.
    let since = again().keys("f u").shows("2 [3 1 -] q3, 1 draft");
    since.keys("u").shows("2 [- - -] q1");
    // The answers of an undone decision come back too, and do not count as typed.
    let undone = desk("1 2 Enter u").restarted().shows("1 [1 2 -] q1, 1 draft");
    let away = undone.keys("Esc Esc").shows("1 [- - -] q1");
    away.clone().restarted().shows("1 [- - -] q1");
    away.keys("Ctrl-Y").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn a_draft_belongs_to_the_report_that_was_read() {
    let mut sitting = desk("1 1 j");
    sitting.project.cases[0].text = Some("En annen tekst.".to_owned());
    let again = sitting.restarted().says(&["review-draft-text-changed"]);
    let (kept, hash) = (again.project.drafts[&CaseNo(1)].clone(), again.project.hash(CaseNo(1)));
    assert_ne!(kept.seen.text, hash);
    let typed = again.keys("1");
    assert_eq!(typed.project.drafts[&CaseNo(1)].seen.text, hash, "it was read now");
}

#[test]
fn a_draft_on_another_text_says_so_wherever_its_case_opens_and_before_enter_saves_it() {
    let mut sitting = desk("j 1 2 k");
    sitting.project.cases[1].text = Some("En annen tekst.".to_owned());
    let says = ["review-draft-text-changed"];
    let listed = sitting.clone().keys("l j").says(&says).keys("Enter").says(&says);
    listed.shows("2 [1 2 -] q1, 1 draft");
    sitting.clone().keys("j l").keys("l").says(&says);
    sitting.clone().keys("W").keys("4 Enter").says(&says);
    // It is among those whose texts have changed.
    let listed = sitting.clone().keys("W").keys("6").shows("2 [1 2 -] q1 in queue, 1 draft");
    assert_eq!(listed.state.worklist_count(Worklist::TextChanged), Some(1));
    // Where another message hid it, Enter says it first.
    let hidden = sitting.keys("j U Enter").says(&says).stores("---, ---, ---, ---, ---");
    hidden.keys("Enter").stores("---, 12-, ---, ---, ---");
    // Answers given since are on the new text.
    let mut typed = desk("1");
    typed.project.cases[0].text = Some("En annen tekst.".to_owned());
    typed.restarted().keys("2 l l").says(&[]);
}

#[test]
fn drafts_that_cannot_be_kept_are_reported_and_tried_again() {
    let refused =
        desk("").slowly().keys("1").arrives(Reply::DraftNotKept(Message::new("store-disk-full")));
    assert_eq!(refused.state.drafts_not_kept(), 1);
    assert!(refused.project.drafts.is_empty(), "it is not tried at once");
    let again = refused.says(&["store-disk-full"]).catches_up().keys("Tab");
    assert_eq!(again.project.drafts.len(), 1);
    assert_eq!(again.state.drafts_not_kept(), 0);
}

#[test]
fn one_of_two_drafts_that_is_kept_does_not_hide_that_the_other_is_not() {
    let full = || Reply::DraftNotKept(Message::new("store-disk-full"));
    let both = desk("").slowly().keys("1 j 2");
    let both = both.arrives(full()).arrives(Reply::DraftKept);
    assert_eq!(both.state.drafts_not_kept(), 1);
    both.clone().keys("q").shows("2 [2 - -] q2 + quit, 2 drafts").stays();
    assert_eq!(both.catches_up().keys("Tab").state.drafts_not_kept(), 0);
}

#[test]
fn esc_names_no_change_where_the_same_answer_was_typed_again() {
    let same = desk("1 2 Enter k 1 f Esc").says(&[]);
    assert!(same.state.open_case().is_some_and(OpenCaseView::is_untouched), "{:?}", same.notices());
}

#[test]
fn a_draft_that_was_found_goes_with_a_second_esc_and_what_was_typed_over_it_before_that() {
    let found = || desk("2 1 j k").shows("1 [2 1 -] q3, 1 draft").says(&[]);
    let asked = found().keys("Esc").shows("1 [2 1 -] q3, 1 draft").says(&["review-draft-stays"]);
    let cleared = asked.keys("Esc").shows("1 [- - -] q1").says(&["review-answers-cleared"]);
    for key in ["u", "Ctrl-Y"] {
        cleared.clone().keys(key).shows("1 [2 1 -] q3, 1 draft").says(&["review-answers-back"]);
    }
    let over = found().keys("1 3 Esc").shows("1 [2 1 -] q3, 1 draft");
    let over =
        over.says(&["review-change-cleared-draft"]).keys("Esc").says(&["review-draft-stays"]);
    let cleared = over.keys("Esc").shows("1 [- - -] q1");
    for (key, keys) in [("u", "u u"), ("Ctrl-Y", "Ctrl-Y Ctrl-Y")] {
        cleared.clone().keys(key).shows("1 [2 1 -] q3, 1 draft");
        cleared.clone().keys(keys).shows("1 [2 1 13] q3, 1 draft");
    }
    // What was taken back of it is no longer there.
    found().keys("u 2 Esc").shows("1 [2 - -] q2, 1 draft");
    // Saved answers that are typed over a draft lie over it too.
    let saved = desk("1 2 Enter k 3 j k Tab Shift-Tab 1").shows("1 [1 2 -] q2");
    saved.keys("Esc").shows("1 [3 2 -] q1, 1 draft").says(&["review-change-cleared-draft"]);
    // Who types lines has read the draft right before.
    let mut lines = found();
    lines.state.setup.is_line_by_line = true;
    lines.keys("Esc").shows("1 [- - -] q1");
}

#[test]
fn esc_shows_what_is_saved_where_a_draft_was_typed_before_it_was_saved_again() {
    let typed_over = desk("1 2 Enter u Esc 3").restarted().keys("Esc Esc Ctrl-Y Ctrl-Y Ctrl-Y");
    let typed_over = typed_over.stores("12-, ---, ---, ---, ---").shows("1 [3 2 -] q1, 1 draft");
    typed_over.keys("Esc Esc").shows("1 [1 2 -] q1");
}

#[test]
fn answers_that_undo_brought_back_are_put_away_again_by_redo_and_none_of_before() {
    let back = desk("1 2 Enter k 2 1 u Esc Esc u").shows("1 [2 2 -] q2, 1 draft");
    back.keys("Ctrl-Y").shows("1 [1 2 -] q1").keys("u").shows("1 [2 2 -] q2, 1 draft");
}
