//! The barometer: what the final answers of the cases say, by the design by which they came to be.

mod counts;
mod estimate;
mod places;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use self::counts::{NOT_CLASSIFIED, OTHER, TWO_OR_MORE};

use self::counts::GroupCounts;
use crate::domain::barometer::{Barometer, Design, DrawnSample};
use crate::domain::{CaseAnswers, Days, FinalAnswers, Sector};

/// The counts that a barometer is made of; cases are added one by one.
#[derive(Debug, Clone, Default)]
pub struct BarometerCounts {
    all: GroupCounts,
    several: usize,
    disputed: usize,
    unknown_sectors: usize,
    sectors: BTreeMap<Sector, GroupCounts>,
    months: BTreeMap<Option<String>, GroupCounts>,
    /// By county, and within it by municipality.
    counties: BTreeMap<Option<String>, BTreeMap<Option<String>, GroupCounts>>,
}

impl BarometerCounts {
    /// Adds a case that matches. Its answers count where it is `counted`: always but in a sample, where that is
    /// whether it was drawn, and from which stratum.
    pub fn add(&mut self, case: &CaseAnswers, counted: Option<usize>) {
        let found = FinalAnswers::of(&case.answers);
        self.several += usize::from(counted.is_some() && found.several);
        self.disputed += usize::from(counted.is_some() && found.disputed);
        let named = |name: &Option<String>| {
            let name = name.as_deref().map(str::trim).filter(|name| !name.is_empty());
            name.map(str::to_owned)
        };
        let sector = named(&case.sector);
        let recognised = sector.as_deref().and_then(Sector::recognised);
        self.unknown_sectors += usize::from(sector.is_some() && recognised.is_none());
        let of_county = self.counties.entry(named(&case.county)).or_default();
        let of_place = of_county.entry(named(&case.municipality)).or_default();
        let of_month = self.months.entry(case.date.as_deref().and_then(month)).or_default();
        let of_sector = recognised.map(|sector| self.sectors.entry(sector).or_default());
        for group in [&mut self.all, of_place, of_month].into_iter().chain(of_sector) {
            group.add(counted, found.answers);
        }
    }

    /// Returns what was counted, in tables. In those by place, counts from 1 to below `threshold` are hidden.
    #[must_use]
    pub fn finish(self, sample: Option<DrawnSample>, threshold: Option<u64>) -> Barometer {
        let design = match sample {
            Some(sample) => Design::Drawn(sample),
            None if self.all.all.done == self.all.all.cases => Design::AllCases,
            None => Design::NotDrawn,
        };
        let of_one_place = threshold.is_some() && places::is_single(&self.counties);
        let tables = tables::all(&self, &design, threshold);
        let months = || self.months.keys().flatten();
        Barometer {
            cases: self.all.all.cases,
            done: self.all.all.done,
            innovations: self.all.all.innovations(),
            several: self.several,
            disputed: self.disputed,
            period: months().next().cloned().zip(months().next_back().cloned()),
            unknown_sectors: self.unknown_sectors,
            threshold,
            of_one_place,
            tables,
            design,
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
