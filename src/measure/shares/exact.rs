//! Intervals that count possibilities instead of using a curve.

use super::super::numbers::{Interval, LEVEL, halved, ln_choose, real};

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

/// The highest share under which so few, or fewer, are not unusual.
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
