//! The share in a simple random sample.

use super::super::numbers::{Interval, Z, real};
use super::exact::{clopper_pearson, hypergeometric};

/// By what an interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// All cases were counted: there is no interval.
    Counted,
    /// Wilson's interval (1927), in a finite population.
    Wilson,
    /// The hypergeometric interval, or Clopper and Pearson's where the population is unknown.
    Exact,
    /// Wilson's with the size that a simple sample as precise would have (Korn and Graubard 1998; Franco et al. 2019).
    WilsonEffective,
}

impl Method {
    /// Returns the id in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Wilson => "wilson",
            Self::Exact => "exact",
            Self::WilsonEffective => "wilson_effective",
        }
    }
}

/// A share with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The estimate, from 0 to 1.
    pub share: f64,
    /// By what the interval is made.
    pub method: Method,
    /// The interval of 95 %; `None` where all cases were counted.
    pub interval: Option<Interval>,
}

/// Below so many cases, or so many on either side, Wilson's curve is replaced by exact counting.
const FEW_CASES: usize = 30;
const FEW_ON_A_SIDE: usize = 5;

/// Below so many cases no share of a group is shown.
pub const FEWEST_OF_GROUP: usize = 10;

/// Returns the share of `with` in `of` cases drawn from `population`, or from an endless one; `None` of no case.
#[must_use]
pub fn simple(with: usize, of: usize, population: Option<usize>) -> Option<Share> {
    if of == 0 || with > of {
        return None;
    }
    let share = real(with) / real(of);
    if population.is_some_and(|population| of >= population) {
        return Some(Share { share, method: Method::Counted, interval: None });
    }
    let is_small = of < FEW_CASES || with < FEW_ON_A_SIDE || of - with < FEW_ON_A_SIDE;
    let (method, interval) = match population {
        Some(population) if is_small => {
            (Method::Exact, hypergeometric(with, of, population).shares_of(population))
        }
        None if is_small => (Method::Exact, clopper_pearson(with, of)),
        _ => (Method::Wilson, wilson(with, of, population)),
    };
    Some(Share { share, method, interval: Some(interval) })
}

/// Returns the share in a group of the sample, such as a county or the innovations; `None` below ten cases. Where it is
/// not known how large the group is among all cases, it is taken to be drawn from at the rate of the sample.
#[must_use]
pub fn group(with: usize, of: usize, group: Option<usize>, rate: f64) -> Option<Share> {
    if of < FEWEST_OF_GROUP || with > of {
        return None;
    }
    if group.is_some() {
        return simple(with, of, group);
    }
    let share = real(with) / real(of);
    if rate >= 1.0 {
        return Some(Share { share, method: Method::Counted, interval: None });
    }
    // n* = n (N - 1)/(N - n), with N the group's size at this rate.
    let population = real(of) / rate;
    let effective = real(of) * (population - 1.0) / (population - real(of));
    let interval = Some(wilson_effective(share, effective));
    Some(Share { share, method: Method::Wilson, interval })
}

/// Returns Wilson's interval of 95 % (1927): the shares from which the observed one lies no more than 1.96 standard
/// errors away. In a finite population *n* is replaced by *n(N − 1)/(N − n)*; of all its cases the interval has no
/// width.
#[must_use]
pub fn wilson(with: usize, of: usize, population: Option<usize>) -> Interval {
    wilson_of_share(real(with) / real(of), of, population)
}

/// Returns Wilson's interval of a share that need not be a whole number of cases.
pub(super) fn wilson_of_share(share: f64, of: usize, population: Option<usize>) -> Interval {
    match population {
        Some(population) if of >= population => Interval { low: share, high: share },
        Some(population) => {
            let left = real(population - of);
            wilson_effective(share, real(of) * (real(population) - 1.0) / left)
        }
        None => wilson_effective(share, real(of)),
    }
}

/// Returns Wilson's interval of a share in so many cases, which need not be a whole number.
#[must_use]
pub fn wilson_effective(share: f64, cases: f64) -> Interval {
    let square = Z * Z;
    let shrunk = 1.0 + square / cases;
    let centre = (share + square / (2.0 * cases)) / shrunk;
    let spread = share * (1.0 - share) / cases + square / (4.0 * cases * cases);
    Interval::around(centre, Z / shrunk * spread.sqrt(), 0.0, 1.0)
}
