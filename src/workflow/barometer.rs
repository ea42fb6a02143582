//! The barometer of a project: its cases, counted by the design that the log shows.

use std::collections::BTreeMap;

use crate::domain::barometer::{DrawOrigin, DrawnSample};
use crate::domain::rounds::{RoundKind, RoundStatus};
use crate::domain::{
    AskedFacet, Barometer, CaseAnswers, CaseNo, CountedBar, Filter, Moment, TextHash, Viewer,
};
use crate::measure::barometer::{BarometerCounts, CountedFacet, is_counted_by};
use crate::measure::suppression::THRESHOLD;
use crate::review::filter;
use crate::store::{Reader, Result};
use crate::workflow::facets_in_force;

/// Cases that were counted; in a round, those of its frame.
#[derive(Debug)]
pub struct CountedCases {
    /// The filter that chose them.
    pub filter: Filter,
    counts: BarometerCounts,
    /// To how many of them an open round hides from the viewer what others answered.
    hidden: usize,
    sample: Option<DrawnSample>,
    /// The counts for the tables about categories, where those are adjusted otherwise.
    categories: Option<(DrawnSample, BarometerCounts)>,
}

impl CountedCases {
    /// Returns the same as counts of another sample.
    pub(super) fn with_sample(self, sample: DrawnSample) -> Self {
        Self { sample: Some(sample), ..self }
    }

    /// Returns the same with other counts for the tables about categories.
    pub(super) fn with_categories(
        self,
        (sample, mut counts): (DrawnSample, BarometerCounts),
    ) -> Self {
        if self.counts.are_of_chosen_county() {
            counts.is_chosen_county();
        }
        Self { categories: Some((sample, counts)), ..self }
    }

    /// Returns what they say. In tables by place, counts from 1 to below the threshold are hidden.
    #[must_use]
    pub fn finish(self, threshold: Option<u64>) -> Barometer {
        let mut barometer =
            Barometer { hidden: self.hidden, ..self.counts.finish(self.sample, threshold) };
        if let Some((sample, counts)) = self.categories {
            let by_category = counts.finish(Some(sample), threshold);
            for table in barometer.tables.iter_mut().filter(|table| table.id.is_about_categories())
            {
                if let Some(other) = by_category.table(table.id) {
                    table.clone_from(other);
                }
            }
        }
        barometer
    }
}

/// Which cases are counted, and which of them were drawn.
#[derive(Debug)]
pub struct CasesToCount {
    pub(super) filter: Filter,
    pub(super) sample: Option<DrawnSample>,
    /// The drawn cases with the places of their strata; `None` where none were drawn and all count.
    pub(super) drawn: Option<BTreeMap<CaseNo, usize>>,
    /// When the round was opened that drew them, and the codebook in force then.
    pub(super) opened: Option<(Moment, TextHash)>,
}

impl CasesToCount {
    /// Chooses the cases that a filter means, by the newest sample of these same cases where there is one.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn of(reader: &Reader, filter: &Filter) -> Result<Self> {
        let is_of_these = |round: &RoundStatus| {
            let is_void = round.end.as_ref().is_some_and(|end| end.is_void);
            round.plan.kind == RoundKind::Sample
                && !is_void
                && frame(round).as_ref() == Some(filter)
        };
        match reader.rounds()?.into_iter().rev().find(is_of_these) {
            Some(round) => Self::of_round(reader, &round),
            None => Ok(Self { filter: filter.clone(), sample: None, drawn: None, opened: None }),
        }
    }

    /// Chooses the cases of a round's frame, by its draw.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn of_round(reader: &Reader, round: &RoundStatus) -> Result<Self> {
        let sample = drawn_sample(round);
        let drawn = sample.is_some().then(|| strata(reader, round)).transpose()?;
        let opened = Some((round.opened_at, round.plan.codebook));
        Ok(Self { filter: frame(round).unwrap_or(Filter::All), sample, drawn, opened })
    }

    /// Passes on each case with the place of its stratum; `None` where it was not drawn. Returns to how many of them an open
    /// round hides from the viewer what others answered.
    pub(super) fn each(
        &self,
        reader: &Reader,
        viewer: &Viewer,
        mut each: impl FnMut(CaseNo, &CaseAnswers, Option<usize>),
    ) -> Result<usize> {
        let (kept_apart, mut hidden) = (reader.hidden_cases(viewer)?, 0);
        let facets = facets_in_force(reader)?;
        reader.answers_of_all(&self.filter, viewer, &facets, &mut |no, case| {
            let stratum = match &self.drawn {
                Some(drawn) => drawn.get(&no).copied(),
                None => Some(0),
            };
            hidden += usize::from(kept_apart.binary_search(&no).is_ok());
            each(no, &case, stratum);
        })?;
        Ok(hidden)
    }

    /// Counts these cases. What others answered counts as far as the viewer may see it.
    ///
    /// # Errors
    /// See [`Reader`].
    pub fn count(self, reader: &Reader, viewer: &Viewer) -> Result<CountedCases> {
        let mut counts = BarometerCounts::with_facets(counted_facets(reader)?);
        let hidden = self.each(reader, viewer, |_, case, stratum| counts.add(case, stratum))?;
        self.counted(reader, counts, hidden)
    }

    /// Returns these counts as those of the cases.
    pub(super) fn counted(
        self,
        reader: &Reader,
        mut counts: BarometerCounts,
        hidden: usize,
    ) -> Result<CountedCases> {
        let Self { filter, sample, .. } = self;
        if filter != Filter::All
            && let Some(county) = counts.single_county()
            && reader.has_other_county(county)?
        {
            counts.is_chosen_county();
        }
        Ok(CountedCases { filter, counts, hidden, sample, categories: None })
    }
}

/// Returns the facets that have tables, with their values; those that can be given to no other case come last.
fn counted_facets(reader: &Reader) -> Result<Vec<CountedFacet>> {
    let asked = facets_in_force(reader)?;
    let counted = |facet: &AskedFacet| CountedFacet {
        facet: facet.id,
        takes_several: facet.takes_several,
        values: asked.values_of(facet),
    };
    Ok(asked.iter().map(counted).collect())
}

/// Returns the cases that a bar of [`barometer_of_all`] counts, in import order.
///
/// # Errors
/// See [`Reader`].
pub fn cases_of_bar(reader: &Reader, viewer: &Viewer, bar: &CountedBar) -> Result<Vec<CaseNo>> {
    reader.at_one_moment(|reader| {
        let mut found = Vec::new();
        CasesToCount::of(reader, &Filter::All)?.each(reader, viewer, |no, case, stratum| {
            // A bar of all cases of a group has those that were not drawn, too.
            let counts = stratum.is_some() || bar.value.is_none();
            if counts && is_counted_by(bar, case) {
                found.push(no);
            }
        })?;
        Ok(found)
    })?
}

/// Returns what all cases of a project say, with small counts hidden as usual.
///
/// # Errors
/// See [`Reader`].
pub fn barometer_of_all(reader: &Reader, viewer: &Viewer) -> Result<Barometer> {
    let counted = reader
        .at_one_moment(|reader| CasesToCount::of(reader, &Filter::All)?.count(reader, viewer))??;
    Ok(counted.finish(Some(THRESHOLD)))
}

/// Returns the tables about all cases of [`barometer_of_all`] that need no more of a case than its answers, so that they
/// are there at once. `None` where cases were drawn, or where all cases may come from one municipality, about which less
/// is shown.
///
/// # Errors
/// See [`Reader`].
pub fn barometer_of_answers(reader: &Reader, viewer: &Viewer) -> Result<Option<Barometer>> {
    reader.at_one_moment(|reader| {
        let is_drawn = CasesToCount::of(reader, &Filter::All)?.sample.is_some();
        if is_drawn || !reader.begins_with_several_places()? {
            return Ok(None);
        }
        let mut counts = BarometerCounts::default();
        reader.answers_alone(viewer, &mut |found, cases| counts.add_answers(found, cases))?;
        counts.fill_up(usize::try_from(reader.case_count()?).unwrap_or_default());
        let hidden = reader.hidden_cases(viewer)?.len();
        Ok(Some(Barometer { hidden, ..counts.finish(None, Some(THRESHOLD)) }))
    })?
}

/// Returns the filter of a round; `None` where this program cannot read it.
fn frame(round: &RoundStatus) -> Option<Filter> {
    filter::parse(&round.plan.filter).ok()
}

/// Returns the drawn cases of a round with the places of their strata.
fn strata(reader: &Reader, round: &RoundStatus) -> Result<BTreeMap<CaseNo, usize>> {
    let place = |stratum: Option<&String>| {
        let mut parts = round.plan.allocation.iter();
        parts.position(|part| Some(&part.stratum) == stratum).unwrap_or_default()
    };
    let sample = reader.sample(&round.plan)?;
    Ok(sample.into_iter().map(|case| (case.no, place(case.stratum.as_ref()))).collect())
}

/// Returns the design of a round; `None` where it drew all cases there are.
fn drawn_sample(round: &RoundStatus) -> Option<DrawnSample> {
    let plan = &round.plan;
    let sizes: Vec<usize> = plan.allocation.iter().map(|part| part.of).collect();
    (plan.n < plan.frame_n).then(|| DrawnSample {
        population: plan.frame_n,
        drawn: plan.n,
        strata: (!sizes.is_empty()).then_some(sizes),
        adjustment: None,
        is_open: round.is_open(),
        origin: DrawOrigin {
            round: plan.name.clone(),
            seed: plan.seed.clone(),
            draws: (round.draw, round.draws),
        },
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::rounds::{RoundId, RoundPlan, SettledHow, StratumPart};
    use crate::domain::{Moment, Reviewer, TextHash};

    fn round(n: usize, allocation: Vec<StratumPart>) -> RoundStatus {
        RoundStatus {
            plan: RoundPlan {
                adjudicators: Vec::new(),
                allocation,
                codebook: TextHash([0; 32]),
                draw: "nybrott-draw-1".to_owned(),
                filter: "county:Nordland".to_owned(),
                frame_n: 1_000,
                frame_sha256: TextHash([0; 32]),
                goal: None,
                keeps_calibration: false,
                kind: RoundKind::Sample,
                n,
                name: "hoved".to_owned(),
                one_per_group: false,
                overlap: 0,
                reuses: false,
                reviewers: Vec::new(),
                round: RoundId(Uuid::nil()),
                seed: "2026".to_owned(),
                settled: SettledHow::Blind,
                strata: None,
                times: 1,
                worked: Vec::new(),
            },
            opened_at: Moment::from_millis(0),
            opened_by: Reviewer::new("kvam").unwrap(),
            end: None,
            draw: 2,
            draws: 3,
            readers: Vec::new(),
            adjudicators: Vec::new(),
        }
    }

    #[test]
    fn a_round_that_drew_a_part_is_a_sample_of_its_frame() {
        let part = |stratum: &str, of| StratumPart { n: 20, of, stratum: stratum.to_owned() };
        let sample = drawn_sample(&round(40, vec![part("Bodø", 600), part("–", 400)])).unwrap();
        assert_eq!((sample.population, sample.drawn, sample.is_open), (1_000, 40, true));
        assert_eq!((sample.strata, sample.origin.draws), (Some(vec![600, 400]), (2, 3)));
        assert_eq!(drawn_sample(&round(40, Vec::new())).unwrap().strata, None);
        assert_eq!(drawn_sample(&round(1_000, Vec::new())), None, "all were drawn");
        assert_eq!(frame(&round(40, Vec::new())), filter::parse("county:Nordland").ok());
    }
}
