//! A name for each column, all different.

use std::collections::{HashMap, HashSet};

use super::place::column_letters;

/// Names given so far.
#[derive(Debug, Default)]
pub(super) struct HeaderNames {
    taken: HashSet<String>,
    /// How often each name was wanted, so that many equal ones take no longer than different ones.
    wanted: HashMap<String, usize>,
}

impl HeaderNames {
    /// Returns this header, with a number where one like it is there, however it is written.
    pub(super) fn give_unlike(&mut self, header: &str) -> String {
        let given = self.give(0, &header.to_lowercase());
        given.replacen(&header.to_lowercase(), header, 1)
    }

    /// Returns the name for the column at `index` that has this header: a blank one is called by
    /// its letters, one that is there already gets a number.
    pub(super) fn give(&mut self, index: usize, header: &str) -> String {
        let blank = header.trim().is_empty();
        let name = if blank { column_letters(index) } else { header.to_owned() };
        let mut given = name.clone();
        while !self.taken.insert(given.clone()) {
            let count = self.wanted.entry(name.clone()).or_insert(1);
            *count += 1;
            given = format!("{name} ({count})");
        }
        given
    }
}
