//! Durations and what they say.

use std::time::Duration;

/// The value below which lies this share of the durations, in milliseconds.
pub fn quantile(durations: &mut [Duration], share: f64) -> f64 {
    durations.sort_unstable();
    let last = durations.len().saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let place = (last as f64 * share).round() as usize;
    durations.get(place).map_or(f64::NAN, |duration| duration.as_secs_f64() * 1_000.0)
}

/// A line of the report: what was measured, the program, what it is held against, and the ratio.
pub fn compare(what: &str, unit: &str, ours: f64, other: &str, theirs: f64) {
    println!(
        "{what:32} {ours:10.2} {unit:3} {other:>24} {theirs:10.2} {unit:3} {:7.2} x",
        ours / theirs
    );
}

/// Two rows of durations side by side, at the middle and near the end.
pub fn compare_durations(what: &str, ours: &mut [Duration], other: &str, theirs: &mut [Duration]) {
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
        compare(
            &format!("{what}, {name}"),
            "ms",
            quantile(ours, share),
            other,
            quantile(theirs, share),
        );
    }
}
