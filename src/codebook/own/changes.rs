//! What an edition of a codebook says that it changes of the one before.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::limits::unique_keys;

/// What changed since another edition, as its authors say. Ids of values are written `facet.value`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Changes {
    /// The beginning of the hash of the edition before.
    pub from: Option<String>,
    /// Options, rules, facets and values of which only the words are others.
    pub words_only: Vec<String>,
    /// Those that mean something else now.
    pub meaning: Vec<String>,
    /// Values with another id than before: old to new.
    #[serde(deserialize_with = "unique_keys")]
    pub renamed: IndexMap<String, String>,
    /// Values that are one with another now: old to new.
    #[serde(deserialize_with = "unique_keys")]
    pub merged: IndexMap<String, String>,
    /// Values that are not given any more.
    pub retired: Vec<String>,
}

impl Changes {
    /// Returns what an old value is called now: itself, or what it was renamed to or merged with.
    #[must_use]
    pub fn today<'a>(&'a self, value: &'a str) -> &'a str {
        self.renamed.get(value).or_else(|| self.merged.get(value)).map_or(value, String::as_str)
    }

    /// Returns every mapping of an old value to a new one.
    #[must_use]
    pub fn mappings(&self) -> BTreeMap<&str, &str> {
        let pairs = self.renamed.iter().chain(&self.merged);
        pairs.map(|(old, new)| (old.as_str(), new.as_str())).collect()
    }
}
