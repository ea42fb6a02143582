//! Answers of several labels at once, and how far two of them are apart.

use super::ratings::Ratings;
use super::weights::Weights;

/// A set of labels out of 64, as bits. What excludes all others, such as "none of them", is a label too, alone
/// in its set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LabelSet(pub u64);

impl LabelSet {
    /// Returns the set with a label put in; labels beyond 63 are not.
    #[must_use]
    pub const fn with(self, label: u32) -> Self {
        match 1_u64.checked_shl(label) {
            Some(bit) => Self(self.0 | bit),
            None => self,
        }
    }

    /// Returns whether the label is in the set.
    #[must_use]
    pub const fn contains(self, label: u32) -> bool {
        self.0 & Self(0).with(label).0 != 0
    }

    fn shared(self, other: Self) -> u32 {
        (self.0 & other.0).count_ones()
    }

    fn either(self, other: Self) -> u32 {
        (self.0 | other.0).count_ones()
    }

    /// Returns 0 for the same set and 1 for any other.
    #[must_use]
    pub fn exact_distance(self, other: Self) -> f64 {
        if self == other { 0.0 } else { 1.0 }
    }

    /// Returns Jaccard's distance (1901): 1 minus the shared part of all labels in either.
    #[must_use]
    pub fn jaccard_distance(self, other: Self) -> f64 {
        if self == other {
            return 0.0;
        }
        1.0 - f64::from(self.shared(other)) / f64::from(self.either(other))
    }

    /// Returns the distance by measuring agreement on set-valued items, MASI (Passonneau 2006): 1 minus
    /// Jaccard's similarity times 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap, 0
    /// where they share nothing.
    #[must_use]
    pub fn masi_distance(self, other: Self) -> f64 {
        let shared = self.shared(other);
        let monotony = if self == other {
            1.0
        } else if shared == 0 {
            0.0
        } else if self.0 & other.0 == self.0 || self.0 & other.0 == other.0 {
            2.0 / 3.0
        } else {
            1.0 / 3.0
        };
        1.0 - (1.0 - self.jaccard_distance(other)) * monotony
    }
}

/// A table of sets: the sets that occur are the values of its ratings.
#[derive(Debug, Clone, PartialEq)]
pub struct SetRatings {
    /// The sets that occur, in order.
    pub sets: Vec<LabelSet>,
    /// The table.
    pub ratings: Ratings,
}

impl SetRatings {
    /// Makes a table of rows, each a unit with the set of each reviewer.
    #[must_use]
    pub fn new(units: &[Vec<Option<LabelSet>>]) -> Self {
        let mut sets: Vec<LabelSet> = units.iter().flatten().flatten().copied().collect();
        sets.sort_unstable();
        sets.dedup();
        let place = |set: &Option<LabelSet>| set.and_then(|set| sets.binary_search(&set).ok());
        let rows: Vec<_> = units.iter().map(|unit| unit.iter().map(place).collect()).collect();
        let ratings = Ratings::new(sets.len(), rows);
        Self { sets, ratings }
    }

    /// Returns weights by a distance between the sets.
    #[must_use]
    pub fn weights(&self, distance: impl Fn(LabelSet, LabelSet) -> f64) -> Weights {
        Weights::from_distance(self.sets.len(), |a, b| distance(self.sets[a], self.sets[b]))
    }

    /// Returns the table of one label: in the set (1) or not (0).
    #[must_use]
    pub fn label(&self, label: u32) -> Ratings {
        self.ratings.mapped(2, |place| usize::from(self.sets[place].contains(label)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(labels: &[u32]) -> LabelSet {
        labels.iter().fold(LabelSet::default(), |set, label| set.with(*label))
    }

    #[test]
    fn distances_are_those_of_their_definitions() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        let (s, sp, pc, o) = (set(&[0]), set(&[0, 1]), set(&[1, 2]), set(&[3]));
        assert!(close(s.masi_distance(s), 0.0) && close(s.masi_distance(o), 1.0));
        assert!(close(s.masi_distance(sp), 1.0 - 0.5 * 2.0 / 3.0));
        assert!(close(sp.masi_distance(pc), 1.0 - 1.0 / 3.0 * 1.0 / 3.0));
        assert!(close(sp.jaccard_distance(pc), 2.0 / 3.0) && close(s.exact_distance(sp), 1.0));
        assert_eq!(set(&[64]), LabelSet::default());
    }
}
