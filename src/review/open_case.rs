//! The case that lies open, with its panel.

use super::draft::{Before, BroughtBack, Draft, PutAway};
use super::notice::Notice;
use super::panel::Panel;
use super::taking::{follows_new, has_kinds, next_question, taking, taking_all};
use crate::domain::{AnswerDraft, Answers, CaseRow, Choice, FacetWord, OpenCase, Question};

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
    /// Which key brought them back last, until something else is done here.
    pub brought_back: Option<BroughtBack>,
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
        draft.found = draft.typed.len();
        // Also where nothing is missing: who types the usual digits on a case that comes unasked replaces all three answers.
        let focus = first(&draft.answers);
        let (facet, look, put_away, brought_back, alike) = (None, None, None, None, Vec::new());
        Self { open, draft, focus, facet, look, put_away, brought_back, alike, found }
    }

    /// Types answers in, which moves the focus; what was there is remembered.
    pub fn type_in(&mut self, answers: Answers, focus: Question) {
        self.draft.typed.push(self.panel());
        self.draft.untyped.clear();
        self.draft.text = Some(self.open.hash);
        (self.put_away, self.brought_back) = (None, None);
        self.show(Before { answers, focus, facet: None });
    }

    /// Answers these questions with these options instead of the present ones, as one step.
    pub fn answer(&mut self, given: &[(Question, Vec<Choice>)]) {
        let (answers, focus) = taking_all(&self.draft.answers, given);
        self.type_in(answers, focus);
    }

    /// Types this option as an answer to the question in focus.
    pub fn take(&mut self, choice: Choice) {
        let asked = self.focus;
        let answers = taking(choice, asked, &self.draft.answers, self.last_typed());
        self.type_in(answers, next_question(asked));
        if asked == Question::Kinds && choice.is_taken(&self.draft.answers) {
            // The rule of the kind just switched on is the one worth reading.
            self.look = Choice::options(asked).iter().position(|option| *option == choice);
        }
    }

    /// Returns the answers and the question before the last typed answer.
    fn last_typed(&self) -> Option<(&Answers, Question)> {
        self.draft.typed.last().map(|before| (&before.answers, before.focus))
    }

    /// Takes back the last answer typed since the last act that has changed something; `false` when there is none.
    pub fn untype(&mut self) -> bool {
        let can_untype = self.can_untype();
        if can_untype {
            self.forget_unchanged();
        }
        can_untype && self.untype_older()
    }

    /// Forgets what was typed last as far as it is what was there already: undo would seem to take something back.
    pub fn forget_unchanged(&mut self) {
        while let Some(before) = self.draft.forget_unchanged() {
            self.show(before);
        }
    }

    /// Returns whether an answer was typed since the last act that has changed something.
    #[must_use]
    pub fn can_untype(&self) -> bool {
        self.draft.can_untype()
    }

    /// Returns whether what undo takes back next is all that an earlier run left.
    #[must_use]
    pub fn untypes_draft_of_before(&self) -> bool {
        self.can_untype() && self.draft.typed.len() == self.draft.from_before
    }

    /// Returns whether the next kind takes the place of those that are chosen.
    fn replaces_kinds(&self) -> bool {
        let answers = &self.draft.answers;
        let is_in_focus = self.focus == Question::Kinds && self.facet.is_none();
        is_in_focus && has_kinds(answers) && follows_new(answers, self.last_typed())
    }

    /// Takes what the panel shows, and is not saved, as a draft that was found.
    pub fn find_draft(&mut self) {
        self.found = self.has_draft().then(|| self.draft.answers.clone());
        self.draft.found = self.draft.typed.len();
    }

    /// Returns whether the panel shows a draft as it lay there when the case was laid open.
    #[must_use]
    pub fn shows_what_was_found(&self) -> bool {
        self.found.as_ref() == Some(&self.draft.answers)
    }

    /// Returns whether an answer was typed over a draft that lay there when the case was laid open.
    #[must_use]
    pub fn is_typed_over_found(&self) -> bool {
        let is_typed_over = self.draft.typed.len() > self.draft.found;
        self.found.is_some() && is_typed_over && !self.shows_what_was_found()
    }

    /// Puts every typed answer away: those typed over a draft that was found before that; or, where there is none, the draft that
    /// an undo left. `false` when there is neither.
    pub fn put_away(&mut self) -> bool {
        let is_typed = self.draft.is_typed();
        if !is_typed && !self.has_draft() {
            return false;
        }
        self.brought_back = None;
        // What was taken back before that is not typed again after it.
        self.draft.untyped.clear();
        let (draft, focus, facet) = (self.draft.clone(), self.focus, self.facet);
        let left = if self.is_typed_over_found() { draft.found } else { 0 };
        while self.draft.typed.len() > left && self.untype_older() {}
        self.draft.untyped.clear();
        // What was typed over a draft lies over it again when both are brought back.
        let under = self.put_away.take();
        // What the case had before it was classified is no draft of anyone's.
        let is_of_before = self.open.standing.is_classified() && !self.draft.answers.are_complete();
        if is_typed && !is_of_before {
            self.focus = self.draft.answers.first_missing().unwrap_or(Question::Category);
        } else {
            self.forget_typed();
        }
        self.put_away = Some(Box::new(PutAway { draft, focus, facet, acts: 0, under }));
        true
    }

    /// Forgets what was typed, where that is what is saved.
    pub fn forget_typed(&mut self) {
        self.draft = Draft::showing(self.open.standing.classification.answers.clone());
        (self.facet, self.look) = (None, None);
        self.focus = self.draft.answers.first_missing().unwrap_or(Question::Category);
    }

    /// Notes that an act was done: undo retracts it before what was typed or put away before it.
    pub fn follow_act(&mut self) {
        self.brought_back = None;
        self.draft.follow_act();
        self.put_away.iter_mut().for_each(|away| away.follow_act());
    }

    /// Notes that the newest act was retracted.
    pub fn lose_act(&mut self) {
        self.brought_back = None;
        self.draft.lose_act();
        self.put_away.iter_mut().for_each(|away| away.lose_act());
    }

    /// Returns whether answers were put away since the last act.
    #[must_use]
    pub fn has_just_put_away(&self) -> bool {
        self.put_away.as_ref().is_some_and(|away| away.is_newest())
    }

    /// Returns whether undo does something here before it retracts an act: something was typed, put away or brought back since.
    #[must_use]
    pub fn is_newer_than_acts(&self) -> bool {
        let is_back = self.brought_back == Some(BroughtBack::ByRedo);
        self.can_untype() || self.has_just_put_away() || is_back
    }

    /// Brings the answers back that were put away; `false` when there are none.
    pub fn bring_back(&mut self, by: BroughtBack) -> bool {
        let Some(away) = self.put_away.take() else { return false };
        (self.draft, self.focus, self.facet) = (away.draft, away.focus, away.facet);
        (self.look, self.put_away, self.brought_back) = (None, away.under, Some(by));
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

    /// Returns whether the panel shows a draft that was given on another text than the case has now.
    #[must_use]
    pub fn is_draft_on_other_text(&self) -> bool {
        self.has_draft() && self.draft.was_read_otherwise(self.open.hash)
    }

    /// Returns what to say of a case whose text has changed since it was answered; `None` where it has not, or where it was
    /// answered since.
    #[must_use]
    pub(super) fn about_changed_text(&self) -> Option<Notice> {
        if self.is_draft_on_other_text() {
            return Some(Notice::about_changed_draft());
        }
        Notice::about_finished(&self.open).filter(|_| self.is_to_confirm())
    }

    /// Returns whether Enter saves the answers also in the queue: they were given since the case lies open, none is missing, and
    /// none was given on another text than the case has now. A draft that was found there is looked at in its case first.
    #[must_use]
    pub fn is_ready_in_queue(&self) -> bool {
        let draft = &self.draft;
        self.has_draft()
            && !self.shows_what_was_found()
            && draft.answers.are_complete()
            && !draft.was_read_otherwise(self.open.hash)
    }

    /// Returns what the three questions show.
    #[must_use]
    pub fn shown(&self) -> Panel {
        Panel {
            answers: self.draft.answers.clone(),
            focus: self.focus,
            facet: self.facet,
            look: self.look,
            mixed: Vec::new(),
            lacking: Vec::new(),
            replaces_kinds: self.replaces_kinds(),
        }
    }
}
