//! Practising with the two cases of the newsletter: a reading and its reasons, and nothing of it in the project.

use crate::place::Place;
use crate::screen::{Screen, keys};
use crate::settling::typed;

#[test]
fn two_worked_cases_are_read_beside_a_reading_and_nothing_of_it_is_saved() {
    let place = Place::with_cases(3);
    let before = place.says(["log", "--digest"]);
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for(":training\r", "Practice: case 1 of 2");
    assert!(screen.shows("Røros") && !screen.shows("The reading"), "{}", screen.text());
    screen.press_for("3\r", "“New to the municipality” has no answer");
    screen.press_for("11\r", "The reading");
    assert!(screen.row_with("! Category").contains("Preparedness"), "{}", screen.text());
    assert!(screen.shows("no answer is right"), "{}", screen.text());
    screen.press_for("\r", "Practice: case 2 of 2");
    screen.press_for("3113\r", "The reading");
    assert!(!screen.shows("! "), "{}", screen.text());
    screen.press_for("q", "The practice is over");
    screen.quit();
    assert_eq!(place.says(["log", "--digest"]), before);
    assert!(place.says(["status"]).contains('3'), "the cases are in no count");
}

#[test]
fn who_reads_a_worked_case_otherwise_notes_it_on_the_rule() {
    let place = Place::with_cases(3);
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for(":training\r", "Practice: case 1 of 2");
    screen.press_for("111\r", "The reading");
    screen.press_for("m", "about the rule “Category: Preparedness”");
    screen.press_for("It was urgent.\r", "Noted about the rule “Category: Preparedness”.");
    screen.press_for("q", "Practice: case 2 of 2");
    screen.press_for(keys::ESC, "The practice is closed");
    screen.quit();
    let rules = place.says(["rules", "--reviewer", "kvam"]);
    assert!(rules.contains("category.preparedness: It was urgent. (kvam)"), "{rules}");
}

#[test]
fn line_by_line_a_worked_case_is_answered_and_its_reading_read_out() {
    let place = Place::with_cases(3);
    let said = typed(&place, &["training", "3 1 1", "", "2", "r", "1 1", "", "q"]);
    let said = String::from_utf8(said.stdout).unwrap();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in
        ["Øving: sak 1 av 2", "Øving: sak 2 av 2", "ingen svar er fasit", "Øvingen er ferdig"]
    {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    assert_eq!(said.matches("Lesningen").count(), 2, "{said}");
    // Each question is numbered, and what is waited for names what to type.
    for part in [
        "Sifrene svarer, Enter viser en lesning",
        "Spørsmål 1. ",
        "Svar på spørsmål 1:",
        "Enter viser en lesning, s går til neste sak uten",
        "Svar på spørsmål 2:",
    ] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    // The rules are those of the question that is asked.
    let of_second = said.split("Øving: sak 2 av 2").nth(1).unwrap();
    let (asked, _) = of_second.split_once("Lesningen").unwrap();
    assert_eq!(asked.matches("Passer når:").count(), 3, "{said}");
}

#[test]
fn a_round_of_training_has_cases_of_its_own_and_its_answers_count_nowhere() {
    let (place, other) = (Place::with_cases(3), Place::with_cases(2));
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "product"];
    let why = ["classify", "--reviewer", "leder", "--note", "Fordi det hastet."];
    other.run(why).args(answers).args(["--where", "all"]).assert().success();
    let file = place.path("egne.json");
    other.run(["export", "--reviewer", "leder"]).arg(&file).assert().success();
    let open = ["round", "open", "training", "--name", "øving", "--reviewers", "kvam,lom"];
    place.run(open).args(["--cases", "egne.json"]).assert().success();
    let (status, digest) = (place.says(["status"]), place.says(["log", "--digest"]));

    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for(":training\r", "Practice: case 1 of 4");
    screen.press_for("3113\r", "The reading");
    screen.press_for("q", "Practice: case 2 of 4");
    screen.press_for("s", "Practice: case 3 of 4");
    assert!(!screen.shows("Fordi det hastet"), "{}", screen.text());
    screen.press_for("311\r", "Fordi det hastet.");
    assert!(screen.row_with("! Category").contains("Emergency"), "{}", screen.text());
    screen.press_for("q", "Practice: case 4 of 4");
    screen.press_for(keys::ESC, "The practice is closed");
    screen.quit();

    let round = place.says(["round", "show", "øving", "--json"]);
    let round: serde_json::Value = serde_json::from_str(&round).unwrap();
    let done = |who: usize| (&round["readers"][who]["classified"], &round["readers"][who]["given"]);
    assert_eq!((done(0), done(1)), ((&2.into(), &4.into()), (&0.into(), &4.into())));
    assert_eq!(place.says(["status"]), status, "they are in no count");
    assert_ne!(place.says(["log", "--digest"]), digest, "and in the log");
    assert!(place.says(["log"]).contains("saw a reading of a worked case"));
    let exported = place.says(["export", "-", "--format", "json", "--all", "--reviewer", "kvam"]);
    assert!(!exported.contains("long_term") && !exported.contains("emergency"), "{exported}");

    // What is answered comes back by a merge, as any act.
    place.run(["round", "hand-out", "øving", "lom", "lom.nybrott"]).assert().success();
    place.run(["round", "close", "øving", "--yes", "--reviewer", "leder"]).assert().success();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for(":training\r", "Practice: case 1 of 2");
    screen.press_for(keys::ESC, "not saved or counted");
    screen.quit();
    let few = ["round", "open", "training", "--name", "to", "--reviewers", "kvam"];
    let refused = place.run(few).args(["--cases", "saker.csv"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("lacks a text or a reading"), "{said}");
}
