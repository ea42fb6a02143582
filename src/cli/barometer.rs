//! What `shares` and `report` have in common: the barometer of the cases that match a filter.

use std::fmt;
use std::str::FromStr;

use super::context::CommandContext;
use super::failure::Failure;
use super::list::read_filter;
use crate::domain::{Barometer, Message, Viewer};
use crate::measure::suppression::THRESHOLD;
use crate::store::Reader;
use crate::workflow::CountedCases;

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
        // No count is from 1 to below 1.
        text.parse().map(|threshold: u64| Self((threshold > 1).then_some(threshold)))
    }
}

/// Which cases are counted, as asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChosenCases<'a> {
    /// The filter.
    pub(super) filter: Option<&'a str>,
    /// The round whose cases and draw count.
    pub(super) round: Option<&'a str>,
}

impl ChosenCases<'_> {
    /// Counts these cases.
    pub(super) fn count(&self, reader: &Reader, viewer: &Viewer) -> Result<CountedCases, Failure> {
        let filter = read_filter(self.filter.unwrap_or_default())?;
        let Some(name) = self.round else {
            return Ok(CountedCases::new(reader, viewer, &filter)?);
        };
        let unknown = || Failure::Misused(Message::new("cli-shares-no-round").with("round", name));
        let mut rounds = reader.rounds()?.into_iter().rev();
        let round = rounds.find(|round| round.plan.name == name).ok_or_else(unknown)?;
        Ok(CountedCases::of_round(reader, viewer, &round)?)
    }
}

/// Returns the barometer of these cases.
pub(super) fn read_barometer(
    context: &CommandContext<'_>,
    chosen: &ChosenCases<'_>,
    hidden_below: HiddenBelow,
) -> Result<Barometer, Failure> {
    let viewer = Viewer::from(context.reviewer()?);
    let counted =
        context.open_reader()?.at_one_moment(|reader| chosen.count(reader, &viewer))??;
    Ok(counted.finish(hidden_below.0))
}
