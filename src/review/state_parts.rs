//! The parts of the state that belong together.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, PutAway};
use super::export_order::ProposedFiles;
use super::pace::Pace;
use super::reply::RecentWork;
use super::saving::{SavedDecisions, UndoRun};
use super::settling::{RulingDraft, Settling};
use super::today::Today;
use super::worklist::Worklists;
use crate::domain::agreement::AgreementOverview;
use crate::domain::rulings::{DisputeState, HalfRuling, Overruled, RuleOverview, WrittenRulings};
use crate::domain::{
    Barometer, CaseNo, ColumnGuess, DraftKind, DraftPlace, DraftsBefore, KeptDraft, LastDelivery,
    Message,
};

/// What was begun and is not saved, by case.
#[derive(Debug, Clone, Default)]
pub(super) struct Drafts {
    /// Answers left on other cases than the open one.
    pub(super) left: BTreeMap<CaseNo, Draft>,
    /// The panels of cases on which every typed answer was taken back, for a redo.
    pub(super) emptied: BTreeMap<CaseNo, Draft>,
    /// Answers put away on other cases than the open one.
    pub(super) put_away: BTreeMap<CaseNo, Box<PutAway>>,
    /// What acts of this run that answer have made of drafts, the oldest act first.
    pub(super) answered: Vec<AnsweredDrafts>,
    /// The same of those that were retracted and can count again, the one retracted last at the end.
    pub(super) retracted: Vec<AnsweredDrafts>,
    /// What was decided of differences that are not ruled yet.
    pub(super) rulings: BTreeMap<CaseNo, RulingDraft>,
    /// What lay on cases that were ruled together with another, whose answers they got: it lies there again when that is taken
    /// back.
    pub(super) before_joining: BTreeMap<CaseNo, Option<RulingDraft>>,
    /// Notes that were half written when an earlier run ended.
    pub(super) notes: BTreeMap<CaseNo, String>,
    /// The drafts as the project has them, or will have them soon.
    pub(super) kept: BTreeMap<DraftPlace, KeptDraft>,
}

/// What an act that answers has made of the drafts of its cases: they are as before when it is retracted.
#[derive(Debug, Clone, Default)]
pub(super) struct AnsweredDrafts {
    /// The cases of that act, in import order.
    pub(super) cases: Vec<CaseNo>,
    /// It answered what was marked, be that a single case, and not the case that lay open.
    pub(super) is_for_marked: bool,
    /// The drafts that there were, each before the act and after it.
    pub(super) drafts: BTreeMap<CaseNo, [Draft; 2]>,
}

impl AnsweredDrafts {
    /// Returns the drafts that lie on its cases again once it is retracted: not where something was typed since. Beside those left
    /// on other cases it is given the one on the open case.
    pub(super) fn given_back(
        &self,
        left: &BTreeMap<CaseNo, Draft>,
        open: Option<(CaseNo, &Draft)>,
    ) -> Vec<(CaseNo, Draft)> {
        let comes_back = |no: CaseNo, after: &Draft| match open.filter(|(open, _)| *open == no) {
            Some((_, draft)) => !draft.is_typed() || draft.is_typed_as(after),
            None => left.get(&no).is_none_or(|left| left.is_typed_as(after)),
        };
        let back = self.drafts.iter().filter(|(no, [_, after])| comes_back(**no, after));
        back.map(|(no, [before, _])| (*no, before.clone())).collect()
    }
}

impl Drafts {
    /// Returns what is to lie on the cases of the newest act of this run, once that is retracted.
    pub(super) fn before_newest_answers(&self, open: Option<(CaseNo, &Draft)>) -> DraftsBefore {
        let joined = self.before_joining();
        let Some(newest) = self.answered.last() else {
            return DraftsBefore { joined, ..DraftsBefore::default() };
        };
        let back = newest.given_back(&self.left, open).into_iter();
        DraftsBefore {
            cases: newest.cases.clone(),
            is_for_marked: newest.is_for_marked,
            drafts: back.filter_map(|(no, draft)| draft.to_keep(no, None)).collect(),
            joined,
        }
    }

    /// Returns what lay on cases before they were ruled together with another one.
    pub(super) fn before_joining(&self) -> Vec<(CaseNo, HalfRuling)> {
        let own = |(no, own): (&CaseNo, &Option<RulingDraft>)| Some((*no, own.as_ref()?.to_keep()));
        self.before_joining.iter().filter_map(own).collect()
    }

    /// Notes that an act was done since these answers were typed or put away: undo retracts that act first.
    pub(super) fn follow_act(&mut self) {
        self.left.values_mut().for_each(Draft::follow_act);
        self.put_away.values_mut().for_each(|away| away.follow_act());
    }

    /// Notes that the newest act was retracted.
    pub(super) fn lose_act(&mut self) {
        self.left.values_mut().for_each(Draft::lose_act);
        self.put_away.values_mut().for_each(|away| away.lose_act());
    }

    /// Returns a case other than the open one with typed answers that undo can take back; the newest is not known of earlier runs.
    pub(super) fn typed_on_another_case(&self) -> Option<CaseNo> {
        self.left.iter().find(|(_, draft)| draft.can_untype()).map(|(no, _)| *no)
    }

    /// Notes that a case is ruled with what lies on it.
    pub(super) fn rule(&mut self, no: CaseNo) {
        self.rulings.remove(&no);
        self.before_joining.remove(&no);
    }

    /// Notes that a case is ruled with what lies on another.
    pub(super) fn join(&mut self, no: CaseNo) {
        let own = self.rulings.remove(&no);
        self.before_joining.insert(no, own);
    }

    /// Has what led to rulings lie on their cases again: they were taken back. What the rulings on joined cases say lay on the
    /// case they were joined to; of an earlier run it is not known what lay on them, and nothing does.
    pub(super) fn unrule(&mut self, written: &WrittenRulings) {
        let Some((on_top, joined)) = written.on_top_and_joined() else { return };
        self.rulings.insert(on_top.seen.case, RulingDraft::from(on_top));
        for no in joined.iter().map(|ruled| ruled.seen.case) {
            match self.before_joining.entry(no).or_default().clone() {
                Some(own) => self.rulings.insert(no, own),
                None => self.rulings.remove(&no),
            };
        }
        self.are_kept(written);
    }

    /// Notes that the project has written what lies on the cases of these rulings: with their undo or redo.
    fn are_kept(&mut self, written: &WrittenRulings) {
        for case in written.ruled.iter().map(|ruled| ruled.seen.case) {
            let place = DraftPlace { case, kind: DraftKind::Ruling };
            match self.rulings.get(&case).map(|left| Box::new(left.to_keep())) {
                Some(half) => self.kept.insert(place, KeptDraft::Ruling(half)),
                None => self.kept.remove(&place),
            };
        }
    }

    /// Notes that rulings that were taken back count again.
    pub(super) fn rule_again(&mut self, written: &WrittenRulings) {
        let Some((on_top, joined)) = written.on_top_and_joined() else { return };
        self.rule(on_top.seen.case);
        for ruled in joined {
            self.join(ruled.seen.case);
        }
        self.are_kept(written);
    }
}

/// What was counted for the pages that show it.
#[derive(Debug, Clone, Default)]
pub(super) struct Figures {
    /// What the cases say, as it was counted last; `None` until it is counted.
    pub(super) barometer: Option<(Box<Barometer>, Option<RecentWork>)>,
    /// The cases are being counted, and what is shown of them is from before or not all of it.
    pub(super) is_counting: bool,
    /// How far reviewers agree; `None` while it is computed.
    pub(super) agreement: Option<Box<AgreementOverview>>,
    /// How many cases the reviewer has settled since the program started.
    pub(super) settled: usize,
    /// Those of them that were settled by a rule.
    pub(super) settled_by_rule: BTreeSet<CaseNo>,
    /// The cases that the reviewer may settle, and how they are, as they were looked for last; `None` where they were not.
    pub(super) disputes: Option<BTreeMap<CaseNo, DisputeState>>,
    /// What all had answered to the case that was ruled last, where it was ruled otherwise.
    pub(super) overruled: Option<Overruled>,
    /// Which rules cause disputes; `None` while it is counted.
    pub(super) rules: Option<Box<RuleOverview>>,
    /// How many notes about rules were written since their page was opened, and how many of these were taken back: the newest
    /// acts there are.
    pub(super) rule_notes: (usize, usize),
    /// What is known of the worklists.
    pub(super) worklists: Worklists,
}

/// The way through the cases.
#[derive(Debug, Clone, Default)]
pub(super) struct Walk {
    /// The cases one came from, newest last.
    pub(super) trail: Vec<CaseNo>,
    /// The case came by Backspace and nothing was done there since: Backspace goes on to the one before.
    pub(super) goes_back: bool,
    /// Every case is classified and none lies open.
    pub(super) finished: bool,
    /// The run of differences that was closed last and had not come to its end.
    pub(super) settling_left: Option<Box<Settling>>,
    /// Only postponed cases are being gone through.
    pub(super) among_postponed: bool,
    /// A digit has just moved the focus on to what is asked next: the key for the next question is that same step.
    pub(super) went_on: bool,
    /// Whether a page of cases has just ended by itself: what is typed by habit is not meant for the case below.
    pub(super) page_end: PageEnd,
    /// The case on which digits were typed over an open note and not used, until something is answered or Enter has asked.
    pub(super) refused_over_note: Option<CaseNo>,
}

/// Whether a page of cases, such as that of differences, has ended by itself and the reviewer may not have seen it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum PageEnd {
    /// None has, or a key was pressed since.
    #[default]
    None,
    /// One has.
    JustNow,
    /// One has, and digits typed since were refused.
    DigitsRefused,
}

/// How much is done today, and how fast it goes.
#[derive(Debug, Clone, Default)]
pub(super) struct Workday {
    /// How many cases were classified today.
    pub(super) today: Today,
    /// How fast it goes.
    pub(super) pace: Pace,
}

/// What is known of files that were read and may be written.
#[derive(Debug, Clone, Default)]
pub(super) struct Files {
    /// Names proposed for files that may be written.
    pub(super) proposed: ProposedFiles,
    /// The delivery that was imported last, unless it was taken back.
    pub(super) last_delivery: Option<LastDelivery>,
    /// The number of the newest act sent before that was looked up.
    pub(super) last_delivery_as_of: u64,
    /// What became of the last export, and the number of the newest act sent before.
    pub(super) last_export: Option<(Message, u64)>,
    /// The columns that were chosen for it, where it was imported in this run.
    pub(super) last_columns: Option<Box<ColumnGuess>>,
}

/// What was done in this run, and what of it is undone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    /// The decisions that were saved, of which the last is in sight.
    pub(super) decisions: SavedDecisions,
    /// The undo or redo underway, and those before it.
    pub(super) undo: UndoRun,
}
