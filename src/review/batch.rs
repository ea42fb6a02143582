//! One answer for all marked cases.

use super::draft::BroughtBack;
use super::marks::{Common, Marks};
pub use super::outlook::Outlook;
use super::panel::Panel;
use super::taking::{follows_new, has_kinds, taking};
use crate::domain::{
    Answers, CaseNo, Choice, Classification, FacetWord, MarkedDraft, Patch, Question,
};

/// One answer for all marked cases, while it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchAnswer {
    /// The answers given; what is not answered stays as it is in each case.
    pub answers: Answers,
    /// The question that digits answer.
    pub focus: Question,
    /// The facet that they answer instead.
    pub facet: Option<FacetWord>,
    /// The option whose rule is looked at.
    pub look: Option<usize>,
    /// The answers, the question and the facet before each digit, oldest first.
    typed: Vec<BatchPanel>,
    /// How many digits were typed before each act done since the first of them, oldest first: undo takes the newest back first.
    acts: Vec<usize>,
    /// The panels that undo went back from, newest last: what a redo goes forward to.
    untyped: Vec<BatchPanel>,
    /// The answers that were put away last, until a digit is typed.
    put_away: Option<Box<BatchAnswer>>,
    /// Which key brought them back last, until something else is done.
    brought_back: Option<BroughtBack>,
    /// Enter was pressed once, and wants to be pressed again.
    pub asked_again: bool,
    /// Finished cases are left out.
    pub leaves_out_finished: bool,
    /// Enter was pressed while marked cases were still being read, and counts when they are.
    pub is_awaited: bool,
}

/// Answers, and the question and the facet in focus with them.
type BatchPanel = (Answers, Question, Option<FacetWord>);

impl Default for BatchAnswer {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            focus: Question::Category,
            facet: None,
            look: None,
            typed: Vec::new(),
            acts: Vec::new(),
            untyped: Vec::new(),
            put_away: None,
            brought_back: None,
            asked_again: false,
            leaves_out_finished: false,
            is_awaited: false,
        }
    }
}

impl BatchAnswer {
    /// Creates an answer for all from an act that was retracted, to be corrected.
    #[must_use]
    pub fn holding(patch: &Patch) -> Self {
        let mut classification = Classification::default();
        patch.apply(&mut classification);
        let answers = classification.answers;
        // What was left open is answered next; where nothing was, a digit corrects from the first question on.
        let focus = answers.first_missing().unwrap_or(Question::Category);
        Self { answers, focus, ..Self::default() }
    }

    /// Takes up the answer of an earlier run. What was typed then is taken back as one.
    #[must_use]
    pub fn kept(kept: &MarkedDraft) -> Self {
        let before = (Answers::default(), Question::Category, None);
        let typed: Vec<BatchPanel> = kept.is_typed.then_some(before).into_iter().collect();
        Self {
            answers: kept.answers.clone(),
            focus: kept.answers.first_missing().unwrap_or(Question::Kinds),
            typed,
            leaves_out_finished: kept.leaves_out_finished,
            ..Self::default()
        }
    }

    /// Returns the answer as the project keeps it for the marked cases; `None` where nothing is answered.
    #[must_use]
    pub fn to_keep(&self, marks: &Marks) -> Option<MarkedDraft> {
        let is_given = !self.answers.is_blank() && !marks.is_empty();
        is_given.then(|| MarkedDraft {
            cases: marks.cases().collect(),
            answers: self.answers.clone(),
            is_typed: self.is_typed(),
            leaves_out_finished: self.leaves_out_finished,
        })
    }

    /// Has the question that one of these cases lacks be in focus, where until now it was `before`: nothing is typed, and no other
    /// question was gone to.
    pub fn follow_marks(&mut self, before: Question, marks: &Marks) {
        if self.answers.is_blank() && self.facet.is_none() && self.focus == before {
            self.focus = marks.first_missing();
        }
    }

    /// Notes that an act was done, or counts again: undo retracts it before what was typed or put away earlier.
    pub fn follow_act(&mut self) {
        self.brought_back = None;
        if self.is_begun() {
            self.acts.push(self.typed.len());
        }
    }

    /// Notes that the newest act was retracted.
    pub fn lose_act(&mut self) {
        self.brought_back = None;
        self.acts.pop();
    }

    /// Gives an answer, which moves the focus.
    pub fn type_in(&mut self, answers: Answers, focus: Question) {
        self.typed.push(self.panel_now());
        self.untyped.clear();
        (self.put_away, self.brought_back) = (None, None);
        self.show((answers, focus, None));
    }

    /// Returns the answers with this choice taken in the question in focus.
    #[must_use]
    pub fn taking(&self, choice: Choice) -> Answers {
        taking(choice, self.focus, &self.answers, self.last_typed())
    }

    /// Returns the answers and the question before the last digit.
    fn last_typed(&self) -> Option<(&Answers, Question)> {
        self.typed.last().map(|(answers, focus, _)| (answers, *focus))
    }

    /// Takes back the last digit that has changed something; `false` when there is none.
    pub fn untype(&mut self) -> bool {
        if !self.has_changed_since_act() {
            return false;
        }
        while self.typed.last().is_some_and(|(answers, ..)| *answers == self.answers) {
            self.typed.pop();
        }
        let Some(before) = self.typed.pop() else { return false };
        self.untyped.push(self.panel_now());
        self.show(before);
        true
    }

    /// Types the digit again that was taken back last; `false` when there is none.
    pub fn retype(&mut self) -> bool {
        let Some(after) = self.untyped.pop() else { return false };
        self.typed.push(self.panel_now());
        self.show(after);
        true
    }

    /// Returns whether a digit was typed that is not saved.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Returns how many digits were typed that are not saved.
    #[must_use]
    pub const fn count_typed(&self) -> usize {
        self.typed.len()
    }

    /// Returns whether a digit was taken back that redo types again.
    #[must_use]
    pub const fn can_retype(&self) -> bool {
        !self.untyped.is_empty()
    }

    /// Returns whether there are digits to take back, now or after acts, or answers put away to bring back.
    #[must_use]
    pub const fn is_begun(&self) -> bool {
        !self.typed.is_empty() || self.put_away.is_some()
    }

    /// Returns whether undo takes a digit back, or brings answers back that were put away, before any act.
    #[must_use]
    pub fn can_untype(&self) -> bool {
        let brings_back = self.acts.is_empty() && self.put_away.is_some();
        brings_back || self.has_changed_since_act()
    }

    fn has_changed_since_act(&self) -> bool {
        let older = self.acts.last().copied().unwrap_or(0);
        self.typed.iter().skip(older).any(|(answers, ..)| *answers != self.answers)
    }

    /// Puts the answers away; `false` when there are none.
    pub fn put_away(&mut self) -> bool {
        if self.answers.is_blank() {
            return false;
        }
        // Which of the marked cases are meant has nothing to do with what they get.
        let leaves_out_finished = self.leaves_out_finished;
        let put_away = Some(Box::new(std::mem::take(self)));
        *self = Self { put_away, leaves_out_finished, ..Self::default() };
        true
    }

    /// Returns whether answers were put away that can be brought back.
    #[must_use]
    pub const fn has_put_away(&self) -> bool {
        self.put_away.is_some()
    }

    /// Brings the answers back that were put away; `false` when there are none.
    pub fn bring_back(&mut self, by: BroughtBack) -> bool {
        let Some(away) = self.put_away.take() else { return false };
        *self = *away;
        (self.asked_again, self.brought_back) = (false, Some(by));
        true
    }

    /// Puts the answers away again that this key brought back; `false` when it did not.
    pub fn put_back(&mut self, brought: BroughtBack) -> bool {
        self.brought_back == Some(brought) && self.put_away()
    }

    fn panel_now(&self) -> BatchPanel {
        (self.answers.clone(), self.focus, self.facet)
    }

    fn show(&mut self, (answers, focus, facet): BatchPanel) {
        (self.answers, self.focus, self.facet) = (answers, focus, facet);
        (self.look, self.asked_again) = (None, false);
    }

    /// Returns what is written to each case: only what was answered.
    #[must_use]
    pub fn patch(&self) -> Patch {
        Patch::given(&self.answers)
    }

    /// Returns what Enter would do to these cases, of which some have drafts.
    #[must_use]
    pub fn outlook(&self, marks: &Marks, drafts: &[(CaseNo, Answers)]) -> Outlook {
        let mut outlook = Outlook::default();
        for (saved, draft) in
            drafts.iter().filter_map(|(no, draft)| Some((marks.answers_to(*no)?, draft)))
        {
            outlook.drafts += usize::from(self.changes_draft(saved, draft));
            outlook.in_drafts += usize::from(self.leaves_to_draft(saved, draft));
        }
        for (answers, count) in marks.counts() {
            *match self.fate(answers) {
                Fate::LeftOut => &mut outlook.left_out,
                Fate::Changed => &mut outlook.changed,
                Fate::Answered => &mut outlook.answered,
                Fate::AsBefore => &mut outlook.as_before,
            } += count;
            let after = self.merged(answers);
            match (answers.are_complete(), after.are_complete()) {
                _ if self.fate(answers) == Fate::LeftOut => {}
                (is_finished, false) => {
                    outlook.open += count;
                    outlook.reopened += if is_finished { count } else { 0 };
                }
                (false, true) => outlook.completed += count,
                (true, true) => {}
            }
            if self.fate(answers) == Fate::Answered && self.replaces(answers) {
                outlook.replaced += count;
            }
        }
        outlook
    }

    /// Returns the cases that Enter would write to, in import order.
    pub fn cases<'a>(&'a self, marks: &'a Marks) -> impl Iterator<Item = CaseNo> + 'a {
        let is_written =
            |answers: &Answers| !self.leaves_out_finished || self.fate(answers) != Fate::LeftOut;
        marks.answers().filter(move |(_, answers)| is_written(answers)).map(|(no, _)| no)
    }

    /// Returns the answers that marked cases have once Enter is pressed, each once; while none is known yet, those given.
    #[must_use]
    pub fn after(&self, marks: &Marks) -> Vec<Answers> {
        if marks.counts().next().is_none() {
            return vec![self.answers.clone()];
        }
        let written =
            marks.different_answers().filter(|answers| self.fate(answers) != Fate::LeftOut);
        written.map(|answers| self.merged(answers)).collect()
    }

    /// Returns whether a case that Enter would write to is classified then, is such a one, and has no answer to this facet.
    #[must_use]
    pub fn leaves_unanswered(
        &self,
        marks: &Marks,
        facet: FacetWord,
        is_one: impl Fn(&Answers) -> bool,
    ) -> bool {
        marks.different_answers().any(|answers| {
            let after = self.merged(answers);
            let is_written = !matches!(self.fate(answers), Fate::LeftOut | Fate::AsBefore);
            let is_open = after.are_complete() && after.facets.get(facet.as_str()).is_none();
            is_written && is_open && is_one(&after)
        })
    }

    /// Returns whether Enter would write to such a case and give an answer of its draft another content.
    fn changes_draft(&self, saved: &Answers, draft: &Answers) -> bool {
        let given = &self.answers;
        self.fate(saved) != Fate::LeftOut
            && (is_replaced(saved.category, draft.category, given.category)
                || is_replaced(saved.new, draft.new, given.new)
                || is_replaced(saved.kinds, draft.kinds, given.kinds))
    }

    /// Returns whether Enter would write to such a case and leave a question open that its draft answers.
    fn leaves_to_draft(&self, saved: &Answers, draft: &Answers) -> bool {
        let is_written = self.fate(saved) != Fate::LeftOut;
        is_written && !self.merged(saved).are_complete() && self.merged(draft).are_complete()
    }

    /// Returns whether an answer that is given here takes the place of another one among these.
    fn replaces(&self, saved: &Answers) -> bool {
        let after = self.merged(saved);
        (saved.category.is_some() && after.category != saved.category)
            || (saved.new.is_some() && after.new != saved.new)
            || (saved.kinds.is_some() && after.kinds != saved.kinds)
            || saved.facets.iter().any(|(id, facet)| after.facets.get(id.as_str()) != Some(facet))
    }

    fn fate(&self, answers: &Answers) -> Fate {
        match answers.are_complete() {
            true if self.leaves_out_finished => Fate::LeftOut,
            _ if self.merged(answers) == *answers => Fate::AsBefore,
            true => Fate::Changed,
            false => Fate::Answered,
        }
    }

    /// Returns what the panel shows: the answers given, and where none is given the one all cases have.
    #[must_use]
    pub fn panel(&self, marks: &Marks) -> Panel {
        let written =
            || marks.different_answers().filter(|answers| self.fate(answers) != Fate::LeftOut);
        let common = Common::of(written());
        let mixed = Question::ALL.into_iter().filter(|question| {
            !self.answers.has(*question) && common.differs[usize::from(question.number()) - 1]
        });
        let mixed: Vec<Question> = mixed.collect();
        let is_lacking = |question: &Question| written().any(|one| !one.has(*question));
        let lacking = mixed.iter().copied().filter(is_lacking).collect();
        let answers = self.merged(&common.answers);
        let is_in_focus = self.focus == Question::Kinds && self.facet.is_none();
        // What the cases have is not added to either.
        let begins = self.answers.kinds.is_none() || follows_new(&self.answers, self.last_typed());
        Panel {
            replaces_kinds: is_in_focus && has_kinds(&answers) && begins,
            answers,
            focus: self.focus,
            facet: self.facet,
            look: self.look,
            mixed,
            lacking,
        }
    }

    fn merged(&self, answers: &Answers) -> Answers {
        Answers {
            category: self.answers.category.or(answers.category),
            new: self.answers.new.or(answers.new),
            kinds: self.answers.kinds.or(answers.kinds),
            facets: self.answers.facets.or(&answers.facets),
        }
    }
}

/// Returns whether the answer given takes the place of another one that was typed and is not saved.
fn is_replaced<T: Copy + PartialEq>(saved: Option<T>, typed: Option<T>, given: Option<T>) -> bool {
    typed.is_some() && typed != saved && given.is_some() && given != typed
}

/// What Enter does to a marked case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is open, and gets answers.
    Answered,
    /// It has these answers already.
    AsBefore,
    /// It is finished, and its decision becomes another one.
    Changed,
    /// It is finished, and left out.
    LeftOut,
}
