//! Which sheets and rows of a file are cases, and what is reported of those that are not.

use serde_json::Value;

use crate::packing::{rows, xlsx};
use crate::place::Place;

/// What the program says of an import that it carries out.
pub fn imported(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(["import"].iter().chain(arguments)).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

/// What the program says of an import that it refuses.
pub fn refused(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(["import"].iter().chain(arguments)).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    said
}

/// All cases, each as `source/id title`.
pub fn cases(place: &Place) -> Vec<String> {
    let part = |case: &Value, key: &str| case[key].as_str().unwrap_or_default().to_owned();
    place
        .all_cases()
        .iter()
        .map(|case| {
            format!("{}/{} {}", part(case, "source"), part(case, "id"), part(case, "title"))
        })
        .collect()
}

pub fn holds(said: &str, wanted: &[&str]) {
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
            "the sheets “Røros” and “Oppdal” both have the id “1”",
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
    holds(&said, &["“a.xlsx”, sheet “Oppdal”, row 3: “Nr” is the id and is blank there"]);
    place.write("a.xlsx", by_municipality(&[&["c", "1", "C"], &["d", "1", "D"]]));
    holds(
        &refused(&place, &["a.xlsx"]),
        &[
            "“a.xlsx”, sheet “Oppdal”: “Nr” cannot be the id, because an id is there more than once (1 of 6 rows repeats one)",
            "“1” in row 2 and row 3",
        ],
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

/// A table of cases with this delimiter, below these lines.
pub fn table(above: &str, delimiter: char) -> String {
    let table =
        "id;tittel;kommune;tekst\n1;A;Røros;Tekst\n2;B;Oppdal;Tekst to\n3;C;Tydal;Tekst tre\n";
    format!("{above}{}", table.replace(';', &delimiter.to_string()))
}

#[test]
fn a_heading_above_the_header_of_a_csv_is_passed_over() {
    for delimiter in [';', ',', '\t', '|'] {
        let blank = delimiter.to_string().repeat(3);
        for (above, rows) in [
            ("Innmeldte tiltak våren 2020\n".to_owned(), "row 1:"),
            (format!("Innmeldte tiltak våren 2020{blank}\n{blank}\n"), "row 1:"),
            (
                "\"Tiltak, runde 2; alle\"\n\nFra kommunene\r\nSist endret i dag\n\n".to_owned(),
                "rows 1, 3, 4:",
            ),
            (
                "# eksportert 2020-04-01, av systemet\n# a\n# b\n# c\n# d\n".to_owned(),
                "rows 1, 2, 3, 4, 5:",
            ),
        ] {
            let place = Place::new();
            place.write("a.csv", table(&above, delimiter));
            let said = imported(&place, &["a.csv"]);
            holds(
                &said,
                &["3 cases", &format!("“a.csv”, {rows} above the headers, so not imported")],
            );
            assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C"], "{delimiter:?} {above:?}");
        }
    }
}

#[test]
fn a_table_of_one_column_is_asked_about_also_where_a_rare_delimiter_is_in_it() {
    let place = Place::new();
    place.write(
        "a.csv",
        "Tiltak/svar\nDigital/fysisk samling for unge\nVi/de ringte\nEgne/andres bøker\n",
    );
    let said = refused(&place, &["a.csv"]);
    assert!(!said.contains("--delimiter"), "{said}");
    place.write("b.csv", "nr/hva/hvor\n1/Skolen gikk over til nett/Røros\n2/Vi ringte/Oppdal\n");
    let said = refused(&place, &["b.csv"]);
    holds(&said, &["--delimiter \"/\"", "with --text", "“nr/hva/hvor”"]);
    imported(&place, &["b.csv", "--dry-run", "--text", "nr/hva/hvor"]);
    // One a line is enough where the header or the character shows that it is a table.
    for (header, between) in [("id:tekst", ":"), ("kode^hva", "^")] {
        place.write("c.csv", format!("{header}\n1{between}Vi ringte\n2{between}Vi gikk\n"));
        holds(&refused(&place, &["c.csv"]), &[&format!("--delimiter \"{between}\"")]);
    }
}

#[test]
fn two_rows_of_headers_are_joined() {
    let place = Place::new();
    let two = rows(&[
        &["id", "tittel", "Beskrivelse", "", "kommune"],
        &["", "", "Bakgrunn", "Løsning", ""],
        &["1", "A", "Skolen stengte.", "Løsningen var enkel.", "Røros"],
        &["2", "B", "Ingen kom.", "Løsning to.", "Oppdal"],
    ]);
    place.write("a.xlsx", xlsx(&[("Ark1", &two)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(
        &said,
        &[
            "2 cases",
            "rows 1, 2: the headers are in two rows, which were joined (“Beskrivelse: Bakgrunn”)",
        ],
    );
    assert_eq!(
        place.all_cases()[0]["text"],
        "Beskrivelse: Bakgrunn\nSkolen stengte.\n\nBeskrivelse: Løsning\nLøsningen var enkel."
    );
    place.write("b.csv", "id;tittel;Beskrivelse;;kommune\n;;Bakgrunn;Løsning;\n3;C;a;b;Røros\n");
    holds(
        &imported(&place, &["b.csv"]),
        &["1 case", "“b.csv”, rows 1, 2: the headers are in two rows"],
    );
}

#[test]
fn a_refusal_names_its_cause() {
    let place = Place::new();
    place.write(
        "a.csv",
        "id,tittel,tekst\n1,Vanlig,Mer\n2,\"Sa \\\"hei\\\", og gikk\",\"Tekst, med komma\"\n",
    );
    holds(
        &refused(&place, &["a.csv"]),
        &["“a.csv”, row 3: the file has \\\" for a quotation mark"],
    );
    place.write("b.csv", "nr:hva:hvor\n1:A:Røros\n2:B:Oppdal\n");
    let said = refused(&place, &["b.csv"]);
    holds(&said, &["a table with “:” between its cells", "--delimiter \":\""]);
    imported(&place, &["b.csv", "--delimiter", ":", "--text", "hva"]);
    place.write("c.csv", "id;tittel;tekst\n7;A;a\n# midt i\n8;B;b\n");
    holds(&refused(&place, &["c.csv"]), &["“c.csv”, row 3: the row begins with #", "--skip 3"]);
    imported(&place, &["c.csv", "--skip", "3"]);
}

#[test]
fn a_case_that_is_called_like_a_column_is_no_header() {
    for (headers, text) in
        [(["Tittel", "Hva gjorde dere"], "Hva gjorde dere"), (["Nr", "Svar"], "Svar")]
    {
        let place = Place::new();
        let two = rows(&[
            &headers,
            &["Buss", "Vi kjørte"],
            &["Rapport", "Vi skrev"],
            &["Mat", "Vi lagde"],
            &["Innhold", "Vi ringte"],
        ]);
        place.write("a.xlsx", xlsx(&[("Ark1", &two)]));
        let said = imported(&place, &["a.xlsx", "--text", text]);
        holds(&said, &["4 cases"]);
        assert_eq!(place.all_cases()[0]["text"], "Vi kjørte");
    }
    // Nor is the sheet turned because of it, unless most names are below one another.
    let place = Place::new();
    let three = rows(&[
        &["Tiltak", "Hva gjorde dere", "Sted"],
        &["Rapport", "Vi skrev", "Røros"],
        &["Mat", "Vi lagde", "Oppdal"],
        &["Tolk", "Vi ringte", "Tydal"],
    ]);
    place.write("b.xlsx", xlsx(&[("Ark1", &three)]));
    assert!(!refused(&place, &["b.xlsx"]).contains("first column"));
    holds(&imported(&place, &["b.xlsx", "--text", "Hva gjorde dere"]), &["3 cases"]);
    // Who names the columns knows better, and is not asked again.
    let place = Place::new();
    let one =
        rows(&[&["Tiltak", "Hva gjorde dere", "Sted"], &["Rapport", "Vi skrev den", "Røros"]]);
    place.write("c.xlsx", xlsx(&[("Ark1", &one)]));
    holds(&refused(&place, &["c.xlsx"]), &["the headers are in the first column", "--text"]);
    holds(&imported(&place, &["c.xlsx", "--text", "Hva gjorde dere"]), &["1 case"]);
    place.write("c.xlsx", xlsx(&[("Ark1", &one)]));
    holds(&imported(&place, &["c.xlsx"]), &["1 as before"]);
}

#[test]
fn headers_of_two_roles_are_no_label_however_many_columns_are_below() {
    let place = Place::new();
    place.write("a.csv", "tittel;tekst;\nA;Vi gjorde B;x\nC;Vi gjorde D;y\n");
    let said = imported(&place, &["a.csv"]);
    holds(&said, &["2 cases", "title=tittel, text=tekst"]);
    assert_eq!(cases(&place).len(), 2);
    place.write("b.csv", "id;tekst\n1;a;b\n2;c;d\n");
    holds(&refused(&place, &["b.csv"]), &["row 2: the row has 3 cells, but the header has 2"]);
    let sheet = rows(&[&["Dato", "Beskrivelse"], &["2020-04-01", "a", "b", "c"]]);
    place.write("c.xlsx", xlsx(&[("Ark1", &sheet)]));
    holds(&imported(&place, &["c.xlsx"]), &["1 case", "text=Beskrivelse", "date=Dato"]);
}

#[test]
fn a_list_of_texts_with_commas_is_one_column() {
    for texts in [
        &["Vi kjøpte a, b og c, og delte dem ut", "Vi ga d, e og f, og så videre"][..],
        &["Først; så; til slutt", "Én, to, tre", "Ja, nei, kanskje", "Her, der, nå", "a, b, c"],
    ] {
        let place = Place::new();
        let text = format!("Hva gjorde dere\nKort svar uten komma\n{}\n", texts.join("\n"));
        place.write("a.csv", text);
        imported(&place, &["a.csv", "--text", "Hva gjorde dere"]);
        let all = place.all_cases();
        assert_eq!(all.len(), texts.len() + 1);
        assert_eq!(all[0]["text"], "Kort svar uten komma");
        assert_eq!(all[1]["text"], texts[0]);
    }
    // A table below a heading has no blanks behind its commas.
    let place = Place::new();
    place.write("a.csv", "Svar fra skjemaet\nhva,hvor,når\na,b,c\nd,e,f\ng,h,i\n");
    imported(&place, &["a.csv", "--text", "hva"]);
    assert_eq!(place.all_cases()[2]["fields"]["når"], "i");
}

#[test]
fn a_table_without_headers_loses_no_case() {
    let sewn = "Kommunen sydde smittefrakker sammen med husflidslaget da lageret var tomt.";
    let trained = "Treningen ble flyttet til video, og alle uten skjerm ble ringt hjem til.";
    let table = [["S-001", "Frakker", sewn, "Hitra"], ["S-002", "Video", trained, "Røros"]];
    let csv: String = table.iter().map(|row| row.join(";") + "\n").collect();
    let sheet: Vec<&[&str]> = table.iter().map(|row| &row[..]).collect();
    for (file, bytes) in [("a.csv", csv.into_bytes()), ("a.xlsx", xlsx(&[("Ark1", &rows(&sheet))]))]
    {
        let place = Place::new();
        place.write(file, bytes);
        holds(&refused(&place, &[file]), &["--text \"C\"", "“A”, “B”, “C”, “D”"]);
        let said = imported(&place, &[file, "--text", "C", "--title", "B", "--id", "A"]);
        holds(
            &said,
            &["2 cases from", "row 1: the first case (“S-001”). The table has no headers"],
        );
        assert_eq!(cases(&place), ["/S-001 Frakker", "/S-002 Video"], "{file}");
        // Another table without headers need not have the same columns.
        assert!(!said.contains("remembered"), "{said}");
    }
}
