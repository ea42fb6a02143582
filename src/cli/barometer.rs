//! What `shares` and `report` have in common: the barometer of the cases that match a filter.

use std::fmt;
use std::str::FromStr;

use super::context::CommandContext;
use super::failure::Failure;
use super::list::read_filter;
use crate::domain::{Barometer, Filter, Viewer};
use crate::measure::barometer::BarometerCounts;
use crate::measure::suppression::THRESHOLD;
use crate::store::Reader;

/// Below which number counts by place are hidden; `None` hides none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HiddenBelow(pub(super) Option<u64>);

impl Default for HiddenBelow {
    fn default() -> Self {
        Self(Some(THRESHOLD))
    }
}

impl fmt::Display for HiddenBelow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or_else(|| "off".to_owned(), |threshold| threshold.to_string()).fmt(f)
    }
}

impl FromStr for HiddenBelow {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.eq_ignore_ascii_case("off") {
            return Ok(Self(None));
        }
        text.parse().map(|threshold| Self(Some(threshold)))
    }
}

/// Returns the barometer of the cases that match.
pub(super) fn read_barometer(
    context: &CommandContext<'_>,
    filter: &str,
    hidden_below: HiddenBelow,
) -> Result<Barometer, Failure> {
    let filter = read_filter(filter)?;
    let viewer = Viewer::from(context.reviewer()?);
    let counts = count_cases(&context.open_reader()?, &viewer, &filter)?;
    Ok(counts.finish(None, hidden_below.0))
}

/// Counts the cases that match.
pub(super) fn count_cases(
    reader: &Reader,
    viewer: &Viewer,
    filter: &Filter,
) -> Result<BarometerCounts, Failure> {
    let mut counts = BarometerCounts::default();
    reader.answers_of_all(filter, viewer, &mut |_, case| counts.add(&case, Some(0)))?;
    Ok(counts)
}
