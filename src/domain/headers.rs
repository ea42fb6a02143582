//! Under which headers a case came in, so that it can leave under the same.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::scheme::{UnknownWord, words};

/// What a column can be to a case. All other columns are kept as fields under their own headers.
///
/// A column called `source` is such a field: in strangers' files it names where a row was taken
/// from, which is not the id space that [`Case::source`](super::Case::source) means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Role {
    /// One line that names the measure.
    Title,
    /// The report.
    Text,
    /// The reporter's own id.
    Id,
    /// The municipality's name.
    Municipality,
    /// The county's name.
    County,
    /// The date, as the file has it.
    Date,
}

impl Role {
    /// In the order in which columns are looked for.
    pub const ALL: [Self; 6] =
        [Self::Title, Self::Text, Self::Id, Self::Municipality, Self::County, Self::Date];

    /// Returns whether several columns can have it: those of a report are joined.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(self, Self::Text)
    }
}

words!(Role {
    Role::Title => "title",
    Role::Text => "text",
    Role::Id => "id",
    Role::Municipality => "municipality",
    Role::County => "county",
    Role::Date => "date",
});

/// The headers of the file a case came in, in the file's order, each with what its column is to the
/// case. Empty for a case that came in no table. All cases of a file share one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers(Arc<IndexMap<String, Option<Role>>>);

impl Headers {
    /// Returns whether these are the same headers in the same order.
    #[must_use]
    pub fn is_same_row(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.iter().eq(other.0.iter())
    }

    /// Returns each header with its role, in the file's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Option<Role>)> {
        self.0.iter().map(|(header, role)| (header.as_str(), *role))
    }

    /// Returns the headers of this role, in the file's order.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = &str> {
        self.iter().filter(move |(_, of)| *of == Some(role)).map(|(header, _)| header)
    }

    /// Returns whether a column that is kept as a field has this header.
    #[must_use]
    pub fn has_field(&self, header: &str) -> bool {
        matches!(self.0.get(header), Some(None))
    }

    /// Returns how many columns there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether nothing is known of the file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Option<Role>)> for Headers {
    fn from_iter<T: IntoIterator<Item = (String, Option<Role>)>>(headers: T) -> Self {
        Self(Arc::new(headers.into_iter().collect()))
    }
}

impl Serialize for Headers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Headers {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IndexMap::deserialize(deserializer).map(|headers| Self(Arc::new(headers)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_written_in_their_order_with_what_they_are() {
        let headers: Headers = [("Sektor", None), ("Tittel", Some(Role::Title))]
            .map(|(header, role)| (header.to_owned(), role))
            .into_iter()
            .collect();
        let file = serde_json::to_string(&headers).unwrap();
        assert_eq!(file, r#"{"Sektor":null,"Tittel":"title"}"#);
        assert_eq!(serde_json::from_str::<Headers>(&file).unwrap(), headers);
        assert_eq!(headers.with_role(Role::Title).collect::<Vec<_>>(), ["Tittel"]);
    }
}
