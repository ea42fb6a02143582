//! What answers do to rulings that were made before them.

/// How many rulings an act of a reviewer has made count no more, and how many count again by it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TurnedRulings {
    /// On so many cases none counts any more.
    pub lapsed: usize,
    /// On so many cases one counts again.
    pub revived: usize,
}
