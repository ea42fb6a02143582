//! The end of a clerk's work: whatever the reason, what was sent is written, or brought to safety.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Receiver;

use super::super::arrivals::Arrival;
use super::super::rescue::Rescue;
use super::super::{Ending, SessionError, Worked};
use super::Clerk;
use crate::codebook::Words;
use crate::domain::{Message, Moment, Spoken as _};
use crate::import::typed_path;
use crate::review::unsaved::SaveFailure;

impl Clerk {
    /// There is nobody left who could decide anything: ends as soon as may be.
    pub(in crate::session) const fn must_end(&mut self) {
        self.must_end = true;
        self.quitting = true;
    }

    /// Closes the project when every file is whole and everything sent is written. Where the session was
    /// cut short and something could not be saved, writes that elsewhere: nobody is there to ask for it.
    ///
    /// # Errors
    /// The project file did not answer, or is no longer where it was.
    pub(in crate::session) fn end(
        mut self,
        worked: Worked,
        arrivals: &Receiver<Arrival>,
        words: &Words,
    ) -> Result<Ending, SessionError> {
        self.project.keeper.finish();
        self.project.background.finish();
        let (begins, next) = Moment::now().day();
        let finished = catch_unwind(AssertUnwindSafe(|| self.project.writer.finish()));
        for arrival in arrivals.try_iter() {
            if let Arrival::Store(answer) = arrival {
                self.store_answered(*answer, words);
            }
        }
        let worked = if finished.is_err() { Err(SessionError::Panicked) } else { worked };
        if self.must_end || worked.is_err() {
            self.rescue_unasked(worked.as_ref().err());
        }
        let Self { state, reviewer, project, .. } = self;
        // Where a save failed, nobody is told how much was done.
        let today = match state.failure {
            Some(_) => 0,
            None => project.reader.classified_between(&reviewer, begins, next)?,
        };
        finished.unwrap_or(Ok(()))?;
        Ok(Ending {
            language: words.language(),
            project: project.path,
            today,
            left: state.total - state.tally.classified,
            drafts: state.typed_drafts().len(),
            unsaved: state.unsaved(),
            failure: state.failure,
            cut_short: worked.err(),
        })
    }

    /// Writes what is not saved to a file that is not there yet, beside the others or among the
    /// temporary ones.
    fn rescue_unasked(&mut self, why: Option<&SessionError>) {
        if self.state.unsaved().decided == 0 {
            return;
        }
        let cause = why.map_or_else(|| Message::new("review-not-saved"), SessionError::message);
        let failure = SaveFailure { cause, rescued: None, importing: false };
        let failure = self.state.failure.get_or_insert(failure);
        if failure.rescued.is_some() {
            return;
        }
        let records = self.state.unsaved_records();
        let rescue = Rescue::of(&self.state, &self.project.reader, records);
        let rescued = rescue.write_somewhere(&typed_path(&self.state.rescue_stem));
        if let Some(failure) = &mut self.state.failure {
            failure.rescued = rescued;
        }
    }
}

#[cfg(test)]
impl Clerk {
    /// From now on the writer panics where it would say that something is durable.
    pub(in crate::session) fn break_writer(&mut self) {
        self.project.writer.finish().unwrap();
        let project = crate::store::Project::open(&self.project.path).unwrap();
        let post = self.sender.clone();
        let title = self.state.desk.as_ref().unwrap().open.case.title.clone();
        self.project.writer = crate::store::Writer::start(project, move |_| {
            let _post = &post;
            panic!("cannot say that {title} is saved");
        });
    }
}
