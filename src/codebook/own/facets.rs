//! The facets of a codebook: as the program asks them, and by their names.

use std::collections::{BTreeMap, HashMap};

use super::file::{Facet, FacetKind, FacetSource, FacetValue, OwnCodebook};
use super::texts::{Name, in_language};
use crate::domain::folding::{has_doubtful_sign, spaced};
use crate::domain::sector::SECTOR_HEADERS;
use crate::domain::{AskedFacet, Choice, FacetScheme, FacetWord, Filter, Language, ProposalSource};
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
            source: facet.from.as_ref().map(|from| source(facet, from)),
        }
    };
    codebook.facets.iter().map(facet).collect()
}

/// Returns the column that proposes answers to a facet: its entries mean what the codebook says, else the value of this
/// id or name. A column of sectors may have any header that is usual for one.
fn source(facet: &Facet, from: &FacetSource) -> ProposalSource {
    let column = from.column.as_str();
    let is_sector = SECTOR_HEADERS.contains(&column.to_lowercase().as_str());
    let others = SECTOR_HEADERS.iter().filter(|_| is_sector).map(|header| (*header).to_owned());
    let mut values: BTreeMap<String, FacetWord> = BTreeMap::new();
    for value in facet.values.iter() {
        let names = [&value.nb, &value.nn, &value.en].into_iter().flatten().map(Name::as_str);
        let names = names.chain([value.id.as_str()]).map(|name| (spaced(name), *value.id.word()));
        values.extend(names);
    }
    values.extend(from.values.iter().map(|(entry, id)| (spaced(entry), *id.word())));
    ProposalSource {
        headers: std::iter::once(column.to_owned()).chain(others).collect(),
        values,
        is_sector,
    }
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

/// Returns the place of a facet in the codebook; those that it does not have come last.
#[must_use]
pub fn facet_place(words: &Words, facet: &FacetWord) -> usize {
    place(words, &key(facet.as_str()))
}

/// Returns the place of a value among those of its facet; those that the codebook does not have come last.
#[must_use]
pub fn value_place(words: &Words, facet: &FacetWord, value: &FacetWord) -> usize {
    place(words, &value_key(facet.as_str(), value.as_str()))
}

fn place(words: &Words, key: &str) -> usize {
    let known = words.of_codebook(&place_key(key)).and_then(|place| place.parse().ok());
    known.unwrap_or(usize::MAX)
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
        names
            .into_iter()
            .map(Name::as_str)
            .any(|known| spaced(known) == wanted && !has_doubtful_sign(name, known))
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
    for (facet, place) in codebook.facets.iter().zip(1_usize..) {
        let name = named([&facet.nb, &facet.nn, &facet.en]);
        let facet_key = key(facet.id.as_str());
        sentences.insert(place_key(&facet_key), place.to_string());
        sentences.extend(name.map(|name| (facet_key, name)));
        for (value, place) in facet.values.iter().zip(1_usize..) {
            let name = named([&value.nb, &value.nn, &value.en]);
            let key = value_key(facet.id.as_str(), value.id.as_str());
            sentences.insert(place_key(&key), place.to_string());
            sentences.extend(name.map(|name| (key, name)));
        }
    }
}

/// Returns the key of the place of what has this key.
fn place_key(key: &str) -> String {
    // No id is blank, so that no value has this key.
    format!("{key}--place")
}

/// Returns the key of the rules about a facet.
pub(super) fn rules_key(facet: &str) -> String {
    format!("{}--rules", key(facet))
}

fn key(facet: &str) -> String {
    format!("facet-{facet}")
}

fn value_key(facet: &str, value: &str) -> String {
    // No id has a hyphen.
    format!("facet-{facet}-{value}")
}
