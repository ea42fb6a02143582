//! The share in a sample of strata, drawn by stratum or sorted into them afterwards.

use super::super::numbers::{Interval, real, t_quantile, whole};
use super::simple::{Method, wilson_effective, wilson_of_share};

/// One stratum: how many cases there are, how many were drawn, how many of those have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StratumCount {
    /// Cases in the stratum, *Nₕ*.
    pub size: usize,
    /// Cases drawn, *nₕ*.
    pub drawn: usize,
    /// Cases that have it, *kₕ*.
    pub with: usize,
}

impl StratumCount {
    fn share(self) -> f64 {
        real(self.with) / real(self.drawn)
    }

    /// Returns the variance between cases: *n p(1 − p)/(n − 1)*; nothing where all were drawn. Where all drawn ones are alike it is
    /// q(1 − q) with q = (k + 1)/(n + 2), since a stratum of which every drawn case agrees does not show that all do
    /// (after Agresti and Coull 1998); without it a pure sample would get an interval of no width.
    fn spread(self) -> f64 {
        let drawn = real(self.drawn);
        if self.drawn >= self.size || self.drawn == 0 {
            0.0
        } else if self.with > 0 && self.with < self.drawn {
            self.share() * (1.0 - self.share()) * drawn / (drawn - 1.0)
        } else {
            let share = (real(self.with) + 1.0) / (drawn + 2.0);
            share * (1.0 - share)
        }
    }
}

/// A share that is put together of several parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SampledShare {
    /// The estimate, from 0 to 1.
    pub share: f64,
    /// Its variance.
    pub variance: f64,
    /// How many cases a simple sample as precise would have, *p(1 − p)/v*; `None` where the share is 0 or 1, or
    /// there is no variance.
    pub effective: Option<f64>,
    /// By what the interval is made.
    pub method: Method,
    /// The interval of 95 %.
    pub interval: Interval,
    /// Satterthwaite's degrees of freedom (Cochran 1977, 5.17), of a stratified draw.
    pub degrees: Option<f64>,
}

impl SampledShare {
    /// Returns the standard error.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.variance.sqrt()
    }

    /// Returns the interval by t, which is exported beside the one that is shown.
    #[must_use]
    pub fn t_interval(&self) -> Option<Interval> {
        Some(Interval::around(self.share, t_quantile(self.degrees?) * self.error(), 0.0, 1.0))
    }

    /// Makes the interval: Wilson's by the effective size, or by the drawn cases where the share is 0 or 1.
    pub(super) fn new(share: f64, variance: f64, drawn: usize, population: usize) -> Self {
        let is_inner = share > 0.0 && share < 1.0;
        let effective = (is_inner && variance > 0.0).then(|| share * (1.0 - share) / variance);
        let (method, interval) = match effective {
            Some(effective) => (Method::WilsonEffective, wilson_effective(share, effective)),
            None if is_inner || drawn >= population => {
                (Method::Counted, Interval { low: share, high: share })
            }
            None => (Method::Wilson, wilson_of_share(share, drawn, Some(population))),
        };
        Self { share, variance, effective, method, interval, degrees: None }
    }
}

/// Returns how many cases there are in all and were drawn.
fn totals(strata: &[StratumCount]) -> (usize, usize) {
    let sum = |of: fn(&StratumCount) -> usize| strata.iter().map(of).sum();
    (sum(|stratum| stratum.size), sum(|stratum| stratum.drawn))
}

/// Returns whether each stratum that has cases was drawn from, and something was drawn at all.
fn are_usable(strata: &[StratumCount]) -> bool {
    let (_, drawn) = totals(strata);
    let is_usable = |stratum: &StratumCount| {
        stratum.with <= stratum.drawn
            && stratum.drawn <= stratum.size
            && (stratum.size == 0 || stratum.drawn > 0)
    };
    drawn > 0 && strata.iter().all(is_usable)
}

/// Returns the share in a stratified draw: Σ Wₕ pₕ with Wₕ = Nₕ/N, and the variance
/// Σ Wₕ² (1 − nₕ/Nₕ) sₕ²/nₕ (Cochran 1977, 5.9). `None` where a stratum was not drawn from.
#[must_use]
pub fn stratified(strata: &[StratumCount]) -> Option<SampledShare> {
    if !are_usable(strata) {
        return None;
    }
    let (population, drawn) = totals(strata);
    let (mut share, mut variance, mut by_degrees) = (0.0, 0.0, 0.0);
    for stratum in strata.iter().filter(|stratum| stratum.size > 0) {
        let weight = real(stratum.size) / real(population);
        let rate = real(stratum.drawn) / real(stratum.size);
        let part = weight * weight * (1.0 - rate) * stratum.spread() / real(stratum.drawn);
        share += weight * stratum.share();
        variance += part;
        if stratum.drawn > 1 {
            by_degrees += part * part / (real(stratum.drawn) - 1.0);
        }
    }
    let degrees = (by_degrees > 0.0).then(|| variance * variance / by_degrees);
    Some(SampledShare { degrees, ..SampledShare::new(share, variance, drawn, population) })
}

/// Returns the share in a simple sample that is weighted to known sizes afterwards; its variance is
/// (1 − f)/n · Σ Wₕ sₕ² + 1/n² · Σ (1 − Wₕ) sₕ² (Cochran 1977, 5A.42). `None` where a stratum was not drawn from.
#[must_use]
pub fn post_stratified(strata: &[StratumCount]) -> Option<SampledShare> {
    if !are_usable(strata) {
        return None;
    }
    let (population, drawn) = totals(strata);
    let shares: Vec<f64> = strata
        .iter()
        .map(|stratum| if stratum.drawn > 0 { stratum.share() } else { 0.0 })
        .collect();
    Some(weighted(strata, &shares, population, drawn))
}

/// Returns the weighted share, where each stratum's own share is given.
pub(super) fn weighted(
    strata: &[StratumCount],
    shares: &[f64],
    population: usize,
    drawn: usize,
) -> SampledShare {
    let (mut share, mut within, mut between) = (0.0, 0.0, 0.0);
    for (stratum, own) in strata.iter().zip(shares) {
        let weight = real(stratum.size) / real(population);
        share += weight * own;
        within += weight * stratum.spread();
        between += (1.0 - weight) * stratum.spread();
    }
    let cases = real(drawn);
    let rate = cases / real(population);
    let variance = (1.0 - rate) / cases * within + between / (cases * cases);
    SampledShare::new(share, if drawn >= population { 0.0 } else { variance }, drawn, population)
}

/// A stratum as a group within the sample sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DomainCount {
    /// Cases in the stratum, *Nₕ*.
    pub size: usize,
    /// Cases drawn, *nₕ*.
    pub drawn: usize,
    /// Drawn cases that belong to the group.
    pub of: usize,
    /// Those of them that have it.
    pub with: usize,
}

/// Returns the share within a group that the strata cut across, such as the innovations of a draw by county: the ratio of two
/// weighted totals, with the variance of its linearised form, *d(y − p)* (Cochran 1977, 5A.68; Särndal, Swensson and
/// Wretman 1992, 5.6). `None` where a stratum was not drawn from, or the group has no drawn case.
#[must_use]
pub fn domain_share(strata: &[DomainCount]) -> Option<SampledShare> {
    let are_usable = strata.iter().all(|stratum| stratum.size == 0 || stratum.drawn > 0);
    let drawn: usize = strata.iter().map(|stratum| stratum.of).sum();
    if !are_usable || drawn == 0 {
        return None;
    }
    let strata = || strata.iter().filter(|stratum| stratum.size > 0);
    let weight = |stratum: &DomainCount| real(stratum.size) / real(stratum.drawn);
    let group: f64 = strata().map(|stratum| weight(stratum) * real(stratum.of)).sum();
    let share = strata().map(|stratum| weight(stratum) * real(stratum.with)).sum::<f64>() / group;
    let variance = strata().map(|stratum| {
        let (cases, of, with) = (real(stratum.drawn), real(stratum.of), real(stratum.with));
        if stratum.drawn < 2 {
            return 0.0;
        }
        let sum = with - share * of;
        let squares = with * (1.0 - share).powi(2) + (of - with) * share.powi(2);
        let spread = (squares - sum * sum / cases) / (cases - 1.0);
        let rate = cases / real(stratum.size);
        real(stratum.size).powi(2) * (1.0 - rate) * spread / cases
    });
    let variance = variance.sum::<f64>().max(0.0) / (group * group);
    Some(SampledShare::new(share, variance, drawn, whole(group.round()).max(drawn)))
}
