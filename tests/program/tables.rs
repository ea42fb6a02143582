//! What an exported table says of cases that are not classified.

use serde_json::Value;

use crate::place::Place;

/// A project of four cases: classified, with a category alone, with a flag alone, untouched.
fn place() -> Place {
    let place = Place::with_cases(4);
    let whole = ["--category", "emergency", "--new", "unclear", "--kinds", "service"];
    place.run([&["classify", "--where", "id:1"][..], &whole].concat()).assert().success();
    let half = ["classify", "--where", "id:2", "--category", "emergency"];
    place.run(half).assert().success();
    place.run(["classify", "--where", "id:3", "--flag"]).assert().success();
    place
}

/// The cells of a column of a CSV.
fn column(text: &str, delimiter: u8, header: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let at = headers.iter().position(|known| known.starts_with(header)).expect(header);
    reader.records().map(|row| row.unwrap()[at].to_owned()).collect()
}

#[test]
fn a_table_has_a_verdict_where_a_case_is_classified_and_a_time_where_it_is_answered() {
    let place = place();
    let table = place.says(["export", "-", "--all", "--format", "csv", "--dialect", "excel-no"]);
    let cells = |header| column(&table, b';', header);
    assert_eq!(cells("Konklusjon"), ["Uavklart", "Delvis lagret", "", ""]);
    assert_eq!(cells("Saksbehandler"), ["kari", "kari", "kari", ""]);
    assert_eq!(cells("Flagg"), ["Nei", "Nei", "Ja", ""]);
    let filled = |header| cells(header).iter().map(|cell| !cell.is_empty()).collect::<Vec<_>>();
    assert_eq!(filled("Tidspunkt"), [true, true, false, false]);
    assert_eq!(filled("Tekst endret etterpå"), [true, true, false, false]);
    // The workbook has the same cells.
    place.run(["export", "ut.xlsx", "--all", "--lang", "nb"]).assert().success();
    let file = std::fs::read(place.path("ut.xlsx")).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(file)).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "Saker").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let at = rows[0].iter().position(|header| header == "Konklusjon").unwrap();
    let verdicts: Vec<&str> = rows[1..].iter().map(|row| row[at].as_str()).collect();
    assert_eq!(verdicts, ["Uavklart", "Delvis lagret", "", ""]);
    // Codes have no verdict until there is one.
    let codes = place.says(["export", "-", "--all", "--format", "csv"]);
    assert_eq!(column(&codes, b',', "verdict"), ["undetermined", "", "", ""]);
}

#[test]
fn an_export_counts_cases_by_how_far_they_are_answered() {
    let place = place();
    let (said, code) = place.remarks(["export", "ut.xlsx", "--all"]);
    assert_eq!(code, 0, "{said}");
    let counted = "4 cases written to “ut.xlsx”: 1 classified, 1 partly saved, 2 without answers.";
    assert!(said.contains(counted), "{said}");
    let (said, _) = place.remarks(["export", "klassifiserte.xlsx"]);
    let counted = "written to “klassifiserte.xlsx”. 3 cases are not in it: 1 partly saved, 2 without answers.";
    assert!(said.contains(counted), "{said}");
}

#[test]
fn a_classified_set_has_the_verdict_that_its_form_promises_and_an_import_counts_answers() {
    let place = place();
    let verdicts: Vec<Value> = place
        .all_cases()
        .iter()
        .flat_map(|case| case["classifications"].as_array().unwrap().clone())
        .map(|decision| decision["verdict"].clone())
        .collect();
    assert_eq!(verdicts, ["undetermined"; 3]);
    for file in ["alle.json", "alle.xlsx"] {
        place.run(["export", file, "--all"]).assert().success();
        let other = Place::new();
        std::fs::copy(place.path(file), other.path(file)).unwrap();
        let (said, code) = other.remarks(["import", file]);
        assert_eq!(code, 0, "{said}");
        let counted = "2 decisions imported, 1 note or flag without an answer, 0 as before";
        assert!(said.contains(counted), "{said}");
        assert_eq!(other.all_cases(), place.all_cases());
    }
}
