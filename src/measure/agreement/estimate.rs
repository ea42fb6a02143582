//! A coefficient with its uncertainty, in three ways: linearised, by leaving out one unit after another, and by
//! resampling.

use super::super::generator::SplitMix64;
use super::super::numbers::{Interval, real, t_quantile};
use super::coefficient::{Coefficient, Point, Undefined, WholeAlpha, point, terms};
use super::ratings::{Patterns, Ratings};
use super::sums::{Part, Sums, parts};
use super::weights::Weights;

/// Below this a standard error is rounding: all units say the same of the coefficient.
const NO_VARIATION: f64 = 1e-12;

/// Above this share of undefined replicates, resampling gives no interval.
const MOST_UNDEFINED: f64 = 0.05;

/// A coefficient of a table of ratings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Which.
    pub coefficient: Coefficient,
    /// The coefficient: at most 1.
    pub value: f64,
    /// The agreement that was observed, from 0 to 1.
    pub observed: f64,
    /// The agreement that chance alone would give, from 0 to 1.
    pub expected: f64,
    /// Units that it is made of: those with an answer; for alpha those with two.
    pub units: usize,
    /// The linearised standard error; `None` for a single unit.
    pub error: Option<f64>,
}

impl Estimate {
    /// Returns the interval of 95 % by t with one degree of freedom less than there are units, cut at −1 and 1;
    /// `None` where the units do not differ, since their spread then shows nothing.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.interval_of(self.error?, self.units)
    }

    /// Returns whether all units say the same of the coefficient.
    #[must_use]
    pub fn has_no_variation(&self) -> bool {
        self.error.is_some_and(|error| error < NO_VARIATION)
    }

    fn interval_of(&self, error: f64, units: usize) -> Option<Interval> {
        let half = t_quantile(real(units.checked_sub(1)?)) * error;
        (error >= NO_VARIATION).then(|| Interval::around(self.value, half, -1.0, 1.0))
    }
}

/// A coefficient's interval by resampling.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resampled {
    /// How many times the units were drawn again.
    pub replicates: usize,
    /// Where the generator began.
    pub seed: u64,
    /// Replicates in which the coefficient has no value.
    pub undefined: usize,
    /// The middle 95 %; `None` where more than 5 % have no value.
    pub interval: Option<Interval>,
}

/// A table of ratings, ready for any coefficient.
#[derive(Debug)]
pub struct Agreement<'a> {
    patterns: Patterns<'a>,
    weights: &'a Weights,
    parts: Vec<Part>,
    times: Vec<usize>,
    sums: Sums,
    empty: Sums,
}

impl<'a> Agreement<'a> {
    /// Prepares a table. Units without a value do not count.
    #[must_use]
    pub fn new(ratings: &'a Ratings, weights: &'a Weights) -> Self {
        let patterns = Patterns::new(ratings);
        let parts = parts(&patterns, weights);
        let times = patterns.times();
        let empty = Sums::new(ratings.values(), ratings.reviewers());
        let mut sums = empty.clone();
        parts.iter().zip(&times).for_each(|(part, times)| sums.add(part, real(*times)));
        Self { patterns, weights, parts, times, sums, empty }
    }

    /// Returns a coefficient with its linearised standard error: the root of Σ(κᵢ − κ)² / (n (n − 1)) over the
    /// terms κᵢ of single units (Gwet 2014, 2021; irrCAC computes the same).
    ///
    /// # Errors
    /// Why it has no value.
    pub fn estimate(&self, coefficient: Coefficient) -> Result<Estimate, Undefined> {
        let point = point(coefficient, &self.sums, self.weights)?;
        let terms = terms(coefficient, point, &self.sums, self.weights, &self.parts);
        let squares = terms.of_pattern.iter().zip(&self.times).map(|(term, times)| {
            term.map_or(0.0, |term| real(*times) * (term - terms.centre).powi(2))
        });
        let squares: f64 = squares.sum();
        let counted = terms.of_pattern.iter().zip(&self.times);
        let units = counted.map(|(term, times)| if term.is_some() { *times } else { 0 }).sum();
        let error = (squares / (terms.units * (terms.units - 1.0))).sqrt();
        let Point { value, observed, expected } = point;
        let error = (units > 1).then_some(error);
        Ok(Estimate { coefficient, value, observed, expected, units, error })
    }

    /// Returns the standard error by leaving out one unit after another: the root of
    /// (n − 1)/n · Σ(θᵢ − mean)² (Efron and Tibshirani 1993, 11.5). `None` where the coefficient has no value
    /// without some unit.
    #[must_use]
    pub fn jackknife(&self, coefficient: Coefficient) -> Option<f64> {
        point(coefficient, &self.sums, self.weights).ok()?;
        let without: Vec<f64> = if coefficient == Coefficient::Alpha {
            let whole = WholeAlpha::new(&self.sums, self.weights);
            let without = self.parts.iter().map(|part| whole.without(part));
            without.map(|point| Some(point.ok()?.value)).collect::<Option<_>>()?
        } else {
            let mut others = self.sums.clone();
            let mut without = |part| {
                others.copy_from(&self.sums);
                others.add(part, -1.0);
                Some(point(coefficient, &others, self.weights).ok()?.value)
            };
            self.parts.iter().map(&mut without).collect::<Option<_>>()?
        };
        let units = self.sums.units;
        let over = |of: &dyn Fn(f64) -> f64| -> f64 {
            without.iter().zip(&self.times).map(|(value, times)| real(*times) * of(*value)).sum()
        };
        let mean = over(&|value| value) / units;
        Some(((units - 1.0) / units * over(&|value| (value - mean).powi(2))).sqrt())
    }

    /// Returns the interval that [`jackknife`](Self::jackknife)'s standard error gives an estimate.
    #[must_use]
    pub fn jackknife_interval(&self, estimate: &Estimate) -> Option<Interval> {
        let error = self.jackknife(estimate.coefficient)?;
        estimate.interval_of(error, self.patterns.of_unit.len())
    }

    /// Returns percentile intervals by drawing the units again with replacement (Efron and Tibshirani 1993,
    /// 13.3). All coefficients are computed from the same draws; each has those it would have alone.
    #[must_use]
    pub fn bootstrap(
        &self,
        coefficients: &[Coefficient],
        replicates: usize,
        seed: u64,
    ) -> Vec<Resampled> {
        let mut generator = SplitMix64::new(seed);
        let units = self.patterns.of_unit.len();
        let mut drawn: Vec<Vec<f64>> = vec![Vec::with_capacity(replicates); coefficients.len()];
        let mut times = vec![0_usize; self.parts.len()];
        let mut sums = self.empty.clone();
        for _ in 0..replicates {
            times.fill(0);
            for _ in 0..units {
                times[self.patterns.of_unit[generator.below(units)]] += 1;
            }
            sums.copy_from(&self.empty);
            let parts = self.parts.iter().zip(&times).filter(|(_, times)| **times > 0);
            parts.for_each(|(part, times)| sums.add(part, real(*times)));
            for (coefficient, drawn) in coefficients.iter().zip(&mut drawn) {
                drawn
                    .extend(point(*coefficient, &sums, self.weights).ok().map(|point| point.value));
            }
        }
        drawn.into_iter().map(|values| resampled(values, replicates, seed)).collect()
    }
}

fn resampled(mut values: Vec<f64>, replicates: usize, seed: u64) -> Resampled {
    values.sort_by(f64::total_cmp);
    let undefined = replicates - values.len();
    let too_many = real(undefined) > MOST_UNDEFINED * real(replicates);
    let quantiles = (quantile(&values, 1, 40), quantile(&values, 39, 40));
    let interval = match quantiles {
        (Some(low), Some(high)) if !too_many => Some(Interval { low, high }),
        _ => None,
    };
    Resampled { replicates, seed, undefined, interval }
}

/// Returns a quantile of sorted values, linearly between two (type 7 of Hyndman and Fan 1996). The probability
/// is a fraction, so that no rounding decides between which two.
fn quantile(values: &[f64], numerator: usize, denominator: usize) -> Option<f64> {
    let place = values.len().checked_sub(1)? * numerator;
    let low = *values.get(place / denominator)?;
    let high = values.get(place / denominator + 1).copied().unwrap_or(low);
    Some(low + (high - low) * real(place % denominator) / real(denominator))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_two_values() {
        let values: Vec<f64> = (0..=40).map(real).collect();
        assert_eq!(quantile(&values, 1, 40), Some(1.0));
        assert_eq!(quantile(&values[..3], 1, 40), Some(0.05));
        assert_eq!(quantile(&values[..1], 39, 40), Some(0.0));
        assert_eq!(quantile(&[], 1, 2), None);
    }
}
