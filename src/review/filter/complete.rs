//! What a filter that is being typed can be completed with.

use std::ops::RangeInclusive;

use super::names::{
    AND, CATEGORIES, CODEBOOKS, DIFFERING, FLAGS, FilterKey, KEYS, KINDS, MISSING, NEWNESS, NOT,
    Named, OF_FACETS, OR, VERDICTS, facet, language_of, meaning, plain,
};
use super::print::{field_name, value};
use super::scan::{closing, is_between};
use super::values::range;
use crate::domain::filter::KindIs;
use crate::domain::folding::{fold, sort_key};
use crate::domain::{AskedFacet, FacetScheme, Language, NamesInUse, PlaceLookup as _};
use crate::register::in_force;

/// So many places are offered at most.
const MOST_PLACES: usize = 12;

/// What can be put in place of what was typed last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// The character, from 0, from which on each option replaces the text before the cursor.
    pub from: usize,
    /// Names with their colons, words without a value, or values.
    pub options: Vec<String>,
    /// What is typed has another meaning than the first of them, which it is the name of.
    pub typed_means: Option<TypedMeans>,
}

/// What is typed means by itself, where it is also the name of a place, of an answer or of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedMeans {
    /// Its words are looked for in titles and texts.
    Words,
    /// Its first word negates the next: `not an innovation`.
    Negation,
}

/// Returns the names and values that begin like the text before the cursor; `cursor` counts characters.
/// Names are those of `language`, and values those of the language that their key is typed in: others are understood, and not
/// offered. Facets, places and columns are those of the project, municipalities also by earlier names and numbers. Reviewers
/// are not known.
#[must_use]
pub fn complete(
    text: &str,
    cursor: usize,
    language: Language,
    (facets, places): (&FacetScheme, &NamesInUse),
) -> Completion {
    let typed: Vec<char> = text.chars().take(cursor).collect();
    if cursor >= text.chars().count()
        && let Some(of_answer) = answers_named(text, language)
    {
        return of_answer;
    }
    let Some(begin) = token(&typed) else {
        return Completion { from: typed.len(), ..Completion::default() };
    };
    let token: String = typed[begin..].iter().collect();
    let Some((name, values)) = token.split_once(':') else {
        let of_facets = facet_names(&token, language, facets);
        let options = [of_facets, column_names(&token, &places.columns)].concat();
        if !options.is_empty() {
            return Completion { from: begin, options, typed_means: None };
        }
        let (named, places) = (names(&token, language), places_named(&token, language, places));
        let is_place = named.is_empty() && !places.is_empty();
        let typed_means = is_place.then_some(TypedMeans::Words);
        return Completion { from: begin, options: [named, places].concat(), typed_means };
    };
    let last = values.rsplit(',').next().unwrap_or_default();
    let language = language_of(name, language);
    let options = match meaning(&KEYS, name) {
        Some(FilterKey::Codebook) => options(&CODEBOOKS.iter(), last, "", language),
        Some(FilterKey::Category) => options(&CATEGORIES.iter(), last, "", language),
        Some(FilterKey::New) => options(&NEWNESS.iter(), last, "", language),
        Some(FilterKey::Kind) => options(&KINDS.iter(), last, "", language),
        Some(FilterKey::Municipality) => {
            let mut found: Vec<String> =
                municipalities(last, places).map(|name| value(&name, false)).collect();
            found.extend(options(&[MISSING].iter(), last, "", language));
            found
        }
        Some(FilterKey::County) => {
            let begins = fold(last);
            let counties = places.counties.iter().filter(|name| fold(name).starts_with(&begins));
            let mut found: Vec<String> =
                counties.take(MOST_PLACES).map(|name| value(name, false)).collect();
            found.extend(options(&[MISSING].iter(), last, "", language));
            found
        }
        Some(FilterKey::Date) => options(&[MISSING].iter(), last, "", language),
        Some(FilterKey::Verdict) => options(&VERDICTS.iter(), last, "", language),
        Some(FilterKey::Differs) => options(&DIFFERING.iter(), last, "", language),
        _ => facet(name)
            .and_then(|id| facets.get(id))
            .map(|facet| facet_values(last, language, facet, facets))
            .unwrap_or_default(),
    };
    Completion { from: typed.len() - last.chars().count(), options, typed_means: None }
}

/// A number is a year where it is one of these; others are rather numbers of municipalities.
const YEARS: RangeInclusive<&str> = "2000"..="2099";

/// Returns the terms that a whole text names, as the screen writes it, though it is no term by itself: an answer to a
/// question, a verdict, a date, or a word of several parts.
fn answers_named(text: &str, language: Language) -> Option<Completion> {
    let text = text.trim();
    let first = text.split_whitespace().next()?;
    let is_name = |letter: char| letter.is_alphanumeric() || " -_".contains(letter);
    let is_number = text.chars().all(|letter| letter.is_ascii_digit());
    let options = if range(text).is_some() && (!is_number || YEARS.contains(&text)) {
        vec![format!("{}:{}", key(FilterKey::Date, language), value(text, false))]
    } else if text.chars().all(is_name) && FLAGS.iter().all(|flag| !flag.is_called(first)) {
        [
            behind(
                FilterKey::Category,
                CATEGORIES.iter().filter(|of| of.what.is_some()),
                text,
                language,
            ),
            behind(FilterKey::New, NEWNESS.iter().filter(|of| of.what.is_some()), text, language),
            behind(
                FilterKey::Kind,
                KINDS.iter().filter(|of| of.what != KindIs::Missing),
                text,
                language,
            ),
            behind(FilterKey::Verdict, VERDICTS.iter(), text, language),
            flag_of_parts(text, language).into_iter().collect(),
        ]
        .concat()
    } else {
        Vec::new()
    };
    let is_negated = NOT.is_called(first) && first != text;
    let typed_means = Some(if is_negated { TypedMeans::Negation } else { TypedMeans::Words });
    (!options.is_empty()).then_some(Completion { from: 0, options, typed_means })
}

/// Returns the values of a table that a text is a name of, each behind its key.
fn behind<'t, T: 't>(
    what: FilterKey,
    table: impl Iterator<Item = &'t Named<T>>,
    text: &str,
    language: Language,
) -> Vec<String> {
    let typed = plain(text);
    let called = table.filter(|named| named.is_called(text));
    let key = key(what, language);
    called.map(|named| format!("{key}:{}", named.offered(&typed, language))).collect()
}

/// Returns the word without a value that several typed ones are: `partly saved`.
fn flag_of_parts(text: &str, language: Language) -> Option<String> {
    let flag = FLAGS.iter().find(|flag| flag.is_called(text))?;
    Some(flag.offered(&plain(text), language).to_owned())
}

/// Returns what a key is called in a language.
fn key(what: FilterKey, language: Language) -> &'static str {
    let named = KEYS.iter().find(|named| named.what == what);
    named.map_or("", |named| named.name(language))
}

/// So many letters of a place have to be typed where its key is not: fewer begin too many words.
const LEAST_OF_A_PLACE: usize = 3;

/// Returns the municipalities and counties of cases that a word may be meant for, each behind its key.
fn places_named(typed: &str, language: Language, places: &NamesInUse) -> Vec<String> {
    let is_word = typed.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    let begins = fold(typed);
    if !is_word || begins.is_empty() {
        return Vec::new();
    }
    let is_meant =
        |name: &String| fold(name) == begins || typed.chars().count() >= LEAST_OF_A_PLACE;
    let counties = places.counties.iter().filter(|name| fold(name).starts_with(&begins)).cloned();
    let behind = |what, names: Vec<String>| {
        let key = key(what, language);
        names.into_iter().map(move |name| format!("{key}:{}", value(&name, false)))
    };
    let municipalities = municipalities(typed, places).filter(is_meant).collect();
    let counties = counties.filter(is_meant).collect();
    let all = behind(FilterKey::Municipality, municipalities);
    all.chain(behind(FilterKey::County, counties)).take(MOST_PLACES).collect()
}

/// Returns the municipalities of cases that begin so: by name or number, of today or before; where nothing is typed yet,
/// those of today in alphabetical order.
fn municipalities<'p>(typed: &str, places: &'p NamesInUse) -> impl Iterator<Item = String> + 'p {
    let begins = fold(typed);
    let in_full = places.today.iter().filter_map(|place| in_force().name(*place));
    let of_today: Vec<String> = if typed.is_empty() {
        let mut all: Vec<String> = in_full.map(str::to_owned).collect();
        all.sort_by_cached_key(|name| sort_key(name));
        all
    } else {
        in_force().beginning(typed, |place| places.today.contains(&place)).collect()
    };
    let unknown = places.unknown.iter().filter(move |name| fold(name).starts_with(&begins));
    of_today.into_iter().chain(unknown.cloned()).take(MOST_PLACES)
}

/// Returns where the term that is being typed begins, behind its minus signs; `None` within a quotation.
fn token(typed: &[char]) -> Option<usize> {
    let mut begin = 0;
    let mut at = 0;
    while at < typed.len() {
        if let Some(closes) = closing(typed[at]) {
            at += 1 + typed[at + 1..].iter().position(|letter| closes.contains(letter))?;
            begin = at + 1;
        } else if is_between(typed[at]) || (matches!(typed[at], '-' | '!') && begin == at) {
            begin = at + 1;
        }
        at += 1;
    }
    Some(begin)
}

/// Returns the facets that a name behind a full stop may mean: `facet.sector:`.
fn facet_names(typed: &str, language: Language, facets: &FacetScheme) -> Vec<String> {
    let Some((key, id)) = typed.split_once('.') else { return Vec::new() };
    if facet(typed).is_none() {
        return Vec::new();
    }
    let name = KEYS.iter().find(|named| named.what == FilterKey::Facet && named.is_called(key));
    let language = language_of(key, language);
    let key = name.map_or(key, |named| named.name(language));
    let begins = |facet: &&AskedFacet| facet.id.as_str().starts_with(id);
    facets.iter().filter(begins).map(|facet| format!("{key}.{}:", facet.id)).collect()
}

/// Returns the columns that a name behind a full stop may mean: `field.sector:`.
fn column_names(typed: &str, columns: &[String]) -> Vec<String> {
    let Some((key, header)) = typed.split_once('.') else { return Vec::new() };
    let is_field =
        |named: &Named<FilterKey>| named.what == FilterKey::Field && named.is_called(key);
    if !KEYS.iter().any(is_field) {
        return Vec::new();
    }
    let begins = fold(header);
    let meant = columns.iter().filter(|column| fold(column).starts_with(&begins));
    meant.take(MOST_PLACES).map(|column| format!("{key}.{}:", field_name(column))).collect()
}

/// Returns the values of a facet that begin so, those that cannot be given any more last.
fn facet_values(
    typed: &str,
    language: Language,
    facet: &AskedFacet,
    facets: &FacetScheme,
) -> Vec<String> {
    let retired = facets.reading().retired(&facet.id);
    let ids = facet.values.iter().chain(retired).map(|value| value.as_str().to_owned());
    let mut found: Vec<String> = ids.filter(|id| id.starts_with(typed)).collect();
    found.extend(options(&OF_FACETS.iter(), typed, "", language));
    found
}

/// Returns what can begin a term.
fn names(typed: &str, language: Language) -> Vec<String> {
    let has_parts =
        |key: &&Named<FilterKey>| matches!(key.what, FilterKey::Field | FilterKey::Facet);
    let (fields, keys): (Vec<_>, Vec<_>) = KEYS.iter().partition(has_parts);
    let mut found = options(&keys.into_iter(), typed, ":", language);
    found.extend(options(&fields.into_iter(), typed, ".", language));
    found.extend(options(&FLAGS.iter(), typed, "", language));
    if !typed.is_empty() {
        found.extend(options(&[OR, AND, NOT].iter(), typed, "", language));
    }
    found
}

fn options<'t, T: 't>(
    table: &(impl Iterator<Item = &'t Named<T>> + Clone),
    typed: &str,
    after: &str,
    language: Language,
) -> Vec<String> {
    let (is_typed, typed) = (!typed.is_empty(), plain(typed));
    if is_typed && typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<String> = Vec::new();
    for name in table.clone().map(|named| named.offered(&typed, language)) {
        let name = format!("{name}{after}");
        if plain(&name).starts_with(&typed) && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}
