//! What is asked of a round, as it was typed.

use super::kind::RoundKind;

/// What is asked of a round before it is drawn, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundOrder {
    /// What it is for.
    pub kind: RoundKind,
    /// What reviewers are to call it.
    pub name: String,
    /// Which cases the frame has: a filter.
    pub filter: String,
    /// How many cases are drawn: a number, or all.
    pub n: String,
    /// By which column the draw is made in parts; blank is none.
    pub strata: String,
    /// How many cases several reviewers read: a number, a part or all; blank is as usual for the kind.
    pub overlap: String,
    /// Who reads, by name, with commas between.
    pub reviewers: String,
    /// The agreement to be reached; blank is none.
    pub goal: String,
}
