//! RON values, one level at a time.

use std::fmt;

use ::ron::Error;
use ::ron::Options;
use ::ron::error::SpannedError;
use ::ron::value::RawValue;
use serde::de::{Deserialize as _, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::value::{BoundedVec, Names, ParseError, RawText, Shape};

/// Returns what this value is. What lies within it is checked, but not read yet; `Some` is taken
/// off. A list has at most so many elements, and a struct or map a third of them.
pub(super) fn shape(raw: &str, names: Names, most: usize) -> Result<Shape<'_>, ParseError> {
    let mut value = raw;
    loop {
        let found = Options::default().from_str_seed(value, Finder { most }).map_err(|error| {
            let begin = value.as_ptr().addr().saturating_sub(raw.as_ptr().addr());
            parse_error(value, begin, &error)
        })?;
        return Ok(match found {
            RonValue::Wrapped(inner) => {
                value = element(inner).0;
                continue;
            }
            RonValue::Nothing => Shape::Nothing,
            RonValue::Text(text) => Shape::Text(text),
            RonValue::List(_) | RonValue::Map(_) if names == Names::Tell && is_named(value) => {
                Shape::Word(bare(value).to_owned())
            }
            RonValue::List(elements) => Shape::List(elements.all()?),
            RonValue::Map(entries) => Shape::Map(entries.all()?),
            RonValue::Word => match bare(value) {
                "()" => Shape::Nothing,
                word => Shape::Word(word.trim_start_matches("r#").to_owned()),
            },
        });
    }
}

/// Returns the value without the comments before it.
fn element(raw: &RawValue) -> RawText<'_> {
    RawText(if raw.get_ron().starts_with('/') { raw.trim().get_ron() } else { raw.get_ron() })
}

/// Returns whether a name is before the brackets of this value.
fn is_named(value: &str) -> bool {
    !value.starts_with(['(', '[', '{'])
}

/// Returns the value without the comments around it.
fn bare(value: &str) -> &str {
    RawValue::from_ron(value).map_or(value, |raw| raw.trim().get_ron())
}

fn parse_error(raw: &str, begin: usize, error: &SpannedError) -> ParseError {
    let position = error.span.start;
    // ron counts line feeds, and characters within a line, both from 1.
    let line_start = raw
        .match_indices('\n')
        .nth(position.line.saturating_sub(2))
        .filter(|_| position.line > 1)
        .map_or(0, |(at, _)| at + 1);
    let line = &raw[line_start..];
    let in_line =
        line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let offset = begin + line_start + in_line;
    match error.code {
        Error::ExceededRecursionLimit => ParseError::TooDeep { offset },
        // The place of these is where the string, comment or value begins, not the end.
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            ParseError::Syntax { offset, ended: true }
        }
        _ => ParseError::Syntax { offset, ended: offset - begin >= raw.trim_end().len() },
    }
}

/// One level of a value.
enum RonValue<'a> {
    Nothing,
    Text(String),
    /// A number, a truth, a name: it is read from the file's text when it is needed.
    Word,
    Wrapped(&'a RawValue),
    List(BoundedVec<RawText<'a>>),
    Map(BoundedVec<(String, RawText<'a>)>),
}

/// Determines what a value is; a list has at most so many elements.
struct Finder {
    most: usize,
}

impl<'de> DeserializeSeed<'de> for Finder {
    type Value = RonValue<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Finder {
    type Value = RonValue<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(RonValue::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(RonValue::Text(text))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(RonValue::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        <&RawValue>::deserialize(inner).map(RonValue::Wrapped)
    }

    /// Reads `()`, or a bare name.
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(RonValue::Word)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut elements = BoundedVec::new(self.most);
        while let Some(raw) = list.next_element()? {
            elements.push(element(raw));
        }
        Ok(RonValue::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = BoundedVec::new(self.most / 3);
        while let Some((key, raw)) = map.next_entry()? {
            entries.push((key, element(raw)));
        }
        Ok(RonValue::Map(entries))
    }
}
