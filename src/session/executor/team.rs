//! What the courier of a team brings.

use super::super::trouble::trouble;
use super::{Executor, Outcome};
use crate::domain::{MergeChoices, MergeSummary, Message, Moment, ParcelOrder};
use crate::review::{Reply, ScreenEffect};
use crate::session::courier::Courier;
use crate::store::Job;
use crate::words::Words;

impl Executor {
    /// Has it exchanged now what is new.
    pub(super) fn synchronise(&self) -> Outcome {
        let is_underway = self.project.courier.as_ref().is_some_and(Courier::synchronise);
        if is_underway { Outcome::Done } else { Outcome::Answered(Reply::NoTeam) }
    }

    /// Has further cases claimed, beside everything else.
    pub(super) fn claim(&self) -> Outcome {
        if let Some(courier) = &self.project.courier {
            courier.claim();
        }
        Outcome::Done
    }

    /// Has the store take what others handed over.
    pub(in crate::session) fn take_parcels(&mut self, order: Box<ParcelOrder>) {
        let own = self.state.setup().own.clone();
        let choices = MergeChoices { own, ..MergeChoices::default() };
        self.project.send(Job::TakeParcels { order, choices, at: Moment::now() });
    }

    /// Shows what others have done, and has the courier go on. Returns the same as [`Executor::act`].
    pub(super) fn parcels_taken(
        &mut self,
        taken: Box<MergeSummary>,
        is_unswept: bool,
        words: &Words,
    ) -> Vec<ScreenEffect> {
        let is_new = !taken.is_nothing_new();
        self.tell_courier(Ok(taken));
        if !is_new {
            return Vec::new();
        }
        self.project.searcher.forget();
        let reply = match self.project.reader.case_count() {
            Ok(total) => Reply::Arrived { total, is_unswept },
            Err(error) => trouble(&error),
        };
        self.act(reply, words)
    }

    /// Says to the courier what the store has taken, or why it has not.
    pub(super) fn tell_courier(&self, taken: Result<Box<MergeSummary>, Message>) {
        if let Some(courier) = &self.project.courier {
            courier.taken(taken);
        }
    }
}
