//! An interval that may be looked at after every case.

use super::super::numbers::{LEVEL, first_where, ln_choose, real};
use super::exact::CountInterval;

/// Returns how many of `population` may have something that `with` of the first `of` drawn ones have, at 95 % for every
/// number of drawn cases at once: the prior-posterior ratio for draws without replacement (Waudby-Smith and Ramdas 2020).
/// A number *M* is kept while its posterior under a uniform prior,
/// C(M, k) C(N − M, n − k)/C(N + 1, n + 1), is above 0.05 times its prior, 1/(N + 1).
///
/// It is wider than an interval for a single look; intervals of several looks may be cut to what they share.
#[must_use]
pub fn anytime(with: usize, of: usize, population: usize) -> CountInterval {
    let of = of.min(population);
    let with = with.min(of);
    let (least, most) = (with, population - (of - with));
    let all = ln_choose(population + 1, of + 1);
    let threshold = (1.0 - LEVEL).ln() - real(population + 1).ln();
    let is_kept = |count: usize| {
        let ways = ln_choose(count, with) + ln_choose(population - count, of - with);
        ways - all > threshold
    };
    // The posterior has one top, where the next number is no more likely. It is above the prior there.
    let wide = |count: usize| count as u128;
    let falls = |count: usize| {
        let next = wide(count + 1) * wide(most.saturating_sub(count));
        next <= wide(count + 1 - with) * wide(population - count)
    };
    let top = first_where(least, most, falls);
    let low = first_where(least, top, is_kept);
    let high = first_where(top, most + 1, |count| count > most || !is_kept(count)) - 1;
    CountInterval { low, high: high.max(top) }
}
