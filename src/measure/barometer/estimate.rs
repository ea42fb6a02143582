//! A share by the design: how it is estimated, and by what its interval is made.

use super::counts::GroupCounts;
use crate::domain::barometer::{Design, DrawnSample, ShareFigure};
use crate::measure::numbers::real;
use crate::measure::shares::simple::FEWEST_OF_GROUP;
use crate::measure::shares::{
    DomainCount, Method, SampledShare, Share, StratumCount, adjusted, adjusted_domain, anytime,
    domain_share, group, simple, stratified,
};

/// How many of a group have something, in all and within each stratum: cases that have it, and cases that could.
pub(super) struct SharePart<'a> {
    pub(super) counts: (usize, usize),
    pub(super) strata: &'a dyn Fn(usize) -> (usize, usize),
    pub(super) reach: Reach,
}

/// How large a group is among all cases, drawn or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// It is all cases.
    Whole,
    /// It has so many.
    Known(usize),
    /// It depends on answers, such as the innovations.
    Unknown,
}

/// Estimates shares by a design.
pub(super) struct Estimator<'a> {
    pub(super) design: &'a Design,
    /// How many cases have final answers, in all and in each stratum.
    pub(super) done: &'a GroupCounts,
}

impl Estimator<'_> {
    /// Returns a share. `None` where there are too few cases: of fewer than ten of a group a share says less than a list.
    pub(super) fn share(&self, part: &SharePart<'_>) -> Option<ShareFigure> {
        let (_, of) = part.counts;
        if of == 0 || (part.reach != Reach::Whole && of < FEWEST_OF_GROUP) {
            return None;
        }
        match self.design {
            Design::AllCases => Some(plain(part, Method::Counted.as_str())),
            Design::NotDrawn => Some(plain(part, "not_drawn")),
            Design::Drawn(sample) => match &sample.strata {
                None => self.of_simple(part, sample),
                Some(sizes) => self.of_strata(part, sizes, sample),
            },
        }
    }

    fn of_simple(&self, part: &SharePart<'_>, sample: &DrawnSample) -> Option<ShareFigure> {
        let (with, of) = part.counts;
        let size = match part.reach {
            Reach::Whole => Some(sample.population),
            Reach::Known(size) => Some(size),
            Reach::Unknown => None,
        };
        if sample.is_open && size.is_none_or(|size| of < size) {
            let interval = size.map(|size| anytime(with, of, size).shares_of(size));
            return Some(ShareFigure { interval, ..plain(part, "anytime") });
        }
        let rate = real(self.done.all.done) / real(sample.population.max(1));
        let found = match part.reach {
            Reach::Whole => simple(with, of, size),
            Reach::Known(_) | Reach::Unknown => group(with, of, size, rate),
        };
        found.map(ShareFigure::from)
    }

    /// Returns the weighted share. While answers are being given there is no interval that holds at every look.
    fn of_strata(
        &self,
        part: &SharePart<'_>,
        sizes: &[usize],
        sample: &DrawnSample,
    ) -> Option<ShareFigure> {
        let is_adjusted = sample.adjustment.is_some();
        let drawn = |place: usize| self.done.strata.get(place).map_or(0, |counts| counts.done);
        let strata = sizes.iter().enumerate();
        let found = if part.reach == Reach::Whole {
            let count = |(place, size): (usize, &usize)| StratumCount {
                size: *size,
                drawn: drawn(place),
                with: (part.strata)(place).0,
            };
            let counts: Vec<StratumCount> = strata.map(count).collect();
            if is_adjusted { adjusted(&counts) } else { stratified(&counts) }
        } else {
            let count = |(place, size): (usize, &usize)| {
                let (with, of) = (part.strata)(place);
                DomainCount { size: *size, drawn: drawn(place), of, with }
            };
            let counts: Vec<DomainCount> = strata.map(count).collect();
            if is_adjusted { adjusted_domain(&counts) } else { domain_share(&counts) }
        };
        let found = ShareFigure::from(found?);
        Some(if sample.is_open { ShareFigure { interval: None, ..found } } else { found })
    }
}

fn plain(part: &SharePart<'_>, method: &'static str) -> ShareFigure {
    let share = real(part.counts.0) / real(part.counts.1);
    ShareFigure { share, interval: None, method, error: None, effective: None }
}

impl From<Share> for ShareFigure {
    fn from(found: Share) -> Self {
        let Share { share, method, interval } = found;
        Self { share, interval, method: method.as_str(), error: None, effective: None }
    }
}

impl From<SampledShare> for ShareFigure {
    fn from(found: SampledShare) -> Self {
        Self {
            share: found.share,
            interval: Some(found.interval),
            method: found.method.as_str(),
            error: Some(found.error()),
            effective: found.effective,
        }
    }
}
