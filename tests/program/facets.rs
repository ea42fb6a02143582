//! Facets of a codebook of the project's own: answered, found, exported, imported again.

use serde_json::{Value, json};

use crate::place::Place;

/// A place with three cases, whose project follows the codebook of a barometer.
fn barometer() -> Place {
    let place = Place::with_cases(3);
    place.run(["codebook", "take", "barometer"]).assert().success();
    place
}

fn exported(place: &Place) -> Value {
    serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"])).unwrap()
}

/// What reviewers answered to facets, case by case.
fn facets(place: &Place) -> Vec<Value> {
    let set = exported(place);
    let cases = set["cases"].as_array().unwrap().iter();
    cases.map(|case| case["classifications"][0]["facets"].clone()).collect()
}

fn answered() -> Place {
    let place = barometer();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = |filter: &str, facets: &[&str]| {
        let command = [&["classify", "--where", filter][..], &answers, facets].concat();
        place.run(command).assert().success();
    };
    classify("id:1", &["--facet", "sector=technical", "--facet", "partners=state,county"]);
    classify("id:2", &["--facet", "partners=research"]);
    place
}

#[test]
fn facets_are_answered_on_the_command_line_and_found() {
    let place = answered();
    let given = [
        json!({ "partners": ["county", "state"], "sector": "technical" }),
        json!({ "partners": ["research"] }),
        Value::Null,
    ];
    assert_eq!(facets(&place), given);
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    assert_eq!(found("facet.partners:county,research"), 2);
    assert_eq!(found("facet.sector:technical"), 1);
    assert_eq!(found("facet.sector:none"), 2);
    place.run(["classify", "--where", "id:1", "--facet", "sector="]).assert().success();
    assert_eq!(facets(&place)[0], json!({ "partners": ["county", "state"] }));
    place.run(["undo"]).assert().success();
    assert_eq!(facets(&place), given);
    place.run(["doctor"]).assert().success();
}

#[test]
fn what_is_no_value_of_a_facet_is_refused_with_those_that_are() {
    let place = barometer();
    for (typed, expected) in [
        ("sector=roads", "health_care"),
        ("sector=technical,culture", "takes one of"),
        ("partners=county,no_partner", "one or several"),
        ("colour=red", "sector, stage, origin, trigger, partners"),
    ] {
        let (said, code) = place.remarks(["classify", "--where", "all", "--facet", typed]);
        assert!(code == 2 && said.contains(expected), "{typed}: {said}");
    }
}

#[test]
fn every_set_and_the_workbook_bring_facets_back() {
    let place = answered();
    let given = facets(&place);
    for format in ["json", "jsonl", "ron", "xlsx"] {
        let file = format!("set.{format}");
        place.run(["export", &file, "--all"]).assert().success();
        let other = Place::new();
        other.run(["import".as_ref(), place.path(&file).as_os_str()]).assert().success();
        assert_eq!(facets(&other), given, "{format}");
        other.run(["doctor"]).assert().success();
    }
}

#[test]
fn a_table_of_codes_has_a_column_for_each_facet() {
    let place = answered();
    let table = place.says(["export", "-", "--format", "csv", "--all"]);
    let mut lines = table.lines();
    let header = lines.next().unwrap();
    let columns = "facet.sector,facet.stage,facet.origin,facet.trigger,facet.partners";
    assert!(header.ends_with(columns), "{header}");
    assert!(lines.next().unwrap().ends_with(",technical,,,,county|state"), "{table}");
    assert!(lines.next().unwrap().ends_with(",,,,,research|"), "{table}");
}
