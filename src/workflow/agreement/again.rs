//! Whether reviewers, or their agreement, move with time: own old cases answered again, and windows of equal count.

use std::collections::BTreeSet;

use super::collect::Collected;
use super::measured::measured;
use super::rows::{AgreementRow, rows};
use crate::domain::FacetWord;
use crate::domain::agreement::{
    AgreementWindow, Measured, QuestionAgain, ReviewerAgain, ValueAgain,
};
use crate::domain::rounds::RoundStatus;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{AnswerTable, Coefficient, ComparedQuestion, IntervalBy, Rated};
use crate::measure::drift::{ValueDrift, drift, windows};
use crate::store::{Reader, Result};

/// So many cases a window has, or more.
const CASES_OF_WINDOW: usize = 20;

/// The questions that are answered again, in the order of the page.
const QUESTIONS: [ComparedQuestion; 4] = [
    ComparedQuestion::Rated(Rated::Category),
    ComparedQuestion::Rated(Rated::New),
    ComparedQuestion::Kinds(KindsAs::Five),
    ComparedQuestion::Rated(Rated::Verdict),
];

/// Returns how each reviewer of a round of drift answered their own old cases then and now.
///
/// # Errors
/// See [`Reader`].
pub fn answers_again(reader: &Reader, round: &RoundStatus) -> Result<Vec<ReviewerAgain>> {
    let mut found = Vec::new();
    for of in &round.readers {
        let pairs = reader.then_and_now(round.plan.round, &of.reviewer)?;
        let cases = pairs.len();
        let table = AnswerTable {
            cases: pairs.into_iter().map(|pair| pair.map(Some).to_vec()).collect(),
            facets: Vec::new(),
        };
        let questions = if cases == 0 { Vec::new() } else { questions(&table) };
        let reviewer = of.reviewer.as_str().to_owned();
        found.push(ReviewerAgain { reviewer, cases, given: of.given, questions });
    }
    Ok(found)
}

fn questions(table: &AnswerTable) -> Vec<QuestionAgain> {
    let rows = rows(table, IntervalBy::default());
    let of = |question: ComparedQuestion| {
        let row = rows.iter().find(|row| row.question == question && row.is_headline())?;
        Some(QuestionAgain {
            question: question.id(),
            units: row.units,
            percent: coefficient(row, Coefficient::Percent).unwrap_or(Measured::NotMeasured),
            kappa: coefficient(row, Coefficient::Conger),
            ac1: coefficient(row, Coefficient::Ac1),
            values: values(question, table),
        })
    };
    QUESTIONS.into_iter().filter_map(of).collect()
}

fn coefficient(row: &AgreementRow, which: Coefficient) -> Option<Measured> {
    row.coefficient(which).map(measured)
}

/// Returns how each value came and went; those that were given neither then nor now are left out.
fn values(question: ComparedQuestion, table: &AnswerTable) -> Vec<ValueAgain> {
    let of = |value: FacetWord, found: ValueDrift| {
        let ValueDrift { then, now, gained, lost, probability } = found;
        ValueAgain { value, then, now, gained, lost, probability }
    };
    let all: Vec<ValueAgain> = match question {
        ComparedQuestion::Rated(rated) => {
            let drifted = drift(&table.rated(rated)).into_iter();
            rated.values().into_iter().zip(drifted).map(|(value, found)| of(value, found)).collect()
        }
        ComparedQuestion::Kinds(kinds_as) => {
            let kinds = table.kinds(kinds_as);
            // Of a value given or not given, the second is given.
            let given = |label| drift(&kinds.label(label)).into_iter().nth(1);
            let labels = kinds_as.labels().into_iter();
            labels.filter_map(|(label, value)| Some(of(value, given(label)?))).collect()
        }
        // Facets are not answered again: a round of drift asks the three questions.
        ComparedQuestion::Facet(_) => Vec::new(),
    };
    all.into_iter().filter(|value| value.then + value.now > 0).collect()
}

/// Returns the versions of the codebook under which the cases at these places were answered; none where all answers are of
/// one.
fn codebooks(collected: &Collected, places: &[usize]) -> Vec<String> {
    let versions = &collected.codebooks.versions;
    if !collected.codebooks.are_several() {
        return Vec::new();
    }
    let used: BTreeSet<usize> = places
        .iter()
        .filter_map(|place| collected.versions.get(*place))
        .flatten()
        .copied()
        .collect();
    used.into_iter().filter_map(|at| versions.get(at)).map(|(of, _)| of.called()).collect()
}

/// Returns agreement in windows of equal count, by the time at which the second answer came in; none where there are too
/// few cases for two.
#[must_use]
pub fn agreement_windows(collected: &Collected) -> Vec<AgreementWindow> {
    let mut order: Vec<usize> = (0..collected.second_answers.len()).collect();
    order.sort_by_key(|place| collected.second_answers[*place]);
    let ranges = windows(order.len(), CASES_OF_WINDOW);
    if ranges.len() < 2 {
        return Vec::new();
    }
    let of = |range: std::ops::Range<usize>| {
        let places = &order[range];
        let cases = places.iter().filter_map(|place| collected.answers.cases.get(*place).cloned());
        let table = AnswerTable { cases: cases.collect(), facets: Vec::new() };
        let rows = rows(&table, IntervalBy::default());
        let questions = QUESTIONS.into_iter().filter_map(|question| {
            let row = rows.iter().find(|row| row.question == question && row.is_headline())?;
            let of = |which| coefficient(row, which).unwrap_or(Measured::NotMeasured);
            Some((question.id(), of(Coefficient::Percent), of(Coefficient::Alpha)))
        });
        Some(AgreementWindow {
            from: collected.second_answers[*places.first()?],
            to: collected.second_answers[*places.last()?],
            cases: places.len(),
            codebooks: codebooks(collected, places),
            questions: questions.collect(),
        })
    };
    ranges.into_iter().filter_map(of).collect()
}
