//! What was counted, as a barometer.

use super::counted::BarometerCounts;
use super::estimate::Estimator;
use super::places;
use super::tables::{TableMaker, named};
use crate::domain::barometer::{
    Barometer, Base, Design, DrawnSample, Figure, FigureGroup, FigureTable, TableId,
    TableSuppression,
};
use crate::measure::suppression::suppress_line;

impl BarometerCounts {
    /// Returns what was counted, in tables. In those by place, counts from 1 to below `threshold` are hidden.
    #[must_use]
    pub fn finish(self, sample: Option<DrawnSample>, threshold: Option<u64>) -> Barometer {
        let design = match sample {
            Some(sample) => Design::Drawn(sample),
            None if self.all.all.done == self.all.all.cases => Design::AllCases,
            None => Design::NotDrawn,
        };
        let of_one_place = threshold.is_some() && places::is_single(&self.counties);
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
            threshold,
            of_one_place,
            tables,
            design,
        }
    }
}

/// Returns all tables that have something to show. Of a single municipality only two are left, with its small counts
/// hidden: everything about it is a table by place.
fn tables(counts: &BarometerCounts, design: &Design, threshold: Option<u64>) -> Vec<FigureTable> {
    let maker = TableMaker { estimator: Estimator { design, done: &counts.all } };
    let whole = |id| maker.whole(id, &counts.all);
    if let Some(threshold) = threshold.filter(|_| places::is_single(&counts.counties)) {
        let of_place = [TableId::Verdict, TableId::Category].map(whole);
        return of_place.into_iter().filter_map(|table| within_line(table, threshold)).collect();
    }
    let of_innovations = counts.all.all.innovations() > 0;
    let mut tables: Vec<FigureTable> = [
        TableId::Verdict,
        TableId::Category,
        TableId::InnovationCategory,
        TableId::Kinds,
        TableId::KindsInFour,
    ]
    .into_iter()
    .filter(|id| of_innovations || id.base() == Base::Classified)
    .map(whole)
    .collect();
    tables.extend(of_innovations.then(|| maker.category_by_kind(&counts.all)));
    if !counts.sectors.is_empty() {
        let named = |sector: &crate::domain::Sector| FigureGroup::Value(sector.as_str());
        for id in [TableId::SectorVerdict, TableId::SectorCategory] {
            tables.push(maker.grouped(id, &counts.sectors, named));
        }
    }
    tables.extend(places::tables(&maker, &counts.counties, &counts.all, threshold));
    if counts.months.keys().any(Option::is_some) {
        tables.push(maker.grouped(TableId::Month, &counts.months, |name| named(name.as_ref())));
    }
    let of_strata = matches!(design, Design::Drawn(DrawnSample { strata: Some(_), .. }));
    if of_strata && tables.iter().any(|table| table.suppression != TableSuppression::Nothing) {
        tables.iter_mut().for_each(to_whole_percent);
    }
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

/// Returns a table of one row with its small counts hidden; `None` where that hides too little.
fn within_line(mut table: FigureTable, threshold: u64) -> Option<FigureTable> {
    let [row] = table.rows.as_mut_slice() else { return None };
    let counts: Vec<u64> =
        row.cells.iter().map(|cell| cell.count.unwrap_or_default() as u64).collect();
    for (cell, is_hidden) in row.cells.iter_mut().zip(suppress_line(&counts, threshold)?) {
        if is_hidden {
            *cell = Figure::default();
            table.suppression = TableSuppression::Cells;
        }
    }
    Some(table)
}
