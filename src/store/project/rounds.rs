//! Opening a round, and what else is written about rounds.

use super::Project;
use crate::domain::rounds::{RoundAct, RoundId, RoundOpened};
use crate::domain::{Act, Answers, Moment, Reviewer, SeenCase};
use crate::store::acts::{self, ActMeta};
use crate::store::error::StoreError;
use crate::store::introductions;
use crate::store::rounds::closing;

impl Project {
    /// Opens a round. Reviewers whom the project does not know are introduced before, so that every copy knows what
    /// they are called.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn open_round(
        &mut self,
        by: &Reviewer,
        opened: RoundOpened,
        newcomers: &[Reviewer],
        at: Moment,
    ) -> Result<(), StoreError> {
        self.record_round(by, &Act::Round(RoundAct::Opened(opened)), newcomers, at)
    }

    /// Writes an act about a round, after introducing these reviewers where the project does not know them. One that closes it
    /// says what has not been answered by then.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn record_round(
        &mut self,
        by: &Reviewer,
        act: &Act,
        newcomers: &[Reviewer],
        at: Moment,
    ) -> Result<(), StoreError> {
        self.transact(|tx, path, sequencer| {
            if let Some(no) = acts::unknown_case(tx, act)? {
                return Err(StoreError::NoSuchCase { path: path.to_owned(), no }.into());
            }
            let meta = ActMeta::new(tx, sequencer, by, at)?;
            for newcomer in newcomers {
                introductions::introduce(tx, sequencer, newcomer, at)?;
            }
            let Act::Round(RoundAct::Closed(closed)) = act else {
                return acts::record(tx, sequencer.number(), meta, act);
            };
            sequencer.leave_room();
            let closed = closing::with_unanswered(tx, closed)?;
            let act = Act::Round(RoundAct::Closed(closed));
            acts::record(tx, sequencer.number(), meta, &act)
        })
    }

    /// Writes what a reviewer answers again to a case that a round of drift gives to them.
    ///
    /// # Errors
    /// As [`Project::record`].
    pub fn answer_again(
        &mut self,
        by: &Reviewer,
        RoundId(track): RoundId,
        (seen, answers): (SeenCase, &Answers),
        at: Moment,
    ) -> Result<(), StoreError> {
        self.transact(|tx, path, sequencer| {
            let act = Act::Postponed { case: seen };
            if let Some(no) = acts::unknown_case(tx, &act)? {
                return Err(StoreError::NoSuchCase { path: path.to_owned(), no }.into());
            }
            let meta = ActMeta::new(tx, sequencer, by, at)?;
            Ok(acts::record_on_track(tx, sequencer.number(), meta, track, (seen, answers))?)
        })
    }
}
