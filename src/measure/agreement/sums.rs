//! The sums over units that every coefficient is made of. They can be taken over all units, over all but one
//! (jackknife) and over any with repetition (bootstrap).

use super::super::numbers::real;
use super::ratings::{Patterns, answers};
use super::weights::Weights;

/// What one pattern of answers adds.
#[derive(Debug)]
pub(super) struct Part {
    /// Who gave which value.
    pub(super) said: Vec<(usize, usize)>,
    /// The sum of the weights of all ordered pairs of two reviewers.
    pub(super) alike: f64,
}

impl Part {
    fn new(unit: &[Option<usize>], weights: &Weights) -> Self {
        let said: Vec<(usize, usize)> = unit
            .iter()
            .enumerate()
            .filter_map(|(reviewer, value)| Some((reviewer, (*value)?)))
            .collect();
        let values: Vec<usize> = answers(unit).collect();
        let mut alike = 0.0;
        for (place, first) in values.iter().enumerate() {
            for second in &values[place + 1..] {
                alike += 2.0 * weights.similarity(*first, *second);
            }
        }
        Self { said, alike }
    }

    /// Returns how many reviewers gave a value.
    pub(super) fn answers(&self) -> f64 {
        real(self.said.len())
    }

    /// Returns whether two reviewers or more did.
    pub(super) fn is_pairable(&self) -> bool {
        self.said.len() >= 2
    }

    /// Returns the share of pairs of reviewers that agree, of Gwet's *A*; 0 where there is no pair.
    pub(super) fn agreement(&self) -> f64 {
        let answers = self.answers();
        if self.is_pairable() { self.alike / (answers * (answers - 1.0)) } else { 0.0 }
    }

    /// Returns the sum of something over the answers.
    pub(super) fn sum(&self, of: impl Fn(usize) -> f64) -> f64 {
        self.said.iter().map(|(_, value)| of(*value)).sum()
    }
}

/// Returns what each pattern adds.
pub(super) fn parts(patterns: &Patterns<'_>, weights: &Weights) -> Vec<Part> {
    patterns.distinct.iter().map(|unit| Part::new(unit, weights)).collect()
}

/// Sums over units.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    values: usize,
    /// Units with an answer, *n*.
    pub(super) units: f64,
    /// Units with two or more, *n'*.
    pub(super) pairable: f64,
    /// The sum of their agreement.
    pub(super) agreement: f64,
    /// For each value the sum of its share in each unit.
    pub(super) shares: Vec<f64>,
    /// Answers to pairable units.
    pub(super) answers: f64,
    /// The sum of `alike / (answers - 1)` over pairable units, Krippendorff's observed agreement.
    pub(super) weighed: f64,
    /// How often each value was given to pairable units.
    pub(super) counts: Vec<f64>,
    /// For each reviewer how often each value.
    said: Vec<f64>,
    /// For each reviewer how many answers.
    pub(super) answered: Vec<f64>,
}

impl Sums {
    /// Returns the sums over no unit.
    pub(super) fn new(values: usize, reviewers: usize) -> Self {
        let zeros = |count| vec![0.0; count];
        Self {
            values,
            units: 0.0,
            pairable: 0.0,
            agreement: 0.0,
            shares: zeros(values),
            answers: 0.0,
            weighed: 0.0,
            counts: zeros(values),
            said: zeros(values * reviewers),
            answered: zeros(reviewers),
        }
    }

    /// Adds so many units of a pattern; fewer than 0 takes them out again.
    pub(super) fn add(&mut self, part: &Part, times: f64) {
        let answers = part.answers();
        self.units += times;
        if part.is_pairable() {
            self.pairable += times;
            self.agreement += times * part.agreement();
            self.answers += times * answers;
            self.weighed += times * part.alike / (answers - 1.0);
        }
        for (reviewer, value) in &part.said {
            self.shares[*value] += times / answers;
            if part.is_pairable() {
                self.counts[*value] += times;
            }
            self.said[reviewer * self.values + value] += times;
            self.answered[*reviewer] += times;
        }
    }

    /// Makes this a copy without new memory.
    pub(super) fn copy_from(&mut self, other: &Self) {
        (self.units, self.pairable, self.agreement) =
            (other.units, other.pairable, other.agreement);
        (self.answers, self.weighed) = (other.answers, other.weighed);
        self.shares.copy_from_slice(&other.shares);
        self.counts.copy_from_slice(&other.counts);
        self.said.copy_from_slice(&other.said);
        self.answered.copy_from_slice(&other.answered);
    }

    /// Returns each reviewer's share of each value.
    pub(super) fn shares_by_reviewer(&self) -> Vec<Vec<f64>> {
        let by_reviewer = self.said.chunks(self.values.max(1)).zip(&self.answered);
        by_reviewer
            .map(|(said, answered)| said.iter().map(|count| count / answered).collect())
            .collect()
    }
}
