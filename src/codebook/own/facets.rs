//! The facets of a codebook: as the program asks them, and by their names.

use std::collections::HashMap;

use super::file::{Facet, FacetKind, FacetValue, OwnCodebook};
use super::texts::{Name, in_language};
use crate::domain::folding::spaced;
use crate::domain::{AskedFacet, Choice, FacetScheme, FacetWord, Filter, Language};
use crate::words::Words;

/// Returns the facets of a codebook; `condition` reads the filter of the cases of which a facet is asked.
#[must_use]
pub fn facet_scheme(
    codebook: &OwnCodebook,
    condition: impl Fn(&str) -> Option<Filter>,
) -> FacetScheme {
    let facet = |facet: &Facet| {
        // Taking the codebook warned of a filter that cannot be read.
        let when = facet.when.as_ref().and_then(|when| condition(when.as_str()));
        AskedFacet {
            id: *facet.id.word(),
            takes_several: facet.kind == FacetKind::Multi,
            asking: facet.ask,
            when: when.unwrap_or(Filter::All),
            values: facet.values.iter().map(|value| *value.id.word()).collect(),
        }
    };
    codebook.facets.iter().map(facet).collect()
}

/// Returns what a facet is called; its id where the codebook in force does not know it.
#[must_use]
pub fn facet_name(words: &Words, facet: &FacetWord) -> String {
    words.of_codebook(&key(facet.as_str())).unwrap_or(facet.as_str()).to_owned()
}

/// Returns what a value of a facet is called; its id where the codebook in force does not know it.
#[must_use]
pub fn facet_value(words: &Words, facet: &FacetWord, value: &FacetWord) -> String {
    if value.is_unclear() {
        return crate::codebook::name(words, Choice::KindsUnclear);
    }
    let key = value_key(facet.as_str(), value.as_str());
    words.of_codebook(&key).unwrap_or(value.as_str()).to_owned()
}

/// Returns the value of a facet that is called so in any language.
pub(super) fn value_named(
    codebook: &OwnCodebook,
    facet: &FacetWord,
    name: &str,
) -> Option<FacetWord> {
    let facet = codebook.facets.iter().find(|known| known.id.word() == facet)?;
    let wanted = spaced(name);
    let is_called = |value: &&FacetValue| {
        let names = [&value.nb, &value.nn, &value.en].into_iter().flatten();
        names.into_iter().any(|name| spaced(name.as_str()) == wanted)
    };
    facet.values.iter().find(is_called).map(|value| *value.id.word())
}

/// Adds the names of facets and of their values, by the keys under which words have them.
pub(super) fn add_names(
    sentences: &mut HashMap<String, String>,
    codebook: &OwnCodebook,
    language: Language,
) {
    let named = |names: [&Option<Name>; 3]| {
        let (name, other) = in_language(language, names)?;
        let mark = other.map(|language| format!(" [{language}]")).unwrap_or_default();
        Some(format!("{}{mark}", name.as_str()))
    };
    for facet in codebook.facets.iter() {
        let name = named([&facet.nb, &facet.nn, &facet.en]);
        sentences.extend(name.map(|name| (key(facet.id.as_str()), name)));
        for value in facet.values.iter() {
            let name = named([&value.nb, &value.nn, &value.en]);
            let key = value_key(facet.id.as_str(), value.id.as_str());
            sentences.extend(name.map(|name| (key, name)));
        }
    }
}

fn key(facet: &str) -> String {
    format!("facet-{facet}")
}

fn value_key(facet: &str, value: &str) -> String {
    // No id has a hyphen.
    format!("facet-{facet}-{value}")
}
