//! Tables of a barometer as bars: the same for pages and for the screen.

use crate::domain::barometer::{Figure, FigureGroup, FigureTable, TableId};
use crate::domain::{BarPlace, CountedBar, FacetWord, Interval};
use crate::words::Words;

use super::sentences::{count, group_name, number, percent, range, table_name, value_name};

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// What it is about.
    pub label: String,
    /// The value whose cases it counts, where that is no group of cases.
    pub value: Option<FacetWord>,
    /// How many cases it has, or what is shown in place of a count that is not published.
    pub count: String,
    /// Its share, in per cent.
    pub percent: Option<String>,
    /// The interval of its share, in words.
    pub range: Option<String>,
    /// How long it is, from 0 to 1; `None` where that is not published.
    pub length: Option<f64>,
    /// The interval of its share.
    pub interval: Option<Interval>,
}

impl BarRow {
    /// Returns what is written beside it: count, share, interval.
    #[must_use]
    pub fn numbers(&self) -> String {
        let percent = self.percent.iter().map(|percent| format!(" · {percent}"));
        let range = self.range.iter().map(|range| format!(" ({range})"));
        percent.chain(range).fold(self.count.clone(), |numbers, more| numbers + &more)
    }
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
            Some(value) => BarRow {
                value: Some(table.values[value]),
                ..bar(words, label, table.figure(place))
            },
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
        value: None,
        count: count(words, cell.count),
        percent: cell.share.map(|share| percent(words, share.share)),
        range: cell.share.and_then(|share| range(words, &share)),
        length: cell.count.map(|_| cell.share.map_or(0.0, |share| share.share)),
        interval: cell.share.and_then(|share| share.interval),
    }
}

/// Returns how many cases a group has, against the largest.
fn of_cases(words: &Words, label: String, cases: usize, most: usize) -> BarRow {
    BarRow {
        label,
        value: None,
        count: number(words, cases),
        percent: None,
        range: None,
        length: Some(ratio(cases, most)),
        interval: None,
    }
}

// Cases are far fewer than 2^52, up to which every whole number is exact.
#[allow(clippy::cast_precision_loss)]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}
