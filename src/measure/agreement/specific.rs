//! Agreement about a single value: when one reviewer gives it, how often does another.

use super::super::numbers::real;
use super::coefficient::{Coefficient, Undefined};
use super::estimate::{Agreement, Estimate};
use super::ratings::{Ratings, answers};
use super::weights::Weights;

/// How far reviewers agree about one value, given or not given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAgreement {
    /// How often it was given to units with two answers or more.
    pub given: usize,
    /// How many of those units got it from somebody.
    pub units: usize,
    /// Specific agreement: of the others who answered where one gave it, how many gave it too
    /// (Fleiss, Levin and Paik 2003, 18.2, for any number of reviewers). `None` where no one gave it.
    pub specific: Option<f64>,
    /// Krippendorff's alpha of given against not given.
    pub alpha: Result<Estimate, Undefined>,
    /// Gwet's AC1 of the same.
    pub ac1: Result<Estimate, Undefined>,
    /// The share of pairs of answers that are alike in the same.
    pub percent: Result<Estimate, Undefined>,
}

/// Returns the agreement about each declared value, over the units with two answers or more:
/// Σ nᵢₖ(nᵢₖ − 1) / Σ nᵢₖ(nᵢ − 1).
#[must_use]
pub fn specific(ratings: &Ratings) -> Vec<ValueAgreement> {
    let pairable = ratings.pairable();
    (0..ratings.values()).map(|value| of_given(&pairable.one_against_rest(value))).collect()
}

/// Returns the agreement about what is given (1) or not given (0) in a table of units with two answers or more.
#[must_use]
pub fn of_given(given: &Ratings) -> ValueAgreement {
    let weights = Weights::identity(2);
    let agreement = Agreement::new(given, &weights);
    let (mut both, mut others, mut times, mut units) = (0, 0, 0, 0);
    for unit in given.units() {
        let answered = answers(unit).count();
        let with_it = answers(unit).filter(|value| *value == 1).count();
        both += with_it * with_it.saturating_sub(1);
        others += with_it * answered.saturating_sub(1);
        times += with_it;
        units += usize::from(with_it > 0);
    }
    ValueAgreement {
        given: times,
        units,
        specific: (others > 0).then(|| real(both) / real(others)),
        alpha: agreement.estimate(Coefficient::Alpha),
        ac1: agreement.estimate(Coefficient::Ac1),
        percent: agreement.estimate(Coefficient::Percent),
    }
}
