//! CSV as a Norwegian Excel opens it: UTF-8 with a byte order mark, semicolons, CRLF, decimal comma.
//! The cells are those of the first sheet of the workbook. There is no sheet of codes beside it, so the
//! headers say what the columns are that `apply` reads: `Merknad [note]`.

use std::io::Write;

use super::csv::Start;
use super::error::ExportError;
use super::set::{CellRemarks, SetHeader, SetWriter};
use super::table::{Cell, PeopleTable};
use crate::domain::CaseRecord;
use crate::domain::formula::guarded;
use crate::domain::long_text::is_too_long;

/// Writes the table.
pub(super) struct ExcelNo<W: Write> {
    out: ::csv::Writer<Start<W>>,
    table: Option<PeopleTable>,
    remarks: CellRemarks,
}

impl<W: Write> ExcelNo<W> {
    pub(super) fn new(out: W) -> Self {
        let out = ::csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(::csv::Terminator::CRLF)
            .from_writer(Start::new(out));
        Self { out, table: None, remarks: CellRemarks::default() }
    }

    fn note(&mut self, cell: &Cell) {
        let Cell::Text(text) = cell else { return };
        self.remarks.guarded += usize::from(guarded(text) != *text);
        self.remarks.too_long += usize::from(is_too_long(text));
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) -> Result<(), ExportError> {
        self.out.write_record(cells).map_err(|error| ExportError::Output(error.into()))
    }
}

impl<W: Write> SetWriter for ExcelNo<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        let table = self.table.insert(PeopleTable::marked(header));
        let headers = table.columns().iter().map(|column| guarded(&column.header).into_owned());
        let headers: Vec<String> = headers.collect();
        self.row(headers)
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let rows = self.table.as_ref().map(|table| table.rows(record)).unwrap_or_default();
        for row in rows {
            for cell in &row {
                self.note(cell);
            }
            self.row(row.into_iter().map(written))?;
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.out.flush().map_err(ExportError::Output)
    }

    fn remarks(&self) -> CellRemarks {
        self.remarks
    }
}

fn written(cell: Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => guarded(&text).into_owned(),
        Cell::Number(number) => number.replace('.', ","),
        Cell::Date(day) => day.strftime("%d.%m.%Y").to_string(),
        Cell::Time(at) => at.strftime("%d.%m.%Y %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example_case, export_as, header};
    use super::super::{ExportFormat, Reviewers};
    use super::*;
    use crate::domain::{Case, Decision, Reviewer};

    fn record(id: &str, fields: [(&str, &str); 2], decided: &[&str]) -> CaseRecord {
        let case = Case {
            id: id.to_owned(),
            title: "=1+1".to_owned(),
            text: Some("Linje 1\nLinje «2»".to_owned()),
            fields: fields.map(|(header, value)| (header.to_owned(), value.to_owned())).into(),
            ..Case::default()
        };
        let hash = case.text_hash().unwrap();
        let decision = |name: &&str| {
            let reviewer = Reviewer::new(name).unwrap();
            let mut decision = Decision { reviewer, ..example_case().classifications.remove(0) };
            decision.classification.note = Some("-3".to_owned());
            decision
        };
        let decisions = decided.iter().map(decision).collect();
        CaseRecord::new(case, hash, decisions)
    }

    fn lines(cases: &[CaseRecord], reviewers: Reviewers) -> Vec<String> {
        let file =
            export_as(ExportFormat::ExcelNo, cases, &SetHeader { reviewers, ..header() }).unwrap();
        let text = String::from_utf8(file).unwrap();
        let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
        assert!(text.ends_with("\r\n"));
        text.trim_end().split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_norwegian_excel_reads_it_by_itself() {
        let cases = [
            record("1", [("Kommunenr", "0301"), ("Andel", "3.5")], &["kvam"]),
            record("2", [("Kommunenr", "5001"), ("Andel", "-4")], &[]),
        ];
        let own = "vår id [id];vår title;vår text;Kommunenr;Andel;";
        let decision = "Category [category];New [new_to_municipality];Kind(Service) [service];\
                        Kind(Product) [product];Kind(Process) [process];\
                        Kind(Organisation) [organisation];\
                        Kind(Communication) [communication];Verdict;Note [note];Flag [flagged];\
                        By [reviewer];At;Changed";
        assert_eq!(
            lines(&cases, Reviewers::Wide),
            [
                format!("{own}{decision}"),
                "1;'=1+1;\"Linje 1\nLinje «2»\";0301;3,5;«long_term»;«yes»;1;0;1;0;0;«innovation»;'-3;\
                 «no»;kvam;12.05.2020 08:42;«no»"
                    .to_owned(),
                "2;'=1+1;\"Linje 1\nLinje «2»\";5001;-4;;;;;;;;;;;;;".to_owned(),
            ]
        );
    }

    #[test]
    fn several_reviewers_are_written_side_by_side_or_in_a_row_each() {
        let cases = [record("1", [("A", "1"), ("B", "")], &["kvam", "lom"])];
        let wide = lines(&cases, Reviewers::Wide);
        assert_eq!(wide.len(), 2);
        assert!(
            wide[0].contains("Category (kvam) [category];") && wide[0].contains(";Changed (lom)")
        );
        assert!(!wide[0].contains("By"), "who decided stands in the headers");
        assert_eq!(wide[1].matches("«long_term»").count(), 2);
        let long = lines(&cases, Reviewers::Long);
        assert_eq!(long.len(), 3);
        assert!(long[1].contains(";kvam;") && long[2].contains(";lom;"));
    }

    #[test]
    fn no_two_headers_are_alike_and_no_own_column_passes_for_the_programs() {
        let cases = [record("1", [("x [note]", "x"), ("Verdict", "y")], &["kvam"])];
        let head = &lines(&cases, Reviewers::Wide)[0];
        assert!(
            head.contains(";x [note] (2);Verdict;") && head.contains(";Verdict (2);"),
            "{head}"
        );
        let cases = [record("1", [("Category", "x"), ("Note", "y")], &["kvam"])];
        let head = &lines(&cases, Reviewers::Wide)[0];
        assert!(
            head.contains(";Category;Note;Category [category];") && head.contains(";Note [note];"),
            "{head}"
        );
    }
}
