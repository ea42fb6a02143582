//! The tables by place, in which small counts are hidden.
//!
//! Counties are one table; the municipalities of each county are one of their own, whose totals are the county's row. Where
//! something of that row is hidden, the sum of its municipalities must not show it, and they have no counts but their
//! reports. So each hidden count is in one table alone, and what is published of the other does not help to find it.

use std::collections::{BTreeMap, BTreeSet};

use super::counts::{AnswerCounts, GroupCounts};
use super::estimate::Reach;
use super::tables::{TableMaker, named};
use crate::domain::barometer::{
    Figure, FigureGroup, FigureRow, FigureTable, TableId, TableSuppression,
};
use crate::domain::folding::sort_key;
use crate::measure::suppression::{Published, follow_from_totals, publish};

/// Municipalities by county.
type Places = BTreeMap<Option<String>, BTreeMap<Option<String>, GroupCounts>>;

/// Returns whether all cases come from one municipality.
pub(super) fn is_single(places: &Places) -> bool {
    let mut municipalities = places.values().flat_map(BTreeMap::keys);
    municipalities.next().is_some_and(Option::is_some) && municipalities.next().is_none()
}

/// Whether the counts of all cases are shown elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TotalCounts {
    Shown,
    Hidden,
}

/// Names of municipalities that several counties have, such as Herøy and Våler.
struct RepeatedNames(BTreeSet<String>);

impl RepeatedNames {
    fn of(places: &Places) -> Self {
        let (mut seen, mut repeated) = (BTreeSet::new(), BTreeSet::new());
        for name in places.values().flat_map(BTreeMap::keys).flatten() {
            if !seen.insert(name) {
                repeated.insert(name.clone());
            }
        }
        Self(repeated)
    }

    /// Returns the municipalities of a county with the county beside each of these names.
    fn with_county(&self, block: Vec<NamedCounts>, county: &FigureGroup) -> Vec<NamedCounts> {
        let FigureGroup::Named(county) = county else { return block };
        let named = |(group, counts)| match group {
            FigureGroup::Named(name) if self.0.contains(&name) => {
                (FigureGroup::Named(format!("{name} ({county})")), counts)
            }
            other => (other, counts),
        };
        block.into_iter().map(named).collect()
    }
}

/// A group with its counts.
type NamedCounts = (FigureGroup, GroupCounts);

/// Returns the tables of counties and of municipalities, where there are two of them or more.
pub(super) fn tables(
    maker: &TableMaker<'_>,
    places: &Places,
    all: &GroupCounts,
    threshold: Option<u64>,
    total: TotalCounts,
) -> Vec<FigureTable> {
    let names = RepeatedNames::of(places);
    let sums: BTreeMap<Option<String>, GroupCounts> =
        places.iter().map(|(county, within)| (county.clone(), sum(within.values()))).collect();
    let counties = guarded(maker, TableId::County, &in_order(&sums), threshold);
    let totals = cells(&all.all);
    let mut municipalities = maker.table(TableId::Municipality, Vec::new());
    for (county, _) in in_order(&sums) {
        let Some(within) = places.get(&key(&county)) else { continue };
        let block = names.with_county(in_order(within), &county);
        let has_open_totals = match total {
            TotalCounts::Shown => places.len() == 1 || is_shown(&counties, &county),
            TotalCounts::Hidden => false,
        };
        let block = match threshold {
            Some(threshold) if !has_open_totals => {
                without_counts(maker, &block, &totals, threshold)
            }
            _ => guarded(maker, TableId::Municipality, &block, threshold),
        };
        municipalities.suppression = municipalities.suppression.max(block.suppression);
        municipalities.rows.extend(block.rows);
    }
    municipalities.rows.sort_by_cached_key(|row| match &row.group {
        FigureGroup::Named(name) => (0, sort_key(name)),
        FigureGroup::Others(_) => (1, String::new()),
        _ => (2, String::new()),
    });
    let mut tables = Vec::new();
    if places.len() > 1 {
        tables.push(counties);
    }
    if municipalities.rows.iter().any(|row| row.group != FigureGroup::Missing) {
        tables.push(municipalities);
    }
    tables
}

/// Returns whether a table shows all counts of a group, in a row of its own.
fn is_shown(table: &FigureTable, group: &FigureGroup) -> bool {
    let row = table.rows.iter().find(|row| row.group == *group);
    row.is_some_and(|row| row.cells.iter().all(|cell| cell.count.is_some()))
}

/// Returns the groups in Norwegian alphabetical order; what is not known last.
fn in_order(groups: &BTreeMap<Option<String>, GroupCounts>) -> Vec<NamedCounts> {
    let mut sorted: Vec<_> = groups.iter().collect();
    sorted.sort_by_cached_key(|(name, _)| {
        (name.is_none(), sort_key(name.as_deref().unwrap_or_default()))
    });
    sorted.into_iter().map(|(name, counts)| (named(name.as_ref()), counts.clone())).collect()
}

fn key(group: &FigureGroup) -> Option<String> {
    match group {
        FigureGroup::Named(name) => Some(name.clone()),
        _ => None,
    }
}

fn sum<'a>(groups: impl Iterator<Item = &'a GroupCounts>) -> GroupCounts {
    let mut sum = GroupCounts::default();
    groups.for_each(|group| sum.join(group));
    sum
}

/// Returns the counts of a row by place.
fn cells(counts: &AnswerCounts) -> Vec<u64> {
    counts.of_table(TableId::Municipality, &[]).into_iter().map(|count| count as u64).collect()
}

/// Returns a table by place in which no small count can be found.
fn guarded(
    maker: &TableMaker<'_>,
    id: TableId,
    groups: &[NamedCounts],
    threshold: Option<u64>,
) -> FigureTable {
    let full = |(group, counts): &NamedCounts| {
        maker.row(id, group.clone(), counts, Reach::Known(counts.all.cases))
    };
    let Some(threshold) = threshold else {
        return maker.table(id, groups.iter().map(full).collect());
    };
    let counts: Vec<Vec<u64>> = groups.iter().map(|(_, counts)| cells(&counts.all)).collect();
    let (rows, hidden) = match publish(&counts, threshold) {
        Published::Rows { rows, hidden, .. } => (rows, hidden),
        Published::TotalsAlone => return totals_alone(maker, id, groups),
        Published::Nothing => {
            let suppression = TableSuppression::AllButTotals;
            return FigureTable { suppression, ..maker.table(id, Vec::new()) };
        }
    };
    let mut suppression = TableSuppression::Nothing;
    let row = |(places, hidden): (&Vec<usize>, &Vec<bool>)| {
        let members: Vec<&NamedCounts> = places.iter().map(|place| &groups[*place]).collect();
        let row = match members.as_slice() {
            [one] => full(one),
            several => full(&(
                FigureGroup::Others(several.iter().map(|(group, _)| group.clone()).collect()),
                sum(several.iter().map(|(_, counts)| counts)),
            )),
        };
        if members.len() > 1 {
            suppression = suppression.max(TableSuppression::Groups);
        }
        if hidden.contains(&true) {
            suppression = suppression.max(TableSuppression::Cells);
        }
        with_hidden(row, hidden)
    };
    let rows = rows.iter().zip(&hidden).map(row).collect();
    FigureTable { suppression, ..maker.table(id, rows) }
}

/// Hides cells of a row, and how many its shares are parts of where that would follow from a hidden one.
fn with_hidden(mut row: FigureRow, hidden: &[bool]) -> FigureRow {
    for (cell, _) in row.cells.iter_mut().zip(hidden).filter(|(_, is_hidden)| **is_hidden) {
        *cell = Figure::default();
    }
    if hidden.last() == Some(&true) {
        row.base = None;
        row.cells.iter_mut().for_each(|cell| cell.share = None);
    }
    row
}

fn totals_alone(maker: &TableMaker<'_>, id: TableId, groups: &[NamedCounts]) -> FigureTable {
    let row = |(group, counts): &NamedCounts| {
        let row = maker.row(id, group.clone(), counts, Reach::Known(counts.all.cases));
        let all = vec![true; row.cells.len()];
        with_hidden(row, &all)
    };
    let suppression = TableSuppression::AllButTotals;
    FigureTable { suppression, ..maker.table(id, groups.iter().map(row).collect()) }
}

/// Returns the municipalities of a county of which something is hidden: their reports alone, and not even those where
/// counts would follow from them and the totals of all cases.
fn without_counts(
    maker: &TableMaker<'_>,
    groups: &[NamedCounts],
    totals: &[u64],
    threshold: u64,
) -> FigureTable {
    let reports: Vec<u64> = groups.iter().map(|(_, counts)| counts.all.cases as u64).collect();
    let id = TableId::Municipality;
    if follow_from_totals(&reports, totals, threshold) {
        let suppression = TableSuppression::AllButTotals;
        return FigureTable { suppression, ..maker.table(id, Vec::new()) };
    }
    totals_alone(maker, id, groups)
}
