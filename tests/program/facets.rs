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
fn the_log_has_facets_and_values_by_their_names() {
    let place = answered();
    let log = place.says(["log", "--lang", "nb"]);
    assert!(log.contains("Sektor: ") && !log.contains("sector"), "{log}");
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

/// An edition of a codebook that asks for the sector, with these values and changes.
fn edition(no: u8, values: &[&str], changes: &str) -> String {
    let values: Vec<String> = values.iter().map(|id| format!("(id: \"{id}\")")).collect();
    format!(
        r#"(format: "nybrott/codebook", version: 1, name: "own", edition: "{no}",
        rules: [(id: "K1.2", about: "category", en: Some("As of edition {no}"))],
        facets: [(id: "sector", kind: single, values: [{}])], changes: {changes})"#,
        values.join(", ")
    )
}

/// A place whose project has followed three editions, with a case decided under each of the first two.
fn three_editions() -> Place {
    let place = Place::with_cases(3);
    let take = |text: String| {
        place.write("own.ron", text);
        place.run(["codebook", "take", "own.ron"]).assert().success();
    };
    let classify = |id: &str, sector: &str| {
        let (filter, facet) = (format!("id:{id}"), format!("sector={sector}"));
        let command = ["classify", "--where", &filter, "--category", "emergency", "--new", "yes"];
        let command = [&command[..], &["--kinds", "service", "--facet", &facet]].concat();
        place.run(command).assert().success();
    };
    take(edition(1, &["social", "technical_it", "other", "technical"], "()"));
    classify("1", "social");
    classify("2", "technical_it");
    take(edition(
        2,
        &["welfare", "technical_it", "other", "technical"],
        r#"(meaning: ["K1.2"], renamed: {"sector.social": "sector.welfare"})"#,
    ));
    classify("3", "other");
    take(edition(
        3,
        &["welfare", "technical", "other"],
        r#"(words_only: ["K1.2"], merged: {"sector.technical_it": "sector.technical"}, retired: ["sector.other"])"#,
    ));
    place
}

#[test]
fn answers_of_earlier_editions_read_as_they_are_called_today() {
    let place = three_editions();
    let read = ["welfare", "technical", "other"].map(|sector| json!({ "sector": sector }));
    assert_eq!(facets(&place), read);
    let set = exported(&place);
    let given = |at: usize| set["cases"][at]["classifications"][0]["facets_as_given"].clone();
    assert_eq!(given(0), json!({ "sector": "social" }));
    assert_eq!(given(1), json!({ "sector": "technical_it" }));
    assert_eq!(given(2), Value::Null);
    let table = place.says(["export", "-", "--format", "csv", "--all"]);
    assert!(table.lines().next().unwrap().ends_with("facet.sector,facet.sector_as_given"));
    assert!(table.lines().nth(1).unwrap().ends_with(",welfare,social"), "{table}");
    // The log keeps what was given, and nothing was reopened.
    let log = place.says(["log", "--json"]);
    assert!(log.contains("technical_it") && log.contains("social"), "{log}");
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    for (filter, count) in [
        ("facet.sector:welfare", 1),
        ("facet.sector:social", 1),
        ("facet.sector:technical", 1),
        ("facet.sector:technical_it", 1),
        ("facet.sector:other", 1),
        ("classified", 3),
        ("codebook:old", 2),
        ("codebook:K1.2", 2),
        ("codebook:K1.1", 0),
    ] {
        assert_eq!(found(filter), count, "{filter}");
    }
    let (said, code) = place.remarks(["classify", "--where", "all", "--facet", "sector=other"]);
    assert!(code == 2 && said.contains("takes one of"), "{said}");
    place.run(["doctor"]).assert().success();
}

#[test]
fn sets_bring_back_what_was_given_and_facets_that_are_gone_leave_when_asked_for() {
    let place = three_editions();
    for format in ["json", "jsonl", "ron", "xlsx"] {
        let file = format!("set.{format}");
        place.run(["export", &file, "--all"]).assert().success();
        let other = Place::new();
        other.run(["import".as_ref(), place.path(&file).as_os_str()]).assert().success();
        let given = ["social", "technical_it", "other"].map(|sector| json!({ "sector": sector }));
        assert_eq!(facets(&other), given, "{format}");
    }
    place.run(["codebook", "take", "built-in"]).assert().success();
    assert_eq!(facets(&place), [Value::Null, Value::Null, Value::Null]);
    let all = place.says(["export", "-", "--format", "csv", "--all", "--all-facets"]);
    assert!(all.lines().next().unwrap().ends_with(",facet.sector"), "{all}");
    assert!(all.contains(",social\r\n") || all.contains(",social\n"), "{all}");
}

#[test]
fn an_id_that_was_given_up_is_not_used_for_something_else() {
    let place = three_editions();
    place.write("own.ron", edition(4, &["social"], r#"(words_only: ["K1.2"])"#));
    let (said, code) = place.remarks(["codebook", "take", "own.ron"]);
    assert!(code == 1 && said.contains("“sector.social” had another meaning"), "{said}");
    let renamed = r#"(renamed: {"sector.social": "sector.welfare"})"#;
    place.write("own.ron", edition(4, &["social", "welfare"], renamed));
    let (said, code) = place.remarks(["codebook", "check", "own.ron"]);
    assert!(code == 1 && said.contains("still a value"), "{said}");
}
