//! What `shares` and `report` have in common: the barometer of the cases that match a filter.

use std::fmt;
use std::str::FromStr;

use clap::Args;

use super::context::CommandContext;
use super::failure::Failure;
use super::list::{check_facets, read_filter};
use super::rounds_by_name::find;
use crate::domain::{Barometer, Message, ToMessage as _, Viewer};
use crate::measure::suppression::THRESHOLD;
use crate::store::Reader;
use crate::workflow::{AdjustBy, CasesToCount, CountedCases, NotAdjusted, facets_in_force};

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

/// Which cases are counted, and how their shares are adjusted.
#[derive(Debug, Clone, Args)]
pub(super) struct ChosenCases {
    #[arg(long = "where", alias = "filter", value_name = "FILTER", allow_hyphen_values = true)]
    pub(super) filter: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "filter")]
    pub(super) round: Option<String>,
}

/// By what the shares of a simple sample are adjusted.
#[derive(Debug, Clone, Args)]
pub(super) struct AdjustArgs {
    #[arg(long, value_enum, ignore_case = true)]
    adjust: Option<AdjustGroup>,
    #[arg(long, value_name = "REVIEWER", conflicts_with = "adjust")]
    first: Option<String>,
}

/// Groups whose sizes are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum AdjustGroup {
    County,
    Sector,
}

impl AdjustArgs {
    /// Returns by what shares are adjusted; `None` where they are not.
    fn by(&self, reader: &Reader) -> Result<Option<AdjustBy>, Failure> {
        if let Some(name) = &self.first {
            let unknown = || {
                let message = Message::new("cli-no-such-reviewer");
                Failure::Misused(message.with("reviewer", name.as_str()))
            };
            let reviewer = reader.person_named(name)?.ok_or_else(unknown)?;
            return Ok(Some(AdjustBy::FirstAnswers(reviewer)));
        }
        Ok(self.adjust.map(|group| match group {
            AdjustGroup::County => AdjustBy::County,
            AdjustGroup::Sector => AdjustBy::Sector,
        }))
    }
}

impl ChosenCases {
    /// Counts these cases.
    pub(super) fn count(
        &self,
        context: &CommandContext<'_>,
        reader: &Reader,
        viewer: &Viewer,
        adjust: Option<&AdjustArgs>,
    ) -> Result<CountedCases, Failure> {
        let chosen = self.choose(context, reader)?;
        match adjust.map(|adjust| adjust.by(reader)).transpose()?.flatten() {
            None => Ok(chosen.count(reader, viewer)?),
            Some(by) => chosen.count_adjusted(reader, viewer, &by).map_err(|error| match error {
                NotAdjusted::Store(error) => error.into(),
                error => Failure::Failed(error.to_message()),
            }),
        }
    }

    /// Chooses these cases, with the draw that they are of.
    pub(super) fn choose(
        &self,
        context: &CommandContext<'_>,
        reader: &Reader,
    ) -> Result<CasesToCount, Failure> {
        let filter = read_filter(context, self.filter.as_deref().unwrap_or_default())?;
        check_facets(&filter, &facets_in_force(reader)?)?;
        let Some(name) = self.round.as_deref() else {
            return Ok(CasesToCount::of(reader, &filter)?);
        };
        Ok(CasesToCount::of_round(reader, &find(reader, name)?)?)
    }
}

/// Returns the barometer of these cases.
pub(super) fn read_barometer(
    context: &CommandContext<'_>,
    chosen: &ChosenCases,
    adjust: Option<&AdjustArgs>,
    hidden_below: HiddenBelow,
) -> Result<Barometer, Failure> {
    let viewer = Viewer::from(context.reviewer()?);
    let counted = context
        .open_reader()?
        .at_one_moment(|reader| chosen.count(context, reader, &viewer, adjust))??;
    Ok(counted.finish(hidden_below.0))
}
