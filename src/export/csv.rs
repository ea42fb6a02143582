//! CSV: a table for spreadsheets and statistics, UTF-8 with a byte order mark, comma-separated, one
//! row a case and reviewer. A case without a decision has one row with its decision left blank. Where the set says what
//! counts, it is one row a case with that instead.
//!
//! Every set has the same columns. The reporter's own columns differ from case to case, and the
//! headers of all of them are known only when the last case is seen; so they are together in
//! `fields`, as one JSON object.
//!
//! Cells that a spreadsheet would take for formulas are guarded ([`formula`](crate::domain::formula)), unless
//! the set is for a program that takes an apostrophe for a part of the text.

use std::borrow::Cow;
use std::io::Write;

use super::error::ExportError;
use super::set::{CellRemarks, SetHeader, SetWriter};
use crate::domain::codes::{DECISION_COLUMNS, FacetColumn, decision_row, facet_cell};
use crate::domain::final_shape::{FINAL_COLUMNS, RULING_NOTE, final_cells, final_facet_columns};
use crate::domain::formula::guarded;
use crate::domain::{CaseRecord, FacetWord, ProposedField};

/// By this a spreadsheet knows that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The columns of the case; the decision's follow.
const CASE_COLUMNS: [&str; 8] =
    ["id", "title", "text", "municipality", "county", "date", "source", "fields"];

/// Writes the table.
pub(super) struct Csv<W: Write> {
    out: ::csv::Writer<Start<W>>,
    is_guarded: bool,
    /// What counts of a case, a row each, instead of what everyone decided.
    is_final: bool,
    /// The facets that have columns.
    facets: Vec<FacetColumn>,
    /// What is proposed for cases.
    proposed: Vec<ProposedField>,
    remarks: CellRemarks,
}

/// Writes the byte order mark before anything else.
pub(super) struct Start<W> {
    out: W,
    is_begun: bool,
}

impl<W> Start<W> {
    pub(super) const fn new(out: W) -> Self {
        Self { out, is_begun: false }
    }
}

impl<W: Write> Csv<W> {
    pub(super) fn new(out: W) -> Self {
        let out = ::csv::Writer::from_writer(Start::new(out));
        Self {
            out,
            is_guarded: true,
            is_final: false,
            facets: Vec::new(),
            proposed: Vec::new(),
            remarks: CellRemarks::default(),
        }
    }

    /// Returns the facets as they read today.
    fn read_facets(&self) -> impl Iterator<Item = FacetWord> {
        self.facets.iter().filter(|column| !column.is_as_given).map(|column| column.facet)
    }

    fn row(
        &mut self,
        case: &[String],
        decision: &[String],
        record: &CaseRecord,
    ) -> Result<(), ExportError> {
        let proposal = |field: &ProposedField| match field {
            ProposedField::County => record.proposals.county.clone().unwrap_or_default(),
            ProposedField::Facet(facet) => facet_cell(record.proposals.facets.get(facet.as_str())),
        };
        let proposals: Vec<String> = self.proposed.iter().map(proposal).collect();
        let found = record.final_record.as_ref().filter(|_| self.is_final);
        let note = found.and_then(|found| found.note()).unwrap_or_default().to_owned();
        case.iter()
            .chain(decision)
            .chain(&proposals)
            .chain(self.is_final.then_some(&note))
            .try_for_each(|cell| {
                let written = if self.is_guarded { guarded(cell) } else { Cow::from(cell) };
                self.remarks.guarded += usize::from(written != *cell);
                self.out.write_field(written.as_bytes())
            })
            .and_then(|()| self.out.write_record(None::<&[u8]>))
            .map_err(|error| ExportError::Output(error.into()))
    }
}

impl<W: Write> SetWriter for Csv<W> {
    fn begin(&mut self, header: &SetHeader) -> Result<(), ExportError> {
        self.is_guarded = header.is_guarded;
        self.is_final = header.finals.is_some();
        let behind: &[&str] = if self.is_final { &FINAL_COLUMNS } else { &DECISION_COLUMNS };
        self.facets.clone_from(&header.facets);
        self.proposed.clone_from(&header.proposed);
        let columns = CASE_COLUMNS.iter().chain(behind).map(|&column| column.to_owned());
        let of_facets: Vec<String> = if self.is_final {
            final_facet_columns(self.read_facets()).collect()
        } else {
            self.facets.iter().map(ToString::to_string).collect()
        };
        self.out
            .write_record(
                columns
                    .chain(of_facets)
                    .chain(self.proposed.iter().map(|field| field.column().into_owned()))
                    .chain(self.is_final.then(|| RULING_NOTE.to_owned())),
            )
            .map_err(|error| ExportError::Output(error.into()))
    }

    fn case(&mut self, record: &CaseRecord) -> Result<(), ExportError> {
        let case_cells = case_cells(record)?;
        if self.is_final {
            let found = record.final_record.as_deref().cloned().unwrap_or_default();
            let cells = final_cells(&found, record.text_sha256, self.read_facets());
            return self.row(&case_cells, &cells, record);
        }
        if record.classifications.is_empty() {
            let blank = vec![String::new(); DECISION_COLUMNS.len() + self.facets.len()];
            return self.row(&case_cells, &blank, record);
        }
        record.classifications.iter().try_for_each(|decision| {
            self.row(&case_cells, &decision_row(decision, &self.facets), record)
        })
    }

    fn end(&mut self) -> Result<(), ExportError> {
        self.out.flush().map_err(ExportError::Output)
    }

    fn remarks(&self) -> CellRemarks {
        self.remarks
    }
}

impl<W: Write> Write for Start<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.is_begun {
            self.out.write_all(BYTE_ORDER_MARK)?;
            self.is_begun = true;
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

fn case_cells(record: &CaseRecord) -> Result<[String; CASE_COLUMNS.len()], ExportError> {
    let fields = serde_json::to_string(&record.case.fields).map_err(|error| ExportError::Case {
        id: record.case.id.clone(),
        reason: error.to_string(),
    })?;
    let or_blank = |cell: &Option<String>| cell.clone().unwrap_or_default();
    Ok([
        record.case.id.clone(),
        record.case.title.clone(),
        or_blank(&record.case.text),
        or_blank(&record.case.municipality),
        or_blank(&record.case.county),
        or_blank(&record.case.date),
        or_blank(&record.case.source),
        fields,
    ])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{export, header, text};
    use super::super::{ExportFormat, writer};
    use super::*;
    use crate::domain::{
        Answer, Answers, Case, Category, CategoryAnswer, Classification, Decision, KindsAnswer,
        Moment, Reviewer, TextHash,
    };

    fn columns() -> Vec<&'static str> {
        CASE_COLUMNS.into_iter().chain(DECISION_COLUMNS).collect()
    }

    fn record(title: &str, classifications: Vec<Decision>) -> CaseRecord {
        let case = Case {
            id: "7".to_owned(),
            title: title.to_owned(),
            text: Some("Linje 1\nLinje 2".to_owned()),
            municipality: Some("Røros".to_owned()),
            fields: [("Effekt".to_owned(), "stor, varig".to_owned())].into_iter().collect(),
            ..Case::default()
        };
        let hash = case.text_hash().unwrap();
        CaseRecord::new(case, hash, classifications)
    }

    fn decision(reviewer: &str, kinds: Option<KindsAnswer>) -> Decision {
        Decision {
            reviewer: Reviewer::new(reviewer).unwrap(),
            classification: Classification {
                answers: Answers {
                    category: Some(CategoryAnswer::Is(Category::LongTerm)),
                    new: Some(Answer::Yes),
                    kinds,
                    ..Answers::default()
                },
                ..Classification::default()
            },
            facets_as_given: crate::domain::FacetAnswers::default(),
            decided_at: Moment::from_millis(1_589_272_920_000),
            text_sha256: TextHash::new("", ""),
            text_changed_since: true,
            batch_size: 2,
        }
    }

    fn rows(file: &[u8]) -> Vec<Vec<String>> {
        let rest = file.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte order mark");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(rest);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_row_for_each_case_and_reviewer() {
        let kinds = KindsAnswer::from_words(["process", "service"]).unwrap();
        let file = export(
            ExportFormat::Csv,
            &[
                record("Smittefrakker", Vec::new()),
                record(
                    "Videotrening",
                    vec![decision("Kvam", Some(kinds)), decision("Lom", Some(KindsAnswer::NONE))],
                ),
            ],
        );
        let rows = rows(&file);
        assert_eq!(rows[0], columns());
        let untouched = [
            "7",
            "Smittefrakker",
            "Linje 1\nLinje 2",
            "Røros",
            "",
            "",
            "",
            r#"{"Effekt":"stor, varig"}"#,
        ];
        assert_eq!(rows[1][..8], untouched);
        assert!(rows[1][8..].iter().all(String::is_empty));
        assert_eq!(
            rows[2][8..14],
            ["Kvam", "long_term", "yes", "service|process", "innovation", ""]
        );
        assert_eq!(rows[2][14..16], ["false", "2020-05-12T08:42:00.000Z"]);
        assert_eq!(rows[2][17..], ["true", "2"]);
        assert_eq!(rows[3][8], "Lom");
        assert_eq!(rows[3][11], "none");
        assert_eq!(rows.len(), 4);
    }

    #[test]
    fn an_empty_set_is_a_table_with_headers() {
        let mut file = Vec::new();
        let mut csv = writer(ExportFormat::Csv, Box::new(&mut file));
        csv.begin(&header()).unwrap();
        csv.end().unwrap();
        drop(csv);
        assert_eq!(rows(&file), [columns()]);
    }

    #[test]
    fn no_cell_becomes_a_formula() {
        for formula in
            ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"]
        {
            let file = export(ExportFormat::Csv, &[record(formula, Vec::new())]);
            assert_eq!(rows(&file)[1][1], format!("'{formula}"));
        }
        for plain in ["1-1", "a=b", "", "'s morgens", " =1"] {
            let file = export(ExportFormat::Csv, &[record(plain, Vec::new())]);
            assert_eq!(rows(&file)[1][1], plain);
        }
    }

    proptest! {
        #[test]
        fn taking_one_apostrophe_off_gives_back_the_text(cell in text()) {
            let written = guarded(&cell);
            let formula = |cell: &str| guarded(cell) != cell;
            let back = match written.strip_prefix('\'') {
                Some(rest) if formula(rest) => rest,
                _ => &written,
            };
            prop_assert_eq!(back, cell.as_str());
        }
    }
}
