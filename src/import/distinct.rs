//! What tells the cases of a sheet apart: whether ids that were guessed can be ids, and whether cases
//! without ids are different.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use super::columns::Columns;
use super::sheet::{self, SheetRow};
use crate::domain::{Headers, Role};

/// What was met so far; of each id and each case only a hash is kept.
pub(super) struct Distinct<'a> {
    columns: &'a Columns,
    headers: Headers,
    hasher: RandomState,
    ids: HashSet<u64>,
    cases: HashSet<u64>,
    /// How many cells of ids have something in them, and how many have not.
    filled: usize,
    blank: usize,
    is_repeated: bool,
    is_equal: bool,
}

impl<'a> Distinct<'a> {
    pub(super) fn new(columns: &'a Columns) -> Self {
        Self {
            columns,
            headers: columns.headers(),
            hasher: RandomState::new(),
            ids: HashSet::new(),
            cases: HashSet::new(),
            filled: 0,
            blank: 0,
            is_repeated: false,
            is_equal: false,
        }
    }

    /// Looks at a row.
    pub(super) fn look_at(&mut self, row: &SheetRow) {
        let record = sheet::case(row.cells.clone(), self.columns, &self.headers, None);
        let id = record.case.id.as_str();
        if id.is_empty() {
            self.blank += 1;
        } else {
            self.filled += 1;
            self.is_repeated |= !self.ids.insert(self.hasher.hash_one(id));
        }
        self.is_equal |= !self.cases.insert(self.hasher.hash_one(record.text_sha256.0));
    }

    /// Returns whether the column of ids cannot be one: it has an id twice, or lacks some.
    pub(super) const fn has_no_ids(&self) -> bool {
        self.is_repeated || (self.filled > 0 && self.blank > 0)
    }

    /// Returns whether cases would be the same if ids were made of what is in them.
    pub(super) fn has_equal_cases(&self) -> bool {
        let are_made =
            self.has_no_ids() || self.filled == 0 || self.columns.with_role(Role::Id).is_empty();
        are_made && self.is_equal
    }
}
