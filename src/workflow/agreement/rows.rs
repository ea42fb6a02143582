//! The rows of agreement: each question, each value and each two reviewers.

use crate::domain::FacetWord;
use crate::measure::agreement::caution::all_shown_by;
use crate::measure::agreement::sets::SetRatings;
use crate::measure::agreement::specific::value_agreement;
use crate::measure::agreement::{
    Agreement, AnswerTable, Coefficient, ComparedQuestion, IntervalBy, RatedQuestion, Ratings,
    SetDistance, Shown, Undefined, Weights,
};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLevel {
    /// All answers to a question.
    Question,
    /// A value given or not given.
    Given(FacetWord),
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
        let coefficients = all_shown_by(&agreement, which, given, by);
        Self {
            question,
            level,
            distance: None,
            units: ratings.units().len(),
            reviewers,
            answers: ratings.given().iter().sum(),
            given: None,
            of_value: given.to_vec(),
            coefficients,
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
    for question in answers.questions() {
        rows.extend(match answers.answers_to(question) {
            RatedQuestion::One(ratings, values) => of_one(question, &ratings, &values, by),
            RatedQuestion::Several(sets, labels) => of_several(question, sets, &labels, by),
        });
    }
    rows
}

fn of_one(
    question: ComparedQuestion,
    ratings: &Ratings,
    values: &[FacetWord],
    by: IntervalBy,
) -> Vec<AgreementRow> {
    let ratings = ratings.pairable();
    let (weights, given) = (Weights::identity(ratings.values()), ratings.given());
    let (level, all) = (RowLevel::Question, Coefficient::ALL.as_slice());
    let whole = AgreementRow::new(question, level, &ratings, &weights, &given, (all, by));
    let of_value = |(value, id): (usize, &FacetWord)| {
        value_row(question, *id, &ratings.one_against_rest(value), by)
    };
    std::iter::once(whole).chain(values.iter().enumerate().map(of_value)).collect()
}

fn of_several(
    question: ComparedQuestion,
    mut sets: SetRatings,
    labels: &[(u32, FacetWord)],
    by: IntervalBy,
) -> Vec<AgreementRow> {
    sets.ratings = sets.ratings.pairable();
    let given: Vec<usize> = labels.iter().map(|(label, _)| sets.label(*label).given()[1]).collect();
    let of_distance = |distance: SetDistance| {
        let weights = sets.weights(|a, b| distance.between(a, b));
        let which = [Coefficient::Percent, Coefficient::Alpha];
        let level = RowLevel::Question;
        let row = AgreementRow::new(question, level, &sets.ratings, &weights, &given, (&which, by));
        AgreementRow { distance: Some(distance), ..row }
    };
    let mut rows: Vec<AgreementRow> = SetDistance::ALL.map(of_distance).into();
    let of_value =
        |(label, id): &(u32, FacetWord)| value_row(question, *id, &sets.label(*label), by);
    rows.extend(labels.iter().map(of_value));
    rows
}

fn value_row(
    question: ComparedQuestion,
    value: FacetWord,
    given: &Ratings,
    by: IntervalBy,
) -> AgreementRow {
    let found = value_agreement(given);
    let (weights, level) = (Weights::identity(2), RowLevel::Given(value));
    let which: &[Coefficient] = if found.given > 0 { &OF_VALUE } else { &[] };
    let row = AgreementRow::new(question, level, given, &weights, &given.given(), (which, by));
    AgreementRow { given: Some((found.given, found.specific)), ..row }
}

/// Returns a row for each question and each two reviewers; of sets by the distance that is the headline.
#[must_use]
pub fn pair_rows(answers: &AnswerTable, by: IntervalBy) -> Vec<AgreementRow> {
    const OF_ONE: [Coefficient; 3] = [Coefficient::Percent, Coefficient::Conger, Coefficient::Ac1];
    const OF_SETS: [Coefficient; 2] = [Coefficient::Percent, Coefficient::Alpha];
    let mut rows = Vec::new();
    for question in answers.questions() {
        let (ratings, weights, which, distance) = match answers.answers_to(question) {
            RatedQuestion::One(ratings, _) => {
                let weights = Weights::identity(ratings.values());
                (ratings, weights, OF_ONE.as_slice(), None)
            }
            RatedQuestion::Several(sets, _) => {
                let masi = SetDistance::Masi;
                let weights = sets.weights(|a, b| masi.between(a, b));
                (sets.ratings, weights, OF_SETS.as_slice(), Some(masi))
            }
        };
        for first in 0..ratings.reviewers() {
            for second in first + 1..ratings.reviewers() {
                let both = ratings.pair(first, second);
                let level = RowLevel::Two(first, second);
                let given = both.given();
                let row = AgreementRow::new(question, level, &both, &weights, &given, (which, by));
                rows.push(AgreementRow { distance, ..row });
            }
        }
    }
    rows
}
