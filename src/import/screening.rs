//! Rows of a table that are no cases: headers that come again, rows for those who fill in the table, sums and
//! sources behind it.

use super::columns::{self, Columns};
use super::sheet::SheetRow;
use crate::domain::{Days, Role};

/// The words with which a row behind a table begins that has a sum or a source, folded.
const CLOSING: [&str; 10] = [
    "totalt", "total", "totals", "sum", "kilde", "kilder", "kjelde", "kjelder", "source", "sources",
];

/// What `SurveyMonkey` writes below a question in a second row of headers, folded.
const SECOND_HEADERS: [&str; 8] = [
    "open ended response",
    "response",
    "other (please specify",
    "åpent svar",
    "åpne svar",
    "ope svar",
    "fritekstsvar",
    "svar",
];

/// How Qualtrics begins each cell of its third row of headers.
const IMPORT_ID: &str = "{\"ImportId\":";

/// With what a hint begins for those who fill in a table, folded.
const HINTS: [&str; 20] = [
    "maks ",
    "max ",
    "maximum ",
    "maksimum ",
    "minst ",
    "minimum ",
    "velg ",
    "vel ",
    "choose ",
    "select ",
    "skriv ",
    "fyll ",
    "enter ",
    "dd.mm",
    "åååå",
    "yyyy",
    "fritekst",
    "free text",
    "obligatorisk",
    "required",
];

/// A hint is shorter than this. A choice.
const LONGEST_HINT: usize = 120;

/// So many rows behind a table are kept back to see whether others follow.
pub(super) const MOST_CLOSING: usize = 50;

/// Returns whether a row repeats the headers.
pub(super) fn is_header(row: &SheetRow, headers: &[String]) -> bool {
    let mut filled = row.filled();
    let Some((at, first)) = filled.next() else { return false };
    let says = |(at, cell): (usize, &str)| {
        let header = headers.get(at).map_or("", |header| header.trim());
        // Headers that are there twice have a number behind them.
        header == cell
            || header.to_lowercase() == cell.to_lowercase()
            || header.strip_prefix(cell).is_some_and(|rest| rest.starts_with(" ("))
    };
    if !says((at, first)) {
        return false;
    }
    let mut count = 1;
    for cell in filled {
        if !says(cell) {
            return false;
        }
        count += 1;
    }
    count * 2 > headers.len() && (count > 1 || headers.len() == 1 && headers[0].trim() == first)
}

/// Returns how many of a table's first rows are further rows of headers, as `SurveyMonkey` and Qualtrics write
/// them.
pub(super) fn second_headers(rows: &[SheetRow], headers: &[String]) -> usize {
    let is_import_ids = |row: &SheetRow| {
        let begins = row.filled().filter(|(_, cell)| cell.starts_with(IMPORT_ID)).count();
        begins > 0 && begins * 2 >= row.filled().count()
    };
    if let Some(at) = rows.iter().take(2).position(is_import_ids) {
        return at + 1;
    }
    let is_second =
        rows.first().is_some_and(|row| is_of_survey_monkey(row) || is_spaced_header(row, headers));
    usize::from(is_second && rows.len() > 1)
}

/// Returns whether a row says of questions what kind of answer they have, and has no id.
fn is_of_survey_monkey(row: &SheetRow) -> bool {
    let is_phrase =
        |(_, cell): (usize, &str)| SECOND_HEADERS.contains(&columns::fold(cell).as_str());
    let has_id = row.filled().any(|(at, _)| at == 0);
    !has_id
        && row.filled().any(is_phrase)
        && row.filled().all(|(_, cell)| cell.len() < LONGEST_HINT)
}

/// Returns whether a row has the headers with blanks between their words, as in `StartDate` and `Start Date`. A cell
/// that equals its header is a choice among columns that are called like the choices.
fn is_spaced_header(row: &SheetRow, headers: &[String]) -> bool {
    let letters = |text: &str| {
        let letters = text.chars().filter(|c| !c.is_whitespace());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let blanks = |text: &str| text.chars().filter(|c| c.is_whitespace()).count();
    let says = |&(at, cell): &(usize, &str)| {
        headers.get(at).is_some_and(|header| {
            blanks(header.trim()) < blanks(cell) && letters(header) == letters(cell)
        })
    };
    let count = row.filled().filter(says).count();
    count > 1 && row.filled().all(|(_, cell)| !cell.chars().all(|c| c.is_ascii_digit()))
}

/// Returns what a table's first row says to those who fill in the table; `None` where it is a case.
pub(super) fn hints(rows: &[SheetRow]) -> Option<(&SheetRow, &str)> {
    let (row, others) = rows.split_first()?;
    if others.is_empty() || row.filled().any(|(_, cell)| cell.chars().count() > LONGEST_HINT) {
        return None;
    }
    let is_hint = |cell: &str| {
        let folded = cell.trim_start_matches(['(', '[']).to_lowercase();
        HINTS.iter().any(|hint| folded.starts_with(hint))
    };
    let hint = row.filled().map(|(_, cell)| cell).find(|cell| is_hint(cell));
    let count = row.filled().filter(|(_, cell)| is_hint(cell)).count();
    // Numbers and dates are below it in each of these columns.
    let deviates = |column: usize| {
        let below = || others.iter().filter_map(|row| row.cell(column));
        let is_figure = |cell: &str| is_number(cell) || Days::parse(cell).is_some();
        below().count() > 1 && below().filter(|cell| !cell.trim().is_empty()).all(is_figure)
    };
    let strange = row.filled().find(|(at, cell)| {
        cell.contains(char::is_alphabetic) && Days::parse(cell).is_none() && deviates(*at)
    });
    match hint {
        Some(hint) if count > 1 || strange.is_some() => Some((row, hint)),
        _ => None,
    }
}

fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty()
        && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | ' '))
}

/// Returns whether a row is like one behind a table, with a sum or a source, and has no text: its first cell is such a
/// word, alone or before a colon or a number.
pub(super) fn is_closing(row: &SheetRow, columns: &Columns) -> bool {
    let Some((at, first)) = row.filled().next() else { return false };
    let end = first.find(|c: char| !c.is_alphabetic()).unwrap_or(first.len());
    let (word, rest) = first.split_at(end);
    // More words behind it make a title: "Total omlegging av tilsyn".
    let rest = rest.trim_start();
    let is_alone = rest.is_empty() || rest.starts_with(':') || is_number(rest);
    let of_role = |role: Role| columns.with_role(role).iter().copied();
    is_alone
        && CLOSING.contains(&word.to_lowercase().as_str())
        && of_role(Role::Text)
            .all(|column| row.cell(column).is_none_or(|text| text.trim().is_empty()))
        && of_role(Role::Id)
            .all(|column| column == at || row.cell(column).is_none_or(|id| id.trim().is_empty()))
}
