//! What may be shown of a coefficient, and with what caution.
//!
//! The thresholds come from simulations (`docs/method.md`): with skewed answers an interval of 95 % for alpha
//! holds the truth in 64 % of tables of 10 units, in 81 % of 20, in 88 % of 30 and in 91 % of 50.

use super::super::numbers::{Interval, real};
use super::super::shares::exact::clopper_pearson;
use super::coefficient::{Coefficient, Undefined};
use super::estimate::{Agreement, Estimate};

/// Below so many units there is no interval.
pub const FEWEST_FOR_INTERVAL: usize = 20;

/// Below so many units an interval is rough.
pub const FEWEST_FOR_FINE: usize = 50;

/// A value that was given at all, but fewer times, makes an interval rough.
pub const RARE: usize = 5;

/// A jackknife standard error that is so many times the linearised one makes an interval rough.
pub const MUCH_WIDER: f64 = 1.1;

/// Why an interval is missing or rough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// There are fewer than 20 units.
    Few,
    /// All units say the same, so that their spread shows nothing.
    NoVariation,
    /// There are fewer than 50 units.
    FewerThanFifty,
    /// A value was given one to four times.
    RareValue,
    /// The jackknife gives a standard error more than a tenth wider, or none.
    WiderJackknife,
}

impl Caution {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::NoVariation => "no_variation",
            Self::FewerThanFifty => "fewer_than_50",
            Self::RareValue => "rare_value",
            Self::WiderJackknife => "wider_jackknife",
        }
    }
}

/// How precise a coefficient is.
#[derive(Debug, Clone, PartialEq)]
pub enum Precision {
    /// The interval can be relied on.
    Fine(Interval),
    /// The interval is shown with a `~`, for these reasons.
    Rough(Interval, Vec<Caution>),
    /// Everybody agreed on every unit: the exact interval for the share of units on which they do (Clopper and
    /// Pearson 1934).
    Exact(Interval),
    /// No interval is shown.
    Withheld(Caution),
}

impl Precision {
    /// Returns the interval, if one is shown.
    #[must_use]
    pub const fn interval(&self) -> Option<Interval> {
        match self {
            Self::Fine(interval) | Self::Rough(interval, _) | Self::Exact(interval) => {
                Some(*interval)
            }
            Self::Withheld(_) => None,
        }
    }

    /// Returns what makes the interval rough, or why there is none.
    #[must_use]
    pub fn cautions(&self) -> &[Caution] {
        match self {
            Self::Fine(_) => &[],
            Self::Exact(_) => &[Caution::NoVariation],
            Self::Rough(_, cautions) => cautions,
            Self::Withheld(caution) => std::slice::from_ref(caution),
        }
    }
}

/// A coefficient as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The coefficient.
    pub estimate: Estimate,
    /// Its jackknife standard error, which is exported beside the linearised one.
    pub jackknife: Option<f64>,
    /// How precise it is.
    pub precision: Precision,
}

/// By what an interval is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum IntervalBy {
    /// The linearised standard error.
    #[default]
    Linearised,
    /// The standard error by leaving out one unit after another.
    Jackknife,
    /// Drawing the units again 2,000 times, beginning at this seed.
    Bootstrap(u64),
}

/// How often units are drawn again.
const REPLICATES: usize = 2_000;

impl IntervalBy {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linearised => "linearised",
            Self::Jackknife => "jackknife",
            Self::Bootstrap(_) => "bootstrap",
        }
    }
}

/// Works like [`shown`] for several coefficients, with intervals that are made by something else. Whether one is shown at
/// all, and as rough, is decided in the same way. What is drawn again is drawn once for all of them.
#[must_use]
pub fn all_shown_by(
    agreement: &Agreement<'_>,
    coefficients: &[Coefficient],
    given: &[usize],
    by: IntervalBy,
) -> Vec<(Coefficient, Result<Shown, Undefined>)> {
    let drawn = match by {
        IntervalBy::Bootstrap(seed) => agreement.bootstrap(coefficients, REPLICATES, seed),
        IntervalBy::Linearised | IntervalBy::Jackknife => Vec::new(),
    };
    let shown_by = |(place, coefficient): (usize, &Coefficient)| {
        let shown = shown(agreement, *coefficient, given).map(|shown| {
            let interval = match by {
                IntervalBy::Linearised => return shown,
                IntervalBy::Jackknife => agreement.jackknife_interval(&shown.estimate),
                IntervalBy::Bootstrap(_) => drawn.get(place).and_then(|drawn| drawn.interval),
            };
            with_interval(shown, interval)
        });
        (*coefficient, shown)
    };
    coefficients.iter().enumerate().map(shown_by).collect()
}

fn with_interval(shown: Shown, interval: Option<Interval>) -> Shown {
    let precision = match (shown.precision, interval) {
        (Precision::Fine(_), Some(interval)) => Precision::Fine(interval),
        (Precision::Rough(_, cautions), Some(interval)) => Precision::Rough(interval, cautions),
        (Precision::Fine(_) | Precision::Rough(..), None) => {
            Precision::Withheld(Caution::NoVariation)
        }
        (precision, _) => precision,
    };
    Shown { precision, ..shown }
}

/// Returns a coefficient as it may be shown. `given` is how often each value was given: of the ratings or,
/// where they are of sets, of the labels in them.
///
/// # Errors
/// Why it has no value.
pub fn shown(
    agreement: &Agreement<'_>,
    coefficient: Coefficient,
    given: &[usize],
) -> Result<Shown, Undefined> {
    let estimate = agreement.estimate(coefficient)?;
    let jackknife = agreement.jackknife(coefficient);
    let precision = precision(&estimate, jackknife, given);
    Ok(Shown { estimate, jackknife, precision })
}

fn precision(estimate: &Estimate, jackknife: Option<f64>, given: &[usize]) -> Precision {
    let agreed = estimate.has_no_variation() && estimate.value >= 1.0;
    if agreed && estimate.coefficient == Coefficient::Percent {
        return Precision::Exact(clopper_pearson(estimate.units, estimate.units));
    }
    let interval = match (estimate.interval(), estimate.error) {
        (None, Some(_)) => return Precision::Withheld(Caution::NoVariation),
        (Some(interval), Some(_)) if estimate.units >= FEWEST_FOR_INTERVAL => interval,
        _ => return Precision::Withheld(Caution::Few),
    };
    let wider = || {
        let linearised = estimate.error.unwrap_or_default();
        jackknife.is_none_or(|error| error > MUCH_WIDER * linearised)
    };
    let is_rare = |given: &usize| (1..RARE).contains(given);
    let cautions = [
        (estimate.units < FEWEST_FOR_FINE, Caution::FewerThanFifty),
        (given.iter().any(is_rare), Caution::RareValue),
        (wider(), Caution::WiderJackknife),
    ];
    let cautions: Vec<Caution> =
        cautions.into_iter().filter(|(holds, _)| *holds).map(|(_, caution)| caution).collect();
    if cautions.is_empty() {
        Precision::Fine(interval)
    } else {
        Precision::Rough(interval, cautions)
    }
}

/// Returns the value that nearly all answers are, where that makes a chance-corrected coefficient low though
/// reviewers nearly always agree (Feinstein and Cicchetti 1990): alpha or kappa below 0.5, AC1 of 0.7 or more,
/// and one value in 80 % of all answers.
#[must_use]
pub fn paradox(corrected: f64, ac1: f64, given: &[usize]) -> Option<usize> {
    let all: usize = given.iter().sum();
    let most = (0..given.len()).max_by_key(|value| (given[*value], usize::MAX - value))?;
    let prevails = all > 0 && real(given[most]) >= 0.8 * real(all);
    (corrected < 0.5 && ac1 >= 0.7 && prevails).then_some(most)
}

#[cfg(test)]
mod tests {
    use super::super::{Ratings, Weights};
    use super::*;

    /// Returns the precision for two reviewers and values 0 and 1: so many units with each pair.
    fn precision_of(table: [[usize; 2]; 2], coefficient: Coefficient) -> Option<Precision> {
        let ratings = Ratings::from_pairs(&table.map(Vec::from));
        let weights = Weights::identity(2);
        let agreement = Agreement::new(&ratings, &weights);
        shown(&agreement, coefficient, &ratings.given()).ok().map(|shown| shown.precision)
    }

    #[test]
    fn an_interval_is_shown_as_far_as_it_can_be_relied_on() {
        let cautions = |table| {
            let precision = precision_of(table, Coefficient::Alpha).unwrap();
            (precision.interval().is_some(), precision.cautions().to_vec())
        };
        assert_eq!(cautions([[8, 1], [2, 8]]), (false, vec![Caution::Few]));
        assert_eq!(cautions([[9, 1], [2, 8]]), (true, vec![Caution::FewerThanFifty]));
        assert_eq!(cautions([[25, 3], [4, 25]]), (true, vec![]));
        assert_eq!(
            cautions([[95, 2], [2, 1]]),
            (true, vec![Caution::WiderJackknife]),
            "six answers are not rare, but skewed"
        );
        assert_eq!(cautions([[98, 1], [1, 0]]).1[0], Caution::RareValue);
        assert_eq!(cautions([[7, 0], [0, 3]]), (false, vec![Caution::NoVariation]));
    }

    #[test]
    fn full_agreement_has_an_exact_interval_of_units() {
        let Some(Precision::Exact(interval)) = precision_of([[7, 0], [0, 3]], Coefficient::Percent)
        else {
            panic!("an exact interval")
        };
        assert!((interval.low - 0.691_503).abs() < 1e-6 && interval.high >= 1.0);
        assert_eq!(precision_of([[9, 0], [0, 0]], Coefficient::Alpha), None);
        assert_eq!(
            precision_of([[9, 0], [0, 0]], Coefficient::Ac1),
            Some(Precision::Withheld(Caution::NoVariation))
        );
    }

    #[test]
    fn a_low_coefficient_of_nearly_equal_answers_is_a_paradox() {
        assert_eq!(paradox(-0.02, 0.94, &[240, 10]), Some(0));
        assert_eq!(paradox(0.6, 0.94, &[240, 10]), None);
        assert_eq!(paradox(-0.02, 0.94, &[150, 100]), None);
        assert_eq!(paradox(0.0, 1.0, &[]), None);
    }
}
