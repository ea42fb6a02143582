//! Ids of a file that the project has already, with other titles.

/// What the reviewer says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownIds {
    /// They are the same cases, with new titles.
    SameCases,
    /// They are other cases, with ids of their own.
    OtherCases,
}
