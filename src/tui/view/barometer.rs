//! The barometer: what the cases say, one table at a time, as bars or in figures.

use std::ops::Range;

use ratatui::style::Style;

use super::super::signs;
use super::context::Context;
use crate::domain::Message;
use crate::domain::barometer::{Barometer, FigureGroup, FigureTable, TableId};
use crate::review::{BarometerPage, RecentWork};
use crate::wording::figures::{self, BarRow};
use crate::wording::text::{cut, width, wrap};

/// Below this width, what a bar is about has a line of its own.
const NARROW: usize = 60;

/// The widest column of labels beside bars.
const LABELS: usize = 30;

/// What stands before a bar that is not chosen.
const MARGIN: &str = "  ";

/// The page in lines.
pub(super) struct BarometerLines {
    pub(super) lines: Vec<(String, Style)>,
    /// Which lines are the chosen bar.
    pub(super) chosen: Range<usize>,
}

/// Returns the page in lines of at most `page_width` cells.
pub(super) fn lines(
    context: &Context<'_>,
    page: BarometerPage,
    page_width: usize,
) -> BarometerLines {
    let theme = context.theme;
    let Some((barometer, work)) = context.state.barometer() else {
        let lines = vec![(context.get("barometer-counting"), theme.muted)];
        return BarometerLines { lines, chosen: 0..1 };
    };
    let mut chosen = 0..1;
    let tables = barometer.on_screen();
    let all = whose_cases(context).into_iter().flat_map(|said| wrap(&said, page_width));
    let mut lines: Vec<_> = all.map(|line| (line, theme.text)).collect();
    let table = tables.get(page.table).or(tables.first()).filter(|_| barometer.done > 0);
    if let Some(table) = table {
        let place = tables.iter().position(|other| other.id == table.id).unwrap_or_default();
        let heading = heading(context, barometer, page, place);
        lines.extend(wrap(&heading, page_width).into_iter().map(|line| (line, theme.strong)));
        lines.push((String::new(), theme.text));
        if page.as_table {
            lines.extend(in_figures(context, table).into_iter().map(|line| (line, theme.text)));
        } else {
            let bars = figures::bars(context.words, table);
            let room = page_width.saturating_sub(width(MARGIN));
            for (place, bar) in drawn(&bars, room).into_iter().enumerate() {
                let (mut before, mut style) = (MARGIN.to_owned(), theme.text);
                if place == page.bar {
                    chosen = lines.len()..lines.len() + bar.len();
                    // In reverse, a bar would look like a hole.
                    (before, style) = (format!("{} ", signs::HERE), theme.strong);
                }
                for line in bar {
                    lines.push((format!("{before}{line}"), style));
                    MARGIN.clone_into(&mut before);
                }
            }
        }
        lines.push((String::new(), theme.text));
    }
    let mut said = sentences(context, barometer, table.copied());
    said.retain(|said| !table.is_some_and(|table| is_beside_the_point(context, page, table, said)));
    let bars = table.filter(|_| !page.as_table);
    let shown = bars.and_then(|table| figures::what_bars_show(context.words, table));
    said.splice(0..0, shown);
    said.splice(0..0, work.map(|work| recent(context, work)));
    if context.state.is_counting() {
        said.insert(0, context.get("barometer-counting"));
    }
    for sentence in said {
        lines.extend(wrap(&sentence, page_width).into_iter().map(|line| (line, theme.muted)));
    }
    BarometerLines { lines, chosen }
}

/// Returns the tables behind the one on the page, as many as fit whole into so many lines.
pub(super) fn behind(
    context: &Context<'_>,
    page: BarometerPage,
    (width, height): (usize, usize),
) -> Vec<(String, Style)> {
    let theme = context.theme;
    let barometer = context.state.barometer().map(|(barometer, _)| barometer);
    let Some(barometer) = barometer.filter(|barometer| barometer.done > 0) else {
        return Vec::new();
    };
    let tables = barometer.on_screen();
    let mut lines: Vec<(String, Style)> = Vec::new();
    let missing = |table| figures::why_missing(context.words, barometer, table);
    // What is missing is explained where it is first seen.
    let mut explained: Vec<String> =
        tables.get(page.table).map(|table| missing(table)).unwrap_or_default();
    for step in 1..tables.len() {
        let at = (page.table + step) % tables.len();
        let heading = heading(context, barometer, page, at);
        let figures = if page.as_table {
            in_figures(context, tables[at])
        } else {
            drawn(&figures::bars(context.words, tables[at]), width).concat()
        };
        let heading = wrap(&heading, width).into_iter().map(|line| (line, theme.strong));
        let blank = || std::iter::once((String::new(), theme.text));
        let mut why = missing(tables[at]);
        why.retain(|said| {
            !explained.contains(said) && !is_beside_the_point(context, page, tables[at], said)
        });
        let said = why.iter().flat_map(|said| wrap(said, width));
        let figures = figures.into_iter().chain(said).map(|line| (line, theme.muted));
        let table: Vec<_> = heading.chain(blank()).chain(figures).chain(blank()).collect();
        // The blank line at the end needs no row.
        if lines.len() + table.len() > height + 1 {
            break;
        }
        lines.extend(table);
        explained.extend(why);
    }
    lines
}

fn in_figures(context: &Context<'_>, table: &FigureTable) -> Vec<String> {
    let (header, rows) = figures::rows(context.words, table);
    in_columns(&header, &rows)
}

/// Says that all cases are counted, where the list beside the page has fewer.
fn whose_cases(context: &Context<'_>) -> Option<String> {
    let total = context.state.total();
    let listed = context.state.queue().count(total);
    let is_part = i64::try_from(listed).is_ok_and(|listed| listed < total);
    is_part.then(|| context.format(&Message::new("barometer-all-cases").with("listed", listed)))
}

/// Returns how many cases the reviewer classified today and this week, and how fast it goes now.
fn recent(context: &Context<'_>, work: RecentWork) -> String {
    let counts = Message::new("barometer-recent").with("today", work.today);
    let mut said = context.format(&counts.with("week", work.week));
    if let Some(pace) = context.state.pace().per_minute() {
        let pace = context.words.decimal(pace, 1);
        let message = Message::new("barometer-recent-pace").with("pace", pace.as_str());
        said = format!("{said} {}", context.format(&message));
    }
    said
}

/// Returns whether a sentence says why a share is missing, beside bars that count cases and so have none.
fn is_beside_the_point(
    context: &Context<'_>,
    page: BarometerPage,
    table: &FigureTable,
    said: &str,
) -> bool {
    let counts_cases = !page.as_table && table.id == TableId::Month;
    counts_cases && figures::why_no_share(context.words, table).is_some_and(|why| why == said)
}

/// Returns which of all tables one is, its name, and what its numbers are parts of.
fn heading(
    context: &Context<'_>,
    barometer: &Barometer,
    page: BarometerPage,
    place: usize,
) -> String {
    let tables = barometer.on_screen();
    let Some(table) = tables.get(place) else { return String::new() };
    let name = figures::table_name(context.words, table.id);
    let counted = |key, count: usize| Some(context.format(&Message::new(key).with("count", count)));
    let base = match table.rows.as_slice() {
        [row] if row.group == FigureGroup::All => {
            row.base.map(|base| figures::base(context.words, table.id.base(), base))
        }
        _ if table.id == TableId::Month => counted("barometer-of-cases", barometer.cases),
        _ if page.as_table => counted("barometer-of-classified", barometer.done),
        // A bar of a group has its innovations alone.
        _ => counted("barometer-innovations-of-classified", barometer.done),
    };
    let base = base.map(|base| format!(" · {base}")).unwrap_or_default();
    format!("{}/{} {name}{base}", place + 1, tables.len())
}

fn sentences(
    context: &Context<'_>,
    barometer: &Barometer,
    table: Option<&FigureTable>,
) -> Vec<String> {
    let mut sentences = figures::design(context.words, barometer);
    if let Some(place) = barometer.one_place {
        sentences.push(context.get(&format!("barometer-single-{}-here", place.as_str())));
    }
    let notes = table.map(|table| figures::notes(context.words, barometer, table));
    notes.unwrap_or_default().into_iter().chain(sentences).collect()
}

/// Draws bars, each with its numbers behind it and its interval beneath it.
fn drawn(bars: &[BarRow], page_width: usize) -> Vec<Vec<String>> {
    let widest = |of: fn(&BarRow) -> &str| bars.iter().map(|bar| width(of(bar))).max();
    let numbers = widest(|bar| &bar.numbers).unwrap_or_default();
    if page_width < NARROW {
        return bars.iter().map(|bar| below_its_label(bar, page_width)).collect();
    }
    let labels = widest(|bar| &bar.label).unwrap_or_default().min(LABELS);
    let room = page_width.saturating_sub(labels + numbers + 2).max(8);
    let of_bar = |bar: &BarRow| {
        let label = padded(&cut(&bar.label, labels), labels);
        let blocks = blocks(bar.length.unwrap_or_default(), room);
        let line = format!("{label} {} {}", padded(&blocks, room), bar.numbers);
        let below = whisker(bar, room).map(|line| format!("{} {line}", " ".repeat(labels)));
        [Some(line), below].into_iter().flatten().collect()
    };
    bars.iter().map(of_bar).collect()
}

fn below_its_label(bar: &BarRow, page_width: usize) -> Vec<String> {
    let room = page_width.saturating_sub(width(&bar.numbers) + 1);
    let label = padded(&cut(&bar.label, room), room);
    let mut lines = vec![format!("{label} {}", bar.numbers)];
    lines.push(blocks(bar.length.unwrap_or_default(), page_width));
    lines.extend(whisker(bar, page_width));
    lines
}

fn padded(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

/// Returns where a share lies in so many cells, in eighths of a cell.
// A share is from 0 to 1, so that neither its sign nor its size is lost.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn eighths(share: f64, cells: usize) -> usize {
    (share.clamp(0.0, 1.0) * (cells * 8) as f64).round() as usize
}

fn blocks(share: f64, cells: usize) -> String {
    let eighths = eighths(share, cells);
    let last = (eighths % 8).checked_sub(1).map_or("", |place| signs::EIGHTHS[place]);
    format!("{}{last}", signs::EIGHTHS[7].repeat(eighths / 8))
}

/// Returns the interval as a line from end to end, where there is one.
fn whisker(bar: &BarRow, cells: usize) -> Option<String> {
    let interval = bar.interval?;
    let cell = |share: f64| (eighths(share, cells) / 8).min(cells.saturating_sub(1));
    let (low, high) = (cell(interval.low), cell(interval.high));
    let between = signs::LINE.repeat((high - low).saturating_sub(1));
    let end = if high > low { signs::RIGHT_END } else { "" };
    Some(format!("{}{}{between}{end}", " ".repeat(low), signs::LEFT_END))
}

/// Returns a table in columns, the first to the left and the others to the right.
fn in_columns(header: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let all = || std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
    let widest = |column: usize| {
        all().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..header.len()).map(widest).collect();
    let line = |row: &[String]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(place, (cell, to))| match place {
            0 => padded(cell, *to),
            _ => format!("{}{cell}", " ".repeat(to.saturating_sub(width(cell)))),
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    all().map(line).collect()
}
