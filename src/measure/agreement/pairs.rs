//! Agreement of each two reviewers.

use super::coefficient::{Coefficient, Undefined};
use super::estimate::{Agreement, Estimate};
use super::ratings::Ratings;
use super::weights::Weights;

/// How far two reviewers agree about the units that both answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairAgreement {
    /// The first reviewer's place.
    pub first: usize,
    /// The second one's.
    pub second: usize,
    /// Units that both answered.
    pub units: usize,
    /// The share of units with the same answer.
    pub percent: Result<Estimate, Undefined>,
    /// Cohen's kappa.
    pub cohen: Result<Estimate, Undefined>,
    /// Gwet's AC1.
    pub ac1: Result<Estimate, Undefined>,
}

/// Returns every pair of reviewers, also those without a unit in common.
#[must_use]
pub fn pairs(ratings: &Ratings) -> Vec<PairAgreement> {
    let weights = Weights::identity(ratings.values());
    let pairs = (0..ratings.reviewers())
        .flat_map(|first| (first + 1..ratings.reviewers()).map(move |second| (first, second)));
    let of = |(first, second)| {
        let both = ratings.pair(first, second);
        let agreement = Agreement::new(&both, &weights);
        PairAgreement {
            first,
            second,
            units: both.units().len(),
            percent: agreement.estimate(Coefficient::Percent),
            cohen: agreement.estimate(Coefficient::Conger),
            ac1: agreement.estimate(Coefficient::Ac1),
        }
    };
    pairs.map(of).collect()
}
