//! The guess which column of a file is what, to be confirmed.

use super::column_map::{ColumnMap, KeptColumns};
use super::headers::Role;
use super::message::Message;

/// The columns of a file, what each is taken for, and its first case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnGuess {
    /// The file's name.
    pub file: String,
    /// The sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// All sheets of that spreadsheet.
    pub sheets: Vec<String>,
    /// The sheets with the same headers that can be read as one; none where there is only one such.
    pub alike: Vec<String>,
    /// How many cases there are.
    pub count: usize,
    /// The row that the headers are in, 0 where there are none; `None` where that cannot be chosen.
    pub header_row: Option<usize>,
    /// That row, where someone has chosen it.
    pub chosen_header: Option<usize>,
    /// What stays the same from delivery to delivery: files with the same headers have the same.
    pub signature: String,
    /// The headers, all different, in the file's order.
    pub headers: Vec<String>,
    /// For each header what the first case has there; hints are no case.
    pub first: Vec<String>,
    /// Which columns, by their places, have which role.
    pub columns: ColumnMap<usize>,
    /// The columns with personal data; they are not shown with a case.
    pub personal: Vec<usize>,
    /// Whether a column is called as one of ids usually is, but has none that can be.
    pub no_id: bool,
    /// Whether cases have no ids and the same title and text as others.
    pub number_equal: bool,
    /// A character that seems to be between the cells of what was read as one column.
    pub rare_delimiter: Option<char>,
    /// Whether the headers read like the first line of a letter, so that it may be no table.
    pub reads_as_prose: bool,
    /// The rows that look like hints for those who fill in the table and would be cases.
    pub hints: Option<HintRows>,
    /// What was left out of the file, or decided about it, before the columns.
    pub remarks: Vec<Message>,
}

/// Rows that look like hints for those who fill in a table, and are to be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HintRows {
    /// Their numbers, as Excel counts; in several sheets they may be the same.
    pub rows: Vec<usize>,
    /// One of the hints.
    pub example: String,
    /// Whether they are left out; else they are cases.
    pub are_left_out: bool,
}

impl ColumnGuess {
    /// Returns the headers of this role's columns.
    pub fn headers_of(&self, role: Role) -> impl Iterator<Item = &str> {
        self.columns
            .with_role(role)
            .iter()
            .filter_map(|at| self.headers.get(*at))
            .map(String::as_str)
    }

    /// Returns the columns by their headers.
    #[must_use]
    pub fn by_header(&self) -> ColumnMap {
        let named = |role| (role, self.headers_of(role).map(str::to_owned).collect());
        Role::ALL.into_iter().map(named).collect()
    }

    /// Returns the columns as they count for the next file with the same headers.
    #[must_use]
    pub fn to_keep(&self) -> KeptColumns {
        let (signature, header) = (self.signature.clone(), self.chosen_header);
        KeptColumns { signature, columns: self.by_header(), header }
    }

    /// Returns how many cases come of it.
    #[must_use]
    pub fn cases(&self) -> usize {
        let left_out = self.hints.as_ref().filter(|hints| hints.are_left_out);
        self.count.saturating_sub(left_out.map_or(0, |hints| hints.rows.len()))
    }

    /// Returns how many columns have no role.
    #[must_use]
    pub fn others(&self) -> usize {
        let taken: usize = self.columns.iter().map(|(_, columns)| columns.len()).sum();
        self.headers.len().saturating_sub(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_one_role() {
        let mut found = ColumnGuess {
            file: String::new(),
            sheet: None,
            sheets: Vec::new(),
            count: 1,
            header_row: None,
            chosen_header: None,
            signature: String::new(),
            headers: ["a", "b", "c"].map(str::to_owned).into(),
            first: vec![String::new(); 3],
            columns: [(Role::Title, vec![0]), (Role::Text, vec![1, 2])].into(),
            personal: Vec::new(),
            no_id: false,
            number_equal: false,
            rare_delimiter: None,
            reads_as_prose: false,
            hints: None,
            remarks: Vec::new(),
            alike: Vec::new(),
        };
        found.columns.move_to(Role::Id, vec![0]);
        assert!(found.columns.with_role(Role::Title).is_empty());
        found.columns.move_to(Role::Text, vec![2]);
        assert_eq!((found.columns.with_role(Role::Text), found.others()), ([2].as_slice(), 1));
        found.columns.move_to(Role::Id, Vec::new());
        assert_eq!(found.headers_of(Role::Text).collect::<Vec<_>>(), ["c"]);
        assert_eq!(found.others(), 2);
    }
}
