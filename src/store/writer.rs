//! The thread that writes, so that the screen never waits for the disk.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread::{self, JoinHandle};

use super::backlog::IDLE;
use super::error::StoreError;
use super::project::Project;
use crate::domain::{
    Act, CaseRecord, ImportRules, Imported, Message, Moment, Origin, Reversal, Reviewer, TakenBack,
    ToMessage as _,
};
use crate::threads::{self, NoThread};

/// Something to be written.
pub enum Job {
    /// One act.
    Record {
        /// Comes back in the answer.
        ticket: u64,
        /// Whose act it is.
        reviewer: Reviewer,
        /// What was done.
        act: Act,
        /// When.
        at: Moment,
    },
    /// Retracts the reviewer's newest act.
    Undo {
        /// Who.
        reviewer: Reviewer,
        /// When.
        at: Moment,
    },
    /// Restores the act retracted last.
    Redo {
        /// Who.
        reviewer: Reviewer,
        /// When.
        at: Moment,
    },
    /// Imports a file.
    Import {
        /// Its cases and decisions, in its order, or why they cannot be read.
        records: Box<dyn Iterator<Item = Result<Arc<CaseRecord>, Message>> + Send>,
        /// Which file, and when.
        origin: Origin,
        /// What to do with what the project has already.
        rules: ImportRules,
    },
    /// Takes back the delivery of this number of the journal.
    TakeBack {
        /// The number.
        no: i64,
        /// When.
        at: Moment,
    },
}

/// What came of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobReply {
    /// The act is on the disk for good.
    Saved {
        /// The act's ticket.
        ticket: u64,
    },
    /// What the undo did; `None` when there was nothing to undo.
    Undone(Option<Reversal>),
    /// What the redo did; `None` when there was nothing to redo.
    Redone(Option<Reversal>),
    /// The file was imported, or would be.
    Imported(Imported),
    /// The import was stopped, and why; nothing of it was written, and work goes on.
    Refused(Message),
    /// The delivery was taken back.
    TakenBack(Box<TakenBack>),
    /// The delivery was not taken back, and why; nothing was written, and work goes on.
    NotTakenBack(Message),
    /// Another program keeps the file to itself. What was sent is not written yet, and is tried again until
    /// it is, or until [`Writer::hurry`].
    Blocked,
    /// What kept the file is gone; the answers to what was sent follow.
    Unblocked,
    /// Writing failed, and nothing is written any more: neither this job nor those that waited
    /// behind it nor any later one.
    Failed {
        /// The tickets of the acts that are not written, in the order in which they were sent.
        unsaved: Vec<u64>,
        /// What happened.
        error: StoreError,
    },
}

/// The writer thread. It has the project to itself and does one job after the other.
///
/// Dropping it waits for everything sent, like [`Writer::finish`].
pub struct Writer {
    jobs: Option<Sender<Job>>,
    /// What the thread is to do, until it begins.
    work: Option<Work>,
    thread: Option<JoinHandle<Option<Result<(), StoreError>>>>,
    ready: Option<Receiver<()>>,
    is_hurried: Arc<AtomicBool>,
}

/// Sends jobs to the writer.
pub struct JobSender(Option<Sender<Job>>);

impl JobSender {
    /// Sends a job. Does not wait.
    pub fn send(&self, job: Job) {
        if let Some(jobs) = &self.0 {
            // The thread ends before its inbox only when `answer` panics, and then `finish` does too.
            let _ = jobs.send(job);
        }
    }
}

/// All that the thread does.
type Work = Box<dyn FnOnce() -> Result<(), StoreError> + Send>;

impl Writer {
    /// Returns a writer that has not begun. It will call `answer` for each job, in the order in which they
    /// were sent; one [`JobReply::Failed`] answers all jobs that wait when writing fails.
    pub fn new(project: Project, answer: impl Fn(JobReply) + Send + 'static) -> Self {
        let (jobs, inbox) = mpsc::channel();
        let (becoming_ready, ready) = mpsc::channel();
        let is_hurried = Arc::new(AtomicBool::new(false));
        let hurried = Arc::clone(&is_hurried);
        let work = Box::new(move || {
            let mut project = project;
            project.mark();
            drop(becoming_ready);
            project.remove_dead_drafts();
            write(project, &inbox, &answer, &hurried)
        });
        Self { jobs: Some(jobs), work: Some(work), thread: None, ready: Some(ready), is_hurried }
    }

    /// Starts the thread, which does what was sent before and what will be.
    ///
    /// # Errors
    /// The system allows no further thread. What was sent is written by [`Writer::finish`] then.
    pub fn begin(&mut self) -> Result<(), NoThread> {
        let Some(work) = self.work.take() else { return Ok(()) };
        match threads::spawn_with(work, |work| Some(work())) {
            Ok(thread) => self.thread = Some(thread),
            Err((error, work)) => {
                self.work = Some(work);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Returns a channel that is closed when the project bears this run's mark: who reads for long, such as a
    /// backup, waits for that, to be out of its way. `None` when it was asked for before.
    pub fn ready(&mut self) -> Option<Receiver<()>> {
        self.ready.take()
    }

    /// Gives up what another program keeps from being written, after one more wait of five seconds; to be
    /// called when there is no time to wait for longer. What can be written is.
    pub fn hurry(&self) {
        self.is_hurried.store(true, Ordering::Relaxed);
    }

    /// Sends a job. Does not wait.
    pub fn send(&self, job: Job) {
        self.job_sender().send(job);
    }

    /// Returns a way to send a job from another thread. As long as there is one, [`Writer::finish`] waits.
    #[must_use]
    pub fn job_sender(&self) -> JobSender {
        JobSender(self.jobs.clone())
    }

    /// Waits until everything sent is answered, then closes the project; hurries. Until then no one else can
    /// write to it, even after writing has failed.
    ///
    /// # Errors
    /// As [`Project::close`]. Acts that could not be written were answered before.
    pub fn finish(&mut self) -> Result<(), StoreError> {
        self.hurry();
        match self.end() {
            Ok(closed) => closed,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }

    /// Lets the thread end; where none is to be had, this one does its work.
    fn end(&mut self) -> thread::Result<Result<(), StoreError>> {
        let begun = self.begin();
        self.jobs = None;
        if begun.is_err() {
            return Ok(self.work.take().map_or(Ok(()), |work| work()));
        }
        let ended = self.thread.take().map_or(Ok(None), JoinHandle::join);
        ended.map(|closed| closed.unwrap_or(Ok(())))
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("thread", &self.thread).finish_non_exhaustive()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.hurry();
        // There is no one left to reply to.
        let _ = self.end();
    }
}

fn write(
    mut project: Project,
    inbox: &Receiver<Job>,
    answer: &dyn Fn(JobReply),
    is_hurried: &AtomicBool,
) -> Result<(), StoreError> {
    while let Some(job) = next_job(&mut project, inbox) {
        let (ticket, done) = match job {
            Ok(mut job) => {
                (ticket_of(&job), perform_in_time(&mut project, &mut job, answer, is_hurried))
            }
            Err((error, job)) => (job.as_ref().and_then(ticket_of), Err(error)),
        };
        match done {
            Ok(done) => answer(done),
            Err(error) => {
                // After a failed commit it is unknown what is on the disk, and trying again on the
                // same handle may report success for what is not. So the file is let go, but not the
                // right to write to it: the reviewer may still have answers to bring to safety.
                let _lock = project.into_lock();
                let waiting = inbox.try_iter().filter_map(|job| ticket_of(&job));
                let unsaved = ticket.into_iter().chain(waiting).collect();
                answer(JobReply::Failed { unsaved, error: error.clone() });
                refuse(inbox, &error, answer);
                return Ok(());
            }
        }
    }
    project.close()
}

/// Waits for the next job, and indexes words meanwhile. `None` when none will come any more; an error
/// when indexing failed, with the job that came in the middle of it.
fn next_job(
    project: &mut Project,
    inbox: &Receiver<Job>,
) -> Option<Result<Job, (StoreError, Option<Job>)>> {
    match inbox.recv_timeout(IDLE) {
        Ok(job) => return Some(Ok(job)),
        Err(RecvTimeoutError::Disconnected) => return None,
        Err(RecvTimeoutError::Timeout) => {}
    }
    loop {
        let mut came = Err(TryRecvError::Empty);
        let mut stop = || {
            came = inbox.try_recv();
            !matches!(came, Err(TryRecvError::Empty))
        };
        let left = project.index_words(&mut stop);
        match (left, came) {
            // Without room for the index there may still be room for an act; if not, that one will say.
            (Err(error), Err(TryRecvError::Empty)) if error.leaves_project_usable() => {
                return inbox.recv().ok().map(Ok);
            }
            (Err(error), Ok(job)) if error.leaves_project_usable() => return Some(Ok(job)),
            (Err(error), came) => return Some(Err((error, came.ok()))),
            (Ok(_), Ok(job)) => return Some(Ok(job)),
            (Ok(_), Err(TryRecvError::Disconnected)) => return None,
            (Ok(true), Err(TryRecvError::Empty)) => {}
            (Ok(false), Err(TryRecvError::Empty)) => return inbox.recv().ok().map(Ok),
        }
    }
}

/// Answers every later job at once.
fn refuse(inbox: &Receiver<Job>, error: &StoreError, answer: &dyn Fn(JobReply)) {
    for job in inbox {
        let unsaved = ticket_of(&job).into_iter().collect();
        answer(JobReply::Failed { unsaved, error: error.clone() });
    }
}

const fn ticket_of(job: &Job) -> Option<u64> {
    match job {
        Job::Record { ticket, .. } => Some(*ticket),
        Job::Undo { .. } | Job::Redo { .. } | Job::Import { .. } | Job::TakeBack { .. } => None,
    }
}

/// Does a job, again and again where another program keeps the file to itself: nothing was written then, so
/// trying again is safe. Each time SQLite waits for its timeout. An error means that writing
/// has come to an end.
fn perform_in_time(
    project: &mut Project,
    job: &mut Job,
    answer: &dyn Fn(JobReply),
    is_hurried: &AtomicBool,
) -> Result<JobReply, StoreError> {
    let mut is_blocked = false;
    loop {
        // Who hurries in the middle of a wait is given one that is whole.
        let is_last = is_hurried.load(Ordering::Relaxed);
        let done = perform(project, job);
        if is_last || !matches!(done, Err(StoreError::Busy { .. })) {
            if is_blocked && done.is_ok() {
                answer(JobReply::Unblocked);
            }
            return done;
        }
        if !is_blocked {
            answer(JobReply::Blocked);
            is_blocked = true;
        }
    }
}

/// Tries to do a job.
fn perform(project: &mut Project, job: &mut Job) -> Result<JobReply, StoreError> {
    match job {
        Job::Record { ticket, reviewer, act, at } => {
            project.record(reviewer, act, *at).map(|()| JobReply::Saved { ticket: *ticket })
        }
        Job::Undo { reviewer, at } => project.undo(reviewer, *at).map(JobReply::Undone),
        Job::Redo { reviewer, at } => project.redo(reviewer, *at).map(JobReply::Redone),
        Job::TakeBack { no, at } => match project.take_back(*no, *at) {
            Ok((taken_back, _)) => Ok(JobReply::TakenBack(Box::new(taken_back))),
            Err(error @ StoreError::Busy { .. }) => Err(error),
            Err(error) if error.leaves_project_usable() => {
                Ok(JobReply::NotTakenBack(error.to_message()))
            }
            Err(error) => Err(error),
        },
        Job::Import { records, origin, rules } => {
            let mut is_begun = false;
            let records = records.by_ref().inspect(|_| is_begun = true);
            let records = records.map(|record| record.map_err(Stopped::Unread));
            match project.import_from(records, origin, *rules) {
                Ok(imported) => Ok(JobReply::Imported(imported)),
                Err(Stopped::Unread(why)) => Ok(JobReply::Refused(why)),
                // All of it is still there to be read.
                Err(Stopped::Store(error @ StoreError::Busy { .. })) if !is_begun => Err(error),
                Err(Stopped::Store(error)) if error.leaves_project_usable() => {
                    Ok(JobReply::Refused(error.to_message()))
                }
                Err(Stopped::Store(error)) => Err(error),
            }
        }
    }
}

/// Why an import came to nothing.
enum Stopped {
    /// The file cannot be read to its end.
    Unread(Message),
    Store(StoreError),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
