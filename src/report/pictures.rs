//! The picture of each table.

use super::chart::{self, DotRow, Spoken};
use super::findings::finding;
use super::markup::MarkupWriter;
use super::palette;
use crate::domain::FacetWord;
use crate::domain::barometer::{Barometer, FigureGroup, FigureRow, FigureTable, TableId};
use crate::wording::figures::{self, BarRow};
use crate::words::Words;

/// A picture of a table, ready to be drawn.
pub(super) struct Picture {
    title: String,
    /// What the bars show, where the title does not say that.
    shown: Option<String>,
    shape: PictureShape,
}

enum PictureShape {
    Parts(Vec<BarRow>),
    Bars(Vec<BarRow>),
    Dots(Vec<String>, Vec<DotRow>),
}

impl Picture {
    /// Returns the picture of a table; `None` where only the table is shown.
    pub(super) fn of(words: &Words, barometer: &Barometer, table: &FigureTable) -> Option<Self> {
        let shape = match table.id {
            TableId::Municipality => return None,
            TableId::CategoryByKind | TableId::SectorCategory => dots(words, table),
            _ => {
                let rows = figures::bars(words, table);
                // Where nothing has a length, there is nothing to see.
                if rows.iter().all(|row| row.length.unwrap_or_default() <= 0.0) {
                    return None;
                }
                // Parts of a whole are one bar, unless one of them is not published.
                let are_shown = rows.iter().all(|row| row.length.is_some());
                if table.id == TableId::Verdict && are_shown {
                    PictureShape::Parts(rows)
                } else {
                    PictureShape::Bars(rows)
                }
            }
        };
        let shown = figures::what_bars_show(words, table);
        Some(Self { title: finding(words, barometer, table), shown, shape })
    }

    /// Returns the numbers in a sentence.
    fn description(&self) -> String {
        match &self.shape {
            PictureShape::Parts(rows) | PictureShape::Bars(rows) => {
                let said = rows.iter().map(|row| format!("{}: {}", row.label, row.numbers()));
                said.collect::<Vec<_>>().join("; ")
            }
            PictureShape::Dots(columns, rows) => {
                let row = |row: &DotRow| {
                    let cells = columns.iter().zip(&row.counts);
                    let cells = cells.map(|(column, (_, count))| format!("{column} {count}"));
                    format!("{}: {}", row.label, cells.collect::<Vec<_>>().join(", "))
                };
                rows.iter().map(row).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// Draws it under an id of its own.
    pub(super) fn draw(&self, markup: &mut MarkupWriter, id: &str, style: Option<&str>) {
        let shown = self.shown.iter().map(|shown| format!("{shown} "));
        let description = format!("{}{}", shown.collect::<String>(), self.description());
        let spoken = Spoken { id, title: &self.title, description: &description, style };
        match &self.shape {
            PictureShape::Parts(rows) => chart::parts(markup, &spoken, rows),
            PictureShape::Bars(rows) => chart::bars(markup, &spoken, rows),
            PictureShape::Dots(columns, rows) => chart::dots(markup, &spoken, columns, rows),
        }
    }

    /// Returns it as a file of its own.
    pub(super) fn as_file(&self) -> String {
        let mut markup = MarkupWriter::new();
        self.draw(&mut markup, "figure", Some(&palette::of_picture()));
        markup.finish("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    }
}

/// Returns the counts of a table with its columns as rows, since there are more of those.
fn dots(words: &Words, table: &FigureTable) -> PictureShape {
    let cell = |count: Option<usize>| (count.unwrap_or_default(), figures::count(words, count));
    let by_kind = table.id == TableId::CategoryByKind;
    let name = |value: &FacetWord| figures::value_name(words, table.id, *value);
    let group = |row: &FigureRow| figures::group_name(words, table.id, &row.group);
    if by_kind {
        let row = |(place, value): (usize, &FacetWord)| DotRow {
            label: name(value),
            counts: table.rows.iter().map(|row| cell(row.cells[place].count)).collect(),
        };
        let columns = table.rows.iter().map(|row| short_group(words, table.id, row)).collect();
        return PictureShape::Dots(columns, table.values.iter().enumerate().map(row).collect());
    }
    let row = |row: &FigureRow| DotRow {
        label: group(row),
        counts: row.cells.iter().map(|of| cell(of.count)).collect(),
    };
    let columns =
        table.values.iter().map(|value| figures::short_name(words, table.id, *value)).collect();
    PictureShape::Dots(columns, table.rows.iter().map(row).collect())
}

fn short_group(words: &Words, table: TableId, row: &FigureRow) -> String {
    match row.group {
        FigureGroup::Value(id) => figures::short_name(words, table, id),
        _ => String::new(),
    }
}
