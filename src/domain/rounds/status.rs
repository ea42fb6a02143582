//! How far a round is.

use super::kind::RoundKind;
use super::opened::RoundPlan;
use crate::domain::case::{CaseNo, TextHash};
use crate::domain::exchange::CaseKey;
use crate::domain::moment::Moment;
use crate::domain::reviewer::{Reviewer, ReviewerId};

/// A round, and how far it is. It says of no answer what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundStatus {
    /// What it is.
    pub plan: RoundPlan,
    /// When it was opened.
    pub opened_at: Moment,
    /// Who opened it.
    pub opened_by: Reviewer,
    /// How it ended; `None` as long as it is open.
    pub end: Option<RoundEnd>,
    /// Which draw of its frame it is, from 1.
    pub draw: usize,
    /// How many draws of its frame there are.
    pub draws: usize,
    /// Who reads.
    pub readers: Vec<RoundReader>,
    /// Who alone may settle differences, by name; anyone where none is named.
    pub adjudicators: Vec<Reviewer>,
}

/// How sure the shares of a simple sample are by now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SampleProgress {
    /// Half the width of the widest interval, in percentage points.
    pub half_width: f64,
    /// For how many percentage points the sample is to be enough.
    pub wanted: u8,
    /// How many more cases that needs than are classified.
    pub more: usize,
    /// How many cases of the sample are classified.
    pub done: usize,
}

/// How a round ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundEnd {
    /// When it was closed.
    pub at: Moment,
    /// Who closed it.
    pub by: Reviewer,
    /// Whether it is not to be used.
    pub is_void: bool,
}

/// How far a reviewer of a round is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundReader {
    /// Who.
    pub reviewer: Reviewer,
    /// How many cases the round gives to them.
    pub given: usize,
    /// How many of these they have classified.
    pub done: usize,
}

impl RoundStatus {
    /// Returns whether it is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Returns whether it compares reviewers with each other, and is not left out.
    #[must_use]
    pub fn is_compared(&self) -> bool {
        self.end.as_ref().is_some_and(|end| !end.is_void) && self.plan.kind != RoundKind::Training
    }

    /// Returns how many answers are outstanding.
    #[must_use]
    pub fn outstanding(&self) -> usize {
        self.readers.iter().map(|reader| reader.given - reader.done).sum()
    }

    /// Returns to whom it gives cases as long as it is open, those with most first, where it gives none to this
    /// reviewer.
    #[must_use]
    pub fn given_to_others(&self, reviewer: &Reviewer) -> Vec<&RoundReader> {
        if !self.is_open() || self.reader(reviewer).is_some_and(|own| own.given > 0) {
            return Vec::new();
        }
        let mut others: Vec<_> = self.readers.iter().filter(|reader| reader.given > 0).collect();
        others.sort_by_key(|reader| std::cmp::Reverse(reader.given));
        others
    }

    /// Gives a person of the round another id, by which the person is known as well.
    pub fn give_id(&mut self, person: &Reviewer, id: ReviewerId) {
        let readers = self.readers.iter_mut().map(|of| &mut of.reviewer);
        let others = self.adjudicators.iter_mut().chain([&mut self.opened_by]);
        for named in readers.chain(others).filter(|named| named.id() == person.id()) {
            *named = named.clone().with_id(id);
        }
    }

    /// Returns to whom it gives cases, by name.
    #[must_use]
    pub fn names_of_readers(&self) -> String {
        let names = self.readers.iter().map(|reader| reader.reviewer.as_str());
        names.collect::<Vec<_>>().join(", ")
    }

    /// Returns how far a reviewer is; `None` where the round gives them nothing.
    #[must_use]
    pub fn reader(&self, reviewer: &Reviewer) -> Option<&RoundReader> {
        self.readers.iter().find(|reader| reader.reviewer.id() == reviewer.id())
    }
}

/// A case of the sample of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampledCase {
    /// The case.
    pub no: CaseNo,
    /// How every copy knows it.
    pub key: CaseKey,
    /// The wording that was drawn.
    pub text: TextHash,
    /// Whom the round gave it to when it was opened.
    pub reviewers: Vec<ReviewerId>,
    /// Its stratum.
    pub stratum: Option<String>,
}
