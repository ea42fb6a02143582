//! Two shares beside each other, and cases that come in clusters.

use super::super::numbers::{Interval, real};

/// Returns the interval of the difference of two independent shares, the first minus the second, from their own
/// intervals (Newcombe 1998, method 10).
#[must_use]
pub fn difference_interval(first: (f64, Interval), second: (f64, Interval)) -> Interval {
    let ((a, of_a), (b, of_b)) = (first, second);
    let below = (a - of_a.low).hypot(of_b.high - b);
    let above = (of_a.high - a).hypot(b - of_b.low);
    Interval { low: (a - b - below).max(-1.0), high: (a - b + above).min(1.0) }
}

/// Returns the variance of a share when cases come in clusters that may be alike, such as those of one sender: by how
/// the clusters differ (the ultimate cluster variance; Cochran 1977, 9A). A cluster is its number of cases and how many
/// of those have it; `rate` is the share of all cases that was drawn. `None` with fewer than two clusters.
#[must_use]
pub fn cluster_variance(clusters: &[(usize, usize)], rate: f64) -> Option<f64> {
    let cases: usize = clusters.iter().map(|(cases, _)| cases).sum();
    let with: usize = clusters.iter().map(|(_, with)| with).sum();
    if clusters.len() < 2 || cases == 0 {
        return None;
    }
    let share = real(with) / real(cases);
    let squares: f64 =
        clusters.iter().map(|(cases, with)| (real(*with) - share * real(*cases)).powi(2)).sum();
    let number = real(clusters.len());
    Some((1.0 - rate) * number / (number - 1.0) * squares / real(cases).powi(2))
}
