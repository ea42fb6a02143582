//! What was found in a file, before its cases are imported, and what each line is taken for.

use crate::domain::{Case, ColumnGuess, Role};

/// A line that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnsLine {
    /// Which columns have this role.
    Columns(Role),
    /// Which sheet is read.
    Sheet,
    /// Whether the rows of hints are left out.
    Hints,
    /// Which row has the headers.
    Headers,
}

/// The last row that is offered for the headers. A choice: what stands above a table is seldom longer.
const LAST_HEADER: usize = 12;

/// The lines that each file has, in the order of the digits.
const COLUMNS_LINES: [ColumnsLine; 6] = [
    ColumnsLine::Columns(Role::Title),
    ColumnsLine::Columns(Role::Text),
    ColumnsLine::Columns(Role::Municipality),
    ColumnsLine::Columns(Role::Id),
    ColumnsLine::Columns(Role::Date),
    ColumnsLine::Columns(Role::County),
];

/// What was found in a file, before its cases are imported.
#[derive(Debug, Clone)]
pub struct ColumnsDialogue {
    /// The columns, and what each is taken for.
    pub found: Box<ColumnGuess>,
    /// The first case as they make it.
    pub first: Box<Case>,
    /// The line that is changed.
    pub choosing: Option<Choosing>,
    /// The reviewer has taken it; the file is being read.
    pub is_taken: bool,
    /// The row that was asked for last as that of the headers, while what comes of it is not there.
    pub asked_headers: Option<usize>,
}

impl ColumnsDialogue {
    /// Returns the lines that can be changed, in the order of the digits.
    #[must_use]
    pub fn lines(&self) -> Vec<ColumnsLine> {
        let sheet = (self.found.sheets.len() > 1).then_some(ColumnsLine::Sheet);
        let hints = self.found.hints.is_some().then_some(ColumnsLine::Hints);
        let headers = self.found.header_row.is_some().then_some(ColumnsLine::Headers);
        COLUMNS_LINES.into_iter().chain(sheet).chain(hints).chain(headers).collect()
    }

    /// Has the headers in the next row, behind the last one in none, and then in the first again. Returns that row, 0 for
    /// none; `None` where that cannot be chosen.
    pub fn move_headers(&mut self) -> Option<usize> {
        let row = self.asked_headers.or(self.found.header_row)?;
        let next = if row < LAST_HEADER { row + 1 } else { 0 };
        self.asked_headers = Some(next);
        Some(next)
    }

    /// Notes that the file could not be read as it was asked for: no case is below those headers, so that there are none
    /// further down either.
    pub fn failed(&mut self) {
        self.is_taken = false;
        self.asked_headers = self.asked_headers.map(|_| LAST_HEADER);
    }
}

/// What a line is to be, while it is chosen.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The line.
    pub line: ColumnsLine,
    /// The columns chosen so far, by their places.
    pub columns: Vec<usize>,
    /// Whether one was marked or unmarked.
    is_changed: bool,
    /// The entry under the cursor.
    pub selected: usize,
}

impl Choosing {
    /// Begins at what the line is now.
    #[must_use]
    pub fn among(found: &ColumnGuess, line: ColumnsLine) -> Self {
        let (columns, selected) = match line {
            ColumnsLine::Columns(role) => {
                let columns = found.columns.with_role(role).to_vec();
                let first = columns.first().map_or(0, |column| column + none(line));
                (columns, first)
            }
            ColumnsLine::Sheet => {
                let now = found.sheets.iter().position(|sheet| Some(sheet) == found.sheet.as_ref());
                (Vec::new(), now.map_or(0, |at| at + all_sheets(found)))
            }
            ColumnsLine::Hints | ColumnsLine::Headers => (Vec::new(), 0),
        };
        Self { line, columns, is_changed: false, selected }
    }

    /// Returns whether the line takes several columns, as only the report does.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        matches!(self.line, ColumnsLine::Columns(role) if role.takes_several())
    }

    /// Returns how many entries are above the columns: "none" for what a case can do without.
    #[must_use]
    pub fn none(&self) -> usize {
        none(self.line)
    }

    /// Returns how many entries there are.
    #[must_use]
    pub fn entries(&self, found: &ColumnGuess) -> usize {
        match self.line {
            ColumnsLine::Columns(_) => found.headers.len() + self.none(),
            ColumnsLine::Sheet => found.sheets.len() + all_sheets(found),
            ColumnsLine::Hints | ColumnsLine::Headers => 0,
        }
    }

    /// Takes the column under the cursor, or lets go of it.
    pub fn toggle(&mut self) {
        self.is_changed = true;
        let before = self.columns.len();
        self.columns.retain(|column| *column != self.selected);
        if self.columns.len() == before {
            self.columns.push(self.selected);
            // A report reads in the file's order.
            self.columns.sort_unstable();
        }
    }

    /// Returns the columns as Enter takes them: those marked; the one under the cursor where none is, or where only the
    /// cursor was moved.
    #[must_use]
    pub fn chosen(&self) -> Vec<usize> {
        let is_meant = self.is_changed || self.columns.contains(&self.selected);
        if self.takes_several() && !self.columns.is_empty() && is_meant {
            return self.columns.clone();
        }
        self.selected.checked_sub(self.none()).into_iter().collect()
    }
}

fn none(line: ColumnsLine) -> usize {
    usize::from(!matches!(line, ColumnsLine::Columns(Role::Text) | ColumnsLine::Sheet))
}

/// Returns how many entries are above the sheets: all that have the same headers, where there are several.
#[must_use]
pub fn all_sheets(found: &ColumnGuess) -> usize {
    usize::from(found.alike.len() > 1)
}
