//! How a round has its differences settled: by whom alone, with agreed cases mixed in, or with the answers at once.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::{Screen, last_row, rows};
use crate::settling::typed_by;

const OPEN: [&str; 9] =
    ["round", "open", "double", "--name", "hoved", "--n", "all", "--seed", "2026"];

/// Eight cases that a closed round gave to kvam and lom, who differ about the first three.
fn closed(more: &[&str]) -> Place {
    let place = Place::with_cases(8);
    let open = place
        .run(OPEN)
        .args(["--reviewers", "kvam,lom", "--reviewer", "leder"])
        .args(more)
        .output()
        .unwrap();
    assert!(open.status.success(), "{}", String::from_utf8_lossy(&open.stderr));
    let answer = |reviewer: &str, filter: &str, category: &str| {
        let command =
            ["classify", "--reviewer", reviewer, "--where", filter, "--category", category];
        place.run(command).args(["--new", "yes", "--kinds", "service"]).assert().success();
    };
    let first = "id:1 or id:2 or id:3";
    answer("kvam", "all", "emergency");
    answer("lom", first, "preparedness");
    answer("lom", &format!("not ({first})"), "emergency");
    place.run(["round", "close", "hoved", "--reviewer", "leder"]).assert().success();
    place
}

fn started(place: &Place, who: &str) -> Screen {
    let screen = Screen::start(place, &["--reviewer", who]);
    screen.wait_for("of 8");
    screen
}

/// Leaves the differences, then the program.
fn leave(mut screen: Screen) {
    screen.press_for("q", "0 of 8 done");
    screen.quit();
}

#[test]
fn only_those_settle_whom_the_round_names() {
    let place = closed(&["--adjudicators", "sola"]);
    let shown = place.says(["round", "show", "hoved", "--reviewer", "leder"]);
    assert!(shown.contains("Differences are settled by: sola"), "{shown}");
    let mut screen = started(&place, "kvam");
    screen.press_for("C", "3 differences are for others to settle");
    assert!(!screen.shows("differences to settle"), "{}", screen.text());
    screen.quit();
    let mut screen = started(&place, "sola");
    screen.press_for("C", "Difference 1 of 3");
    leave(screen);
}

#[test]
fn the_finished_screen_counts_what_is_to_be_settled_and_the_end_says_what_is_left() {
    let place = closed(&[]);
    let mut screen = started(&place, "kvam");
    screen.wait_for("differences to settle");
    let counted = screen.row_with("differences to settle");
    assert!(
        counted.trim_start().starts_with("C ") && counted.trim_end().ends_with(" 3"),
        "{counted}"
    );
    assert!(last_row(&screen.now()).contains("C differences"), "{}", screen.text());
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("s", "Difference 2 of 3");
    screen.press_for("111\r", "your answer is given");
    screen.press_for("\r", "Difference 3 of 3");
    screen.press_for(
        "s",
        "You have made 1 ruling since the program started. 2 are left; C shows them again.",
    );
    screen.wait_until("two are counted", |screen| {
        let row = rows(screen).into_iter().find(|row| row.contains("differences to settle"));
        row.is_some_and(|row| row.trim_end().ends_with(" 2"))
    });
    screen.press_for("C", "Difference 1 of 2");
    for place in ["Difference 2 of 2", "You have made 3 rulings since the program started."] {
        screen.press_for("111\r", "your answer is given");
        screen.press_for("\r", place);
    }
    assert!(!screen.shows("left; C"), "{}", screen.text());
    screen.wait_for_no("differences to settle");
    assert!(!last_row(&screen.now()).contains("C differences"), "{}", screen.text());
    screen.quit();
}

#[test]
fn the_finished_page_of_a_round_and_the_plain_mode_count_what_is_to_be_settled_too() {
    let place = closed(&[]);
    let said = String::from_utf8(typed_by(&place, "kvam", &["q"]).stdout).unwrap();
    assert!(said.contains("3 uenigheter gjenstår å avgjøre: C viser dem."), "{said}");
    let open = ["round", "open", "double", "--name", "to", "--n", "all", "--seed", "1"];
    let of = ["--where", "id:7 or id:8", "--reviewers", "sola,per", "--reviewer", "leder"];
    place.run(open).args(of).assert().success();
    let of_round = ["1 2 0", "", "1 2 0", "", "q"];
    let said = String::from_utf8(typed_by(&place, "sola", &of_round).stdout).unwrap();
    assert!(said.contains("3 uenigheter gjenstår å avgjøre: C viser dem."), "{said}");
    let mut screen = Screen::start(&place, &["--reviewer", "per"]);
    screen.press_to_save("12\r", 1);
    screen.press_to_save("12\r", 2);
    screen.wait_for("you have answered all your 2 cases");
    screen.wait_for("differences to settle");
    screen.quit();
}

#[test]
fn whom_a_round_names_reads_none_of_its_cases() {
    let place = Place::with_cases(8);
    let refused = |arguments: &[&str]| {
        let done = place.run(OPEN).args(arguments).output().unwrap();
        assert_eq!(done.status.code(), Some(2));
        String::from_utf8(done.stderr).unwrap()
    };
    let said = refused(&["--reviewers", "kvam,lom", "--adjudicators", "lom"]);
    assert!(said.contains("lom cannot both read"), "{said}");
    refused(&["--reviewers", "kvam,lom", "--mix", "--open"]);
    place.run(OPEN).args(["--reviewers", "kvam,lom", "--adjudicators", "sola"]).assert().success();
    let moved = place.run(["round", "reassign", "hoved", "lom=sola"]).output().unwrap();
    let said = String::from_utf8(moved.stderr).unwrap();
    assert!(said.contains("sola cannot both read"), "{said}");
    let again = ["round", "open", "drift", "--name", "igjen", "--reviewers", "kvam", "--mix"];
    let done = place.run(again).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
}

#[test]
fn agreed_cases_are_mixed_in_so_that_nothing_says_which_is_which() {
    let place = closed(&["--mix"]);
    let mut screen = started(&place, "sola");
    screen.press_for("C", "Case 1 of 6 · answer first");
    let mut ruled = 0;
    for at in 1..=3 {
        screen.wait_for(&format!("Case {at} of 6 · answer first"));
        assert!(!screen.shows("Difference"), "{}", screen.text());
        screen.press("111\r");
        screen.wait_until("what comes of the answer", |screen| {
            let shown = rows(screen).join("\n");
            shown.contains(IS_DISPUTED) || shown.contains(&format!("Case {} of 6", at + 1))
        });
        if screen.shows(IS_DISPUTED) {
            ruled += 1;
            screen.press("\r");
        } else {
            screen.wait_for("On that case all agree");
        }
    }
    screen.wait_for("Case 4 of 6");
    assert!(ruled < 3, "by this seed the agreed ones are not all behind");
    leave(screen);
    // What is left is the same after a pause.
    let mut screen = started(&place, "sola");
    screen.press_for("C", "Case 1 of 3 · answer first");
    leave(screen);
}

/// What is shown of a case on which reviewers differ, when it was answered.
const IS_DISPUTED: &str = "your answer is given";

#[test]
fn answers_are_shown_at_once_where_the_round_says_so_and_that_is_in_the_log() {
    let place = closed(&["--open"]);
    let mut screen = started(&place, "sola");
    screen.press_for("C", "! Category");
    assert!(screen.shows("Preparedness") && screen.shows("Emergency"), "{}", screen.text());
    assert!(screen.shows("Difference 1 of 3 · answers shown"), "{}", screen.text());
    screen.press_for("111\r", "Difference 2 of 3");
    leave(screen);
    let seen = place.log().into_iter().filter(|act| act["act"] == "seen").count();
    assert!(seen >= 1);
    let set = place.says(["export", "-", "--format", "json", "--final", "--reviewer", "leder"]);
    let set: Value = serde_json::from_str(&set).unwrap();
    let rulings: Vec<&Value> = set["cases"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|case| case["rulings"].as_array().unwrap())
        .collect();
    assert_eq!(rulings.len(), 1);
    assert_eq!(rulings[0]["blind_equal"], json!(null), "there was no blind answer");
}
