//! What is proposed and decided by no one: answers to facets by a column, the county by the municipality. It is marked as
//! such and counted apart, in every output.

use serde_json::{Value, json};

use crate::facets::rows_for_people;
use crate::place::Place;

/// Four cases of municipalities, of which the last has its county; the sector is a column, and answered for the second.
fn proposed() -> Place {
    let place = Place::new();
    place.write(
        "a.csv",
        "id;tittel;tekst;kommune;fylke;sektor\n1;A;a;Røros;;Kultur\n2;B;b;Bodø;;Helse\n\
         3;C;c;Herøy;;Kultur\n4;D;d;Asker;Buskerud;Brann\n",
    );
    place.run(["import", "a.csv"]).assert().success();
    place.run(["codebook", "take", "barometer"]).assert().success();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = ["classify", "--where", "id:2", "--facet", "sector=technical"];
    place.run([&classify[..], &answers].concat()).assert().success();
    place
}

#[test]
fn status_counts_what_is_proposed_apart() {
    let place = proposed();
    let status: Value = serde_json::from_str(&place.says(["status", "--json"])).unwrap();
    // Herøy may be in two counties; Asker has one of its own; the second case is answered.
    let expected = json!({ "county": 2, "facets": { "sector": { "culture": 2 } } });
    assert_eq!(status["proposed"], expected);
    assert_eq!(status["reviewers"][0]["facets"], json!({ "sector": { "technical": 1 } }));
    let said = place.says(["status", "--lang", "nb"]);
    let lines: Vec<&str> = said.lines().skip_while(|line| !line.starts_with("Foreslått")).collect();
    let expected = [
        "Foreslått, ikke avgjort av noen",
        "         2  Fylke (foreslått)",
        "  Sektor (foreslått)",
        "         2  Kultur og fritid",
    ];
    assert_eq!(lines[..3], expected[..3], "{said}");
    assert!(lines[3].starts_with("         2  Kultur"), "{said}");
}

#[test]
fn a_list_marks_what_is_proposed_until_it_is_answered() {
    let place = proposed();
    let list = place.says(["list", "--lang", "nb"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(lines[0].contains("Sektor: Kultur") && lines[0].ends_with("(foreslått)"), "{list}");
    assert!(lines[1].contains("Sektor: Teknisk") && !lines[1].contains("foreslått"), "{list}");
    assert!(!lines[3].contains("Sektor"), "{list}");
    let list = place.says(["list", "--json"]);
    let cases: Vec<Value> = list.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(cases[0]["proposals"], json!({ "sector": "culture" }));
    assert_eq!(
        (&cases[0]["county"], &cases[0]["county_is_proposed"]),
        (&json!("Trøndelag"), &json!(true))
    );
    assert_eq!(cases[3]["proposals"], json!({}));
}

#[test]
fn tables_have_what_is_proposed_in_columns_of_its_own() {
    let place = proposed();
    place
        .run(["export", "t.csv", "--format", "excel-no", "--lang", "nb", "--all"])
        .assert()
        .success();
    let rows = rows_for_people(&place, "t.csv");
    let column = |header: &str| -> Vec<&str> {
        let at = rows[0].iter().position(|known| known == header).unwrap();
        rows[1..].iter().map(|row| row[at].as_str()).collect()
    };
    assert_eq!(column("Fylke (foreslått)"), ["Trøndelag", "Nordland", "", ""]);
    assert_eq!(column("fylke"), ["", "", "", "Buskerud"]);
    let sectors = column("Sektor (foreslått)");
    assert!(sectors[0].starts_with("Kultur") && sectors[1].starts_with("Helse"), "{sectors:?}");
    assert_eq!(column("Sektor [facet.sector]"), ["", "Teknisk", "", ""]);
    let codes = place.says(["export", "-", "--format", "csv", "--all"]);
    let header = codes.lines().next().unwrap();
    assert!(header.ends_with(",county_proposed,facet.sector_proposed"), "{header}");
    assert!(codes.lines().nth(1).unwrap().ends_with(",Trøndelag,culture"), "{codes}");
    let set: Value =
        serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"])).unwrap();
    assert_eq!(set["cases"][0]["county_proposed"], "Trøndelag");
    assert_eq!(set["cases"][3]["county_proposed"], Value::Null);
}

#[test]
fn nothing_that_is_proposed_comes_back_as_decided_or_as_a_column_of_the_file() {
    let place = proposed();
    for file in ["t.xlsx", "t.json", "t.ron"] {
        place.run(["export", file, "--all"]).assert().success();
        let other = Place::new();
        other.run(["import".as_ref(), place.path(file).as_os_str()]).assert().success();
        let export = |place: &Place| -> Value {
            serde_json::from_str(&place.says(["export", "-", "--format", "json", "--all"])).unwrap()
        };
        let (ours, theirs) = (export(&place), export(&other));
        for (ours, theirs) in
            ours["cases"].as_array().unwrap().iter().zip(theirs["cases"].as_array().unwrap())
        {
            for key in ["county", "values", "fields"] {
                assert_eq!(ours[key], theirs[key], "{file} {key}");
            }
        }
    }
    place.run(["export", "t.csv", "--format", "csv", "--all"]).assert().success();
    let (said, code) = place.remarks(["apply", "t.csv", "--lang", "en"]);
    assert!(code == 0 && said.contains("nothing new"), "{said}");
}
