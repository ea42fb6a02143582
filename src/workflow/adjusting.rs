//! Shares of a simple sample, adjusted by what is known of every case: its county or sector, or a first answer.

use std::collections::BTreeMap;

use super::barometer::{CasesToCount, CountedCases};
use super::codebook::codebook_in_force;
use crate::domain::barometer::{AdjustedBy, Adjustment, DrawnSample};
use crate::domain::{
    Answers, CaseAnswers, CaseNo, Independence, Message, Moment, Reviewer, Sort, ToMessage, Viewer,
};
use crate::measure::barometer::BarometerCounts;
use crate::store::{Reader, StoreError};

/// Why shares are not adjusted.
#[derive(Debug)]
pub enum NotAdjusted {
    /// The project could not be read.
    Store(StoreError),
    /// No sample of these cases was drawn.
    NotDrawn,
    /// The sample was drawn by strata, by which its shares are weighted already.
    ByStrata,
    /// Since the draw there are other cases.
    FrameChanged,
    /// Another codebook was in force when the sample was drawn.
    OtherCodebook,
    /// Some cases have no first answer.
    FirstMissing {
        /// Who was to answer first.
        reviewer: String,
        /// How many.
        count: usize,
    },
    /// First answers to drawn cases were given neither before the draw nor blind.
    FirstNotBlind(usize),
    /// Reviewers differ about drawn cases, and no one has settled it.
    Disputed(usize),
}

impl From<StoreError> for NotAdjusted {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl ToMessage for NotAdjusted {
    fn to_message(&self) -> Message {
        match self {
            Self::Store(error) => error.to_message(),
            Self::NotDrawn => Message::new("cli-adjust-not-drawn"),
            Self::ByStrata => Message::new("cli-adjust-strata"),
            Self::FrameChanged => Message::new("cli-adjust-frame"),
            Self::OtherCodebook => Message::new("cli-adjust-codebook"),
            Self::FirstMissing { reviewer, count } => Message::new("cli-adjust-first-missing")
                .with("reviewer", reviewer.as_str())
                .with("count", *count),
            Self::FirstNotBlind(count) => {
                Message::new("cli-adjust-first-not-blind").with("count", *count)
            }
            Self::Disputed(count) => Message::new("cli-adjust-disputed").with("count", *count),
        }
    }
}

/// By what the shares of a sample are adjusted.
#[derive(Debug, Clone)]
pub enum AdjustBy {
    /// The county of each case.
    County,
    /// The sector of each case.
    Sector,
    /// What this reviewer answered to each case.
    FirstAnswers(Reviewer),
}

impl CasesToCount {
    /// Counts these cases with shares that are adjusted.
    ///
    /// # Errors
    /// [`NotAdjusted`] says which condition is not met.
    pub fn count_adjusted(
        self,
        reader: &Reader,
        viewer: &Viewer,
        by: &AdjustBy,
    ) -> Result<CountedCases, NotAdjusted> {
        let sample = self.sample.clone().ok_or(NotAdjusted::NotDrawn)?;
        if sample.strata.is_some() {
            return Err(NotAdjusted::ByStrata);
        }
        let counted = match by {
            AdjustBy::County => self.by_groups(reader, viewer, &sample, AdjustedBy::County, county),
            AdjustBy::Sector => self.by_groups(reader, viewer, &sample, AdjustedBy::Sector, sector),
            AdjustBy::FirstAnswers(first) => self.by_answers(reader, viewer, &sample, first),
        }?;
        Ok(counted)
    }

    fn by_groups(
        self,
        reader: &Reader,
        viewer: &Viewer,
        sample: &DrawnSample,
        by: AdjustedBy,
        key: fn(&CaseAnswers) -> Option<String>,
    ) -> Result<CountedCases, NotAdjusted> {
        let mut counts = CountsByKey::default();
        let hidden = self.each(reader, viewer, |_, case, drawn| {
            counts.add(key(case), case, drawn.is_some());
        })?;
        let sample = counts.sample(sample, by)?;
        Ok(self.counted(reader, counts.counts, hidden)?.with_sample(sample))
    }

    /// Counts by what the first reviewer answered: tables about categories by their categories, all others by their
    /// verdicts. A drawn case has a final answer where someone else answered it, too.
    fn by_answers(
        self,
        reader: &Reader,
        viewer: &Viewer,
        sample: &DrawnSample,
        first: &Reviewer,
    ) -> Result<CountedCases, NotAdjusted> {
        let in_force = codebook_in_force(reader)?;
        if self.opened.is_some_and(|(_, codebook)| codebook != in_force) {
            return Err(NotAdjusted::OtherCodebook);
        }
        let answers = self.first_answers(reader, viewer, first)?;
        let (mut by_verdict, mut by_category) = (CountsByKey::default(), CountsByKey::default());
        let mut disputed = 0;
        let hidden = self.each(reader, viewer, |no, case, drawn| {
            disputed += usize::from(drawn.is_some() && case.counts.is_disputed());
            let is_final = drawn.is_some() && case.counts.several();
            let Some(first) = answers.get(&no) else { return };
            by_verdict.add(Some(first.verdict().as_str().to_owned()), case, is_final);
            let category = first.category.map(|category| category.as_str().to_owned());
            by_category.add(category, case, is_final);
        })?;
        if disputed > 0 {
            return Err(NotAdjusted::Disputed(disputed));
        }
        let by = || AdjustedBy::FirstAnswers(first.as_str().to_owned());
        let category = (by_category.sample(sample, by())?, by_category.counts);
        let sample = by_verdict.sample(sample, by())?;
        let counted = self.counted(reader, by_verdict.counts, hidden)?;
        Ok(counted.with_sample(sample).with_categories(category))
    }

    /// Returns what the first reviewer answered by themselves to every case.
    fn first_answers(
        &self,
        reader: &Reader,
        viewer: &Viewer,
        first: &Reviewer,
    ) -> Result<BTreeMap<CaseNo, Answers>, NotAdjusted> {
        let cases = reader.filtered(&self.filter, Sort::Import, viewer)?;
        let (mut answers, mut not_blind) = (BTreeMap::new(), 0);
        for (seen, judgements) in reader.judgements(&cases, viewer)? {
            let Some(found) = judgements.into_iter().find(|one| one.reviewer == *first) else {
                continue;
            };
            let own = found.independent.classification.answers;
            if !own.are_complete() {
                continue;
            }
            let at = found.independent.decided.map(|decided| decided.at);
            let is_before = |opened: Moment| at.is_some_and(|at| at <= opened);
            let is_drawn = self.drawn.as_ref().is_some_and(|drawn| drawn.contains_key(&seen.case));
            let is_apart = found.independence == Independence::Blind
                || self.opened.is_some_and(|(opened, _)| is_before(opened));
            not_blind += usize::from(is_drawn && !is_apart);
            answers.insert(seen.case, own);
        }
        let count = cases.len() - answers.len();
        if count > 0 {
            let reviewer = first.as_str().to_owned();
            return Err(NotAdjusted::FirstMissing { reviewer, count });
        }
        if not_blind > 0 {
            return Err(NotAdjusted::FirstNotBlind(not_blind));
        }
        Ok(answers)
    }
}

fn county(case: &CaseAnswers) -> Option<String> {
    case.county.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
}

fn sector(case: &CaseAnswers) -> Option<String> {
    case.sector.id().map(|sector| sector.to_string())
}

/// Counts of cases in groups that are found on the way.
#[derive(Default)]
struct CountsByKey {
    places: BTreeMap<Option<String>, usize>,
    /// How many cases each group has, and how many of them were drawn.
    sizes: Vec<(usize, usize)>,
    counts: BarometerCounts,
}

impl CountsByKey {
    fn add(&mut self, key: Option<String>, case: &CaseAnswers, is_drawn: bool) {
        let next = self.places.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == self.sizes.len() {
            self.sizes.push((0, 0));
        }
        self.sizes[place].0 += 1;
        self.sizes[place].1 += usize::from(is_drawn);
        self.counts.add(case, is_drawn.then_some(place));
    }

    /// Returns the sample with the sizes of these groups.
    fn sample(&self, sample: &DrawnSample, by: AdjustedBy) -> Result<DrawnSample, NotAdjusted> {
        let sizes: Vec<usize> = self.sizes.iter().map(|(size, _)| *size).collect();
        if sizes.iter().sum::<usize>() != sample.population {
            return Err(NotAdjusted::FrameChanged);
        }
        let without = self.sizes.iter().filter(|(_, drawn)| *drawn == 0).count();
        let adjustment = Some(Adjustment { by, groups_without: without });
        Ok(DrawnSample { strata: Some(sizes), adjustment, ..sample.clone() })
    }
}
