//! The tables as an Excel workbook: a sheet for each as the page shows it, and one with a row for each count.

use std::collections::HashSet;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::data;
use super::references;
use super::source::ReportSource;
use crate::domain::barometer::FigureTable;
use crate::wording::figures;
use crate::words::Words;

/// The most characters that the name of a sheet may have.
const LONGEST_NAME: usize = 31;

/// The name of the sheet with a row for each count, which is the same in every language.
const COUNTS_SHEET: &str = "nybrott";

/// Returns the workbook as bytes, the same for the same source.
///
/// # Errors
/// What the library refuses, such as more rows than a sheet has.
pub fn workbook(words: &Words, source: &ReportSource) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(source.at.timestamp().as_second())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut names = HashSet::from([COUNTS_SHEET.to_owned()]);
    for table in &source.barometer.tables {
        let name = sheet_name(&figures::table_name(words, table.id), &mut names);
        workbook.push_worksheet(of_table(words, source, table, &name)?);
    }
    let name = sheet_name(&words.get("report-references"), &mut names);
    workbook.push_worksheet(of_references(words, source, &name)?);
    let tables: Vec<&FigureTable> = source.barometer.tables.iter().collect();
    workbook.push_worksheet(of_counts(&tables)?);
    workbook.save_to_buffer()
}

/// Returns a name that a sheet may have and no other has.
fn sheet_name(name: &str, names: &mut HashSet<String>) -> String {
    let allowed: String = name.chars().filter(|of| !"[]:*?/\\'".contains(*of)).collect();
    let cut = |length: usize| allowed.chars().take(length).collect::<String>();
    let mut found = cut(LONGEST_NAME).trim().to_owned();
    let mut number = 2;
    while !names.insert(found.to_lowercase()) {
        found = format!("{} {number}", cut(LONGEST_NAME - 4).trim());
        number += 1;
    }
    found
}

fn of_table(
    words: &Words,
    source: &ReportSource,
    table: &FigureTable,
    name: &str,
) -> Result<Worksheet, XlsxError> {
    let (header, rows) = figures::rows(words, table);
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    write_header(&mut sheet, header.iter().map(String::as_str))?;
    let right = Format::new().set_align(FormatAlign::Right);
    let mut row = 0;
    for cells in &rows {
        row += 1;
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<u32>() {
                Ok(count) if column > 0 => sheet.write(row, column, count)?,
                _ if column > 0 => sheet.write_string_with_format(row, column, cell, &right)?,
                _ => sheet.write_string(row, column, cell)?,
            };
        }
    }
    let base = format!("{}.", figures::base_of(words, table));
    let notes = figures::notes(words, &source.barometer, table);
    for note in std::iter::once(base).chain(notes) {
        row += 2;
        sheet.write_string(row, 0, note)?;
    }
    sheet.set_column_width(0, 32)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(sheet)
}

/// Returns the sheet with the figures of others, as the page has them.
fn of_references(words: &Words, source: &ReportSource, name: &str) -> Result<Worksheet, XlsxError> {
    let (header, rows) = references::rows(words, source);
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    write_header(&mut sheet, header.iter().map(String::as_str))?;
    for (row, cells) in (1..).zip(&rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.set_column_width(0, 64)?;
    sheet.set_column_width(1, 40)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(sheet)
}

/// Returns the sheet whose rows are the lines of the CSV, with numbers as numbers.
fn of_counts(tables: &[&FigureTable]) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(COUNTS_SHEET)?;
    write_header(&mut sheet, data::COLUMNS)?;
    for (row, line) in (1..).zip(data::lines(tables)) {
        for (column, cell) in (0..).zip(line) {
            match (cell.as_f64(), cell.as_bool()) {
                (Some(number), _) => sheet.write_number(row, column, number)?,
                (_, Some(is_so)) => sheet.write_boolean(row, column, is_so)?,
                _ => sheet.write_string(row, column, data::text(&cell))?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(sheet)
}

fn write_header<'a>(
    sheet: &mut Worksheet,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(names) {
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    Ok(())
}
