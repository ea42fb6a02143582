//! Practising with the two cases of the newsletter: a reading and its reasons, and nothing of it in the project.

use crate::place::Place;
use crate::screen::{Screen, keys};
use crate::settling::typed;

#[test]
fn two_worked_cases_are_read_beside_a_reading_and_nothing_of_it_is_saved() {
    let place = Place::with_cases(3);
    let before = place.says(["log", "--digest"]);
    let mut screen = Screen::start(&place, &["--reviewer", "kari"]);
    screen.press_for(":training\r", "Practice: case 1 of 2");
    assert!(screen.shows("Røros") && !screen.shows("The reading"), "{}", screen.text());
    screen.press_for("3\r", "Question 2 has no answer");
    screen.press_for("11\r", "The reading");
    assert!(screen.row_with("! Category").contains("Preparedness"), "{}", screen.text());
    assert!(screen.shows("no answer is right"), "{}", screen.text());
    screen.press_for("\r", "Practice: case 2 of 2");
    screen.press_for("311\r", "The reading");
    assert!(!screen.shows("! "), "{}", screen.text());
    screen.press_for("q", "That was the last case");
    screen.quit();
    assert_eq!(place.says(["log", "--digest"]), before);
    assert!(place.says(["status"]).contains('3'), "the cases are in no count");
}

#[test]
fn who_reads_a_worked_case_otherwise_notes_it_on_the_rule() {
    let place = Place::with_cases(3);
    let mut screen = Screen::start(&place, &["--reviewer", "kari"]);
    screen.press_for(":training\r", "Practice: case 1 of 2");
    screen.press_for("111\r", "The reading");
    screen.press_for("m", "noted about “Category: Preparedness”");
    screen.press_for("It was urgent.\r", "Noted about");
    screen.press_for("q", "Practice: case 2 of 2");
    screen.press_for(keys::ESC, "The practice is closed");
    screen.quit();
    let rules = place.says(["rules", "--reviewer", "kari"]);
    assert!(rules.contains("category.preparedness: It was urgent. (kari)"), "{rules}");
}

#[test]
fn line_by_line_a_worked_case_is_answered_and_its_reading_read_out() {
    let place = Place::with_cases(3);
    let said = typed(&place, &["training", "3 1 1", "", "2", "1 1", "", "q"]);
    let said = String::from_utf8(said.stdout).unwrap();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in ["Øving: sak 1 av 2", "Øving: sak 2 av 2", "ingen svar er fasit", "siste saken"] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    assert_eq!(said.matches("Lesningen").count(), 2, "{said}");
}
