//! How many more cases must be read for an interval as narrow as is wanted.

use super::super::numbers::{Z, first_where, real, whole};
use super::simple::{wilson, wilson_of_share};

/// More cases than this are not counted on.
const MOST: usize = 10_000_000;

/// How far a sample is from the wanted width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoppingPlan {
    /// Half of the present interval's width.
    pub half_width: f64,
    /// The share that is planned with: the one of the present interval that is nearest to a half, where most cases
    /// are needed.
    pub planned_share: f64,
    /// How many cases that needs in all.
    pub needed: usize,
    /// How many more than now; 0 once the interval is narrow enough.
    pub more: usize,
}

/// Returns the smallest sample whose Wilson interval, at this share, has at most this half-width.
#[must_use]
pub fn needed(share: f64, half_width: f64, population: Option<usize>) -> usize {
    let is_enough =
        |cases: usize| wilson_of_share(share, cases, population).half_width() <= half_width;
    first_where(1, population.unwrap_or(MOST).max(1), is_enough)
}

/// Returns the same by the textbook's formula (Cochran 1977, 4.4): z² p(1 − p)/d², in a finite population
/// divided by 1 + (that − 1)/N.
#[must_use]
pub fn needed_textbook(share: f64, half_width: f64, population: Option<usize>) -> usize {
    let endless = Z * Z * share * (1.0 - share) / (half_width * half_width);
    let cases = match population {
        Some(population) => endless / (1.0 + (endless - 1.0) / real(population)),
        None => endless,
    };
    // A whole number that rounding moved up is still that number.
    whole((cases - 1e-9).ceil())
}

/// Returns how many more cases a sample needs; `None` before the first.
#[must_use]
pub fn how_many_more(
    with: usize,
    of: usize,
    population: usize,
    half_width: f64,
) -> Option<StoppingPlan> {
    if of == 0 || with > of {
        return None;
    }
    let now = wilson(with, of, Some(population));
    let planned_share = 0.5_f64.clamp(now.low, now.high);
    let needed = needed(planned_share, half_width, Some(population));
    let is_enough = now.half_width() <= half_width;
    let more = if is_enough { 0 } else { needed.saturating_sub(of) };
    Some(StoppingPlan { half_width: now.half_width(), planned_share, needed, more })
}
