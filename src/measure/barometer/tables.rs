//! The tables of a barometer, made of its counts.

use std::collections::BTreeMap;

use super::BarometerCounts;
use super::counts::{AnswerCounts, GroupCounts, categories, values};
use super::estimate::{Estimator, Part, Reach};
use super::places;
use crate::domain::barometer::{
    Base, Design, Figure, FigureGroup, FigureRow, FigureTable, Suppression, TableId,
};
use crate::measure::suppression::suppress_line;

/// Returns all tables that have something to show. Of a single municipality only two are left, with its small counts
/// hidden: everything about it is a table by place.
pub(super) fn all(
    counts: &BarometerCounts,
    design: &Design,
    threshold: Option<u64>,
) -> Vec<FigureTable> {
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
    tables
}

/// Returns the group of a name.
pub(super) fn named(name: Option<&String>) -> FigureGroup {
    name.cloned().map_or(FigureGroup::Missing, FigureGroup::Named)
}

/// Makes tables of counts.
pub(super) struct TableMaker<'a> {
    estimator: Estimator<'a>,
}

impl TableMaker<'_> {
    fn whole(&self, id: TableId, counts: &GroupCounts) -> FigureTable {
        let reach = match id.base() {
            Base::Classified => Reach::Whole,
            Base::Innovations => Reach::Unknown,
        };
        self.table(id, vec![self.row(id, FigureGroup::All, counts, reach)])
    }

    /// Returns a table with a row for each group, in the order of their keys.
    fn grouped<K: Ord>(
        &self,
        id: TableId,
        groups: &BTreeMap<K, GroupCounts>,
        name: impl Fn(&K) -> FigureGroup,
    ) -> FigureTable {
        let row = |(key, counts): (&K, &GroupCounts)| {
            self.row(id, name(key), counts, Reach::Known(counts.all.cases))
        };
        let mut rows: Vec<FigureRow> = groups.iter().map(row).collect();
        // What is not known is shown last.
        rows.sort_by_key(|row| row.group == FigureGroup::Missing);
        self.table(id, rows)
    }

    fn category_by_kind(&self, counts: &GroupCounts) -> FigureTable {
        let id = TableId::CategoryByKind;
        let row = |(place, category): (usize, &'static str)| {
            let alone = |counts: &AnswerCounts| counts.of_category(place);
            let strata = counts.strata.iter().map(alone).collect();
            let of_category = GroupCounts { all: alone(&counts.all), strata };
            self.row(id, FigureGroup::Value(category), &of_category, Reach::Unknown)
        };
        self.table(id, categories().into_iter().enumerate().map(row).collect())
    }

    /// Returns a table of which nothing is left out.
    #[allow(clippy::unused_self, reason = "it is the last step of making one")]
    pub(super) fn table(&self, id: TableId, rows: Vec<FigureRow>) -> FigureTable {
        FigureTable { id, values: values(id), rows, suppression: Suppression::Nothing }
    }

    /// Returns the row of a group.
    pub(super) fn row(
        &self,
        id: TableId,
        group: FigureGroup,
        counts: &GroupCounts,
        reach: Reach,
    ) -> FigureRow {
        let (of_table, base) = (counts.all.of_table(id), counts.all.base(id));
        let cells = of_table.iter().enumerate().map(|(place, count)| {
            let in_stratum = |stratum: usize| {
                counts
                    .strata
                    .get(stratum)
                    .map_or((0, 0), |counts| (counts.of_table(id)[place], counts.base(id)))
            };
            // What is not classified is no part of what is.
            let is_part = !(id.is_by_place() && place == of_table.len() - 1);
            let part = Part { counts: (*count, base), strata: &in_stratum, reach };
            let share = if is_part { self.estimator.share(&part) } else { None };
            Figure { count: Some(*count), share }
        });
        FigureRow { group, cases: counts.all.cases, base: Some(base), cells: cells.collect() }
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
            table.suppression = Suppression::Cells;
        }
    }
    Some(table)
}
