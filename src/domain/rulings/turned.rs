//! What answers, undo and redo do to rulings that were made before them.

use super::ruled::Ruled;

/// Rulings that were made together and are taken back, or count again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReversedRulings {
    /// The rulings in the order in which they were made; none where there was nothing to reverse.
    pub ruled: Vec<Ruled>,
    /// What the case of the first is called.
    pub title: String,
}

impl ReversedRulings {
    /// Returns the ruling on the case that lay open, which was made last, and those on cases that were joined to it; `None`
    /// where there is no ruling.
    #[must_use]
    pub fn on_top_and_joined(&self) -> Option<(&Ruled, &[Ruled])> {
        self.ruled.split_last()
    }
}

/// On how many cases a ruling counted and none does any more, by what is to be done with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LapsedRulings {
    /// The answers differ, and what was ruled on is another now: the case is to be settled again.
    pub stale: usize,
    /// The answers differ, and two ruled differently: the case is to be settled again.
    pub contested: usize,
    /// The answers differ no more: there is nothing to settle.
    pub agreed: usize,
}

impl LapsedRulings {
    /// Returns on how many cases that is in all.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.stale + self.contested + self.agreed
    }

    /// Adds those of what came after.
    pub const fn add(&mut self, later: Self) {
        self.stale += later.stale;
        self.contested += later.contested;
        self.agreed += later.agreed;
    }
}

/// How many rulings an act of a reviewer has made count no more, and how many count again by it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TurnedRulings {
    /// Cases on which none counts any more.
    pub lapsed: LapsedRulings,
    /// On so many cases one counts again.
    pub revived: usize,
}
