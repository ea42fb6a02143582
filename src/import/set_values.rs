//! What belongs in the places of a classified set, and what is the matter where something else is there.

use std::str::FromStr;

use indexmap::IndexMap;

use super::documents::{Document, Entries, RawText, Shape};
use super::error::ImportErrorKind;
use super::set_error::{Expected, SetError};
use crate::domain::scheme::UnknownWord;
use crate::domain::{
    FacetAnswer, FacetAnswers, FacetWord, Headers, KindsAnswer, Moment, Reviewer, ReviewerId, Role,
    TextHash,
};

/// An object of a set, asked key by key. Keys of a later version are passed over.
pub(super) struct SetObject<'d, 'a> {
    pub(super) document: &'d Document<'a>,
    pub(super) entries: &'d Entries<'a>,
    pub(super) whole: RawText<'a>,
}

/// Why a value cannot be read as what belongs in its place.
pub(super) enum Reason {
    /// Something within it.
    Error(ImportErrorKind),
    /// It is of another kind than this.
    Misfit(Expected),
}

impl Reason {
    /// Returns the error about this value of the key.
    pub(super) fn about<'a>(
        self,
        document: &Document<'a>,
        key: &'static str,
        value: RawText<'a>,
    ) -> ImportErrorKind {
        match self {
            Self::Error(error) => error,
            Self::Misfit(expected) => misfit(document, key, value, expected),
        }
    }
}

impl From<ImportErrorKind> for Reason {
    fn from(error: ImportErrorKind) -> Self {
        Self::Error(error)
    }
}

impl From<UnknownWord> for Reason {
    fn from(word: UnknownWord) -> Self {
        Self::Misfit(Expected::Words(word.expected))
    }
}

impl<'a> SetObject<'_, 'a> {
    /// Returns what `read` makes of the value of this key; `None` where there is none.
    ///
    /// # Errors
    /// The value is not what belongs there.
    pub(super) fn optional<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Document<'a>, Shape<'a>) -> Result<T, Reason>,
    ) -> Result<Option<T>, ImportErrorKind> {
        let Some((_, value)) = self.entries.iter().find(|(known, _)| known == key) else {
            return Ok(None);
        };
        let shape = self.document.shape(*value)?;
        if matches!(shape, Shape::Nothing) {
            return Ok(None);
        }
        read(self.document, shape)
            .map(Some)
            .map_err(|reason| reason.about(self.document, key, *value))
    }

    /// Returns the same as [`SetObject::optional`], of a key that must have a value.
    ///
    /// # Errors
    /// There is no value, or it is not what belongs there.
    pub(super) fn required<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Document<'a>, Shape<'a>) -> Result<T, Reason>,
    ) -> Result<T, ImportErrorKind> {
        self.optional(key, read)?
            .ok_or_else(|| SetError::MissingKey { key, at: self.document.spot(self.whole) }.into())
    }
}

pub(super) fn misfit<'a>(
    document: &Document<'a>,
    key: &'static str,
    value: RawText<'a>,
    expected: Expected,
) -> ImportErrorKind {
    // A whole object would make an unreadable sentence.
    let cell = document.cell(value).ok().flatten().unwrap_or_default();
    let found = cell.chars().take(60).collect();
    SetError::Misfit { key, found, expected, at: document.spot(value) }.into()
}

pub(super) fn text(_: &Document<'_>, shape: Shape<'_>) -> Result<String, Reason> {
    match shape {
        Shape::Text(text) => Ok(text),
        _ => Err(Reason::Misfit(Expected::Text)),
    }
}

pub(super) fn reviewer(_: &Document<'_>, shape: Shape<'_>) -> Result<Reviewer, Reason> {
    let name = match shape {
        Shape::Text(name) => Reviewer::new(&name),
        _ => None,
    };
    name.ok_or(Reason::Misfit(Expected::Text))
}

pub(super) fn reviewer_id(_: &Document<'_>, shape: Shape<'_>) -> Result<ReviewerId, Reason> {
    parsed(shape).ok_or(Reason::Misfit(Expected::ReviewerId))
}

pub(super) fn number(_: &Document<'_>, shape: Shape<'_>) -> Result<u32, Reason> {
    let number = match shape {
        Shape::Word(word) => word.parse().ok().filter(|number| *number > 0),
        _ => None,
    };
    number.ok_or(Reason::Misfit(Expected::Number))
}

pub(super) fn truth(_: &Document<'_>, shape: Shape<'_>) -> Result<bool, Reason> {
    let truth = match shape {
        Shape::Word(word) => word.parse().ok(),
        _ => None,
    };
    truth.ok_or(Reason::Misfit(Expected::Truth))
}

pub(super) fn hash(_: &Document<'_>, shape: Shape<'_>) -> Result<TextHash, Reason> {
    parsed(shape).ok_or(Reason::Misfit(Expected::Hash))
}

pub(super) fn time(_: &Document<'_>, shape: Shape<'_>) -> Result<Moment, Reason> {
    parsed(shape).ok_or(Reason::Misfit(Expected::Time))
}

pub(super) fn parsed<T: FromStr>(shape: Shape<'_>) -> Option<T> {
    match shape {
        Shape::Text(text) => text.parse().ok(),
        _ => None,
    }
}

pub(super) fn list<'a>(_: &Document<'a>, shape: Shape<'a>) -> Result<Vec<RawText<'a>>, Reason> {
    match shape {
        Shape::List(elements) => Ok(elements),
        _ => Err(Reason::Misfit(Expected::List)),
    }
}

pub(super) fn fields<'a>(
    document: &Document<'a>,
    shape: Shape<'a>,
) -> Result<IndexMap<String, String>, Reason> {
    let Shape::Map(entries) = shape else { return Err(Reason::Misfit(Expected::Object)) };
    let mut fields = IndexMap::with_capacity(entries.len());
    for (header, value) in entries {
        if let Some(cell) = document.cell(value)? {
            fields.insert(header, cell);
        }
    }
    Ok(fields)
}

/// Returns the values of a row under these headers.
pub(super) fn row<'a>(
    document: &Document<'a>,
    shape: Shape<'a>,
    headers: &Headers,
) -> Result<IndexMap<String, String>, Reason> {
    let values = list(document, shape)?;
    if values.len() > headers.len() {
        return Err(Reason::Misfit(Expected::Row(headers.len())));
    }
    let mut fields = IndexMap::with_capacity(values.len());
    for ((header, _), value) in headers.iter().zip(values) {
        if let Some(cell) = document.cell(value)? {
            fields.insert(header.to_owned(), cell);
        }
    }
    Ok(fields)
}

pub(super) fn headers<'a>(document: &Document<'a>, shape: Shape<'a>) -> Result<Headers, Reason> {
    let Shape::Map(entries) = shape else { return Err(Reason::Misfit(Expected::Object)) };
    let mut headers = Vec::with_capacity(entries.len());
    for (header, value) in entries {
        let role = match document.shape(value)? {
            Shape::Nothing => None,
            shape => Some(word::<Role>(document, shape)?),
        };
        headers.push((header, role));
    }
    Ok(headers.into_iter().collect())
}

pub(super) fn word<T>(_: &Document<'_>, shape: Shape<'_>) -> Result<T, Reason>
where
    T: FromStr<Err = UnknownWord>,
{
    match shape {
        // Written by hand in RON, a word may lack its quotation marks.
        Shape::Text(word) | Shape::Word(word) => Ok(word.parse()?),
        _ => Ok("".parse()?),
    }
}

/// Reads answers to facets: words, or lists of words, by the ids of the facets.
pub(super) fn facets<'a>(
    document: &Document<'a>,
    shape: Shape<'a>,
) -> Result<FacetAnswers, Reason> {
    let Shape::Map(entries) = shape else { return Err(Reason::Misfit(Expected::Object)) };
    let answer = |value| -> Result<FacetAnswer, Reason> {
        match document.shape(value)? {
            Shape::List(elements) => {
                let words = elements.into_iter().map(|element| {
                    document
                        .shape(element)
                        .map_err(Reason::from)
                        .and_then(|shape| word(document, shape))
                });
                let words: Vec<FacetWord> = words.collect::<Result<_, Reason>>()?;
                FacetAnswer::of(words, true).ok_or(Reason::Misfit(Expected::List))
            }
            shape => Ok(FacetAnswer::One(word(document, shape)?)),
        }
    };
    let answers = entries.into_iter().filter(|(_, value)| !is_nothing(document, *value));
    answers.map(|(facet, value)| Ok((facet.parse::<FacetWord>()?, answer(value)?))).collect()
}

fn is_nothing<'a>(document: &Document<'a>, value: RawText<'a>) -> bool {
    matches!(document.shape(value), Ok(Shape::Nothing))
}

pub(super) fn kinds<'a>(document: &Document<'a>, shape: Shape<'a>) -> Result<KindsAnswer, Reason> {
    let mut words = Vec::new();
    for element in list(document, shape)? {
        match document.shape(element)? {
            Shape::Text(word) | Shape::Word(word) => words.push(word),
            _ => return Err(Reason::Misfit(Expected::List)),
        }
    }
    Ok(KindsAnswer::from_words(words.iter().map(String::as_str))?)
}
