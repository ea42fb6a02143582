//! Through cases, report and queue.

use super::project::WorkedProject;
use super::sitting::{Sitting, desk};
use crate::domain::{CaseNo, Patch};
use crate::review::{Action, Effect, ScreenEffect, Scroll};

#[test]
fn j_and_k_go_to_the_neighbours_in_import_order() {
    desk("j").shows("2 [- - -] q1");
    desk("j j k").shows("2 [- - -] q1");
    desk("k").shows("1 [- - -] q1").says(&["review-first-case"]);
    desk("G").shows("5 [- - -] q1");
    desk("G j").shows("5 [- - -] q1").says(&["review-last-case"]);
    desk("G g").shows("1 [- - -] q1");
    desk("g").says(&["review-first-case"]);
}

#[test]
fn backspace_goes_to_the_question_before_and_then_to_the_case_one_came_from() {
    desk("1 1 Backspace").shows("1 [1 1 -] q2, 1 draft");
    desk("1 1 Backspace Backspace").shows("1 [1 1 -] q1, 1 draft");
    desk("1 2 Enter Backspace").shows("1 [1 2 -] q1").stores("12-, ---, ---, ---, ---");
    desk("1 2 Enter 1 Backspace Backspace").shows("1 [1 2 -] q1, 1 draft");
    desk("Backspace").shows("1 [- - -] q1").says(&["review-nowhere-back"]);
}

#[test]
fn backspace_goes_back_step_by_step_and_takes_nothing_back() {
    desk("1 2 Enter G Backspace").shows("2 [- - -] q1").keys("Backspace").shows("1 [1 2 -] q1");
    desk("1 2 Enter 1 2 Enter Backspace Backspace")
        .shows("1 [1 2 -] q1")
        .counts(2, 2, 0)
        .keys("Backspace")
        .says(&["review-nowhere-back"]);
}

#[test]
fn backspace_sees_no_case_twice_and_names_the_one_it_goes_to() {
    let back =
        desk("G g G g Backspace").shows("5 [- - -] q1").says(&["review-back-to title=\"Sak 5\""]);
    back.keys("Backspace").shows("5 [- - -] q1").says(&["review-nowhere-back"]);
    let back = desk("j j k G Backspace").shows("2 [- - -] q1").keys("Backspace");
    back.shows("3 [- - -] q1").keys("Backspace").shows("1 [- - -] q1");
    let left = desk("G 1 g 2 Backspace Backspace");
    left.shows("5 [1 - -] q2, 2 drafts")
        .says(&["review-back-to title=\"Sak 5\"", "review-draft-left title=\"Sak 1\" answered=1"]);
}

#[test]
fn backspace_walks_on_past_a_draft_until_something_is_done_there() {
    let draft = desk("G 1 g 2 G k Backspace").shows("5 [1 - -] q2, 2 drafts");
    draft.clone().keys("Backspace").shows("1 [2 - -] q2, 2 drafts");
    draft.clone().keys("Tab Backspace").shows("5 [1 - -] q2, 2 drafts");
    // One that came otherwise is answered, and so is the last one of the way.
    desk("1 j k Backspace").shows("1 [1 - -] q1, 1 draft");
    desk("1 j Backspace")
        .shows("1 [1 - -] q2, 1 draft")
        .keys("Backspace")
        .shows("1 [1 - -] q1, 1 draft");
}

#[test]
fn backspace_goes_to_the_newest_decision_of_an_earlier_run() {
    let project = desk("1 2 Enter").project;
    let newest = project.open(crate::domain::CaseNo(1));
    let mut sitting = Sitting::on(project);
    sitting.state = sitting.state.after(&newest, &Patch::default(), true);
    sitting.saved_last("1 [1 2 -] Sak 1").keys("Backspace").shows("1 [1 2 -] q1");
}

#[test]
fn the_finished_screen_has_a_way_back() {
    let finished =
        || Sitting::on(WorkedProject::of(2)).keys("1 2 Enter 3 2 Enter").shows("finished");
    finished().keys("k").shows("2 [3 2 -] q1");
    finished().keys("Backspace").shows("2 [3 2 -] q1");
    finished().keys("Backspace Backspace").shows("1 [1 2 -] q1");
    finished().keys("u").shows("2 [3 2 -] q1, 1 draft").stores("12-, ---");
    finished().keys("g").shows("1 [1 2 -] q1");
    finished().keys("G").shows("2 [3 2 -] q1");
    finished().keys("k Enter").shows("finished").counts(2, 2, 0);
    finished().keys("k 0 Enter").shows("finished").stores("12-, 02-");
    for key in ["1", "Enter", "s", "f", "m", ".", "Tab", "Right", "h", "i"] {
        let said = finished().keys(key).shows("finished").notices();
        assert!(!said.is_empty(), "{key} says nothing");
    }
}

#[test]
fn the_report_is_scrolled_and_the_case_stays() {
    for (key, scroll) in [
        ("Up", Scroll::LineUp),
        ("Down", Scroll::LineDown),
        ("Space", Scroll::PageDown),
        ("PgDn", Scroll::PageDown),
        ("Ctrl-D", Scroll::PageDown),
        ("b", Scroll::PageUp),
        ("PgUp", Scroll::PageUp),
        ("Ctrl-U", Scroll::PageUp),
        ("Home", Scroll::Top),
        ("End", Scroll::End),
    ] {
        desk("2")
            .keys(key)
            .shows("1 [2 - -] q2, 1 draft")
            .asks(&Effect::Screen(ScreenEffect::Scroll(scroll)));
    }
}

#[test]
fn the_queue_is_a_place_of_its_own() {
    desk("l").shows("1 [- - -] q1 in queue").keys("l").shows("1 [- - -] q1");
    desk("l Down Down").shows("3 [- - -] q1 in queue");
    desk("l j j k").shows("2 [- - -] q1 in queue");
    desk("l G").shows("5 [- - -] q1 in queue").keys("g").shows("1 [- - -] q1 in queue");
    desk("l End").shows("5 [- - -] q1 in queue").keys("Home").shows("1 [- - -] q1 in queue");
    desk("l PgDn").shows("5 [- - -] q1 in queue").keys("b").shows("1 [- - -] q1 in queue");
    desk("l Down Enter").shows("2 [- - -] q1");
    desk("l Down Esc").shows("2 [- - -] q1");
}

#[test]
fn digits_in_the_queue_answer_the_case_under_the_cursor() {
    desk("l Down 3").shows("2 [3 - -] q2 in queue, 1 draft");
    desk("l Down 3 2 Enter").stores("---, 32-, ---, ---, ---").shows("3 [- - -] q1 in queue");
}

#[test]
fn esc_in_the_queue_goes_back_to_the_case_whose_answers_stay() {
    desk("l 2 Esc").shows("1 [2 - -] q2, 1 draft").keys("Esc").shows("1 [- - -] q1");
}

#[test]
fn walking_through_the_queue_leaves_one_step_to_go_back() {
    desk("1 2 Enter l Down Down Enter")
        .shows("4 [- - -] q1")
        .keys("Backspace")
        .shows("1 [1 2 -] q1");
}

#[test]
fn the_window_of_the_queue_follows_the_open_case() {
    let sitting = Sitting::on(WorkedProject::of(1_000)).keys("G");
    let rows = &sitting.state.queue.rows;
    assert_eq!(rows.last().map(|row| row.no.0), Some(1_000));
    assert!(rows.len() < 500, "only a window is in memory");
    let sitting = sitting.keys("2 2 Enter k");
    let sitting = sitting.keys("G");
    let row = sitting.state.queue.row(crate::domain::CaseNo(1_000)).unwrap();
    assert!(row.answers.are_complete(), "the row shows what was decided");
}

#[test]
fn rows_show_what_is_decided_postponed_and_flagged() {
    let sitting = desk("1 2 Enter s f");
    let rows = &sitting.state.queue.rows;
    assert!(rows[0].answers.are_complete());
    assert!(rows[1].postponed);
    assert!(rows[2].flagged);
    let postponed: Vec<i64> = sitting.state.queue.postponed.iter().map(|row| row.no.0).collect();
    assert_eq!(postponed, [2]);
    assert_eq!(sitting.keys("u u").state.queue.postponed, []);
}

#[test]
fn enter_in_the_queue_saves_answers_that_are_complete_and_opens_the_others() {
    let saved = desk("l 1 1 3 Enter").stores("113, ---, ---, ---, ---").counts(1, 1, 0);
    saved.shows("2 [- - -] q1 in queue").keys("1 2 Enter").shows("3 [- - -] q1 in queue");
    desk("l 1 1 Enter").stores("---, ---, ---, ---, ---").shows("1 [1 1 -] q3, 1 draft");
    // A case that is saved as it is, and one with a draft of before.
    desk("1 2 Enter k l Enter").shows("1 [1 2 -] q1").counts(1, 1, 0);
    desk("1 2 j l k Enter").stores("---, ---, ---, ---, ---").shows("1 [1 2 -] q1, 1 draft");
}

#[test]
fn backspace_in_a_list_stays_in_it() {
    let list = desk("f j f G W 2").shows("1 [- - -] q1 in queue");
    let second = list.keys("l n").shows("2 [- - -] q1");
    let first = second.keys("Backspace").shows("1 [- - -] q1");
    let stays = first.keys("Backspace").shows("1 [- - -] q1");
    let stays = stays.says(&["review-nowhere-back-in-list"]);
    // Behind the list it goes on where it was.
    stays.keys("Esc Backspace").shows("5 [- - -] q1");
    // From a case outside it, as a hit of a search may be, it comes back to it.
    let hit = desk("f j f W 2 n l").arrives(Action::GoTo(CaseNo(4)));
    hit.shows("4 [- - -] q1").keys("Backspace").shows("1 [- - -] q1");
}
