//! A workbook that the program wrote comes back: its first sheet has the cases, its sheet of codes the
//! decisions. People may have sorted, edited and saved it with another program in between.
//!
//! Rows are known by the ids in them, columns by their headers, so both may have moved. What
//! a column is, the sheet of codes says; columns that it does not know are new fields.

use std::collections::{HashMap, HashSet};
use std::str::FromStr;

use super::columns::Columns;
use super::error::ImportErrorKind;
use super::events::EventSink;
use super::office::RawRow;
use super::place::Spot;
use super::set_error::{Expected, SetError};
use super::sheet::{self, Sheet, SheetRow};
use super::summary::ImportSummary;
use crate::domain::codes::FacetColumn;
use crate::domain::scheme::UnknownWord;
use crate::domain::{
    Answers, CaseRecord, Classification, Decision, FacetAnswers, FacetWord, KindsAnswer, Moment,
    Reviewer, Role, TextHash, Verdict, codes,
};

/// What the sheet of codes says.
#[derive(Debug)]
pub(super) struct Codes {
    /// The headers of the first sheet as they were written, each with what its column is.
    said: Vec<(String, ExportedColumn)>,
    /// The rows about cases, below the row of headers `names`.
    rows: Vec<RawRow>,
    names: HashMap<String, usize>,
}

/// What an export says of one of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedColumn {
    /// Its code: of [`codes`], or a kind of change. Blank for a field.
    pub code: String,
    /// Whose decisions it shows, where several reviewers are side by side.
    pub reviewer: Option<String>,
}

/// Returns the headers that a sheet of codes names.
pub(super) fn headers(rows: &[RawRow]) -> HashSet<&str> {
    let row = rows.iter().find(|row| cell(row, 0) == Some(codes::HEADERS_ROW));
    let cells = row.iter().flat_map(|row| row.cells.iter().skip(1));
    cells.map(|(_, header)| header.as_str()).collect()
}

/// What a column of the first sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    Role(Role),
    Source,
    Field,
    /// A column that shows a decision; the sheet of codes has it in full.
    Shown,
}

/// A case's id space and id.
type ExportedCase = (String, String);

impl Codes {
    /// Reads the rows of the sheet of codes.
    ///
    /// # Errors
    /// A workbook of a later version of this program; a sheet whose first rows are not as they were.
    pub(super) fn parse(rows: Vec<RawRow>) -> Result<Self, ImportErrorKind> {
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or(RawRow { number: 1, cells: Vec::new() });
        let version = cell(&head, 1).unwrap_or_default();
        if version.parse::<u32>().map_or(true, |version| version > codes::SHEET_VERSION) {
            return Err(SetError::NewerSet {
                found: version.to_owned(),
                known: codes::SHEET_VERSION,
            }
            .into());
        }
        let mut headers = RawRow { number: 1, cells: Vec::new() };
        let mut codes = HashMap::new();
        let mut reviewers = HashMap::new();
        let mut names = HashMap::new();
        for row in rows.by_ref() {
            match cell(&row, 0) {
                Some(codes::HEADERS_ROW) => headers = row,
                Some(codes::COLUMNS_ROW) => codes = row.cells.into_iter().collect(),
                Some(codes::REVIEWERS_ROW) => reviewers = row.cells.into_iter().collect(),
                Some(codes::ID) => {
                    names = row.cells.into_iter().map(|(at, name)| (name, at)).collect();
                    break;
                }
                _ => {}
            }
        }
        if headers.cells.len() < 2 {
            return Err(missing(codes::HEADERS_ROW, 1));
        }
        if names.is_empty() {
            return Err(missing(codes::ID, headers.number));
        }
        let said: Vec<(String, ExportedColumn)> = headers
            .cells
            .into_iter()
            .skip(1)
            .map(|(at, header)| {
                let code: String = codes.remove(&at).unwrap_or_default();
                let reviewer: Option<String> = reviewers.remove(&at);
                (header, ExportedColumn { code, reviewer })
            })
            .collect();
        Ok(Self { said, rows: rows.collect(), names })
    }

    /// Returns what the column with this header is; another program may have changed its white space.
    pub(super) fn column(&self, header: &str) -> Option<&ExportedColumn> {
        let words = |header: &str| header.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let same = self.said.iter().find(|(known, _)| known == header);
        let mut alike = self.said.iter().filter(|(known, _)| words(known) == words(header));
        let (_, said) = same.or_else(|| alike.next().filter(|_| alike.next().is_none()))?;
        Some(said)
    }

    /// Emits the cases of the first sheet with their decisions.
    ///
    /// # Errors
    /// A column that is gone; an id that is missing; a code that is none.
    pub(super) fn emit_cases(
        &self,
        sheet: Sheet<'_>,
        summary: ImportSummary,
        source: Option<&str>,
        sink: &mut EventSink<'_>,
    ) -> Result<(), ImportErrorKind> {
        let mut decisions = self.decisions()?;
        let CaseSheet { rows, columns, source_at } = self.case_sheet(sheet)?;
        let headers = columns.headers();
        let id_column =
            columns.with_role(Role::Id).first().map_or(codes::ID, |at| columns.header(*at));
        let (by_role, other_columns) = columns.by_header();
        let summary = ImportSummary { columns: by_role, other_columns, ..summary };
        if sink.summary(summary, rows.last().map_or(0, |row| row.place.order())).is_break() {
            return Ok(());
        }
        let has_text = !columns.with_role(Role::Text).is_empty();
        let mut known = HashSet::new();
        for SheetRow { place, mut cells, .. } in rows {
            let of_row =
                source_at.and_then(|at| cells.iter().position(|(column, _)| *column == at));
            let of_row = of_row.map(|at| cells.remove(at).1).filter(|name| !name.trim().is_empty());
            let space = of_row.or_else(|| source.map(str::to_owned));
            let mut record = sheet::case(cells, &columns, &headers, space.as_deref());
            let key = (record.case.source.clone().unwrap_or_default(), record.case.id.clone());
            // Where each reviewer has a row, a case has several.
            let coded = decisions.remove(&key);
            if coded.is_none() && known.contains(&key) && !key.1.is_empty() {
                continue;
            }
            if let Some(coded) = coded {
                coded.apply_to(&mut record, has_text);
            }
            known.insert(key);
            sink.ids.add(&record, place, id_column)?;
            if sink.case(record, place).is_break() {
                break;
            }
        }
        if known.is_empty() { Err(ImportErrorKind::NoCases) } else { Ok(()) }
    }

    /// Returns the first sheet without the columns that show decisions.
    fn case_sheet(&self, sheet: Sheet<'_>) -> Result<CaseSheet, ImportErrorKind> {
        let headers = sheet.headers.clone();
        let code_of = |header: &String| {
            let known = self.said.iter().find(|(known, _)| known == header);
            known.map_or(Code::Field, |(_, said)| Code::parse(&said.code))
        };
        let codes: Vec<Code> = headers.iter().map(code_of).collect();
        for (header, said) in &self.said {
            if let Code::Role(role) = Code::parse(&said.code)
                && !headers.contains(header)
            {
                let (wanted, columns) = (header.clone(), headers);
                return Err(ImportErrorKind::UnknownColumn { wanted, role, columns });
            }
        }
        // Places among the columns that are kept, by their places among all.
        let mut next = 0;
        let places: Vec<Option<usize>> = codes
            .iter()
            .map(|code| {
                let place = (*code != Code::Shown).then_some(next);
                next += usize::from(place.is_some());
                place
            })
            .collect();
        let place_of = |wanted: Code| {
            let found = codes.iter().zip(&places).filter(move |(code, _)| **code == wanted);
            found.filter_map(|(_, place)| *place).collect::<Vec<usize>>()
        };
        let roles = Role::ALL.into_iter().map(|role| (role, place_of(Code::Role(role)))).collect();
        let source_at = place_of(Code::Source).first().copied();
        let kept = headers.into_iter().zip(&places).filter(|(_, place)| place.is_some());
        let columns = Columns::new(kept.map(|(header, _)| header).collect(), roles);
        let rows = sheet.into_rows().map(|row| {
            let SheetRow { place, cells, .. } = row?;
            let kept =
                cells.into_iter().filter_map(|(at, text)| Some((places.get(at).copied()??, text)));
            Ok(SheetRow::new(place, kept.collect()))
        });
        let rows = rows.collect::<Result<Vec<_>, ImportErrorKind>>()?;
        Ok(CaseSheet { rows, columns, source_at })
    }

    /// Returns the decisions on each case.
    fn decisions(&self) -> Result<HashMap<ExportedCase, CodedDecisions>, ImportErrorKind> {
        let mut decisions: HashMap<ExportedCase, CodedDecisions> = HashMap::new();
        for row in &self.rows {
            let row = CodedRow { row, names: &self.names };
            let key = (row.text(codes::SOURCE).to_owned(), row.text(codes::ID).trim().to_owned());
            let hash: TextHash = row.parsed(codes::CASE_SHA256, Expected::Hash)?;
            let of_case = decisions
                .entry(key)
                .or_insert_with(|| CodedDecisions { hash, decisions: Vec::new() });
            if row.text(codes::REVIEWER).is_empty() {
                continue;
            }
            let decision = row.decision()?;
            if of_case.decisions.iter().any(|known| known.reviewer == decision.reviewer) {
                let (reviewer, at) = (decision.reviewer.to_string(), row.spot(codes::REVIEWER));
                return Err(SetError::TwoDecisions { reviewer, at }.into());
            }
            of_case.decisions.push(decision);
        }
        Ok(decisions)
    }
}

impl Code {
    fn parse(code: &str) -> Self {
        match code {
            "" => Self::Field,
            codes::SOURCE => Self::Source,
            code => code.parse().map_or(Self::Shown, Self::Role),
        }
    }
}

/// The first sheet as cases are made of it.
struct CaseSheet {
    rows: Vec<SheetRow>,
    columns: Columns,
    source_at: Option<usize>,
}

/// What the sheet of codes says of a case.
struct CodedDecisions {
    hash: TextHash,
    decisions: Vec<Decision>,
}

impl CodedDecisions {
    /// Gives the record its decisions, and its report as it went out where only the program in
    /// between wrote its line ends otherwise.
    fn apply_to(self, record: &mut CaseRecord, has_text: bool) {
        let text = record.case.text.take().unwrap_or_default();
        // A blank cell where there was a report is a report that was left out.
        let is_blank =
            text.trim().is_empty() && TextHash::new(&record.case.title, &text) != self.hash;
        if has_text && !is_blank {
            let with_returns = || text.replace("\r\n", "\n").replace('\n', "\r\n");
            let as_sent = [text.clone(), with_returns(), with_returns().replace('\r', "")]
                .into_iter()
                .find(|text| TextHash::new(&record.case.title, text) == self.hash);
            let text = as_sent.unwrap_or(text);
            record.text_sha256 = TextHash::new(&record.case.title, &text);
            record.case.text = Some(text);
        } else {
            record.text_sha256 = self.hash;
        }
        let current = record.text_sha256;
        record.classifications = self
            .decisions
            .into_iter()
            .map(|decision| {
                let text_changed_since = decision.text_sha256 != current;
                Decision { text_changed_since, ..decision }
            })
            .collect();
    }
}

/// A row about a case, asked by the names of its columns.
struct CodedRow<'c> {
    row: &'c RawRow,
    names: &'c HashMap<String, usize>,
}

impl CodedRow<'_> {
    fn text(&self, name: &str) -> &str {
        self.names.get(name).and_then(|at| cell(self.row, *at)).unwrap_or_default()
    }

    fn spot(&self, name: &str) -> Spot {
        let column = self.names.get(name).map_or(1, |at| at + 1);
        Spot { line: self.row.number, column }
    }

    fn misfit(&self, key: &'static str, expected: Expected) -> ImportErrorKind {
        let found = self.text(key).chars().take(60).collect();
        SetError::Misfit { key, found, expected, at: self.spot(key) }.into()
    }

    fn parsed<T: FromStr>(
        &self,
        key: &'static str,
        expected: Expected,
    ) -> Result<T, ImportErrorKind> {
        self.text(key).trim().parse().map_err(|_| self.misfit(key, expected))
    }

    fn word<T: FromStr<Err = UnknownWord>>(
        &self,
        key: &'static str,
    ) -> Result<Option<T>, ImportErrorKind> {
        let text = self.text(key).trim();
        let word = |word: UnknownWord| self.misfit(key, Expected::Words(word.expected));
        (!text.is_empty()).then(|| text.parse().map_err(word)).transpose()
    }

    fn truth(&self, key: &'static str) -> Result<bool, ImportErrorKind> {
        match self.text(key).trim().to_lowercase().as_str() {
            // Programs make a truth of their own of the word.
            "true" | "1" => Ok(true),
            "false" | "0" | "" => Ok(false),
            _ => Err(self.misfit(key, Expected::Truth)),
        }
    }

    fn kinds(&self) -> Result<Option<KindsAnswer>, ImportErrorKind> {
        codes::kinds_of_cell(self.text(codes::KINDS))
            .map_err(|word| self.misfit(codes::KINDS, Expected::Words(word.expected)))
    }

    /// Returns what the columns `facet.ID` say.
    fn facets(&self) -> Result<FacetAnswers, ImportErrorKind> {
        let answers = |as_given: bool| {
            let columns = self.names.keys().filter_map(move |name| {
                let column: FacetColumn = name.parse().ok()?;
                (column.is_as_given == as_given).then_some((name, column.facet))
            });
            let answer =
                |(name, facet): (&String, FacetWord)| match codes::facet_of_cell(self.text(name)) {
                    Ok(answer) => answer.map(|answer| Ok((facet, answer))),
                    Err(word) => {
                        Some(Err(self.misfit(codes::FACET, Expected::Words(word.expected))))
                    }
                };
            columns.filter_map(answer).collect::<Result<FacetAnswers, ImportErrorKind>>()
        };
        // What was given is what the log has; how it reads follows from the codebook.
        Ok(answers(true)?.or(&answers(false)?))
    }

    fn decision(&self) -> Result<Decision, ImportErrorKind> {
        let answers = Answers {
            category: self.word(codes::CATEGORY)?,
            new: self.word(codes::NEW)?,
            kinds: self.kinds()?,
            facets: self.facets()?,
        };
        // Read only to reject what is no verdict: it follows from the answers.
        self.word::<Verdict>(codes::VERDICT)?;
        let reviewer = Reviewer::new(self.text(codes::REVIEWER))
            .ok_or_else(|| self.misfit(codes::REVIEWER, Expected::Text))?;
        let note = self.text(codes::NOTE);
        Ok(Decision {
            reviewer,
            classification: Classification {
                answers,
                note: (!note.is_empty()).then(|| note.to_owned()),
                flagged: self.truth(codes::FLAGGED)?,
            },
            facets_as_given: FacetAnswers::default(),
            decided_at: self.parsed::<Moment>(codes::DECIDED_AT, Expected::Time)?,
            text_sha256: self.parsed(codes::TEXT_SHA256, Expected::Hash)?,
            text_changed_since: false,
            batch_size: self.parsed(codes::BATCH_SIZE, Expected::Number)?,
        })
    }
}

fn cell(row: &RawRow, at: usize) -> Option<&str> {
    row.cells.iter().find(|(column, _)| *column == at).map(|(_, text)| text.as_str())
}

fn missing(key: &'static str, line: usize) -> ImportErrorKind {
    SetError::MissingKey { key, at: Spot { line, column: 1 } }.into()
}
