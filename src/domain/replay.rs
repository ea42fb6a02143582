//! What follows from a log as a whole: the meaning that everything kept beside it is held against.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::case::CaseNo;
use super::event::{Act, Event, SeenCase};
use super::history::{AppliedAct, CaseChange, Retraction, Standing, fold};
use super::reviewer::Reviewer;
use super::stamp::Stamp;

/// The events of a log, sorted by what they touch. They may be added in any order.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    acts: BTreeMap<CaseNo, Vec<AppliedAct>>,
    retractions: Vec<Retraction>,
    /// The acts done in this project, which undo can reach.
    own: Vec<(Stamp, Reviewer)>,
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
            Act::Other { .. } => return,
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
