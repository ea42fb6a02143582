//! Files of which each is one case.

use std::fs;

use super::packing::docx;
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
    for table in ["title;text\na;b\n", "Hva?\tHvor?\tNår?\n1\t2\t3\n"] {
        assert_eq!(format::of_text_file(table), ImportFormat::Csv, "{table}");
    }
    for prose in [
        "Rapport, tekst\nVi åpnet, i mars, et mottak.\n",
        "(Utkast) Vi åpnet\net mottak.",
        "Ett ord",
        "Vi gjorde: a; b; c",
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
