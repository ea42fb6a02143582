//! A filter as text.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::misspelt;
use super::names::{
    AND, CATEGORIES, CODEBOOKS, DIFFERING, FLAGS, FilterKey, KEYS, KINDS, MISSING, NEWNESS, NOT,
    Named, OR, VERDICTS,
};
use super::names::{facet, header};
use super::scan::is_between;
use crate::domain::filter::{Filter, Stated, Term, TextPattern};
use crate::domain::{CodebookIs, FacetWord, Language};

/// What surrounds a part of a filter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// Nothing, or a parenthesis.
    Nothing,
    /// Terms joined by or.
    Or,
    /// Terms joined by and, or a minus sign.
    And,
}

/// Writes a filter in English; reading it gives the same tree, where each group in it has two parts or
/// more, or is a reviewer alone.
#[must_use]
pub fn print(filter: &Filter) -> String {
    let mut text = String::new();
    write(filter, Around::Nothing, &mut text);
    text
}

fn write(filter: &Filter, around: Around, text: &mut String) {
    let (parts, between, inside) = match filter {
        Filter::All => return text.push_str("all"),
        Filter::Is(term) => return text.push_str(&printed(term)),
        Filter::Not(part) => {
            text.push('-');
            return write(part, Around::And, text);
        }
        Filter::And(parts) => (parts, " ", Around::And),
        Filter::Or(parts) => (parts, " or ", Around::Or),
    };
    match (parts.as_slice(), filter) {
        ([], Filter::Or(_)) => return text.push_str("-all"),
        ([], _) => return text.push_str("all"),
        _ => {}
    }
    let bare = match around {
        Around::Nothing => parts.len() > 1,
        Around::Or => inside == Around::And && parts.len() > 1,
        Around::And => false,
    };
    text.push_str(if bare { "" } else { "(" });
    for (place, part) in parts.iter().enumerate() {
        text.push_str(if place == 0 { "" } else { between });
        write(part, inside, text);
    }
    text.push_str(if bare { "" } else { ")" });
}

/// Returns the header of a column as it is written behind the full stop.
pub(super) fn field_name(name: &str) -> String {
    let bare = !name.chars().any(|letter| {
        is_between(letter) || matches!(letter, ':' | ',') || misspelt::SIGNS.contains(&letter)
    });
    if bare && !name.is_empty() { name.to_owned() } else { quoted(name) }
}

fn printed(term: &Term) -> String {
    match term {
        Term::Municipality(values) => named(FilterKey::Municipality, &patterns(values)),
        Term::County(values) => named(FilterKey::County, &patterns(values)),
        Term::Title(values) => named(FilterKey::Title, &patterns(values)),
        Term::Id(values) => named(FilterKey::Id, &patterns(values)),
        Term::Source(values) => named(FilterKey::Source, &patterns(values)),
        Term::Round(values) => named(FilterKey::Round, &patterns(values)),
        Term::Field { name, values } => {
            let name = field_name(name);
            format!("field.{name}:{}", patterns(values))
        }
        Term::Date { from, to } => {
            let day = |day: &Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            named(FilterKey::Date, &format!("{}..{}", day(from), day(to)))
        }
        Term::Without(stated) => {
            let key = match stated {
                Stated::Municipality => FilterKey::Municipality,
                Stated::County => FilterKey::County,
                Stated::Date => FilterKey::Date,
            };
            named(key, MISSING.name(Language::English))
        }
        Term::Category(values) => named(FilterKey::Category, &known(&CATEGORIES, values)),
        Term::New(values) => named(FilterKey::New, &known(&NEWNESS, values)),
        Term::Kind(values) => named(FilterKey::Kind, &known(&KINDS, values)),
        Term::Facet { facet, values } => {
            let value = |value: &Option<FacetWord>| match value {
                Some(word) => word.as_str().to_owned(),
                None => "none".to_owned(),
            };
            let values: Vec<String> = values.iter().map(value).collect();
            format!("facet.{facet}:{}", values.join(","))
        }
        Term::Codebook(values) => {
            let value = |value: &CodebookIs| match value {
                CodebookIs::Old => CODEBOOKS[0].name(Language::English).to_owned(),
                CodebookIs::Before(text) | CodebookIs::Hash(text) => text.clone(),
            };
            let values: Vec<String> = values.iter().map(value).collect();
            named(FilterKey::Codebook, &values.join(","))
        }
        Term::Verdict(values) => named(FilterKey::Verdict, &known(&VERDICTS, values)),
        Term::Differs(about) if !about.is_empty() => {
            named(FilterKey::Differs, &known(&DIFFERING, about))
        }
        Term::Reviewer(name) => named(FilterKey::Reviewer, &value(name.as_str(), false)),
        Term::Text(pattern) if pattern.begins && is_bare_word(&pattern.text) => {
            pattern.text.clone()
        }
        Term::Text(TextPattern { text, begins }) => {
            format!("{}{}", quoted(text), if *begins { "*" } else { "" })
        }
        Term::Reserved(_) => word_alone(&Term::Reserved(BTreeSet::new())),
        Term::Draft(_) => word_alone(&Term::Draft(BTreeSet::new())),
        Term::Classified
        | Term::Unclassified
        | Term::Flagged
        | Term::Noted
        | Term::Postponed
        | Term::Differs(_)
        | Term::Ruled
        | Term::Lapsed
        | Term::Changed => word_alone(term),
    }
}

/// Returns the word without a value that means this.
fn word_alone(term: &Term) -> String {
    let flag = FLAGS.iter().find(|flag| matches!(&flag.what, Filter::Is(known) if known == term));
    flag.map_or("", |flag| flag.name(Language::English)).to_owned()
}

fn named(key: FilterKey, values: &str) -> String {
    let name = KEYS.iter().find(|known| known.what == key);
    format!("{}:{values}", name.map_or("", |name| name.name(Language::English)))
}

fn patterns(values: &[TextPattern]) -> String {
    let printed: Vec<String> =
        values.iter().map(|pattern| value(&pattern.text, pattern.begins)).collect();
    printed.join(",")
}

fn known<T: Ord>(table: &[Named<T>], values: &BTreeSet<T>) -> String {
    let name = |value: &T| table.iter().find(|named| named.what == *value);
    let names: Vec<&str> =
        values.iter().filter_map(name).map(|named| named.name(Language::English)).collect();
    names.join(",")
}

/// Returns a value, in quotation marks where it must be.
pub(super) fn value(text: &str, begins: bool) -> String {
    let bare = !text.is_empty()
        && !text.ends_with('*')
        && !MISSING.is_called(text)
        && !text.chars().any(|letter| is_between(letter) || letter == ',');
    let text = if bare { text.to_owned() } else { quoted(text) };
    format!("{text}{}", if begins { "*" } else { "" })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Returns whether this is read as a word to look for without quotation marks.
fn is_bare_word(text: &str) -> bool {
    let means_something = FLAGS.iter().any(|flag| flag.is_called(text))
        || [OR, AND, NOT].iter().any(|word| word.is_called(text))
        || header(text).is_some()
        || facet(text).is_some()
        || misspelt::comparison(text).is_some();
    !text.is_empty()
        && !text.starts_with(['-', '!', '&', '~'])
        && !text.ends_with('*')
        && !text.chars().any(|letter| is_between(letter) || letter == ':')
        && !means_something
}
