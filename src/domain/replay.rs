//! What follows from a log as a whole: the meaning that everything kept beside it is held against.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::case::CaseNo;
use super::event::{Act, Event, Reviewer, SeenCase};
use super::history::{Deed, Marker, Stamp, Standing, Touch, fold};

/// The events of a log, sorted by what they touch. They may be added in any order.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    touches: BTreeMap<CaseNo, Vec<Touch>>,
    markers: Vec<Marker>,
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
                        self.touch(event, seen, Deed::Answered(patch.clone()));
                    }
                }
            }
            Act::Postponed { case } => self.touch(event, case, Deed::Postponed),
            Act::Retracted { target } => return self.mark(event, *target, false),
            Act::Restored { target } => return self.mark(event, *target, true),
        }
        if !event.imported {
            self.own.push((event.stamp(), event.reviewer.clone()));
        }
    }

    fn touch(&mut self, event: &Event, seen: &SeenCase, deed: Deed) {
        self.touches.entry(seen.case).or_default().push(Touch {
            stamp: event.stamp(),
            reviewer: event.reviewer.clone(),
            at: event.at,
            text: seen.text,
            batch_size: event.batch_size,
            deed,
        });
    }

    fn mark(&mut self, event: &Event, target: Uuid, restores: bool) {
        let (stamp, reviewer) = (event.stamp(), event.reviewer.clone());
        self.markers.push(Marker { stamp, reviewer, target, restores });
    }

    /// Returns where a case stands with a reviewer.
    #[must_use]
    pub fn standing(&self, reviewer: &Reviewer, case: CaseNo) -> Standing {
        let touches = self.touches.get(&case).map_or(&[][..], Vec::as_slice);
        fold(touches, &self.markers).remove(reviewer).unwrap_or_default()
    }

    /// Returns every act that touches a case, once for each case that it touches.
    pub fn touches(&self) -> impl Iterator<Item = (CaseNo, &Touch)> {
        self.touches.iter().flat_map(|(case, touches)| touches.iter().map(|touch| (*case, touch)))
    }

    /// Returns the newest retraction or restoration of an act by its own reviewer: the one that counts.
    #[must_use]
    pub fn newest_marker(&self, act: Uuid, reviewer: &Reviewer) -> Option<&Marker> {
        let is_of_act = |marker: &&Marker| marker.target == act && marker.reviewer == *reviewer;
        self.markers.iter().filter(is_of_act).max_by_key(|marker| marker.stamp)
    }

    /// Returns the act that undo takes back: the reviewer's newest live act of this project.
    #[must_use]
    pub fn act_to_undo(&self, reviewer: &Reviewer) -> Option<Uuid> {
        let is_live = |stamp: &Stamp| {
            self.newest_marker(stamp.id, reviewer).is_none_or(|marker| marker.restores)
        };
        self.own_of(reviewer).filter(is_live).max().map(|stamp| stamp.id)
    }

    /// Returns the act that redo brings back: the one taken back last, unless the reviewer has done
    /// something new since.
    #[must_use]
    pub fn act_to_redo(&self, reviewer: &Reviewer) -> Option<Uuid> {
        let newest = self.own_of(reviewer).max()?;
        self.own_of(reviewer)
            .filter_map(|stamp| self.newest_marker(stamp.id, reviewer))
            .filter(|marker| !marker.restores && marker.stamp > newest)
            .max_by_key(|marker| marker.stamp)
            .map(|marker| marker.target)
    }

    fn own_of(&self, reviewer: &Reviewer) -> impl Iterator<Item = Stamp> {
        self.own.iter().filter(move |(_, by)| by == reviewer).map(|(stamp, _)| *stamp)
    }
}
