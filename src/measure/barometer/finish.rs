//! What was counted, as a barometer.

use super::counted::BarometerCounts;
use super::county;
use super::estimate::Estimator;
use super::parts::{by_answers, by_facet, by_month, by_sector, within_line};
use super::places::{self, TotalCounts};
use super::tables::TableMaker;
use crate::domain::barometer::{
    Barometer, Design, DrawnSample, FigureTable, OnePlace, TableId, TableSuppression,
};

impl BarometerCounts {
    /// Returns what was counted, in tables. In those by place, counts from 1 to below `threshold` are hidden.
    #[must_use]
    pub fn finish(self, sample: Option<DrawnSample>, threshold: Option<u64>) -> Barometer {
        let design = match sample {
            Some(sample) => Design::Drawn(sample),
            None if self.all.all.done == self.all.all.cases => Design::AllCases,
            None => Design::NotDrawn,
        };
        let one_place = threshold.and_then(|_| self.one_place());
        let tables = tables(&self, &design, threshold);
        let months = || self.months.keys().flatten();
        Barometer {
            cases: self.all.all.cases,
            done: self.all.all.done,
            innovations: self.all.all.innovations(),
            several: self.several,
            disputed: self.disputed,
            hidden: 0,
            period: months().next().cloned().zip(months().next_back().cloned()),
            unknown_sectors: self.unknown_sectors,
            sectors_from: self.sectors_from,
            threshold,
            one_place,
            tables,
            design,
        }
    }

    /// Returns the place from which all cases come, where that was chosen out of several or is a municipality.
    fn one_place(&self) -> Option<OnePlace> {
        let is_chosen = self.has_other_counties && self.single_county().is_some();
        let municipality = places::is_single(&self.counties).then_some(OnePlace::Municipality);
        municipality.or(is_chosen.then_some(OnePlace::County))
    }
}

/// Returns all tables that have something to show. Of a single municipality or a chosen county fewer are left, with small
/// counts hidden: everything about it is a table by place.
fn tables(counts: &BarometerCounts, design: &Design, threshold: Option<u64>) -> Vec<FigureTable> {
    let estimator = Estimator { design, done: &counts.all };
    let maker = TableMaker { estimator, facets: &counts.facets };
    let mut tables = match threshold.and_then(|threshold| Some((counts.one_place()?, threshold))) {
        Some((OnePlace::Municipality, threshold)) => {
            let of_place = [TableId::Verdict, TableId::Category];
            let table = |id| within_line(maker.whole(id, &counts.all), threshold);
            return of_place.into_iter().filter_map(table).collect();
        }
        Some((OnePlace::County, threshold)) => county::tables(counts, &maker, threshold),
        None => all_tables(counts, &maker, threshold),
    };
    let of_strata = matches!(design, Design::Drawn(DrawnSample { strata: Some(_), .. }));
    if of_strata && tables.iter().any(|table| table.suppression != TableSuppression::Nothing) {
        tables.iter_mut().for_each(to_whole_percent);
    }
    tables
}

fn all_tables(
    counts: &BarometerCounts,
    maker: &TableMaker<'_>,
    threshold: Option<u64>,
) -> Vec<FigureTable> {
    let mut tables = by_answers(counts, maker);
    tables.extend(by_facet(counts, maker));
    tables.extend(by_sector(counts, maker));
    let total = TotalCounts::Shown;
    tables.extend(places::tables(maker, &counts.counties, &counts.all, threshold, total));
    tables.extend(by_month(counts, maker));
    tables
}

/// Rounds the shares of a table. A weighted share and its error follow from the counts of each stratum, so that with all
/// their digits they tell small counts that a table by place hides.
fn to_whole_percent(table: &mut FigureTable) {
    let rounded = |share: f64| (share * 100.0).round() / 100.0;
    for figure in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Some(share) = &mut figure.share {
            share.share = rounded(share.share);
            (share.error, share.effective) = (None, None);
            if let Some(interval) = &mut share.interval {
                (interval.low, interval.high) = (rounded(interval.low), rounded(interval.high));
            }
        }
    }
}
