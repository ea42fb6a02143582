//! What differs between two codebooks, by the ids of what they have.

use std::collections::BTreeMap;

use serde_json::Value;

use super::changes::Changes;
use super::file::{OwnCodebook, Switches};

/// What differs about one option, rule, facet, value or switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodebookDifference {
    /// It is new.
    New(String),
    /// It is gone.
    Gone(String),
    /// It reads otherwise; whether it means something else is for its authors to say.
    Unexplained(String),
    /// It reads otherwise and means the same, as its authors say.
    WordsOnly(String),
    /// It means something else, as its authors say.
    Meaning(String),
    /// It has another id.
    Renamed {
        /// The id before.
        from: String,
        /// The id now.
        to: String,
    },
    /// It is one with another.
    Merged {
        /// The id before.
        from: String,
        /// The id that both have now.
        to: String,
    },
    /// It is not given any more.
    Retired(String),
}

impl CodebookDifference {
    /// Returns the id that it is about; the one before, where there is another now.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::New(id)
            | Self::Gone(id)
            | Self::Unexplained(id)
            | Self::WordsOnly(id)
            | Self::Meaning(id)
            | Self::Retired(id)
            | Self::Renamed { from: id, .. }
            | Self::Merged { from: id, .. } => id,
        }
    }
}

/// Returns what differs between an older codebook and a newer one, in the order of their ids, as far as the newer
/// one explains it by its changes.
#[must_use]
pub fn differences(
    before: Option<&OwnCodebook>,
    now: Option<&OwnCodebook>,
) -> Vec<CodebookDifference> {
    let changes = now.map(|now| now.changes.clone()).unwrap_or_default();
    let (before, now) = (parts(before), parts(now));
    let ids = before.keys().chain(now.keys().filter(|id| !before.contains_key(*id)));
    let mut ids: Vec<&String> = ids.collect();
    ids.sort();
    ids.into_iter().filter_map(|id| difference(id, before.get(id), now.get(id), &changes)).collect()
}

fn difference(
    id: &str,
    before: Option<&Value>,
    now: Option<&Value>,
    changes: &Changes,
) -> Option<CodebookDifference> {
    let is_in = |list: &[String]| list.iter().any(|one| one == id);
    let own = id.to_owned();
    let moved = |to: &String| (own.clone(), to.clone());
    match (before, now) {
        _ if is_in(&changes.retired) && before.is_some() => Some(CodebookDifference::Retired(own)),
        (Some(_), None) => Some(if let Some((from, to)) = changes.renamed.get(id).map(moved) {
            CodebookDifference::Renamed { from, to }
        } else if let Some((from, to)) = changes.merged.get(id).map(moved) {
            CodebookDifference::Merged { from, to }
        } else {
            CodebookDifference::Gone(own)
        }),
        // The new id of one that was renamed is named with the old one.
        (None, Some(_)) if changes.renamed.values().any(|to| to == id) => None,
        (None, Some(_)) => Some(CodebookDifference::New(own)),
        (Some(before), Some(now)) if before != now => Some(if is_in(&changes.words_only) {
            CodebookDifference::WordsOnly(own)
        } else if is_in(&changes.meaning) {
            CodebookDifference::Meaning(own)
        } else {
            CodebookDifference::Unexplained(own)
        }),
        _ => None,
    }
}

/// Returns the parts of a codebook by their ids; the built-in one has its switches alone.
fn parts(codebook: Option<&OwnCodebook>) -> BTreeMap<String, Value> {
    // As in the canonical form.
    let value = |part: Result<Value, serde_json::Error>| part.unwrap_or_default();
    let switches = codebook.map_or_else(Switches::default, |codebook| codebook.switches);
    let switches = ("switches".to_owned(), value(serde_json::to_value(switches)));
    let mut parts = BTreeMap::from([switches]);
    let Some(codebook) = codebook else { return parts };
    for (option, texts) in &codebook.words {
        parts.insert(option.clone(), value(serde_json::to_value(texts)));
    }
    for rule in codebook.rules.iter() {
        parts.insert(rule.id.as_str().to_owned(), value(serde_json::to_value(rule)));
    }
    for facet in codebook.facets.iter() {
        for one in facet.values.iter() {
            parts.insert(format!("{}.{}", facet.id, one.id), value(serde_json::to_value(one)));
        }
        let mut whole = value(serde_json::to_value(facet));
        whole.as_object_mut().map(|facet| facet.remove("values"));
        parts.insert(facet.id.to_string(), whole);
    }
    parts
}
