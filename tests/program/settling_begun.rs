//! What is begun while differences are settled is there again: after leaving, a kill, and undo.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::place::Place;
use crate::screen::Screen;
use crate::settling::{finals, found, sources, two_homes, typed};

#[test]
fn half_done_work_lies_on_the_case_again_and_digits_are_taken_back_before_a_ruling() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    // Before the blind answer, a digit is what `u` takes back.
    screen.press_for("31", "You can choose several");
    screen.press_for("u", "The last answer is undone");
    assert!(screen.shows("Difference 2 of 3"), "{}", screen.text());
    screen.press_for("11\r", "your answer is given");
    // A reason and a rule are left on the case: Esc and `s` keep both.
    screen.press_for("4R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("m", "Note on the ruling");
    screen.press("En merknad");
    screen.press("\r");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("C", "Rule: Category");
    screen.press_for("s", "Difference 3 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    // It goes on where it was; what was passed by comes again when all were seen.
    screen.press_for("C", "Difference 3 of 3");
    screen.press_for("s", "You have seen all differences.");
    screen.press_for("C", "Rule: Category");
    screen.press_for("\r", "Difference 2 of 2");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.quit();
    let ruling = &finals(&kvam)[1]["rulings"][0];
    assert_eq!((&ruling["reason"], &ruling["note"]), (&json!("slip"), &json!("En merknad")));
    assert_eq!(ruling["rules"], json!(["category.emergency"]));
}

/// Waits until the project has these words: the screen shows them before.
fn wait_for_bytes(place: &Place, words: &str) {
    let deadline = Instant::now() + Duration::from_secs(20);
    let has = |file: &str| {
        let bytes = std::fs::read(place.path(file)).unwrap_or_default();
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    };
    while !has("project.nybrott-wal") && !has("project.nybrott") {
        assert!(Instant::now() < deadline, "the project never had {words}");
        std::thread::yield_now();
    }
}

#[test]
fn what_is_half_ruled_or_half_noted_lies_on_the_case_again_after_a_kill() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "your answer is given");
    screen.press_for("2R", "Which rule");
    screen.press_for("\r", "Rule: Category");
    screen.press_for("mHvor lenge var", "Hvor lenge var");
    wait_for_bytes(&kvam, "Hvor lenge var");
    screen.kill_9();
    assert!(!kvam.says(["log", "--json"]).contains("Hvor lenge"), "a draft is in no log");

    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Hvor lenge var");
    assert!(screen.shows("Rule: Category"), "{}", screen.text());
    screen.press_for("m det?\r", "Hvor lenge var det?");
    screen.press_for("\r", "Difference 2 of 3");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("mEn halv", "En halv");
    wait_for_bytes(&kvam, "En halv");
    screen.kill_9();
    let settled = finals(&kvam);
    let ruling = &settled[0]["rulings"][0];
    assert_eq!(
        (&ruling["reason"], &ruling["rules"], &ruling["note"]),
        (&json!("rule_unclear"), &json!(["category.emergency"]), &json!("Hvor lenge var det?"))
    );

    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.wait_for("half-written note");
    screen.press_for("m merknad\r", "Note saved");
    screen.quit();
    assert!(kvam.says(["log", "--json"]).contains("En halv merknad"));
}

#[test]
fn the_last_ruling_is_taken_back_when_nothing_is_left_to_settle_and_its_work_lies_on_the_case() {
    let (kvam, _) = two_homes();
    let lines = ["C", "3 1 1", "", "", "3 1 1", "", "", "3 1 1", "", "2", "r", "1", ""];
    assert!(typed(&kvam, &lines).status.success());
    let adjudicated = |place: &Place| sources(&finals(place), "change_kinds");
    assert_eq!(adjudicated(&kvam)[2], "adjudicated");

    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.wait_for("Sak ");
    screen.press_for("u", "is taken back");
    // A digit that is older than the ruling waits for it.
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("3", "no answer to");
    screen.press_for("C", "your answer is given");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.press_for("u", "is taken back");
    screen.wait_for("Rule: Category");
    screen.press_for("\r", "You have made 1 ruling since");
    screen.press_for("u", "Rule: Category");
    screen.press("\x1b");
    screen.wait_for_no("Difference");
    screen.press_for("U", "Redone: the ruling on “Sak 3” counts again");
    screen.quit();
    assert_eq!(adjudicated(&kvam)[2], "adjudicated");

    let by = |arguments: &[&str]| {
        let command = kvam.run(arguments.iter().chain(&["--reviewer", "leder"])).output().unwrap();
        String::from_utf8([command.stdout, command.stderr].concat()).unwrap()
    };
    let note = ["rules", "--note", "category.emergency", "--text", "Hvor lenge?"];
    by(&note);
    let listed = by(&["undo", "--list"]);
    assert!(listed.lines().next().unwrap().contains("Hvor lenge?"), "{listed}");
    assert!(by(&["undo"]).contains("The note about “Category: Emergency” is undone"));
    assert_eq!(found(&kvam, &["rules"])["rules"][0]["notes"], json!([]));
    assert!(by(&["redo"]).contains("The note about “Category: Emergency” counts again"));
    assert!(by(&["undo"]).contains("The note about “Category: Emergency” is undone"));
    assert!(by(&["undo"]).contains("The ruling on “Sak 3” is undone"));
    assert_eq!(adjudicated(&kvam)[2], "open");
    assert!(by(&["redo"]).contains("The ruling on “Sak 3” counts again"));
    assert_eq!(adjudicated(&kvam)[2], "adjudicated");
    kvam.run(["doctor"]).assert().success();
}
