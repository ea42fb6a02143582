//! Tables of a barometer as bars: the same for pages and for the screen.

use crate::domain::Interval;
use crate::domain::barometer::{Figure, FigureGroup, FigureRow, FigureTable, ShareFigure, TableId};
use crate::words::Words;

use super::sentences::{count, group_name, number, percent, range, value_name};

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// What it is about.
    pub label: String,
    /// What is written beside it: count, share, interval.
    pub numbers: String,
    /// How long it is, from 0 to 1; `None` where that is not published.
    pub length: Option<f64>,
    /// The interval of its share.
    pub interval: Option<Interval>,
}

/// Returns the bars of a table: of its values; of groups by how large the share of their first value is, months by how many
/// cases they have. Kinds come by how frequent they are.
#[must_use]
pub fn bars(words: &Words, table: &FigureTable) -> Vec<BarRow> {
    match table.id {
        TableId::Month => of_cases(words, table),
        TableId::SectorVerdict
        | TableId::SectorCategory
        | TableId::County
        | TableId::Municipality
        | TableId::CategoryByKind => {
            let bar = |row: &FigureRow| {
                let name = group_name(words, table.id, &row.group);
                bar(words, name, row.cells.first().copied().unwrap_or_default())
            };
            table.rows.iter().map(bar).collect()
        }
        TableId::Verdict | TableId::Category | TableId::InnovationCategory => {
            of_values(words, table)
        }
        TableId::Kinds | TableId::KindsInFour => {
            let mut rows = of_values(words, table);
            // Two kinds or more is no kind and comes last.
            let kinds = rows.len().saturating_sub(1);
            let length = |row: &BarRow| row.length.unwrap_or_default();
            rows[..kinds].sort_by(|one, other| length(other).total_cmp(&length(one)));
            rows
        }
    }
}

fn of_values(words: &Words, table: &FigureTable) -> Vec<BarRow> {
    let Some(row) = table.rows.first() else { return Vec::new() };
    let cells = table.values.iter().zip(&row.cells);
    cells.map(|(value, cell)| bar(words, value_name(words, value), *cell)).collect()
}

fn bar(words: &Words, label: String, cell: Figure) -> BarRow {
    BarRow {
        label,
        numbers: numbers(words, cell),
        length: cell.count.map(|_| cell.share.map_or(0.0, |share| share.share)),
        interval: cell.share.and_then(|share| share.interval),
    }
}

/// Returns a count, its share and interval.
fn numbers(words: &Words, cell: Figure) -> String {
    let count = count(words, cell.count);
    let share = |share: ShareFigure| {
        let range = range(words, &share).map(|range| format!(" ({range})"));
        format!("{count} · {}{}", percent(words, share.share), range.unwrap_or_default())
    };
    cell.share.map_or_else(|| count.clone(), share)
}

/// Returns how many cases each group has, against the largest.
fn of_cases(words: &Words, table: &FigureTable) -> Vec<BarRow> {
    let known = || table.rows.iter().filter(|row| row.group != FigureGroup::Missing);
    let most = known().map(|row| row.cases).max().unwrap_or_default().max(1);
    let row = |row: &FigureRow| BarRow {
        label: group_name(words, table.id, &row.group),
        numbers: number(words, row.cases),
        length: Some(ratio(row.cases, most)),
        interval: None,
    };
    known().map(row).collect()
}

// Cases are far fewer than 2^52, up to which every whole number is exact.
#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
