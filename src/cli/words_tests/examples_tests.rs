//! Some sentences as they are read.

use super::import_tests::{fault, found, remarks, row};
use super::*;
use crate::domain::{CaseName, FacetScheme, ImportRules, Imported, Role};
use crate::import::{
    BlankCase, CasePlace, ImportErrorKind, ImportSummary, Options, places, read_bytes,
};
use crate::workflow::FinishedImport;

#[test]
fn what_was_understood_is_one_line() {
    let options = Options {
        columns: [(Role::Text, vec!["Bakgrunn".into(), "Effekt".into()])].into(),
        ..Options::default()
    };
    let table = "Tittel;Bakgrunn;Effekt;Kommune;x\na;b;c;d;e\nf;;;i;j\n";
    let delivery = read_bytes("svar.csv", table.as_bytes(), &options).unwrap();
    let summary = delivery.summary.with_count(delivery.records.len());
    for (language, line) in [
        (
            Language::English,
            "2 cases from svar.csv (CSV, UTF-8, semicolon): title=Tittel, text=Bakgrunn+Effekt, \
             municipality=Kommune, id=made from title and text; 1 other column is kept",
        ),
        (
            Language::Bokmal,
            "2 saker fra svar.csv (CSV, UTF-8, semikolon): tittel=Tittel, tekst=Bakgrunn+Effekt, \
             kommune=Kommune, id=lages av tittel og tekst; 1 annen kolonne følger med",
        ),
        (
            Language::Nynorsk,
            "2 saker frå svar.csv (CSV, UTF-8, semikolon): tittel=Tittel, tekst=Bakgrunn+Effekt, \
             kommune=Kommune, id=laga av tittel og tekst; 1 anna kolonne følgjer med",
        ),
    ] {
        assert_eq!(Words::new(language).format(&summary), line);
    }
}

#[test]
fn a_fault_says_where_and_what_to_do() {
    let columns = vec!["navn".into(), "x".into()];
    for (language, what, sentence) in [
        (
            Language::Bokmal,
            ImportErrorKind::OpenQuote { row: 213, line: 215, column: "F".into() },
            "«saker.csv», rad 213, kolonne F (linje 215): et anførselstegn åpner cellen, og \
             ingenting lukker den. Lukk den der, eller skriv tegnet to ganger hvis det hører til \
             teksten.",
        ),
        (
            Language::Nynorsk,
            ImportErrorKind::DuplicateId { id: "7".into(), first: row(2, 2), second: row(9, 12) },
            "«saker.csv»: rad 2 og rad 9 (linje 12) har same id, «7». Gi den eine ein annan id, \
             eller fjern ho.",
        ),
        (
            Language::English,
            ImportErrorKind::Unsure(Box::new(found(&columns, Vec::new()))),
            "No column of “saker.csv” has a usual name for the report. Name the column with --text. \
             The columns are: “navn”, “x”.",
        ),
    ] {
        assert_eq!(Words::new(language).format(&fault(what)), sentence);
    }
}

#[test]
fn a_long_list_of_places_is_cut_and_counted() {
    let words = Words::new(Language::Bokmal);
    let blank: Vec<CasePlace> = (1..=32).map(|number| row(number, number)).collect();
    assert_eq!(words.format(&places(&blank[..2], &[])), "radene 1, 2");
    assert!(words.format(&places(&blank, &[])).ends_with("29, 30 og 2 til"));
}

#[test]
fn the_short_report_of_an_import_has_one_full_stop_behind_each_sentence() {
    let finished = |imported| FinishedImport {
        file: "saker.xlsx".into(),
        summary: ImportSummary::of_table("saker.xlsx"),
        blanks: vec![BlankCase { id: "7".into(), place: row(3, 3) }],
        remarks: remarks(),
        imported,
        rules: ImportRules::default(),
    };
    let missing = vec![CaseName::new("Matkasser", "9")];
    let first = finished(Imported { new: 2, erased: 1, ..Imported::default() });
    let later = finished(Imported { same: 2, missing, ..Imported::default() });
    for language in Language::ALL {
        let words = Words::new(language);
        for report in [&first, &later] {
            let said = words.format(&report.in_short(None));
            assert!(!said.contains(".."), "{language}: {said}");
            assert!(said.ends_with('.'), "{language}: {said}");
        }
        // What there is none of is left out: two cases are as before, and no more is counted.
        let said = words.format(&later.in_short(None));
        assert!(said.starts_with("2 ") && !said.contains(", 0 "), "{language}: {said}");
        // What asks for a decision comes right behind what came, also where it is a sentence by itself.
        let unclear =
            Message::new("municipalities-unclear").with("count", 1_usize).with("names", "Bø");
        let asks = words.format(&unclear);
        let said = words.format(&first.in_short(Some(unclear)));
        let came = said.split_once(asks.as_str()).map(|(came, _)| came).unwrap();
        assert!(came.ends_with("«saker.xlsx». ") || came.ends_with("“saker.xlsx”. "), "{said}");
        assert!(!said.contains("..") && said.ends_with('.'), "{said}");
    }
}

/// An import knows a table for people by these headers in every language.
#[test]
fn a_table_for_people_is_known_by_its_headers() {
    for language in Language::ALL {
        let labels =
            crate::workflow::labels(&Words::new(language), &FacetScheme::default(), &[], &[]);
        let table = format!("id;tekst;{}\n1;x;{}\n", labels.parts.join(";"), ";".repeat(12));
        let refused = read_bytes("svar.csv", table.as_bytes(), &Options::default());
        let fault = refused.map(|_| ()).map_err(|error| error.kind);
        assert_eq!(fault, Err(ImportErrorKind::ExportedTable), "{language}");
    }
}
