//! Municipalities and counties by their official numbers.

use std::fmt;
use std::num::ParseIntError;
use std::str::FromStr;

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
