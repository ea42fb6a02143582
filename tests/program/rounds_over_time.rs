//! Rounds over time: own old cases again, and what comes after a calibration.

use serde_json::Value;

use crate::place::Place;
use crate::screen::Screen;

fn found(place: &Place, command: &[&str]) -> Value {
    serde_json::from_str(&place.says(command)).unwrap()
}

/// Four cases, of which kvam has answered two.
fn answered() -> Place {
    let place = Place::with_cases(4);
    let answers = ["--category", "long_term", "--new", "yes", "--kinds", "service"];
    let classify = ["classify", "--reviewer", "kvam", "--where", "id:1 or id:2"];
    place.run(classify).args(answers).assert().success();
    place
}

const OPEN: [&str; 7] = ["round", "open", "drift", "--name", "glidning", "--reviewers", "kvam"];

#[test]
fn own_old_cases_are_answered_again_without_a_trace_in_the_record() {
    let place = answered();
    let none = place.run(OPEN).output().unwrap();
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8(none.stderr).unwrap().contains("14 days ago"));
    place.run(OPEN).args(["--older-than", "0d", "--seed", "7"]).assert().success();
    let record = place.says(["export", "-", "--format", "json", "--reviewer", "kvam"]);

    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.press_for("12\r", "Sak 4");
    let new = screen.text();
    assert!(!new.contains("glidning"), "nothing says that old cases come: {new}");
    screen.press_for("12\r", "saved 2");
    // There is no new work any more: the old ones come, as new ones.
    let old = screen.text();
    assert!(!old.contains("Long-term innovation ·"), "{old}");
    screen.press_for("111\r", "saved 3");
    screen.press_for("311\r", "saved 4");
    screen.quit();

    let open = place.run(["agreement", "--round", "glidning"]).output().unwrap();
    assert!(String::from_utf8(open.stderr).unwrap().contains("The round is open"));
    let status = found(&place, &["round", "show", "glidning", "--json"]);
    assert_eq!(status["readers"][0]["classified"], 2);
    place.run(["round", "close", "glidning", "--reviewer", "leder"]).assert().success();
    let found = found(&place, &["agreement", "--round", "glidning", "--json"]);
    let kvam = &found["reviewers"][0];
    assert_eq!((&kvam["reviewer"], &kvam["cases"]), (&"kvam".into(), &2.into()));
    let category = &kvam["questions"][0];
    assert_eq!((&category["question"], &category["n_units"]), (&"category".into(), &2.into()));
    assert_eq!(category["percent"]["est"], 0.5);
    let long_term = category["values"].as_array().unwrap();
    let long_term = long_term.iter().find(|of| of["value"] == "long_term").unwrap();
    assert_eq!(
        (&long_term["then"], &long_term["now"], &long_term["lost"]),
        (&2.into(), &1.into(), &1.into())
    );
    assert_eq!(long_term["p"], 1.0);
    let said = place.says(["agreement", "--round", "glidning"]);
    assert!(said.contains("kvam: 2 of 2 cases answered again"), "{said}");

    // What was answered again is in the log, and in no answer, count or table.
    let after = place.says(["export", "-", "--format", "json", "--reviewer", "kvam"]);
    assert_eq!(record.matches("long_term").count(), after.matches("long_term").count());
    assert!(place.says(["log"]).contains("(does not classify the case)"));
    assert_eq!(found_cases(&place, "category:emergency (id:1 or id:2)"), 0);
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.press_for("A", "everyone answered own old cases again");
    screen.press_for("q", "Category: which one");
    screen.quit();
}

fn found_cases(place: &Place, filter: &str) -> usize {
    place.says(["list", "--reviewer", "kvam", "--where", filter]).lines().count()
}

#[test]
fn after_a_calibration_its_agreement_is_held_against_the_goal_and_says_what_comes_next() {
    let place = Place::with_cases(6);
    let calibrate = |number: &str, goal: &str, lom: &str| {
        let open = ["round", "open", "calibration", "--name", number, "--n", "2", "--seed", "1"];
        let by = ["--reviewers", "kvam,lom", "--goal", goal];
        place.run(open).args(by).assert().success();
        for (who, category) in [("kvam", "long_term"), ("lom", lom)] {
            let round = format!("round:{number}");
            let classify = ["classify", "--reviewer", who, "--where", &round];
            place.run(classify).args(["--category", category, "--new", "no"]).assert().success();
        }
        place.run(["round", "close", number, "--reviewer", "leder"]).assert().success();
        found(&place, &["agreement", "--round", number, "--json"])["goal"].clone()
    };
    let first = calibrate("en", "0.8", "emergency");
    assert_eq!((&first["alpha"], &first["calibration"]), (&0.8.into(), &1.into()));
    assert_eq!(first["calibration_ends"], "not_yet");
    let said = place.says(["agreement", "--round", "en"]);
    assert!(
        said.contains("Not reached: ") && said.contains("Calibration 1: next, settle"),
        "{said}"
    );
    let mut screen = Screen::start(&place, &["--reviewer", "leder"]);
    screen.press_for("A", "Calibration 1: next, settle");
    screen.press_for("d", "Difference 1 of 2");
    screen.press_for("32\r", "your answer is given");
    screen.press_for("\r", "Difference 2 of 2");
    screen.press_for("32\r", "your answer is given");
    screen.press_for("\r", "You have made 2 rulings since");
    screen.press_for("A", "Calibration 1: all differences are settled. Next, note what rules lack");
    screen.press_for("d", "All differences of round “en” are settled.");
    screen.press_for("q", "Category: which one");
    screen.quit();
    let said = place.says(["agreement", "--round", "en"]);
    assert!(said.contains("Calibration 1: all differences are settled."), "{said}");
    calibrate("to", "0.8", "emergency");
    assert_eq!(calibrate("tre", "0.8", "emergency")["calibration_ends"], "three_rounds");
    let said = place.says(["agreement", "--round", "tre"]);
    assert!(said.contains("after three rounds calibration ends"), "{said}");

    // The report says it too, in each language, with what was practised before.
    let train = ["round", "open", "training", "--name", "øving", "--reviewers", "kvam,lom"];
    place.run(train).assert().success();
    let prepared =
        found(&place, &["report", "--json", "--reviewer", "leder"])["preparation"].clone();
    assert_eq!(prepared["trainings"][0]["cases"], 2);
    let calibrations = prepared["calibrations"].as_array().unwrap();
    assert_eq!(calibrations.len(), 3);
    assert_eq!((&calibrations[2]["goal"], &calibrations[2]["reviewers"]), (&0.8.into(), &2.into()));
    assert_eq!(calibrations[0]["missed"][0], "category");
    for (language, training, ends) in [
        (
            "en",
            "2 reviewers practised with 2 worked cases",
            "ended after three rounds, and the goal",
        ),
        (
            "nb",
            "2 saksbehandlere på 2 gjennomgåtte saker",
            "sluttet etter tre runder uten at målet",
        ),
        (
            "nn",
            "2 saksbehandlarar på 2 gjennomgådde saker",
            "slutta etter tre rundar utan at målet",
        ),
    ] {
        let page = format!("{language}.html");
        place.run(["report", &page, "--lang", language, "--reviewer", "leder"]).assert().success();
        let page = place.read(&page);
        assert!(page.contains(training) && page.contains(ends), "{language}: {page}");
    }
}

#[test]
fn a_round_with_a_goal_has_it_in_the_header() {
    let place = Place::with_cases(6);
    let open = ["round", "open", "calibration", "--name", "kal", "--n", "3", "--goal", "0.75"];
    place.run(open).args(["--reviewers", "kvam,lom"]).assert().success();
    let mut screen = Screen::start(&place, &["--reviewer", "kvam"]);
    screen.wait_for("goal 0.75");
    screen.quit();
}
