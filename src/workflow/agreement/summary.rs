//! How far reviewers agree, a row for each question.

use serde_json::Value;

use super::collect::{Collected, ComparedCases};
use super::measured::measured;
use super::rows::{AgreementRow, rows};
use super::written::in_json;
use crate::domain::{Filter, Viewer};
use crate::measure::agreement::Coefficient;
use crate::store::{Reader, Result};
use crate::wording::agreement::{interval_cell, percent_cell, question_name, value_cell};
use crate::words::Words;

/// How far reviewers agree, for a report.
pub struct AgreementSummary {
    collected: Collected,
    rows: Vec<AgreementRow>,
}

impl AgreementSummary {
    /// Reads the answers of all reviewers to the cases that match, and compares them.
    ///
    /// `None` while a round hides from the viewer what others answer.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn new(reader: &Reader, viewer: &Viewer, filter: &Filter) -> Result<Option<Self>> {
        let which = ComparedCases::Matching(filter.clone());
        let collected = Collected::new(reader, viewer, &which)?;
        Ok(collected.map(|collected| {
            let rows = rows(&collected.answers, collected.by);
            Self { collected, rows }
        }))
    }

    /// Returns how many cases two reviewers or more answered.
    #[must_use]
    pub const fn cases(&self) -> usize {
        self.collected.cases.len()
    }

    /// Returns what is left out, in words.
    #[must_use]
    pub fn left_out(&self, words: &Words) -> Vec<String> {
        self.collected.left_out().iter().map(|message| words.format(message)).collect()
    }

    /// Returns whether the answers were blind, as an id in files.
    #[must_use]
    pub const fn blindness(&self) -> &'static str {
        self.collected.label()
    }

    /// Returns a header, and a row for each question, in words.
    #[must_use]
    pub fn in_rows(&self, words: &Words) -> (Vec<String>, Vec<Vec<String>>) {
        let (header, lines) = headlines(words, &self.rows);
        (header.into(), lines.map(Vec::from).collect())
    }

    /// Returns a JSON object for each row.
    #[must_use]
    pub fn in_json(&self) -> Value {
        Value::Array(in_json(&self.rows, &self.collected))
    }
}

/// Returns a header, and a line for each question.
pub fn headlines<'a>(
    words: &'a Words,
    rows: &'a [AgreementRow],
) -> ([String; 6], impl Iterator<Item = [String; 6]> + 'a) {
    let header = ["question", "cases", "percent", "kappa", "alpha", "ac1"]
        .map(|column| words.get(&format!("agreement-{column}")));
    let lines = rows.iter().filter(|row| row.is_headline()).map(move |row| line(words, row));
    (header, lines)
}

fn line(words: &Words, row: &AgreementRow) -> [String; 6] {
    let of = |coefficient| row.coefficient(coefficient).map(measured);
    [
        question_name(words, &row.question.id()),
        row.units.to_string(),
        percent_cell(words, of(Coefficient::Percent)),
        value_cell(words, of(Coefficient::Conger)),
        interval_cell(words, of(Coefficient::Alpha)),
        interval_cell(words, of(Coefficient::Ac1)),
    ]
}
