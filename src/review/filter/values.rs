//! Values, which follow a colon.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::error::{FilterError, Why};
use super::names::{
    CATEGORIES, CODEBOOKS, DIFFERING, FLAGS, FilterKey, KEYS, KINDS, LANGUAGES, MISSING, NEWNESS,
    Named, OF_FACETS, VERDICTS, meaning, plain,
};
use super::scan::Scan;
use crate::domain::filter::{Filter, Stated, Term, TextPattern};
use crate::domain::{CodebookIs, Days, FacetWord, Language, Reviewer};

/// The fewest digits by which a codebook is known by its hash; shorter ones may be ids.
const SHORTEST_HASH: usize = 6;

/// A value as it was typed.
struct TypedValue {
    /// The character at which it begins.
    at: usize,
    text: String,
    /// It is between quotation marks.
    is_quoted: bool,
    /// A star follows it.
    begins: bool,
    /// Nothing follows, so that it may not be all of it yet.
    may_go_on: bool,
}

/// Reads a column of the file; the colon was read.
pub(super) fn field(scan: &mut Scan, from: usize, name: String) -> Result<Filter, FilterError> {
    if plain(&name).is_empty() {
        return Err(FilterError::wrong(from, Why::MissingHeader));
    }
    let values = values(scan, &name)?;
    Ok(Filter::Is(Term::Field { values: patterns(values)?, name }))
}

/// Reads a facet of the project's own codebook, `name` with its id; the colon was read. Which ids there are is for
/// the codebook to say.
pub(super) fn facet(
    scan: &mut Scan,
    from: usize,
    name: &str,
    id: &str,
) -> Result<Filter, FilterError> {
    let unknown = || Why::UnknownName { name: name.to_owned(), near: None };
    let facet = plain_id(id).ok_or_else(|| FilterError::wrong(from, unknown()))?;
    let value = |value: TypedValue| match meaning(&OF_FACETS, &value.text) {
        Some(None) => Ok(None),
        Some(Some(())) => Ok(Some(FacetWord::unclear())),
        None => plain_id(&value.text).map(Some).ok_or_else(|| {
            let known = OF_FACETS.iter().map(Named::without_meaning).collect();
            let why = Why::UnknownValue { name: name.to_owned(), value: value.text, known };
            FilterError::wrong(value.at, why)
        }),
    };
    let values = values(scan, name)?.into_iter().map(value).collect::<Result<_, _>>()?;
    Ok(Filter::Is(Term::Facet { facet, values }))
}

/// Reads a codebook: an old one, the beginning of a hash, or the id of what means something else since.
fn codebook(value: TypedValue) -> Result<CodebookIs, FilterError> {
    if meaning(&CODEBOOKS, &value.text).is_some() {
        return Ok(CodebookIs::Old);
    }
    let is_hash = value.text.len() >= SHORTEST_HASH
        && value.text.chars().all(|letter| letter.is_ascii_hexdigit());
    if is_hash {
        return Ok(CodebookIs::Hash(value.text.to_ascii_lowercase()));
    }
    let is_id =
        value.text.chars().all(|letter| letter.is_ascii_alphanumeric() || "._".contains(letter));
    if is_id && !value.begins {
        return Ok(CodebookIs::Before(value.text));
    }
    let known = CODEBOOKS.iter().map(Named::without_meaning).collect();
    let why = Why::UnknownValue { name: "codebook".to_owned(), value: value.text, known };
    Err(FilterError { at: value.at, is_unfinished: value.may_go_on, why })
}

/// Returns the id that is written like this, in capitals or not.
fn plain_id(typed: &str) -> Option<FacetWord> {
    typed.to_lowercase().replace('-', "_").parse().ok()
}

/// Reads something with a name; the colon was read.
pub(super) fn named(scan: &mut Scan, from: usize, name: &str) -> Result<Filter, FilterError> {
    let Some(key) = meaning(&KEYS, name) else {
        let why = question_as_shown(name, scan).unwrap_or_else(|| unknown(name));
        return Err(FilterError::wrong(from, why));
    };
    if matches!(key, FilterKey::Field | FilterKey::Facet) {
        return Err(FilterError::wrong(from, Why::MissingHeader));
    }
    let values = values(scan, name)?;
    Ok(Filter::Is(match key {
        FilterKey::Municipality => {
            return or_missing(values, Stated::Municipality, |values| {
                Ok(vec![Filter::Is(Term::Municipality(patterns(values)?))])
            });
        }
        FilterKey::County => {
            return or_missing(values, Stated::County, |values| {
                Ok(vec![Filter::Is(Term::County(patterns(values)?))])
            });
        }
        FilterKey::Title => Term::Title(patterns(values)?),
        FilterKey::Id => Term::Id(ids(name, values)?),
        FilterKey::Source => Term::Source(ids(name, values)?),
        FilterKey::Round => Term::Round(ids(name, values)?),
        FilterKey::Codebook => {
            Term::Codebook(values.into_iter().map(codebook).collect::<Result<_, _>>()?)
        }
        FilterKey::Category => Term::Category(known(name, &CATEGORIES, values)?),
        FilterKey::New => Term::New(known(name, &NEWNESS, values)?),
        FilterKey::Kind => Term::Kind(known(name, &KINDS, values)?),
        FilterKey::Verdict => Term::Verdict(known(name, &VERDICTS, values)?),
        FilterKey::Differs => Term::Differs(known(name, &DIFFERING, values)?),
        FilterKey::Reviewer => reviewer(name, &values)?,
        FilterKey::Date => return or_missing(values, Stated::Date, dates),
        FilterKey::Field | FilterKey::Facet => {
            return Err(FilterError::wrong(from, Why::MissingHeader));
        }
    }))
}

/// Reads one value, or several with commas between them.
fn values(scan: &mut Scan, name: &str) -> Result<Vec<TypedValue>, FilterError> {
    let mut values = Vec::new();
    loop {
        let at = scan.at();
        let quoted = scan.quoted()?;
        let is_quoted = quoted.is_some();
        let mut text = quoted.unwrap_or_else(|| scan.run(|letter| letter == ','));
        let mut begins = is_quoted && scan.takes_here('*');
        if !is_quoted && text.ends_with('*') {
            begins = true;
            text.truncate(text.trim_end_matches('*').len());
        }
        if text.is_empty() {
            let why = Why::MissingValue { name: name.to_owned() };
            return Err(FilterError { at, ..scan.wrong_or_unfinished(why) });
        }
        let may_go_on = !is_quoted && scan.peek().is_none();
        values.push(TypedValue { at, text, is_quoted, begins, may_go_on });
        if !scan.takes_here(',') {
            return Ok(values);
        }
        scan.skip_space();
    }
}

/// Returns a filter of these values, of which one may be that there is none.
fn or_missing(
    values: Vec<TypedValue>,
    stated: Stated,
    filters: impl Fn(Vec<TypedValue>) -> Result<Vec<Filter>, FilterError>,
) -> Result<Filter, FilterError> {
    let (missing, values): (Vec<_>, Vec<_>) = values
        .into_iter()
        .partition(|value| !value.is_quoted && !value.begins && MISSING.is_called(&value.text));
    let mut any = if values.is_empty() { Vec::new() } else { filters(values)? };
    if !missing.is_empty() {
        any.push(Filter::Is(Term::Without(stated)));
    }
    Ok(if any.len() > 1 { Filter::Or(any) } else { any.remove(0) })
}

fn patterns(values: Vec<TypedValue>) -> Result<Vec<TextPattern>, FilterError> {
    let pattern = |TypedValue { at, text, begins, .. }| {
        let pattern = TextPattern { text, begins };
        match pattern.needle() {
            Some(_) => Ok(pattern),
            None => Err(FilterError::wrong(at, Why::Wordless { text: pattern.text })),
        }
    };
    values.into_iter().map(pattern).collect()
}

fn ids(name: &str, values: Vec<TypedValue>) -> Result<Vec<TextPattern>, FilterError> {
    let id = |TypedValue { at, text, begins, .. }: TypedValue| {
        if text.trim().is_empty() {
            let why = Why::MissingValue { name: name.to_owned() };
            return Err(FilterError::wrong(at, why));
        }
        Ok(TextPattern { text, begins })
    };
    values.into_iter().map(id).collect()
}

/// Values out of a table.
fn known<T: Copy + Ord>(
    name: &str,
    table: &'static [Named<T>],
    values: Vec<TypedValue>,
) -> Result<BTreeSet<T>, FilterError> {
    let known = |value: TypedValue| {
        meaning(table, &value.text).copied().ok_or_else(|| {
            let typed = plain(&value.text);
            let begins = |name: &&str| plain(name).starts_with(&typed);
            let is_unfinished =
                value.may_go_on && table.iter().any(|named| named.all_names().iter().any(begins));
            let why = Why::UnknownValue {
                name: name.to_owned(),
                value: value.text,
                known: table.iter().map(Named::without_meaning).collect(),
            };
            FilterError { at: value.at, is_unfinished, why }
        })
    };
    values.into_iter().map(known).collect()
}

fn reviewer(name: &str, values: &[TypedValue]) -> Result<Term, FilterError> {
    let [value] = values else {
        let at = values.get(1).map_or(0, |second| second.at);
        return Err(FilterError::wrong(at, Why::TwoReviewers));
    };
    let star = if value.begins { "*" } else { "" };
    Reviewer::new(&format!("{}{star}", value.text))
        .map(Term::Reviewer)
        .ok_or_else(|| FilterError::wrong(value.at, Why::MissingValue { name: name.to_owned() }))
}

fn dates(values: Vec<TypedValue>) -> Result<Vec<Filter>, FilterError> {
    let mut ranges = Vec::with_capacity(values.len());
    for value in values {
        let Some((from, to)) = range(&value.text) else {
            let still_digits =
                value.text.chars().all(|letter| letter.is_ascii_digit() || "-./".contains(letter));
            let is_unfinished = value.may_go_on && still_digits;
            let why = Why::NotADate { value: value.text };
            return Err(FilterError { at: value.at, is_unfinished, why });
        };
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            let why = Why::EndsBeforeItBegins { value: value.text };
            return Err(FilterError { at: value.at, is_unfinished: value.may_go_on, why });
        }
        ranges.push(Filter::Is(Term::Date { from, to }));
    }
    Ok(ranges)
}

/// Reads `2020-03`, `2020-03..2020-05`, `2020-03..` or `..2020-05`; `None` where it is no range.
pub(super) fn range(text: &str) -> Option<(Option<Date>, Option<Date>)> {
    let Some((from, to)) = text.split_once("..") else {
        let days = Days::parse(text)?;
        return Some((Some(days.first), Some(days.last)));
    };
    let end = |text: &str| match text.trim() {
        "" => Some(None),
        text => Days::parse(text).map(Some),
    };
    match (end(from)?, end(to)?) {
        (None, None) => None,
        (from, to) => Some((from.map(|days| days.first), to.map(|days| days.last))),
    }
}

/// Returns what is wrong with a name that is none, with the known one that is most like it, if one is like it at all.
fn unknown(name: &str) -> Why {
    let typed = plain(name);
    let name = name.to_owned();
    match (near(&KEYS, &typed), near(FLAGS.as_slice(), &typed)) {
        (with_value, Some((alike, near))) if with_value.is_none_or(|(other, _)| other < alike) => {
            Why::TakesNoValue { name, near }
        }
        (with_value, _) => Why::UnknownName { name, near: with_value.map(|(_, near)| near) },
    }
}

/// Returns how question 3 is asked for, where its value follows what the screen calls it: `changed:service`.
fn question_as_shown(name: &str, scan: &mut Scan) -> Option<Why> {
    let changed = Filter::Is(Term::Changed);
    let flag = FLAGS.iter().find(|flag| flag.what == changed && flag.is_called(name))?;
    let is_of =
        |language: &Language| flag.names(*language).iter().any(|of| plain(of) == plain(name));
    let language = LANGUAGES.into_iter().find(is_of)?;
    let key = KEYS.iter().find(|key| key.what == FilterKey::Kind)?.name(language);
    let value = scan.run(|_| false);
    KINDS.iter().any(|kind| kind.is_called(&value)).then(|| {
        let right = format!("{key}:{value}");
        Why::Misspelt { typed: format!("{name}:{value}"), right }
    })
}

/// Returns the one of these names that is most like what was typed, and how much; `None` if none is.
fn near<T>(known: &'static [Named<T>], typed: &str) -> Option<(f64, &'static str)> {
    const ALIKE: f64 = 0.8;
    known
        .iter()
        .flat_map(Named::all_names)
        .map(|known| (strsim::jaro_winkler(&plain(known), typed), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
}
