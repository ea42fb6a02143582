//! Which rows of a table are no cases: headers and hints below the header, sums and sources behind it.

use crate::packing::{docx, rows, xlsx};
use crate::place::Place;
use crate::rows_and_sheets::{cases, holds, imported, refused, table};

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
