//! The case that lies open, and the answers given to it that are not saved yet.

use super::panel::Panel;
use super::taking::{follows_new, taking, taking_all};
use crate::domain::{
    AnswerDraft, Answers, CaseNo, CaseRow, Choice, FacetWord, OpenCase, Patch, Question, SeenCase,
    TextHash,
};

/// Answers on the panel of a case: those saved, those taken back, and what was typed since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the panel shows.
    pub answers: Answers,
    /// The panel before each typed answer, oldest first: what `u` goes back to.
    typed: Vec<Before>,
    /// The panels that `u` went back from, newest last: what a redo goes forward to.
    untyped: Vec<Before>,
    /// For each act done since the first of these answers, how many of them are older: `u` takes that act back before them.
    acts: Vec<usize>,
    /// How many of them come from an earlier run, which kept one step of them.
    from_before: usize,
    /// The report that was read when the answers were given, where it is known.
    text: Option<TextHash>,
    /// It comes from an earlier run: what was saved before it is known once its case lies open.
    is_from_before: bool,
}

/// Answers, and the question that was in focus with them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Before {
    answers: Answers,
    focus: Question,
    facet: Option<FacetWord>,
}

impl Draft {
    /// Creates a panel on which nothing is typed.
    #[must_use]
    pub fn showing(answers: Answers) -> Self {
        Self { answers, ..Self::default() }
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
    fn shorten_acts(&mut self) {
        let count = self.typed.len();
        self.acts.iter_mut().for_each(|older| *older = (*older).min(count));
        self.from_before = self.from_before.min(count);
    }

    /// Returns whether the same was typed on both, whatever acts have come since.
    #[must_use]
    pub fn is_typed_as(&self, other: &Self) -> bool {
        self.answers == other.answers && self.typed == other.typed
    }
}

/// Answers that were put away, as they lay on the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutAway {
    draft: Draft,
    focus: Question,
    facet: Option<FacetWord>,
    /// How many acts were done since: undo retracts them before it brings the answers back.
    acts: usize,
    /// Those that were put away before, from over the draft that these were.
    under: Option<Box<PutAway>>,
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

    /// Returns whether they were typed, and not left by an undo.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.draft.is_typed()
    }
}

/// The case that lies open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCaseView {
    /// The case, its report and its standing.
    pub open: OpenCase,
    /// The answers on the panel.
    pub draft: Draft,
    /// The question that digits answer.
    pub focus: Question,
    /// The facet that they answer instead.
    pub facet: Option<FacetWord>,
    /// The option whose rule is looked at with ← and →, by its place in [`Choice::options`].
    pub look: Option<usize>,
    /// The answers that were put away last, until something else is answered.
    pub put_away: Option<Box<PutAway>>,
    /// The finished cases among the few that are most like it.
    pub alike: Vec<CaseRow>,
    /// The answers of the draft that was there when the case was laid open.
    pub found: Option<Answers>,
}

impl OpenCaseView {
    /// Lays a case open, with the draft that was left on it.
    #[must_use]
    pub fn new(open: OpenCase, draft: Option<Draft>) -> Self {
        let saved = open.standing.classification.answers.clone();
        let found = draft.as_ref().map(|draft| draft.answers.clone());
        let mut draft = draft.unwrap_or_else(|| Draft::showing(saved.clone()));
        let first = |answers: &Answers| answers.first_missing().unwrap_or(Question::Category);
        if std::mem::take(&mut draft.is_from_before) {
            draft.typed.fill(Before { focus: first(&saved), answers: saved.clone(), facet: None });
        }
        // Where all is typed, what is left is Enter: a digit would replace the first answer by accident.
        let focus = if draft.is_typed() && draft.answers.first_missing().is_none() {
            Question::Kinds
        } else {
            first(&draft.answers)
        };
        let (facet, look, put_away, alike) = (None, None, None, Vec::new());
        Self { open, draft, focus, facet, look, put_away, alike, found }
    }

    /// Types answers in, which moves the focus; what was there is remembered.
    pub fn type_in(&mut self, answers: Answers, focus: Question) {
        self.draft.typed.push(self.panel());
        self.draft.untyped.clear();
        self.draft.text = Some(self.open.hash);
        self.put_away = None;
        self.show(Before { answers, focus, facet: None });
    }

    /// Answers these questions with these options instead of the present ones, as one step.
    pub fn answer(&mut self, given: &[(Question, Vec<Choice>)]) {
        let (answers, focus) = taking_all(&self.draft.answers, given);
        self.type_in(answers, focus);
    }

    /// Returns the answers with this choice taken in the question in focus.
    #[must_use]
    pub fn taking(&self, choice: Choice) -> Answers {
        taking(choice, self.focus, &self.draft.answers, self.last_typed())
    }

    /// Returns the answers and the question before the last typed answer.
    fn last_typed(&self) -> Option<(&Answers, Question)> {
        self.draft.typed.last().map(|before| (&before.answers, before.focus))
    }

    /// Takes back the last answer typed since the last act; `false` when there is none.
    pub fn untype(&mut self) -> bool {
        self.can_untype() && self.untype_older()
    }

    /// Returns whether an answer was typed since the last act.
    #[must_use]
    pub fn can_untype(&self) -> bool {
        self.draft.typed.len() > self.draft.older()
    }

    /// Returns whether what undo takes back next is all that an earlier run left.
    #[must_use]
    pub fn untypes_draft_of_before(&self) -> bool {
        self.can_untype() && self.draft.typed.len() == self.draft.from_before
    }

    /// Returns whether the next kind takes the place of those that are chosen.
    #[must_use]
    pub fn replaces_kinds(&self) -> bool {
        let answers = &self.draft.answers;
        let is_in_focus = self.focus == Question::Kinds && self.facet.is_none();
        is_in_focus && answers.kinds.is_some() && follows_new(answers, self.last_typed())
    }

    /// Puts every typed answer away, or, where there is none, the draft that an undo left; `false` when there is neither.
    pub fn put_away(&mut self) -> bool {
        let is_typed = self.draft.is_typed();
        if !is_typed && !self.has_draft() {
            return false;
        }
        let (draft, focus, facet) = (self.draft.clone(), self.focus, self.facet);
        while self.untype_older() {}
        self.draft.untyped.clear();
        // What was typed over a draft lies over it again when both are brought back.
        let under = self.put_away.take().filter(|_| !is_typed);
        if !is_typed {
            self.draft = Draft::showing(self.open.standing.classification.answers.clone());
            (self.facet, self.look) = (None, None);
        }
        self.focus = self.draft.answers.first_missing().unwrap_or(Question::Category);
        self.put_away = Some(Box::new(PutAway { draft, focus, facet, acts: 0, under }));
        true
    }

    /// Notes that an act was done: undo retracts it before what was typed or put away before it.
    pub fn follow_act(&mut self) {
        self.draft.follow_act();
        self.put_away.iter_mut().for_each(|away| away.follow_act());
    }

    /// Notes that the newest act was retracted.
    pub fn lose_act(&mut self) {
        self.draft.lose_act();
        self.put_away.iter_mut().for_each(|away| away.lose_act());
    }

    /// Returns whether answers were put away since the last act.
    #[must_use]
    pub fn has_just_put_away(&self) -> bool {
        self.put_away.as_ref().is_some_and(|away| away.acts == 0)
    }

    /// Brings the answers back that were put away; `false` when there are none.
    pub fn bring_back(&mut self) -> bool {
        let Some(away) = self.put_away.take() else { return false };
        (self.draft, self.focus, self.facet) = (away.draft, away.focus, away.facet);
        (self.look, self.put_away) = (None, away.under);
        true
    }

    /// Types the answer again that was taken back last; `false` when there is none.
    pub fn retype(&mut self) -> bool {
        let Some(after) = self.draft.untyped.pop() else { return false };
        self.draft.typed.push(self.panel());
        self.show(after);
        true
    }

    fn untype_older(&mut self) -> bool {
        let Some(before) = self.draft.typed.pop() else { return false };
        self.draft.shorten_acts();
        self.draft.untyped.push(self.panel());
        self.show(before);
        true
    }

    fn panel(&self) -> Before {
        Before { answers: self.draft.answers.clone(), focus: self.focus, facet: self.facet }
    }

    fn show(&mut self, panel: Before) {
        self.draft.answers = panel.answers;
        self.focus = panel.focus;
        self.facet = panel.facet;
        self.look = None;
    }

    /// Returns whether the panel shows something other than what is saved.
    #[must_use]
    pub fn has_draft(&self) -> bool {
        self.draft.answers != self.open.standing.classification.answers
    }

    /// Returns whether answers were typed that are not saved.
    #[must_use]
    pub fn has_typed_draft(&self) -> bool {
        self.has_draft() && self.draft.is_typed()
    }

    /// Returns the draft as the project keeps it; `None` where the panel shows what is saved.
    #[must_use]
    pub fn draft_to_keep(&self) -> Option<AnswerDraft> {
        self.has_draft().then(|| self.draft.to_keep(self.open.no, Some(self.open.hash)))?
    }

    /// Returns whether nothing was typed on a case that is classified, on the text that it has now.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let standing = &self.open.standing;
        standing.is_classified()
            && !standing.text_changed_since(self.open.hash)
            && !self.draft.is_typed()
            && !self.has_draft()
    }

    /// Returns whether answers of a finished case were changed and changed back. Where each of them was typed
    /// again, that is a decision of its own.
    #[must_use]
    pub fn is_changed_back(&self) -> bool {
        let standing = &self.open.standing;
        let answers = &self.draft.answers;
        let is_typed = |question| self.draft.typed.iter().any(|before| before.focus == question);
        standing.is_classified()
            && !standing.text_changed_since(self.open.hash)
            && !self.has_draft()
            && !Question::ALL.into_iter().all(|one| is_typed(one) || !answers.has(one))
    }

    /// Returns whether Enter confirms the answers of a finished case: its text has changed since, and nothing was typed.
    #[must_use]
    pub fn is_to_confirm(&self) -> bool {
        let standing = &self.open.standing;
        standing.is_classified() && standing.text_changed_since(self.open.hash) && !self.has_draft()
    }

    /// Returns whether Enter saves the answers also in the queue: they are not saved, none is missing, and none was given
    /// on another text than the case has now.
    #[must_use]
    pub fn is_ready_in_queue(&self) -> bool {
        let draft = &self.draft;
        self.has_draft()
            && draft.answers.are_complete()
            && !draft.was_read_otherwise(self.open.hash)
    }

    /// Returns what the three questions show.
    #[must_use]
    pub fn shown(&self) -> Panel {
        let (answers, focus, look) = (self.draft.answers.clone(), self.focus, self.look);
        Panel { answers, focus, facet: self.facet, look, mixed: Vec::new(), lacking: Vec::new() }
    }
}
