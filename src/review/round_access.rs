//! What a screen and a session may know of the rounds at the desk.

use super::notice::{Notice, Sentence, Topic};
use super::queue::QueueContent;
use super::round_desk::{RoundDesk, RoundQueue, Scope};
use super::state::State;
use crate::domain::rounds::{RoundOverview, RoundStatus};
use crate::domain::{CaseNo, Message, NextCase, Reviewer};

impl State {
    /// Begins with what the project says of rounds: the queue is the first that has something left for the reviewer.
    #[must_use]
    pub fn with_rounds(mut self, overview: RoundOverview) -> Self {
        self.rounds.take(overview);
        let content = self.rounds.current().map_or(QueueContent::All, RoundQueue::content);
        self.queue.rest_on(content);
        if let Some(message) = self.given_to_others() {
            self.warn_at_the_beginning(message);
        }
        self.announce_round();
        self
    }

    /// Says with the first case what the round gives to a reviewer who has answered nothing in it.
    fn announce_round(&mut self) {
        let Some(round) = self.rounds.current().filter(|round| round.left() == round.count())
        else {
            return;
        };
        let came = Message::new("review-round-came").with("name", round.name.as_str());
        let came = came.with("count", round.count());
        Notice::add(&mut self.opening_notice, Sentence::about(Topic::RoundNews, came));
    }

    /// Returns whose the open rounds are, where none gives anything to the reviewer, who has not opened them and does not
    /// settle them: the project is a hand-out for someone else, or this one's under another name.
    fn given_to_others(&self) -> Option<Message> {
        let (all, reviewer) = (&self.rounds.all, &self.setup.reviewer);
        let is_ones_own = |round: &RoundStatus| {
            let is_reader = round.reader(reviewer).is_some_and(|own| own.given > 0);
            let mut others = round.adjudicators.iter().chain([&round.opened_by]);
            round.is_open() && (is_reader || others.any(|person| person.id() == reviewer.id()))
        };
        if all.iter().any(is_ones_own) {
            return None;
        }
        all.iter().find_map(|round| about_others(round, reviewer))
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

/// Returns to whom an open round gives cases that gives none to this reviewer, and how they open the project.
pub(super) fn about_others(round: &RoundStatus, reviewer: &Reviewer) -> Option<Message> {
    let others = round.given_to_others(reviewer);
    let first = others.first()?;
    // A hand-out has all cases of one reviewer, and of others only those that they share.
    let counted = others.iter().map(|of| format!("{} ({})", of.reviewer.as_str(), of.given));
    Some(
        Message::new("review-round-of-others")
            .with("name", round.plan.name.as_str())
            .with("own", reviewer.as_str())
            .with("count", others.len())
            .with("first", first.reviewer.as_str())
            .with("readers", counted.collect::<Vec<_>>().join(", ")),
    )
}
