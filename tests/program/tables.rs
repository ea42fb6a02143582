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

/// The rows of a sheet as text.
fn sheet(place: &Place, name: &str, sheet: &str) -> Vec<Vec<String>> {
    let file = std::fs::read(place.path(name)).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(file)).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// The cells of a sheet below a header.
fn below<'s>(rows: &'s [Vec<String>], header: &str) -> Vec<&'s str> {
    let at = rows[0].iter().position(|known| known == header).expect(header);
    rows[1..].iter().map(|row| row[at].as_str()).collect()
}

#[test]
fn the_definitions_say_what_is_in_the_cells() {
    let place = place();
    let unclear = ["--category", "emergency", "--new", "yes", "--kinds", "unclear"];
    place.run([&["classify", "--where", "id:4"][..], &unclear].concat()).assert().success();
    for (lang, cases, definitions, header, expected, said) in [
        ("en", "Cases", "Definitions", "Service", "Unclear", "“Unclear” where that is the answer"),
        ("nb", "Saker", "Definisjoner", "Tjeneste", "Uklart", "«Uklart» der det er svaret"),
        ("nn", "Saker", "Definisjonar", "Teneste", "Uklart", "«Uklart» der det er svaret"),
    ] {
        place.run(["export", "ut.xlsx", "--all", "--overwrite", "--lang", lang]).assert().success();
        let written = sheet(&place, "ut.xlsx", cases);
        assert_eq!(below(&written, header), ["1", "", "", expected], "{lang}");
        let rows = sheet(&place, "ut.xlsx", definitions);
        let row = rows.iter().find(|row| row[1] == "1 / 0").unwrap();
        assert!(row[3].contains(said) && !row[3].contains("blankt"), "{row:?}");
    }
}

#[test]
fn a_table_has_a_verdict_where_a_case_is_classified_and_a_time_where_it_is_answered() {
    let place = place();
    let table = place.says(["export", "-", "--all", "--format", "csv", "--dialect", "excel-no"]);
    let cells = |header| column(&table, b';', header);
    assert_eq!(cells("Konklusjon"), ["Uavklart", "Delvis lagret", "", ""]);
    assert_eq!(cells("Saksbehandler"), ["kvam", "kvam", "kvam", ""]);
    assert_eq!(cells("Flagg"), ["Nei", "Nei", "Ja", ""]);
    let filled = |header| cells(header).iter().map(|cell| !cell.is_empty()).collect::<Vec<_>>();
    assert_eq!(filled("Tidspunkt"), [true, true, false, false]);
    assert_eq!(filled("Tekst endret etterpå"), [true, true, false, false]);
    // The workbook has the same cells.
    place.run(["export", "ut.xlsx", "--all", "--lang", "nb"]).assert().success();
    let rows = sheet(&place, "ut.xlsx", "Saker");
    assert_eq!(below(&rows, "Konklusjon"), ["Uavklart", "Delvis lagret", "", ""]);
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
    assert!(said.contains("1 of them has a note or a flag."), "{said}");
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
