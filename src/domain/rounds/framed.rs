//! What a draw needs of a case.

use crate::domain::case::{CaseNo, TextHash};
use crate::domain::exchange::CaseKey;

/// The column by which a draw is made in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strata {
    /// The county.
    County,
    /// A column that is kept as it came, by its header.
    Field(String),
}

impl Strata {
    /// Reads `county` or `field.NAME`.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.eq_ignore_ascii_case("county") {
            return Some(Self::County);
        }
        let name = typed.strip_prefix("field.")?.trim();
        (!name.is_empty()).then(|| Self::Field(name.to_owned()))
    }
}

/// A case of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FramedCase {
    /// The case.
    pub no: CaseNo,
    /// How every copy knows it.
    pub key: CaseKey,
    /// The wording.
    pub text: TextHash,
    /// What the column of the strata says.
    pub stratum: Option<String>,
}
