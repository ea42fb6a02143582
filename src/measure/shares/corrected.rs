//! One reviewer reads all cases, and a random part of them gets a final answer: what the first answers say, corrected
//! by what became of them in that part.

use super::super::numbers::{Interval, Z, real};
use super::adjusted::adjusted;
use super::simple::wilson;
use super::stratified::{SampledShare, StratumCount};

/// First answers of all cases, and final answers of a random part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubleSample {
    /// For each value how many cases got it as the first answer, *Nⱼ*.
    first: Vec<usize>,
    /// For each first answer how many cases of the part got each final one, *nⱼₖ*.
    part: Vec<Vec<usize>>,
}

/// A share by each way to look at it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corrected {
    /// First answers alone, of all cases. No interval says how far they are off.
    pub first: f64,
    /// The random part alone.
    pub part: (f64, Interval),
    /// Post-stratified on the first answer: what is shown.
    pub corrected: SampledShare,
    /// The difference estimator.
    pub difference: LinearShare,
    /// The regression estimator.
    pub regression: LinearShare,
}

/// A share that a straight line corrects.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearShare {
    /// How much of the first answers is used, λ.
    pub slope: f64,
    /// The estimate.
    pub share: f64,
    /// The standard error.
    pub error: f64,
    /// The interval of 95 % by the normal curve, cut at 0 and 1.
    pub interval: Interval,
}

impl DoubleSample {
    /// Makes a double sample of counts; `None` where they do not fit together or the part has fewer than three cases.
    #[must_use]
    pub fn new(first: Vec<usize>, part: Vec<Vec<usize>>) -> Option<Self> {
        let drawn: Vec<usize> = part.iter().map(|row| row.iter().sum()).collect();
        let is_square =
            part.len() == first.len() && part.iter().all(|row| row.len() == first.len());
        let fits = is_square && drawn.iter().zip(&first).all(|(drawn, all)| drawn <= all);
        (fits && drawn.iter().sum::<usize>() > 2).then_some(Self { first, part })
    }

    fn population(&self) -> usize {
        self.first.iter().sum()
    }

    fn drawn(&self) -> usize {
        self.part.iter().flatten().sum()
    }

    fn final_of(&self, value: usize) -> usize {
        self.part.iter().map(|row| row[value]).sum()
    }

    /// Returns the first answers that no case of the part has: for those, the final answers of the whole part are used.
    #[must_use]
    pub fn pooled(&self) -> Vec<usize> {
        let is_missing =
            |value: &usize| self.first[*value] > 0 && self.part[*value].iter().sum::<usize>() == 0;
        (0..self.first.len()).filter(is_missing).collect()
    }

    /// Returns the share of a value in each way; `None` for a value that is not there.
    #[must_use]
    pub fn share(&self, value: usize) -> Option<Corrected> {
        let first = real(*self.first.get(value)?) / real(self.population());
        let (with, drawn) = (self.final_of(value), self.drawn());
        Some(Corrected {
            first,
            part: (real(with) / real(drawn), wilson(with, drawn, Some(self.population()))),
            corrected: self.corrected(value)?,
            difference: self.linear(value, false),
            regression: self.linear(value, true),
        })
    }

    /// Returns Σⱼ Nⱼ/N · nⱼₖ/nⱼ, the estimator of double sampling (Tenenbein 1970, 1972): right in the long run however good
    /// the first answers are, and it sums to 1 over the values. It is post-stratification by the first answer.
    fn corrected(&self, value: usize) -> Option<SampledShare> {
        let stratum = |(size, row): (&usize, &Vec<usize>)| StratumCount {
            size: *size,
            drawn: row.iter().sum(),
            with: row[value],
        };
        let strata: Vec<StratumCount> = self.first.iter().zip(&self.part).map(stratum).collect();
        adjusted(&strata)
    }

    /// Returns the difference estimator (λ = 1) or the regression estimator (λ by least squares) of survey sampling (Cochran
    /// 1977, chapter 7): what prediction-powered inference and its tuned form are for a finite population.
    fn linear(&self, value: usize, by_least_squares: bool) -> LinearShare {
        let (drawn, population) = (real(self.drawn()), real(self.population()));
        let first = real(self.part[value].iter().sum());
        let last = real(self.final_of(value));
        let both = real(self.part[value][value]);
        let covariance = |product: f64, a: f64, b: f64| (product - a * b / drawn) / (drawn - 1.0);
        let (of_first, of_last) = (covariance(first, first, first), covariance(last, last, last));
        let together = covariance(both, first, last);
        let slope = match by_least_squares {
            true if of_first > 0.0 => together / of_first,
            true => 0.0,
            false => 1.0,
        };
        let share = slope * real(self.first[value]) / population + (last - slope * first) / drawn;
        let residual = (of_last + slope * slope * of_first - 2.0 * slope * together).max(0.0);
        let estimated = if by_least_squares { (drawn - 1.0) / (drawn - 2.0) } else { 1.0 };
        let error = ((1.0 - drawn / population) * residual / drawn * estimated).sqrt();
        LinearShare { slope, share, error, interval: Interval::around(share, Z * error, 0.0, 1.0) }
    }
}

/// How well an answer finds what it is to find, as somebody else has measured it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outside {
    /// The share found.
    pub rate: f64,
    /// Of how many.
    pub cases: f64,
}

/// A share corrected by what is known from outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutsideShare {
    /// The estimate, cut at 0 and 1.
    pub share: f64,
    /// The estimate before; outside 0 and 1 the rates do not fit these answers.
    pub uncut: f64,
    /// The standard error, by the delta method (Greenland 1988).
    pub error: f64,
    /// The interval of 95 %, cut at 0 and 1.
    pub interval: Interval,
}

/// Below this much better than guessing, sensitivity and specificity correct nothing.
const LEAST_INFORMATIVE: f64 = 0.2;

/// Returns a share of yes among `cases` answers corrected by the sensitivity and specificity of such answers (Rogan and
/// Gladen 1978): (p + specificity − 1)/(sensitivity + specificity − 1). `None` where that divisor is below 0.2.
#[must_use]
pub fn rogan_gladen(
    observed: Outside,
    sensitivity: Outside,
    specificity: Outside,
) -> Option<OutsideShare> {
    let informative = sensitivity.rate + specificity.rate - 1.0;
    if informative.is_nan() || informative < LEAST_INFORMATIVE {
        return None;
    }
    let uncut = (observed.rate + specificity.rate - 1.0) / informative;
    let spread = |of: Outside| of.rate * (1.0 - of.rate) / of.cases;
    let variance = spread(observed)
        + uncut * uncut * spread(sensitivity)
        + (1.0 - uncut).powi(2) * spread(specificity);
    let error = variance.sqrt() / informative;
    let cut = |share: f64| share.clamp(0.0, 1.0);
    let (low, high) = (cut(uncut - Z * error), cut(uncut + Z * error));
    Some(OutsideShare { share: cut(uncut), uncut, error, interval: Interval { low, high } })
}
