//! A difference on top of the screen, with what its adjudicator has decided of it so far.

use tui_input::Input;

use super::draft::Draft;
use super::open_case::OpenCaseView;
use super::rule_choice::RuleChoice;
use super::ruling_draft::{RulingDraft, Typed};
use crate::domain::rulings::{Dispute, Disputed, RuleKey, Ruled, RulingReason};
use crate::domain::{Answers, Choice, Question, SeenCase};

/// A case on top, with what there is to settle.
#[derive(Debug, Clone)]
pub struct SettledCase {
    /// What there is to settle. As long as the adjudicator has not answered, none of it is shown but the case.
    pub dispute: Dispute,
    /// The case with the adjudicator's answers on the panel.
    pub view: OpenCaseView,
    /// What digits answer; `None` before the blind answer.
    pub focus: Option<SettlingFocus>,
    /// Why reviewers differ.
    pub reason: Option<RulingReason>,
    /// The rules that the ruling rests on.
    pub rules: Vec<RuleKey>,
    /// The note, while it is typed and after.
    pub note: Option<Input>,
    /// Whether the note is being typed.
    pub is_noting: bool,
    /// Which rules are in sight, while they are chosen.
    pub choosing: Option<RuleChoice>,
    /// Whether its report is read alone, in the room of the answers too.
    pub reads: bool,
    /// Whether it is shown who answered what.
    pub shows_names: bool,
    /// Whether that was shown before: it is noted once.
    pub(super) has_seen_names: bool,
    /// How many reasons were typed since the last Enter: more than one may be digits meant for the questions, and Enter asks once.
    pub(super) reasons_in_a_row: u8,
    /// The own answer was given a moment ago: undo does not go past it to the ruling before without a word.
    pub(super) follows_own_answer: bool,
    /// The note before it was opened to be typed.
    note_before: Option<String>,
    typed: Vec<Typed>,
    /// What was taken back of it, newest last.
    untyped: Vec<Typed>,
}

/// What digits answer when the others' answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettlingFocus {
    /// Why reviewers differ.
    Reason,
    /// The three questions.
    Questions,
}

impl SettledCase {
    /// Returns whether the others' answers are shown to who has given none.
    #[must_use]
    pub const fn is_shown_at_once(&self) -> bool {
        self.focus.is_some() && self.dispute.blind.is_none()
    }

    /// Lays a case open: blank before the blind answer, with the adjudicator's newest answer after it; or with what was decided
    /// of it the last time, unless that was before the others' answers were seen, and they are seen now.
    #[must_use]
    pub fn new(dispute: Dispute, left: Option<RulingDraft>) -> Self {
        let mut open = dispute.open.clone();
        // What they answered as a reviewer would not be blind.
        open.standing = crate::domain::Standing::default();
        let is_open = dispute.blind.is_some() || dispute.is_shown_at_once();
        // Without an answer of one's own, that comes first.
        let focus = match dispute.before.answers {
            Some(_) => SettlingFocus::Reason,
            None => SettlingFocus::Questions,
        };
        let left = left.filter(|left| left.is_open == is_open);
        let left = left.map(|left| left.with_newest_of(&dispute));
        let left = left.unwrap_or_else(|| RulingDraft::before(&dispute, is_open));
        let RulingDraft { draft, typed, reason, rules, note, .. } = left;
        let view = OpenCaseView::new(open, Some(draft).filter(|draft| *draft != Draft::default()));
        Self {
            focus: is_open.then_some(focus),
            dispute,
            view,
            reason,
            rules,
            note: note.map(Input::new),
            is_noting: false,
            choosing: None,
            reads: false,
            shows_names: false,
            has_seen_names: false,
            reasons_in_a_row: 0,
            follows_own_answer: false,
            note_before: None,
            typed,
            untyped: Vec::new(),
        }
    }

    /// Returns what was decided of the case and is not ruled; `None` where that is nothing.
    #[must_use]
    pub fn left(&self) -> Option<RulingDraft> {
        let before = RulingDraft::before(&self.dispute, self.focus.is_some());
        let left = RulingDraft {
            is_open: self.focus.is_some(),
            draft: self.view.draft.clone(),
            typed: self.typed.clone(),
            reason: self.reason,
            rules: self.rules.clone(),
            note: self.note_typed(),
        };
        (!left.decides_as(&before)).then_some(left)
    }

    fn note_typed(&self) -> Option<String> {
        let note = self.note.as_ref().map(|note| note.value().to_owned());
        note.filter(|note| !note.trim().is_empty())
    }

    /// Returns whether the reason is that of the adjudicator's ruling before, which does not count.
    #[must_use]
    pub fn has_reason_of_before(&self) -> bool {
        self.reason.is_some() && self.reason == self.dispute.before.reason
    }

    /// Returns whether the rules are those of the adjudicator's ruling before.
    #[must_use]
    pub fn has_rules_of_before(&self) -> bool {
        !self.rules.is_empty() && self.rules == self.dispute.before.rules
    }

    /// Returns whether the note is that of the adjudicator's ruling before.
    #[must_use]
    pub fn has_note_of_before(&self) -> bool {
        let note = self.note.as_ref().map(Input::value);
        note.is_some() && note == self.dispute.before.note.as_deref()
    }

    /// Types this option as an answer to the question in focus.
    pub fn take(&mut self, choice: Choice) {
        let before = self.view.draft.answers.clone();
        self.view.take(choice);
        self.note_answer(&before);
    }

    /// Types answers.
    pub fn answer(&mut self, answers: Answers, focus: Question) {
        let before = self.view.draft.answers.clone();
        self.view.type_in(answers, focus);
        self.note_answer(&before);
    }

    /// Notes that an answer was typed, unless it is what was there before: nothing of it can be taken back.
    fn note_answer(&mut self, before: &Answers) {
        if self.view.draft.answers != *before {
            self.type_in(Typed::Answer);
        }
    }

    /// Gives a reason, or takes the same one away.
    pub fn give_reason(&mut self, reason: RulingReason) {
        self.reasons_in_a_row = self.reasons_in_a_row.saturating_add(1);
        self.type_in(Typed::Reason(self.reason));
        self.reason = (self.reason != Some(reason)).then_some(reason);
    }

    /// Returns whether the reason says that a rule is at fault, and none is named.
    #[must_use]
    pub fn lacks_rule(&self) -> bool {
        self.reason.is_some_and(RulingReason::wants_rule) && self.rules.is_empty()
    }

    /// Returns whether the digits typed since the last Enter may be meant for the questions: they gave more than one reason, or
    /// took away the one that was there.
    #[must_use]
    pub const fn may_mean_answers(&self) -> bool {
        self.reasons_in_a_row > 1 || (self.reasons_in_a_row > 0 && self.reason.is_none())
    }

    /// Returns whether the rule under the cursor of the list is one that the ruling rests on.
    #[must_use]
    pub fn has_rule_at_cursor(&self, rules: &[RuleKey]) -> bool {
        let Some(choice) = &self.choosing else { return false };
        choice.matching(rules).get(choice.at).is_some_and(|rule| self.rules.contains(rule))
    }

    /// Returns whether a rule is looked for where the ruling rests on others.
    #[must_use]
    pub const fn chooses_beside_others(&self) -> bool {
        self.choosing.is_some() && !self.rules.is_empty()
    }

    /// Names a rule that the ruling rests on, or names it no more.
    pub fn name_rule(&mut self, rule: &RuleKey) {
        self.type_in(Typed::Rules(self.rules.clone()));
        let before = self.rules.len();
        self.rules.retain(|known| known != rule);
        if self.rules.len() == before {
            self.rules.push(rule.clone());
        }
    }

    /// Opens the note.
    pub fn open_note(&mut self) {
        self.note_before = self.note_typed();
        self.note.get_or_insert_default();
        self.is_noting = true;
    }

    /// Closes the note: it stays as it is typed, or there is none.
    pub fn close_note(&mut self, is_kept: bool) {
        self.is_noting = false;
        self.note = self.note_typed().filter(|_| is_kept).map(Input::new);
        let before = self.note_before.take();
        if self.note_typed() != before {
            self.type_in(Typed::Note(before));
        }
    }

    fn type_in(&mut self, typed: Typed) {
        self.untyped.clear();
        self.typed.push(typed);
    }

    /// Takes back what was typed last, and returns how that is called; `None` where nothing was.
    pub fn untype(&mut self) -> Option<&'static str> {
        let typed = self.typed.pop()?;
        let before = self.view.draft.answers.clone();
        let after = match typed {
            Typed::Answer => self.view.untype().then_some(Typed::Answer)?,
            typed => self.change_places(typed),
        };
        let says = after.undone([&before, &self.view.draft.answers]);
        self.untyped.push(after);
        Some(says)
    }

    /// Returns whether something lies there that [`SettledCase::untype`] takes back: typed in this run, or kept of an earlier
    /// one.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Returns whether all that lies there is of an earlier run.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.typed.last().is_some_and(Typed::is_kept)
    }

    /// Types again what was taken back last, and returns how that is called; `None` where nothing was.
    pub fn retype(&mut self) -> Option<&'static str> {
        let untyped = self.untyped.pop()?;
        let answers = self.view.draft.answers.clone();
        let before = match untyped {
            Typed::Answer => self.view.retype().then_some(Typed::Answer)?,
            untyped => self.change_places(untyped),
        };
        let says = before.done_again([&answers, &self.view.draft.answers]);
        self.typed.push(before);
        Some(says)
    }

    /// Returns what was taken back, newest last.
    pub(super) fn untyped(&self) -> &[Typed] {
        &self.untyped
    }

    /// Takes up what was taken back before the case was left.
    pub(super) fn take_up_untyped(&mut self, untyped: Vec<Typed>) {
        self.untyped = untyped;
    }

    /// Lays on the case what was there before, or after, and returns what was there until now.
    fn change_places(&mut self, other: Typed) -> Typed {
        match other {
            Typed::Answer => Typed::Answer,
            Typed::Reason(other) => Typed::Reason(std::mem::replace(&mut self.reason, other)),
            Typed::Rules(other) => Typed::Rules(std::mem::replace(&mut self.rules, other)),
            Typed::Note(other) => {
                let now = self.note_typed();
                self.note = other.map(Input::new);
                Typed::Note(now)
            }
            Typed::Kept(other) => {
                let is_open = self.focus.is_some();
                let now = RulingDraft {
                    is_open,
                    typed: Vec::new(),
                    draft: self.view.draft.clone(),
                    reason: self.reason,
                    rules: std::mem::take(&mut self.rules),
                    note: self.note_typed(),
                };
                let other = other.map(|other| *other);
                let other = other.unwrap_or_else(|| RulingDraft::before(&self.dispute, is_open));
                let draft = Some(other.draft).filter(|draft| *draft != Draft::default());
                self.view = OpenCaseView::new(self.view.open.clone(), draft);
                (self.reason, self.rules) = (other.reason, other.rules);
                self.note = other.note.map(Input::new);
                Typed::Kept(Some(Box::new(now)))
            }
        }
    }

    /// Returns the case with the text that is read.
    #[must_use]
    pub const fn seen(&self) -> SeenCase {
        SeenCase { case: self.dispute.open.no, text: self.dispute.open.hash }
    }

    /// Returns what a marked case is settled as that goes with this one: the same answers to the questions in dispute, and to
    /// the others what the adjudicator answered there last.
    #[must_use]
    pub fn answers_for(&self, marked: &Dispute) -> Answers {
        let here = &self.view.draft.answers;
        let own = marked.before.answers.clone().unwrap_or_default();
        let is_disputed = |about| marked.is_disputed(about);
        Answers {
            category: if is_disputed(Disputed::Category) { here.category } else { own.category },
            new: if is_disputed(Disputed::New) { here.new } else { own.new },
            kinds: if is_disputed(Disputed::Kinds) { here.kinds } else { own.kinds },
            ..own
        }
    }

    /// Returns the ruling as it is now.
    #[must_use]
    pub fn ruled(&self) -> Ruled {
        let note = self.note.as_ref().map(|note| note.value().trim().to_owned());
        Ruled {
            seen: self.seen(),
            answers: self.view.draft.answers.clone(),
            blind: self.dispute.blind.clone().map(|blind| blind.event),
            rules: self.rules.clone(),
            reason: self.reason,
            inputs: self.dispute.inputs,
            note: note.filter(|note| !note.is_empty()),
        }
    }
}
