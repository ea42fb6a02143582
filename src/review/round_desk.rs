//! The rounds at the desk: which open ones give cases to this reviewer, and which of them the queue is.

use std::collections::{BTreeSet, HashMap};

use super::again_desk::AgainDesk;
use super::claim_queue::ClaimQueue;
use super::queue::QueueContent;
use crate::domain::filter::Sort;
use crate::domain::rounds::{
    RoundId, RoundKind, RoundOrder, RoundOverview, RoundShare, RoundStatus, SampleProgress,
};
use crate::domain::{CaseNo, Message, NextCase, Reviewer, Standing};

/// What is known of the rounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoundDesk {
    /// All of them, in the order in which they were opened.
    pub(super) all: Vec<RoundStatus>,
    /// The reviewers who have answered in the project, by name.
    pub(super) answering: Vec<Reviewer>,
    /// What the open ones give to this reviewer.
    pub(super) queues: Vec<RoundQueue>,
    /// What the reviewer has claimed of the cases that none gives out.
    pub(super) claims: ClaimQueue,
    /// The round that the queue is.
    pub(super) worked_in: Option<RoundId>,
    /// How sure a round's sample was when that was measured last.
    pub(super) progress: Option<(RoundId, SampleProgress)>,
    /// The reviewer wants to see the whole project.
    pub(super) is_left: bool,
    /// Own old cases that are answered again.
    pub(super) again: AgainDesk,
    /// What was filled in of a round that was not opened.
    pub(super) unopened: Option<RoundOrder>,
    /// The round that is being closed is one after which agreement is looked at.
    pub(super) ends_in_agreement: bool,
}

/// A round as the queue of its reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundQueue {
    /// The round.
    pub round: RoundId,
    /// What reviewers call it.
    pub name: String,
    /// What it is for.
    pub kind: RoundKind,
    /// Its cases, in the order in which they are read.
    cases: Vec<CaseNo>,
    places: HashMap<CaseNo, usize>,
    /// The places of those that are not classified.
    left: BTreeSet<usize>,
    /// The places of those that are postponed.
    postponed: BTreeSet<usize>,
}

/// How far the reviewer is with what the queue is: a round, or the whole project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// How many cases are classified.
    pub done: i64,
    /// How many there are.
    pub total: i64,
}

impl From<RoundShare> for RoundQueue {
    fn from(share: RoundShare) -> Self {
        let RoundShare { round, name, kind, cases } = share;
        let placed = || cases.iter().zip(0_usize..);
        let left = placed().filter(|(case, _)| !case.is_classified).map(|(_, at)| at).collect();
        let postponed = placed().filter(|(case, _)| case.is_postponed).map(|(_, at)| at).collect();
        let places = placed().map(|(case, at)| (case.no, at)).collect();
        let cases = cases.into_iter().map(|case| case.no).collect();
        Self { round, name, kind, cases, places, left, postponed }
    }
}

impl RoundQueue {
    /// Returns how many cases it has.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.cases.len()
    }

    /// Returns how many of them are not classified.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// Returns the place of a case in the order of reading, from 0; `None` where the round does not give it.
    #[must_use]
    pub fn place(&self, no: CaseNo) -> Option<usize> {
        self.places.get(&no).copied()
    }

    /// Returns those of these cases that it gives; in the order of reading where they come in import order.
    #[must_use]
    pub fn among(&self, cases: &[CaseNo], sort: Sort) -> Vec<CaseNo> {
        let mut given: Vec<CaseNo> =
            cases.iter().copied().filter(|no| self.places.contains_key(no)).collect();
        if sort == Sort::Import {
            given.sort_unstable_by_key(|no| self.place(*no));
        }
        given
    }

    /// Returns the content of the queue while one works in it.
    #[must_use]
    pub fn content(&self) -> QueueContent {
        let about = Message::new("review-round-list").with("name", self.name.as_str());
        QueueContent::Listed { cases: self.cases.clone(), about }
    }

    /// Takes note of how far a case is now.
    fn update(&mut self, no: CaseNo, standing: &Standing) {
        let Some(place) = self.place(no) else { return };
        if standing.is_classified() {
            self.left.remove(&place);
        } else {
            self.left.insert(place);
        }
        if standing.is_postponed() {
            self.postponed.insert(place);
        } else {
            self.postponed.remove(&place);
        }
    }

    /// Returns the next case in the order of reading that is neither classified nor postponed, from the last on to the
    /// first; when there is none, the case postponed longest ago, another one than `after` where there is one.
    /// `in_order` are the postponed cases in the order of postponing.
    pub(super) fn next(
        &self,
        after: Option<CaseNo>,
        in_order: impl Iterator<Item = CaseNo>,
    ) -> NextCase {
        let from = after.and_then(|no| self.place(no)).map_or(0, |place| place + 1);
        let open = |place: &&usize| !self.postponed.contains(place);
        let next = self.left.range(from..).find(open);
        if let Some(place) = next.or_else(|| self.left.range(..from).find(open)) {
            return NextCase::Unclassified(self.cases[*place]);
        }
        let in_round = |no: &CaseNo| {
            self.place(*no)
                .is_some_and(|at| self.left.contains(&at) && self.postponed.contains(&at))
        };
        let others = self.left.iter().map(|place| self.cases[*place]);
        let mut postponed = in_order.filter(in_round).chain(others);
        let first = postponed.next();
        let other = first.into_iter().chain(postponed).find(|no| Some(*no) != after);
        other.or(first).map_or(NextCase::None, NextCase::Postponed)
    }
}

impl RoundDesk {
    /// Takes over what the project says of rounds. The reviewer goes on where they are, as long as that round is open;
    /// else in the first round that has something left for them.
    pub(super) fn take(&mut self, overview: RoundOverview) {
        self.all = overview.rounds;
        self.answering = overview.answering;
        self.claims.take(&overview.claimed);
        let (again, queues): (Vec<_>, Vec<_>) =
            overview.shares.into_iter().partition(|share| share.kind.has_track());
        self.again.take(&again);
        self.queues = queues.into_iter().map(RoundQueue::from).collect();
        self.worked_in = self.worked_in.filter(|round| self.queue(*round).is_some());
        if self.worked_in.is_none() && !self.is_left {
            let waiting = self.queues.iter().find(|queue| queue.left() > 0);
            self.worked_in = waiting.map(|queue| queue.round);
        }
    }

    /// Returns the round that the queue is.
    #[must_use]
    pub fn current(&self) -> Option<&RoundQueue> {
        self.worked_in.and_then(|round| self.queue(round))
    }

    /// Returns the rounds of which the reviewer has finished their share while they are open.
    pub fn finished_shares(&self) -> impl Iterator<Item = &RoundQueue> {
        self.queues.iter().filter(|queue| queue.left() == 0 && queue.count() > 0)
    }

    /// Returns how sure the sample is that the queue gives, where that is known.
    #[must_use]
    pub fn sample_progress(&self) -> Option<SampleProgress> {
        let (round, progress) = self.progress?;
        (self.worked_in == Some(round)).then_some(progress)
    }

    /// Returns whether there is no round that gives something to the reviewer.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.queues.is_empty()
    }

    /// Returns whether no case is there of which is kept how far the reviewer is with it.
    #[must_use]
    pub fn follows_no_case(&self) -> bool {
        self.queues.is_empty() && self.claims.is_empty()
    }

    /// Returns what the reviewer has claimed.
    #[must_use]
    pub const fn claims(&self) -> &ClaimQueue {
        &self.claims
    }

    /// Returns which own old cases are answered again.
    #[must_use]
    pub const fn again(&self) -> &AgainDesk {
        &self.again
    }

    /// Returns all rounds, in the order in which they were opened.
    #[must_use]
    pub fn all(&self) -> &[RoundStatus] {
        &self.all
    }

    /// Returns what a round gives to the reviewer.
    #[must_use]
    pub fn queue(&self, round: RoundId) -> Option<&RoundQueue> {
        self.queues.iter().find(|queue| queue.round == round)
    }

    /// Takes note of how far a case is now.
    pub(super) fn update(&mut self, no: CaseNo, standing: &Standing) {
        for queue in &mut self.queues {
            queue.update(no, standing);
        }
        self.claims.update(no, standing);
    }
}
