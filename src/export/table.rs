//! A table for people: the reporter's own columns, in their order and under their headers, behind them what is proposed and
//! no one decided, and then what was decided, in the reviewer's language. Every format that shows one has the same cells.

use std::borrow::Cow;
use std::collections::HashSet;

use jiff::civil::Time;
use jiff::tz::TimeZone;

pub(super) use super::cell::Cell;
use super::final_columns;
use super::labels::{DecisionColumn, FinalLabels, Labels};
use super::outline::{Outline, Own, OwnColumn, role_of};
use super::set::{Reviewers, SetHeader};
use super::values::{self, CellKind};
use crate::domain::{CaseRecord, Choice, Decision, KindsAnswer, ProposedField, codes};

/// A table, ready to be filled case by case.
pub(super) struct PeopleTable {
    outline: Outline,
    labels: Labels,
    zone: TimeZone,
    finals: Option<FinalLabels>,
    own: Vec<OwnColumn>,
    /// Whose decisions are side by side; empty where each decision has a row.
    side_by_side: Vec<String>,
    columns: Vec<Column>,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its header, unlike all others.
    pub(super) header: String,
    /// Its code: `title`, `text`, `category`, `facet.sector`; blank for a field.
    pub(super) code: Cow<'static, str>,
    /// Whose decisions it is about, where several are side by side.
    pub(super) reviewer: Option<String>,
    /// How many characters wide its longest cell is, where that is known.
    pub(super) longest: usize,
    /// Whether it is the reporter's own.
    pub(super) is_own: bool,
}

impl PeopleTable {
    /// Returns a table whose columns are explained elsewhere in the file.
    pub(super) fn new(header: &SetHeader) -> Self {
        Self::with_headers(header, |header, _| header.to_owned())
    }

    /// Returns a table in whose headers the columns that `apply` reads are marked.
    pub(super) fn marked(header: &SetHeader) -> Self {
        Self::with_headers(header, codes::marked)
    }

    fn with_headers(header: &SetHeader, shown: fn(&str, &str) -> String) -> Self {
        let SetHeader { outline, labels, zone, reviewers, finals, .. } = header;
        let own = outline.columns(labels);
        let all: Vec<String> = outline.reviewers().map(str::to_owned).collect();
        let wide = *reviewers == Reviewers::Wide && all.len() > 1;
        let side_by_side = if wide { all } else { Vec::new() };
        let mut columns = columns(&own, &side_by_side, labels, shown);
        let of_finals = finals.iter().flat_map(|finals| final_columns::headers(labels, finals));
        columns.extend(of_finals.map(|(code, header)| Column {
            header,
            code,
            reviewer: None,
            longest: 0,
            is_own: false,
        }));
        Self {
            outline: outline.clone(),
            labels: labels.clone(),
            zone: zone.clone(),
            finals: finals.clone(),
            own,
            side_by_side,
            columns,
        }
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns the rows of a case: one, or where decisions are not side by side one for each.
    pub(super) fn rows(&self, record: &CaseRecord) -> Vec<Vec<Cell>> {
        let mut rows = self.rows_of_decisions(record);
        if let Some(finals) = &self.finals {
            let cells = final_columns::cells(record, &self.labels, finals);
            for row in &mut rows {
                row.extend_from_slice(&cells);
            }
        }
        rows
    }

    fn rows_of_decisions(&self, record: &CaseRecord) -> Vec<Vec<Cell>> {
        let own = self.own_cells(record);
        let decisions = &record.classifications;
        if !self.side_by_side.is_empty() {
            let mut row = own;
            for name in &self.side_by_side {
                let decision = decisions.iter().find(|decision| decision.reviewer.as_str() == name);
                row.extend(self.decision_cells(decision, true));
            }
            return vec![row];
        }
        if decisions.is_empty() {
            return vec![own.into_iter().chain(self.decision_cells(None, false)).collect()];
        }
        let row = |decision| own.iter().cloned().chain(self.decision_cells(Some(decision), false));
        decisions.iter().map(|decision| row(decision).collect()).collect()
    }

    fn own_cells(&self, record: &CaseRecord) -> Vec<Cell> {
        let parts = record.case.text.as_deref().and_then(|text| self.outline.apart(text));
        let cell = |own: &OwnColumn| {
            let value = match &own.what {
                Own::Role(role) => role_of(record, *role),
                Own::TextPart(at) => parts.as_ref().and_then(|p| p.get(*at)).map(String::as_str),
                Own::Field(header) => record.case.fields.get(header).map(String::as_str),
                Own::Source => record.case.source.as_deref(),
            };
            match value {
                None | Some("") => Cell::Blank,
                Some(value) => own_cell(value, own.kind),
            }
        };
        let own = self.own.iter().map(cell);
        own.chain(self.labels.proposed.iter().map(|(field, _)| self.proposal(*field, record)))
            .collect()
    }

    fn proposal(&self, field: ProposedField, record: &CaseRecord) -> Cell {
        let proposed = match field {
            ProposedField::County => record.proposals.county.clone(),
            ProposedField::Facet(facet) => {
                let answer = record.proposals.facets.get(facet.as_str());
                answer.map(|answer| self.labels.facet_values(facet, answer))
            }
        };
        proposed.map_or(Cell::Blank, Cell::Text)
    }

    fn decision_cells(
        &self,
        decision: Option<&Decision>,
        side_by_side: bool,
    ) -> impl Iterator<Item = Cell> {
        let columns = self.labels.columns().into_iter().map(|(part, _)| part);
        let parts = columns.filter(move |part| is_shown(*part, side_by_side));
        parts.map(move |part| decision.map_or(Cell::Blank, |decision| self.part(part, decision)))
    }

    fn part(&self, part: DecisionColumn, decision: &Decision) -> Cell {
        let text = |text: &str| Cell::Text(text.to_owned());
        let name = |choice: Option<Choice>| {
            choice.map_or(Cell::Blank, |choice| text(self.labels.name(choice)))
        };
        match part {
            DecisionColumn::Category => {
                name(decision.classification.answers.category.map(Choice::Category))
            }
            DecisionColumn::New => name(decision.classification.answers.new.map(Choice::New)),
            DecisionColumn::Kind(kind) => match decision.classification.answers.kinds {
                Some(KindsAnswer::Are(kinds)) => {
                    Cell::Number(u8::from(kinds.contains(kind)).to_string())
                }
                // It is another answer than none at all.
                Some(KindsAnswer::Unclear) => text(self.labels.name(Choice::KindsUnclear)),
                None => Cell::Blank,
            },
            DecisionColumn::Facet(facet) => {
                let answer = decision.classification.answers.facets.get(facet.as_str());
                answer.map_or(Cell::Blank, |answer| text(&self.labels.facet_values(facet, answer)))
            }
            DecisionColumn::Verdict => match decision.verdict() {
                Some(verdict) => text(self.labels.verdict(verdict)),
                None if decision.classification.answers.is_blank() => Cell::Blank,
                None => text(&self.labels.partly_saved),
            },
            DecisionColumn::Note => {
                decision.classification.note.as_deref().map_or(Cell::Blank, text)
            }
            DecisionColumn::Flag => text(self.labels.truth(decision.classification.flagged)),
            DecisionColumn::By => text(decision.reviewer.as_str()),
            // A flag or a note alone is no answer, and so there is no time of one.
            DecisionColumn::At | DecisionColumn::Changed
                if decision.classification.answers.is_blank() =>
            {
                Cell::Blank
            }
            DecisionColumn::At => {
                let at = decision.decided_at.timestamp();
                Cell::Time(at.to_zoned_datetime(self.zone.clone()).datetime())
            }
            DecisionColumn::Changed => text(self.labels.truth(decision.text_changed_since)),
        }
    }
}

/// Returns what the reporter wrote, in a column of this kind.
fn own_cell(value: &str, kind: CellKind) -> Cell {
    let cell = match kind {
        CellKind::Text => None,
        CellKind::Number => Some(Cell::Number(value.to_owned())),
        CellKind::Date => values::day(value).map(Cell::Date),
        CellKind::Time => values::time(value)
            .or_else(|| values::day(value).map(|day| day.to_datetime(Time::midnight())))
            .map(Cell::Time),
    };
    cell.unwrap_or_else(|| Cell::Text(value.to_owned()))
}

/// Returns whether the table has the column: side by side, who decided is in the headers.
fn is_shown(part: DecisionColumn, side_by_side: bool) -> bool {
    !(side_by_side && part == DecisionColumn::By)
}

fn columns(
    own: &[OwnColumn],
    side_by_side: &[String],
    labels: &Labels,
    shown: fn(&str, &str) -> String,
) -> Vec<Column> {
    let mut taken = HashSet::new();
    let mut columns: Vec<Column> = own
        .iter()
        .map(|own| Column {
            header: unlike_others(&mut taken, &shown(&own.header, own.code())),
            code: own.code().into(),
            reviewer: None,
            longest: own.longest,
            is_own: true,
        })
        .collect();
    columns.extend(labels.proposed.iter().map(|(field, label)| Column {
        header: unlike_others(&mut taken, label),
        code: field.column(),
        reviewer: None,
        longest: 0,
        is_own: false,
    }));
    let reviewers: Vec<Option<&String>> =
        if side_by_side.is_empty() { vec![None] } else { side_by_side.iter().map(Some).collect() };
    for reviewer in reviewers {
        for (part, label) in labels.columns() {
            if is_shown(part, reviewer.is_some()) {
                let header =
                    reviewer.map_or(label.to_owned(), |name| codes::of_reviewer(label, name));
                columns.push(Column {
                    header: unlike_others(&mut taken, &shown(&header, &part.code())),
                    code: part.code(),
                    reviewer: reviewer.cloned(),
                    longest: 0,
                    is_own: false,
                });
            }
        }
    }
    columns
}

/// Returns the header, with a number behind it where another column has it already: tables whose
/// headers are not unlike cannot be read back.
fn unlike_others(taken: &mut HashSet<String>, header: &str) -> String {
    let numbered = (2_u32..).map(|number| format!("{header} ({number})"));
    let mut candidates = std::iter::once(header.to_owned()).chain(numbered);
    candidates.find(|candidate| taken.insert(candidate.to_lowercase())).unwrap_or_default()
}
