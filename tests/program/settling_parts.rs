//! Settling the differences of a part of the cases, what is shown of a ruling, and the way of the result to a file.

use serde_json::Value;

use crate::place::Place;
use crate::screen::{Screen, first_row};
use crate::settling::{two_homes, typed};

/// The two homes after a round, where kvam's also has a case outside of the round about which two reviewers differ.
fn with_another_case() -> Place {
    let (kvam, _) = two_homes();
    kvam.write("ny.csv", "id,Innhold\nn1,Kommunen kjøpte en båt.\n");
    kvam.run(["import", "ny.csv"]).assert().success();
    for (who, category) in [("sola", "emergency"), ("tor", "long_term")] {
        let answers = ["--category", category, "--new", "yes", "--kinds", "service"];
        let done = ["classify", "--reviewer", who, "--where", "id:n1"];
        kvam.run(done.iter().chain(&answers)).assert().success();
    }
    kvam
}

#[test]
fn differences_are_those_of_the_round_or_list_in_sight_and_a_ruling_is_shown() {
    let kvam = with_another_case();
    let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
    screen.press_for("C", "Difference 1 of 4");
    screen.press("\x1b");
    screen.wait_for_no("Difference 1");
    screen.press_for("A", "hoved");
    screen.press_for("d", "Difference 1 of 3");
    assert!(first_row(&screen.now()).contains("round “hoved”"), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("Difference 1");
    screen.press_for("Fid:n1\r", "Filter: id:n1");
    screen.press_for("C", "Difference 1 of 1");
    screen.press_for("311", "Enter shows the answers");
    screen.press_for("\r", "your answer is given");
    screen.press_for(
        "\r",
        "You have made 1 ruling since the program started. Only these cases were among them: Filter: id:n1",
    );
    screen.press("\x1b");
    screen.wait_for_no("Filter: id:n1");

    screen.press_for("C", "Difference 1 of 3");
    // What was settled before counts on.
    assert!(screen.row_with("✓").contains("settled 1"), "{}", screen.text());
    screen.press_for("112\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 3");
    screen.wait_for("settled 2");
    let receipt = screen.row_with("Settled: ");
    assert!(receipt.contains("Emergency"), "{receipt}");
    screen.press_for("u", "taken back");
    screen.press("3");
    screen.wait_for_no("taken back");
    assert!(!screen.shows("Settled: "), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("Difference 1 of 3");
    screen.quit();
}

#[test]
fn what_was_settled_leaves_with_the_answers_by_the_dialogue() {
    let (kvam, _) = two_homes();
    let exported = |keys: &str, file: &str| {
        let mut screen = Screen::start(&kvam, &["--reviewer", "leder"]);
        screen.press_for("e", "With columns of final answers.");
        screen.press_for(keys, "File name");
        screen.press("\x15");
        screen.paste(&kvam.path(file).to_string_lossy());
        screen.press_for("\r", "cases written to");
        screen.quit();
        let set: Value = kvam.read_json(file);
        set["cases"][0]["final"].clone()
    };
    assert!(exported("4", "with.json").is_object());
    assert!(exported(" 4", "without.json").is_null());
    let place = Place::with_three_cases();
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.press_for("e", "All cases (3)");
    assert!(!screen.shows("Final"), "{}", screen.text());
    screen.press("\x1b");
    screen.wait_for_no("All cases (3)");
    screen.quit();
}

#[test]
fn line_by_line_a_ruling_is_read_out() {
    let (kvam, _) = two_homes();
    let done = typed(&kvam, &["C", "1 1 2", "", "", "-", "q"]);
    let said = String::from_utf8(done.stdout).unwrap();
    assert!(said.contains("Avgjort: Innovasjon · Sak 1 · Nød"), "{said}");
}

#[test]
fn a_reason_is_in_sight_when_it_is_chosen_however_small_the_window() {
    let (kvam, _) = two_homes();
    let mut screen = Screen::start_with(&kvam, &["--reviewer", "leder"], &[], 10, 40);
    screen.press_for("C", "Difference 1 of 3");
    screen.press_for("311\r", "1 text unclear");
    screen.press_for("5", "5 several defensible");
    screen.press_for("1", "1 text unclear");
}
