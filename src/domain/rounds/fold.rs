//! What follows from acts about rounds: who reads what, what is hidden from whom, and since when it is not.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use super::act::RoundAct;
use super::kind::{RoundId, RoundSink};
use crate::domain::case::CaseNo;
use crate::domain::people::People;
use crate::domain::reviewer::ReviewerId;
use crate::domain::stamp::Stamp;

/// Who reads what, and who has seen what of others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rounds {
    people: People,
    /// When each round was opened and closed.
    spans: BTreeMap<RoundId, RoundSpan>,
    assigned: BTreeMap<(CaseNo, ReviewerId), BTreeSet<RoundId>>,
    /// When a reassignment gave a case to a reviewer, the last time before the round was closed.
    moved: BTreeMap<(RoundId, CaseNo, ReviewerId), Stamp>,
    looks: BTreeMap<(CaseNo, ReviewerId), Stamp>,
    /// What had not been answered when a round was closed.
    unanswered: BTreeSet<(CaseNo, ReviewerId)>,
}

/// From when to when a round is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RoundSpan {
    opened: Stamp,
    closed: Option<Stamp>,
}

impl Rounds {
    /// Folds acts, each with whose it is; in any order, and with any repetition. Ids of one person are those
    /// that `people` says.
    #[must_use]
    pub fn fold(people: People, acts: &[(Stamp, ReviewerId, RoundAct)]) -> Self {
        let mut rounds = Self { people, ..Self::default() };
        let mut sorted: Vec<&(Stamp, ReviewerId, RoundAct)> = acts.iter().collect();
        sorted.sort_by_key(|(stamp, ..)| *stamp);
        sorted.dedup_by_key(|(stamp, ..)| *stamp);
        for (stamp, by, act) in sorted {
            let Ok(()) = act.apply(*by, *stamp, &mut rounds);
        }
        rounds
    }

    /// Returns whether what others answered about a case is hidden from the reviewer: exactly while an open round gives it
    /// to them.
    #[must_use]
    pub fn hides(&self, from: ReviewerId, case: CaseNo) -> bool {
        self.rounds_of(from, case).any(|(round, _)| self.is_open(round))
    }

    /// Returns what came first of a reviewer's looks at what others say of a case and the closings of rounds
    /// that gave it to them; `None` as long as there was nothing of it.
    #[must_use]
    pub fn first_seen(&self, reviewer: ReviewerId, case: CaseNo) -> Option<Stamp> {
        let closings = self
            .rounds_of(reviewer, case)
            .filter_map(|(round, _)| self.spans.get(&round).and_then(|span| span.closed));
        let look = self.looks.get(&(case, self.people.person(reviewer))).copied();
        closings.chain(look).min()
    }

    /// Returns whether an act of the reviewer on the case at this place of the order came while a round kept from
    /// them what others say of it, and had done so since before the first of the others answered, at `others`: what was
    /// there when the case was given to the reviewer may have been seen.
    #[must_use]
    pub fn is_blind(
        &self,
        reviewer: ReviewerId,
        case: CaseNo,
        at: Stamp,
        others: Option<Stamp>,
    ) -> bool {
        let seen = self.first_seen(reviewer, case);
        let keeps =
            |(_, since)| since < at && others.is_none_or(|answered: Stamp| since < answered);
        seen.is_none_or(|seen| at < seen) && self.rounds_of(reviewer, case).any(keeps)
    }

    /// Returns whether what a reviewer answered to a case before their first look came after a round was closed that had given
    /// it to them: then they had not answered it by then. It is independent all the same, but who closed the round may
    /// have looked at the others' answers by the time it came.
    #[must_use]
    pub fn is_late(&self, reviewer: ReviewerId, case: CaseNo) -> bool {
        self.unanswered.contains(&(case, self.people.person(reviewer)))
    }

    /// Returns whether two ids are different people.
    #[must_use]
    pub fn are_two(&self, one: ReviewerId, other: ReviewerId) -> bool {
        self.people.person(one) != self.people.person(other)
    }

    /// Returns the rounds that give the case to the reviewer, each with since when.
    fn rounds_of(
        &self,
        reviewer: ReviewerId,
        case: CaseNo,
    ) -> impl Iterator<Item = (RoundId, Stamp)> {
        let person = self.people.person(reviewer);
        let rounds = self.assigned.get(&(case, person)).into_iter().flatten();
        rounds.filter_map(move |round| {
            let opened = self.spans.get(round)?.opened;
            let moved = self.moved.get(&(*round, case, person));
            Some((*round, moved.map_or(opened, |moved| opened.max(*moved))))
        })
    }

    fn is_open(&self, round: RoundId) -> bool {
        self.spans.get(&round).is_some_and(|span| span.closed.is_none())
    }
}

impl RoundSink for Rounds {
    type Error = Infallible;

    fn open(&mut self, round: RoundId, at: Stamp) -> Result<(), Infallible> {
        self.spans.entry(round).or_insert(RoundSpan { opened: at, closed: None });
        Ok(())
    }

    fn assign(
        &mut self,
        round: RoundId,
        reviewer: ReviewerId,
        case: CaseNo,
    ) -> Result<(), Infallible> {
        if self.is_open(round) {
            let key = (case, self.people.person(reviewer));
            self.assigned.entry(key).or_default().insert(round);
        }
        Ok(())
    }

    fn reassign(
        &mut self,
        round: RoundId,
        (from, to): (ReviewerId, ReviewerId),
        case: CaseNo,
        at: Stamp,
    ) -> Result<(), Infallible> {
        let from = (case, self.people.person(from));
        let is_given = self.is_open(round)
            && self.assigned.get_mut(&from).is_some_and(|rounds| rounds.remove(&round));
        if self.spans.get(&round).is_none_or(|span| span.closed.is_none()) {
            self.moved.insert((round, case, self.people.person(to)), at);
        }
        if is_given { self.assign(round, to, case) } else { Ok(()) }
    }

    fn close(&mut self, round: RoundId, at: Stamp) -> Result<(), Infallible> {
        if let Some(span) = self.spans.get_mut(&round) {
            span.closed.get_or_insert(at);
        }
        Ok(())
    }

    fn leave_unanswered(
        &mut self,
        round: RoundId,
        reviewer: ReviewerId,
        case: CaseNo,
        at: Stamp,
    ) -> Result<(), Infallible> {
        // Of two closings of one round the first counts.
        let is_it = self.spans.get(&round).is_some_and(|span| span.closed == Some(at));
        let key = (case, self.people.person(reviewer));
        let is_given = self.assigned.get(&key).is_some_and(|rounds| rounds.contains(&round));
        if is_it && is_given {
            self.unanswered.insert(key);
        }
        Ok(())
    }

    fn look(&mut self, reviewer: ReviewerId, case: CaseNo, at: Stamp) -> Result<(), Infallible> {
        self.looks.entry((case, self.people.person(reviewer))).or_insert(at);
        Ok(())
    }
}
