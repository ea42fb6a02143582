//! How much two values that differ still have in common.

/// For each pair of values what their meeting counts as: 1 for the same value, 0 for nothing in common.
/// Symmetric.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    values: usize,
    similarity: Vec<f64>,
}

impl Weights {
    /// Returns weights by which only the same value is agreement.
    #[must_use]
    pub fn identity(values: usize) -> Self {
        Self::from_distance(values, |first, second| if first == second { 0.0 } else { 1.0 })
    }

    /// Returns 1 minus a distance between 0 and 1. The distance is the same both ways, and 0 from a value to
    /// itself.
    #[must_use]
    pub fn from_distance(values: usize, distance: impl Fn(usize, usize) -> f64) -> Self {
        let pairs = (0..values).flat_map(|first| (0..values).map(move |second| (first, second)));
        Self {
            values,
            similarity: pairs.map(|(first, second)| 1.0 - distance(first, second)).collect(),
        }
    }

    /// Returns what a meeting of these two counts as.
    pub(super) fn similarity(&self, first: usize, second: usize) -> f64 {
        self.similarity.get(first * self.values + second).copied().unwrap_or_default()
    }

    /// Returns the sum of all weights, Gwet's *T*.
    pub(super) fn total(&self) -> f64 {
        self.similarity.iter().sum()
    }

    /// Returns for each value how much of these shares it has in common: the matrix times a vector.
    pub(super) fn times(&self, shares: &[f64]) -> Vec<f64> {
        let row = |row: &[f64]| row.iter().zip(shares).map(|(weight, share)| weight * share).sum();
        self.similarity.chunks(self.values.max(1)).map(row).collect()
    }
}

/// Returns the sum of the products.
pub(super) fn product(first: &[f64], second: &[f64]) -> f64 {
    first.iter().zip(second).map(|(a, b)| a * b).sum()
}
