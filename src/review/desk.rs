//! The case that lies open, and the answers given to it that are not saved yet.

use crate::domain::{Answers, Choice, OpenCase, Question};

/// Answers on the panel of a case: those saved, those taken back, and what was typed since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the panel shows.
    pub answers: Answers,
    /// The panel before each typed answer, oldest first: what `u` goes back to.
    typed: Vec<Answers>,
    /// The panels that `u` went back from, newest last: what a redo goes forward to.
    untyped: Vec<Answers>,
}

impl Draft {
    /// A panel on which nothing is typed.
    #[must_use]
    pub fn showing(answers: Answers) -> Self {
        Self { answers, typed: Vec::new(), untyped: Vec::new() }
    }

    /// Whether an answer was typed that `u` can take back.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Shows other answers, remembering what was there.
    pub fn type_in(&mut self, answers: Answers) {
        self.typed.push(self.answers);
        self.untyped.clear();
        self.answers = answers;
    }

    /// Takes back the last typed answer; `false` when there is none.
    pub fn untype(&mut self) -> bool {
        let Some(before) = self.typed.pop() else { return false };
        self.untyped.push(std::mem::replace(&mut self.answers, before));
        true
    }

    /// Types the answer again that was taken back last; `false` when there is none.
    pub fn retype(&mut self) -> bool {
        let Some(after) = self.untyped.pop() else { return false };
        self.typed.push(std::mem::replace(&mut self.answers, after));
        true
    }
}

/// The case that lies open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// The case, its report and where it stands.
    pub open: OpenCase,
    /// The answers on the panel.
    pub draft: Draft,
    /// The question that digits answer.
    pub focus: Question,
    /// The option whose rule is looked at with ← and →, by its place in [`Choice::of`].
    pub look: Option<usize>,
}

impl Desk {
    /// A case as it is laid open, with the draft that was left on it.
    #[must_use]
    pub fn new(open: OpenCase, draft: Option<Draft>) -> Self {
        let draft = draft.unwrap_or_else(|| Draft::showing(open.standing.classification.answers));
        let focus = draft.answers.first_missing().unwrap_or(Question::Category);
        Self { open, draft, focus, look: None }
    }

    /// Whether the panel shows something other than what is saved.
    #[must_use]
    pub fn has_draft(&self) -> bool {
        self.draft.answers != self.open.standing.classification.answers
    }

    /// Whether answers were typed that are not saved.
    #[must_use]
    pub fn has_typed_draft(&self) -> bool {
        self.has_draft() && self.draft.is_typed()
    }

    /// The option whose rule is shown: the one looked at, else the one taken last in the codebook's
    /// order, else none.
    #[must_use]
    pub fn shown_option(&self) -> Option<Choice> {
        let options = Choice::of(self.focus);
        match self.look {
            Some(place) => options.get(place).copied(),
            None => options.iter().copied().find(|choice| choice.is_taken(&self.draft.answers)),
        }
    }
}
