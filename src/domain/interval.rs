//! From where to where a number may be.

/// From a low value to a high one, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Returns the interval around a value, cut at the least and the greatest that is possible.
    #[must_use]
    pub fn around(value: f64, half: f64, least: f64, greatest: f64) -> Self {
        Self { low: (value - half).max(least), high: (value + half).min(greatest) }
    }

    /// Returns half of the width.
    #[must_use]
    pub fn half_width(self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Returns whether the value lies within, ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}
