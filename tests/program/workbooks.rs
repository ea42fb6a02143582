//! Spreadsheets through the program: it lives on whatever they ask for.

use crate::packing::{docx, ods, rows, xlsb, xlsb_record, xlsb_text, xlsx, xlsx_with};
use crate::place::{Place, THREE_CASES};

/// What the program says of a file that it cannot take.
fn refused(name: &str, bytes: &[u8]) -> String {
    let place = Place::new();
    place.write(name, bytes);
    let output = place.run(["import", name]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_workbook_comes_in_with_its_sheet_and_rows_named() {
    let place = Place::new();
    let sheet = rows(&[&["Tittel", "Tekst"], &["Video", "Vi …"], &["Mat", ""], &["Buss", "b"]]);
    place.write("svar.xlsx", xlsx(&[("Svar", &sheet)]));
    let output = place.run(["import", "svar.xlsx"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("3 cases from svar.xlsx (XLSX, sheet “Svar”)"), "{said}");
    assert!(said.contains("1 case without text (row 3)"), "{said}");
}

#[test]
fn a_sheet_of_a_file_without_sheets_is_reported_and_what_can_be_imported_is_the_same_everywhere() {
    let place = Place::new();
    place.write("a.csv", "id,title,text\n1,A,b\n");
    let (said, code) = place.remarks(["import", "a.csv", "--sheet", "Svar"]);
    assert!(
        code == 0 && said.contains("“a.csv” has no sheets: --sheet “Svar” was not used"),
        "{said}"
    );
    place.write("a.bin", [1; 64]);
    for lang in ["en", "nb", "nn"] {
        let help = place.says(["import", "--help", "--lang", lang]);
        let about = help.split("\n\n").next().unwrap();
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, formats) = about.split_once(": ").expect(&about);
        assert!(formats.contains("Word") && formats.contains("Markdown"), "{about}");
        let (said, code) = place.remarks(["import", "a.bin", "--lang", lang]);
        assert!(code == 1 && said.contains(formats), "{said}");
    }
}

#[test]
fn a_damaged_document_and_one_with_endless_rows_are_answered() {
    let endless = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="string" table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let said = refused("a.ods", &ods("Svar", endless));
    assert!(said.contains("takes more than 1 GB of memory"), "{said}");
    let sound = xlsx(&[("Svar", &rows(&[&["Tittel", "Tekst"], &["a", "b"]]))]);
    let said = refused("a.xlsx", &sound[..sound.len() / 2]);
    assert!(said.contains("“a.xlsx” is damaged"), "{said}");
}

#[test]
fn a_file_at_which_its_reader_panics_is_reported_as_damaged() {
    let begin = xlsb_record(0x9F, &[1, 0, 0, 0, 1, 0, 0, 0]);
    let strings = [begin, xlsb_record(0x13, &[&[0], xlsb_text("tekst").as_slice()].concat())];
    let of_string = |number: u8| xlsb_record(7, &[0, 0, 0, 0, 0, 0, 0, 0, number, 0, 0, 0]);
    // There is no string of this number.
    let cells =
        [xlsb_record(0, &[0; 4]), of_string(0), xlsb_record(0, &[1, 0, 0, 0]), of_string(9)];
    let strings = strings.concat();
    let book = xlsb("Svar", &cells.concat(), &[("xl/sharedStrings.bin", &strings)]);
    let said = refused("a.xlsb", &book);
    assert!(said.contains("“a.xlsb” is damaged"), "{said}");
}

#[test]
fn a_count_of_four_billion_strings_is_only_a_number() {
    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4294967295" uniqueCount="4294967295"><si><t>Tekst</t></si></sst>"#;
    let sheet = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>"#;
    let book = xlsx_with(&[("Svar", sheet)], &[("xl/sharedStrings.xml", strings)]);
    let place = Place::new();
    place.write("a.xlsx", book);
    let output = place.run(["import", "a.xlsx"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    // Whether the reader believes the count depends on its version; it must not take the program along.
    assert!(matches!(output.status.code(), Some(0 | 1)) && said.contains("a.xlsx"), "{said}");
}

#[test]
fn a_small_file_that_unpacks_to_a_very_large_one_is_refused() {
    let row = r#"<row><c t="inlineStr"><is><t>"#;
    let mut sheet = rows(&[&["Tittel", "Tekst"], &["a", "b"]]);
    sheet += row;
    sheet += &"a".repeat(300 << 20);
    sheet += "</t></is></c></row>";
    let bomb = xlsx(&[("Svar", &sheet)]);
    assert!(bomb.len() < 3 << 20, "{}", bomb.len());
    let said = refused("bombe.xlsx", &bomb);
    assert!(said.contains("takes more than 1 GB of memory"), "{said}");
}

#[test]
fn entities_are_not_multiplied() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>"#;
    let said =
        refused("a.xlsx", &xlsx_with(&[("Svar", "")], &[("xl/worksheets/sheet1.xml", bomb)]));
    assert!(said.contains("“a.xlsx” is damaged"), "{said}");
}

#[test]
fn an_escape_in_a_cell_is_shown_and_does_nothing() {
    let place = Place::new();
    let sheet = rows(&[&["Tittel", "Tekst"], &["a_x001B_[2J", "b_x001B_[2J"]]);
    place.write("a.xlsx", xlsx(&[("Ark_x001B_[2J", &sheet)]));
    let imported = place.run(["import", "a.xlsx"]).output().unwrap();
    let listed = place.run(["list"]).output().unwrap();
    for bytes in [&imported.stdout, &imported.stderr, &listed.stdout, &listed.stderr] {
        assert!(!bytes.contains(&0x1B), "{}", String::from_utf8_lossy(bytes));
    }
    assert!(String::from_utf8(listed.stdout).unwrap().contains("a␛[2J"));
}

#[test]
fn letters_come_in_by_the_folder_by_name_and_from_standard_input() {
    let place = Place::new();
    std::fs::create_dir(place.path("inn")).unwrap();
    place.write("inn/a.txt", "Matkasser\nVi kjørte ut.");
    place.write(
        "inn/b.docx",
        docx("<w:p><w:r><w:t>Video</w:t></w:r></w:p><w:p><w:r><w:t>Vi filmet.</w:t></w:r></w:p>"),
    );
    place.write("inn/c.pdf", "%PDF");
    let (said, code) = place.remarks(["import", "inn"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("2 cases from inn (TXT/MD/DOCX): title=label, heading or first line"),
        "{said}"
    );
    assert!(said.contains("Not read: “c.pdf”"), "{said}");
    let (said, _) = place.remarks(["import", "inn/a.txt", "inn/b.docx"]);
    assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
    let mut command = place.run(["import", "-"]);
    command.write_stdin("id;title;text\n1;Ekstra;Tekst\n");
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    assert!(said.contains("1 case from stdin (CSV, UTF-8, semicolon)"), "{said}");
}

#[test]
fn what_word_tracks_or_hides_is_no_part_of_the_text() {
    let run = |properties: &str, text: &str| {
        format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    let paragraph = |content: &str| format!("<w:p>{content}</w:p>");
    let box_of = |content: &str| {
        format!("<w:r><w:t>Før </w:t><w:pict>{}</w:pict><w:t>etter</w:t></w:r>", paragraph(content))
    };
    for (body, text) in [
        // Former properties of a run and a paragraph.
        (
            paragraph(&run("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "Synlig")),
            "Synlig",
        ),
        (
            paragraph(&run(
                r#"<w:vanish/><w:rPrChange><w:rPr><w:vanish w:val="0"/></w:rPr></w:rPrChange>"#,
                "Skjult",
            )) + &paragraph(&run("", "Synlig")),
            "Synlig",
        ),
        (
            paragraph(&format!(
                r"<w:pPr><w:pPrChange><w:pPr><w:numPr/></w:pPr></w:pPrChange></w:pPr>{}",
                run("", "En")
            )) + &paragraph(&format!("<w:pPr><w:numPr/></w:pPr>{}", run("", "To"))),
            "En\n\nTo",
        ),
        // The mark at the end of a paragraph is hidden, not the run around a text box, nor its own text.
        (
            paragraph(&box_of(&format!(
                "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{}",
                run("", "Boks")
            ))),
            "Boks\n\nFør etter",
        ),
        (paragraph(&box_of(&run("<w:vanish/>", "Skjult"))), "Før etter"),
        // Line breaks and tabs that were deleted, and the places of tabs on the ruler.
        (
            paragraph(&format!(
                "{}<w:del><w:r><w:br/><w:tab/><w:cr/><w:noBreakHyphen/></w:r></w:del>{}",
                run("", "Vi "),
                run("", "gikk")
            )),
            "Vi gikk",
        ),
        (
            paragraph(&format!(
                r#"<w:pPr><w:tabs><w:tab w:val="left" w:pos="700"/><w:tab w:val="left"/></w:tabs></w:pPr>{}"#,
                run("", "Vi</w:t><w:tab/><w:t>gikk")
            )),
            "Vi\tgikk",
        ),
    ] {
        let place = Place::new();
        let body = paragraph(&run("", "Tittel")) + &body;
        place.write("a.docx", docx(&body));
        let (said, code) = place.remarks(["import", "a.docx"]);
        assert_eq!(code, 0, "{said}");
        assert_eq!(place.all_cases()[0]["text"], text, "{body}");
    }
}

#[test]
fn a_case_whose_id_the_program_made_is_named_by_its_title_alone() {
    let place = Place::new();
    place.write("en.csv", "Tittel,Tekst\nVideotrening,Øvelsene ble filmet.\n");
    place.run(["import", "en.csv"]).assert().success();
    place.write("to.csv", "Tittel,Tekst\nVideotrening,Øvelsene ble filmet.\nMatkasser,På døra.\n");
    let (said, _) = place.remarks(["import", "to.csv"]);
    assert!(said.contains("New: “Matkasser”\n") && !said.contains("c-"), "{said}");
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = [&["classify", "--where", "Matkasser"][..], &answers].concat();
    place.run(classify).assert().success();
    for command in [&["log"][..], &["undo", "--list"]] {
        let log = place.says(command);
        assert!(log.contains("“Matkasser”") && !log.contains("c-"), "{log}");
    }
    place.run(["export", "svar.csv", "--format", "excel-no", "--lang", "nb"]).assert().success();
    let edited = place.read("svar.csv").replace("Nødinnovasjon", "Beredskapsinnovasjon");
    place.write("svar.csv", edited);
    let said = place.says(["apply", "svar.csv"]);
    assert!(said.starts_with("row 2, “Matkasser”: ") && !said.contains("c-"), "{said}");
}

#[test]
fn a_later_delivery_says_which_cases_are_new_and_which_changed() {
    let place = Place::with_three_cases();
    let table = THREE_CASES.replace("kjørte", "bar") + "A-4,Ny,Ny tekst,Bodø\nA-5,Ny,Nok en,Bodø\n";
    place.write("nye.csv", &table);
    for arguments in [vec!["import", "nye.csv", "--dry-run"], vec!["import", "nye.csv"]] {
        let (said, _) = place.remarks(arguments);
        assert!(said.contains("2 new, 1 changed, 2 as before"), "{said}");
        assert!(said.contains("New: “Ny” (A-4), “Ny” (A-5)\n"), "{said}");
        assert!(said.contains("Changed: “Matkasser” (A-2)\n"), "{said}");
    }
}

/// Three cases, one of them with what other programs would take for a formula, decided by two.
fn decided_place() -> Place {
    let place = Place::new();
    place.write(
        "svar.csv",
        "Nr;Hva heter tiltaket?;Bakgrunn;Effekt;Kommunenr\r\n\
         0301;=1+1;\"Linje 1\nLinje 2\";stor;0301\r\n\
         7;Matkasser;Frivillige kjørte _x001B_ ut mat.;;5001\r\n\
         8;Koronatelefon;;Innbyggerne kunne ringe.;4601\r\n",
    );
    let columns = ["--id", "Nr", "--text", "Bakgrunn", "--text", "Effekt"];
    place.run([&["import", "svar.csv"][..], &columns].concat()).assert().success();
    for (reviewer, filter, category) in
        [("kvam", "-id:8", "long_term"), ("lom", "id:7", "emergency")]
    {
        let answers = ["--new", "yes", "--kinds", "service,process", "--note", "-3 =x"];
        let who = ["--reviewer", reviewer, "classify", "--where", filter, "--category", category];
        place.run([&who[..], &answers].concat()).assert().success();
    }
    place
}

/// The rows of a sheet as text.
fn sheet_of(place: &Place, name: &str, sheet: &str) -> Vec<Vec<String>> {
    use calamine::Reader as _;
    let file = std::fs::read(place.path(name)).unwrap();
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(file)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// A workbook of these sheets, as another program saves it.
fn book(sheets: &[(&str, &[Vec<String>])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, at) in rows.iter().zip(0..) {
            for (cell, column) in row.iter().zip(0..) {
                sheet.write_string(at, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// Cases as they are exported, without what says under which headers they came.
fn cases_of(place: &Place) -> Vec<serde_json::Value> {
    let mut cases = place.all_cases();
    for case in &mut cases {
        case.as_object_mut().unwrap().remove("headers");
    }
    cases.sort_by_key(|case| case["id"].as_str().map(str::to_owned));
    cases
}

#[test]
fn an_exported_workbook_brings_cases_and_decisions() {
    let place = decided_place();
    for form in ["wide", "long"] {
        let name = format!("{form}.xlsx");
        place.run(["export", &name, "--all", "--reviewers", form]).assert().success();
        let cases = sheet_of(&place, &name, "Cases");
        assert_eq!(cases[0][..5], ["Nr", "Hva heter tiltaket?", "Bakgrunn", "Effekt", "Kommunenr"]);
        assert_eq!(cases.len(), if form == "wide" { 4 } else { 5 });
        let elsewhere = Place::new();
        let from = place.path(&name);
        elsewhere.run(["import".as_ref(), from.as_os_str()]).assert().success();
        assert_eq!(cases_of(&elsewhere), cases_of(&place), "{form}");
        let (said, _) = place.remarks(["import", &name]);
        assert!(said.contains("0 new, 0 changed, 3 as before"), "{said}");
        assert!(said.contains("0 decisions imported, 3 as before"), "{said}");
    }
}

#[test]
fn as_many_columns_as_come_in_come_back_with_the_answers_beside_them() {
    let place = Place::new();
    let headers: Vec<String> = (0..4_094).map(|at| format!("k{at}")).collect();
    let cells = "x;".repeat(4_093);
    place.write("a.csv", format!("id;tekst;{}\n1;Matkasser.;{cells}x\n", headers.join(";")));
    place.run(["import", "a.csv"]).assert().success();
    let answers = ["--category", "emergency", "--new", "yes", "--kinds", "service"];
    let classify = ["--reviewer", "kvam", "classify", "--where", "id:1"];
    place.run([&classify[..], &answers].concat()).assert().success();
    place.run(["export", "a.xlsx"]).assert().success();
    let elsewhere = Place::new();
    let from = place.path("a.xlsx");
    elsewhere.run(["import".as_ref(), from.as_os_str()]).assert().success();
    assert_eq!(cases_of(&elsewhere), cases_of(&place));
}

#[test]
fn numbers_and_days_are_what_a_spreadsheet_counts_with_and_come_back_as_they_were() {
    let place = Place::new();
    place.write(
        "svar.csv",
        "id,text,dato,levert,antall,kommunenr\n\
         1,Matkasser,2020-03-12,2020-05-12 10:42,3,301\n\
         20,Prøvetaking,,2020-05-13,2.5,5006\n",
    );
    place.run(["import", "svar.csv"]).assert().success();
    place.run(["export", "ut.xlsx", "--all"]).assert().success();
    let cases = sheet_of(&place, "ut.xlsx", "Cases");
    let row: Vec<&str> = cases[1][..6].iter().map(String::as_str).collect();
    assert_eq!(row, ["1", "Matkasser", "43902", "43963.44583333333", "3", "301"]);
    let before = cases_of(&place);
    let (said, _) = place.remarks(["import", "ut.xlsx"]);
    assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
    assert_eq!(cases_of(&place), before);
    place.run(["export", "ut.csv", "--all", "--dialect", "excel-no"]).assert().success();
    let table = std::fs::read_to_string(place.path("ut.csv")).unwrap();
    assert!(table.contains("12.03.2020;12.05.2020 10:42;3;301"), "{table}");
}

#[test]
fn a_workbook_comes_back_sorted_moved_and_edited() {
    let place = decided_place();
    place.run(["export", "ut.xlsx", "--all"]).assert().success();
    let mut cases = sheet_of(&place, "ut.xlsx", "Cases");
    // Sorted the other way round, the first column moved to the end, a title edited, a column added.
    cases[1..].reverse();
    for (row, added) in cases.iter_mut().zip(["Min kolonne", "c", "b", "a"]) {
        let first = row.remove(0);
        row.extend([first, added.to_owned()]);
    }
    cases[1][0] = "Koronatelefon på polsk".to_owned();
    let codes = sheet_of(&place, "ut.xlsx", "nybrott");
    let book = book(&[("nybrott", &codes), ("Ark 1", &cases)]);
    place.write("tilbake.xlsx", &book);
    let elsewhere = Place::new();
    elsewhere.write("tilbake.xlsx", &book);
    elsewhere.run(["import", "tilbake.xlsx"]).assert().success();
    let mut expected = cases_of(&place);
    for (case, added) in expected.iter_mut().zip(["a", "b", "c"]) {
        case["fields"]["Min kolonne"] = added.into();
    }
    let found = cases_of(&elsewhere);
    assert_eq!(found[..2], expected[..2]);
    assert_eq!(found[2]["title"], "Koronatelefon på polsk");
    let (said, _) = place.remarks(["import", "tilbake.xlsx"]);
    assert!(said.contains("0 new, 3 changed"), "{said}");
    assert!(said.contains("0 decisions imported, 3 as before"), "{said}");
}

#[test]
fn texts_too_long_for_a_cell_go_out_in_pieces_and_come_back_whole() {
    let place = Place::new();
    let report = "Vi kjørte ut mat 😀 = + -\r\n".repeat(4_000);
    let field = "ø".repeat(32_768);
    let like_a_mark = "Kort…[nybrott 1+1]";
    place.write(
        "a.csv",
        format!("id,title,text,effekt\n1,A,\"{report}\",{like_a_mark}\n2,B,Kort tekst,{field}\n"),
    );
    place.run(["import", "a.csv"]).assert().success();
    let note = "Merknad ".repeat(5_000);
    let answers = ["--category", "emergency", "--new", "no", "--kinds", "none", "--note", &note];
    place.run([&["classify", "--where", "all"][..], &answers].concat()).assert().success();
    for (form, name) in [("wide", "a.xlsx"), ("long", "b.xlsx")] {
        let (said, code) = place.remarks(["export", name, "--reviewers", form]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("texts are longer than a cell of Excel may be"), "{said}");
        let (said, code) = place.remarks(["apply", name]);
        assert!(said.contains("nothing new") && code == 0, "{said}");
        let (said, _) = place.remarks(["import", name]);
        assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
        let elsewhere = Place::new();
        elsewhere.run(["import".as_ref(), place.path(name).as_os_str()]).assert().success();
        assert_eq!(cases_of(&elsewhere), cases_of(&place), "{form}");
    }
    // Sorted by another program, and then without a piece.
    let [cases, codes] = ["Cases", "nybrott"].map(|sheet| sheet_of(&place, "a.xlsx", sheet));
    let mut pieces = sheet_of(&place, "a.xlsx", "Long texts");
    pieces[2..].reverse();
    let sheets = |pieces: &[Vec<String>]| {
        book(&[("Long texts", pieces), ("Cases", &cases), ("nybrott", &codes)])
    };
    place.write("c.xlsx", sheets(&pieces));
    let (said, _) = place.remarks(["import", "c.xlsx"]);
    assert!(said.contains("0 new, 0 changed, 2 as before"), "{said}");
    pieces.pop();
    place.write("d.xlsx", sheets(&pieces));
    for command in ["import", "apply"] {
        let (said, code) = place.remarks([command, "d.xlsx"]);
        assert!(said.contains("a part of text 1 is missing") && code == 1, "{said}");
    }
}

#[test]
fn a_guard_in_a_csv_is_reported_and_can_be_left_out() {
    let place = Place::new();
    place.write("a.csv", "id,title,text\n1,=1+1,-3\n2,B,'=x\n");
    place.run(["import", "a.csv"]).assert().success();
    let answers = ["--category", "emergency", "--new", "no", "--kinds", "none"];
    for (id, note) in [("id:1", "-4"), ("id:2", "'-5")] {
        let classify = ["classify", "--where", id, "--note", note];
        place.run([&classify[..], &answers].concat()).assert().success();
    }
    let (said, _) = place.remarks(["export", "g.csv"]);
    assert!(
        said.contains("5 cells begin with = + - or @") && said.contains("--no-guard"),
        "{said}"
    );
    assert!(place.read("g.csv").contains(",'=1+1,'-3,"));
    let (said, _) = place.remarks(["export", "n.csv", "--no-guard"]);
    assert!(!said.contains("apostrophe"), "{said}");
    assert!(place.read("n.csv").contains(",=1+1,-3,"));
    let (said, _) = place.remarks(["export", "e.csv", "--dialect", "excel-no"]);
    assert!(said.contains("5 cells begin") && !said.contains("--no-guard"), "{said}");
    let (said, code) = place.remarks(["export", "x.xlsx", "--no-guard"]);
    assert!(said.contains("--no-guard is for plain CSV") && code == 2, "{said}");
    for file in ["g.csv", "n.csv", "e.csv"] {
        let (said, code) = place.remarks(["apply", file]);
        assert!(said.contains("nothing new") && code == 0, "{file}: {said}");
    }
}

#[test]
fn a_workbook_without_texts_brings_decisions_and_blanks_nothing() {
    let place = decided_place();
    let before = cases_of(&place);
    place.run(["export", "uten.xlsx", "--no-text"]).assert().success();
    assert_eq!(
        sheet_of(&place, "uten.xlsx", "Cases")[0][..3],
        ["Nr", "Hva heter tiltaket?", "Kommunenr"]
    );
    place.run(["import", "uten.xlsx"]).assert().success();
    assert_eq!(cases_of(&place), before);
}

#[test]
fn a_code_that_is_none_is_named_by_its_place() {
    let place = decided_place();
    place.run(["export", "ut.xlsx"]).assert().success();
    let cases = sheet_of(&place, "ut.xlsx", "Cases");
    let mut codes = sheet_of(&place, "ut.xlsx", "nybrott");
    let at = codes[4].iter().position(|name| name == "category").unwrap();
    codes[5][at] = "kanskje".to_owned();
    place.write("feil.xlsx", book(&[("Cases", &cases), ("nybrott", &codes)]));
    let (said, code) = place.remarks(["import", "feil.xlsx"]);
    assert_eq!(code, 1);
    assert!(said.contains("line 6, column 5: “category” is “kanskje”"), "{said}");
}

#[test]
fn a_table_for_people_without_its_codes_is_not_taken_for_case_reports() {
    let place = decided_place();
    place.run(["export", "ut.xlsx"]).assert().success();
    let cases = sheet_of(&place, "ut.xlsx", "Cases");
    place.write("uten-koder.xlsx", book(&[("Cases", &cases)]));
    place.run(["export", "no.csv", "--dialect", "excel-no"]).assert().success();
    for name in ["uten-koder.xlsx", "no.csv"] {
        let (said, code) = place.remarks(["import", name]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("was exported for reading"), "{said}");
    }
}
