//! What a screen and a session may know of the rounds at the desk.

use super::queue::QueueContent;
use super::round_desk::{RoundDesk, RoundQueue, Scope};
use super::state::State;
use crate::domain::rounds::RoundOverview;
use crate::domain::{CaseNo, NextCase};

impl State {
    /// Begins with what the project says of rounds: the queue is the first that has something left for the reviewer.
    #[must_use]
    pub fn with_rounds(mut self, overview: RoundOverview) -> Self {
        self.rounds.take(overview);
        let content = self.rounds.current().map_or(QueueContent::All, RoundQueue::content);
        self.queue.rest_on(content);
        self
    }

    /// Returns what is known of the rounds.
    #[must_use]
    pub const fn rounds(&self) -> &RoundDesk {
        &self.rounds
    }

    /// Returns the round that the queue is; `None` where it is the whole project.
    #[must_use]
    pub fn round(&self) -> Option<&RoundQueue> {
        self.rounds.current()
    }

    /// Returns how far the reviewer is with what the queue is.
    #[must_use]
    pub fn scope(&self) -> Scope {
        let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
        match self.round() {
            Some(round) => {
                Scope { done: count(round.count() - round.left()), total: count(round.count()) }
            }
            None => Scope { done: self.tally.classified, total: self.total },
        }
    }

    /// Returns the case that Enter goes to in the round that the queue is; `None` where it is none, or is narrowed to
    /// a part of it.
    #[must_use]
    pub fn next_of_round(&self, after: Option<CaseNo>) -> Option<NextCase> {
        let round = self.round().filter(|_| !self.queue.is_narrowed())?;
        Some(round.next(after, self.queue.postponed.iter().map(|row| row.no)))
    }

    /// Returns the claimed case that Enter goes to where the queue is the whole project; `None` where none is left.
    #[must_use]
    pub fn next_claimed(&self, after: Option<CaseNo>) -> Option<NextCase> {
        if self.round().is_some() || self.queue.is_narrowed() {
            return None;
        }
        self.rounds.claims.next(after).map(NextCase::Unclassified)
    }
}
