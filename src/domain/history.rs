//! The fold: how a reviewer's acts on one case add up to a standing.
//!
//! It is a fold over a *set*: events may come in any order and more than once, and per reviewer
//! and question the live patch with the highest [`Stamp`] wins. So two copies of a project are
//! merged by uniting their events. Live application and replay run the same [`Standing::apply`].

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::case::TextHash;
use super::classification::Classification;
use super::event::Patch;
use super::moment::Moment;
use super::reviewer::Reviewer;
use super::stamp::Stamp;

/// What one event does to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedAct {
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
    pub change: CaseChange,
}

/// The two things an act can do to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseChange {
    /// Answers, notes or flags.
    Answered(Patch),
    /// Postpones it.
    Postponed,
}

/// A retraction or restoration of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    /// Its own place in the order.
    pub stamp: Stamp,
    /// Who retracted or restored the act; only the act's own reviewer counts.
    pub reviewer: Reviewer,
    /// The act's event id.
    pub target: Uuid,
    /// `true` for a restoration.
    pub restores: bool,
}

/// The act that decided a case as it is now.
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

/// The standing of one case with one reviewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// What counts of everything the reviewer has decided.
    pub classification: Classification,
    /// The newest live act that answered a question, else the newest that noted or flagged.
    pub decided: Option<Decided>,
    /// The newest live postponement; it matters until the case is classified.
    pub postponed: Option<Stamp>,
}

impl Standing {
    /// Adds an act that is later in the order than all that were added before.
    pub fn apply(&mut self, act: &AppliedAct) {
        match &act.change {
            CaseChange::Answered(patch) => {
                patch.apply(&mut self.classification);
                let answered = patch.answers_a_question();
                if answered || !self.decided.is_some_and(|decided| decided.answered) {
                    self.decided = Some(Decided {
                        stamp: act.stamp,
                        at: act.at,
                        text: act.text,
                        batch_size: act.batch_size,
                        answered,
                    });
                }
            }
            CaseChange::Postponed => self.postponed = Some(act.stamp),
        }
    }

    /// Returns whether the case is classified by this reviewer: no question is missing.
    #[must_use]
    pub fn is_classified(&self) -> bool {
        self.classification.answers.are_complete()
    }

    /// Returns whether the case waits at the end of the queue.
    #[must_use]
    pub fn is_postponed(&self) -> bool {
        self.postponed.is_some() && !self.is_classified()
    }

    /// Returns whether the report was changed after the decision was made on it.
    #[must_use]
    pub fn text_changed_since(&self, current: TextHash) -> bool {
        self.decided.is_some_and(|decided| decided.text != current)
    }
}

/// Returns whether each act that a retraction speaks of is live: unless its newest retraction or restoration
/// retracts it.
#[must_use]
fn retracted<'a>(
    retractions: impl IntoIterator<Item = &'a Retraction>,
) -> HashMap<(Uuid, &'a Reviewer), (Stamp, bool)> {
    let mut newest: HashMap<(Uuid, &Reviewer), (Stamp, bool)> = HashMap::new();
    for retraction in retractions {
        let entry = (retraction.stamp, !retraction.restores);
        newest
            .entry((retraction.target, &retraction.reviewer))
            .and_modify(|known| *known = (*known).max(entry))
            .or_insert(entry);
    }
    newest
}

/// Returns the standing of one case with each reviewer, from all acts that touch it and all retractions of
/// those acts, in any order and with any repetition.
#[must_use]
pub fn fold(acts: &[AppliedAct], retractions: &[Retraction]) -> BTreeMap<Reviewer, Standing> {
    let retracted = retracted(retractions);
    let mut live: Vec<&AppliedAct> = acts
        .iter()
        .filter(|act| {
            !retracted
                .get(&(act.stamp.id, &act.reviewer))
                .is_some_and(|(_, is_retracted)| *is_retracted)
        })
        .collect();
    live.sort_by_key(|act| act.stamp);
    live.dedup_by_key(|act| act.stamp);
    let mut standings: BTreeMap<Reviewer, Standing> = BTreeMap::new();
    for act in live {
        standings.entry(act.reviewer.clone()).or_default().apply(act);
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

    fn act(lamport: u64, change: CaseChange) -> AppliedAct {
        AppliedAct {
            stamp: stamp(lamport),
            reviewer: Reviewer::new("a").unwrap(),
            at: Moment::from_millis(0),
            text: TextHash::new("", ""),
            batch_size: 1,
            change,
        }
    }

    fn category(category: Category) -> CaseChange {
        CaseChange::Answered(Patch {
            category: Change::Set(CategoryAnswer::Is(category)),
            ..Patch::default()
        })
    }

    fn retraction(lamport: u64, target: u64, restores: bool) -> Retraction {
        Retraction {
            stamp: stamp(lamport),
            reviewer: Reviewer::new("a").unwrap(),
            target: stamp(target).id,
            restores,
        }
    }

    #[test]
    fn a_restored_act_keeps_its_old_place() {
        let acts = [act(1, category(Category::Emergency)), act(2, category(Category::LongTerm))];
        let standing =
            |retractions: &[Retraction]| fold(&acts, retractions).into_values().next().unwrap();
        assert_eq!(
            standing(&[retraction(3, 2, false)]).classification.answers.category,
            Some(CategoryAnswer::Is(Category::Emergency))
        );
        let back = standing(&[retraction(3, 1, false), retraction(4, 1, true)]);
        assert_eq!(
            back.classification.answers.category,
            Some(CategoryAnswer::Is(Category::LongTerm))
        );
    }

    #[test]
    fn no_one_retracts_another_reviewers_act() {
        let acts = [act(1, category(Category::Emergency))];
        let mut foreign = retraction(2, 1, false);
        foreign.reviewer = Reviewer::new("b").unwrap();
        assert_eq!(fold(&acts, &[foreign]), fold(&acts, &[]));
    }

    #[test]
    fn a_note_after_the_answers_does_not_move_the_time_of_decision() {
        let note = Patch { note: Change::Set("se her".into()), ..Patch::default() };
        let acts = [
            act(1, CaseChange::Answered(note.clone())),
            act(
                2,
                CaseChange::Answered(Patch { new: Change::Set(Answer::No), ..Patch::default() }),
            ),
            act(3, CaseChange::Answered(note)),
        ];
        let standing = fold(&acts, &[]).into_values().next().unwrap();
        assert_eq!(standing.decided.unwrap().stamp, stamp(2));
    }

    fn changes() -> impl Strategy<Value = CaseChange> {
        let change = prop_oneof![
            Just(Change::Keep),
            Just(Change::Clear),
            Just(Change::Set(Answer::Yes)),
            Just(Change::Set(Answer::No)),
        ];
        let note =
            prop_oneof![Just(Change::Keep), Just(Change::Clear), Just(Change::Set("n".to_owned()))];
        prop_oneof![
            1 => Just(CaseChange::Postponed),
            4 => (change, note).prop_map(|(new, note)| {
                CaseChange::Answered(Patch { new, note, ..Patch::default() })
            }),
        ]
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_events_do_not_matter(
            changes in prop::collection::vec(changes(), 0..8),
            marks in prop::collection::vec((1u64..9, any::<bool>()), 0..8),
            seed in any::<u64>(),
        ) {
            let acts: Vec<AppliedAct> =
                changes.into_iter().zip(1..).map(|(change, at)| act(at, change)).collect();
            let retractions: Vec<Retraction> =
                marks.into_iter().zip(20..).map(|((target, restores), at)| retraction(at, target, restores)).collect();
            let mut mixed = acts.clone();
            mixed.extend(acts.iter().take(3).cloned());
            mixed.sort_by_key(|act| act.stamp.lamport.wrapping_mul(seed | 1) % 97);
            let mut mixed_markers = retractions.clone();
            mixed_markers.extend(retractions.iter().take(2).cloned());
            mixed_markers.reverse();
            prop_assert_eq!(fold(&mixed, &mixed_markers), fold(&acts, &retractions));
        }
    }
}
