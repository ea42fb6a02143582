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
    let lines: Vec<&str> = said.lines().skip_while(|line| !line.starts_with("Fylket er")).collect();
    let expected = [
        "Fylket er satt av kommuneregisteret i 2 saker.",
        "",
        "Foreslått i fila og ikke avgjort, antall saker",
        "  Sektor (foreslått)",
    ];
    assert_eq!(lines[..4], expected, "{said}");
    assert!(lines[4].starts_with("         2  Kultur"), "{said}");
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

/// The rows of the table of sectors, each with its cases.
fn sectors(place: &Place) -> Vec<(String, u64)> {
    let shares: Value =
        serde_json::from_str(&place.says(["shares", "--by", "sector", "--json"])).unwrap();
    let table = &shares["tables"][0];
    let rows = table["rows"].as_array().unwrap().iter();
    let row =
        |row: &Value| (row["group"].as_str().unwrap().to_owned(), row["cases"].as_u64().unwrap());
    rows.map(row).collect()
}

#[test]
fn tables_by_sector_go_by_what_is_answered_and_else_by_the_column() {
    let place = proposed();
    let owned = |rows: &[(&str, u64)]| -> Vec<(String, u64)> {
        rows.iter().map(|(sector, cases)| ((*sector).to_owned(), *cases)).collect()
    };
    // Case 2 is of health by its file, and was answered otherwise.
    assert_eq!(sectors(&place), owned(&[("technical", 1), ("culture", 2)]));
    let said = |place: &Place| place.says(["shares", "--by", "sector", "--lang", "nb"]);
    assert!(
        said(&place).contains("der ingen har svart, den som står i en kolonne"),
        "{}",
        said(&place)
    );
    assert!(said(&place).contains("Teknisk "), "{}", said(&place));
    let classify = |filter: &str, facet: &str| {
        let command = ["classify", "--where", filter, "--facet", facet];
        place.run(command).assert().success();
    };
    classify("id:1,3,4", "sector=social");
    assert_eq!(sectors(&place), owned(&[("social", 3), ("technical", 1)]));
    assert!(
        said(&place).contains("Sektoren er den saksbehandlerne har svart."),
        "{}",
        said(&place)
    );
    // What the report does not tell is in no group, whatever the column says.
    classify("id:1,3", "sector=unclear");
    assert_eq!(sectors(&place), owned(&[("social", 1), ("technical", 1)]));
    place.run(["codebook", "take", "built-in"]).assert().success();
    assert_eq!(sectors(&place), owned(&[("health_care", 1), ("culture", 2)]));
    assert!(said(&place).contains("hentet fra en kolonne i fila"), "{}", said(&place));
}

#[test]
fn a_shell_completes_filters_with_the_facets_and_places_of_the_project() {
    let place = proposed();
    let offered = |typed: &str| place.says(["completions", "--lang", "en", "--filter", typed]);
    assert_eq!(
        offered("classified facet.s"),
        "classified facet.sector:\nclassified facet.stage:\n"
    );
    assert_eq!(offered("facet.sector:c"), "facet.sector:culture\n");
    assert_eq!(offered("municipality:Bod"), "municipality:Bodø\n");
    assert_eq!(offered("municipality:Alta"), "");
    assert_eq!(Place::new().says(["completions", "--filter", "categ"]), "category:\n");
    for (shell, part) in [
        ("bash", "_nybrott_with_filters"),
        ("zsh", ":FILTER:_nybrott_filter"),
        ("fish", "__nybrott_filter"),
    ] {
        let script = place.says(["completions", shell]);
        assert!(script.contains(part), "{shell}");
    }
}
