//! JSON values, one level at a time.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::value::{BoundedVec, ParseError, RawText, Shape};

/// Returns what this value is. What lies within it is checked, but not read yet; a list has at most
/// so many elements, and an object a third of them.
pub(super) fn shape(raw: &str, most: usize) -> Result<Shape<'_>, ParseError> {
    let failed = |error| parse_error(raw, &error);
    match raw.trim_start().as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).map(Shape::Text).map_err(failed),
        Some(b'[') => whole(raw, ListSeed(most)).map_err(failed)?.all().map(Shape::List),
        Some(b'{') => whole(raw, ObjectSeed(most / 3)).map_err(failed)?.all().map(Shape::Map),
        _ => match serde_json::from_str::<&RawValue>(raw).map_err(failed)?.get() {
            "null" => Ok(Shape::Nothing),
            word => Ok(Shape::Word(word.to_owned())),
        },
    }
}

fn whole<'a, S: DeserializeSeed<'a>>(raw: &'a str, seed: S) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end().map(|()| value)
}

/// Returns the values one after another, at most so many.
pub(super) fn lines(text: &str, most: usize) -> Result<Vec<RawText<'_>>, ParseError> {
    let mut lines = BoundedVec::new(most);
    for line in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        lines.push(value(line.map_err(|error| parse_error(text, &error))?));
    }
    lines.all()
}

/// What Python and JavaScript write for numbers that JSON does not have.
const NO_NUMBERS: [&str; 3] = ["NaN", "-Infinity", "Infinity"];

/// Returns the text with blank values where a program wrote a number that is none; every other character
/// stays where it was.
pub(crate) fn without_words(text: &str) -> Option<String> {
    if !["NaN", "Infinity"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let mut blank = String::with_capacity(text.len());
    let (mut rest, mut in_string) = (text, false);
    while let Some(first) = rest.chars().next() {
        let word = NO_NUMBERS.iter().find(|word| !in_string && rest.starts_with(*word));
        let (written, passed) = match (word, first) {
            (Some(word), _) => {
                blank.push_str("\"\"");
                blank.extend(std::iter::repeat_n(' ', word.len() - 2));
                ("", word.len())
            }
            (None, '\\') if in_string => {
                let escaped = rest[1..].chars().next().map_or(0, char::len_utf8);
                (&rest[..=escaped], 1 + escaped)
            }
            (None, _) => {
                in_string ^= first == '"';
                (&rest[..first.len_utf8()], first.len_utf8())
            }
        };
        blank.push_str(written);
        rest = &rest[passed..];
    }
    Some(blank)
}

/// Returns the text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Returns whether JSON can have this word without quotation marks.
pub(super) fn is_plain(word: &str) -> bool {
    serde_json::from_str::<&RawValue>(word).is_ok_and(|plain| plain.get() == word)
}

fn value(raw: &RawValue) -> RawText<'_> {
    RawText(raw.get())
}

fn parse_error(raw: &str, error: &serde_json::Error) -> ParseError {
    // serde_json counts line feeds, and bytes within a line.
    let line_start = raw
        .match_indices('\n')
        .nth(error.line().saturating_sub(2))
        .filter(|_| error.line() > 1)
        .map_or(0, |(at, _)| at + 1);
    let offset = line_start + error.column().saturating_sub(1);
    ParseError::Syntax { offset, ended: error.is_eof() }
}

/// A list of at most so many elements.
struct ListSeed(usize);

impl<'de> DeserializeSeed<'de> for ListSeed {
    type Value = BoundedVec<RawText<'de>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ListSeed {
    type Value = BoundedVec<RawText<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut elements = BoundedVec::new(self.0);
        while let Some(raw) = list.next_element::<&RawValue>()? {
            elements.push(value(raw));
        }
        Ok(elements)
    }
}

/// An object with at most so many keys, each that it has, repeated or not.
struct ObjectSeed(usize);

impl<'de> DeserializeSeed<'de> for ObjectSeed {
    type Value = BoundedVec<(String, RawText<'de>)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ObjectSeed {
    type Value = BoundedVec<(String, RawText<'de>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = BoundedVec::new(self.0);
        while let Some((key, raw)) = map.next_entry::<String, &RawValue>()? {
            entries.push((key, value(raw)));
        }
        Ok(entries)
    }
}
