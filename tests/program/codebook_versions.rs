//! Answers under different versions of the codebook: agreement and what counts are of one, unless all are wanted.

use serde_json::{Value, json};

use crate::place::Place;

/// A codebook of one's own, by its edition and what it says that it changes; a rule reads otherwise in each edition.
fn own(edition: &str, changes: &str) -> String {
    format!(
        r#"#![enable(implicit_some)]
Codebook(
    format: "nybrott/codebook", version: 1, name: "egen", edition: "{edition}",
    rules: [(id: "K1.2", about: "category", nb: "Varer det, er det 3, utgave {edition}")],
    changes: ({changes}),
)"#
    )
}

fn take(place: &Place, edition: &str, changes: &str) {
    place.write("egen.ron", own(edition, changes));
    place.run(["codebook", "take", "egen.ron"]).assert().success();
}

fn classify(place: &Place, reviewer: &str, ids: &[u32], category: &str) {
    let ids: Vec<String> = ids.iter().map(|id| format!("id:{id}")).collect();
    let filter = ids.join(" or ");
    let answers = ["--category", category, "--new", "no"];
    let command = ["classify", "--reviewer", reviewer, "--where", &filter];
    place.run(command.iter().chain(&answers)).assert().success();
}

/// Five cases that two answered under the codebook that is built in, of which one then answers the first again under
/// another, and two cases that both answered under that.
fn two_versions() -> Place {
    let place = Place::with_cases(8);
    for reviewer in ["kvam", "lom"] {
        classify(&place, reviewer, &[1, 2, 3, 4, 5], "emergency");
    }
    take(&place, "1", "");
    classify(&place, "lom", &[1], "preparedness");
    for reviewer in ["kvam", "lom"] {
        classify(&place, reviewer, &[6, 7], "emergency");
    }
    place
}

fn agreement(place: &Place, arguments: &[&str]) -> Value {
    let all = [&["agreement", "--json", "--reviewer", "leder"], arguments].concat();
    serde_json::from_str(&place.says(all)).unwrap()
}

/// Returns name, edition and number of answers of each version.
fn versions(found: &Value) -> Vec<(String, String, u64)> {
    let text = |of: &Value| of.as_str().unwrap().to_owned();
    let of = found["codebook_versions"].as_array().unwrap().iter();
    of.map(|of| (text(&of["name"]), text(&of["edition"]), of["answers"].as_u64().unwrap()))
        .collect()
}

#[test]
fn agreement_is_of_the_version_with_most_answers_and_the_others_are_counted() {
    let place = two_versions();
    let found = agreement(&place, &[]);
    assert_eq!(found["cases_with_two_answers"], 4);
    assert_eq!(found["answers_under_other_codebooks"], 2 + 4, "with their partners");
    let counts = [("built-in", "", 9), ("egen", "1", 5)];
    let counts = counts.map(|(name, no, count)| (name.to_owned(), no.to_owned(), count));
    assert_eq!(versions(&found), counts);
    assert_eq!(found["codebook_versions"][1]["is_compared"], false);

    let all = agreement(&place, &["--all-versions"]);
    assert_eq!(
        (&all["cases_with_two_answers"], &all["answers_under_other_codebooks"]),
        (&json!(7), &json!(0))
    );
    assert_eq!(versions(&all), counts);

    let said = "6 answers are left out, because they were given under another version of the codebook than “built-in”";
    for format in [&[][..], &["--md"]] {
        let shown = place.says([&["agreement", "--reviewer", "leder"], format].concat());
        assert!(shown.contains(said) && shown.contains("--all-versions"), "{shown}");
    }
    for format in ["--csv", "--ratings"] {
        let (remarks, code) = place.remarks(["agreement", "--reviewer", "leder", format]);
        assert!(code == 0 && remarks.contains(said), "{remarks}");
    }
    let shown = place.says(["agreement", "--reviewer", "leder", "--all-versions"]);
    assert!(
        shown.contains("Answers by version of the codebook: built-in: 9, egen 1: 5."),
        "{shown}"
    );
    let only_new = agreement(&place, &["--where", "id:6 or id:7"]);
    assert_eq!(only_new["cases_with_two_answers"], 2, "of a single version nothing is left out");
    assert_eq!(only_new.get("codebook_versions"), None);
}

#[test]
fn an_edition_with_other_words_is_the_same_version() {
    let place = two_versions();
    take(&place, "2", r#"words_only: ["K1.2"]"#);
    for reviewer in ["kvam", "lom"] {
        classify(&place, reviewer, &[8], "emergency");
    }
    let counts = |found: &Value| versions(found).into_iter().map(|(.., count)| count).collect();
    let found: Vec<u64> = counts(&agreement(&place, &[]));
    assert_eq!(found, [9, 7]);
    assert_eq!(versions(&agreement(&place, &[]))[1].1, "2", "called by its newest edition");
    take(&place, "3", r#"meaning: ["K1.2"]"#);
    classify(&place, "kvam", &[8], "long-term");
    let found: Vec<u64> = counts(&agreement(&place, &["--all-versions"]));
    assert_eq!(found, [9, 6, 1]);
}

#[test]
fn a_project_that_followed_one_codebook_from_the_start_says_nothing_of_it() {
    let place = Place::with_cases(3);
    take(&place, "1", "");
    take(&place, "2", r#"words_only: ["K1.2"]"#);
    for reviewer in ["kvam", "lom"] {
        classify(&place, reviewer, &[1, 2], "emergency");
    }
    let found = agreement(&place, &[]);
    assert_eq!(found.get("codebook_versions"), None);
    assert_eq!(found.get("answers_under_other_codebooks"), None);
    let (said, code) = place.remarks(["export", "sett.json", "--final"]);
    assert!(code == 0 && !said.contains("codebook"), "{said}");
}

/// Returns how the final answer to question 1 of each case came about.
fn finals(place: &Place, more: &[&str]) -> Vec<Value> {
    let command = [&["export", "-", "--format", "json", "--final", "--reviewer", "leder"], more];
    let set: Value = serde_json::from_str(&place.says(command.concat())).unwrap();
    let cases = set["cases"].as_array().unwrap().iter();
    cases.map(|case| case["final"]["category"].clone()).collect()
}

#[test]
fn the_final_set_is_of_one_version_too() {
    let place = two_versions();
    let source = |found: &Value| found["source"].as_str().map(str::to_owned);
    let sources = |more: &[&str]| finals(&place, more).iter().map(source).collect::<Vec<_>>();
    let [single, unanimous, open] =
        ["single", "unanimous", "open"].map(|source| Some(source.to_owned()));
    let alike = || std::iter::repeat_n(unanimous.clone(), 4);
    let one: Vec<_> = [single].into_iter().chain(alike()).chain([None, None]).collect();
    assert_eq!(sources(&[]), one);
    let all: Vec<_> = [open].into_iter().chain(alike()).chain(alike().take(2)).collect();
    assert_eq!(sources(&["--all-versions"]), all);
    let (said, code) =
        place.remarks(["export", "-", "--format", "json", "--final", "--reviewer", "leder"]);
    assert!(code == 0 && said.contains("5 answers are left out"), "{said}");
    let (said, _) =
        place.remarks(["export", "sett.csv", "--final", "--strict", "--reviewer", "leder"]);
    assert!(said.contains("5 answers are left out"), "{said}");
    assert!(said.contains("2 cases are left out, because their answers were given"), "{said}");
    assert!(said.contains("1 case without answers is not in it."), "{said}");
    let (said, _) =
        place.remarks(["export", "alle.csv", "--final", "--all-versions", "--reviewer", "leder"]);
    assert!(said.contains("Answers by version of the codebook: built-in: 9, egen 1: 5."), "{said}");
}
