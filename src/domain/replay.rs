//! What follows from a log as a whole: the meaning that everything kept beside it is held against.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::case::{CaseNo, SeenCase};
use super::event::{Act, Event};
use super::history::{AppliedAct, CaseChange, Retraction, Standing, fold};
use super::people::People;
use super::reviewer::{Reviewer, ReviewerId};
use super::rounds::{RoundAct, Rounds};
use super::stamp::Stamp;

/// How much an answer says of what its reviewer thought alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Independence {
    /// It was given while a round kept from the reviewer what others answered.
    Blind,
    /// Nothing kept that from them, as for an answer from before the round.
    NotBlind,
}

/// The events of a log, sorted by what they touch. They may be added in any order.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    acts: BTreeMap<CaseNo, Vec<AppliedAct>>,
    retractions: Vec<Retraction>,
    /// The acts done in this project, which undo can reach.
    own: Vec<(Stamp, Reviewer)>,
    rounds: Vec<(Stamp, ReviewerId, RoundAct)>,
}

impl Replay {
    /// Replays events.
    pub fn new<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut replay = Self::default();
        for event in events {
            replay.add(event);
        }
        replay
    }

    /// Adds an event.
    pub fn add(&mut self, event: &Event) {
        // Training and drift answers never become the record.
        if event.track.is_some() {
            return;
        }
        match &event.act {
            Act::Answered { changes } => {
                for (patch, cases) in changes {
                    for seen in cases {
                        self.apply(event, seen, CaseChange::Answered(patch.clone()));
                    }
                }
            }
            Act::Postponed { case } => self.apply(event, case, CaseChange::Postponed),
            Act::Retracted { target } => return self.mark(event, *target, false),
            Act::Restored { target } => return self.mark(event, *target, true),
            Act::Round(act) => {
                return self.rounds.push((event.stamp(), event.reviewer.id(), act.clone()));
            }
            // What rulings come to is worked out when it is read, and they are retracted where they are made.
            Act::Ruling(_) | Act::Other { .. } => return,
        }
        if !event.imported {
            self.own.push((event.stamp(), event.reviewer.clone()));
        }
    }

    fn apply(&mut self, event: &Event, seen: &SeenCase, change: CaseChange) {
        self.acts.entry(seen.case).or_default().push(AppliedAct {
            stamp: event.stamp(),
            reviewer: event.reviewer.clone(),
            at: event.at,
            text: seen.text,
            batch_size: event.batch_size,
            change,
        });
    }

    fn mark(&mut self, event: &Event, target: Uuid, restores: bool) {
        let (stamp, reviewer) = (event.stamp(), event.reviewer.clone());
        self.retractions.push(Retraction { stamp, reviewer, target, restores });
    }

    /// Returns the standing of a case with a reviewer.
    #[must_use]
    pub fn standing(&self, reviewer: &Reviewer, case: CaseNo) -> Standing {
        let acts = self.acts.get(&case).map_or(&[][..], Vec::as_slice);
        fold(acts, &self.retractions).remove(reviewer).unwrap_or_default()
    }

    /// Returns who reads what, and who has seen what of others.
    #[must_use]
    pub fn rounds(&self, people: People) -> Rounds {
        Rounds::fold(people, &self.rounds)
    }

    /// Returns the standing of a case with a reviewer as it was before their first look at what others say of it,
    /// which nothing that comes later in the log can change; and whether there was anything to keep it so.
    #[must_use]
    pub fn independent(
        &self,
        rounds: &Rounds,
        reviewer: &Reviewer,
        case: CaseNo,
    ) -> (Standing, Independence) {
        let seen = rounds.first_seen(reviewer.id(), case);
        let is_before = |stamp: Stamp| seen.is_none_or(|seen| stamp < seen);
        let acts = self.acts.get(&case).map_or(&[][..], Vec::as_slice);
        let acts: Vec<AppliedAct> =
            acts.iter().filter(|act| is_before(act.stamp)).cloned().collect();
        let retractions = self.retractions.iter().filter(|one| is_before(one.stamp));
        let retractions: Vec<Retraction> = retractions.cloned().collect();
        let is_of_others = |act: &&AppliedAct| {
            matches!(act.change, CaseChange::Answered(_))
                && rounds.are_two(act.reviewer.id(), reviewer.id())
        };
        let others = acts.iter().filter(is_of_others).map(|act| act.stamp).min();
        let standing = fold(&acts, &retractions).remove(reviewer).unwrap_or_default();
        let is_blind = standing
            .decided
            .is_some_and(|decided| rounds.is_blind(reviewer.id(), case, decided.stamp, others));
        (standing, if is_blind { Independence::Blind } else { Independence::NotBlind })
    }

    /// Returns every act that touches a case, once for each case that it touches.
    pub fn applied_acts(&self) -> impl Iterator<Item = (CaseNo, &AppliedAct)> {
        self.acts.iter().flat_map(|(case, acts)| acts.iter().map(|act| (*case, act)))
    }

    /// Returns the newest retraction or restoration of an act by its own reviewer: the one that counts.
    #[must_use]
    pub fn newest_retraction(&self, act: Uuid, reviewer: &Reviewer) -> Option<&Retraction> {
        let is_of_act =
            |retraction: &&Retraction| retraction.target == act && retraction.reviewer == *reviewer;
        self.retractions.iter().filter(is_of_act).max_by_key(|retraction| retraction.stamp)
    }

    /// Returns the act that undo retracts: the reviewer's newest live act of this project.
    #[must_use]
    pub fn act_to_undo(&self, reviewer: &Reviewer) -> Option<Uuid> {
        let is_live = |stamp: &Stamp| {
            self.newest_retraction(stamp.id, reviewer).is_none_or(|retraction| retraction.restores)
        };
        self.own_of(reviewer).filter(is_live).max().map(|stamp| stamp.id)
    }

    /// Returns the act that redo restores: the one retracted last, unless the reviewer has done
    /// something new since.
    #[must_use]
    pub fn act_to_redo(&self, reviewer: &Reviewer) -> Option<Uuid> {
        let newest = self.own_of(reviewer).max()?;
        self.own_of(reviewer)
            .filter_map(|stamp| self.newest_retraction(stamp.id, reviewer))
            .filter(|retraction| !retraction.restores && retraction.stamp > newest)
            .max_by_key(|retraction| retraction.stamp)
            .map(|retraction| retraction.target)
    }

    fn own_of(&self, reviewer: &Reviewer) -> impl Iterator<Item = Stamp> {
        self.own.iter().filter(move |(_, by)| by == reviewer).map(|(stamp, _)| *stamp)
    }
}
