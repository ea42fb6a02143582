//! What names and numbers lead to.

use std::collections::HashMap;

use super::spelling::{letters, may_be, rough};
use super::table::RegisterEntry;
use crate::domain::PlaceNo;

/// An entry by its place in the register.
pub(super) type EntryId = usize;

/// The entries of a register, found by name and number.
#[derive(Debug)]
pub(super) struct PlaceIndex {
    entries: Vec<RegisterEntry>,
    /// By what is common to every way of writing a name; with the letters of that name.
    names: HashMap<String, Vec<(String, EntryId)>>,
    numbers: HashMap<PlaceNo, Vec<EntryId>>,
}

impl PlaceIndex {
    pub(super) fn new(entries: Vec<RegisterEntry>) -> Self {
        let mut index =
            Self { entries: Vec::new(), names: HashMap::new(), numbers: HashMap::new() };
        for (id, entry) in entries.iter().enumerate() {
            index.numbers.entry(entry.number).or_default().push(id);
            for name in names_of(entry) {
                let known = index.names.entry(rough(&name)).or_default();
                if !known.contains(&(name.clone(), id)) {
                    known.push((name, id));
                }
            }
        }
        index.entries = entries;
        index
    }

    pub(super) fn entry(&self, id: EntryId) -> &RegisterEntry {
        &self.entries[id]
    }

    /// Returns the entries of a name in any way of writing it; `written` is [`letters`].
    pub(super) fn named(&self, written: &str) -> Vec<EntryId> {
        let rough = rough(written);
        let known = self.names.get(&rough).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<EntryId> =
            known.iter().filter(|(name, _)| may_be(name, written)).map(|(_, id)| *id).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Returns the entries that have or had the number.
    pub(super) fn numbered(&self, number: PlaceNo) -> &[EntryId] {
        self.numbers.get(&number).map_or(&[], Vec::as_slice)
    }

    /// Returns whether the entry has this very name; `written` is [`letters`].
    pub(super) fn has_name(&self, id: EntryId, written: &str) -> bool {
        names_of(self.entry(id)).iter().any(|name| name == written)
    }

    /// Returns whether two entries have a name in common.
    pub(super) fn share_name(&self, one: EntryId, other: EntryId) -> bool {
        letters(&self.entry(one).name) == letters(&self.entry(other).name)
    }

    /// Returns names and numbers of municipalities that begin like this, those of today first.
    pub(super) fn beginning(&self, typed: &str) -> Vec<String> {
        let typed = letters(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let begins = |spelling: &str| {
            let spelling = letters(spelling);
            (0..=typed.chars().count() * 2)
                .filter_map(|end| spelling.get(..end))
                .any(|start| may_be(start, &typed))
        };
        let mut found = Vec::new();
        for in_force in [true, false] {
            let entries = self.entries.iter().filter(|entry| entry.is_in_force() == in_force);
            let mut some: Vec<String> = entries
                .filter(|entry| !entry.number.is_county())
                .flat_map(|entry| {
                    let names = entry.full_name.split(" - ").map(str::to_owned);
                    names.chain([entry.number.to_string()])
                })
                .filter(|spelling| begins(spelling) && !found.contains(spelling))
                .collect();
            some.sort();
            some.dedup();
            found.extend(some);
        }
        found
    }
}

/// Returns the names of an entry as [`letters`].
fn names_of(entry: &RegisterEntry) -> Vec<String> {
    let mut names = vec![letters(&entry.name)];
    names.extend(entry.full_name.split(" - ").filter(|name| *name != entry.name).map(letters));
    let genitives = entry.authority_names.iter().filter_map(|name| name.rsplit_once(' '));
    names.extend(genitives.map(|(genitive, _)| letters(genitive)));
    names.sort();
    names.dedup();
    names
}
