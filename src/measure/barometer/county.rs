//! The tables of a county that was chosen out of several, in which small counts are hidden.
//!
//! Everything in them is by county. A table that adds up to another one shows its counts only where nothing of that one is
//! hidden, lest a hidden count be a sum; and where it has a small count itself it is left out, since many of these tables
//! share their totals.

use super::counted::BarometerCounts;
use super::parts::{by_answers, by_facet, by_month, by_sector, within_line};
use super::places::{self, TotalCounts};
use super::tables::TableMaker;
use crate::domain::barometer::{FigureTable, TableId, TableSuppression};

/// Returns the tables of the county.
pub(super) fn tables(
    counts: &BarometerCounts,
    maker: &TableMaker<'_>,
    threshold: u64,
) -> Vec<FigureTable> {
    let line = |id| within_line(maker.whole(id, &counts.all), threshold);
    let (verdicts, categories) = (line(TableId::Verdict), line(TableId::Category));
    let is_open = |table: &Option<FigureTable>| {
        table.as_ref().is_some_and(|table| table.suppression == TableSuppression::Nothing)
    };
    let (open_verdicts, open_categories) = (is_open(&verdicts), is_open(&categories));
    // The innovations of each category are in two tables: both are shown, or none.
    let innovations = || by_answers(counts, maker).into_iter().skip(2);
    let open_innovations = open_verdicts
        && innovations()
            .find(|table| table.id == TableId::InnovationCategory)
            .is_some_and(|table| has_no_small_count(&table, threshold));
    let is_shown = |table: &FigureTable| {
        let totals_are_open = match table.id {
            TableId::SectorCategory | TableId::Month => open_categories,
            TableId::CategoryByKind => open_innovations,
            _ => open_verdicts,
        };
        totals_are_open && has_no_small_count(table, threshold)
    };
    let total = if open_verdicts { TotalCounts::Shown } else { TotalCounts::Hidden };
    let mut tables: Vec<FigureTable> = verdicts.into_iter().chain(categories).collect();
    tables.extend(innovations().filter(is_shown));
    // How many were given as another value may be a small count.
    let facets = by_facet(counts, maker).into_iter().filter(is_shown);
    tables.extend(facets.map(|table| FigureTable { read_otherwise: Vec::new(), ..table }));
    tables.extend(by_sector(counts, maker).into_iter().filter(is_shown));
    tables.extend(places::tables(maker, &counts.counties, &counts.all, Some(threshold), total));
    tables.extend(by_month(counts, maker).filter(is_shown));
    tables
}

fn has_no_small_count(table: &FigureTable, threshold: u64) -> bool {
    let counts = table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.count);
    counts.into_iter().all(|count| count == 0 || count as u64 >= threshold)
}
