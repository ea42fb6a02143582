//! Quantiles and counts of possibilities, which the intervals are made of.

use statrs::function::beta::beta_reg;
use statrs::function::factorial::ln_factorial;

pub use crate::domain::Interval;

/// The 0.975 quantile of the standard normal distribution: what a two-sided interval of 95 % is made with.
pub const Z: f64 = 1.959_963_984_540_054;

/// How sure every interval is: two-sided, with half of the rest on either side.
pub const LEVEL: f64 = 0.95;

/// Returns a count as a number to calculate with.
#[must_use]
// A count of cases or answers lies far below 2^52, up to which every whole number is exact.
#[allow(clippy::cast_precision_loss)]
pub const fn real(count: usize) -> f64 {
    count as f64
}

/// Returns a number with six digits after the point, as files have them.
#[must_use]
pub fn six(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

/// Returns a number without its fraction as a count: 0 for what is below it, or no number.
#[must_use]
// The conversion is exact below 2^53 and never wraps.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub const fn whole(number: f64) -> usize {
    number as usize
}

/// Returns the 0.975 quantile of Student's t distribution; the degrees of freedom need not be whole. Not a
/// number where there are none.
///
/// Many degrees are expanded from the normal quantile (Abramowitz and Stegun 1964, 26.7.5), with an error below
/// 1e-11; fewer are found by halving, since the library's own inverse does not end for all of them.
#[must_use]
pub fn t_quantile(degrees: f64) -> f64 {
    if degrees.is_nan() || degrees <= 0.0 {
        return f64::NAN;
    }
    if degrees >= MANY_DEGREES {
        return t_expanded(degrees);
    }
    let above = |t: f64| beta_reg(degrees / 2.0, 0.5, degrees / (degrees + t * t)) / 2.0;
    let mut high = 2.0;
    while above(high) > (1.0 - LEVEL) / 2.0 && high < f64::MAX / 4.0 {
        high *= 2.0;
    }
    halved(0.0, high, |t| above(t) > (1.0 - LEVEL) / 2.0)
}

/// From here on, four terms of the expansion are enough.
const MANY_DEGREES: f64 = 200.0;

fn t_expanded(degrees: f64) -> f64 {
    let power = |exponent| Z.powi(exponent);
    let terms = [
        (power(3) + Z) / 4.0,
        (5.0 * power(5) + 16.0 * power(3) + 3.0 * Z) / 96.0,
        (3.0 * power(7) + 19.0 * power(5) + 17.0 * power(3) - 15.0 * Z) / 384.0,
        (79.0 * power(9) + 776.0 * power(7) + 1482.0 * power(5) - 1920.0 * power(3) - 945.0 * Z)
            / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, term| (sum + term) / degrees) + Z
}

/// Returns where a condition that holds at the low end and not at the high one ceases to hold.
#[must_use]
pub fn halved(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// Returns the first number for which a condition holds that holds for all after it; the last one where it holds
/// for none.
#[must_use]
pub fn first_where(mut low: usize, mut high: usize, holds: impl Fn(usize) -> bool) -> usize {
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// Returns the logarithm of how many ways there are to choose `chosen` of `all`; minus infinity where there is
/// none.
#[must_use]
pub fn ln_choose(all: usize, chosen: usize) -> f64 {
    match all.checked_sub(chosen) {
        Some(rest) => {
            ln_factorial(all as u64) - ln_factorial(chosen as u64) - ln_factorial(rest as u64)
        }
        None => f64::NEG_INFINITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        // With 25 digits by mpmath 1.3.
        for (degrees, quantile) in [
            (0.5, 164.557_673_480_489),
            (1.0, 12.706_204_736_174_7),
            (2.0, 4.302_652_729_749_46),
            (9.0, 2.262_157_162_798_21),
            (155.142_616, 1.975_372_844_048_94),
            (199.999_999, 1.971_896_223_693_93),
            (200.0, 1.971_896_223_633_91),
            (1e12, Z),
        ] {
            let found = t_quantile(degrees);
            assert!((found - quantile).abs() < 1e-11 * quantile, "{degrees}: {found}");
        }
        assert!(t_quantile(0.0).is_nan() && t_quantile(f64::NAN).is_nan());
    }

    #[test]
    fn ways_to_choose_are_counted() {
        assert!((ln_choose(10, 3) - 120_f64.ln()).abs() < 1e-12);
        assert!((ln_choose(1_000_000, 1) - 1e6_f64.ln()).abs() < 1e-8);
        assert!(ln_choose(3, 4).is_infinite());
    }
}
