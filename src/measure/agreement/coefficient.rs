//! The coefficients: how much of the agreement there is, and how much chance alone would give.

use super::super::numbers::real;
use super::sums::{Part, Sums};
use super::weights::{Weights, product};

/// A way to express how far reviewers agree. All but the first compare what is observed with what chance would
/// give: (observed − expected) / (1 − expected).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coefficient {
    /// The share of pairs of answers to one unit that are alike; with other weights the mean similarity.
    Percent,
    /// Conger's kappa (1980), which is Cohen's (1960) for two reviewers: chance is each reviewer's own habit.
    Conger,
    /// Fleiss' kappa (1971) as Gwet generalises it to missing answers, which is Scott's pi (1955) for two
    /// reviewers: chance is the habit that all share.
    Fleiss,
    /// Krippendorff's alpha (2004): as Fleiss' kappa, of pairable units alone, with a correction for their small
    /// number.
    Alpha,
    /// Gwet's AC1 (2008), with weights AC2: chance is a guess on units that are hard to decide.
    Ac1,
    /// Brennan and Prediger's coefficient (1981): chance is the same for every declared value.
    BrennanPrediger,
}

impl Coefficient {
    /// In the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Percent, Self::Conger, Self::Fleiss, Self::Alpha, Self::Ac1, Self::BrennanPrediger];

    /// Returns the id in files: `percent`, `conger` (`cohen` for two reviewers), `fleiss` (`scott`), `alpha`,
    /// `ac1`, `bp`.
    #[must_use]
    pub const fn id(self, reviewers: usize) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Conger if reviewers == 2 => "cohen",
            Self::Conger => "conger",
            Self::Fleiss if reviewers == 2 => "scott",
            Self::Fleiss => "fleiss",
            Self::Alpha => "alpha",
            Self::Ac1 => "ac1",
            Self::BrennanPrediger => "bp",
        }
    }
}

/// Why a coefficient has no value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Undefined {
    /// No unit has two answers.
    NoPair,
    /// All answers are one value, so that chance alone gives full agreement: neither 1 nor 0.
    OneValue,
    /// A reviewer gave no value, so that Conger's kappa has no habit of theirs to compare with.
    SilentReviewer,
}

/// A coefficient's value with its two parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) value: f64,
    pub(super) observed: f64,
    pub(super) expected: f64,
}

/// Below this, 1 − expected is rounding and not a number to divide by.
const NOTHING_LEFT: f64 = 1e-12;

impl Point {
    fn new(observed: f64, expected: f64) -> Result<Self, Undefined> {
        if 1.0 - expected < NOTHING_LEFT {
            return Err(Undefined::OneValue);
        }
        Ok(Self { value: (observed - expected) / (1.0 - expected), observed, expected })
    }
}

/// What the terms of single units are computed with, beside the sums.
struct Chance {
    /// For each value, what one answer of it adds to the chance of a unit.
    of_value: Vec<f64>,
    /// Conger's alone: for each reviewer and value; and what a reviewer adds who says nothing.
    of_reviewer: Vec<(Vec<f64>, f64)>,
}

fn scaled(values: &[f64], by: f64) -> Vec<f64> {
    values.iter().map(|value| value / by).collect()
}

/// Returns a coefficient of the units that were summed.
pub(super) fn point(
    coefficient: Coefficient,
    sums: &Sums,
    weights: &Weights,
) -> Result<Point, Undefined> {
    if sums.pairable < 1.0 {
        return Err(Undefined::NoPair);
    }
    let observed = sums.agreement / sums.pairable;
    let shares = || scaled(&sums.shares, sums.units);
    match coefficient {
        Coefficient::Percent => Ok(Point { value: observed, observed, expected: 0.0 }),
        Coefficient::Conger => Point::new(observed, conger_chance(sums, weights)?),
        Coefficient::Fleiss => {
            let shares = shares();
            Point::new(observed, product(&weights.times(&shares), &shares))
        }
        Coefficient::Ac1 => {
            let spread: f64 = shares().iter().map(|share| share * (1.0 - share)).sum();
            Point::new(observed, ac1_factor(weights, sums) * spread)
        }
        Coefficient::BrennanPrediger => {
            Point::new(observed, weights.total() / values(sums).powi(2))
        }
        Coefficient::Alpha => {
            let shares = scaled(&sums.counts, sums.answers);
            let expected = product(&weights.times(&shares), &shares);
            Point::new(alpha_observed(sums.weighed, sums.answers), expected)
        }
    }
}

fn values(sums: &Sums) -> f64 {
    real(sums.shares.len())
}

/// Returns Gwet's T / (q (q − 1)). One declared value leaves nothing to guess.
fn ac1_factor(weights: &Weights, sums: &Sums) -> f64 {
    let values = values(sums);
    if values > 1.0 { weights.total() / (values * (values - 1.0)) } else { 0.0 }
}

/// Returns Krippendorff's observed agreement with its correction for few answers, 1 of their number.
fn alpha_observed(weighed: f64, answers: f64) -> f64 {
    let correction = 1.0 / answers;
    (1.0 - correction) * (weighed / answers) + correction
}

/// What alpha of all units but one is made of. Chance is a sum over all pairs of values, of which one unit moves few: so
/// many sets of kinds would else be met with each other again for each unit.
pub(super) struct WholeAlpha<'a> {
    sums: &'a Sums,
    weights: &'a Weights,
    /// For each value, how often one like it was given.
    met: Vec<f64>,
    /// The sum of `met` over all answers.
    all_met: f64,
}

impl<'a> WholeAlpha<'a> {
    pub(super) fn new(sums: &'a Sums, weights: &'a Weights) -> Self {
        let met = weights.times(&sums.counts);
        let all_met = product(&met, &sums.counts);
        Self { sums, weights, met, all_met }
    }

    /// Returns alpha of all units but one with this pattern.
    pub(super) fn without(&self, part: &Part) -> Result<Point, Undefined> {
        let given = if part.is_pairable() { part.answers() } else { 0.0 };
        let (answers, mut weighed, mut all_met) =
            (self.sums.answers - given, self.sums.weighed, self.all_met);
        if part.is_pairable() {
            weighed -= part.alike / (given - 1.0);
            let own = part.alike + part.sum(|value| self.weights.similarity(value, value));
            all_met -= 2.0 * part.sum(|value| self.met[value]) - own;
        }
        if answers < 1.0 {
            return Err(Undefined::NoPair);
        }
        Point::new(alpha_observed(weighed, answers), all_met / (answers * answers))
    }
}

/// Returns the mean, over ordered pairs of two reviewers, of how far their habits alone would agree (Conger 1980). It
/// is what Gwet writes with the covariance of the reviewers' shares.
fn conger_chance(sums: &Sums, weights: &Weights) -> Result<f64, Undefined> {
    if sums.answered.iter().any(|answered| *answered < 1.0) {
        return Err(Undefined::SilentReviewer);
    }
    let by_reviewer = sums.shares_by_reviewer();
    let all = total(&by_reviewer, sums.shares.len());
    let with_self: f64 = by_reviewer.iter().map(|own| product(&weights.times(own), own)).sum();
    let reviewers = real(by_reviewer.len());
    Ok((product(&weights.times(&all), &all) - with_self) / (reviewers * (reviewers - 1.0)))
}

fn total(by_reviewer: &[Vec<f64>], values: usize) -> Vec<f64> {
    let mut all = vec![0.0; values];
    for own in by_reviewer {
        all.iter_mut().zip(own).for_each(|(sum, share)| *sum += share);
    }
    all
}

/// The terms of a coefficient by unit: their mean is the centre, and their spread is the coefficient's
/// uncertainty (Gwet's linearised variance, 2014 and 2021).
#[derive(Debug)]
pub(super) struct Terms {
    /// For each pattern; `None` where the coefficient does not look at such units.
    pub(super) of_pattern: Vec<Option<f64>>,
    pub(super) centre: f64,
    /// How many units count.
    pub(super) units: f64,
}

/// Returns the terms of a coefficient that has this value.
pub(super) fn terms(
    coefficient: Coefficient,
    point: Point,
    sums: &Sums,
    weights: &Weights,
    parts: &[Part],
) -> Terms {
    if coefficient == Coefficient::Alpha {
        return alpha_terms(point, sums, weights, parts);
    }
    let chance = chance(coefficient, point, sums, weights);
    let left = 1.0 - point.expected;
    let term = |part: &Part| {
        let of_pairs = if part.is_pairable() { part.agreement() - point.expected } else { 0.0 };
        let agreement = sums.units / sums.pairable * of_pairs / left;
        let by_chance = chance.expected(part, coefficient);
        Some(agreement - 2.0 * (1.0 - point.value) * (by_chance - point.expected) / left)
    };
    let of_pattern = parts.iter().map(term).collect();
    Terms { of_pattern, centre: point.value, units: sums.units }
}

impl Chance {
    /// Returns what chance gives for one unit.
    fn expected(&self, part: &Part, coefficient: Coefficient) -> f64 {
        if coefficient != Coefficient::Conger {
            return part.sum(|value| self.of_value[value]) / part.answers();
        }
        let mut values = vec![None; self.of_reviewer.len()];
        part.said.iter().for_each(|(reviewer, value)| values[*reviewer] = Some(*value));
        let of = |(value, (said, silent)): (&Option<usize>, &(Vec<f64>, f64))| {
            value.map_or(*silent, |value| said[value])
        };
        values.iter().zip(&self.of_reviewer).map(of).sum()
    }
}

fn chance(coefficient: Coefficient, point: Point, sums: &Sums, weights: &Weights) -> Chance {
    let shares = scaled(&sums.shares, sums.units);
    let of_value = match coefficient {
        Coefficient::Fleiss => weights.times(&shares),
        Coefficient::Ac1 => {
            let factor = ac1_factor(weights, sums);
            shares.iter().map(|share| factor * (1.0 - share)).collect()
        }
        _ => vec![point.expected; shares.len()],
    };
    let of_reviewer =
        if coefficient == Coefficient::Conger { conger_terms(sums, weights) } else { Vec::new() };
    Chance { of_value, of_reviewer }
}

/// Returns what each reviewer's answer to one unit adds to Conger's chance: their habits against those of all others,
/// moved by one answer. A reviewer who answered few units moves their own habit more with each.
fn conger_terms(sums: &Sums, weights: &Weights) -> Vec<(Vec<f64>, f64)> {
    let by_reviewer = sums.shares_by_reviewer();
    let all = total(&by_reviewer, sums.shares.len());
    let reviewers = real(by_reviewer.len());
    let pairs = reviewers * (reviewers - 1.0);
    let of = |(own, answered): (&Vec<f64>, &f64)| {
        let others: Vec<f64> = all.iter().zip(own).map(|(all, own)| all - own).collect();
        let met = weights.times(&others);
        let usual = product(&met, own);
        let ratio = sums.units / answered;
        let said = met.iter().map(|met| (ratio * (met - usual) + usual) / pairs).collect();
        (said, usual / pairs)
    };
    by_reviewer.iter().zip(&sums.answered).map(of).collect()
}

/// Returns the terms of alpha as irrCAC has them: of the coefficient without its correction for few answers.
fn alpha_terms(point: Point, sums: &Sums, weights: &Weights, parts: &[Part]) -> Terms {
    let mean = sums.answers / sums.pairable;
    let shares = scaled(&sums.counts, sums.answers);
    let alike = weights.times(&shares);
    let left = 1.0 - point.expected;
    let centre = (sums.weighed / sums.answers - point.expected) / left;
    let term = |part: &Part| {
        let answers = part.answers();
        let more = (answers - mean) / mean;
        let observed = part.alike / (mean * (answers - 1.0)) - point.observed * more;
        let by_chance = part.sum(|value| alike[value]) / mean - point.expected * more;
        let agreement = (observed - point.expected) / left;
        agreement - 2.0 * (1.0 - centre) * (by_chance - point.expected) / left
    };
    let of_pattern = parts.iter().map(|part| part.is_pairable().then(|| term(part))).collect();
    Terms { of_pattern, centre, units: sums.pairable }
}
