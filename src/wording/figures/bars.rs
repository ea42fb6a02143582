//! Tables of a barometer as bars: the same for pages and for the screen.

use crate::domain::barometer::{Figure, FigureGroup, FigureTable, ShareFigure, TableId};
use crate::domain::{BarPlace, CountedBar, Interval};
use crate::words::Words;

use super::sentences::{count, group_name, number, percent, range, table_name, value_name};

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

/// Returns the bars of a table as [`FigureTable::bars`] has them: months by how many cases they have, all others by their
/// share.
#[must_use]
pub fn bars(words: &Words, table: &FigureTable) -> Vec<BarRow> {
    let places = table.bars();
    let cases = places.iter().map(|place| table.rows[place.row].cases);
    let most = cases.max().unwrap_or_default().max(1);
    let row = |place: BarPlace| {
        let label = label(words, table, place);
        match place.value {
            Some(_) => bar(words, label, table.figure(place)),
            None => of_cases(words, label, table.rows[place.row].cases, most),
        }
    };
    places.into_iter().map(row).collect()
}

/// Returns what the bars of a table of groups show; `None` where its name says that, and where none is drawn.
#[must_use]
pub fn what_bars_show(words: &Words, table: &FigureTable) -> Option<String> {
    let is_of_groups = matches!(table.id, TableId::SectorVerdict | TableId::County);
    let is_drawn = table.bars().into_iter().any(|place| table.figure(place).share.is_some());
    (is_of_groups && is_drawn).then(|| words.get("barometer-bars-innovations"))
}

/// Returns what a bar is about: its value in a table about all cases, else its group.
fn label(words: &Words, table: &FigureTable, place: BarPlace) -> String {
    let group = &table.rows[place.row].group;
    match place.value {
        Some(value) if *group == FigureGroup::All => {
            value_name(words, table.id, table.values[value])
        }
        _ => group_name(words, table.id, group),
    }
}

/// Returns what the cases that a bar counts are called.
#[must_use]
pub fn bar_name(words: &Words, bar: &CountedBar) -> String {
    let table = table_name(words, bar.table);
    let group = match &bar.group {
        FigureGroup::All => None,
        group => Some(group_name(words, bar.table, group)),
    };
    let value = bar.value.map(|value| value_name(words, bar.table, value));
    let parts = [group, value].into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{table}: {parts}")
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

/// Returns how many cases a group has, against the largest.
fn of_cases(words: &Words, label: String, cases: usize, most: usize) -> BarRow {
    let numbers = number(words, cases);
    BarRow { label, numbers, length: Some(ratio(cases, most)), interval: None }
}

// Cases are far fewer than 2^52, up to which every whole number is exact.
#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
