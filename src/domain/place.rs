//! Municipalities and counties by their official numbers.

use std::collections::BTreeSet;
use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

use serde_json::{Value, json};

use super::case::Case;
use super::folding::fold;

/// The official number of a municipality (four digits) or of a county (two digits), as Statistics Norway
/// gives them (Klass 131 and 104).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceNo(pub u16);

impl PlaceNo {
    /// Returns whether it is a county's.
    #[must_use]
    pub const fn is_county(self) -> bool {
        self.0 < 100
    }

    /// Returns the number of the county: the first two digits of a municipality's.
    #[must_use]
    pub const fn county(self) -> Self {
        if self.is_county() { self } else { Self(self.0 / 100) }
    }
}

impl fmt::Display for PlaceNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_county() { write!(f, "{:02}", self.0) } else { write!(f, "{:04}", self.0) }
    }
}

/// A place as a row of a file has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WrittenPlace<'a> {
    /// Who reports: a municipality or a county, by name or number.
    pub municipality: &'a str,
    /// The county of the row; blank where there is none.
    pub county: &'a str,
    /// The date of the row; blank where there is none.
    pub date: &'a str,
}

impl<'a> WrittenPlace<'a> {
    /// Returns the place of a case.
    #[must_use]
    pub fn of(case: &'a Case) -> Self {
        let text = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
        Self {
            municipality: text(&case.municipality),
            county: text(&case.county),
            date: text(&case.date),
        }
    }

    /// Returns the county that the row gives; `None` where that is blank.
    #[must_use]
    pub fn own_county(self) -> Option<&'a str> {
        Some(self.county).filter(|county| !county.trim().is_empty())
    }
}

/// The places that cases of a project name, and the columns of their files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamesInUse {
    /// Those that are known, by their numbers of today.
    pub today: BTreeSet<PlaceNo>,
    /// Municipalities that are not known, as they are written.
    pub unknown: BTreeSet<String>,
    /// Counties: as they are written, else those of municipalities.
    pub counties: BTreeSet<String>,
    /// The headers of columns that have no meaning of their own, in the order of the files.
    pub columns: Vec<String>,
}

/// The kind of act by which a person settles what a spelling means where the register does not know it.
pub const PLACE_SETTLED: &str = "place_settled";

/// An act of the kind [`PLACE_SETTLED`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceSettlement {
    /// The municipality as it is written; case and accents do not matter.
    pub spelling: String,
    /// What it means; `None` takes back what was settled before.
    pub place: Option<PlaceNo>,
}

impl PlaceSettlement {
    /// Reads the payload of an act; `None` where it settles nothing.
    #[must_use]
    pub fn read(payload: &Value) -> Option<Self> {
        let spelling = payload.get("spelling")?.as_str()?.to_owned();
        let place = match payload.get("place")? {
            Value::Null => None,
            place => Some(place.as_str()?.parse().ok()?),
        };
        Some(Self { spelling, place })
    }

    /// Returns the payload of the act.
    #[must_use]
    pub fn payload(&self) -> Value {
        let place = self.place.map(|place| place.to_string());
        json!({ "place": place, "spelling": self.spelling })
    }

    /// Returns what spellings are compared by.
    #[must_use]
    pub fn key(spelling: &str) -> String {
        fold(spelling.trim())
    }
}

/// Knows what places as written mean today. A register does, and a project that has one.
pub trait PlaceLookup: fmt::Debug {
    /// Returns the place that a name or number means by itself, where that is certain.
    fn named(&self, name: &str) -> Option<PlaceNo>;

    /// Returns the place of a row, where that is certain.
    fn of(&self, written: WrittenPlace<'_>) -> Option<PlaceNo>;

    /// Returns the Norwegian name of a place.
    fn name(&self, place: PlaceNo) -> Option<&str>;

    /// Returns the Norwegian name of a place's county.
    fn county(&self, place: PlaceNo) -> Option<&str>;
}

/// Reads a number with all of its digits: `0301`, `03`.
impl FromStr for PlaceNo {
    type Err = ParseIntError;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        let number: u16 = digits.parse()?;
        let read = Self(number);
        // Signs, lost zeros and five digits are no number of a place.
        if read.to_string() == digits && (1..=9_999).contains(&number) {
            Ok(read)
        } else {
            "".parse::<u16>().map(Self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_two_digits_or_four() {
        for (digits, number, county) in [("0301", 301, "03"), ("5001", 5001, "50"), ("03", 3, "03")]
        {
            let read: PlaceNo = digits.parse().unwrap();
            assert_eq!(read, PlaceNo(number));
            assert_eq!(
                (read.to_string().as_str(), read.county().to_string().as_str()),
                (digits, county)
            );
        }
        for digits in ["301", "3", "+301", "12345", "", "0000", "00", "x"] {
            assert!(digits.parse::<PlaceNo>().is_err(), "{digits}");
        }
    }
}
