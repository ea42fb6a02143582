//! Sheets of a workbook that come together: each keeps its own headers, hints and rows.

use crate::packing::{rows, xlsx};
use crate::place::Place;
use crate::rows_and_sheets::{cases, holds, imported, refused};

const HEADER: &[&str] = &["Løpenr", "Tittel", "Tekst"];

/// A workbook of sheets with these names, each with these rows below its header.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let sheet = |below: &&[&[&str]]| rows(&[&[HEADER], *below].concat());
    let sheets: Vec<(&str, String)> =
        sheets.iter().map(|(name, below)| (*name, sheet(below))).collect();
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(name, it)| (*name, it.as_str())).collect();
    xlsx(&sheets)
}

const HINTS: &[&str] = &["", "maks 100 tegn", "maks 500 ord"];

#[test]
fn rows_to_leave_out_are_those_of_one_named_sheet() {
    let place = Place::new();
    let one: &[&[&str]] = &[&["1", "A", "a"], &["2", "B", "b"]];
    let other: &[&[&str]] = &[&["3", "C", "c"], &["4", "D", "d"]];
    place.write("a.xlsx", book(&[("Røros $", one), ("Oppdal", other)]));
    let said = refused(&place, &["a.xlsx", "--skip", "2"]);
    holds(&said, &["“Røros $”, “Oppdal”", "for example --sheet 'Røros $' with its own --skip"]);
    let said = imported(&place, &["a.xlsx", "--sheet", "Røros $", "--skip", "2"]);
    holds(&said, &["1 case", "row 2 left out\n", "not imported: “Oppdal” (2)"]);
    assert_eq!(cases(&place), ["/2 B"]);
    imported(&place, &["a.xlsx", "--sheet", "Oppdal"]);
    assert_eq!(cases(&place), ["/2 B", "/3 C", "/4 D"]);
}

#[test]
fn the_option_that_a_remark_suggests_leaves_out_the_hints_of_that_sheet_alone() {
    let place = Place::new();
    let hints: &[&[&str]] =
        &[&["løpenr", "maks 100 tegn", "maks 500 ord"], &["1", "A", "a"], &["2", "B", "b"]];
    let plain: &[&[&str]] = &[&["3", "C", "c"], &["4", "D", "d"]];
    place.write("a.xlsx", book(&[("Oppdal", plain), ("Røros", hints)]));
    let said = imported(&place, &["a.xlsx", "--dry-run"]);
    holds(&said, &["5 cases", "sheet “Røros”, row 2: possibly hints"]);
    holds(&said, &["Use --sheet \"Røros\" --skip 2 to leave it out"]);
    let said = imported(&place, &["a.xlsx", "--sheet", "Røros", "--skip", "2"]);
    holds(&said, &["2 cases"]);
    imported(&place, &["a.xlsx", "--sheet", "Oppdal"]);
    assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C", "/4 D"]);
}

#[test]
fn each_sheet_has_headers_and_hints_of_its_own() {
    let one: &[&[&str]] = &[HINTS, &["1", "A", "a"], &["2", "B", "b"]];
    let second: &[&[&str]] = &[
        &["", "Open-Ended Response", "Open-Ended Response"],
        HINTS,
        &["3", "C", "c"],
        HEADER,
        &["4", "D", "d"],
    ];
    let third: &[&[&str]] = &[&["5", "E", "e"], HEADER, &["6", "F", "f"], &["", "Totalt", ""]];
    let place = Place::new();
    place.write("a.xlsx", book(&[("Vår", one), ("Høst", second), ("Vinter", third)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(
        &said,
        &[
            "“Vår” (2), “Høst” (2), “Vinter” (2)",
            "sheet “Vår”, row 2: hints for filling in the table (“maks 100 tegn”) and no id",
            "sheet “Høst”, row 3: hints for filling in the table (“maks 100 tegn”) and no id",
            "sheet “Høst”, row 2: more headers",
            "sheet “Høst”, row 5: the headers again",
            "sheet “Vinter”, row 3: the headers again",
            "sheet “Vinter”, row 5: a sum or a source",
        ],
    );
    assert!(!said.contains("kept apart"), "{said}");
    assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C", "/4 D", "/5 E", "/6 F"]);
}

#[test]
fn hints_that_several_sheets_have_alike_are_no_cases_and_part_no_ids() {
    for hints in [&["løpenr", "maks 100 tegn", "maks 500 ord"][..], &["0", "velg en", "maks 5 ord"]]
    {
        let one: &[&[&str]] = &[hints, &["1", "A", "a"], &["2", "B", "b"]];
        let other: &[&[&str]] = &[hints, &["3", "C", "c"], &["4", "D", "d"]];
        let place = Place::new();
        place.write("a.xlsx", book(&[("Vår", one), ("Høst", other)]));
        let said = imported(&place, &["a.xlsx"]);
        holds(&said, &["sheet “Vår”, row 2: hints", "sheet “Høst”, row 2: hints"]);
        holds(&said, &["the same in several sheets, so not imported"]);
        assert!(!said.contains("kept apart"), "{said}");
        assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C", "/4 D"]);
        holds(&imported(&place, &["a.xlsx", "--sheet", "Høst"]), &["2 as before"]);
    }
}

#[test]
fn ids_that_come_again_in_another_sheet_are_shown_behind_their_source() {
    let place = Place::new();
    let report = "Hjemmekontor for alle ansatte på rådhuset fra første dag, med utlån av skjermer.";
    let sheet: &[&[&str]] = &[&["1", "Hjemmekontor", report]];
    place.write("a.xlsx", book(&[("Vår", sheet), ("Høst", sheet)]));
    holds(
        &imported(&place, &["a.xlsx"]),
        &["nearly the same:\n- “Hjemmekontor” (Vår: 1) = “Hjemmekontor” (Høst: 1)"],
    );
    let listed = place.says(["list"]);
    assert!(listed.starts_with("Vår: 1  ") && listed.contains("\nHøst: 1  "), "{listed}");
    let other = Place::new();
    other.write("a.csv", "id;tittel;tekst\n1;A;a\n");
    imported(&other, &["a.csv", "--source", "Vår"]);
    assert!(other.says(["list"]).starts_with("1  "));
}

#[test]
fn rows_are_named_with_their_sheet() {
    let place = Place::new();
    let blank: &[&[&str]] = &[&["1", "A", ""], &["2", "B", ""], &["3", "C", "c"]];
    let other: &[&[&str]] = &[&["4", "D", ""], &["5", "E", "e"]];
    place.write("a.xlsx", book(&[("Vår", blank), ("Høst", other)]));
    holds(
        &imported(&place, &["a.xlsx", "--dry-run"]),
        &["3 cases without text (sheet “Vår”: row 2, row 3, sheet “Høst”: row 2)"],
    );
    let twice: &[&[&str]] = &[&["1", "A", "a"], &["1", "B", "b"], &["2", "C", "c"]];
    let again: &[&[&str]] = &[&["4", "D", "d"], &["4", "E", "e"], &["4", "F", "f"]];
    place.write("b.xlsx", book(&[("Vår", twice), ("Høst", again)]));
    let said = refused(&place, &["b.xlsx"]);
    holds(
        &said,
        &[
            "“b.xlsx”: “Løpenr” cannot be the id, because an id is there more than once (3 of 6 rows repeat one).",
            "sheet “Vår”: “1” in row 2 and row 3, \
             sheet “Høst”: “4” in row 2 and row 3, “4” in row 2 and row 4.",
        ],
    );
    let sound: &[&[&str]] = &[&["8", "A", "a"]];
    place.write("c.xlsx", book(&[("Vår", sound), ("Høst", again)]));
    holds(
        &refused(&place, &["c.xlsx"]),
        &["“c.xlsx”, sheet “Høst”: “Løpenr” cannot be the id, because"],
    );
}

#[test]
fn answers_of_several_sheets_are_named_with_their_sheet_in_the_files_order() {
    let place = Place::with_three_cases();
    let sheet = |below: &[&[&str]]| {
        let header: &[&str] = &["id", "kategori", "ny"];
        rows(&[&[header], below].concat())
    };
    let one = sheet(&[&["A-1", "nød", "ja"], &["A-9", "nød", "ja"]]);
    let other = sheet(&[&["A-8", "nød", "ja"], &["A-1", "nød", "ja"]]);
    place.write("svar.xlsx", xlsx(&[("Vår", &one), ("Høst", &other)]));
    let (said, code) = place.remarks(["apply", "svar.xlsx"]);
    assert_eq!(code, 1, "{said}");
    holds(&said, &["sheet “Vår”, row 3: ", "sheet “Høst”, row 2: ", "sheet “Høst”, row 3: "]);
    holds(&said, &["“A-1” is in sheet “Vår”, row 2 too"]);
    let at = |what: &str| said.find(what).unwrap();
    assert!(at("“A-9”") < at("“A-8”") && at("“A-8”") < at("“A-1”"), "{said}");
    let one = sheet(&[&["A-1", "nød", "ja"]]);
    let other = sheet(&[&["A-2", "nød", "ja"]]);
    place.write("svar.xlsx", xlsx(&[("Vår", &one), ("Høst", &other)]));
    let said = place.says(["apply", "svar.xlsx"]);
    holds(&said, &["sheet “Vår”, row 2, “", "(A-1): ", "sheet “Høst”, row 2, “", "(A-2): "]);
}
