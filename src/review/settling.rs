//! Settling differences between reviewers: which cases, how far the one on top is.

use std::collections::{BTreeMap, BTreeSet};

use tui_input::Input;

pub use super::rule_choice::{RuleChoice, RuleWording};
pub use super::ruling_draft::RulingDraft;
use super::ruling_draft::Typed;
use super::saving::LastSaved;
pub use super::settled_case::{SettledCase, SettlingFocus};
use crate::domain::rulings::{Differences, Dispute, DisputeState, DisputedCase, Overruled};
use crate::domain::{CaseNo, Message};

/// Differences that are being settled.
#[derive(Debug, Clone, Default)]
pub struct Settling {
    /// The cases that were to be settled, in order; `None` as long as they are looked for.
    pub cases: Option<Vec<DisputedCase>>,
    /// The case to begin with; `None` for the first.
    pub first: Option<CaseNo>,
    /// The case that lay open, which comes first where it is to be settled.
    pub from: Option<CaseNo>,
    /// The run among the same cases that was left, and goes on where it was.
    pub(super) left: Option<Box<Self>>,
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
    /// Those of them that were ruled, which did not count.
    pub(super) ruled_in_vain: BTreeSet<CaseNo>,
    /// What was taken back on cases that do not lie open, to be typed again.
    pub(super) untyped: BTreeMap<CaseNo, Vec<Typed>>,
    /// Something has come from others since the cases were looked for.
    pub(super) has_news: bool,
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
    /// What all had answered to a case that is being ruled otherwise, and the sentence about it.
    pub(super) overruled: Option<(Message, Overruled)>,
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
        // A mark stays where the case is still to be settled and differs as it did.
        self.marked.retain(|marked| {
            let is_same = |case: &DisputedCase| {
                (case.no, &case.differences) == (marked.open.no, &marked.differences)
            };
            cases.iter().any(is_same)
        });
        if let Some(left) = self.left.take() {
            self.go_on(*left, cases);
            return;
        }
        // What comes before the one to begin with is not seen yet either.
        let from = self.first.or(self.from);
        let from = cases.iter().position(|case| Some(case.no) == from);
        cases.rotate_left(from.unwrap_or_default());
        self.cases = Some(cases);
        self.at = 0;
        if let Some(first) = self.first.take() {
            self.turn_to(first);
        }
    }

    /// Goes on where a run was left: its cases keep their order and their places, also those that are settled by now and are
    /// passed over; what has come since is behind them.
    fn go_on(&mut self, left: Self, cases: Vec<DisputedCase>) {
        let open: BTreeSet<CaseNo> = cases.iter().map(|case| case.no).collect();
        let mut order = left.cases.unwrap_or_default();
        let ahead = order.split_off(left.at.min(order.len()));
        // One that was ruled and is to be settled again, since others have ruled otherwise, is not seen yet.
        order.retain(|seen| {
            let no = &seen.no;
            left.passed.contains(no) || self.is_marked(*no) || !open.contains(no)
        });
        self.at = order.len();
        order.extend(ahead);
        for case in cases {
            match order.iter_mut().find(|known| known.no == case.no) {
                Some(known) => *known = case,
                None => order.push(case),
            }
        }
        (self.ruled, self.last, self.has_just_ruled) = (left.ruled, left.last, left.has_just_ruled);
        (self.passed, self.untyped) = (left.passed, left.untyped);
        self.ruled_in_vain = left.ruled_in_vain;
        self.cases = Some(order);
        if let Some(from) = self.from.filter(|from| open.contains(from)) {
            self.begin_again_with(from);
        }
    }

    /// Has the case that lies open come next, also where it was ruled and is to be settled again; not where it was only passed
    /// by or marked, since it was seen then.
    fn begin_again_with(&mut self, no: CaseNo) {
        let was_passed = self.passed.contains(&no) && !self.ruled_in_vain.contains(&no);
        if was_passed || self.is_marked(no) {
            return;
        }
        self.passed.remove(&no);
        self.ruled_in_vain.remove(&no);
        let cases = self.cases.get_or_insert_default();
        let Some(place) = cases.iter().position(|case| case.no == no) else { return };
        let case = cases.remove(place);
        self.at -= usize::from(place < self.at);
        cases.insert(self.at, case);
    }

    /// Has the cases looked for again, and goes on where it is when they are found. Returns among which they are.
    pub fn look_again(&mut self) -> DisputesAmong {
        let mut run = std::mem::take(self);
        (self.among, self.marked) = (run.among.clone(), std::mem::take(&mut run.marked));
        self.left = Some(Box::new(run));
        self.among.clone()
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

    /// Takes the first of the cases that were passed by, to be shown again beside those that are marked.
    pub(super) fn take_passed(&mut self) -> Option<CaseNo> {
        let mut cases = self.cases.iter().flatten().map(|case| case.no);
        let is_done = |no: &CaseNo| self.ruled_in_vain.contains(no) || self.is_marked(*no);
        let no = cases.find(|no| self.passed.contains(no) && !is_done(no))?;
        self.passed.remove(&no);
        Some(no)
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

    /// Returns the marked cases that are settled with the one on top: none where that differs in another way, or is not answered
    /// yet.
    #[must_use]
    pub fn joined(&self) -> Vec<&Dispute> {
        let Some(case) = self.case.as_ref().filter(|case| case.focus.is_some()) else {
            return Vec::new();
        };
        if !self.is_like_marked(&case.dispute) {
            return Vec::new();
        }
        let no = case.dispute.open.no;
        self.marked.iter().filter(|marked| marked.open.no != no).collect()
    }

    /// Returns whether undo takes back the newest ruling: nothing that was typed on the case on top is newer.
    #[must_use]
    pub fn undoes_last(&self) -> bool {
        self.case.as_ref().is_none_or(|case| !case.is_typed() && !case.follows_own_answer)
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
