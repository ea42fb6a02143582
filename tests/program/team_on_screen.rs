//! A team while the screen is open.

use std::fs;

use crate::screen::Screen;
use crate::teams::{classify, digest, does, two};

#[test]
fn while_the_screen_is_open_decisions_reach_the_others_and_theirs_come_here() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&other, "3", "emergency");
    does(&other, &["team", "sync"]);
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    screen.wait_for("New from lom: 1 entry");
    screen.press_to_save("111\r", 1);
    screen.wait_for("1 not sent");
    screen.press_for(":", "Commands");
    screen.press("team");
    screen.wait_for("Exchange with the team");
    screen.press("\r");
    screen.wait_for("Sent: 1 entry");
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("1").len(), 1);
    // What is decided last is handed over when the screen is left.
    screen.press_to_save("222\r", 2);
    screen.quit();
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("2").len(), 1);
    assert_eq!(digest(&one), digest(&other));
}

#[test]
fn without_the_folder_the_screen_says_so_and_the_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("felles");
    fs::create_dir(&shared).unwrap();
    let [one, other] = two(&shared);
    fs::rename(&shared, folder.path().join("borte")).unwrap();
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    screen.wait_for("offline");
    screen.press_to_save("111\r", 1);
    screen.wait_for("offline · 1 not sent");
    screen.quit();
    assert!(screen.shows("1 entry is not sent to the others yet"), "{}", screen.text());
    fs::rename(folder.path().join("borte"), &shared).unwrap();
    let screen = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    screen.wait_for(" sent");
    does(&other, &["team", "sync"]);
    assert_eq!(other.0.answers("1").len(), 1);
}

#[test]
fn rulings_are_counted_as_not_sent_and_those_that_a_colleague_ends_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = two(folder.path());
    classify(&one, "1", "emergency");
    classify(&other, "1", "long_term");
    for member in [&one, &other, &one] {
        does(member, &["team", "sync"]);
    }
    let mut screen = Screen::start(&one.0, &["review", "--reviewer", "kvam"]);
    screen.wait_for(" sent");
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "You have made 1 ruling since");
    // What she answered, that she saw the others' answers, and what she ruled.
    screen.wait_for("3 not sent");
    classify(&other, "1", "preparedness");
    does(&other, &["team", "sync"]);
    screen.press_for(":", "Commands");
    screen.press_for("team", "Exchange with the team");
    screen.press_for("\r", "whose ruling no longer counts");
    assert!(screen.shows("Sent: 3 entries. New from lom: 1 entry."), "{}", screen.text());
    assert!(!screen.shows("not sent"), "{}", screen.text());
    screen.press_for("C", "your answer is given");
}
