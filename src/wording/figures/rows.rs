//! The tables of a barometer as rows of cells, for text, Markdown and pages alike.

use super::sentences::{
    HIDDEN, NOTHING, count, group_name, number, percent, range, short_name, value_name,
};
use crate::domain::FacetWord;
use crate::domain::barometer::{
    Base, Figure, FigureGroup, FigureRow, FigureTable, ShareFigure, TableId,
};
use crate::words::Words;

/// Returns the header and the rows of a table. One about all cases has a row for each value; one about groups a row
/// for each group.
#[must_use]
pub fn rows(words: &Words, table: &FigureTable) -> (Vec<String>, Vec<Vec<String>>) {
    match table.rows.as_slice() {
        [row] if row.group == FigureGroup::All => of_all(words, table, row),
        _ if table.id.is_by_place() => of_places(words, table),
        _ if table.id == TableId::CategoryByKind => of_kinds(words, table),
        _ => of_groups(words, table),
    }
}

fn column(words: &Words, name: &str) -> String {
    words.get(&format!("barometer-column-{name}"))
}

fn of_all(words: &Words, table: &FigureTable, row: &FigureRow) -> (Vec<String>, Vec<Vec<String>>) {
    let cells = || table.values.iter().zip(&row.cells);
    let has_interval =
        row.cells.iter().any(|cell| cell.share.is_some_and(|share| share.interval.is_some()));
    let columns: &[&str] = if has_interval {
        &["answer", "count", "share", "interval"]
    } else {
        &["answer", "count", "share"]
    };
    let line = |(value, cell): (&FacetWord, &Figure)| {
        let mut line =
            vec![value_name(words, table.id, *value), count(words, cell.count), share(words, cell)];
        line.extend(has_interval.then(|| interval(words, cell)));
        line
    };
    (columns.iter().map(|name| column(words, name)).collect(), cells().map(line).collect())
}

/// Returns the heading of the groups of a table: what each of them is.
fn grouping(words: &Words, id: TableId) -> String {
    column(
        words,
        match id {
            TableId::SectorVerdict | TableId::SectorCategory => "sector",
            TableId::Month => "month",
            TableId::County => "county",
            TableId::Municipality => "municipality",
            _ => "group",
        },
    )
}

/// Returns counts by place: reports, what of them is classified, innovations and their share.
fn of_places(words: &Words, table: &FigureTable) -> (Vec<String>, Vec<Vec<String>>) {
    let is_county = table.id == TableId::County;
    let innovations = |row: &FigureRow| row.cells.first().copied().unwrap_or_default();
    let has_interval = is_county
        && table
            .rows
            .iter()
            .any(|row| innovations(row).share.is_some_and(|share| share.interval.is_some()));
    let mut header = vec![
        grouping(words, table.id),
        column(words, "cases"),
        column(words, "base"),
        column(words, "innovations"),
    ];
    header.extend(is_county.then(|| column(words, "share")));
    header.extend(has_interval.then(|| column(words, "interval")));
    let line = |row: &FigureRow| {
        let cell = innovations(row);
        let mut line = vec![
            group_name(words, table.id, &row.group),
            number(words, row.cases),
            count(words, row.base),
            count(words, cell.count),
        ];
        line.extend(is_county.then(|| share(words, &cell)));
        line.extend(has_interval.then(|| interval(words, &cell)));
        line
    };
    (header, table.rows.iter().map(line).collect())
}

/// Returns a row for each group and a column for each value: the count, and its share where there is one.
fn of_groups(words: &Words, table: &FigureTable) -> (Vec<String>, Vec<Vec<String>>) {
    let base = match table.id.base() {
        Base::Classified | Base::Answered => "base",
        Base::Innovations => "innovations",
    };
    let mut header = vec![grouping(words, table.id)];
    let has_cases = table.id.base() == Base::Classified;
    header.extend(has_cases.then(|| column(words, "cases")));
    header.push(column(words, base));
    header.extend(table.values.iter().map(|value| short_name(words, table.id, *value)));
    let line = |row: &FigureRow| {
        let mut line = vec![group_name(words, table.id, &row.group)];
        line.extend(has_cases.then(|| number(words, row.cases)));
        line.push(count(words, row.base));
        line.extend(row.cells.iter().map(|cell| count_and_share(words, cell)));
        line
    };
    (header, table.rows.iter().map(line).collect())
}

/// Returns a row for each kind and a column for each category, since there are more kinds; the first row has what the shares
/// of a column are parts of.
fn of_kinds(words: &Words, table: &FigureTable) -> (Vec<String>, Vec<Vec<String>>) {
    let category = |row: &FigureRow| match row.group {
        FigureGroup::Value(id) => short_name(words, table.id, id),
        ref group => group_name(words, table.id, group),
    };
    let mut header = vec![column(words, "answer")];
    header.extend(table.rows.iter().map(category));
    let mut bases = vec![column(words, "innovations")];
    bases.extend(table.rows.iter().map(|row| count(words, row.base)));
    let kind = |(place, value): (usize, &FacetWord)| {
        let mut line = vec![value_name(words, table.id, *value)];
        line.extend(table.rows.iter().map(|row| count_and_share(words, &row.cells[place])));
        line
    };
    let kinds = table.values.iter().enumerate().map(kind);
    (header, std::iter::once(bases).chain(kinds).collect())
}

/// Returns a count with its share and interval, where there are such.
fn count_and_share(words: &Words, cell: &Figure) -> String {
    let count = count(words, cell.count);
    let share = |found: ShareFigure| {
        let range = range(words, &found);
        let range = range.map_or_else(String::new, |range| format!(", {range}"));
        format!("{count} ({}{range})", percent(words, found.share))
    };
    cell.share.map_or_else(|| count.clone(), share)
}

fn share(words: &Words, cell: &Figure) -> String {
    let missing = if cell.count.is_none() { HIDDEN } else { NOTHING };
    cell.share.map_or_else(|| missing.to_owned(), |found| percent(words, found.share))
}

fn interval(words: &Words, cell: &Figure) -> String {
    let missing = if cell.count.is_none() { HIDDEN } else { NOTHING };
    let found = cell.share.and_then(|found| range(words, &found));
    found.unwrap_or_else(|| missing.to_owned())
}
