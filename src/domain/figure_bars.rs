//! Which bars a table of a barometer has when it is drawn, and which cases each of them counts.

use super::barometer::{Figure, FigureGroup, FigureTable, TableId};
use super::facet_answers::FacetWord;

/// A bar, by its place in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BarPlace {
    /// The row.
    pub row: usize,
    /// The column; `None` where the bar counts all cases of the row.
    pub value: Option<usize>,
}

/// What a bar counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedBar {
    /// The table in which it is.
    pub table: TableId,
    /// The cases of its row.
    pub group: FigureGroup,
    /// The id of the value that its cases have; `None` where it counts all of them.
    pub value: Option<FacetWord>,
}

impl FigureTable {
    /// Returns the bars in the order in which they are drawn: of its values; of groups their first value, of months all of
    /// their cases. Kinds come by how frequent they are, and after them two kinds or more, which is none.
    #[must_use]
    pub fn bars(&self) -> Vec<BarPlace> {
        let of_value = |value| BarPlace { row: 0, value: Some(value) };
        let values = (0..self.values.len()).filter(|_| !self.rows.is_empty());
        match self.id {
            TableId::Verdict
            | TableId::Category
            | TableId::InnovationCategory
            | TableId::Facet(_) => values.map(of_value).collect(),
            TableId::Kinds | TableId::KindsInFour => {
                let mut places: Vec<usize> = values.collect();
                let kinds = places.len().saturating_sub(1);
                let share = |place: &usize| {
                    let share = self.figure(of_value(*place)).share;
                    share.map_or(0.0, |share| share.share)
                };
                places[..kinds].sort_by(|one, other| share(other).total_cmp(&share(one)));
                places.into_iter().map(of_value).collect()
            }
            TableId::Month => {
                let is_known = |row: &usize| self.rows[*row].group != FigureGroup::Missing;
                let rows = (0..self.rows.len()).filter(is_known);
                rows.map(|row| BarPlace { row, value: None }).collect()
            }
            TableId::SectorVerdict
            | TableId::SectorCategory
            | TableId::County
            | TableId::Municipality
            | TableId::CategoryByKind => {
                (0..self.rows.len()).map(|row| BarPlace { row, value: Some(0) }).collect()
            }
        }
    }

    /// Returns what a bar of values shows; nothing where there is none.
    #[must_use]
    pub fn figure(&self, bar: BarPlace) -> Figure {
        let row = self.rows.get(bar.row);
        let cell = bar.value.and_then(|value| row?.cells.get(value));
        cell.copied().unwrap_or_default()
    }

    /// Returns what a bar counts; `None` where it is not there or its count must not be published.
    #[must_use]
    pub fn counted(&self, bar: BarPlace) -> Option<CountedBar> {
        let row = self.rows.get(bar.row)?;
        let value = match bar.value {
            None => None,
            Some(value) => {
                row.cells.get(value)?.count?;
                Some(*self.values.get(value)?)
            }
        };
        Some(CountedBar { table: self.id, group: row.group.clone(), value })
    }
}
