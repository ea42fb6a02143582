//! What a column is by its content, where its header has no usual name: exports of surveys
//! have whole questions as headers.

use std::collections::HashSet;

use super::columns::{self, Columns};
use super::municipalities::{is_county, is_municipality};
use super::sheet::SheetRow;
use super::title_words::{HeaderAsks, asked, is_position_or_office};
use crate::domain::{Days, Role, is_personal};

// The numbers in this file are choices, measured on no corpus; `tests/surveys.rs` holds them to
// examples. What they get wrong a person corrects on the screen, or by options.

/// A column whose cells have on average at least so many characters is prose: about one sentence.
const PROSE: usize = 60;

/// A title is shorter than this on average, and longer than an id.
const LONGEST_TITLE: usize = 90;
const LONGEST_ID: usize = 14;

/// With fewer rows, nearly any column has a cell of its own in each. A choice.
pub(super) const ENOUGH_ROWS: usize = 3;

/// The content of a column.
#[derive(Debug)]
pub(super) struct ColumnContent<'a> {
    cells: Vec<&'a str>,
    rows: usize,
    /// Characters of a filled cell, on average.
    length: usize,
    pub(super) is_personal: bool,
    /// What its header asks for.
    asked: HeaderAsks,
}

/// Returns the contents of the columns, by their first rows.
pub(super) fn contents<'a>(headers: &[String], rows: &'a [SheetRow]) -> Vec<ColumnContent<'a>> {
    let of = |(index, header): (usize, &String)| {
        let cell =
            |row: &'a SheetRow| row.cell(index).map(str::trim).filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = rows.iter().filter_map(cell).collect();
        let characters: usize = cells.iter().map(|cell| cell.chars().take(2_000).count()).sum();
        let personal = cells.iter().filter(|cell| is_personal(header, cell)).count();
        // A header such as "Name" may be that of anything: what is below it tells.
        let is_personal =
            if cells.is_empty() { is_personal(header, "") } else { personal * 2 > cells.len() };
        ColumnContent {
            length: characters / cells.len().max(1),
            rows: rows.len(),
            is_personal,
            asked: asked(&columns::fold(header)),
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
        let lettered = self.share(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() > 2);
        let is_called = self.asked == HeaderAsks::Title;
        let shortest = if is_called { 3 } else { LONGEST_ID / 2 };
        !self.is_personal
            && self.asked != HeaderAsks::Other
            && !self.is_of_positions()
            && (is_called || self.share(is_one_word) < 60)
            && (shortest..=LONGEST_TITLE).contains(&self.length)
            && self.distinct() >= if is_called { 50 } else { 70 }
            && self.share(is_address) < 50
            && self.share(is_moment) < 50
            && lettered >= 80
            && self.share(is_date) < 50
            && self.share(is_municipality) < 50
    }

    /// Returns whether it has the positions or offices of those who answered.
    fn is_of_positions(&self) -> bool {
        self.share(is_position_or_office) >= 50
    }

    fn is_id(&self) -> bool {
        !self.is_personal
            && self.distinct() == 100
            && self.length <= LONGEST_ID
            && self.share(|cell| !cell.contains(char::is_whitespace)) == 100
            && self.share(|cell| cell.contains(|c: char| c.is_ascii_digit())) == 100
            && self.share(is_address) == 0
            && self.share(is_moment) == 0
            && self.share(is_fraction) == 0
            && self.share(is_date) < 50
    }
}

/// Returns whether the cell is a date with a day: a bare year or number may be anything.
fn is_date(cell: &str) -> bool {
    cell.len() > 7 && Days::parse(cell).is_some()
}

/// Returns whether the cell is no more than a word, as the name of a role, a place or a group often is.
fn is_one_word(cell: &str) -> bool {
    !cell.contains(char::is_whitespace)
}

/// Returns whether the cell is an address of the web or a path rather than words.
fn is_address(cell: &str) -> bool {
    is_one_word(cell)
        && (cell.contains("://")
            || cell.starts_with("www.")
            || cell.contains('/') && cell.contains('.'))
}

/// Returns whether the cell is a time of day, alone or behind a date, or a date in digits.
fn is_moment(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    is_date(cell) || (cell.contains(':') && digits >= 3 && letters <= 2)
}

/// Returns whether the cell is a number with decimals, such as a coordinate or an amount.
fn is_fraction(cell: &str) -> bool {
    cell.contains(['.', ',']) && cell.replace(',', ".").parse::<f64>().is_ok()
}

/// Whether a column's content is that of a role.
type Fits = fn(&ColumnContent<'_>) -> bool;

/// Gives the title to the column whose content fits, where no usual name gave it to one; `true` where there is
/// one. A header that asks for a title goes before others, and needs no number of rows.
pub(super) fn find_title(
    columns: &mut Columns,
    contents: &[ColumnContent<'_>],
    fewest_rows: usize,
) -> bool {
    if !columns.with_role(Role::Title).is_empty() {
        return false;
    }
    let is_sure = |content: &ColumnContent<'_>| {
        content.asked == HeaderAsks::Title || content.rows >= fewest_rows
    };
    let fits = |place: &usize| {
        columns.is_other(*place) && contents[*place].is_title() && is_sure(&contents[*place])
    };
    let place = (0..contents.len()).filter(fits).min_by_key(|place| contents[*place].asked);
    columns.set(Role::Title, place.into_iter().collect());
    place.is_some()
}

/// Takes the title from a column that a usual name gave it, where it has the positions of those who answered: “Title”
/// may be theirs.
pub(super) fn refuse_positions(columns: &mut Columns, contents: &[ColumnContent<'_>]) {
    let title = columns.with_role(Role::Title).first().and_then(|title| contents.get(*title));
    // A few cases may well be called “Lege på hjul”.
    let is_of_positions = |content: &ColumnContent<'_>| {
        content.cells.len() >= ENOUGH_ROWS && content.share(is_position_or_office) >= 80
    };
    if title.is_some_and(is_of_positions) {
        columns.set(Role::Title, Vec::new());
    }
}

/// Gives the roles that no usual name gave to the columns whose contents fit. The report is all
/// prose that is left, with what a usual name found, in the file's order.
pub(super) fn complete(columns: &mut Columns, contents: &[ColumnContent<'_>], no_id: bool) {
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
    ] {
        if columns.with_role(role).is_empty()
            && !(no_id && role == Role::Id)
            && let Some(place) = free(columns, fits)
        {
            columns.set(role, vec![place]);
        }
    }
    find_title(columns, contents, 0);
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
