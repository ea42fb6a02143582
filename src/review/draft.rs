//! Answers on the panel of a case that are not saved yet: what was typed, what was taken back, what was put away.

use crate::domain::{AnswerDraft, Answers, CaseNo, FacetWord, Patch, Question, SeenCase, TextHash};

/// Answers on the panel of a case: those saved, those taken back, and what was typed since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the panel shows.
    pub answers: Answers,
    /// The panel before each typed answer, oldest first: what `u` goes back to.
    pub(super) typed: Vec<Before>,
    /// The panels that `u` went back from, newest last: what a redo goes forward to.
    pub(super) untyped: Vec<Before>,
    /// For each act done since the first of these answers, how many of them are older: `u` takes that act back before them.
    acts: Vec<usize>,
    /// How many of them come from an earlier run, which kept one step of them.
    pub(super) from_before: usize,
    /// How many of them lay there when the case was laid open: `Esc` takes those typed since away before them.
    pub(super) found: usize,
    /// The report that was read when the answers were given, where it is known.
    pub(super) text: Option<TextHash>,
    /// It comes from an earlier run: what was saved before it is known once its case lies open.
    pub(super) is_from_before: bool,
}

/// Answers, and the question that was in focus with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Before {
    pub(super) answers: Answers,
    pub(super) focus: Question,
    pub(super) facet: Option<FacetWord>,
}

impl Draft {
    /// Creates a panel on which nothing is typed.
    #[must_use]
    pub fn showing(answers: Answers) -> Self {
        Self { answers, ..Self::default() }
    }

    /// Returns the panel with these answers where an act was retracted or counts again: a redo still types what was taken back.
    #[must_use]
    pub fn turned_to(&self, answers: Answers) -> Self {
        Self { untyped: self.untyped.clone(), ..Self::showing(answers) }
    }

    /// Takes up a draft of an earlier run. What was typed then is taken back as one.
    #[must_use]
    pub fn kept(kept: &AnswerDraft) -> Self {
        let before = Before { answers: Answers::default(), focus: Question::Category, facet: None };
        let typed: Vec<Before> = kept.is_typed.then_some(before).into_iter().collect();
        Self {
            answers: kept.answers.clone(),
            from_before: typed.len(),
            typed,
            text: Some(kept.seen.text),
            is_from_before: true,
            ..Self::default()
        }
    }

    /// Notes that this text was read with the answers, unless it is known which one they were given on.
    pub fn read(&mut self, text: TextHash) {
        self.text.get_or_insert(text);
    }

    /// Returns the draft as the project keeps it for a case with this text, or with the one it was read in.
    #[must_use]
    pub fn to_keep(&self, case: CaseNo, text: Option<TextHash>) -> Option<AnswerDraft> {
        let text = self.text.or(text)?;
        let seen = SeenCase { case, text };
        Some(AnswerDraft { seen, answers: self.answers.clone(), is_typed: self.is_typed() })
    }

    /// Returns whether the answers were given on another text than this.
    #[must_use]
    pub fn was_read_otherwise(&self, text: TextHash) -> bool {
        self.text.is_some_and(|read| read != text)
    }

    /// Returns whether an answer was typed, however long ago, and is not saved.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Notes that an act was done since these answers were typed: undo retracts that act before them.
    pub fn follow_act(&mut self) {
        if self.is_typed() {
            self.acts.push(self.typed.len());
        }
    }

    /// Notes that the newest act was retracted.
    pub fn lose_act(&mut self) {
        self.acts.pop();
    }

    /// Returns whether an answer was typed since the last act that is another than before.
    #[must_use]
    pub fn can_untype(&self) -> bool {
        self.typed.iter().skip(self.older()).any(|before| before.answers != self.answers)
    }

    /// Returns how many of the typed answers are others than those before them.
    #[must_use]
    pub fn count_changes(&self) -> usize {
        let next = self.typed.iter().skip(1).map(|before| &before.answers).chain([&self.answers]);
        self.typed.iter().zip(next).filter(|(before, next)| before.answers != **next).count()
    }

    /// Forgets the answer typed last where it is what was there already, and returns the panel before it.
    pub(super) fn forget_unchanged(&mut self) -> Option<Before> {
        let before = self.typed.pop_if(|before| before.answers == self.answers)?;
        self.shorten_acts();
        Some(before)
    }

    /// Returns whether an answer was taken back that redo types again.
    #[must_use]
    pub const fn can_retype(&self) -> bool {
        !self.untyped.is_empty()
    }

    /// Returns how many of the typed answers undo leaves until it has retracted an act.
    fn older(&self) -> usize {
        self.acts.last().copied().unwrap_or(0)
    }

    /// Returns the draft as it is where an act has answered questions for it: what was typed to others is left.
    #[must_use]
    pub fn answered_by(&self, patch: &Patch) -> Self {
        let mut after = self.clone();
        after.untyped.clear();
        patch.apply_to(&mut after.answers);
        let mut typed: Vec<Before> = std::mem::take(&mut after.typed);
        for before in &mut typed {
            patch.apply_to(&mut before.answers);
        }
        // A digit that makes no difference any more is none.
        let next = typed.iter().skip(1).map(|before| &before.answers).chain([&after.answers]);
        let differs: Vec<bool> =
            typed.iter().zip(next).map(|(before, next)| before.answers != *next).collect();
        after.typed = typed
            .into_iter()
            .zip(differs)
            .filter_map(|(it, differs)| differs.then_some(it))
            .collect();
        after.shorten_acts();
        after
    }

    /// Forgets what was noted of answers that are no longer there.
    pub(super) fn shorten_acts(&mut self) {
        let count = self.typed.len();
        self.acts.iter_mut().for_each(|older| *older = (*older).min(count));
        self.from_before = self.from_before.min(count);
        self.found = self.found.min(count);
    }

    /// Returns whether the same was typed on both, whatever acts have come since.
    #[must_use]
    pub fn is_typed_as(&self, other: &Self) -> bool {
        self.answers == other.answers && self.typed == other.typed
    }
}

/// The key that brought answers back that were put away: the other one puts them away again, until something else is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BroughtBack {
    /// Undo took back that they were put away.
    ByUndo,
    /// Redo brought them back.
    ByRedo,
}

/// Answers that were put away, as they lay on the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutAway {
    pub(super) draft: Draft,
    pub(super) focus: Question,
    pub(super) facet: Option<FacetWord>,
    /// How many acts were done since: undo retracts them before it brings the answers back.
    pub(super) acts: usize,
    /// Those that were put away before, from over the draft that these were.
    pub(super) under: Option<Box<PutAway>>,
}

impl PutAway {
    /// Notes that an act was done since these answers were put away.
    pub fn follow_act(&mut self) {
        self.acts += 1;
        self.under.iter_mut().for_each(|under| under.follow_act());
    }

    /// Notes that the newest act was retracted.
    pub fn lose_act(&mut self) {
        self.acts = self.acts.saturating_sub(1);
        self.under.iter_mut().for_each(|under| under.lose_act());
    }

    /// Returns whether they were put away since the last act.
    #[must_use]
    pub const fn is_newest(&self) -> bool {
        self.acts == 0
    }

    /// Returns whether they were typed, and not left by an undo.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.draft.is_typed()
    }
}
