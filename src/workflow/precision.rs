//! How sure the shares of a sample are by now, and how many more cases make them as sure as is wanted.

use super::barometer::CasesToCount;
use crate::domain::Viewer;
use crate::domain::barometer::{Barometer, Design, TableId};
use crate::domain::rounds::RoundStatus;
use crate::measure::shares::{StoppingPlan, at_most_left, how_many_more};
use crate::store::{Reader, Result};

/// How far a simple sample is from the wanted width, by the share that needs most cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SamplePrecision {
    /// How wide the interval is now, and how many more cases are needed.
    pub plan: StoppingPlan,
    /// The id of the value whose share needs most.
    pub value: &'static str,
    /// How many more cases there are at most that have this value, at 95 %.
    pub at_most: usize,
}

/// The tables whose shares a sample is to show.
const WANTED: [TableId; 2] = [TableId::Verdict, TableId::Category];

impl SamplePrecision {
    /// Returns how far a sample is by these values; `None` where nothing was drawn or nothing is classified.
    #[must_use]
    pub fn new(
        barometer: &Barometer,
        counts: &[(&'static str, usize)],
        half_width: f64,
    ) -> Option<Self> {
        let Design::Drawn(sample) = &barometer.design else { return None };
        let (done, all) = (barometer.done, sample.population);
        let plans = counts.iter().filter_map(|(value, count)| {
            let plan = how_many_more(*count, done, all, half_width)?;
            Some(Self { plan, value, at_most: at_most_left(all, done, *count) })
        });
        let needs_more = |one: &Self, other: &Self| {
            let of = |found: &Self| (found.plan.more, found.plan.half_width);
            let (one, other) = (of(one), of(other));
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
        };
        plans.max_by(needs_more)
    }

    /// Returns how far the sample of a round is, by the answers that the viewer may see; `None` where it is no sample or
    /// nothing is classified.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn of_round(
        reader: &Reader,
        viewer: &Viewer,
        round: &RoundStatus,
        half_width: f64,
    ) -> Result<Option<Self>> {
        let counted = CasesToCount::of_round(reader, round)?.count(reader, viewer)?;
        let barometer = counted.finish(None);
        Ok(Self::new(&barometer, &sampled_counts(&barometer, None), half_width))
    }
}

/// Returns how many cases have each verdict and category, or the one value that is asked for.
#[must_use]
pub fn sampled_counts(barometer: &Barometer, value: Option<&str>) -> Vec<(&'static str, usize)> {
    let tables = WANTED.into_iter().chain([TableId::Kinds]).filter_map(|id| barometer.table(id));
    let wanted = tables.filter(|table| value.is_some() || WANTED.contains(&table.id));
    let cells = wanted.flat_map(|table| {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        table.values.iter().zip(cells)
    });
    let counts = cells.map(|(id, cell)| (*id, cell.count.unwrap_or_default()));
    let mut counts: Vec<_> =
        counts.filter(|(id, _)| value.is_none_or(|value| value == *id)).collect();
    if value.is_some() {
        // The same value may be in two tables.
        counts.truncate(1);
    }
    counts
}
