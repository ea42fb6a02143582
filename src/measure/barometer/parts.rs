//! The tables of all cases, part by part: of their answers, by sector, by month.

use super::counted::BarometerCounts;
use super::counts::CountedFacet;
use super::tables::{TableMaker, named};
use crate::domain::FacetWord;
use crate::domain::barometer::{
    Base, FacetTable, Figure, FigureGroup, FigureTable, TableId, TableSuppression,
};
use crate::measure::suppression::suppress_line;

/// Returns the tables about all cases.
pub(super) fn by_answers(counts: &BarometerCounts, maker: &TableMaker<'_>) -> Vec<FigureTable> {
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
    .map(|id| maker.whole(id, &counts.all))
    .collect();
    tables.extend(of_innovations.then(|| maker.category_by_kind(&counts.all)));
    tables
}

/// Returns the tables by sector.
pub(super) fn by_sector(counts: &BarometerCounts, maker: &TableMaker<'_>) -> Vec<FigureTable> {
    if counts.sectors.is_empty() {
        return Vec::new();
    }
    let named = |(_, sector): &(usize, FacetWord)| FigureGroup::Value(*sector);
    let table = |id| maker.grouped(id, &counts.sectors, named);
    [TableId::SectorVerdict, TableId::SectorCategory].map(table).to_vec()
}

/// Returns the tables of facets that are answered, and of those that columns answer.
pub(super) fn by_facet(counts: &BarometerCounts, maker: &TableMaker<'_>) -> Vec<FigureTable> {
    let read_otherwise = |facet: FacetWord| {
        let of_facet = counts.read_otherwise.iter().filter(|(read, _)| read.facet == facet);
        of_facet.map(|(read, cases)| (*read, *cases)).collect()
    };
    let both = |of: &CountedFacet| {
        [(&counts.all, false), (&counts.proposed, true)].map(|(counts, is_proposed)| {
            let (facet, takes_several) = (of.facet, of.takes_several);
            let id = TableId::Facet(FacetTable { facet, takes_several, is_proposed });
            let mut table = (counts.all.base(id) > 0).then(|| maker.whole(id, counts))?;
            table.read_otherwise = if is_proposed { Vec::new() } else { read_otherwise(facet) };
            Some(table)
        })
    };
    counts.facets.iter().flat_map(both).flatten().collect()
}

/// Returns the table by month.
pub(super) fn by_month(counts: &BarometerCounts, maker: &TableMaker<'_>) -> Option<FigureTable> {
    let has_months = counts.months.keys().any(Option::is_some);
    has_months.then(|| maker.grouped(TableId::Month, &counts.months, |name| named(name.as_ref())))
}

/// Returns a table of one row with its small counts hidden; `None` where that hides too little.
pub(super) fn within_line(mut table: FigureTable, threshold: u64) -> Option<FigureTable> {
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
