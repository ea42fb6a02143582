//! Which sheets and rows of a file are cases, and what is said of those that are not.

use serde_json::Value;

use crate::packing::{rows, xlsx};
use crate::place::Place;

/// What the program says of an import that it carries out.
fn imported(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(["import"].iter().chain(arguments)).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

/// What the program says of an import that it refuses.
fn refused(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(["import"].iter().chain(arguments)).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    said
}

/// All cases, each as `source/id title`.
fn cases(place: &Place) -> Vec<String> {
    let part = |case: &Value, key: &str| case[key].as_str().unwrap_or_default().to_owned();
    place
        .all_cases()
        .iter()
        .map(|case| {
            format!("{}/{} {}", part(case, "source"), part(case, "id"), part(case, "title"))
        })
        .collect()
}

fn holds(said: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(said.contains(wanted), "{wanted:?} is not in:\n{said}");
    }
}

/// Sheets with the same headers, in another order and another case.
fn by_municipality(second: &[&[&str]]) -> Vec<u8> {
    let guide = rows(&[&["Slik fyller du ut skjemaet, kort fortalt for alle kommuner i fylket."]]);
    let one = rows(&[&["Nr", "Tittel", "Beskrivelse"], &["1", "A", "a"], &["2", "B", "b"]]);
    let mut other: Vec<&[&str]> = vec![&["beskrivelse", "NR", "tittel "]];
    other.extend(second);
    xlsx(&[("Veiledning", &guide), ("Røros", &one), ("Oppdal", &rows(&other)), ("Tydal", &one)])
}

#[test]
fn sheets_with_the_same_headers_are_imported_together() {
    let place = Place::new();
    place.write("a.xlsx", by_municipality(&[&["c", "1", "C"]]));
    let said = imported(&place, &["a.xlsx"]);
    holds(
        &said,
        &[
            "5 cases from a.xlsx (XLSX, 3 sheets)",
            "3 sheets have the same headers and were imported together: “Røros” (2), “Oppdal” (1), \
             “Tydal” (2).",
            "as the field “Ark”",
            "the sheets “Røros” and “Oppdal” have the same id, “1”",
            "1 other sheet was not imported: “Veiledning”",
        ],
    );
    let all = ["Røros/1 A", "Røros/2 B", "Oppdal/1 C", "Tydal/1 A", "Tydal/2 B"];
    assert_eq!(cases(&place), all);
    assert_eq!(place.all_cases()[2]["fields"]["Ark"], "Oppdal");

    // A later delivery of the same workbook updates the same cases, and so does one of its sheets.
    place.write("a.xlsx", by_municipality(&[&["ny tekst", "1", "C"], &["d", "2", "D"]]));
    holds(&imported(&place, &["a.xlsx"]), &["1 new, 1 changed, 4 as before"]);
    let said = imported(&place, &["a.xlsx", "--sheet", "oppdal"]);
    holds(
        &said,
        &[
            "0 new, 0 changed, 2 as before",
            "2 other sheets with the same headers were not imported: “Røros” (2), “Tydal” (2)",
        ],
    );
}

#[test]
fn sheets_whose_ids_differ_share_their_source() {
    let place = Place::new();
    let one = rows(&[&["Nr", "Tittel", "Beskrivelse", "Ark"], &["1", "A", "a", "x"]]);
    let other = rows(&[&["Nr", "Tittel", "Beskrivelse", "Ark"], &["2", "B", "b", "y"]]);
    let empty = rows(&[&["Nr", "Tittel", "Beskrivelse", "Ark"]]);
    place.write("a.xlsx", xlsx(&[("Vår", &one), ("Høst", &other), ("Vinter", &empty)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(&said, &["“Vår” (1), “Høst” (1), “Vinter” (0)", "the field “Ark (2)”"]);
    assert_eq!(cases(&place), ["/1 A", "/2 B"]);
    assert_eq!(place.all_cases()[1]["fields"]["Ark (2)"], "Høst");
}

#[test]
fn a_fault_in_one_of_several_sheets_names_it() {
    let place = Place::new();
    place.write("a.xlsx", by_municipality(&[&["c", "1", "C"], &["d", "", "D"]]));
    let said = refused(&place, &["a.xlsx"]);
    holds(&said, &["“a.xlsx”, sheet “Oppdal”, row 3: the id (“Nr”) is missing"]);
    place.write("a.xlsx", by_municipality(&[&["c", "1", "C"], &["d", "1", "D"]]));
    holds(
        &refused(&place, &["a.xlsx"]),
        &["“a.xlsx”, sheet “Oppdal”: row 2 and row 3 have the same id"],
    );
    place.write("b.xlsx", xlsx(&[("Tomt", &rows(&[&["Tittel", "Tekst"]]))]));
    holds(&refused(&place, &["b.xlsx"]), &["“b.xlsx”, sheet “Tomt” has no cases"]);
}

/// Answers of a survey under its questions.
fn survey() -> String {
    rows(&[
        &["Q1", "Q2", "Hva gjorde dere?"],
        &["1", "Røros", "Biblioteket kjørte ut nettbrett med bokbussen til alle som ba om det."],
        &["2", "Oppdal", "Skolene stengte, og elevene manglet utstyr til å følge undervisningen."],
    ])
}

#[test]
fn a_sheet_about_the_data_is_not_preferred_to_the_data() {
    let long = "Her står det mye om hvordan dataene ble samlet inn og hva de betyr. ".repeat(9);
    let dictionary = rows(&[
        &["Navn", "Beskrivelse"],
        &["Q1", &long],
        &["Q2", &long],
        &["Hva gjorde dere?", "Fritekst"],
    ]);
    let cover =
        rows(&[&["Om innsamlingen", &long], &["Kontakt", &long], &["Rapport", "Beskrivelse"]]);
    let variables = rows(&[&["Variabel", "Beskrivelse"], &["a", &long], &["b", &long]]);
    for (name, about) in [("Ark1", &dictionary), ("Forside", &cover), ("Ark1", &variables)] {
        let place = Place::new();
        place.write("a.xlsx", xlsx(&[(name, about), ("Ark2", &survey())]));
        let said = imported(&place, &["a.xlsx", "--text", "Hva gjorde dere?"]);
        holds(
            &said,
            &["2 cases from a.xlsx (XLSX, sheet “Ark2”)", &format!("not imported: “{name}”")],
        );
    }
}

#[test]
fn a_label_above_the_table_is_not_its_header() {
    for above in
        [&["Sammendrag:", "Alle innmeldte tiltak"][..], &["Beskrivelse"], &["Rapport", "Runde 2"]]
    {
        let place = Place::new();
        let table = rows(&[
            above,
            &[],
            &["Løpenr", "Tiltakstittel", "Fritekst"],
            &["1", "Hjemmeskole", "Skolen gikk over til nett"],
            &["2", "Tolk", "Vi ringte en tolk"],
        ]);
        place.write("a.xlsx", xlsx(&[("Ark1", &table)]));
        let said = imported(&place, &["a.xlsx", "--text", "Fritekst", "--title", "Tiltakstittel"]);
        holds(
            &said,
            &[
                "2 cases",
                &format!(
                    "“a.xlsx”, sheet “Ark1”, row 1: above the headers, so not imported (“{}”)",
                    above[0]
                ),
            ],
        );
        assert_eq!(place.all_cases()[1]["title"], "Tolk");
    }
}

#[test]
fn a_table_that_is_turned_is_named_as_one() {
    let place = Place::new();
    let turned = rows(&[
        &["id", "1", "2"],
        &["tittel", "A", "B"],
        &["tekst", "Skolen gikk over til nett", "Vi ringte en tolk"],
    ]);
    place.write("a.xlsx", xlsx(&[("Ark1", &turned)]));
    holds(
        &refused(&place, &["a.xlsx"]),
        &["“a.xlsx”, sheet “Ark1” the headers are in the first column", "Transpose"],
    );
}
