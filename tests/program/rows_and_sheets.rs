//! Which sheets and rows of a file are cases, and what is reported of those that are not.

use serde_json::Value;

use crate::packing::{docx, ods, rows, xlsx};
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
fn table(above: &str, delimiter: char) -> String {
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
fn below_a_heading_rows_may_be_short_as_elsewhere() {
    let place = Place::new();
    let rows = "1;A;x, y;\n2;B;z, og, w\n3;C;v;m\n";
    place.write("a.csv", format!("Innmeldte tiltak\nid;tittel;tekst;merket\n{rows}"));
    let said = imported(&place, &["a.csv"]);
    holds(&said, &["3 cases", "row 1: above the headers", "row 4: the row has fewer cells"]);
    assert_eq!(cases(&place), ["/1 A", "/2 B", "/3 C"]);
}

#[test]
fn cells_that_are_missing_at_the_end_of_rows_are_blank() {
    let place = Place::new();
    let row = |number: usize| {
        let end = if number < 16 { ";" } else { "" };
        format!("{number};Tiltak {number};Røros;Tekst {number}{end}\n")
    };
    let rows: String = (1..=300).map(row).collect();
    place.write("a.csv", format!("id;tittel;kommune;tekst;merknad\n{rows}"));
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &[
            "300 cases",
            "rows 17, 18, 19, 20, 21, 22, 23, 24, 25, 26 and 275 more: 285 rows have fewer cells",
        ],
    );
    assert_eq!(place.all_cases()[299]["text"], "Tekst 300");
    let place = Place::new();
    place.write("b.csv", "id;tittel;tekst;merknad\n1;A;T;m\n2;B\n");
    holds(
        &refused(&place, &["b.csv"]),
        &["“b.csv”, row 3: the row has 2 cells, but the header has 4"],
    );
}

#[test]
fn rows_of_headers_below_the_header_are_left_out() {
    let survey_monkey = "Respondent ID,Start Date,Hva heter tiltaket?,Beskriv tiltaket\n\
        ,,Open-Ended Response,Open-Ended Response\n101,2020-04-01,A,a\n102,2020-04-02,B,b\n";
    let qualtrics = "StartDate,ResponseId,tittel,tekst\nStart Date,Response ID,Hva heter det?,\"Hva\ngjorde dere?\"\n\
        \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n\
        2020-04-01,R_1,A,a\n2020-04-02,R_2,B,b\n";
    let old_qualtrics = "StartDate,ResponseId,tittel,tekst\nStart Date,Response ID,Hva heter det?,Hva gjorde dere?\n\
        2020-04-01,R_1,A,a\n2020-04-02,R_2,B,b\n";
    for (text, rows) in
        [(survey_monkey, "row 2"), (qualtrics, "rows 2, 3"), (old_qualtrics, "row 2")]
    {
        let place = Place::new();
        place.write("a.csv", text);
        let said = imported(&place, &["a.csv"]);
        holds(&said, &["2 cases", &format!("{rows}: more headers, as survey tools write them")]);
    }
    // Two answers of Google Forms were put into one sheet, each with its header.
    let place = Place::new();
    let header: &[&str] = &["Tidsmerke", "Tittel", "Tekst"];
    let forms = rows(&[
        header,
        header,
        &["1.4.2020 10.00.00", "A", "a"],
        header,
        &["2.4.2020 10.00.00", "B", "b"],
    ]);
    place.write("a.xlsx", xlsx(&[("Svar", &forms)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(
        &said,
        &["2 cases", "“a.xlsx”, sheet “Svar”, rows 2, 4: the headers again, so not imported"],
    );
}

#[test]
fn hints_for_filling_in_are_reported_and_can_be_left_out() {
    let place = Place::new();
    let sheet = |id: &str| {
        rows(&[
            &["id", "tittel", "kommune", "tekst"],
            &[id, "maks 100 tegn", "velg fra liste", "maks 500 ord"],
            &["1", "A", "Røros", "Tekst"],
            &["2", "B", "Oppdal", "Tekst to"],
        ])
    };
    place.write("a.xlsx", xlsx(&[("Ark1", &sheet("løpenr"))]));
    holds(
        &imported(&place, &["a.xlsx", "--dry-run"]),
        &["3 cases", "row 2: possibly hints", "(“maks 100 tegn”)", "--skip"],
    );
    let said = imported(&place, &["a.xlsx", "--skip", "2"]);
    holds(&said, &["2 cases", "row 2 left out"]);
    place.write("b.xlsx", xlsx(&[("Ark1", &sheet(""))]));
    holds(
        &imported(&place, &["b.xlsx"]),
        &["0 new, 0 changed, 2 as before", "and no id, so not imported"],
    );
}

#[test]
fn chosen_rows_are_left_out_of_every_table() {
    let place = Place::new();
    place.write("a.csv", table("Gammel overskrift;med\n", ';'));
    imported(&place, &["a.csv", "--skip", "1,3-4"]);
    assert_eq!(cases(&place), ["/3 C"]);
    place.write("b.json", r#"[{"id": 8, "text": "a"}, {"id": 9, "text": "b"}]"#);
    imported(&place, &["b.json", "--skip", "1"]);
    assert_eq!(cases(&place), ["/3 C", "/9 b"]);
    let said = place.run(["import", "a.csv", "--skip", "x"]).output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    holds(&String::from_utf8(said.stderr).unwrap(), &["“x” is not a list of rows", "2,5-7"]);
}

#[test]
fn of_the_rows_to_leave_out_those_are_named_that_the_file_has() {
    let place = Place::new();
    place.write("flowing.csv", table("", ';'));
    // What is not UTF-8 is read as a whole.
    let latin: Vec<u8> = table("", ';').chars().map(|c| u8::try_from(c).unwrap()).collect();
    place.write("whole.csv", latin);
    place.write(
        "a.json",
        r#"[{"id": 1, "text": "a"}, {"id": 2, "text": "b"}, {"id": 3, "text": "c"},
         {"id": 4, "text": "d"}]"#,
    );
    let sheet = rows(&[&["id", "tekst"], &["1", "a"], &["2", "b"], &["3", "c"]]);
    place.write("a.xlsx", xlsx(&[("Ark1", &sheet)]));
    for file in ["flowing.csv", "whole.csv", "a.json", "a.xlsx"] {
        let skipping = |rows: &str| imported(&place, &[file, "--dry-run", "--skip", rows]);
        holds(&skipping("2-2,9"), &["row 2 left out\n"]);
        holds(&skipping("3-7"), &[&format!("“{file}”: rows 3-4 left out\n")]);
        assert!(!skipping("90").contains("left out"), "{file} has no such row");
    }
}

#[test]
fn rows_are_left_out_of_every_kind_of_file_that_has_rows() {
    let place = Place::new();
    // More lines of a heading than are passed over, each with another delimiter in it.
    let heading = "Tiltak, alle\nFra: kommunene, 2020\nRunde, to\nSist, endret\nSlutt, nå\n";
    for ending in ["\n", "\r\n", "\r"] {
        place.write("a.csv", table(heading, ';').replace('\n', ending));
        let said = imported(&place, &["a.csv", "--dry-run", "--skip", "1-5"]);
        holds(&said, &["3 cases", "rows 1-5 left out\n", "title=tittel, text=tekst"]);
    }
    // A workbook of the program.
    let mine = Place::with_three_cases();
    mine.run(["export", "ut.xlsx", "--all"]).assert().success();
    place.write("ut.xlsx", std::fs::read(mine.path("ut.xlsx")).unwrap());
    let said = imported(&place, &["ut.xlsx", "--skip", "3,90"]);
    holds(&said, &["2 cases", "row 3 left out\n"]);
    assert_eq!(cases(&place), ["/A-1 Videotrening", "/A-3 Koronatelefon"]);
    // Answers that were made elsewhere.
    for (name, answers) in [
        ("svar.json", r#"[{"id": "A-8"}, {"id": "A-1", "category": "emergency"}]"#.to_owned()),
        ("svar.jsonl", "{\"id\": 8}\n{\"id\": \"A-1\", \"category\": \"emergency\"}\n".to_owned()),
    ] {
        mine.write(name, answers);
        let (said, code) = mine.remarks(["apply", name]);
        assert_eq!(code, 1, "{said}");
        let (said, code) = mine.remarks(["apply", name, "--skip", "1"]);
        assert_eq!(code, 0, "{said}");
    }
}

#[test]
fn where_no_rows_can_be_counted_none_are_left_out() {
    let place = Place::with_three_cases();
    place.run(["export", "set.json", "--all"]).assert().success();
    place.run(["export", "set.jsonl", "--all"]).assert().success();
    place.write("brev.txt", "Matkasser\n\nVi kjørte ut.");
    place.write("brev.docx", docx("<w:p><w:r><w:t>Vi kjørte ut.</w:t></w:r></w:p>"));
    for file in ["set.json", "set.jsonl", "brev.txt", "brev.docx"] {
        let said = refused(&place, &[file, "--skip", "1"]);
        holds(&said, &[&format!("“{file}” has no rows that --skip could leave out")]);
        imported(&place, &[file, "--dry-run"]);
    }
}

#[test]
fn a_sum_below_the_table_suggests_nothing() {
    let place = Place::new();
    let row = |id: &str, what: &str| {
        format!(
            "{id};{what};Skolen gikk over til nett på to dager, og lærte mye underveis. {what}\n"
        )
    };
    let text = format!(
        "nr;Hva heter det?;Hva gjorde dere?\n{}{}{}",
        row("1", "Bokbuss"),
        row("2", "Lekser"),
        row("3", "Mat")
    );
    for sum in [";Totalt 7;\n", ";Totalt 7;\n;Kilde: SSB;\n", "Sum;;\n"] {
        place.write("a.csv", format!("{text}{sum}"));
        let said = refused(&place, &["a.csv"]);
        holds(&said, &["--id \"nr\""]);
        assert!(!said.contains("--no-id"), "{said}");
    }
    // Within the table it is a case without an id.
    place.write("a.csv", format!("{text};Totalt 7;\n{}", row("4", "Tolk")));
    holds(&refused(&place, &["a.csv"]), &["--no-id"]);
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
fn a_backslash_before_a_quotation_mark_is_blamed_only_in_its_row() {
    let place = Place::new();
    let quoted = "1;A;\"Stien er C:\\\"\n";
    place.write("a.csv", format!("id;tittel;tekst\n{quoted}2;B;b;c;d\n"));
    holds(&refused(&place, &["a.csv"]), &["row 3: the row has 5 cells, but the header has 3"]);
    place.write("b.csv", format!("id;tittel;tekst\n{quoted}2;B\n"));
    holds(&refused(&place, &["b.csv"]), &["row 3: the row has 2 cells, but the header has 3"]);
    place.write("c.csv", format!("id;tittel;tekst\n{quoted}2;B;\"b\n3;C;c\n"));
    holds(&refused(&place, &["c.csv"]), &["row 3, column C (line 3): a quotation mark opens"]);
    // In its own row it is, also behind a line break and where the quotation mark stays open.
    for (row, text) in [
        (2, "1;A;\"Vi gikk\nog sa \\\"hei; du\\\"\"\n"),
        (2, "1;\"Hun sa \\\"ja\\\";\"\n2;B;b\n"),
        (3, "1;A;a\n2;\"Vi sa \\\"hei; og; hei\\\"\";b\n"),
    ] {
        place.write("d.csv", format!("id;tittel;tekst\n{text}"));
        holds(&refused(&place, &["d.csv"]), &[&format!("row {row}: the file has \\\"")]);
    }
}

#[test]
fn a_cell_that_ends_at_a_backslash_is_refused_where_its_row_has_as_many_cells_as_the_header() {
    let place = Place::new();
    place.write("a.csv", "id,title,text\n1,\"C:\\\",x\n2,\"He said \\\"hi\\\" then\",y\n");
    let said = refused(&place, &["a.csv"]);
    holds(&said, &["“a.csv”, row 3: the file has \\\" for a quotation mark"]);
    place.write("b.csv", "id,title,text\n1,\"C:\\\",x\n2,\"He said \"\"hi\"\" \\\",y\n");
    imported(&place, &["b.csv"]);
    assert_eq!(cases(&place), ["/1 C:\\", "/2 He said \"hi\" \\"]);
}

#[test]
fn formulas_without_values_are_counted_by_rows() {
    let formula = |cell: &str| format!(r#"<c r="{cell}"><f>A1</f></c>"#);
    let text = |cell: &str, text: &str| {
        format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let header = [text("A1", "id"), text("B1", "tittel"), text("C1", "tekst")].concat();
    let row = |number: usize| {
        let [a, b, c] = ["A", "B", "C"].map(|column| format!("{column}{number}"));
        let cells = [text(&a, &number.to_string()), formula(&b), formula(&c)].concat();
        format!(r#"<row r="{number}">{cells}</row>"#)
    };
    let sheet = format!(r#"<row r="1">{header}</row>{}{}"#, row(2), row(3));
    let place = Place::new();
    place.write("a.xlsx", xlsx(&[("Ark1", &sheet)]));
    let said = imported(&place, &["a.xlsx"]);
    holds(&said, &["sheet “Ark1”, rows 2, 3: a formula there has no stored value", "first in B2"]);
}

#[test]
fn the_order_of_dates_is_known_by_all_cases_of_a_document() {
    let place = Place::new();
    let case = |number: usize| {
        // The one date that can be read in one way only is far down.
        let day = if number == 250 { 13 } else { 2 };
        format!(r#"{{"id": {number}, "text": "Tekst {number}", "date": "04/{day:02}/2020"}}"#)
    };
    let list: Vec<String> = (1..=260).map(case).collect();
    place.write("a.json", format!("[{}]", list.join(",\n")));
    place.write("b.jsonl", list.join("\n"));
    for file in ["a.json", "b.jsonl"] {
        imported(&place, &[file]);
        assert_eq!(place.all_cases()[0]["date"], "2020-04-02", "{file}");
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
fn sums_and_sources_behind_the_table_are_left_out() {
    for (sum, source) in
        [("Totalt", "Kilde: Statsforvalteren 2020"), ("Sum:", "Kjelde: SSB"), ("Total", "Source")]
    {
        let place = Place::new();
        let sheet = rows(&[
            &["id", "tittel", "kommune", "tekst"],
            &["1", "Totalt nytt tilbud", "Røros", "Tekst"],
            &["2", "Kilde til glede", "Oppdal", ""],
            &[],
            &[sum, "2"],
            &[source],
        ]);
        place.write("a.xlsx", xlsx(&[("Ark1", &sheet)]));
        let said = imported(&place, &["a.xlsx"]);
        holds(&said, &["2 cases", "rows 5, 6: a sum or a source below the table, so not imported"]);
        place.write("b.csv", format!("id;tittel;tekst\n3;C;c\n;{sum};\n4;D;d\n;{source};\n"));
        // Within the table it is a row like others.
        holds(&refused(&place, &["b.csv"]), &["row 3: “id” is the id and is blank there"]);
    }
    let place = Place::new();
    let header: &[&str] = &["id", "tittel", "tekst"];
    let one = rows(&[header, &["1", "A", "a"], &["Sum", "1"]]);
    let other = rows(&[header, &["2", "B", "b"], &["Sum", "1"]]);
    place.write("c.xlsx", xlsx(&[("Vår", &one), ("Høst", &other)]));
    holds(&imported(&place, &["c.xlsx"]), &["2 cases", "“Vår” (1), “Høst” (1)"]);
    assert_eq!(cases(&place), ["/1 A", "/2 B"]);
}

#[test]
fn a_bare_na_of_r_is_a_missing_value() {
    let place = Place::new();
    place.write("a.csv", "\"\",\"id\",\"tittel\",\"tekst\"\n\"1\",11,\"A\",\"T\"\n\"2\",12,NA,\"T2\"\n\"3\",13,\"NA\",NA\n");
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &["“a.csv”, rows 3, 4: NA without quotation marks", "1 case without text (row 4)"],
    );
    assert_eq!(place.all_cases()[1]["title"], "");
    assert_eq!(place.all_cases()[2]["title"], "NA");
    place.write("b.csv", "id;tittel;tekst\n21;NA;Vi heter NA\n");
    imported(&place, &["b.csv"]);
    assert_eq!(place.all_cases()[3]["title"], "NA");
}

#[test]
fn dates_are_read_as_their_column_is_written() {
    let place = Place::new();
    let american =
        "id;tekst;dato\n1;a;04/02/2020\n2;b;4/13/2020\n3;c;43922\n4;d;våren 2020\n5;e;\n";
    place.write("a.csv", american);
    let said = imported(&place, &["a.csv"]);
    holds(
        &said,
        &[
            "rows 2, 3: 2 dates were read with the month first (“04/02/2020”)",
            "row 4: 1 Excel day number was read as a date (“43922”)",
            "row 5: 1 date was not understood (“våren 2020”)",
        ],
    );
    let dates: Vec<_> = place.all_cases().iter().map(|case| case["date"].clone()).collect();
    assert_eq!(
        dates[..4],
        ["2020-04-02", "2020-04-13", "2020-04-01", "våren 2020"].map(Value::from)
    );
    // One date decides, however far down it is.
    let row = |number: usize| format!("{number};t{number};03/04/2020\n");
    let rows: String = (10..900).map(row).collect();
    place.write("b.csv", format!("id;tekst;dato\n{rows}901;u;12/31/2020\n"));
    holds(&imported(&place, &["b.csv"]), &["891 dates were read with the month first"]);
    assert_eq!(place.all_cases()[5]["date"], "2020-03-04");
    place.write("c.csv", "id;tekst;dato\n1001;f;03/04/2020\n1002;g;13/04/2020\n");
    assert!(!imported(&place, &["c.csv"]).contains("month first"));
}

#[test]
fn text_that_looks_wrongly_decoded_is_reported_with_its_row() {
    let place = Place::new();
    place.write("a.csv", "id;tittel;tekst\n1;Vanlig;Blåbær\n2;BlÃ¥bÃ¦r;Vi gjÃ¸r det\n");
    let said = imported(&place, &["a.csv"]);
    holds(&said, &["“a.csv”, row 3: the text looks wrongly decoded (“BlÃ¥bÃ¦r”)", "--encoding"]);
    // A file of DOS is known by letters within words; where there are none, its encoding can be chosen.
    place.write("b.csv", b"id;tittel;tekst\n3;Bl\x86b\x91r p\x86 \x86s;r\x9bd\n");
    let said = imported(&place, &["b.csv", "--dry-run"]);
    assert!(said.contains("CP865") && !said.contains("wrongly decoded"), "{said}");
    place.write("c.csv", b"id;tittel;tekst\n3;p\x86 \x86s;n\x86\n");
    holds(&imported(&place, &["c.csv", "--dry-run"]), &["row 2: the text looks wrongly decoded"]);
    imported(&place, &["c.csv", "--encoding", "cp865"]);
    assert!(place.all_cases().iter().any(|case| case["title"] == "på ås"));
}

#[test]
fn a_formula_without_its_value_is_reported() {
    let place = Place::new();
    let sheet = rows(&[&["id", "tittel", "tekst"], &["1", "", "Tekst"], &["2", "B", "Tekst to"]]);
    let with =
        |formula: &str| sheet.replacen(r#"<row r="2">"#, &format!(r#"<row r="2">{formula}"#), 1);
    for formula in
        [r#"<c r="B2"><f>UPPER("a")</f></c>"#, r#"<c r="B2"><f>UPPER("a")</f><v></v></c>"#]
    {
        // Cells are in the order of their columns.
        let xml = with("").replacen(r#"<c r="C2""#, &format!(r#"{formula}<c r="C2""#), 1);
        place.write("a.xlsx", xlsx(&[("Ark1", &xml)]));
        let said = imported(&place, &["a.xlsx", "--dry-run"]);
        holds(
            &said,
            &[
                "“a.xlsx”, sheet “Ark1”, row 2: a formula there has no stored value",
                "(first in B2)",
            ],
        );
    }
    let xml =
        with("").replacen(r#"<c r="C2""#, r#"<c r="B2" t="str"><f>""</f><v></v></c><c r="C2""#, 1);
    place.write("b.xlsx", xlsx(&[("Ark1", &xml)]));
    assert!(!imported(&place, &["b.xlsx"]).contains("formula"), "its value is blank");
    let cell = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let formula = r#"<table:table-cell table:formula="of:=UPPER(&quot;a&quot;)"/>"#;
    let table = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row>{}{formula}{}</table:table-row>",
        cell("id"),
        cell("tittel"),
        cell("tekst"),
        cell("9"),
        cell("Tekst")
    );
    place.write("c.ods", ods("Ark1", &table));
    holds(
        &imported(&place, &["c.ods"]),
        &["“c.ods”, sheet “Ark1”, row 2: a formula there has no stored value"],
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
fn a_first_case_that_chooses_among_columns_is_kept() {
    for text in [
        "Navn på tiltak;Tjeneste;Prosess;Beskrivelse\nHjemmebesøk;Tjeneste;Prosess;Vi besøkte dem\nB;;;b\n",
        "Navn på tiltak;barn_og_unge;nye_eldre;Beskrivelse\nHjemmebesøk;Barn og unge;Nye eldre;Vi\nB;;;b\n",
        "tittel;Barn og unge;Eldre;tekst\nHjemmebesøk;barn og unge;eldre;Vi\nB;;;b\n",
    ] {
        let place = Place::new();
        place.write("a.csv", text);
        holds(&imported(&place, &["a.csv"]), &["2 cases"]);
        assert!(place.all_cases()[0].to_string().contains("Hjemmebesøk"));
    }
}

#[test]
fn a_last_case_whose_title_begins_like_a_sum_is_kept() {
    for title in ["Total omlegging av tilsyn", "Kilde til glede", "Sum av alle tiltak: nytt"] {
        let place = Place::new();
        place.write("a.csv", format!("tittel;tekst\nA;a\n{title};\n"));
        holds(&imported(&place, &["a.csv"]), &["2 cases"]);
        assert_eq!(place.all_cases()[1]["title"], title);
    }
    for sum in ["Totalt", "SUM:", "Totalt 7", "Kilde: Statsforvalteren", "Total: 1 200"] {
        let place = Place::new();
        place.write("a.csv", format!("tittel;tekst\nA;a\n{sum};\n"));
        holds(&imported(&place, &["a.csv"]), &["1 case", "row 3: a sum or a source"]);
    }
}

#[test]
fn more_rows_like_sums_than_are_behind_a_table_are_cases_all_of_them() {
    for (count, cases) in [(50, 2), (51, 53), (120, 122)] {
        let place = Place::new();
        let sums: Vec<String> = (1..=count).map(|number| format!("Totalt {number};\n")).collect();
        let sums = sums.concat();
        place.write("a.csv", format!("tittel;tekst\nA;a\nB;b\n{sums}"));
        holds(&imported(&place, &["a.csv"]), &[&format!("{cases} cases")]);
    }
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
