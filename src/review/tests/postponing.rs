//! Cases that are postponed, and when they come.

use super::sitting::desk;

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
fn later_stays_on_a_finished_case_where_no_other_is_left() {
    let rest = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter";
    for (keys, shown) in [("k l g s", "1 [1 2 -] q1 in queue"), ("k s", "5 [3 2 -] q1")] {
        let stays = desk(&format!("{rest} 3 2 Enter {keys}")).shows(shown);
        let title = if shown.starts_with('1') { "Sak 1" } else { "Sak 5" };
        stays.says(&[&format!("review-postpone-finished title=\"{title}\"")]);
    }
}

#[test]
fn a_case_that_waits_already_is_not_called_one_to_postpone() {
    let rest = "1 2 Enter 1 2 Enter 1 2 Enter 1 2 Enter";
    let waiting = desk(&format!("s {rest}")).shows("1 [- - -] q1").keys("Enter");
    waiting.says(&["review-no-answer-yet-postponed"]);
}

#[test]
fn later_in_a_worklist_goes_to_its_next_case() {
    let first = desk("s s W 5 Enter").shows("1 [- - -] q1");
    let next = first.keys("s").shows("2 [- - -] q1").says(&["review-postponed count=2"]);
    next.keys("s").shows("2 [- - -] q1").says(&["review-list-postponed count=2"]);
}
