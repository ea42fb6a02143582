//! Agreement about a single value: when one reviewer gives it, how often does another.

use super::super::numbers::real;
use super::ratings::{Ratings, answers};

/// How often one value was given, and how often others gave it too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAgreement {
    /// How often it was given to units with two answers or more.
    pub given: usize,
    /// How many of those units got it from somebody.
    pub units: usize,
    /// Specific agreement: of the others who answered where one gave it, how many gave it too
    /// (Fleiss, Levin and Paik 2003, 18.2, for any number of reviewers). `None` where no one gave it.
    pub specific: Option<f64>,
}

/// Returns the agreement about what is given (1) or not given (0) in a table of units with two answers or more:
/// Σ nᵢₖ(nᵢₖ − 1) / Σ nᵢₖ(nᵢ − 1).
#[must_use]
pub fn value_agreement(given: &Ratings) -> ValueAgreement {
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
    }
}
