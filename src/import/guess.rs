//! What a column is by its content, where its header has no usual name: exports of surveys
//! have whole questions as headers.

use std::collections::HashSet;

use super::columns::Columns;
use super::municipalities::{is_county, is_municipality};
use super::sheet::SheetRow;
use crate::domain::{Days, Role, is_personal};

// The numbers in this file are choices, measured on no corpus; `tests/surveys.rs` holds them to
// examples. What they get wrong a person corrects on the screen, or by options.

/// A column whose cells have on average at least so many characters is prose: about one sentence.
const PROSE: usize = 60;

/// A title is shorter than this on average, and longer than an id.
const LONGEST_TITLE: usize = 90;
const LONGEST_ID: usize = 14;

/// The content of a column.
#[derive(Debug)]
pub(super) struct ColumnContent<'a> {
    cells: Vec<&'a str>,
    rows: usize,
    /// Characters of a filled cell, on average.
    length: usize,
    pub(super) is_personal: bool,
}

/// Returns the contents of the columns, by their first rows.
pub(super) fn contents<'a>(headers: &[String], rows: &'a [SheetRow]) -> Vec<ColumnContent<'a>> {
    let of = |(index, header): (usize, &String)| {
        let cell = |row: &'a SheetRow| {
            let at = row.cells.binary_search_by_key(&index, |(column, _)| *column).ok()?;
            Some(row.cells[at].1.trim()).filter(|cell| !cell.is_empty())
        };
        let cells: Vec<&str> = rows.iter().filter_map(cell).collect();
        let characters: usize = cells.iter().map(|cell| cell.chars().take(2_000).count()).sum();
        let personal = cells.iter().filter(|cell| is_personal(header, cell)).count();
        ColumnContent {
            length: characters / cells.len().max(1),
            rows: rows.len(),
            is_personal: is_personal(header, "") || personal * 2 > cells.len(),
            cells,
        }
    };
    headers.iter().enumerate().map(of).collect()
}

impl ColumnContent<'_> {
    /// Returns whether it is prose: long, and with spaces.
    pub(super) fn is_prose(&self) -> bool {
        let spaced = self.cells.iter().filter(|cell| cell.contains(char::is_whitespace)).count();
        !self.is_personal && self.length >= PROSE && spaced * 2 > self.cells.len()
    }

    /// Returns how many in a hundred of the filled cells are so.
    fn share(&self, is_so: impl Fn(&str) -> bool) -> usize {
        let so = self.cells.iter().filter(|cell| is_so(cell)).count();
        (so * 100).checked_div(self.cells.len()).unwrap_or(0)
    }

    /// Returns how many in a hundred rows have a cell of their own here.
    fn distinct(&self) -> usize {
        let different: HashSet<&&str> = self.cells.iter().collect();
        (different.len() * 100).checked_div(self.rows).unwrap_or(0)
    }

    fn is_title(&self) -> bool {
        let lettered = self.share(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() > 3);
        !self.is_personal
            && (LONGEST_ID / 2..=LONGEST_TITLE).contains(&self.length)
            && self.distinct() >= 70
            && lettered >= 80
            && self.share(is_date) < 50
            && self.share(is_municipality) < 50
    }

    fn is_id(&self) -> bool {
        !self.is_personal
            && self.distinct() == 100
            && self.length <= LONGEST_ID
            && self.share(|cell| !cell.contains(char::is_whitespace)) == 100
            && self.share(|cell| cell.contains(|c: char| c.is_ascii_digit())) == 100
            && self.share(is_date) < 50
    }
}

/// Returns whether the cell is a date with a day: a bare year or number may be anything.
fn is_date(cell: &str) -> bool {
    cell.len() > 7 && Days::parse(cell).is_some()
}

/// Whether a column's content is that of a role.
type Fits = fn(&ColumnContent<'_>) -> bool;

/// Gives the roles that no usual name gave to the columns whose contents fit. The report is all
/// prose that is left, with what a usual name found, in the file's order.
pub(super) fn complete(columns: &mut Columns, contents: &[ColumnContent<'_>]) {
    if let Some(title) = columns.with_role(Role::Title).first().copied()
        && contents.get(title).is_some_and(|content| content.is_personal)
    {
        // "Name" is that of the person who answered, not of a measure.
        columns.set(Role::Title, Vec::new());
    }
    let free = |columns: &Columns, fits: Fits| {
        let mut places = 0..contents.len();
        places.find(|place| columns.is_other(*place) && fits(&contents[*place]))
    };
    let text = prose(columns, contents);
    columns.set(Role::Text, text);
    for (role, fits) in [
        (Role::Municipality, (|content| content.share(is_municipality) >= 60) as Fits),
        (Role::County, |content| content.share(is_county) >= 60),
        (Role::Date, |content| content.share(is_date) >= 80),
        (Role::Id, |content| content.is_id()),
        (Role::Title, |content| content.is_title()),
    ] {
        if columns.with_role(role).is_empty()
            && let Some(place) = free(columns, fits)
        {
            columns.set(role, vec![place]);
        }
    }
}

/// Returns the columns of prose, with the report's own; where there are none, the longest that is
/// no more than words.
fn prose(columns: &Columns, contents: &[ColumnContent<'_>]) -> Vec<usize> {
    let named = columns.with_role(Role::Text);
    let may = |place: &usize| columns.is_other(*place) || named.contains(place);
    let is_report = |place: &usize| named.contains(place) || contents[*place].is_prose();
    let found: Vec<usize> = (0..contents.len()).filter(may).filter(is_report).collect();
    if !found.is_empty() {
        return found;
    }
    let longest = (0..contents.len())
        .filter(|place| columns.is_other(*place) && !contents[*place].is_personal)
        .max_by_key(|place| (contents[*place].length, usize::MAX - place));
    longest.into_iter().filter(|place| contents[*place].length > LONGEST_ID).collect()
}
