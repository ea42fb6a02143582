//! Workbooks as they are written, read again.

use calamine::{Data, Reader as _, Xlsx as Workbook};

use super::super::tests::{example_case, export, export_as, header, text};
use super::super::{ExportError, ExportFormat};
use super::*;
use crate::domain::{Case, Headers, Role};
use proptest::prelude::*;

/// Returns the cells of a sheet as text, from its first row and column on.
fn cells(file: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut workbook = Workbook::new(io::Cursor::new(file)).unwrap();
    assert!(
        workbook.worksheet_formula(sheet).unwrap().used_cells().next().is_none(),
        "no cell is a formula"
    );
    let range = workbook.worksheet_range(sheet).unwrap();
    assert_eq!(range.start(), Some((0, 0)));
    let shown = |cell: &Data| match cell {
        Data::DateTime(time) => format!("at {}", time.as_f64()),
        Data::Float(number) => format!("number {number}"),
        cell => cell.to_string(),
    };
    range.rows().map(|row| row.iter().map(shown).collect()).collect()
}

fn with_title(title: &str) -> CaseRecord {
    let case = Case { id: "7".into(), title: title.into(), ..Case::default() };
    let hash = crate::domain::TextHash::new(title, "");
    CaseRecord::new(case, hash, Vec::new())
}

#[test]
fn the_three_sheets_have_cases_definitions_and_codes() {
    let mut record = example_case();
    record.case.headers =
        [("Nr", Some(Role::Id)), ("Effekt", None), ("Hva heter tiltaket?", Some(Role::Title))]
            .map(|(header, role)| (header.to_owned(), role))
            .into_iter()
            .collect::<Headers>();
    record.case.fields = [("Effekt".to_owned(), "0301".to_owned())].into();
    let file = export(ExportFormat::Xlsx, &[record]);
    let shown = cells(&file, "Saker");
    assert_eq!(
        shown[0][..5],
        ["Nr", "Effekt", "Hva heter tiltaket?", "vår municipality", "vår date"]
    );
    assert_eq!(shown[0][5..8], ["Category", "New", "Kind(Service)"]);
    assert_eq!(
        shown[1],
        [
            "number 7",
            "0301",
            "Videotrening",
            "Steinkjer",
            "mars 2020",
            "«long_term»",
            "«yes»",
            "number 1",
            "number 0",
            "number 1",
            "number 0",
            "number 0",
            "«innovation»",
            "",
            "«no»",
            "Kvam",
            "at 43963.3625",
            "«no»",
        ]
    );
    assert_eq!(cells(&file, "Definisjoner"), [["Kode"], ["long_term"]]);
    let codes = cells(&file, "nybrott");
    assert_eq!(codes[0][..3], [FORMAT, "1", "nybrott 0.1.0"]);
    assert_eq!(codes[1][..3], ["headers", "Nr", "Effekt"]);
    assert_eq!(codes[2][..4], ["columns", "id", "", "title"]);
    assert_eq!(codes[5][..2], ["7", ""]);
    assert_eq!(codes[5][3..7], ["Kvam", "long_term", "yes", "service|process"]);
}

#[test]
fn a_text_too_long_for_a_cell_goes_on_on_a_sheet_of_its_own() {
    let fits = "x".repeat(LONGEST_CELL);
    let file = export(ExportFormat::Xlsx, &[with_title(&fits)]);
    assert_eq!(Workbook::new(io::Cursor::new(&file)).unwrap().sheet_names().len(), 3);
    // Each of these counts twice in Excel.
    for long in [format!("{fits}y"), "😀".repeat(LONGEST_CELL / 2 + 1)] {
        let file = export(ExportFormat::Xlsx, &[with_title(&long)]);
        let shown = &cells(&file, "Saker")[1][1];
        let (beginning, _) = shown.split_once("…[nybrott 1+1]").expect("a mark");
        let pieces = cells(&file, "Lange tekster");
        assert_eq!((pieces[0][0].as_str(), pieces[2][2].as_str()), (LONG_TEXTS, "7"));
        assert_eq!(format!("{beginning}{}", pieces[2][3]), long);
    }
}

#[test]
fn a_header_too_long_for_a_cell_is_refused() {
    let mut record = with_title("Tiltak");
    let long = "x".repeat(LONGEST_CELL + 1);
    record.case.fields = [(long, "1".to_owned())].into();
    let refused = export_as(ExportFormat::Xlsx, &[record], &header());
    assert!(matches!(refused, Err(ExportError::CellTooLong { .. })), "{refused:?}");
}

#[test]
fn large_sets_go_by_way_of_files() {
    let long = "ø".repeat(30_000);
    let mut outline = crate::export::Outline::default();
    let mut record = with_title("Tiltak");
    record.case.text = Some(long);
    (0..=LARGE / 60_000).for_each(|_| outline.add(&record));
    assert!(outline.characters() > LARGE);
    let mut file = Vec::new();
    let mut xlsx = Xlsx::new(&mut file);
    xlsx.begin(&SetHeader { outline, ..header() }).unwrap();
    xlsx.case(&with_title(" =1+1\u{1b}_x001B_\r\n ")).unwrap();
    xlsx.end().unwrap();
    assert_eq!(cells(&file, "Saker")[1][1], " =1+1\u{1b}_x001B_\r\n ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_text_and_comes_back(title in text()) {
        // What is blank all through is no text to those who read workbooks.
        prop_assume!(!title.trim().is_empty());
        let file = export(ExportFormat::Xlsx, &[with_title(&title)]);
        prop_assert_eq!(&cells(&file, "Saker")[1][1], &title);
    }
}

#[test]
fn what_looks_like_a_formula_is_text() {
    for title in [
        "=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A", "_x001B_",
        "0301",
    ] {
        let file = export(ExportFormat::Xlsx, &[with_title(title)]);
        assert_eq!(cells(&file, "Saker")[1][1], title);
    }
}
