//! The end of an executor's work: whatever the reason, what was sent is written, or brought to safety.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::super::arrivals::{Arrivals, LoopEvent};
use super::super::ending::{Ending, Worked};
use super::super::error::SessionError;
use super::super::naming::propose_files;
use super::super::rescue::Rescue;
use super::{Executor, OpenProject};
use crate::domain::{Message, Moment, ToMessage as _};
use crate::import::typed_path;
use crate::review::unsaved::Unsaved;
use crate::review::{Reply, State, update};
use crate::session::courier::Courier;
use crate::store::{JobReply, Reader};
use crate::words::Words;

impl Executor {
    /// Ends as soon as possible, because there is no one left to decide anything.
    pub(in crate::session) fn must_end(&mut self) {
        self.must_end = true;
        self.quit();
    }

    /// Closes the project when every file is whole and everything sent is written. Where the session was
    /// cut short and something could not be saved, writes that elsewhere: no one is there to ask for it.
    ///
    /// # Errors
    /// The project file did not answer, or is no longer where it was.
    pub(in crate::session) fn end(
        self,
        worked: Worked,
        arrivals: &Arrivals,
        words: &Words,
    ) -> Result<Ending, SessionError> {
        let Self { mut state, must_end, reviewer, mut project, .. } = self;
        project.drawn();
        project.end_backup();
        let OpenProject { path, reader, mut writer, mut file_jobs, courier, .. } = project;
        file_jobs.finish();
        let (begins, next) = Moment::now().day();
        // After a failed save it is not shown how much was done.
        let today = match state.failure() {
            Some(_) => Ok(0),
            None => reader.classified_between(&reviewer, begins, next),
        };
        // The last to close puts SQLite's second file away, and only the writer may fail at it.
        drop(reader);
        let finished = catch_unwind(AssertUnwindSafe(|| writer.finish()));
        while let Some(event) = arrivals.try_recv() {
            receive(&mut state, event, courier.as_ref());
        }
        let worked = if finished.is_err() { Err(SessionError::Panicked) } else { worked };
        if must_end || worked.is_err() {
            rescue_unasked(&mut state, &path, worked.as_ref().err(), words);
        }
        finished.unwrap_or(Ok(()))?;
        let sent = courier.and_then(|mut courier| courier.finish());
        let unsent = sent.or(state.team().map(|team| team.unsent)).unwrap_or_default();
        Ok(Ending {
            language: words.language(),
            project: path,
            today: today?,
            total: state.total(),
            unsent,
            exported: state.last_export().cloned(),
            left: state.left(),
            drafts: state.cases_with_drafts().len(),
            rulings_begun: state.rulings_begun(),
            drafts_lost: state.drafts_not_kept(),
            marked_kept: state.typed_for_marked(),
            marked_lost: state.unsaved_for_marked(),
            // Drafts are counted on their own.
            unsaved: Unsaved { drafts: 0, ..state.unsaved() },
            failure: state.failure().cloned(),
            cut_short: worked.err(),
        })
    }
}

/// Takes what the writer has answered since the loop ended. Nothing more is shown, so effects are dropped.
fn receive(state: &mut State, event: LoopEvent, courier: Option<&Courier>) {
    let answer = match event {
        LoopEvent::Store(answer) => answer,
        LoopEvent::File(reply @ Reply::Exported(..)) => {
            update(state, reply, Moment::now());
            return;
        }
        _ => return,
    };
    let reply = match *answer {
        JobReply::Saved { ticket, turned } => Reply::Saved { ticket, turned },
        JobReply::Undone(reversal) => Reply::Undone(reversal.map(Box::new)),
        JobReply::Redone(reversal) => Reply::Redone(reversal.map(Box::new)),
        JobReply::Failed { error, .. } => {
            Reply::SaveFailed { cause: error.to_message(), importing: false }
        }
        JobReply::DraftKept => Reply::DraftKept,
        JobReply::Settled(written) => Reply::Settled(Box::new(written)),
        JobReply::DraftNotKept(why) => Reply::DraftNotKept(why),
        JobReply::ParcelsTaken { taken, .. } => {
            if let Some(courier) = courier {
                courier.taken(Ok(taken));
            }
            return;
        }
        JobReply::ParcelsNotTaken(_)
        | JobReply::Imported(_)
        | JobReply::Refused(_)
        | JobReply::OtherTitles(_)
        | JobReply::Merged { .. }
        | JobReply::NotMerged(..)
        | JobReply::RoundWritten(_)
        | JobReply::RoundNotWritten(_)
        | JobReply::Looked(..)
        | JobReply::TakenBack(_)
        | JobReply::NotTakenBack(_)
        | JobReply::Blocked
        | JobReply::Unblocked => return,
    };
    update(state, reply, Moment::now());
}

/// Writes what is not saved to a file that is not there yet, beside the others or among the temporary
/// ones.
fn rescue_unasked(state: &mut State, project: &Path, why: Option<&SessionError>, words: &Words) {
    if state.unsaved().decided == 0 {
        return;
    }
    let cause = why.map_or_else(|| Message::new("review-not-saved"), SessionError::to_message);
    if state.failure().is_none() {
        update(state, Reply::SaveFailed { cause, importing: false }, Moment::now());
    }
    if state.failure().is_some_and(|failure| failure.rescued.is_some()) {
        return;
    }
    let reader = Reader::open(project);
    let stem = propose_files(reader.as_ref().ok(), project, words).rescue;
    let rescue = Rescue::new(state, reader.as_ref(), state.unsaved_records());
    if let Some(done) = rescue.write_somewhere(&typed_path(&stem)) {
        update(state, Reply::Rescued(Ok(done)), Moment::now());
    }
}

#[cfg(test)]
impl Executor {
    /// Has the writer panic from now on where it would report that something is durable.
    pub(in crate::session) fn break_writer(&mut self) {
        self.project.writer.finish().unwrap();
        let project = crate::store::Project::open(&self.project.path).unwrap();
        let sender = self.sender.clone();
        let title = self.state.open_case().unwrap().open.case.title.clone();
        self.project.writer = crate::store::Writer::new(project, move |reply| {
            let _post = &sender;
            assert!(reply == JobReply::DraftKept, "cannot say that {title} is saved");
        });
        self.project.writer.begin().unwrap();
    }
}
