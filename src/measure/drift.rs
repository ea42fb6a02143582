//! Whether a reviewer, or agreement, moves with time.

use std::ops::Range;

use super::agreement::Ratings;
use super::numbers::ln_choose;

/// The fewest cases of a window; below that a coefficient says too little.
pub const FEWEST_OF_WINDOW: usize = 20;

/// How one value came and went between two answers of the same reviewer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueDrift {
    /// How often it was given then.
    pub then: usize,
    /// How often now.
    pub now: usize,
    /// Cases that have it now and had not.
    pub gained: usize,
    /// Cases that had it and have it no longer.
    pub lost: usize,
    /// How likely a difference as great is when gain and loss are equally likely: [`mcnemar`]; `None` where nothing
    /// changed.
    pub probability: Option<f64>,
}

/// Returns each value's drift in a table of two columns, then and now. Cases that lack one of the two do not count.
#[must_use]
pub fn drift(then_and_now: &Ratings) -> Vec<ValueDrift> {
    let both = then_and_now.pair(0, 1);
    let of = |value| {
        let count = |then: bool, now: bool| {
            let is = |unit: &&Vec<Option<usize>>| {
                (unit[0] == Some(value)) == then && (unit[1] == Some(value)) == now
            };
            both.units().iter().filter(is).count()
        };
        let (kept, gained, lost) = (count(true, true), count(false, true), count(true, false));
        let probability = mcnemar(gained, lost);
        ValueDrift { then: kept + lost, now: kept + gained, gained, lost, probability }
    };
    (0..both.values()).map(of).collect()
}

/// Returns the exact two-sided probability of McNemar's test (1947): of so uneven a split, or a more uneven one,
/// when each of the changes went either way by the toss of a coin. `None` without a change.
#[must_use]
pub fn mcnemar(gained: usize, lost: usize) -> Option<f64> {
    let changes = gained + lost;
    if changes == 0 {
        return None;
    }
    let tosses = super::numbers::real(changes) * std::f64::consts::LN_2;
    let tail = (0..=gained.min(lost)).map(|count| (ln_choose(changes, count) - tosses).exp());
    Some((2.0 * tail.sum::<f64>()).min(1.0))
}

/// Returns windows of equal count, give or take one, over units in the order of time: as many as there can be with
/// so many units in each, and at least [`FEWEST_OF_WINDOW`]. None where there are too few for one.
///
/// Windows of equal time would compare busy weeks with idle ones.
#[must_use]
pub fn windows(units: usize, in_each: usize) -> Vec<Range<usize>> {
    let windows = units / in_each.max(FEWEST_OF_WINDOW);
    (0..windows).map(|at| at * units / windows..(at + 1) * units / windows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_have_equal_counts_and_cover_all() {
        assert!(windows(19, 20).is_empty());
        assert!(windows(19, 1).is_empty(), "a window has at least 20");
        assert_eq!(windows(65, 20), [0..21, 21..43, 43..65]);
    }

    #[test]
    fn an_even_split_is_no_drift() {
        assert_eq!(mcnemar(0, 0), None);
        assert_eq!(mcnemar(3, 3), Some(1.0));
        let near = |found: Option<f64>, p: f64| (found.unwrap() - p).abs() < 1e-12;
        assert!(near(mcnemar(4, 0), 0.125) && near(mcnemar(1, 9), 22.0 / 1024.0));
        assert!(mcnemar(2_000, 1_900).unwrap() > 0.1);
    }
}
