//! What a place as written means today.

use crate::domain::PlaceNo;

/// What a place as written means today.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// This municipality or county.
    Found(PlaceNo),
    /// One of these, or something else: a person must say which. In order of number, and never empty.
    Ask(Vec<PlaceNo>),
    /// No place of the register.
    Unknown,
}

impl Resolution {
    /// Returns the place that is found.
    #[must_use]
    pub const fn found(&self) -> Option<PlaceNo> {
        match self {
            Self::Found(number) => Some(*number),
            _ => None,
        }
    }
}
