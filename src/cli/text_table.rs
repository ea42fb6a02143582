//! Tables for people, as plain text or in Markdown.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr as _;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TableSyntax {
    /// Columns between spaces.
    Plain,
    /// As GitHub's Markdown has it.
    Markdown,
}

/// Writes a table whose columns are as wide as their widest cell.
pub(super) fn write_table<const N: usize>(
    out: &mut dyn Write,
    header: &[String; N],
    lines: impl Iterator<Item = [String; N]>,
    syntax: TableSyntax,
) -> io::Result<()> {
    write_rows(out, header, &lines.map(Vec::from).collect::<Vec<_>>(), syntax)
}

/// Writes a table with as many columns as its header has.
pub(super) fn write_rows(
    out: &mut dyn Write,
    header: &[String],
    lines: &[Vec<String>],
    syntax: TableSyntax,
) -> io::Result<()> {
    let cell = |cell: &String| match syntax {
        TableSyntax::Plain => cell.clone(),
        TableSyntax::Markdown => cell.replace('\\', "\\\\").replace('|', "\\|"),
    };
    let all: Vec<Vec<String>> = std::iter::once(header)
        .chain(lines.iter().map(Vec::as_slice))
        .map(|line| line.iter().map(cell).collect())
        .collect();
    let width = |column: usize| {
        all.iter().filter_map(|line| line.get(column)).map(|cell| cell.width()).max()
    };
    let widths: Vec<usize> = (0..header.len()).map(|at| width(at).unwrap_or_default()).collect();
    for (at, line) in all.iter().enumerate() {
        let padded = line.iter().zip(&widths).map(|(cell, width)| {
            format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))
        });
        let cells: Vec<String> = padded.collect();
        match syntax {
            TableSyntax::Plain => writeln!(out, "{}", cells.join("  ").trim_end())?,
            TableSyntax::Markdown => {
                writeln!(out, "| {} |", cells.join(" | "))?;
                if at == 0 {
                    writeln!(out, "|{}", "---|".repeat(cells.len()))?;
                }
            }
        }
    }
    Ok(())
}
