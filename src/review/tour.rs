//! The tour: five cases of the samples, on which the keys are explained as they are needed.

use crate::domain::Question;

/// Cases after which the tour ends by itself.
pub const CASES: u8 = 5;

/// How far the tour has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tour {
    /// Cases worked on since it began.
    done: u8,
}

impl Tour {
    /// Returns the case it is at, from 1.
    #[must_use]
    pub const fn case(self) -> u8 {
        self.done + 1
    }

    /// Returns the tour after one more case that was worked on; `None` when it is over.
    #[must_use]
    pub const fn after_case(self) -> Option<Self> {
        if self.case() < CASES { Some(Self { done: self.done + 1 }) } else { None }
    }

    /// Returns the keys of what is worth saying now, in the word catalogue: whole, and for a row of a small screen.
    #[must_use]
    pub const fn lesson(self, focus: Question, complete: bool) -> [&'static str; 2] {
        match (self.case(), focus, complete) {
            (1, Question::Category, _) => ["review-tour-read", "review-tour-read-short"],
            (1, Question::New, _) => ["review-tour-new", "review-tour-new-short"],
            (1, Question::Kinds, false) => ["review-tour-kinds", "review-tour-kinds-short"],
            (1, Question::Kinds, true) => ["review-tour-save", "review-tour-save-short"],
            (2, _, _) => ["review-tour-undo", "review-tour-undo-short"],
            (3, _, _) => ["review-tour-unclear", "review-tour-unclear-short"],
            (4, _, _) => ["review-tour-postpone", "review-tour-postpone-short"],
            _ => ["review-tour-find", "review-tour-find-short"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tour_ends_by_itself_after_five_cases() {
        let mut tour = Some(Tour::default());
        for _ in 0..4 {
            tour = tour.and_then(Tour::after_case);
        }
        assert_eq!(tour.map(Tour::case), Some(5));
        assert_eq!(tour.and_then(Tour::after_case), None);
    }
}
