//! The tables of a barometer, made of its counts.

use std::collections::BTreeMap;

use super::counts::{AnswerCounts, CountedFacet, GroupCounts, categories, values};
use super::estimate::{Estimator, Reach, SharePart};
use crate::domain::FacetWord;
use crate::domain::barometer::{
    Base, Figure, FigureGroup, FigureRow, FigureTable, TableId, TableSuppression,
};

/// Returns the group of a name.
pub(super) fn named(name: Option<&String>) -> FigureGroup {
    name.cloned().map_or(FigureGroup::Missing, FigureGroup::Named)
}

/// Makes tables of counts.
pub(super) struct TableMaker<'a> {
    pub(super) estimator: Estimator<'a>,
    pub(super) facets: &'a [CountedFacet],
}

impl TableMaker<'_> {
    pub(super) fn whole(&self, id: TableId, counts: &GroupCounts) -> FigureTable {
        let reach = match id.base() {
            Base::Classified => Reach::Whole,
            Base::Innovations | Base::Answered => Reach::Unknown,
        };
        self.table(id, vec![self.row(id, FigureGroup::All, counts, reach)])
    }

    /// Returns a table with a row for each group, in the order of their keys.
    pub(super) fn grouped<K: Ord>(
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

    pub(super) fn category_by_kind(&self, counts: &GroupCounts) -> FigureTable {
        let id = TableId::CategoryByKind;
        let row = |(place, category): (usize, FacetWord)| {
            let alone = |counts: &AnswerCounts| counts.of_category(place);
            let strata = counts.strata.iter().map(alone).collect();
            let of_category = GroupCounts { all: alone(&counts.all), strata };
            self.row(id, FigureGroup::Value(category), &of_category, Reach::Unknown)
        };
        let categories = categories().into_iter().map(FacetWord::known);
        self.table(id, categories.enumerate().map(row).collect())
    }

    /// Returns a table of which nothing is left out.
    pub(super) fn table(&self, id: TableId, rows: Vec<FigureRow>) -> FigureTable {
        FigureTable {
            id,
            values: values(id, self.facets),
            rows,
            suppression: TableSuppression::Nothing,
            read_otherwise: Vec::new(),
        }
    }

    /// Returns the row of a group.
    pub(super) fn row(
        &self,
        id: TableId,
        group: FigureGroup,
        counts: &GroupCounts,
        reach: Reach,
    ) -> FigureRow {
        let values = values(id, self.facets);
        let (of_table, base) = (counts.all.of_table(id, &values), counts.all.base(id));
        let cells = of_table.iter().enumerate().map(|(place, count)| {
            let in_stratum = |stratum: usize| {
                counts
                    .strata
                    .get(stratum)
                    .map_or((0, 0), |counts| (counts.of_table(id, &values)[place], counts.base(id)))
            };
            // What is not classified is no part of what is.
            let is_part = !(id.is_by_place() && place == of_table.len() - 1);
            let part = SharePart { counts: (*count, base), strata: &in_stratum, reach };
            let share = if is_part { self.estimator.share(&part) } else { None };
            Figure { count: Some(*count), share }
        });
        FigureRow { group, cases: counts.all.cases, base: Some(base), cells: cells.collect() }
    }
}
