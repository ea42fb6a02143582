//! The rows of agreement: each question, each value and each two reviewers.

use crate::measure::agreement::caution::shown;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::{
    Agreement, AnswerTable, Coefficient, Rated, Ratings, SetDistance, Shown, Undefined, Weights,
};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowLevel {
    /// All answers to a question.
    Question,
    /// A value given or not given.
    Given(&'static str),
    /// Two reviewers, by place.
    Two(usize, usize),
}

/// Coefficients of one table of ratings.
#[derive(Debug, Clone)]
pub(super) struct AgreementRow {
    pub(super) question: &'static str,
    pub(super) level: RowLevel,
    /// Of sets: by which distance.
    pub(super) distance: Option<&'static str>,
    pub(super) units: usize,
    pub(super) reviewers: usize,
    pub(super) answers: usize,
    /// Of a value: how often it was given, and specific agreement.
    pub(super) given: Option<(usize, Option<f64>)>,
    /// How often each value was given.
    pub(super) of_value: Vec<usize>,
    pub(super) coefficients: Vec<(&'static str, Result<Shown, Undefined>)>,
}

impl AgreementRow {
    /// Computes a row of units with two answers or more.
    fn new(
        question: &'static str,
        level: RowLevel,
        ratings: &Ratings,
        weights: &Weights,
        given: &[usize],
        which: &[Coefficient],
    ) -> Self {
        // A reviewer who answered none of these has no habit to compare with.
        let (ratings, left) = ratings.without_silent();
        let agreement = Agreement::new(&ratings, weights);
        let reviewers = if matches!(level, RowLevel::Two(..)) { 2 } else { left.len() };
        let coefficients = which
            .iter()
            .map(|coefficient| (coefficient.id(reviewers), shown(&agreement, *coefficient, given)));
        Self {
            question,
            level,
            distance: None,
            units: ratings.units().len(),
            reviewers,
            answers: ratings.given().iter().sum(),
            given: None,
            of_value: given.to_vec(),
            coefficients: coefficients.collect(),
        }
    }

    /// The coefficient with one of these ids.
    pub(super) fn coefficient(&self, ids: &[&str]) -> Option<&Result<Shown, Undefined>> {
        self.coefficients.iter().find(|(id, _)| ids.contains(id)).map(|(_, shown)| shown)
    }
}

/// The coefficients of a value given or not given.
const OF_VALUE: [Coefficient; 3] = [Coefficient::Percent, Coefficient::Alpha, Coefficient::Ac1];

/// Returns the rows of all questions, each followed by its values.
pub(super) fn rows(answers: &AnswerTable) -> Vec<AgreementRow> {
    let mut rows = Vec::new();
    for rated in Rated::ALL {
        let ratings = answers.rated(rated).pairable();
        let weights = Weights::identity(ratings.values());
        let (question, given) = (rated.as_str(), ratings.given());
        let level = RowLevel::Question;
        rows.push(AgreementRow::new(
            question,
            level,
            &ratings,
            &weights,
            &given,
            &Coefficient::ALL,
        ));
        for (value, id) in rated.values().into_iter().enumerate() {
            rows.push(value_row(question, id, &ratings.one_against_rest(value)));
        }
    }
    for kinds_as in KindsAs::ALL {
        let mut kinds = answers.kinds(kinds_as);
        kinds.ratings = kinds.ratings.pairable();
        let labels = kinds_as.labels();
        let given: Vec<usize> =
            labels.iter().map(|(label, _)| kinds.label(*label).given()[1]).collect();
        for distance in SetDistance::ALL {
            let weights = kinds.weights(|a, b| distance.between(a, b));
            let which = [Coefficient::Percent, Coefficient::Alpha];
            let (question, level) = (kinds_as.as_str(), RowLevel::Question);
            let row = AgreementRow::new(question, level, &kinds.ratings, &weights, &given, &which);
            rows.push(AgreementRow { distance: Some(distance.as_str()), ..row });
        }
        for (label, id) in labels {
            rows.push(value_row(kinds_as.as_str(), id, &kinds.label(label)));
        }
    }
    rows
}

fn value_row(question: &'static str, value: &'static str, given: &Ratings) -> AgreementRow {
    let found = crate::measure::agreement::specific::of_given(given);
    let (weights, level) = (Weights::identity(2), RowLevel::Given(value));
    let row = AgreementRow::new(question, level, given, &weights, &given.given(), &OF_VALUE);
    AgreementRow { given: Some((found.given, found.specific)), ..row }
}

/// Returns a row for each question with one value for an answer and each two reviewers.
pub(super) fn pair_rows(answers: &AnswerTable) -> Vec<AgreementRow> {
    let mut rows = Vec::new();
    for rated in Rated::ALL {
        let ratings = answers.rated(rated);
        let weights = Weights::identity(ratings.values());
        for first in 0..ratings.reviewers() {
            for second in first + 1..ratings.reviewers() {
                let both = ratings.pair(first, second);
                let which = [Coefficient::Percent, Coefficient::Conger, Coefficient::Ac1];
                let level = RowLevel::Two(first, second);
                let given = both.given();
                rows.push(AgreementRow::new(
                    rated.as_str(),
                    level,
                    &both,
                    &weights,
                    &given,
                    &which,
                ));
            }
        }
    }
    rows
}
