//! JSON values, one level at a time.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Entries, Shape, Slip, Value};

/// What this value is. What lies within it is checked, but not read yet.
pub(super) fn shape(raw: &str) -> Result<Shape<'_>, Slip> {
    let read = match raw.trim_start().as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).map(Shape::Text),
        Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(raw)
            .map(|elements| Shape::List(elements.into_iter().map(value).collect())),
        Some(b'{') => {
            serde_json::from_str::<Object<'_>>(raw).map(|Object(entries)| Shape::Map(entries))
        }
        _ => serde_json::from_str::<&RawValue>(raw).map(|word| match word.get() {
            "null" => Shape::Nothing,
            word => Shape::Word(word.to_owned()),
        }),
    };
    read.map_err(|error| slip(raw, &error))
}

/// The values that stand one after another.
pub(super) fn lines(text: &str) -> Result<Vec<Value<'_>>, Slip> {
    serde_json::Deserializer::from_str(text)
        .into_iter::<&RawValue>()
        .map(|line| line.map(value))
        .collect::<Result<_, _>>()
        .map_err(|error| slip(text, &error))
}

/// The text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether JSON can have this word without quotation marks.
pub(super) fn is_plain(word: &str) -> bool {
    serde_json::from_str::<&RawValue>(word).is_ok_and(|plain| plain.get() == word)
}

fn value(raw: &RawValue) -> Value<'_> {
    Value(raw.get())
}

fn slip(raw: &str, error: &serde_json::Error) -> Slip {
    // serde_json counts line feeds, and bytes within a line.
    let line_start = raw
        .match_indices('\n')
        .nth(error.line().saturating_sub(2))
        .filter(|_| error.line() > 1)
        .map_or(0, |(at, _)| at + 1);
    let offset = line_start + error.column().saturating_sub(1);
    Slip::Syntax { offset, ended: error.is_eof() }
}

/// An object with every key it has, repeated or not.
struct Object<'a>(Entries<'a>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor;

        impl<'de> Visitor<'de> for ObjectVisitor {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some((key, raw)) = map.next_entry::<String, &RawValue>()? {
                    entries.push((key, value(raw)));
                }
                Ok(Object(entries))
            }
        }

        deserializer.deserialize_map(ObjectVisitor)
    }
}
