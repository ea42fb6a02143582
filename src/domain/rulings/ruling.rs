//! What rulings come to: which one counts of a case, if any.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::inputs::Inputs;
use super::ruled::Ruled;
use crate::domain::case::TextHash;
use crate::domain::classification::Answers;
use crate::domain::moment::Moment;
use crate::domain::reviewer::{Reviewer, ReviewerId, derived_uuid};
use crate::domain::rounds::RoundId;
use crate::domain::stamp::Stamp;

/// A live ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Its place in the order.
    pub stamp: Stamp,
    /// Who settled it.
    pub by: Reviewer,
    /// When, by the wall clock.
    pub at: Moment,
    /// What was decided.
    pub ruled: Ruled,
    /// What the adjudicator had answered before they saw what others did.
    pub blind: Option<Answers>,
}

impl Ruling {
    /// Returns whether the ruling is what the adjudicator had answered before they saw the others' answers; `None`
    /// where they looked at once.
    #[must_use]
    pub fn is_blind_answer(&self) -> Option<bool> {
        self.blind.clone().map(|blind| blind == self.ruled.answers)
    }

    /// Returns whether it is about these answers and a report with that hash.
    fn is_on(&self, inputs: &Inputs, text: TextHash) -> bool {
        self.ruled.seen.text == text && inputs.are_settled_by(&self.ruled)
    }
}

/// Whether a ruling counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RulingState {
    /// It does.
    Counts,
    /// Another adjudicator ruled differently, so that neither counts.
    Contested,
    /// What it was about is another now, or its author ruled again.
    Lapsed,
    /// Its author took it back.
    TakenBack,
}

/// What rulings come to on a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Settlement {
    /// There is none.
    #[default]
    Open,
    /// This one counts.
    Ruled(Box<Ruling>),
    /// Two adjudicators ruled differently; neither is used.
    Contested(Vec<Ruling>),
    /// An answer that it settled, or the report, is another now; it is shown and not used.
    Stale(Vec<Ruling>),
}

impl Settlement {
    /// Returns what live rulings on a case come to that is settled from this, and whose report has that hash. Of one
    /// adjudicator the newest counts. Rulings come in any order.
    #[must_use]
    pub fn of(rulings: Vec<Ruling>, inputs: &Inputs, text: TextHash) -> Self {
        let (mut fresh, stale): (Vec<Ruling>, Vec<Ruling>) =
            Self::newest(rulings).into_iter().partition(|ruling| ruling.is_on(inputs, text));
        let are_alike = fresh.windows(2).all(|two| two[0].ruled.answers == two[1].ruled.answers);
        match fresh.pop() {
            Some(last) if are_alike => Self::Ruled(Box::new(last)),
            Some(last) => {
                fresh.push(last);
                Self::Contested(fresh)
            }
            None if stale.is_empty() => Self::Open,
            None => Self::Stale(stale),
        }
    }

    /// Returns these live rulings, each with whether it counts on a case that is settled from this, and whose report has that
    /// hash.
    #[must_use]
    pub fn states(
        rulings: Vec<Ruling>,
        inputs: &Inputs,
        text: TextHash,
    ) -> Vec<(Ruling, RulingState)> {
        let newest: Vec<Stamp> =
            Self::newest(rulings.clone()).iter().map(|ruling| ruling.stamp).collect();
        let fresh = match Self::of(rulings.clone(), inputs, text) {
            Self::Contested(_) => RulingState::Contested,
            Self::Open | Self::Ruled(_) | Self::Stale(_) => RulingState::Counts,
        };
        let state = |ruling: &Ruling| {
            let is_fresh = ruling.is_on(inputs, text) && newest.contains(&ruling.stamp);
            if is_fresh { fresh } else { RulingState::Lapsed }
        };
        rulings
            .into_iter()
            .map(|ruling| (state(&ruling), ruling))
            .map(|(of, it)| (it, of))
            .collect()
    }

    /// Returns the newest ruling of each adjudicator on a case, in the order of the log.
    #[must_use]
    pub fn newest(rulings: Vec<Ruling>) -> Vec<Ruling> {
        let mut newest: BTreeMap<ReviewerId, Ruling> = BTreeMap::new();
        for ruling in rulings {
            let known = newest.get(&ruling.by.id()).map(|known| known.stamp);
            if known.is_none_or(|known| known < ruling.stamp) {
                newest.insert(ruling.by.id(), ruling);
            }
        }
        let mut newest: Vec<Ruling> = newest.into_values().collect();
        newest.sort_by_key(|ruling| ruling.stamp);
        newest
    }

    /// Returns all rulings, whether they count or not.
    pub fn rulings_mut(&mut self) -> &mut [Ruling] {
        match self {
            Self::Open => &mut [],
            Self::Ruled(ruling) => std::slice::from_mut(ruling),
            Self::Contested(rulings) | Self::Stale(rulings) => rulings,
        }
    }

    /// Returns all rulings, whether they count or not, in the order of the log.
    #[must_use]
    pub fn rulings(&self) -> &[Ruling] {
        match self {
            Self::Open => &[],
            Self::Ruled(ruling) => std::slice::from_ref(ruling),
            Self::Contested(rulings) | Self::Stale(rulings) => rulings,
        }
    }

    /// Returns whether someone has ruled and no ruling counts any more.
    #[must_use]
    pub const fn has_lapsed(&self) -> bool {
        matches!(self, Self::Contested(_) | Self::Stale(_))
    }

    /// Returns the ruling that counts.
    #[must_use]
    pub fn ruling(&self) -> Option<&Ruling> {
        match self {
            Self::Ruled(ruling) => Some(ruling),
            Self::Open | Self::Contested(_) | Self::Stale(_) => None,
        }
    }
}

/// Returns the track of the answers that adjudicators give before they see the others': that of the round that gave the
/// case to reviewers, or one for all cases of no round. Such an answer never becomes the record.
#[must_use]
pub fn track_of(round: Option<RoundId>) -> Uuid {
    let round = round.map(|RoundId(round)| round.into_bytes());
    derived_uuid("nybrott settling", &[round.as_ref().map_or(&[][..], |id| id)])
}
