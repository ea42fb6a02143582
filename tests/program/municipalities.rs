//! Municipalities as people write them: filters, `nybrott municipalities`, a register of one's own.

use serde_json::{Value, json};

use crate::place::Place;
use crate::screen::Screen;
use crate::screen::keys::ENTER;

const CASES: &str = "\
id;tittel;tekst;kommune;fylke;dato
1;A;Tekst en.;Trondheim kommune;;2020-05-01
2;B;Tekst to.;Tråante;;2020-05-01
3;C;Tekst tre.;1601;Sør-Trøndelag;2017-05-01
4;D;Tekst fire.;Herøy;;2020-05-01
5;E;Tekst fem.;Herøy;Nordland;2020-05-01
6;F;Tekst seks.;Os;;2020-05-01
7;G;Tekst sju.;Os;;2019-05-01
8;H;Tekst åtte.;Osloregionen;;
9;I;Tekst ni.;;;
10;J;Tekst ti.;SKEDSMO;;
";

fn project() -> Place {
    let place = Place::new();
    place.write("saker.csv", CASES);
    place.run(["import", "saker.csv"]).assert().success();
    place
}

/// The ids of the cases that match a filter.
fn ids(place: &Place, filter: &str) -> Vec<String> {
    let listed = place.says(["list", "--json", "--where", filter]);
    let row = |line: &str| serde_json::from_str::<Value>(line).unwrap();
    listed.lines().map(|line| row(line)["id"].as_str().unwrap().to_owned()).collect()
}

fn overview(place: &Place) -> Value {
    serde_json::from_str(&place.says(["municipalities", "--json"])).unwrap()
}

#[test]
fn a_municipality_is_found_by_each_of_its_names_and_numbers() {
    let place = project();
    for name in ["trondheim", "5001", "1601", "Tråante", "traante", "\"Trondheim kommune\""] {
        assert_eq!(ids(&place, &format!("kommune:{name}")), ["1", "2", "3"], "{name}");
    }
    assert_eq!(ids(&place, "municipality:Lillestrøm"), ["10"]);
    assert_eq!(ids(&place, "-kommune:5001 kommune:1818"), ["5"]);
    // What is not certain is found as it is written, and under no number.
    assert_eq!(ids(&place, "kommune:Herøy"), ["4", "5"]);
    assert_eq!(ids(&place, "kommune:1515"), Vec::<String>::new());
    assert_eq!(ids(&place, "kommune:3430"), ["6"]);
    // The county follows from the municipality where the file has none.
    assert_eq!(ids(&place, "fylke:Trøndelag"), ["1", "2", "3"]);
    assert_eq!(ids(&place, "fylke:Sør-Trøndelag"), ["3"]);
}

#[test]
fn what_is_listed_keeps_the_spelling_and_marks_the_proposed_county() {
    let place = project();
    let listed = place.says(["list", "--json"]);
    let rows: Vec<Value> = listed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let keys = [
        "municipality",
        "municipality_number",
        "municipality_today",
        "county",
        "county_is_proposed",
    ];
    let of = |row: &Value| keys.map(|key| row[key].clone());
    assert_eq!(
        of(&rows[0]),
        [
            json!("Trondheim kommune"),
            json!("5001"),
            json!("Trondheim"),
            json!("Trøndelag"),
            json!(true)
        ]
    );
    assert_eq!(
        of(&rows[2]),
        [json!("1601"), json!("5001"), json!("Trondheim"), json!("Sør-Trøndelag"), json!(false)]
    );
    assert_eq!(of(&rows[3]), [json!("Herøy"), Value::Null, Value::Null, Value::Null, json!(false)]);
    // Nothing of it is written into the cases.
    assert_eq!(place.all_cases()[0]["municipality"], "Trondheim kommune");
    assert_eq!(place.all_cases()[0]["county"], Value::Null);
}

#[test]
fn what_is_not_certain_is_asked_about_and_settled_for_the_project() {
    let place = project();
    let before = overview(&place);
    assert_eq!(before["register"]["as_of"], "2026-01-01");
    let counts = |overview: &Value| {
        let listed = overview["municipalities"].as_array().unwrap().clone();
        listed
            .iter()
            .map(|one| format!("{} {}", one["number"].as_str().unwrap(), one["cases"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(&before), ["1818 1", "3205 1", "3430 1", "5001 3"]);
    assert_eq!(before["municipalities"][3]["spellings"].as_array().unwrap().len(), 3);
    let asked: Vec<&Value> = before["ask"].as_array().unwrap().iter().collect();
    assert_eq!(
        (asked.len(), &asked[0]["spelling"], &asked[1]["spelling"]),
        (2, &json!("Herøy"), &json!("Os"))
    );
    assert_eq!(asked[0]["candidates"][1]["number"], "1818");
    assert_eq!(before["unknown"][0]["spelling"], "Osloregionen");
    assert_eq!(before["without_municipality"], 1);

    place.run(["municipalities", "--set", "herøy", "1515"]).assert().success();
    place.run(["municipalities", "--set", "Osloregionen", "Oslo"]).assert().success();
    let after = overview(&place);
    assert_eq!(counts(&after), ["0301 1", "1515 1", "1818 1", "3205 1", "3430 1", "5001 3"]);
    assert_eq!(after["municipalities"][1]["spellings"][0]["settled"], true);
    // What the row's county settles stays.
    assert_eq!(ids(&place, "kommune:1515"), ["4"]);
    assert_eq!(ids(&place, "kommune:1818"), ["5"]);
    assert_eq!(ids(&place, "fylke:\"Møre og Romsdal\""), ["4"]);
    let settled = "settled that “herøy” means 1515 Herøy (Møre og Romsdal)";
    assert!(place.says(["log"]).contains(settled), "{}", place.says(["log"]));
    // That is no act on cases, and the import is not what a person means to take back.
    let (said, code) = place.remarks(["undo"]);
    assert!(said.contains("municipalities --unset") && said.contains("Osloregionen"), "{said}");
    assert_eq!(code, 1);

    let done = place.says(["municipalities", "--unset", "Herøy", "--json"]);
    let done: Value = serde_json::from_str(&done).unwrap();
    assert_eq!(done, json!({ "spelling": "Herøy", "place": null, "cases": 1 }));
    assert!(place.says(["log"]).contains("opened again what “Herøy” means"));
    let log = place.says(["log", "--json"]);
    let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let payloads: Vec<Value> = lines
        .filter(|line| line["act"] == "place_settled")
        .map(|line| line["payload"].clone())
        .collect();
    assert_eq!(payloads[0], json!({ "place": "1515", "spelling": "herøy" }));
    assert_eq!(payloads[2], json!({ "place": null, "spelling": "Herøy" }));
    assert_eq!(ids(&place, "kommune:1515"), Vec::<String>::new());
    assert_eq!(overview(&place)["ask"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_settled_is_explained() {
    let place = project();
    for (arguments, why) in [
        (["--set", "Narvik", "1806"].as_slice(), "No case has the municipality “Narvik”"),
        (&["--set", "Tråante", "5001"], "is 5001 Trondheim - Tråante (Trøndelag) already"),
        (&["--set", "Herøy", "Herøy"], "1515 Herøy (Møre og Romsdal); 1818 Herøy (Nordland)"),
        (&["--set", "Herøy", "9999"], "“9999” is not in the register"),
        (&["--unset", "Herøy"], "Nothing was settled about “Herøy”"),
    ] {
        let (remarks, code) = place.remarks([&["municipalities"], arguments].concat());
        assert_eq!(code, 2, "{remarks}");
        assert!(remarks.contains(why), "{remarks}");
    }
}

#[test]
fn the_overview_and_the_status_name_what_a_person_must_say_in_each_language() {
    let place = project();
    for (language, asks, open) in [
        ("en", "To be settled by you", "3 spellings of municipalities are not settled"),
        ("nb", "Disse må du avgjøre", "3 skrivemåter av kommuner er ikke avgjort"),
        ("nn", "Desse må du avgjere", "3 skrivemåtar av kommunar er ikkje avgjorde"),
    ] {
        let counted = ["Cases from each", "Saker fra hver", "Saker frå kvar"];
        let shown = place.says(["municipalities", "--lang", language]);
        assert!(counted.iter().any(|heading| shown.starts_with(heading)), "{shown}");
        assert!(shown.contains(asks) && shown.contains("CC BY 4.0"), "{shown}");
        assert!(shown.contains("3  5001 Trondheim - Tråante (Trøndelag)"), "{shown}");
        let status = place.says(["status", "--lang", language]);
        assert!(status.contains(open), "{status}");
    }
}

#[test]
fn an_import_asks_for_decisions_before_it_says_what_is_only_to_be_known() {
    let place = Place::new();
    let text = "Frivillige kjørte ut matkasser til eldre som ikke kunne gå i butikken.";
    let cases = format!("id,title,text,municipality,E-post\n1,A,{text},Herøy,a@b.no\n");
    place.write("saker.csv", format!("{cases}2,B,{text},Bodø,\n"));
    let (said, code) = place.remarks(["import", "saker.csv", "--lang", "nb"]);
    assert_eq!(code, 0, "{said}");
    let parts = ["alle nye", "Flere kommuner heter", "ligner mye på hverandre", "«E-post»"];
    let places = parts.map(|part| said.find(part).unwrap_or_else(|| panic!("{part}: {said}")));
    assert!(places.is_sorted(), "{said}");
    // Of several files each is named where there is something to be known of it.
    place.write("flere.csv", "id,title,text,E-post\n3,C,En annen tekst.,c@d.no\n");
    place.write("resten.csv", "id,title,text\n4,D,En tredje tekst.\n");
    let (said, _) = place.remarks(["import", "flere.csv", "resten.csv", "--lang", "nb"]);
    assert!(said.contains("Om «flere.csv»:\n") && !said.contains("Om «resten.csv»"), "{said}");
}

#[test]
fn the_status_counts_counties_only_where_one_reports() {
    let place = project();
    let reports = |language, said: &str| {
        let status = place.says(["status", "--lang", language]);
        assert!(status.contains(said), "{status}");
    };
    reports("en", "4 municipalities report (register");
    reports("nb", "4 kommuner rapporterer (register");
    reports("nn", "4 kommunar rapporterer (register");
    place.write("fylke.csv", "id;tittel;tekst;kommune\n11;K;Tekst elleve.;Trøndelag\n");
    place.run(["import", "fylke.csv"]).assert().success();
    reports("en", "4 municipalities and one county report (register");
    reports("nb", "4 kommuner og ett fylke rapporterer (register");
    reports("nn", "4 kommunar og eitt fylke rapporterer (register");
}

#[test]
fn a_merge_brings_what_was_settled() {
    let place = project();
    place.run(["backup", "kopi.nybrott"]).assert().success();
    let copy = ["--project", "kopi.nybrott"];
    let settle = ["municipalities", "--set", "Herøy", "1818"];
    place.run([settle.as_slice(), &copy].concat()).assert().success();
    place.run(["merge", "kopi.nybrott"]).assert().success();
    assert_eq!(ids(&place, "kommune:1818"), ["4", "5"]);
    place.run(["doctor"]).assert().success();
}

#[test]
fn a_register_beside_the_settings_overrides_the_built_in_one_unless_it_is_broken() {
    let place = project();
    let settings = place.path("home/config/nybrott");
    std::fs::create_dir_all(&settings).unwrap();
    let own = "level,number,name,names,authority_names,from,until,today\n\
               register,,Mine egne tall,,,2031-01-01,,\n\
               county,60,Midten,,,,,\n\
               municipality,6001,Storby,,,,,\n\
               municipality,1601,Trondheim,,,,2030-12-31,6001\n";
    std::fs::write(settings.join("register.csv"), own).unwrap();
    assert_eq!(ids(&place, "kommune:6001"), ["1", "3"]);
    assert_eq!(
        overview(&place)["register"],
        json!({"as_of": "2031-01-01", "source": "Mine egne tall"})
    );

    std::fs::write(settings.join("register.csv"), own.replace("60,Midten", "6o,Midten")).unwrap();
    let (remarks, code) = place.remarks(["list"]);
    assert_eq!(code, 0, "{remarks}");
    assert!(
        remarks.contains("register.csv. There, line 3, column “number”: “6o” is not the number"),
        "{remarks}"
    );
    assert_eq!(ids(&place, "kommune:5001"), ["1", "2", "3"]);
}

#[test]
fn shares_count_by_the_municipality_and_the_county_of_today() {
    let place = project();
    let classify = ["classify", "--where", "all", "--category", "emergency", "--new", "no"];
    place.run(classify).assert().success();
    let rows = |by: &str| {
        let shares = ["shares", "--by", by, "--suppress", "off", "--csv"];
        place.says(shares)
    };
    let municipalities = rows("municipality");
    assert!(municipalities.contains("Trondheim,") && municipalities.contains("Lillestrøm,"));
    assert!(!municipalities.contains("1601") && !municipalities.contains("SKEDSMO"));
    let counties = rows("county");
    assert!(counties.contains("Trøndelag,") && counties.contains("Akershus,"), "{counties}");
    assert!(!counties.contains("Sør-Trøndelag"), "{counties}");
}

#[test]
fn an_import_says_which_names_fit_several_municipalities_until_that_is_settled() {
    let place = Place::new();
    place.write(
        "a.csv",
        "id,title,text,municipality\n1,Ute,Alt ble ute.,Herøy\n2,Inne,Alt ble inne.,Røros\n",
    );
    let (said, _) = place.remarks(["import", "a.csv"]);
    assert!(said.contains("Several municipalities are called Herøy"), "{said}");
    assert!(!said.contains("Røros"), "{said}");
    // An export has no county of it, and says so as long as that is not settled.
    let (said, _) = place.remarks(["export", "--all", "a.json"]);
    assert!(said.contains("Several municipalities are called Herøy"), "{said}");
    place.run(["municipalities", "--set", "Herøy", "1818"]).assert().success();
    let (said, _) = place.remarks(["export", "--all", "b.json"]);
    assert!(!said.contains("Herøy"), "{said}");
    place.write("b.csv", "id,title,text,municipality\n3,Ute,Alt ble ute igjen.,Herøy\n");
    let (said, _) = place.remarks(["import", "b.csv"]);
    assert!(!said.contains("Several municipalities"), "{said}");
    // On the screen too, behind what was imported.
    place.write("c.csv", "id,title,text,municipality\n4,Borte,Alt ble borte.,Våler\n");
    let mut screen = Screen::start(&place, &["review"]);
    screen.press_for(":import", "Import cases from a file");
    screen.press_for(ENTER, "type where it is");
    screen.press("c.csv");
    screen.press_for(ENTER, "Several");
    assert!(screen.shows("untouched. ") && !screen.shows(".. "), "{}", screen.text());
    screen.quit();
}
