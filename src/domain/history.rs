//! The fold: how a reviewer's acts on one case add up to where the case stands.
//!
//! It is a fold over a *set*: events may come in any order and more than once, and per reviewer
//! and question the live patch with the highest [`Stamp`] wins. So two copies of a project are
//! merged by uniting their events. Live application and replay run the same [`Standing::apply`].

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::case::TextHash;
use super::classification::Classification;
use super::event::{Patch, Reviewer};
use super::moment::Moment;

/// The place of an event in the order of all events: by Lamport clock, then by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The event's Lamport clock.
    pub lamport: u64,
    /// The event's id; settles ties between writers that did not know of each other.
    pub id: Uuid,
}

impl Stamp {
    /// The stamp of an act that the store has not numbered yet: after all that it has.
    pub const NEWEST: Self = Self { lamport: u64::MAX, id: Uuid::nil() };
}

/// What one event does to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// The event's place in the order; its id names the act.
    pub stamp: Stamp,
    /// Whose act it is.
    pub reviewer: Reviewer,
    /// When, by the wall clock.
    pub at: Moment,
    /// The hash of the text that was read.
    pub text: TextHash,
    /// How many cases were decided at once.
    pub batch_size: u32,
    /// What is done to the case.
    pub deed: Deed,
}

/// The two things an act can do to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Answers, notes or flags.
    Answered(Patch),
    /// Puts it off.
    Postponed,
}

/// A retraction or restoration of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// The marker's own place in the order.
    pub stamp: Stamp,
    /// Who took the act back; only the act's own reviewer counts.
    pub reviewer: Reviewer,
    /// The act's event id.
    pub target: Uuid,
    /// `true` for a restoration.
    pub restores: bool,
}

/// Which act decided a case as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// That act's place in the order.
    pub stamp: Stamp,
    /// When, by the wall clock.
    pub at: Moment,
    /// The hash of the text it was decided on.
    pub text: TextHash,
    /// How many cases were decided at once.
    pub batch_size: u32,
    /// Whether the act answered a question; else it only noted or flagged.
    pub answered: bool,
}

/// Where one case stands with one reviewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What counts of everything the reviewer has said.
    pub classification: Classification,
    /// The newest live act that answered a question, else the newest that noted or flagged.
    pub decided: Option<Decided>,
    /// The newest live postponement; it matters until the case is classified.
    pub postponed: Option<Stamp>,
}

impl Standing {
    /// Adds an act that is later in the order than all that were added before.
    pub fn apply(&mut self, touch: &Touch) {
        match &touch.deed {
            Deed::Answered(patch) => {
                patch.apply(&mut self.classification);
                let answered = patch.answers_a_question();
                if answered || !self.decided.is_some_and(|decided| decided.answered) {
                    self.decided = Some(Decided {
                        stamp: touch.stamp,
                        at: touch.at,
                        text: touch.text,
                        batch_size: touch.batch_size,
                        answered,
                    });
                }
            }
            Deed::Postponed => self.postponed = Some(touch.stamp),
        }
    }

    /// Whether the case is classified by this reviewer: no question is missing.
    #[must_use]
    pub fn is_classified(&self) -> bool {
        self.classification.answers.are_complete()
    }

    /// Whether the case waits at the end of the queue.
    #[must_use]
    pub fn is_postponed(&self) -> bool {
        self.postponed.is_some() && !self.is_classified()
    }

    /// Whether the report was changed after the decision was made on it.
    #[must_use]
    pub fn text_changed_since(&self, current: TextHash) -> bool {
        self.decided.is_some_and(|decided| decided.text != current)
    }
}

/// Whether each act that a marker speaks of is live: unless its newest marker retracts it.
#[must_use]
fn retracted<'a>(
    markers: impl IntoIterator<Item = &'a Marker>,
) -> HashMap<(Uuid, &'a Reviewer), (Stamp, bool)> {
    let mut newest: HashMap<(Uuid, &Reviewer), (Stamp, bool)> = HashMap::new();
    for marker in markers {
        let entry = (marker.stamp, !marker.restores);
        newest
            .entry((marker.target, &marker.reviewer))
            .and_modify(|known| *known = (*known).max(entry))
            .or_insert(entry);
    }
    newest
}

/// Where one case stands with each reviewer, from all acts that touch it and all markers of those
/// acts, in any order and with any repetition.
#[must_use]
pub fn fold(touches: &[Touch], markers: &[Marker]) -> BTreeMap<Reviewer, Standing> {
    let retracted = retracted(markers);
    let mut live: Vec<&Touch> = touches
        .iter()
        .filter(|touch| {
            !retracted
                .get(&(touch.stamp.id, &touch.reviewer))
                .is_some_and(|(_, is_retracted)| *is_retracted)
        })
        .collect();
    live.sort_by_key(|touch| touch.stamp);
    live.dedup_by_key(|touch| touch.stamp);
    let mut standings: BTreeMap<Reviewer, Standing> = BTreeMap::new();
    for touch in live {
        standings.entry(touch.reviewer.clone()).or_default().apply(touch);
    }
    standings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::event::Change;
    use super::super::scheme::{Answer, Category, CategoryAnswer};
    use super::*;

    fn stamp(lamport: u64) -> Stamp {
        Stamp { lamport, id: Uuid::from_u128(u128::from(lamport)) }
    }

    fn touch(lamport: u64, deed: Deed) -> Touch {
        Touch {
            stamp: stamp(lamport),
            reviewer: Reviewer::new("a").unwrap(),
            at: Moment::from_millis(0),
            text: TextHash::of("", ""),
            batch_size: 1,
            deed,
        }
    }

    fn category(category: Category) -> Deed {
        Deed::Answered(Patch {
            category: Change::Set(CategoryAnswer::Is(category)),
            ..Patch::default()
        })
    }

    fn marker(lamport: u64, target: u64, restores: bool) -> Marker {
        Marker {
            stamp: stamp(lamport),
            reviewer: Reviewer::new("a").unwrap(),
            target: stamp(target).id,
            restores,
        }
    }

    #[test]
    fn a_restored_act_keeps_its_old_place() {
        let touches =
            [touch(1, category(Category::Emergency)), touch(2, category(Category::LongTerm))];
        let standing = |markers: &[Marker]| fold(&touches, markers).into_values().next().unwrap();
        assert_eq!(
            standing(&[marker(3, 2, false)]).classification.answers.category,
            Some(CategoryAnswer::Is(Category::Emergency))
        );
        let back = standing(&[marker(3, 1, false), marker(4, 1, true)]);
        assert_eq!(
            back.classification.answers.category,
            Some(CategoryAnswer::Is(Category::LongTerm))
        );
    }

    #[test]
    fn nobody_takes_back_another_reviewers_act() {
        let touches = [touch(1, category(Category::Emergency))];
        let mut foreign = marker(2, 1, false);
        foreign.reviewer = Reviewer::new("b").unwrap();
        assert_eq!(fold(&touches, &[foreign]), fold(&touches, &[]));
    }

    #[test]
    fn a_note_after_the_answers_does_not_move_the_time_of_decision() {
        let note = Patch { note: Change::Set("se her".into()), ..Patch::default() };
        let touches = [
            touch(1, Deed::Answered(note.clone())),
            touch(2, Deed::Answered(Patch { new: Change::Set(Answer::No), ..Patch::default() })),
            touch(3, Deed::Answered(note)),
        ];
        let standing = fold(&touches, &[]).into_values().next().unwrap();
        assert_eq!(standing.decided.unwrap().stamp, stamp(2));
    }

    fn deeds() -> impl Strategy<Value = Deed> {
        let change = prop_oneof![
            Just(Change::Keep),
            Just(Change::Clear),
            Just(Change::Set(Answer::Yes)),
            Just(Change::Set(Answer::No)),
        ];
        let note =
            prop_oneof![Just(Change::Keep), Just(Change::Clear), Just(Change::Set("n".to_owned()))];
        prop_oneof![
            1 => Just(Deed::Postponed),
            4 => (change, note).prop_map(|(new, note)| {
                Deed::Answered(Patch { new, note, ..Patch::default() })
            }),
        ]
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_events_do_not_matter(
            deeds in prop::collection::vec(deeds(), 0..8),
            marks in prop::collection::vec((1u64..9, any::<bool>()), 0..8),
            seed in any::<u64>(),
        ) {
            let touches: Vec<Touch> =
                deeds.into_iter().zip(1..).map(|(deed, at)| touch(at, deed)).collect();
            let markers: Vec<Marker> =
                marks.into_iter().zip(20..).map(|((target, restores), at)| marker(at, target, restores)).collect();
            let mut mixed = touches.clone();
            mixed.extend(touches.iter().take(3).cloned());
            mixed.sort_by_key(|touch| touch.stamp.lamport.wrapping_mul(seed | 1) % 97);
            let mut mixed_markers = markers.clone();
            mixed_markers.extend(markers.iter().take(2).cloned());
            mixed_markers.reverse();
            prop_assert_eq!(fold(&mixed, &mixed_markers), fold(&touches, &markers));
        }
    }
}
