//! How sure the shares of a sample are by now, and how many more cases make them as sure as is wanted.

use std::collections::BTreeMap;

use crate::domain::FacetWord;
use crate::domain::barometer::{Barometer, Design, TableId};
use crate::domain::rounds::{RoundKind, RoundStatus, SampleProgress};
use crate::domain::rulings::Settlement;
use crate::domain::{Answers, CaseNo, FinalAnswers, Viewer};
use crate::measure::numbers::real;
use crate::measure::shares::{StoppingPlan, at_most_left, how_many_more};
use crate::store::{Reader, Result};

/// How far a simple sample is from the wanted width, by the share that needs most cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SamplePrecision {
    /// How wide the interval is now, and how many more cases are needed.
    pub plan: StoppingPlan,
    /// The id of the value whose share needs most.
    pub value: FacetWord,
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
        counts: &[(FacetWord, usize)],
        half_width: f64,
    ) -> Option<Self> {
        let Design::Drawn(sample) = &barometer.design else { return None };
        let (done, all) = (barometer.done, sample.population);
        let plans = counts.iter().filter_map(|(value, count)| {
            let plan = how_many_more(*count, done, all, half_width)?;
            Some(Self { plan, value: *value, at_most: at_most_left(all, done, *count) })
        });
        let needs_more = |one: &Self, other: &Self| {
            let of = |found: &Self| (found.plan.more, found.plan.half_width);
            let (one, other) = (of(one), of(other));
            one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
        };
        plans.max_by(needs_more)
    }
}

/// For how many percentage points a sample is to be enough, as long as nothing else is asked for.
pub const WANTED_POINTS: u8 = 3;

/// Returns how sure the shares of a round's sample are, by the drawn cases alone, so that it can be shown after each of
/// them; `None` where it is no simple sample or nothing is classified.
///
/// # Errors
/// See [`Reader`].
pub fn sample_progress(
    reader: &Reader,
    viewer: &Viewer,
    round: &RoundStatus,
) -> Result<Option<SampleProgress>> {
    let plan = &round.plan;
    if plan.kind != RoundKind::Sample || plan.n >= plan.frame_n || !plan.allocation.is_empty() {
        return Ok(None);
    }
    let drawn: Vec<CaseNo> = reader.sample(plan)?.into_iter().map(|case| case.no).collect();
    let (mut done, mut counts) = (0, BTreeMap::new());
    for (_, judgements) in reader.judgements(&drawn, viewer)? {
        let given: Vec<Answers> =
            judgements.iter().map(|one| one.independent.classification.answers.clone()).collect();
        let answers = FinalAnswers::of(&given.into(), &Settlement::Open).answers;
        let Some(category) = answers.category.filter(|_| answers.are_complete()) else { continue };
        done += 1;
        *counts.entry(category.as_str()).or_insert(0) += 1;
        *counts.entry(answers.verdict().as_str()).or_insert(0) += 1;
    }
    let half_width = real(WANTED_POINTS.into()) / 100.0;
    let plans = counts.values().filter_map(|of| how_many_more(*of, done, plan.frame_n, half_width));
    let widest = plans.max_by(|one, other| {
        one.more.cmp(&other.more).then(one.half_width.total_cmp(&other.half_width))
    });
    Ok(widest.map(|found| SampleProgress {
        half_width: 100.0 * found.half_width,
        wanted: WANTED_POINTS,
        more: found.more,
        done,
    }))
}

/// Returns how many cases have each verdict and category, or the one value that is asked for.
#[must_use]
pub fn sampled_counts(barometer: &Barometer, value: Option<&str>) -> Vec<(FacetWord, usize)> {
    let tables = WANTED.into_iter().chain([TableId::Kinds]).filter_map(|id| barometer.table(id));
    let wanted = tables.filter(|table| value.is_some() || WANTED.contains(&table.id));
    let cells = wanted.flat_map(|table| {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        table.values.iter().zip(cells)
    });
    let counts = cells.map(|(id, cell)| (*id, cell.count.unwrap_or_default()));
    let mut counts: Vec<_> =
        counts.filter(|(id, _)| value.is_none_or(|value| value == id.as_str())).collect();
    if value.is_some() {
        // The same value may be in two tables.
        counts.truncate(1);
    }
    counts
}
