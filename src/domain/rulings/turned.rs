//! What answers, undo and redo do to rulings that were made before them.

use super::ruled::Ruled;

/// Rulings that were made together and are taken back, or count again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReversedRulings {
    /// The rulings; none where there was nothing to reverse.
    pub ruled: Vec<Ruled>,
    /// What the case of the first is called.
    pub title: String,
}

/// How many rulings an act of a reviewer has made count no more, and how many count again by it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TurnedRulings {
    /// On so many cases none counts any more.
    pub lapsed: usize,
    /// On so many cases one counts again.
    pub revived: usize,
}
