//! The backup of the day, made beside everything else.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::arrivals::{EventSender, LoopEvent};
use super::trouble::trouble;
use crate::domain::{Message, Moment, ToMessage as _};
use crate::review::Reply;
use crate::store::{Interrupter, Reader, StoreError};
use crate::threads;

/// How often a backup that should end is interrupted.
const MOMENT: Duration = Duration::from_millis(5);

/// A thread that makes the backup of the day. Nothing waits for it: neither the screen nor a save, nor
/// the end of the session, which ends it half done; the next session makes it then.
pub(super) struct DailyBackup {
    /// `None` once it was waited for.
    thread: Option<JoinHandle<()>>,
    ends: Arc<Ends>,
}

/// What ends the backup.
#[derive(Default)]
struct Ends {
    wanted: AtomicBool,
    interrupter: Mutex<Option<Interrupter>>,
}

impl DailyBackup {
    /// Starts when the writer is `ready`. What goes wrong is shown, and work goes on, unless it is the
    /// project itself: a backup reads all of it, and may be the first to see that it is damaged.
    pub(super) fn start(
        project: PathBuf,
        ready: Option<Receiver<()>>,
        answers: EventSender,
    ) -> Self {
        let ends = Arc::new(Ends::default());
        let ending = Arc::clone(&ends);
        let complaint = answers.clone();
        let thread = threads::spawn(move || {
            // Nothing is sent there: it is closed when the writer has nothing against a long reader.
            let _ = ready.map(|ready| ready.recv());
            let done = back_up(&project, &ending);
            if let (Err(error), false) = (done, ending.wanted.load(Ordering::Acquire)) {
                let said = if let StoreError::Damaged { .. } = error {
                    trouble(&error)
                } else {
                    no_backup(error.to_message())
                };
                // When the loop has ended, the answer is not waited for.
                let _ = answers.send(LoopEvent::Reply(said));
            }
        });
        if let Err(error) = &thread {
            let _ = complaint.send(LoopEvent::Reply(no_backup(error.to_message())));
        }
        Self { thread: thread.ok(), ends }
    }

    /// Ends what is not done yet, and leaves nothing of it.
    pub(super) fn finish(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.ends.wanted.store(true, Ordering::Release);
        while !thread.is_finished() {
            // An interruption before it has begun has no effect, so it is repeated.
            let guard = self.ends.interrupter.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(interrupter) = guard.as_ref() {
                interrupter.interrupt();
            }
            drop(guard);
            thread::sleep(MOMENT);
        }
        // A thread that panicked has left no backup, and nothing else.
        let _ = thread.join();
    }
}

/// Returns that there is no backup of the day, and why.
fn no_backup(why: Message) -> Reply {
    Reply::NoBackup(Message::new("cli-no-backup").with("what", why))
}

fn back_up(project: &std::path::Path, ends: &Ends) -> Result<(), StoreError> {
    let reader = Reader::open(project)?;
    *ends.interrupter.lock().unwrap_or_else(PoisonError::into_inner) = Some(reader.interrupter());
    reader.back_up_daily(Moment::now())?;
    Ok(())
}
