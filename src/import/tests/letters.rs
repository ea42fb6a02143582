//! Files of which each is one case.

use std::fs;

use super::packing::{archive, docx};
use super::*;

#[test]
fn a_text_is_a_case_that_is_called_by_its_file() {
    let delivery = delivery("matkasser.txt", "Matkasser på døra\n\nVi kjørte ut, hver dag.\n");
    assert_eq!(titles_and_texts(&delivery), [("Matkasser på døra", "Vi kjørte ut, hver dag.")]);
    assert_eq!(delivery.records[0].case.id, "matkasser.txt");
    assert_eq!(delivery.summary.format, ImportFormat::Text);
    let windows = encoding_rs::WINDOWS_1252.encode("Blåbær\nPå øya").0.into_owned();
    assert_eq!(titles_and_texts(&super::delivery("a.md", windows)), [("Blåbær", "På øya")]);
}

#[test]
fn a_table_that_is_called_a_text_is_a_table_and_prose_with_commas_is_not() {
    for table in [
        "title;text\na;b\n",
        "Hva?\tHvor?\tNår?\n1\t2\t3\n",
        "\u{feff}\"$submission_id\";\"Navn på tiltaket deres\"\n\"1\";\"a\"\n",
        "\"Hva, og hvor?\",\"Hvem?\"\n\"a\",\"b\"\n",
        "Hva?;Hvor?;Når?\na;b;c\nd;e;f\n",
        "id,kommune,Hva?\n1,Bodø,a\n",
    ] {
        assert_eq!(format::of_text_file(table), ImportFormat::Csv, "{table}");
    }
    for prose in [
        "Rapport, tekst\nVi åpnet, i mars, et mottak.\n",
        "(Utkast) Vi åpnet\net mottak.",
        "Ett ord",
        "Vi gjorde: a; b; c",
        "Vi gjorde: a; b; c\nog så d; e; f.\n",
        "\"Vi gjorde, det,\" sa hun.\nDe åpnet, i mars, et mottak.\n",
        "Først, så\nHeim, bort\nUte, inne\n",
    ] {
        assert_eq!(format::of_text_file(prose), ImportFormat::Text, "{prose}");
    }
}

#[test]
fn a_word_file_gives_its_paragraphs_and_not_what_was_deleted() {
    let body = r#"<w:p/><w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Mat &amp; kasser</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Vi kjørte </w:t></w:r><w:del><w:r><w:delText>aldri </w:delText></w:r></w:del><w:r><w:t>ut</w:t><w:br/><w:t>hver dag &#8211; til</w:t><w:tab/><w:t>alle.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Brød</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Melk</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Boks</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>Boks</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>Slutt</w:t></w:r></w:p>"#;
    let delivery = delivery("svar.docx", docx(body));
    let text = "Vi kjørte ut\nhver dag – til\talle.\n\nBrød\nMelk\n\nBoks\n\nSlutt";
    assert_eq!(titles_and_texts(&delivery), [("Mat & kasser", text)]);
    let bomb = docx("<w:p><w:r><w:t>&bombe;</w:t></w:r></w:p>");
    assert!(matches!(
        fault("a.docx", bomb),
        ImportErrorKind::Workbook(WorkbookError::Damaged { .. })
    ));
}

#[test]
fn the_main_part_of_a_word_file_is_the_one_that_the_archive_names() {
    let relationships = |target: &str| {
        format!(
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{target}"/></Relationships>"#
        )
    };
    let body = r#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Matkasser</w:t></w:r></w:p><w:p><w:r><w:t>Kjørt ut.</w:t></w:r></w:p></w:body></w:document>"#;
    for (target, part) in [
        ("/word/document2.xml", "word/document2.xml"),
        ("word/tekst.xml", "word/tekst.xml"),
        ("word/document.xml", "word/document.xml"),
        ("word/borte.xml", "word/document.xml"),
    ] {
        let file = archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", relationships(target).as_bytes()),
            (part, body.as_bytes()),
        ]);
        if target == "word/borte.xml" {
            assert!(matches!(fault("a.docx", file), ImportErrorKind::Workbook(_)), "{target}");
        } else {
            let read = delivery("svar.docx", file);
            assert_eq!(titles_and_texts(&read), [("Matkasser", "Kjørt ut.")], "{target}");
        }
    }
}

#[test]
fn a_word_file_gives_hyphens_and_ticks_and_no_text_twice_or_hidden() {
    let body = r#"<w:p><w:r><w:t>Tittel</w:t></w:r></w:p>
        <w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>hel</w:t><w:softHyphen/><w:t>se</w:t></w:r></w:p>
        <w:p><w:moveFrom><w:r><w:t>Flyttet. </w:t></w:r></w:moveFrom><w:r><w:t>Først. </w:t></w:r><w:moveTo><w:r><w:t>Flyttet.</w:t></w:r></w:moveTo></w:p>
        <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> ja </w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t> nei </w:t></w:r><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Synlig</w:t></w:r></w:p>"#;
    let read = delivery("svar.docx", docx(body));
    let text = "e\u{2011}helse\n\nFørst. Flyttet.\n\n☑ ja ☐ nei \u{FFFD}\n\nSynlig";
    assert_eq!(titles_and_texts(&read), [("Tittel", text)]);
}

/// A table of a Word file; a cell has a paragraph for each line.
fn word_table(rows: &[&[&str]]) -> String {
    let paragraph = |line: &str| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>");
    let cell = |cell: &&str| {
        let paragraphs: String = cell.split('\n').map(paragraph).collect();
        format!("<w:tc><w:tcPr/>{paragraphs}</w:tc>")
    };
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_table_of_labels_in_a_word_file_is_a_form() {
    let form = word_table(&[
        &["Innmelding av tiltak"],
        &["Tittel:", "Tolk på nett"],
        &["Kommune", "Oppdal", "Fylke", "Trøndelag"],
        &["Kontaktperson", "rådgiver"],
        &["Beskriv tiltaket", "Vi ringte.\nSå kom tolken."],
        &["Effekt", "Alle ble forstått.\nDet varte."],
    ]);
    let body = format!("{form}<w:p><w:r><w:t>Sendt inn i mai.</w:t></w:r></w:p>");
    let delivery = delivery("svar.docx", docx(&body));
    let text = "Innmelding av tiltak\n\nBeskriv tiltaket\nVi ringte.\nSå kom tolken.\n\n\
                Effekt\nAlle ble forstått.\nDet varte.\n\nSendt inn i mai.";
    assert_eq!(titles_and_texts(&delivery), [("Tolk på nett", text)]);
    let case = &delivery.records[0].case;
    assert_eq!(case.municipality.as_deref(), Some("Oppdal"));
    assert_eq!(case.county.as_deref(), Some("Trøndelag"));
    assert_eq!(case.fields["Kontaktperson"], "rådgiver");
}

#[test]
fn another_table_in_a_word_file_reads_row_by_row() {
    let inner = word_table(&[&["a", "b"]]);
    let table = word_table(&[&["År", "Brukere", ""], &["2020", "7", ""], &["En\nto", "tre", ""]]);
    let body = format!(
        "<w:p><w:r><w:t>Tolk</w:t></w:r></w:p>{table}<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl><w:p><w:r><w:t>Slutt</w:t></w:r></w:p>"
    );
    let delivery = delivery("svar.docx", docx(&body));
    let text = "År | Brukere | \n2020 | 7 | \n\nEn\n\nto\n\ntre\n\na\n\nb\n\nSlutt";
    assert_eq!(titles_and_texts(&delivery), [("Tolk", text)]);
}

#[test]
fn a_folder_is_a_case_a_file_and_says_what_it_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("b.md", "# To\n\nb");
    write("a\u{30A}.txt", "En\na");
    write("tom.txt", "");
    write("bilde.png", "x");
    write(".skjult.txt", "x");
    write("~$b.docx", "x");
    fs::create_dir(folder.path().join("mer")).unwrap();
    let delivery = read_file(folder.path(), &Options::default()).unwrap();
    let ids: Vec<_> = delivery.records.iter().map(|record| record.case.id.as_str()).collect();
    assert_eq!(ids, ["\u{E5}.txt", "b.md", "tom.txt"]);
    assert_eq!(titles_and_texts(&delivery), [("En", "a"), ("To", "b"), ("", "")]);
    assert_eq!(delivery.summary.left_out, ["bilde.png", "mer/"]);
    assert_eq!(delivery.summary.format, ImportFormat::SingleCases);
    write("tabell.txt", "title;text\na;b\n");
    let error = read_file(folder.path(), &Options::default()).unwrap_err();
    assert_eq!(
        (error.file.as_str(), error.kind),
        ("tabell.txt", ImportErrorKind::TableAmongSingleCases)
    );
    let fault = read_file(&folder.path().join("mer"), &Options::default()).unwrap_err().kind;
    assert_eq!(fault, ImportErrorKind::NoSingleCases { left_out: Vec::new() });
}

#[test]
fn a_letter_that_begins_with_a_greeting_is_one_text_whatever_its_name() {
    let letter = "Hei,\n\nVi viser til brevet av 3. mars, og melder at vi har filma øvingar.\n\nHelsing\nKommunen\n";
    for name in ["brev", "brev.csv", "brev.txt"] {
        let found = delivery(name, letter);
        assert_eq!((found.summary.format, found.records.len()), (ImportFormat::Text, 1), "{name}");
        assert!(found.records[0].case.text.as_deref().unwrap().contains("3. mars, og"), "{name}");
    }
    let to_all = letter.replace("Hei,", "Kjære alle saman!");
    assert_eq!(delivery("brev", to_all).summary.format, ImportFormat::Text);
    // What a person says goes first, and a table of one column may end its rows with a comma.
    let options = Options { format: Some(ImportFormat::Csv), ..Options::default() };
    assert!(read_bytes("brev", letter.as_bytes(), &options).is_err());
    let table = "Tekst,\nVi viser til brevet og melder,\nVi har filma alle øvingane,\n";
    assert_eq!(delivery("a.csv", table).summary.format, ImportFormat::Csv);
}
