//! What is on its way to the disk, and how saving goes.

use std::collections::BTreeMap;

use super::draft_keeping::DraftKeeping;
use super::typing_order::TypingOrder;
use super::unsaved::{BatchUnderway, Reversing, SaveFailure, UnderwayAct};
use crate::domain::{Answers, CaseNo};

/// Decisions remembered beside the one saved last.
const MOST_BEFORE: usize = 1_000;

/// The acts that were sent to the store, and what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saving {
    /// Acts sent and not known to be durable, oldest first.
    pub(super) underway: Vec<UnderwayAct>,
    /// The answer for all marked cases, while it is written.
    pub(super) batch: Option<BatchUnderway>,
    /// The number of the newest act sent.
    pub(super) newest_ticket: u64,
    /// Cases whose answers were made durable in this run, each with the acts that did.
    pub(super) saved: SavedCases,
    /// The drafts on their way, and those that the project could not keep.
    pub(super) drafts: DraftKeeping,
    /// How often decisions have changed. What was read before the last change may be outdated.
    pub(super) revision: u64,
    /// Another program keeps the project file to itself, so that what is underway waits.
    pub(super) blocked: bool,
    /// The store failed.
    pub(super) failure: Option<SaveFailure>,
}

impl Saving {
    /// Returns the number for an act that is sent now.
    pub(super) const fn next_ticket(&mut self) -> u64 {
        self.newest_ticket += 1;
        self.newest_ticket
    }

    /// Takes note of an answer of the store: decisions may have changed.
    pub(super) const fn answered(&mut self) {
        self.revision += 1;
    }
}

/// The cases whose answers were made durable in this run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedCases {
    /// How many acts of this run answer the case and count.
    acts: BTreeMap<CaseNo, u32>,
    /// Of each retracted act that can be redone, the newest last: its cases that an act of this run answered. One of an earlier
    /// run is none that was saved since.
    taken_off: Vec<Vec<CaseNo>>,
}

impl SavedCases {
    /// Returns how many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.acts.len()
    }

    /// Creates so many cases, none of which a test works on.
    #[cfg(test)]
    pub(super) fn of(count: i64) -> Self {
        let acts = (1..=count).map(|no| (CaseNo(-no), 1)).collect();
        Self { acts, ..Self::default() }
    }

    /// Counts an act that answers these cases.
    pub(super) fn add(&mut self, cases: &[CaseNo]) {
        self.taken_off.clear();
        self.count_act(cases);
    }

    /// Counts the act again that was taken off last.
    pub(super) fn add_again(&mut self) {
        let cases = self.taken_off.pop().unwrap_or_default();
        self.count_act(&cases);
    }

    fn count_act(&mut self, cases: &[CaseNo]) {
        for no in cases {
            *self.acts.entry(*no).or_default() += 1;
        }
    }

    /// Takes the newest act off, which answered these cases and was retracted.
    pub(super) fn take_off(&mut self, cases: &[CaseNo]) {
        let own = cases.iter().copied().filter(|no| self.acts.contains_key(no)).collect();
        self.taken_off.push(own);
        for no in cases {
            let left = self.acts.get(no).map_or(0, |acts| acts - 1);
            if left == 0 {
                self.acts.remove(no);
            } else {
                self.acts.insert(*no, left);
            }
        }
    }

    /// Has the cases follow to other numbers.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        let moved = std::mem::take(&mut self.acts).into_iter();
        self.acts = moved.filter_map(|(no, acts)| Some((place(no)?, acts))).collect();
        for cases in &mut self.taken_off {
            *cases = cases.iter().filter_map(|no| place(*no)).collect();
        }
    }
}

/// The decision saved last, which stays on the screen: seeing it is how mistakes are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastSaved {
    /// The case.
    pub no: CaseNo,
    /// Its title.
    pub title: String,
    /// What was decided.
    pub answers: Answers,
    /// How many cases were decided at once; of several there is no title.
    pub cases: usize,
}

/// The decisions saved in this run, of which the last is in sight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedDecisions {
    /// The one saved last.
    pub(super) last: Option<LastSaved>,
    /// The answers of its case that it has replaced.
    replaced: Option<Answers>,
    /// The case that followed it.
    next: Option<CaseNo>,
    /// Another case lies open than it and the one that followed.
    is_out_of_sight: bool,
    /// How many acts that count came after it, which undo retracts first; `None` where that is not known.
    later: Option<usize>,
    /// Those saved before it, each with the number of other acts that came after it, oldest first: one of them
    /// is the last when newer ones are retracted.
    before: Vec<(LastSaved, Option<usize>)>,
    /// The case that a redo is about to open holds the decision saved last.
    pub(super) restores_last: bool,
}

impl SavedDecisions {
    /// Puts a decision in sight that is saved now.
    pub(super) fn save(&mut self, decision: LastSaved) {
        (self.next, self.is_out_of_sight, self.replaced) = (None, false, None);
        let later = self.later.replace(0);
        self.before.extend(self.last.replace(decision).map(|before| (before, later)));
        if self.before.len() > MOST_BEFORE {
            self.before.remove(0);
        }
    }

    /// Notes what the decision saved now has replaced, where its case was classified otherwise.
    pub(super) fn replace(&mut self, before: Answers) {
        let is_other = self.last.as_ref().is_some_and(|last| last.answers != before);
        self.replaced = Some(before).filter(|before| is_other && before.are_complete());
    }

    /// Returns the answers that the decision saved last has replaced.
    pub(super) const fn replaced(&self) -> Option<&Answers> {
        self.replaced.as_ref()
    }

    /// Notes that this case follows the one saved now, also where a list leads there.
    pub(super) const fn leads_to(&mut self, next: CaseNo) {
        self.next = Some(next);
    }

    /// Notes that a case lies open, by itself or because the reviewer went there. Under one that has nothing to do with the
    /// decision, that is no longer in sight.
    pub(super) fn opened(&mut self, no: CaseNo, by_itself: bool) {
        if self.next.is_none() && by_itself {
            self.next = Some(no);
        }
        let is_own = self.last.as_ref().is_some_and(|last| last.no == no);
        self.is_out_of_sight = !is_own && self.next != Some(no);
    }

    /// Returns the decision saved last, while its case lies open or the one that followed.
    pub(super) fn in_sight(&self) -> Option<&LastSaved> {
        self.last.as_ref().filter(|_| !self.is_out_of_sight)
    }

    /// Returns the newest decision with answers that is another than that on this case alone.
    pub(super) fn last_of_another(&self, no: CaseNo) -> Option<&LastSaved> {
        self.with_answers().find(|it| it.cases > 1 || it.no != no)
    }

    /// Returns the newest decision with answers.
    pub(super) fn last_with_answers(&self) -> Option<&LastSaved> {
        self.with_answers().next()
    }

    /// Returns the decisions with answers, the newest first: many cases that were each given their own have nothing to repeat.
    fn with_answers(&self) -> impl Iterator<Item = &LastSaved> {
        let before = self.before.iter().rev().map(|(decision, _)| decision);
        self.last.iter().chain(before).filter(|it| !it.answers.is_blank())
    }

    /// Puts a decision of an earlier run in sight, and notes whether undo would take it back.
    pub(super) fn begin_with(&mut self, decision: LastSaved, is_newest: bool) {
        (self.next, self.is_out_of_sight) = (None, false);
        self.last = Some(decision);
        self.later = is_newest.then_some(0);
    }

    /// Notes that an act counts that decides nothing: a note, a flag or a postponement.
    pub(super) fn follow_with_another(&mut self) {
        self.later = self.later.map(|later| later + 1);
    }

    /// Notes that such an act was retracted.
    pub(super) fn retract_another(&mut self) {
        self.later = self.later.and_then(|later| later.checked_sub(1));
    }

    /// Notes that the newest act may be another one than what was counted.
    pub(super) const fn lose_count(&mut self) {
        self.later = None;
    }

    /// Returns whether the decision saved last is the newest act.
    pub(super) fn is_newest(&self) -> bool {
        self.last.is_some() && self.later == Some(0)
    }

    /// Has the decisions follow their cases to other numbers; those whose case has gone are forgotten.
    pub(super) fn follow(&mut self, place: &impl Fn(CaseNo) -> Option<CaseNo>) {
        let moved = |decision: LastSaved| Some(LastSaved { no: place(decision.no)?, ..decision });
        let before = std::mem::take(&mut self.before).into_iter();
        self.before =
            before.filter_map(|(decision, later)| Some((moved(decision)?, later))).collect();
        self.last = self.last.take().and_then(moved);
        if self.last.is_none() {
            self.show_the_one_before();
        }
    }

    /// Puts the decision before the last one in sight again, where this was the last and is retracted: one on
    /// so many cases, of which the first had these answers.
    pub(super) fn retract(&mut self, cases: &[CaseNo], answers: &Answers) {
        let is_last = self.last.as_ref().is_some_and(|last| {
            cases.first() == Some(&last.no)
                && cases.len() == last.cases
                && (last.cases > 1 || last.answers == *answers)
        });
        if is_last {
            self.show_the_one_before();
        } else {
            self.lose_count();
        }
    }

    fn show_the_one_before(&mut self) {
        (self.next, self.is_out_of_sight, self.replaced) = (None, false, None);
        let before = self.before.pop();
        self.later = before.as_ref().and_then(|(_, later)| *later);
        self.last = before.map(|(decision, _)| decision);
    }
}

/// The undo or redo underway, and the undos before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoRun {
    /// What the store was asked for and has not answered.
    pub(super) reversing: Option<Reversing>,
    /// Undos in a row; the second one teaches the other way to correct a decision.
    pub(super) in_a_row: u32,
    /// The one that opens a case now is of an answer for many cases: the keys go where they went.
    pub(super) is_of_many: bool,
    /// Of how many cases each act was that was retracted in this run and can count again, the newest last.
    pub(super) redoable: Vec<usize>,
    /// Where answers were typed and taken back, for what is not in sight.
    pub(super) typing: TypingOrder,
    /// Nothing was done since the last undo or redo, so that a redo means what is in sight.
    pub(super) is_fresh: bool,
    /// A redo was asked for, and wants to be asked for again.
    pub(super) redo_asked: bool,
    /// How many acts count that came after the last export of this run; below 0 where acts of before it were retracted.
    since_export: Option<i64>,
    /// Nothing was saved since a file was imported, so that an undo may be meant for the import.
    pub(super) import_is_newest: bool,
}

impl UndoRun {
    /// Notes that something new was done: what was taken back before is not done again.
    pub(super) fn ends_redo(&mut self) {
        self.redoable.clear();
        self.typing.ends_redo();
        self.since_export = self.since_export.map(|acts| acts.max(0) + 1);
    }

    /// Notes that answers were written to a file for others.
    pub(super) const fn exported(&mut self) {
        self.since_export = Some(0);
    }

    /// Notes that the newest act is retracted. Returns whether a file has what it decided.
    pub(super) fn takes_back_exported(&mut self) -> bool {
        self.since_export = self.since_export.map(|acts| acts - 1);
        self.since_export.is_some_and(|acts| acts < 0)
    }

    /// Notes that a retracted act counts again.
    pub(super) fn counts_again(&mut self) {
        self.since_export = self.since_export.map(|acts| acts + 1);
    }
}

/// What the session keeps keys back for: they are meant for what it will show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waits {
    /// An undo, a redo or an answer for all marked cases.
    pub(super) acts: bool,
    /// A list that is being made.
    pub(super) list: bool,
    /// The list in force is read again: what is shown of the case stays.
    pub(super) list_again: bool,
}
