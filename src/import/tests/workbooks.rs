//! Spreadsheets: which sheet, which header, and what a cell says.

use super::packing::{archive, ods, rows, xls, xlsb, xlsb_record, xlsb_text, xlsx, xlsx_with};
use super::*;

/// Sheet data with a table in a usual shape.
fn cases() -> String {
    rows(&[
        &["Id", "Tittel", "Tekst"],
        &["0301", "Hjemmekontor", "Vi tok i bruk …"],
        &["7", "b", "c"],
    ])
}

#[test]
fn a_workbook_is_read_by_its_content_whatever_it_is_called() {
    let book = xlsx(&[("Svar", &cases())]);
    for name in ["svar.xlsx", "svar.XLSM", "svar.csv", "svar"] {
        let delivery = delivery(name, &book);
        assert_eq!(titles_and_texts(&delivery), [("Hjemmekontor", "Vi tok i bruk …"), ("b", "c")]);
        assert_eq!(delivery.records[0].case.id, "0301");
        assert_eq!(delivery.places, [row(2, 2), row(3, 3)]);
        assert_eq!(delivery.summary.format, ImportFormat::Xlsx);
        assert_eq!(delivery.summary.sheet.as_deref(), Some("Svar"));
        assert_eq!(delivery.summary.encoding, None);
    }
}

#[test]
fn the_sheet_with_case_reports_is_chosen_and_another_can_be_asked_for() {
    let long = "Dette er en veiledning. ".repeat(40);
    let guide = rows(&[&[long.as_str()], &["Mer veiledning"]]);
    let other = rows(&[&["Tittel", "Tekst"], &["x", "y"]]);
    let book = xlsx(&[("Om", &guide), ("Svar", &cases()), ("Ark 3", &other)]);
    assert_eq!(delivery("a.xlsx", &book).summary.sheet.as_deref(), Some("Svar"));
    for wanted in ["Ark 3", " ark 3 ", "3"] {
        let options = Options { sheet: Some(wanted.into()), ..Options::default() };
        let delivery = read_bytes("a.xlsx", &book, &options).unwrap();
        assert_eq!(titles_and_texts(&delivery), [("x", "y")], "{wanted}");
    }
    let options = Options { sheet: Some("4".into()), ..Options::default() };
    let sheets = ["Om", "Svar", "Ark 3"].map(str::to_owned).to_vec();
    let missing = WorkbookError::NoSheet { wanted: "4".into(), sheets };
    assert_eq!(read_bytes("a.xlsx", &book, &options).unwrap_err().kind, missing.into());
}

#[test]
fn a_header_below_a_heading_is_found_and_blank_rows_are_counted_but_not_taken() {
    let sheet = rows(&[
        &["Innmeldte tiltak 2020"],
        &[],
        &["", "Tittel", "Tekst", "Merknad"],
        &["", "a", "b"],
        &["  ", " "],
        &["uten overskrift", "c", "d", "e"],
    ]);
    let delivery = delivery("a.xlsx", xlsx(&[("Ark1", &sheet)]));
    assert_eq!(titles_and_texts(&delivery), [("a", "b"), ("c", "d")]);
    assert_eq!(delivery.places, [row(4, 4), row(6, 6)]);
    assert_eq!(delivery.summary.other_columns, ["Merknad", "A"]);
    assert_eq!(delivery.records[1].case.fields["A"], "uten overskrift");
}

#[test]
fn cells_say_what_a_person_reads_in_them() {
    let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
    let sheet = r#"<row r="1"><c r="A1" t="str"><v>Tekst</v></c><c r="B1" t="str"><v>Dato</v></c><c r="C1" t="str"><v>Nr</v></c><c r="D1" t="str"><v>Antall</v></c><c r="E1" t="str"><v>Sum</v></c><c r="F1" t="str"><v>Ja</v></c></row>
        <row r="2"><c r="A2" t="str"><v>a_x001B_[2J</v></c><c r="B2" s="1"><v>43963</v></c><c r="C2" s="2"><v>301</v></c><c r="D2"><v>64</v></c><c r="E2"><f>D2*1.5</f><v>96.5</v></c><c r="F2" t="b"><v>1</v></c></row>"#;
    let delivery = delivery("a.xlsx", xlsx_with(&[("Svar", sheet)], &[("xl/styles.xml", styles)]));
    let record = &delivery.records[0];
    assert_eq!(record.case.text.as_deref(), Some("a\u{1B}[2J"));
    assert_eq!(record.case.date.as_deref(), Some("2020-05-12"));
    assert_eq!(record.case.id, "0301");
    let fields: Vec<_> = record.case.fields.values().map(String::as_str).collect();
    assert_eq!(fields, ["64", "96.5", "TRUE"]);
}

#[test]
fn cells_merged_over_rows_hold_for_each_of_them() {
    let sheet = rows(&[
        &["Kommune", "Tittel", "Tekst"],
        &["Bodø", "a", "b"],
        &["", "c", "d"],
        &["", "e", "f"],
        &["Røros", "g", "h"],
    ]);
    let merged = sheet
        + r#"</sheetData><mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B5:C5"/></mergeCells><sheetData>"#;
    let delivery = delivery("a.xlsx", xlsx(&[("Svar", &merged)]));
    let of = |record: &CaseRecord| record.case.municipality.clone().unwrap_or_default();
    let municipalities: Vec<_> = delivery.records.iter().map(of).collect();
    assert_eq!(municipalities, ["Bodø", "Bodø", "", "Røros"]);
}

#[test]
fn an_open_document_is_read_alike() {
    let cell = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let table = format!(
        r#"<table:table-row>{}{}{}</table:table-row><table:table-row>{}{}<table:table-cell office:value-type="date" office:date-value="2020-05-12"><text:p>12.05.20</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
        cell("Tittel"),
        cell("Tekst"),
        cell("Dato"),
        cell("a"),
        cell("b")
    );
    let delivery = delivery("svar.ods", ods("Svar", &table));
    assert_eq!(titles_and_texts(&delivery), [("a", "b")]);
    assert_eq!(delivery.records[0].case.date.as_deref(), Some("2020-05-12"));
    assert_eq!(delivery.summary.format, ImportFormat::Ods);
}

#[test]
fn a_binary_workbook_is_read_alike() {
    let cell = |kind: u8, column: u8, style: u8, value: &[u8]| {
        xlsb_record(kind, &[&[column, 0, 0, 0, style, 0, 0, 0], value].concat())
    };
    let text = |column: u8, text: &str| cell(6, column, 0, &xlsb_text(text));
    let row = |number: u8, cells: &[Vec<u8>]| {
        [xlsb_record(0, &[number, 0, 0, 0]), cells.concat()].concat()
    };
    let sheet = [
        row(0, &[text(0, "Tittel"), text(1, "Tekst"), text(2, "Dato"), text(3, "Antall")]),
        row(1, &[text(0, "Bysykkel på øya"), cell(7, 1, 0, &[1, 0, 0, 0])]),
        row(1, &[cell(5, 2, 1, &43963_f64.to_le_bytes()), cell(2, 3, 0, &[66, 0, 0, 0])]),
        row(3, &[text(0, "c"), cell(8, 1, 0, &xlsb_text("d")), cell(4, 2, 0, &[1])]),
    ];
    let string = |text: &str| xlsb_record(0x13, &[&[0], xlsb_text(text).as_slice()].concat());
    let begin = xlsb_record(0x9F, &[2, 0, 0, 0, 2, 0, 0, 0]);
    let strings = [begin, string("a"), string("Vi kjøpte 🚲")].concat();
    let styles = b"\xE9\x04\x04\x02\0\0\0\x2F\x04\0\0\0\0\x2F\x04\0\0\x0E\0";
    let others = [("xl/sharedStrings.bin", strings.as_slice()), ("xl/styles.bin", styles)];
    let delivery = delivery("svar.xlsb", xlsb("Svar", &sheet.concat(), &others));
    assert_eq!(titles_and_texts(&delivery), [("Bysykkel på øya", "Vi kjøpte 🚲"), ("c", "d")]);
    assert_eq!(delivery.records[0].case.date.as_deref(), Some("2020-05-12"));
    assert_eq!(delivery.records[0].case.fields["Antall"], "16");
    assert_eq!(delivery.places, [super::row(2, 2), super::row(4, 4)]);
    assert_eq!(delivery.summary.format, ImportFormat::Xlsb);
    assert_eq!(delivery.summary.sheet.as_deref(), Some("Svar"));
}

#[test]
fn a_workbook_of_the_older_excel_is_read_alike() {
    let record = |kind: u16, content: &[u8]| {
        let length = u16::try_from(content.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
    };
    let begin = |kind: u8| record(0x0809, &[0, 6, kind, 0]);
    let style = |format: u8| record(0x00E0, &[0, 0, format, 0]);
    let sheet = |name: &str| {
        let length = u8::try_from(name.len()).unwrap();
        record(0x0085, &[&[0, 0, 0, 0, 0, 0, length, 0], name.as_bytes()].concat())
    };
    let cell = |kind: u16, row: u8, column: u8, style: u8, value: &[u8]| {
        record(kind, &[&[row, 0, column, 0, style, 0], value].concat())
    };
    let text = |row: u8, column: u8, text: &str| {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u8::try_from(units.len() / 2).unwrap();
        cell(0x0204, row, column, 0, &[&[length, 0, 1], units.as_slice()].concat())
    };
    let end = || record(0x000A, &[]);
    let book = [
        [begin(5), style(0), style(14), sheet("Om"), sheet("Svar"), end()].concat(),
        [begin(16), text(0, 0, "Om innsamlingen"), end()].concat(),
        [begin(16), text(0, 0, "Tittel"), text(0, 1, "Tekst"), text(0, 2, "Dato")].concat(),
        [text(1, 0, "Bysykkel på øya"), text(1, 1, "Vi kjøpte 🚲")].concat(),
        [cell(0x0203, 1, 2, 1, &43963_f64.to_le_bytes())].concat(),
        [text(3, 0, "c"), text(3, 1, "d"), end()].concat(),
    ];
    let delivery = delivery("svar.xls", xls(&book.concat()));
    assert_eq!(titles_and_texts(&delivery), [("Bysykkel på øya", "Vi kjøpte 🚲"), ("c", "d")]);
    assert_eq!(delivery.records[0].case.date.as_deref(), Some("2020-05-12"));
    assert_eq!(delivery.places, [row(2, 2), row(4, 4)]);
    assert_eq!(delivery.summary.format, ImportFormat::Xls);
    assert_eq!(delivery.summary.sheets, ["Om", "Svar"]);
    assert_eq!(delivery.summary.sheet.as_deref(), Some("Svar"));
}

#[test]
fn what_a_sheet_declares_is_not_believed() {
    let sheet = r#"<row r="1"><c r="A1" t="str"><v>tekst</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>"#;
    let delivery = delivery("a.xlsx", xlsx(&[("Svar", sheet)]));
    assert_eq!(delivery.summary.other_columns, ["XFD"]);
    assert_eq!(delivery.places, [row(1_048_576, 1_048_576)]);
}

#[test]
fn what_is_no_sheet_of_cases_is_refused_as_such() {
    assert_eq!(fault("a.xlsx", xlsx(&[("Tomt", "")])), ImportErrorKind::Empty.in_sheet("Tomt"));
    assert_eq!(
        fault("a.xlsx", xlsx(&[("Svar", &rows(&[&["Tittel", "Tekst"]]))])),
        ImportErrorKind::NoCases.in_sheet("Svar")
    );
    let exported = ["tekst", "change_kinds", "decided_at", "text_changed_since", "batch_size"];
    let exported = rows(&[&exported, &["a"]]);
    assert_eq!(fault("a.xlsx", xlsx(&[("Svar", &exported)])), ImportErrorKind::ExportedTable);
    let other = archive(&[("bilde.png", b"x")]);
    assert_eq!(fault("a.numbers", other), FileKind::Archive.into());
    let locked =
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 512], &utf_16("EncryptedPackage")];
    assert_eq!(fault("a.xlsx", locked.concat()), WorkbookError::Locked.into());
    let letter =
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 512], &utf_16("WordDocument")];
    assert_eq!(fault("a.doc", letter.concat()), FileKind::Doc.into());
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
