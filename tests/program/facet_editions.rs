//! Facets as a codebook of the project's own changes: answers of earlier editions.

use serde_json::{Value, json};

use crate::facets::{answered, edition, exported, facets, three_editions};
use crate::place::Place;

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
    assert!(code == 2 && said.contains("“other” is retired"), "{said}");
    place.run(["doctor"]).assert().success();
}

#[test]
fn a_retired_value_is_refused_in_a_file_of_answers_unless_the_case_has_it() {
    let place = three_editions();
    let log = place.log().len();
    place.write("a.csv", "id,facet.sector\n3,other\n2,welfare\n1,other\n");
    let (said, code) = place.remarks(["apply", "a.csv", "--lang", "en"]);
    assert!(code == 1 && said.contains("“other” is retired"), "{said}");
    assert!(said.contains("welfare, technical, unclear") && said.contains("row 4"), "{said}");
    assert!(!said.contains("row 2"), "{said}");
    assert_eq!(place.log().len(), log, "nothing is written");
    place.write("a.csv", "id,facet.sector\n3,other\n2,welfare\n");
    place.run(["apply", "a.csv"]).assert().success();
    let read = ["welfare", "welfare", "other"].map(|sector| json!({ "sector": sector }));
    assert_eq!(facets(&place), read);
}

#[test]
fn a_value_that_became_several_is_no_answer_any_more_and_stays_as_it_was_given() {
    let place = three_editions();
    place.write(
        "own.ron",
        edition(4, &["welfare", "roads", "water", "other"], r#"(words_only: ["K1.2"])"#),
    );
    place.run(["codebook", "take", "own.ron"]).assert().success();
    let found = |filter: &str| place.says(["list", "--json", "--where", filter]).lines().count();
    assert_eq!((found("facet.sector:none"), found("-facet.sector:none")), (1, 2));
    assert_eq!(facets(&place)[1], json!({ "sector": "technical" }));
    place
        .run(["classify", "--where", "facet.sector:none", "--facet", "sector=water"])
        .assert()
        .success();
    assert_eq!(found("facet.sector:none"), 0);
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

#[test]
fn answers_under_an_earlier_edition_are_shown_by_the_names_they_had() {
    let place = answered();
    let own = |values: &str, changes: &str| {
        format!(
            "#![enable(implicit_some)]\nCodebook(format: \"nybrott/codebook\", version: 1, \
             name: \"eget\", edition: \"1\", facets: [(id: \"sector\", nb: \"Område\", \
             en: \"Area\", kind: single, values: [{values}])], {changes})"
        )
    };
    place.write("a.ron", own(r#"(id: "roads", nb: "Vei og vann", en: "Roads")"#, ""));
    place.run(["codebook", "take", "a.ron"]).assert().success();
    let log = place.says(["log", "--lang", "en"]);
    assert!(log.contains("Sector: Technical services"), "{log}");
    assert!(log.contains("Partners: County + State"), "{log}");
}
