//! Intervals that count possibilities instead of using a curve.

use super::super::numbers::{Interval, LEVEL, first_where, halved, ln_choose, real};

/// What may be unusual on either side.
const TAIL: f64 = (1.0 - LEVEL) / 2.0;

/// Returns the exact interval of 95 % for a share of an endless population (Clopper and Pearson 1934): the
/// shares under which neither so many nor so few would be unusual.
#[must_use]
pub fn clopper_pearson(with: usize, of: usize) -> Interval {
    let with = with.min(of);
    let low = if with == 0 { 0.0 } else { 1.0 - highest_share(of - with, of) };
    let high = if with == of { 1.0 } else { highest_share(with, of) };
    Interval { low, high }
}

/// Returns the highest share under which so few, or fewer, are not unusual.
fn highest_share(with: usize, of: usize) -> f64 {
    let few = |share: f64| {
        let (ln_share, ln_rest) = (share.ln(), (-share).ln_1p());
        let last = (ln_choose(of, with) + real(with) * ln_share + real(of - with) * ln_rest).exp();
        down(with, last, |at| real(at) / real(of - at + 1) * (1.0 - share) / share)
    };
    halved(real(with) / real(of), 1.0, |share| few(share) > TAIL)
}

/// Sums probabilities from the highest count down to 0, given the ratio of the one below a count to its own.
/// What no longer changes the sum is left out.
fn down(from: usize, probability: f64, below: impl Fn(usize) -> f64) -> f64 {
    let (mut sum, mut term) = (probability, probability);
    for at in (1..=from).rev() {
        term *= below(at);
        sum += term;
        if term < sum * f64::EPSILON / 8.0 {
            break;
        }
    }
    sum.min(1.0)
}

/// How many of all cases there may be, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountInterval {
    /// The fewest.
    pub low: usize,
    /// The most.
    pub high: usize,
}

impl CountInterval {
    /// Returns the interval of the share in so many cases; of none, 0 to 1.
    #[must_use]
    pub fn shares_of(self, population: usize) -> Interval {
        if population == 0 {
            return Interval { low: 0.0, high: 1.0 };
        }
        let share = |count| real(count) / real(population);
        Interval { low: share(self.low), high: share(self.high) }
    }
}

/// Returns the exact interval of 95 % for how many of `population` have something that `with` of `of` drawn ones
/// have: all numbers under which neither so many nor so few would be drawn in less than 2.5 % (the hypergeometric
/// distribution; Buonaccorsi 1987).
#[must_use]
pub fn hypergeometric(with: usize, of: usize, population: usize) -> CountInterval {
    let of = of.min(population);
    let with = with.min(of);
    let fewest = |with: usize| {
        let most = population - (of - with);
        first_where(with, most, |all| so_few(of - with, of, population - all, population) > TAIL)
    };
    CountInterval { low: fewest(with), high: population - fewest(of - with) }
}

/// Returns how likely a draw of `of` out of `population` holds `with` or fewer of `all` that have something.
pub(super) fn so_few(with: usize, of: usize, all: usize, population: usize) -> f64 {
    if with >= all.min(of) {
        return 1.0;
    }
    // The tail that is summed is the one on this side of the mean: the other could be lost in rounding.
    if with as u128 * population as u128 >= of as u128 * all as u128 {
        return 1.0 - tail(of - with - 1, of, population - all, population);
    }
    tail(with, of, all, population)
}

fn tail(with: usize, of: usize, all: usize, population: usize) -> f64 {
    let without = population - all;
    let Some(rest) = of.checked_sub(with).filter(|rest| *rest <= without) else { return 0.0 };
    let ways = ln_choose(all, with) + ln_choose(without, rest) - ln_choose(population, of);
    down(with, ways.exp(), |at| {
        let rest = of - at;
        let below = real(at) * real(without.saturating_sub(rest));
        below / (real(all - at + 1) * real(rest + 1))
    })
}
