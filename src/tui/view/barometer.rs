//! The barometer: what the cases say, one table at a time, as bars or in figures.

use std::ops::Range;

use ratatui::style::Style;

use super::super::signs;
use super::changes::StyledLine;
use super::context::Context;
use crate::domain::barometer::{Barometer, FigureGroup, FigureTable, TableId};
use crate::domain::{FacetWord, Message};
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
    pub(super) lines: Vec<StyledLine>,
    /// Which lines are the chosen bar.
    pub(super) chosen: Range<usize>,
    /// How many tables are in these lines: the one on the page, and those behind it that have room below it.
    pub(super) tables: usize,
}

/// Returns the page in lines of at most `page_width` cells: its table, and below it as many of those behind it as fit
/// whole into `height` lines.
pub(super) fn lines(
    context: &Context<'_>,
    page: BarometerPage,
    (page_width, height): (usize, usize),
) -> BarometerLines {
    let theme = context.theme;
    let Some((barometer, work)) = context.state.barometer() else {
        let lines = vec![vec![(context.get("barometer-counting"), theme.muted)]];
        return BarometerLines { lines, chosen: 0..1, tables: 0 };
    };
    let mut chosen = 0..1;
    let tables = barometer.on_screen();
    let paragraph = |text: &str, style: Style| -> Vec<StyledLine> {
        wrap(text, page_width).into_iter().map(|line| vec![(line, style)]).collect()
    };
    let all = whose_cases(context);
    let mut lines: Vec<_> = all.iter().flat_map(|said| paragraph(said, theme.text)).collect();
    let table = tables.get(page.table).or(tables.first()).filter(|_| barometer.done > 0);
    if let Some(table) = table {
        let place = tables.iter().position(|other| other.id == table.id).unwrap_or_default();
        lines.extend(heading(context, barometer, (page, place), page_width));
        lines.push(blank());
        if page.as_table {
            lines.extend(in_figures(context, table));
        } else {
            let beside = BesideBars::of(context, &tables);
            let bars = drawn(context, (table, &beside), page_width);
            for (place, bar) in bars.into_iter().enumerate() {
                let is_chosen = place == page.bar;
                if is_chosen {
                    chosen = lines.len()..lines.len() + bar.len();
                }
                lines.extend(bar.into_iter().enumerate().map(|(row, bar)| {
                    if is_chosen { marked(context, bar, row == 0) } else { bar }
                }));
            }
        }
        lines.push(blank());
    }
    let mut said = sentences(context, barometer, table.copied());
    said.retain(|said| !table.is_some_and(|table| is_beside_the_point(context, page, table, said)));
    said.splice(0..0, work.map(|work| recent(context, work)));
    if context.state.is_counting() {
        said.insert(0, context.get("barometer-counting"));
    }
    lines.extend(said.iter().flat_map(|said| paragraph(said, theme.muted)));
    let room = height.saturating_sub(lines.len() + 1);
    let (mut below, count) = behind(context, page, 1, (page_width, room));
    // The blank line at its end is no line to read on to.
    if count > 0 && below.pop().is_some() {
        lines.push(blank());
        lines.extend(below);
    }
    BarometerLines { lines, chosen, tables: 1 + count }
}

/// Returns the tables from the `first`th behind the one on the page on, as many as fit whole into so many lines; and how many
/// these are.
pub(super) fn behind(
    context: &Context<'_>,
    page: BarometerPage,
    first: usize,
    (page_width, height): (usize, usize),
) -> (Vec<StyledLine>, usize) {
    let theme = context.theme;
    let barometer = context.state.barometer().map(|(barometer, _)| barometer);
    let Some(barometer) = barometer.filter(|barometer| barometer.done > 0) else {
        return (Vec::new(), 0);
    };
    let tables = barometer.on_screen();
    let place = |step: usize| (page.table + step) % tables.len();
    let missing = |step| figures::why_missing(context.words, barometer, tables[place(step)]);
    // What is missing is explained where it is first seen.
    let mut explained: Vec<String> = (0..first.min(tables.len())).flat_map(missing).collect();
    let beside = BesideBars::of(context, &tables);
    let (mut lines, mut count) = (Vec::new(), 0);
    for step in first..tables.len() {
        let table = tables[place(step)];
        let mut whole = heading(context, barometer, (page, place(step)), page_width);
        whole.push(blank());
        if page.as_table {
            whole.extend(in_figures(context, table));
        } else {
            whole.extend(drawn(context, (table, &beside), page_width).concat());
        }
        let mut why = missing(step);
        why.retain(|said| {
            !explained.contains(said) && !is_beside_the_point(context, page, table, said)
        });
        let said = why.iter().flat_map(|said| wrap(said, page_width));
        whole.extend(said.map(|line| vec![(line, theme.muted)]));
        whole.push(blank());
        // The blank line at the end needs no row.
        if lines.len() + whole.len() > height + 1 {
            break;
        }
        lines.extend(whole);
        explained.extend(why);
        count += 1;
    }
    (lines, count)
}

const fn blank() -> StyledLine {
    Vec::new()
}

/// Returns the line of a bar as that of the chosen one: bold, and in its first row with a mark in the margin. In reverse, a
/// bar would look like a hole.
fn marked(context: &Context<'_>, bar: StyledLine, is_first: bool) -> StyledLine {
    let strong = context.theme.strong;
    let bold = |(text, style): (String, Style)| {
        let is_text = style == context.theme.text;
        (text, if is_text { strong } else { style })
    };
    let mut bar: StyledLine = bar.into_iter().map(bold).collect();
    if let Some((margin, _)) = bar.first_mut().filter(|_| is_first) {
        *margin = format!("{} ", signs::HERE);
    }
    bar
}

fn in_figures(context: &Context<'_>, table: &FigureTable) -> Vec<StyledLine> {
    let (header, rows) = figures::rows(context.words, table);
    in_columns(&header, &rows).into_iter().map(|line| vec![(line, context.theme.text)]).collect()
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

/// Returns whether a sentence says why a share is missing, beside bars that count cases and so have none; or how many cases there
/// are, beside bars of shares.
fn is_beside_the_point(
    context: &Context<'_>,
    page: BarometerPage,
    table: &FigureTable,
    said: &str,
) -> bool {
    if page.as_table {
        return false;
    }
    if table.id != TableId::Month {
        return figures::TOTALS_SHOWN.iter().any(|key| context.get(key) == said);
    }
    figures::why_no_share(context.words, table).is_some_and(|why| why == said)
}

/// Returns which of all tables one is, its name, and what its numbers are parts of.
fn heading(
    context: &Context<'_>,
    barometer: &Barometer,
    (page, place): (BarometerPage, usize),
    page_width: usize,
) -> Vec<StyledLine> {
    let theme = context.theme;
    let tables = barometer.on_screen();
    let Some(table) = tables.get(place) else { return Vec::new() };
    let name = figures::table_name(context.words, table.id);
    let counted = |key, count: usize| Some(context.format(&Message::new(key).with("count", count)));
    let base = match table.rows.as_slice() {
        [row] if row.group == FigureGroup::All => {
            row.base.map(|base| figures::base(context.words, table.id.base(), base))
        }
        _ if table.id == TableId::Month => counted("barometer-of-cases", barometer.cases),
        _ if page.as_table => counted("barometer-of-classified", barometer.done),
        // A bar of a group has its innovations alone, and their share of the group.
        _ => Some(context.get("barometer-innovations-of-row")),
    };
    let name = format!("{}/{} {name}", place + 1, tables.len());
    let base = base.map(|base| format!(" · {base}")).unwrap_or_default();
    if width(&name) + width(&base) <= page_width {
        return vec![vec![(name, theme.strong), (base, theme.text)]];
    }
    let lines = wrap(&format!("{name}{base}"), page_width).into_iter();
    lines.map(|line| vec![(line, theme.strong)]).collect()
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

/// The widths of what stands beside the bars of all tables, so that they begin and end below each other.
struct BesideBars {
    label: usize,
    count: usize,
    percent: usize,
    numbers: usize,
}

impl BesideBars {
    fn of(context: &Context<'_>, tables: &[&FigureTable]) -> Self {
        let bars: Vec<BarRow> =
            tables.iter().flat_map(|table| figures::bars(context.words, table)).collect();
        let widest = |of: fn(&BarRow) -> usize| bars.iter().map(of).max().unwrap_or_default();
        let count = widest(|bar| width(&bar.count));
        let percent = widest(|bar| bar.percent.as_deref().map_or(0, width));
        let mut beside =
            Self { label: widest(|bar| width(&bar.label)).min(LABELS), count, percent, numbers: 0 };
        beside.numbers = bars.iter().map(|bar| width(&beside.numbers(bar))).max().unwrap_or(0);
        beside
    }

    /// Returns count, share and interval of a bar, the first two to the right in their columns.
    fn numbers(&self, bar: &BarRow) -> String {
        let to_the_right =
            |text: &str, to: usize| format!("{}{text}", " ".repeat(to.saturating_sub(width(text))));
        let aligned = BarRow {
            count: to_the_right(&bar.count, self.count),
            percent: bar.percent.as_ref().map(|percent| to_the_right(percent, self.percent)),
            ..bar.clone()
        };
        aligned.numbers()
    }
}

/// Draws the bars of a table behind their margin, each with its numbers behind it and its interval beneath it.
fn drawn(
    context: &Context<'_>,
    (table, beside): (&FigureTable, &BesideBars),
    page_width: usize,
) -> Vec<Vec<StyledLine>> {
    let theme = context.theme;
    let bars = figures::bars(context.words, table);
    let page_width = page_width.saturating_sub(width(MARGIN));
    let margin = || (MARGIN.to_owned(), theme.text);
    if page_width < NARROW {
        let of_bar = |bar: &BarRow| {
            let (first, below) = below_its_label(bar, page_width);
            let first = vec![margin(), (first, theme.text)];
            let mut below = below.into_iter();
            let blocks =
                below.next().map(|blocks| vec![margin(), (blocks, bar_style(context, table, bar))]);
            let whisker = below.map(|line| vec![margin(), (line, theme.text)]);
            std::iter::once(first).chain(blocks).chain(whisker).collect()
        };
        return bars.iter().map(of_bar).collect();
    }
    let room = page_width.saturating_sub(beside.label + beside.numbers + 2).max(8);
    let of_bar = |bar: &BarRow| {
        let label = padded(&cut(&bar.label, beside.label), beside.label);
        let blocks = padded(&blocks(bar.length.unwrap_or_default(), room), room);
        let line = vec![
            margin(),
            (format!("{label} "), theme.text),
            (blocks, bar_style(context, table, bar)),
            (format!(" {}", beside.numbers(bar)), theme.text),
        ];
        let below = whisker(bar, room).map(|line| {
            vec![margin(), (format!("{} {line}", " ".repeat(beside.label)), theme.text)]
        });
        [Some(line), below].into_iter().flatten().collect()
    };
    bars.iter().map(of_bar).collect()
}

/// Returns the style of a bar: that of its verdict or category, where it counts the cases of one.
fn bar_style(context: &Context<'_>, table: &FigureTable, bar: &BarRow) -> Style {
    let theme = context.theme;
    let value = bar.value.as_ref().map(FacetWord::as_str);
    let category = || value?.parse().ok().map(|category| theme.category_bar(category));
    let verdict = || value?.parse().ok().map(|verdict| theme.verdict_bar(verdict));
    let own = match table.id {
        TableId::Verdict => verdict(),
        TableId::Category | TableId::InnovationCategory => category(),
        _ => None,
    };
    own.unwrap_or(theme.bar)
}

/// Returns a bar in lines: its label and numbers, its blocks, and its interval where it has one.
fn below_its_label(bar: &BarRow, page_width: usize) -> (String, Vec<String>) {
    let numbers = bar.numbers();
    let room = page_width.saturating_sub(width(&numbers) + 1);
    let label = padded(&cut(&bar.label, room), room);
    let mut below = vec![blocks(bar.length.unwrap_or_default(), page_width)];
    below.extend(whisker(bar, page_width));
    (format!("{label} {numbers}"), below)
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
