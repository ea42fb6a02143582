//! `nybrott agreement`: two reviewers, what is shown of them, and the script that computes it again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

use serde_json::Value;

use crate::place::Place;

/// Twenty-four cases that two reviewers have answered line by line, differing now and then.
fn two_reviewers() -> Place {
    let place = Place::with_cases(24);
    for (reviewer, every) in [("kari", 0), ("ola", 5)] {
        let mut typed = String::new();
        for case in 0..24 {
            let differs = every > 0 && case % every == 0;
            let category = 1 + (case + usize::from(differs)) % 3;
            let new = usize::from(case % 7 != 0);
            let kinds = if differs { "13" } else { ["1", "4", "14"][case % 3] };
            write!(typed, "{category}\n{new}\n{kinds}\n\n").unwrap();
        }
        typed.push_str("q\n");
        let mut review = place.run(["review", "--plain", "--reviewer", reviewer]);
        review.write_stdin(typed).assert().success();
    }
    place
}

fn json(place: &Place, arguments: &[&str]) -> Value {
    let all = [&["agreement", "--json"], arguments].concat();
    serde_json::from_str(&place.says(all)).unwrap()
}

fn row<'a>(found: &'a Value, question: &str, level: &str) -> &'a Value {
    let rows = found["rows"].as_array().unwrap();
    rows.iter().find(|row| row["question"] == question && row["level"] == level).unwrap()
}

#[test]
fn agreement_is_that_of_what_two_reviewers_answered() {
    let place = two_reviewers();
    let found = json(&place, &[]);
    assert_eq!(found["label"], "not_blind");
    assert_eq!(found["reviewers"], serde_json::json!(["kari", "ola"]));
    let category = row(&found, "category", "question");
    assert_eq!((&category["n_units"], &category["answers"]), (&24.into(), &48.into()));
    // 5 of 24 differ.
    assert_eq!(category["percent"]["est"], 0.791_667);
    for coefficient in ["cohen", "scott", "alpha", "ac1", "bp"] {
        let found = &category[coefficient];
        let [low, est, high] = ["low", "est", "high"].map(|key| found[key].as_f64().unwrap());
        assert!(low < est && est < high, "{coefficient}: {found}");
        assert_eq!(found["cautions"][0], "fewer_than_50");
    }
    assert_eq!(row(&found, "new", "question")["alpha"]["est"], 1.0);
    assert!(row(&found, "kinds", "question")["ac1"].is_null(), "no AC1 of sets");
    assert_eq!(found["pairs"][0]["reviewers"], serde_json::json!(["kari", "ola"]));

    let fewer = json(&place, &["--where", "category:emergency"]);
    assert!(fewer["cases_with_two_answers"].as_u64() < Some(24));
    let category = row(&fewer, "category", "question");
    assert!(category["alpha"].get("low").is_none(), "no interval of a few cases: {category}");
    assert_eq!(json(&place, &["--where", "id:none"])["cases_with_two_answers"], 0);
}

#[test]
fn agreement_is_shown_in_words_and_tables() {
    let place = two_reviewers();
    for (language, words) in [
        ("en", "Agreement, not blind: 24 cases"),
        ("nb", "Enighet, ikke blindt: 24 saker"),
        ("nn", "Semje, ikkje blindt: 24 saker"),
    ] {
        let shown = place.says(["agreement", "--lang", language]);
        assert!(shown.starts_with(words), "{shown}");
        assert!(!shown.contains("cli-"), "{shown}");
        let table = place.says(["agreement", "--md", "--lang", language]);
        assert!(table.contains("|---|---|---|---|---|---|"), "{table}");
    }
    let shown = place.says(["agreement"]);
    let category = shown.lines().find(|line| line.starts_with("Category ")).unwrap();
    assert!(category.contains(" 24 ") && category.contains('~'), "{category}");
    let table = place.says(["agreement", "--csv"]);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("question,level,value,distance"), "{table}");
    assert!(
        lines.iter().any(|line| line.starts_with("category,pair,,,kari|ola,24,2,48")),
        "{table}"
    );
}

#[test]
fn the_script_gives_the_same_numbers() {
    let place = two_reviewers();
    assert!(place.says(["agreement", "--script", "r"]).contains("library(irrCAC)"));
    place.write("agreement.py", place.says(["agreement", "--script", "python"]));
    place.write("ratings.csv", place.says(["agreement", "--ratings"]));
    let mut python = Command::new("python3");
    let done = python.current_dir(place.folder()).args(["agreement.py", "ratings.csv"]).output();
    // Machines without Python have nothing to compare with.
    let Ok(done) = done else { return };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let again: BTreeMap<String, BTreeMap<String, Option<f64>>> =
        serde_json::from_slice(&done.stdout).unwrap();
    let found = json(&place, &[]);
    assert_eq!(again.len(), 6);
    for (question, coefficients) in again {
        let row = row(&found, &question, "question");
        assert!(coefficients.len() >= 2, "{question}");
        for (coefficient, value) in coefficients {
            let shown = row[&coefficient]["est"].as_f64();
            let same = match (shown, value) {
                (Some(shown), Some(value)) => (shown - value).abs() < 1e-6,
                (None, None) => true,
                _ => false,
            };
            assert!(same, "{question} {coefficient}: {shown:?} is not {value:?}");
        }
    }
}
