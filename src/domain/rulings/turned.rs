//! What answers, undo and redo do to rulings that were made before them.

use super::rule::RuleKey;
use super::ruled::Ruled;
use crate::domain::reviewer::Reviewer;

/// Rulings that were made together and are written, taken back or restored, and what they come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenRulings {
    /// The rulings in the order in which they were made; none where there was nothing to reverse.
    pub ruled: Vec<Ruled>,
    /// What the case of the last is called.
    pub title: String,
    /// The cases on which others have ruled otherwise, so that no ruling counts: now, or before they were taken back.
    pub contested: RuledByOthers,
    /// The cases on which another ruling counts, now that these are taken back.
    pub instead: RuledByOthers,
    /// On so many cases they do not count since an answer or the report is another: now, or before they were taken back.
    pub stale: usize,
}

/// Cases on which others have ruled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuledByOthers {
    /// How many there are.
    pub cases: usize,
    /// What the first of them is called.
    pub title: String,
    /// Who has ruled on them, each once.
    pub by: Vec<Reviewer>,
}

/// What an undo or a redo was about that was no act on answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReversedSettling {
    /// Rulings that were made together.
    Rulings(WrittenRulings),
    /// A note about this rule.
    RuleNote(RuleKey),
}

impl RuledByOthers {
    /// Adds a case on which they have ruled.
    pub fn add(&mut self, title: String, by: impl IntoIterator<Item = Reviewer>) {
        if self.cases == 0 {
            self.title = title;
        }
        self.cases += 1;
        for reviewer in by {
            if !self.by.iter().any(|known| known.id() == reviewer.id()) {
                self.by.push(reviewer);
            }
        }
    }

    /// Returns their names.
    #[must_use]
    pub fn names(&self) -> String {
        self.by.iter().map(Reviewer::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl WrittenRulings {
    /// Returns on how many of so many cases these rulings count: now, or before they were taken back.
    #[must_use]
    pub const fn counted_of(&self, cases: usize) -> usize {
        cases.saturating_sub(self.contested.cases + self.stale)
    }

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
