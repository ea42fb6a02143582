//! What a codebook of one's own may hold. Each limit is a type that cannot be read from more than it allows, so
//! that the reader of the file knows where the excess is.

use std::fmt;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::FacetWord;

/// The longest file, in bytes.
pub const LONGEST_FILE: usize = 256 * 1024;

/// The longest text, in characters.
pub(super) const LONGEST_TEXT: usize = 2_000;

/// The longest name, in characters: it has to fit beside the others on a narrow screen.
pub(super) const LONGEST_NAME: usize = 40;

/// The most facets.
pub(super) const FACETS: usize = 8;

/// The most values of a facet: each has one of the digits 1 to 9, and 0 is unclear.
pub(super) const VALUES: usize = 9;

/// The most rules of one's own.
pub(super) const RULES: usize = 60;

/// Ids that a facet cannot have, since the filter, the exports or the program itself call something else so.
pub const RESERVED: [&str; 39] = [
    "and",
    "batch",
    "case",
    "category",
    "changed",
    "classified",
    "codebook",
    "columns",
    "comment",
    "county",
    "date",
    "decided_by",
    "differing",
    "facet",
    "field",
    "fields",
    "flag",
    "flagged",
    "id",
    "import",
    "innovation",
    "kinds",
    "municipality",
    "new",
    "none",
    "not",
    "note",
    "noted",
    "or",
    "postponed",
    "reviewer",
    "round",
    "source",
    "status",
    "text",
    "title",
    "unclear",
    "unclassified",
    "verdict",
];

/// What such an id cannot end with: columns of facets with other answers are called so.
pub(super) const RESERVED_ENDS: [&str; 3] = ["_as_given", "_proposed", "_source"];

/// A limit that a file exceeds. It crosses the reader of RON as a text, since that knows no other errors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodebookLimit {
    /// An id is not `[a-z][a-z0-9_]{0,31}`.
    BadId(String),
    /// An id is one of [`RESERVED`].
    ReservedId(String),
    /// The id of a rule is not up to 32 letters, digits, `.`, `-` and `_`.
    BadRuleId(String),
    /// An id or a key is there already.
    Twice(String),
    /// A list is longer than this.
    TooMany(usize),
    /// A text is longer than this many characters.
    TooLong(usize),
    /// A text is blank.
    Blank,
    /// A text in no language.
    NoLanguage,
    /// The file is of another program.
    OtherFormat(String),
    /// The file is of a later version of the program.
    NewerVersion(u32),
    /// No option of a question is called so.
    NoOption(String),
    /// A number is not from 0 to 100.
    NoPercentage(String),
    /// A text is no address on the web.
    NoAddress(String),
}

impl fmt::Display for CodebookLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).unwrap_or_default())
    }
}

/// The id of a facet or of one of its values: a small letter, then up to 31 small letters, digits and `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(FacetWord);

impl Id {
    /// Returns it as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns it as answers have it.
    #[must_use]
    pub const fn word(&self) -> &FacetWord {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = CodebookLimit;

    fn try_from(id: String) -> Result<Self, CodebookLimit> {
        id.parse().map(Self).map_err(|_| CodebookLimit::BadId(id))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The id of a rule: `K1.2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct RuleId(String);

impl RuleId {
    /// Returns it as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RuleId {
    type Error = CodebookLimit;

    fn try_from(id: String) -> Result<Self, CodebookLimit> {
        let is_inner = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
        let is_one = id.starts_with(|first: char| first.is_ascii_alphanumeric());
        if !is_one || !id.chars().all(is_inner) || id.len() > 32 {
            return Err(CodebookLimit::BadRuleId(id));
        }
        Ok(Self(id))
    }
}

/// Has an id by which a list has it once.
pub trait Identified {
    /// Returns the id.
    fn id(&self) -> &str;
}

/// A list of at most `MOST` entries, each with an id of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UniqueEntries<T, const MOST: usize>(Vec<T>);

impl<T, const MOST: usize> std::ops::Deref for UniqueEntries<T, MOST> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T, const MOST: usize> Default for UniqueEntries<T, MOST> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize, const MOST: usize> Serialize for UniqueEntries<T, MOST> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de> + Identified, const MOST: usize> Deserialize<'de>
    for UniqueEntries<T, MOST>
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(UniqueEntriesVisitor(PhantomData))
    }
}

struct UniqueEntriesVisitor<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + Identified, const MOST: usize> Visitor<'de>
    for UniqueEntriesVisitor<T, MOST>
{
    type Value = UniqueEntries<T, MOST>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut entries: Vec<T> = Vec::new();
        while let Some(entry) = list.next_element::<T>()? {
            if entries.iter().any(|other| other.id() == entry.id()) {
                return Err(A::Error::custom(CodebookLimit::Twice(entry.id().to_owned())));
            }
            if entries.len() == MOST {
                return Err(A::Error::custom(CodebookLimit::TooMany(MOST)));
            }
            entries.push(entry);
        }
        Ok(UniqueEntries(entries))
    }
}

/// Reads a map in which each key is once.
///
/// # Errors
/// A key is there twice.
pub(super) fn unique_keys<'de, D, T>(deserializer: D) -> Result<IndexMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    struct Keys<T>(PhantomData<T>);

    impl<'de, T: DeserializeOwned> Visitor<'de> for Keys<T> {
        type Value = IndexMap<String, T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = IndexMap::new();
            while let Some(key) = map.next_key::<String>()? {
                if entries.contains_key(&key) {
                    return Err(A::Error::custom(CodebookLimit::Twice(key)));
                }
                let value = map.next_value()?;
                entries.insert(key, value);
            }
            Ok(entries)
        }
    }

    deserializer.deserialize_map(Keys(PhantomData))
}
