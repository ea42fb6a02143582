//! What the three questions show.

use crate::domain::{Answers, Choice, FacetWord, Question};

/// What the three questions show: the open case's answers, or those for all marked cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// The answers.
    pub answers: Answers,
    /// The question that digits answer.
    pub focus: Question,
    /// The facet that they answer instead.
    pub facet: Option<FacetWord>,
    /// The option whose rule is looked at, by its place in [`Choice::options`].
    pub look: Option<usize>,
    /// Questions to which the marked cases have different answers, that stay unless answered.
    pub mixed: Vec<Question>,
    /// Those of them that some of the marked cases have no answer to.
    pub lacking: Vec<Question>,
    /// Whether the next digit takes the place of the kinds that are shown, instead of adding to them.
    pub replaces_kinds: bool,
}

impl Panel {
    /// Returns the option whose rule is shown: the one looked at, else the one taken last in the codebook's
    /// order, else none.
    #[must_use]
    pub fn shown_option(&self) -> Option<Choice> {
        let options = Choice::options(self.focus);
        match self.look {
            Some(place) => options.get(place).copied(),
            None => options.iter().copied().find(|choice| choice.is_taken(&self.answers)),
        }
    }

    /// Returns whether the reviewer looks at an option; the one just taken is not looked at.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.look.is_some()
            && self.shown_option().is_some_and(|choice| !choice.is_taken(&self.answers))
    }
}
