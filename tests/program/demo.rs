//! The demonstration: a project that three reviewers have worked in, made by one command.

use std::fs;

use serde_json::Value;

use crate::place::Place;

#[test]
fn a_demonstration_is_the_same_wherever_it_is_made_and_shows_agreement() {
    let place = Place::new();
    let (said, code) = place.remarks(["--lang", "en", "demo", "one"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.starts_with("200 cases with the answers of three reviewers"), "{said}");
    assert!(said.contains("nybrott agreement --project \"one"), "{said}");
    let (_, code) = place.remarks(["--lang", "en", "demo", "deep/two"]);
    assert_eq!(code, 0);
    let [one, two] = ["one/demo.nybrott", "deep/two/demo.nybrott"];
    let digest = |project: &str| place.says(["log", "--digest", "--project", project]);
    assert_eq!(digest(one), digest(two), "what was decided is the same, byte by byte");

    let agreement = place.says(["agreement", "--json", "--project", one]);
    let agreement: Value = serde_json::from_str(&agreement).unwrap();
    assert_eq!(agreement["cases_with_two_answers"], 200);
    // As good as careful readers are, and no better: there is something to settle.
    let alpha =
        agreement["rows"].as_array().unwrap().iter().find_map(|row| row["alpha"]["est"].as_f64());
    assert!((0.4..0.85).contains(&alpha.unwrap()), "{agreement}");
}

#[test]
fn the_reviewers_of_a_demonstration_are_called_in_its_language_and_answer_alike() {
    let place = Place::new();
    let answers = ["en", "nb", "nn"].map(|lang| {
        place.run(["--lang", lang, "demo", lang]).assert().success();
        let project = format!("{lang}/demo.nybrott");
        let status = place.says(["status", "--json", "--project", &project]);
        let status: Value = serde_json::from_str(&status).unwrap();
        let called = match lang {
            "en" => "Reviewer",
            "nb" => "Saksbehandler",
            _ => "Saksbehandlar",
        };
        let names = ["A", "B", "C"].map(|letter| format!("{called} {letter}"));
        let reviewers = status["reviewers"].as_array().unwrap().iter();
        assert!(reviewers.map(|one| one["reviewer"].as_str().unwrap()).eq(names), "{status}");
        place.says(["export", "-", "--format", "csv", "--project", &project]).replace(called, "")
    });
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
}

#[test]
fn a_second_demonstration_in_the_same_folder_is_refused_and_touches_nothing() {
    let place = Place::new();
    place.run(["demo", "here"]).assert().success();
    let before = fs::read(place.path("here/demo.nybrott")).unwrap();
    let (said, code) = place.remarks(["demo", "here"]);
    assert_eq!(code, 1);
    assert!(said.contains("is there already and was not touched"), "{said}");
    assert!(said.contains("or choose another folder"), "{said}");
    assert_eq!(fs::read(place.path("here/demo.nybrott")).unwrap(), before);

    place.write("taken", "");
    let (said, code) = place.remarks(["--lang", "nb", "demo", "taken"]);
    assert_eq!(code, 1);
    assert!(said.contains("Velg en annen mappe"), "{said}");
}

#[test]
fn the_newsletters_cases_are_marked_in_the_demonstration() {
    let place = Place::new();
    place.run(["demo", "."]).assert().success();
    let found =
        place.says(["list", "--where", "field.opphav:nyhetsbrevet", "--project", "demo.nybrott"]);
    assert_eq!(found.lines().filter(|line| !line.trim().is_empty()).count(), 2, "{found}");
    assert!(found.contains("Røros") && found.contains("Steinkjer"), "{found}");
}
