//! Cases, counted one by one.

use std::collections::{BTreeMap, HashMap};

use super::counts::{CountedFacet, GroupCounts};
use crate::domain::{
    Answers, CaseAnswers, CaseSector, Days, FacetWord, FinalAnswers, ReadOtherwise, SECTOR_FACET,
    Sector, SectorOrigins,
};

/// The counts that a barometer is made of; cases are added one by one.
#[derive(Debug, Clone, Default)]
pub struct BarometerCounts {
    pub(super) all: GroupCounts,
    pub(super) several: usize,
    pub(super) disputed: usize,
    pub(super) unknown_sectors: usize,
    /// By their places in the codebook, and by their ids.
    pub(super) sectors: BTreeMap<(usize, FacetWord), GroupCounts>,
    /// Who says the sectors.
    pub(super) sectors_from: SectorOrigins,
    pub(super) months: BTreeMap<Option<String>, GroupCounts>,
    /// By county, and within it by municipality.
    pub(super) counties: BTreeMap<Option<String>, BTreeMap<Option<String>, GroupCounts>>,
    /// Whether there are cases of other counties, which were not chosen.
    pub(super) has_other_counties: bool,
    /// The facets that have tables.
    pub(super) facets: Vec<CountedFacet>,
    /// The same cases with what columns propose in the place of answers to facets, where there is no answer.
    pub(super) proposed: GroupCounts,
    /// In how many cases an answer that counts was given as another value.
    pub(super) read_otherwise: BTreeMap<ReadOtherwise, usize>,
    cells: KnownCells,
}

impl BarometerCounts {
    /// Returns the counts of no case, which have tables of these facets.
    #[must_use]
    pub fn with_facets(facets: Vec<CountedFacet>) -> Self {
        Self { facets, ..Self::default() }
    }

    /// Returns the county from which all cases come; `None` where there are several or one is not known.
    #[must_use]
    pub fn single_county(&self) -> Option<&str> {
        let mut counties = self.counties.keys();
        let first = counties.next()?.as_deref();
        first.filter(|_| counties.next().is_none())
    }

    /// Notes that the cases are those of one county out of several, so that every table is one by place.
    pub const fn is_chosen_county(&mut self) {
        self.has_other_counties = true;
    }

    /// Returns whether that was noted.
    #[must_use]
    pub const fn are_of_chosen_county(&self) -> bool {
        self.has_other_counties
    }

    /// Adds a case that matches. Its answers count where it is `counted`: always but in a sample, where that is
    /// whether it was drawn, and from which stratum.
    pub fn add(&mut self, case: &CaseAnswers, counted: Option<usize>) {
        self.several += usize::from(counted.is_some() && case.counts.several());
        self.disputed += usize::from(counted.is_some() && case.counts.is_disputed());
        let CaseGroups { county, municipality, month, sector, answers } =
            CaseGroups::of(case, &mut self.cells);
        match case.sector {
            CaseSector::Unknown => {}
            CaseSector::NotRecognised => self.unknown_sectors += 1,
            CaseSector::FromColumn(_) => self.sectors_from.columns = true,
            CaseSector::Answered(_) => self.sectors_from.answers = true,
        }
        let sector = sector.map(|sector| (self.place_of_sector(sector), sector));
        let of_county = self.counties.entry(county).or_default();
        let of_place = of_county.entry(municipality).or_default();
        let of_month = self.months.entry(month).or_default();
        let of_sector = sector.map(|sector| self.sectors.entry(sector).or_default());
        if !case.proposals.is_empty() {
            let mut facets = case.proposals.clone();
            facets.retain(|facet| case.counts.facet_source(facet).is_none());
            self.proposed.add_facets(counted, answers.are_complete(), &facets);
        }
        for read in &case.read_otherwise {
            let counts = answers.facets.get(read.facet.as_str());
            let counts = counts.is_some_and(|answer| answer.has(read.today.as_str()));
            if counts && counted.is_some() && answers.are_complete() {
                *self.read_otherwise.entry(*read).or_default() += 1;
            }
        }
        for group in [&mut self.all, of_place, of_month].into_iter().chain(of_sector) {
            group.add(counted, &answers);
        }
    }
}

impl BarometerCounts {
    /// Returns where a sector is in the order of the codebook that asks for it, else in the usual one.
    fn place_of_sector(&self, sector: FacetWord) -> usize {
        let asked = self.facets.iter().find(|facet| facet.facet == SECTOR_FACET);
        match asked {
            Some(asked) => {
                let place = asked.values.iter().position(|value| *value == sector);
                place.unwrap_or(asked.values.len())
            }
            None => Sector::place(sector),
        }
    }

    /// Adds so many cases of which this counts, without what they are about: they are in the tables about all cases alone.
    pub fn add_answers(&mut self, found: &FinalAnswers, cases: usize) {
        self.several += usize::from(found.several()) * cases;
        self.disputed += usize::from(found.is_disputed()) * cases;
        (0..cases).for_each(|_| self.all.add(Some(0), &found.answers));
    }

    /// Adds cases without answers, so that there are so many in all, without what they are about.
    pub fn fill_up(&mut self, cases: usize) {
        self.all.add_unanswered(cases.saturating_sub(self.all.all.cases));
    }
}

/// The groups to which a case belongs.
pub(super) struct CaseGroups {
    pub(super) county: Option<String>,
    pub(super) municipality: Option<String>,
    pub(super) month: Option<String>,
    pub(super) sector: Option<FacetWord>,
    /// The answers that count.
    pub(super) answers: Answers,
}

/// What cells mean that were read before: there are few days, however many cases.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownCells {
    months: HashMap<String, Option<String>>,
}

impl KnownCells {
    /// So many cells of a kind are kept: a column may as well have another text in each case.
    const MOST: usize = 10_000;

    fn known<T: Clone>(
        known: &mut HashMap<String, T>,
        cell: &str,
        read: impl FnOnce(&str) -> T,
    ) -> T {
        if let Some(meaning) = known.get(cell) {
            return meaning.clone();
        }
        let meaning = read(cell);
        if known.len() < Self::MOST {
            known.insert(cell.to_owned(), meaning.clone());
        }
        meaning
    }

    fn month(&mut self, cell: &str) -> Option<String> {
        Self::known(&mut self.months, cell, month)
    }
}

impl CaseGroups {
    pub(super) fn of(case: &CaseAnswers, cells: &mut KnownCells) -> Self {
        let named = |name: &Option<String>| {
            let name = name.as_deref().map(str::trim).filter(|name| !name.is_empty());
            name.map(str::to_owned)
        };
        Self {
            county: named(&case.county),
            municipality: named(&case.municipality),
            month: case.date.as_deref().and_then(|date| cells.month(date)),
            sector: case.sector.id(),
            answers: case.counts.answers.clone(),
        }
    }
}

/// Returns the month in which all days lie that a date may mean, as `2020-03`.
fn month(date: &str) -> Option<String> {
    let days = Days::parse(date)?;
    let month = |date: jiff::civil::Date| format!("{:04}-{:02}", date.year(), date.month());
    let first = month(days.first);
    (first == month(days.last)).then_some(first)
}
