//! The table that agreement is computed from: units × reviewers.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The value that each reviewer gave each unit, as its place in a list of declared values. A unit is a
/// case; a reviewer may have given it none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    values: usize,
    reviewers: usize,
    units: Vec<Unit>,
}

/// One unit: the value of each reviewer, in the reviewers' order.
pub type Unit = Vec<Option<usize>>;

impl Ratings {
    /// Makes a table of rows, each a unit. A shorter row is one to which the last reviewers gave no value, and
    /// a value beyond the declared ones declares those up to it.
    #[must_use]
    pub fn new(values: usize, units: impl IntoIterator<Item = Unit>) -> Self {
        let mut units: Vec<Unit> = units.into_iter().collect();
        let reviewers = units.iter().map(Vec::len).max().unwrap_or_default();
        let named = units.iter().flatten().flatten().max().map_or(0, |highest| highest + 1);
        for unit in &mut units {
            unit.resize(reviewers, None);
        }
        Self { values: values.max(named), reviewers, units }
    }

    /// Makes a table of counts: how often each value was given to a unit. Who gave it is lost, so that a
    /// coefficient which looks at single reviewers means nothing here.
    #[must_use]
    pub fn from_counts(counts: &[Vec<usize>]) -> Self {
        let values = counts.iter().map(Vec::len).max().unwrap_or_default();
        let expanded = counts.iter().map(|counts| {
            let times = |(value, count): (usize, &usize)| vec![Some(value); *count];
            counts.iter().enumerate().flat_map(times).collect()
        });
        Self::new(values, expanded)
    }

    /// Makes a table of two reviewers from how often each pair of values occurred: rows are the first one's.
    #[must_use]
    pub fn from_pairs(table: &[Vec<usize>]) -> Self {
        let mut units = Vec::new();
        for (first, row) in table.iter().enumerate() {
            for (second, count) in row.iter().enumerate() {
                units.extend(vec![vec![Some(first), Some(second)]; *count]);
            }
        }
        Self::new(table.len(), units)
    }

    /// Returns how many values are declared, used or not.
    #[must_use]
    pub const fn values(&self) -> usize {
        self.values
    }

    /// Returns how many reviewers there are, with those who gave no value.
    #[must_use]
    pub const fn reviewers(&self) -> usize {
        self.reviewers
    }

    /// Returns the units in order.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Returns the units that have a value.
    #[must_use]
    pub fn answered(&self) -> Self {
        self.only(|unit| answers(unit).next().is_some())
    }

    /// Returns the units to which two reviewers or more gave a value: those that agreement is about.
    #[must_use]
    pub fn pairable(&self) -> Self {
        self.only(|unit| answers(unit).nth(1).is_some())
    }

    /// Returns two reviewers and the units to which both gave a value; none for a reviewer who is not there.
    #[must_use]
    pub fn pair(&self, first: usize, second: usize) -> Self {
        let of = |unit: &Unit, reviewer: usize| unit.get(reviewer).copied().flatten();
        let both = self
            .units
            .iter()
            .filter_map(|unit| Some(vec![Some(of(unit, first)?), Some(of(unit, second)?)]));
        Self::new(self.values, both)
    }

    /// Returns the same answers as given (1) or not given (0), for one value.
    #[must_use]
    pub fn one_against_rest(&self, value: usize) -> Self {
        self.mapped(2, |said| usize::from(said == value))
    }

    /// Returns the same answers under other values.
    #[must_use]
    pub fn mapped(&self, values: usize, to: impl Fn(usize) -> usize) -> Self {
        let map = |unit: &Unit| unit.iter().map(|said| said.map(&to)).collect();
        Self::new(values, self.units.iter().map(map))
    }

    /// Returns the table without the reviewers who gave no value, and the places of those who are left.
    #[must_use]
    pub fn without_silent(&self) -> (Self, Vec<usize>) {
        let spoke = |reviewer: &usize| self.units.iter().any(|unit| unit[*reviewer].is_some());
        let left: Vec<usize> = (0..self.reviewers).filter(spoke).collect();
        let kept = self.units.iter().map(|unit| left.iter().map(|place| unit[*place]).collect());
        (Self::new(self.values, kept), left)
    }

    /// Returns how often each value was given.
    #[must_use]
    pub fn given(&self) -> Vec<usize> {
        let mut given = vec![0; self.values];
        self.units.iter().flatten().flatten().for_each(|value| given[*value] += 1);
        given
    }

    /// Returns how often each pair of different values meets in one unit, the lower value first, most frequent
    /// first: where the reviewers differ.
    #[must_use]
    pub fn disputes(&self) -> Vec<(usize, usize, usize)> {
        let mut counts = vec![vec![0; self.values]; self.values];
        for unit in &self.units {
            let said: Vec<usize> = answers(unit).collect();
            for (place, first) in said.iter().enumerate() {
                for second in &said[place + 1..] {
                    counts[*first.min(second)][*first.max(second)] += 1;
                }
            }
        }
        let mut disputes = Vec::new();
        for (first, row) in counts.iter().enumerate() {
            let met = row.iter().enumerate().skip(first + 1).filter(|(_, count)| **count > 0);
            disputes.extend(met.map(|(second, count)| (first, second, *count)));
        }
        disputes.sort_by_key(|(first, second, count)| (usize::MAX - count, *first, *second));
        disputes
    }

    fn only(&self, keep: impl Fn(&Unit) -> bool) -> Self {
        let units = self.units.iter().filter(|unit| keep(unit)).cloned().collect();
        Self { units, ..*self }
    }
}

/// Returns the values that were given to a unit.
pub(super) fn answers(unit: &[Option<usize>]) -> impl Iterator<Item = usize> + Clone {
    unit.iter().copied().flatten()
}

/// The units that differ, and which of them each unit is. Two units with the same value from everyone add the
/// same to every sum, so that it is computed once.
#[derive(Debug)]
pub(super) struct Patterns<'a> {
    /// In the order in which they first occur.
    pub(super) distinct: Vec<&'a Unit>,
    /// For each unit the place of its pattern.
    pub(super) of_unit: Vec<usize>,
}

impl<'a> Patterns<'a> {
    /// Finds the patterns of the units that have a value.
    pub(super) fn new(ratings: &'a Ratings) -> Self {
        let (mut distinct, mut places) = (Vec::new(), HashMap::new());
        let answered = ratings.units().iter().filter(|unit| answers(unit).next().is_some());
        let of_unit = answered.map(|unit| match places.entry(unit) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(first) => {
                distinct.push(unit);
                *first.insert(distinct.len() - 1)
            }
        });
        let of_unit = of_unit.collect();
        Self { distinct, of_unit }
    }

    /// Returns how many units there are of each pattern.
    pub(super) fn times(&self) -> Vec<usize> {
        let mut times = vec![0; self.distinct.len()];
        self.of_unit.iter().for_each(|pattern| times[*pattern] += 1);
        times
    }
}
