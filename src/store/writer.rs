//! The thread that writes, so that the screen never waits for the disk.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::backlog::IDLE;
use super::error::StoreError;
use super::job::{Job, JobReply};
use super::project::Project;
use crate::threads::{self, NoThread};

/// So long a job waits at most for what it is to come after.
const MOMENT: Duration = Duration::from_millis(10);

/// The writer thread. It has the project to itself and does one job after the other.
///
/// Dropping it waits for everything sent, like [`Writer::finish`].
pub struct Writer {
    jobs: Option<Sender<SentJob>>,
    /// What the thread is to do, until it begins.
    work: Option<Work>,
    thread: Option<JoinHandle<Option<Result<(), StoreError>>>>,
    ready: Option<Receiver<()>>,
    is_hurried: Arc<AtomicBool>,
}

/// A job in the inbox.
struct SentJob {
    job: Job,
    /// It is begun when the other end of this is gone, or after a moment.
    after: Option<Receiver<()>>,
}

impl SentJob {
    /// Returns the job when it may begin.
    fn in_its_turn(self, is_hurried: &AtomicBool) -> Job {
        if let Some(after) = self.after
            && !is_hurried.load(Ordering::Relaxed)
        {
            // Whichever comes first.
            let _ = after.recv_timeout(MOMENT);
        }
        self.job
    }
}

/// Sends jobs to the writer.
pub struct JobSender(Option<Sender<SentJob>>);

impl JobSender {
    /// Sends a job. Does not wait.
    pub fn send(&self, job: Job) {
        self.put(SentJob { job, after: None });
    }

    fn put(&self, sent: SentJob) {
        if let Some(jobs) = &self.0 {
            // The thread ends before its inbox only when `answer` panics, and then `finish` does too.
            let _ = jobs.send(sent);
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

    /// Sends a job that is best begun when the other end of `after` is gone, such as when a frame is drawn. It
    /// is not lost where that never happens: it waits for a moment only. Does not wait itself.
    pub fn send_after(&self, after: Receiver<()>, job: Job) {
        self.job_sender().put(SentJob { job, after: Some(after) });
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
    inbox: &Receiver<SentJob>,
    answer: &dyn Fn(JobReply),
    is_hurried: &AtomicBool,
) -> Result<(), StoreError> {
    while let Some(job) = next_job(&mut project, inbox) {
        let (ticket, done) = match job {
            Ok(sent) => {
                let mut job = sent.in_its_turn(is_hurried);
                (job.ticket(), perform_in_time(&mut project, &mut job, answer, is_hurried))
            }
            Err((error, sent)) => (sent.and_then(|sent| sent.job.ticket()), Err(error)),
        };
        match done {
            Ok(done) => answer(done),
            Err(error) => {
                // After a failed commit it is unknown what is on the disk, and trying again on the
                // same handle may report success for what is not. So the file is let go, but not the
                // right to write to it: the reviewer may still have answers to bring to safety.
                let _lock = project.into_lock();
                let waiting = inbox.try_iter().filter_map(|sent| sent.job.ticket());
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
    inbox: &Receiver<SentJob>,
) -> Option<Result<SentJob, (StoreError, Option<SentJob>)>> {
    match inbox.recv_timeout(IDLE) {
        Ok(job) => return Some(Ok(job)),
        Err(RecvTimeoutError::Disconnected) => return None,
        // A reader that kept the mark from its place may be gone.
        Err(RecvTimeoutError::Timeout) => project.mark(),
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
fn refuse(inbox: &Receiver<SentJob>, error: &StoreError, answer: &dyn Fn(JobReply)) {
    for SentJob { job, .. } in inbox {
        let unsaved = job.ticket().into_iter().collect();
        answer(JobReply::Failed { unsaved, error: error.clone() });
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
        let done = job.perform(project);
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
