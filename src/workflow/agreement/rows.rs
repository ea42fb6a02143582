//! The rows of agreement: each question, each value and each two reviewers.

use crate::measure::agreement::caution::shown_by;
use crate::measure::agreement::questions::KindsAs;
use crate::measure::agreement::specific::value_agreement;
use crate::measure::agreement::{
    Agreement, AnswerTable, Coefficient, IntervalBy, Rated, Ratings, SetDistance, Shown, Undefined,
    Weights,
};

/// A question whose answers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparedQuestion {
    /// One with one value for an answer.
    Rated(Rated),
    /// The kinds of change, looked at in one way.
    Kinds(KindsAs),
}

impl ComparedQuestion {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rated(rated) => rated.as_str(),
            Self::Kinds(kinds_as) => kinds_as.as_str(),
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLevel {
    /// All answers to a question.
    Question,
    /// A value given or not given.
    Given(&'static str),
    /// Two reviewers, by place.
    Two(usize, usize),
}

/// Coefficients of one table of ratings.
#[derive(Debug, Clone)]
pub struct AgreementRow {
    /// The question.
    pub question: ComparedQuestion,
    /// All answers to it, one value, or two reviewers.
    pub level: RowLevel,
    /// Of sets: by which distance.
    pub distance: Option<SetDistance>,
    /// How many cases have two answers or more.
    pub units: usize,
    /// How many reviewers answered any of them.
    pub reviewers: usize,
    /// How many answers there are.
    pub answers: usize,
    /// Of a value: how often it was given, and specific agreement.
    pub given: Option<(usize, Option<f64>)>,
    /// How often each value was given.
    pub of_value: Vec<usize>,
    /// None for a value that no one gave: that all left it out shows no agreement about it.
    pub coefficients: Vec<(Coefficient, Result<Shown, Undefined>)>,
}

impl AgreementRow {
    /// Computes a row of units with two answers or more.
    fn new(
        question: ComparedQuestion,
        level: RowLevel,
        ratings: &Ratings,
        weights: &Weights,
        given: &[usize],
        (which, by): (&[Coefficient], IntervalBy),
    ) -> Self {
        // A reviewer who answered none of these has no habit to compare with.
        let (ratings, left) = ratings.without_silent();
        let agreement = Agreement::new(&ratings, weights);
        let reviewers = if matches!(level, RowLevel::Two(..)) { 2 } else { left.len() };
        let coefficients = which
            .iter()
            .map(|coefficient| (*coefficient, shown_by(&agreement, *coefficient, given, by)));
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

    /// Returns a coefficient, if the row has it.
    #[must_use]
    pub fn coefficient(&self, which: Coefficient) -> Option<&Result<Shown, Undefined>> {
        self.coefficients.iter().find(|(own, _)| *own == which).map(|(_, shown)| shown)
    }

    /// Returns whether the row is that of a whole question; of kinds, by the distance that is the headline.
    #[must_use]
    pub fn is_headline(&self) -> bool {
        self.level == RowLevel::Question
            && self.distance.is_none_or(|distance| distance == SetDistance::Masi)
    }
}

/// The coefficients of a value given or not given.
const OF_VALUE: [Coefficient; 3] = [Coefficient::Percent, Coefficient::Alpha, Coefficient::Ac1];

/// Returns the rows of all questions, each followed by its values.
#[must_use]
pub fn rows(answers: &AnswerTable, by: IntervalBy) -> Vec<AgreementRow> {
    let mut rows = Vec::new();
    for rated in Rated::ALL {
        let ratings = answers.rated(rated).pairable();
        let weights = Weights::identity(ratings.values());
        let (question, given) = (ComparedQuestion::Rated(rated), ratings.given());
        let (level, all) = (RowLevel::Question, Coefficient::ALL.as_slice());
        rows.push(AgreementRow::new(question, level, &ratings, &weights, &given, (all, by)));
        for (value, id) in rated.values().into_iter().enumerate() {
            rows.push(value_row(question, id, &ratings.one_against_rest(value), by));
        }
    }
    for kinds_as in KindsAs::ALL {
        let mut kinds = answers.kinds(kinds_as);
        kinds.ratings = kinds.ratings.pairable();
        let (question, labels) = (ComparedQuestion::Kinds(kinds_as), kinds_as.labels());
        let given: Vec<usize> =
            labels.iter().map(|(label, _)| kinds.label(*label).given()[1]).collect();
        for distance in SetDistance::ALL {
            let weights = kinds.weights(|a, b| distance.between(a, b));
            let which = [Coefficient::Percent, Coefficient::Alpha];
            let level = RowLevel::Question;
            let row =
                AgreementRow::new(question, level, &kinds.ratings, &weights, &given, (&which, by));
            rows.push(AgreementRow { distance: Some(distance), ..row });
        }
        for (label, id) in labels {
            rows.push(value_row(question, id, &kinds.label(label), by));
        }
    }
    rows
}

fn value_row(
    question: ComparedQuestion,
    value: &'static str,
    given: &Ratings,
    by: IntervalBy,
) -> AgreementRow {
    let found = value_agreement(given);
    let (weights, level) = (Weights::identity(2), RowLevel::Given(value));
    let which: &[Coefficient] = if found.given > 0 { &OF_VALUE } else { &[] };
    let row = AgreementRow::new(question, level, given, &weights, &given.given(), (which, by));
    AgreementRow { given: Some((found.given, found.specific)), ..row }
}

/// Returns a row for each question with one value for an answer and each two reviewers.
#[must_use]
pub fn pair_rows(answers: &AnswerTable, by: IntervalBy) -> Vec<AgreementRow> {
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
                let question = ComparedQuestion::Rated(rated);
                rows.push(AgreementRow::new(
                    question,
                    level,
                    &both,
                    &weights,
                    &given,
                    (&which, by),
                ));
            }
        }
    }
    rows
}
