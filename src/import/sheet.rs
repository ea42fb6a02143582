//! Rows of cells under headers: what every plain list of cases is before its columns have a meaning.

use std::borrow::Cow;
use std::vec;

use super::columns::Columns;
use super::error::ImportErrorKind;
use super::place::CasePlace;
use super::remark::Remarks;
use super::row_ranges::SkippedRows;
use crate::domain::{Case, CaseRecord, Headers, Role, TextHash};

/// A title made from the text has at most this many characters: one line of a usual terminal.
const TITLE_LENGTH: usize = 80;

/// How many rows are looked at to guess what their columns are: enough for shares of cells to mean
/// something. A choice.
const FIRST: usize = 200;

/// Cells under headers, handed over row by row.
pub(super) struct Sheet<'a> {
    /// One name for each column, all different.
    pub(super) headers: Vec<String>,
    /// The first rows; at least one.
    pub(super) first: Vec<SheetRow>,
    rest: Rest<'a>,
    /// What was left out above its rows, or decided about them.
    pub(super) remarks: Remarks,
    /// The sheets of a workbook that it is made of, where they are several.
    pub(super) joined: Option<JoinedSheets>,
    /// The rows that are left out because a person says so.
    pub(super) skipped: SkippedRows,
    /// The rows that look like hints for those who fill in the table, and one hint of each.
    pub(super) hints: Vec<(CasePlace, String)>,
    /// Whether its headers seem to be in the first column.
    pub(super) is_turned: bool,
    /// The row that its headers are in, 0 where there are none; `None` where it is not of one table.
    pub(super) header_row: Option<usize>,
}

/// The rows behind the first.
enum Rest<'a> {
    /// They are in memory.
    Kept(vec::IntoIter<SheetRow>),
    /// They are read when they are asked for.
    Flowing(Box<dyn Iterator<Item = Result<SheetRow, ImportErrorKind>> + 'a>),
}

/// The sheets of a workbook that a table is made of.
pub(super) struct JoinedSheets {
    /// Their names.
    pub(super) names: Vec<String>,
    /// The column with the sheet's name.
    pub(super) column: usize,
    /// The one that was asked for; else all are taken.
    pub(super) chosen: Option<usize>,
    /// The rows of the others, where one was asked for.
    pub(super) left: Vec<SheetRow>,
}

impl<'a> Sheet<'a> {
    /// Returns the sheet of these rows.
    ///
    /// # Errors
    /// No row; what is the matter with one of the first.
    pub(super) fn new(
        headers: Vec<String>,
        mut rows: impl Iterator<Item = Result<SheetRow, ImportErrorKind>> + 'a,
    ) -> Result<Self, ImportErrorKind> {
        let first = rows.by_ref().take(FIRST).collect::<Result<Vec<_>, _>>()?;
        if first.is_empty() {
            return Err(ImportErrorKind::NoCases);
        }
        let rest = Rest::Flowing(Box::new(rows));
        Ok(Self::of_rows(headers, first, rest))
    }

    /// Returns the sheet of these rows, which are in memory.
    ///
    /// # Errors
    /// There is no row.
    pub(super) fn kept(headers: Vec<String>, rows: Vec<SheetRow>) -> Result<Self, ImportErrorKind> {
        if rows.is_empty() {
            return Err(ImportErrorKind::NoCases);
        }
        let mut rows = rows.into_iter();
        let first = rows.by_ref().take(FIRST).collect();
        let rest = Rest::Kept(rows);
        Ok(Self::of_rows(headers, first, rest))
    }

    fn of_rows(headers: Vec<String>, first: Vec<SheetRow>, rest: Rest<'a>) -> Self {
        Self {
            headers,
            first,
            rest,
            remarks: Remarks::default(),
            joined: None,
            skipped: SkippedRows::default(),
            hints: Vec::new(),
            is_turned: false,
            header_row: None,
        }
    }

    /// Returns whether its rows are read when they are asked for.
    pub(super) const fn is_flowing(&self) -> bool {
        matches!(self.rest, Rest::Flowing(_))
    }

    /// Returns the rows that are in memory: all of them, unless they are read when they are asked for.
    pub(super) fn in_memory(&self) -> impl Iterator<Item = &SheetRow> {
        let rest = match &self.rest {
            Rest::Kept(rows) => rows.as_slice(),
            Rest::Flowing(_) => &[],
        };
        self.first.iter().chain(rest)
    }

    /// Returns all rows in order, the first ones included; each may be at fault.
    pub(super) fn into_rows(self) -> impl Iterator<Item = Result<SheetRow, ImportErrorKind>> + 'a {
        self.first.into_iter().map(Ok).chain(self.rest)
    }

    /// Returns all rows in order, of which only the first are kept; each may be at fault.
    pub(super) fn look_through(
        &mut self,
    ) -> impl Iterator<Item = Result<Cow<'_, SheetRow>, ImportErrorKind>> {
        let first = self.first.iter().map(|row| Ok(Cow::Borrowed(row)));
        first.chain(self.rest.by_ref().map(|row| row.map(Cow::Owned)))
    }
}

impl Iterator for Rest<'_> {
    type Item = Result<SheetRow, ImportErrorKind>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Kept(rows) => rows.next().map(Ok),
            Self::Flowing(rows) => rows.next(),
        }
    }
}

/// One case to be. A column it does not have is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetRow {
    pub(super) place: CasePlace,
    /// Each cell with its column's number.
    pub(super) cells: Vec<(usize, String)>,
    /// What is the matter where the row has fewer cells than the header, and one of those missing matters.
    pub(super) short: Option<Box<ImportErrorKind>>,
    /// How many of its cells are missing values of R.
    pub(super) missing: usize,
}

impl SheetRow {
    /// Returns a row of these cells, of which none is missing.
    pub(super) const fn new(place: CasePlace, cells: Vec<(usize, String)>) -> Self {
        Self { place, cells, short: None, missing: 0 }
    }

    /// Returns what the row has in this column, to be changed.
    pub(super) fn cell_mut(&mut self, column: usize) -> Option<&mut String> {
        let place = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        self.cells.get_mut(place).map(|(_, text)| text)
    }

    /// Returns the cells that are not blank, each with its column.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(|(at, cell)| (*at, cell.trim()));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// Returns its first cell that is not blank, by which a person knows the row again.
    pub(super) fn example(&self) -> &str {
        self.filled().next().map_or("", |(_, cell)| cell)
    }

    /// Returns what the row has in this column.
    pub(super) fn cell(&self, column: usize) -> Option<&str> {
        let place = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        self.cells.get(place).map(|(_, text)| text.as_str())
    }
}

/// Returns the case that these cells make.
pub(super) fn case(
    mut cells: Vec<(usize, String)>,
    columns: &Columns,
    headers: &Headers,
    source: Option<&str>,
) -> CaseRecord {
    let cell = |index: usize| {
        let place = cells.binary_search_by_key(&index, |(column, _)| *column);
        place.ok().map(|place| cells[place].1.as_str())
    };
    let one = |role| columns.with_role(role).first().and_then(|index| cell(*index));
    let unless_blank = |role| one(role).filter(|value| !value.trim().is_empty()).map(str::to_owned);
    let reports: Vec<(&str, &str)> = columns
        .with_role(Role::Text)
        .iter()
        .map(|index| (columns.header(*index), cell(*index).unwrap_or_default()))
        .collect();
    let title = if columns.with_role(Role::Title).is_empty() {
        let first = reports.iter().find(|(_, report)| !report.trim().is_empty());
        first.map_or(String::new(), |(_, report)| title_of(report))
    } else {
        one(Role::Title).unwrap_or_default().to_owned()
    };
    let id = one(Role::Id).unwrap_or_default().trim().to_owned();
    let [municipality, county, date] =
        [Role::Municipality, Role::County, Role::Date].map(unless_blank);
    let text = match columns.with_role(Role::Text) {
        // Most of a case is its report: that is not copied.
        [only] => {
            let place = cells.binary_search_by_key(only, |(column, _)| *column);
            place.map_or(String::new(), |place| std::mem::take(&mut cells[place].1))
        }
        _ => joined(&reports),
    };
    let hash = TextHash::new(&title, &text);
    let case = Case {
        source: source.map(str::to_owned),
        id,
        title,
        text: Some(text),
        municipality,
        county,
        date,
        fields: cells
            .into_iter()
            .filter(|(index, _)| columns.is_other(*index))
            .map(|(index, value)| (columns.header(index).to_owned(), value))
            .collect(),
        headers: headers.clone(),
    };
    CaseRecord::new(case, hash, Vec::new())
}

/// Returns the id of a row; without one, a case is known by its title and text.
pub(super) fn id_of(row: &SheetRow, columns: &Columns) -> String {
    let of_file = columns.with_role(Role::Id).first().and_then(|index| row.cell(*index));
    if let Some(id) = of_file.map(str::trim).filter(|id| !id.is_empty()) {
        return id.to_owned();
    }
    case(row.cells.clone(), columns, &columns.headers(), None).text_sha256.to_string()
}

/// Returns several reports as paragraphs under their headers, without the blank ones.
fn joined(reports: &[(&str, &str)]) -> String {
    let filled = reports.iter().filter(|(_, report)| !report.trim().is_empty());
    filled.map(|(header, report)| format!("{header}\n{report}")).collect::<Vec<_>>().join("\n\n")
}

/// Returns the first sentence of the text's first line, cut between words.
pub(super) fn title_of(text: &str) -> String {
    let line = text.trim_start().lines().next().unwrap_or_default().trim_end();
    // Only the beginning is looked at: a line may be a megabyte long.
    let end = line.char_indices().nth(TITLE_LENGTH).map_or(line.len(), |(at, _)| at);
    let beginning = &line[..end];
    if let Some(sentence) = first_sentence(beginning) {
        return sentence.to_owned();
    }
    if end == line.len() {
        return line.to_owned();
    }
    // The last character gives way to the mark; a space there ends a word that just fits.
    let room = beginning.char_indices().next_back().map_or(0, |(at, _)| at);
    let cut = beginning.rfind(char::is_whitespace).unwrap_or(room);
    format!("{}…", beginning[..cut].trim_end())
}

/// Returns the text up to the first full stop (left out), exclamation or question mark that a capital
/// follows. A full stop behind a digit is that of a date: "12. mars".
fn first_sentence(text: &str) -> Option<&str> {
    let ends = |at: usize, mark: char| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + mark.len_utf8()..].chars();
        let dated = mark == '.' && before.is_some_and(char::is_numeric);
        let apart = after.next().is_some_and(char::is_whitespace);
        let capital = after.find(|c| !c.is_whitespace()).is_some_and(char::is_uppercase);
        !dated && apart && capital
    };
    text.char_indices()
        .filter(|(_, mark)| matches!(mark, '.' | '!' | '?'))
        .find(|(at, mark)| ends(*at, *mark))
        .map(|(at, mark)| if mark == '.' { &text[..at] } else { &text[..=at] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_from_the_first_sentence() {
        let words = "ord ".repeat(30);
        let long = "x".repeat(1_000_000);
        for (text, title) in [
            ("", ""),
            ("\n\n Kort tekst \nmer", "Kort tekst"),
            ("Vi åpnet. Det gikk bra.", "Vi åpnet"),
            ("Den 16. mars åpnet vi. Da", "Den 16. mars åpnet vi"),
            ("Kl. 10 f.eks. åpnet vi", "Kl. 10 f.eks. åpnet vi"),
            ("Virker det? Ja.", "Virker det?"),
            ("Slutt.", "Slutt."),
        ] {
            assert_eq!(title_of(text), title, "{text:?}");
        }
        assert_eq!(title_of(&words), format!("{}…", "ord ".repeat(20).trim_end()));
        assert_eq!(title_of(&long), format!("{}…", "x".repeat(79)));
    }

    #[test]
    fn several_reports_are_under_their_headers() {
        let reports = [("Bakgrunn", "a\nb"), ("Tiltak", " "), ("Effekt", "c")];
        assert_eq!(joined(&reports), "Bakgrunn\na\nb\n\nEffekt\nc");
    }
}
