//! Settling differences between reviewers: which cases, how far the one on top is.

use std::collections::BTreeSet;

use tui_input::Input;

use super::open_case::{Draft, OpenCaseView};
pub use super::rule_choice::{RuleChoice, RuleWording};
pub use super::ruling_draft::RulingDraft;
use super::ruling_draft::Typed;
use super::saving::LastSaved;
use crate::domain::rulings::{
    Differences, Dispute, DisputeState, DisputedCase, RuleKey, Ruled, RulingReason,
};
use crate::domain::{Answers, CaseNo, Message, Question, SeenCase};

/// Differences that are being settled.
#[derive(Debug, Clone, Default)]
pub struct Settling {
    /// The cases that were to be settled, in order; `None` as long as they are looked for.
    pub cases: Option<Vec<DisputedCase>>,
    /// The case to begin with; `None` for the first.
    pub first: Option<CaseNo>,
    /// The case that lay open, which comes first where it is to be settled.
    pub from: Option<CaseNo>,
    /// Which cases they are of.
    pub among: DisputesAmong,
    /// The place of the one on top.
    pub at: usize,
    /// How many were ruled in this run.
    pub ruled: usize,
    /// The newest ruling of this run that counts.
    pub last: Option<LastSaved>,
    /// The cases that were passed by and are still to be settled.
    pub(super) passed: BTreeSet<CaseNo>,
    /// A ruling was made, and the next case is not open yet.
    pub(super) has_just_ruled: bool,
    /// The own answer was given, and the case is not open with the others' yet.
    pub(super) has_just_answered: bool,
    /// The case on top; `None` while it is read.
    pub case: Option<SettledCase>,
    /// What is on its way to the disk.
    pub awaited: Option<AwaitedAct>,
    /// How many cases are for others to settle, whom their round names.
    pub barred: usize,
    /// Cases with the same dispute that are ruled with the next ruling on one like them.
    pub marked: Vec<Dispute>,
    /// The last key did nothing here: who types words does not want to save with the Enter behind them.
    pub typed_in_vain: bool,
}

/// Of which cases differences are settled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum DisputesAmong {
    /// Of all.
    #[default]
    All,
    /// Of those of a list.
    Listed {
        /// The cases.
        cases: Vec<CaseNo>,
        /// What list it is.
        about: Message,
    },
    /// Of those of the round of this name.
    Round(String),
}

impl DisputesAmong {
    /// Returns which cases these are; `None` where they are all.
    #[must_use]
    pub fn about(&self) -> Option<Message> {
        match self {
            Self::All => None,
            Self::Listed { about, .. } => Some(about.clone()),
            Self::Round(name) => {
                Some(Message::new("settle-among-round").with("name", name.as_str()))
            }
        }
    }
}

/// What an adjudicator did that is on its way to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwaitedAct {
    /// They answered blind.
    Look,
    /// They asked who answered what.
    Names,
    /// They ruled, so many cases.
    Ruling(usize),
    /// They took a ruling back.
    TakeBack,
    /// They had it count again.
    DoAgain,
}

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
    /// What lies on it was left by an earlier run.
    is_kept: bool,
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

impl Settling {
    /// Returns the number of the case on top.
    #[must_use]
    pub fn no(&self) -> Option<CaseNo> {
        self.cases.as_ref()?.get(self.at).map(|case| case.no)
    }

    /// Takes up the cases that are to be settled. The one that lay open comes first, and the others in their order, round
    /// and round.
    pub fn take_up(&mut self, mut cases: Vec<DisputedCase>) {
        let all = cases.len();
        cases.retain(|case| !case.is_barred);
        self.barred = all - cases.len();
        let from = cases.iter().position(|case| Some(case.no) == self.from);
        cases.rotate_left(from.unwrap_or_default());
        self.cases = Some(cases);
        self.at = 0;
        if let Some(first) = self.first.take() {
            self.turn_to(first);
        }
    }

    /// Puts a case on top. One that was not to be settled when this run began is so now: a ruling on it was taken back.
    pub fn turn_to(&mut self, no: CaseNo) {
        let cases = self.cases.get_or_insert_default();
        if !cases.iter().any(|case| case.no == no) {
            let (differences, state) = (Differences::default(), DisputeState::Open);
            cases.insert(self.at.min(cases.len()), DisputedCase::new(no, differences, state));
        }
        self.at = cases.iter().position(|case| case.no == no).unwrap_or(self.at);
    }

    /// Returns whether cases on which all agree are mixed in, so that nothing may say what the one on top is.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        let on_top = self.cases.as_ref().and_then(|cases| cases.get(self.at));
        on_top.is_some_and(|case| case.mixed.is_some())
    }

    /// Returns whether this case is marked.
    #[must_use]
    pub fn is_marked(&self, no: CaseNo) -> bool {
        self.marked.iter().any(|marked| marked.open.no == no)
    }

    /// Returns whether a case has the same dispute as those marked, on the same questions.
    #[must_use]
    pub fn is_like_marked(&self, dispute: &Dispute) -> bool {
        self.marked.iter().all(|marked| marked.differences == dispute.differences)
    }

    /// Returns whether keys are text.
    #[must_use]
    pub const fn is_typed_in(&self) -> bool {
        matches!(&self.case, Some(case) if case.is_noting || case.choosing.is_some())
    }

    /// Returns whether a rule is chosen.
    #[must_use]
    pub const fn is_choosing(&self) -> bool {
        matches!(&self.case, Some(case) if case.choosing.is_some())
    }

    /// Returns the text field that is open.
    pub const fn text_field(&mut self) -> Option<&mut Input> {
        match &mut self.case {
            Some(SettledCase { choosing: Some(choice), .. }) => Some(&mut choice.typed),
            Some(SettledCase { is_noting: true, note: Some(note), .. }) => Some(note),
            _ => None,
        }
    }
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
        let RulingDraft { is_kept, draft, typed, reason, rules, note, .. } = left;
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
            is_kept,
            typed,
            untyped: Vec::new(),
        }
    }

    /// Returns what was decided of the case and is not ruled; `None` where that is nothing.
    #[must_use]
    pub fn left(&self) -> Option<RulingDraft> {
        let note = self.note.as_ref().map(|note| note.value().to_owned());
        let note = note.filter(|note| !note.trim().is_empty());
        let before = RulingDraft::before(&self.dispute, self.focus.is_some());
        let is_untouched = self.view.draft.answers == before.draft.answers
            && self.reason == before.reason
            && self.rules == before.rules
            && note == before.note;
        (!is_untouched).then(|| RulingDraft {
            is_open: self.focus.is_some(),
            draft: self.view.draft.clone(),
            typed: self.typed.clone(),
            reason: self.reason,
            rules: self.rules.clone(),
            note,
            is_kept: self.is_kept,
        })
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

    /// Types an answer.
    pub fn answer(&mut self, answers: Answers, focus: Question) {
        self.untyped.clear();
        self.typed.push(Typed::Answer);
        self.view.type_in(answers, focus);
    }

    /// Gives a reason, or takes the same one away.
    pub fn give_reason(&mut self, reason: RulingReason) {
        self.reasons_in_a_row = self.reasons_in_a_row.saturating_add(1);
        self.untyped.clear();
        self.typed.push(Typed::Reason(self.reason));
        self.reason = (self.reason != Some(reason)).then_some(reason);
    }

    /// Names a rule that the ruling rests on, or names it no more.
    pub fn name_rule(&mut self, rule: &RuleKey) {
        let before = self.rules.len();
        self.rules.retain(|known| known != rule);
        if self.rules.len() == before {
            self.rules.push(rule.clone());
        }
    }

    /// Takes back what was typed last; `false` where nothing was.
    pub fn untype(&mut self) -> bool {
        match self.typed.pop() {
            Some(Typed::Reason(before)) => {
                self.untyped.push(Typed::Reason(self.reason));
                self.reason = before;
                true
            }
            Some(Typed::Answer) => {
                let is_back = self.view.untype();
                self.untyped.extend(is_back.then_some(Typed::Answer));
                is_back
            }
            None => false,
        }
    }

    /// Returns whether something was typed in this run that [`SettledCase::untype`] takes back.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Types again what was taken back last; `false` where nothing was.
    pub fn retype(&mut self) -> bool {
        match self.untyped.pop() {
            Some(Typed::Reason(after)) => {
                self.typed.push(Typed::Reason(self.reason));
                self.reason = after;
                true
            }
            Some(Typed::Answer) => {
                let is_there = self.view.retype();
                self.typed.extend(is_there.then_some(Typed::Answer));
                is_there
            }
            None => false,
        }
    }

    /// Returns the case with the text that is read.
    #[must_use]
    pub const fn seen(&self) -> SeenCase {
        SeenCase { case: self.dispute.open.no, text: self.dispute.open.hash }
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
