//! Threads. A system allows only so many: running out of them is an error like any other.

use std::io;
use std::panic::resume_unwind;
use std::sync::mpsc;
use std::thread::{self, Builder, JoinHandle, Scope, ScopedJoinHandle};

use crate::domain::{Message, ToMessage};

/// The system allows no further thread.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.to_message())]
pub struct NoThread {
    /// The error of the operating system, in its own language.
    pub cause: String,
}

impl From<io::Error> for NoThread {
    fn from(error: io::Error) -> Self {
        Self { cause: error.to_string() }
    }
}

impl ToMessage for NoThread {
    fn to_message(&self) -> Message {
        Message::new("cli-no-thread").with("cause", self.cause.as_str())
    }
}

/// Starts a thread.
///
/// # Errors
/// The system allows no further thread; `work` is dropped then.
pub fn spawn<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<JoinHandle<T>, NoThread> {
    Ok(builder().spawn(work)?)
}

/// Starts a thread that works on `given`.
///
/// # Errors
/// The system allows no further thread; `given` comes back with the reason.
pub fn spawn_with<G: Send + 'static, T: Default + Send + 'static>(
    given: G,
    work: impl FnOnce(G) -> T + Send + 'static,
) -> Result<JoinHandle<T>, (NoThread, G)> {
    // It is sent once the thread exists, since a closure that was refused is gone.
    let (sender, receiver) = mpsc::sync_channel(1);
    match spawn(move || receiver.recv().map(work).unwrap_or_default()) {
        Ok(thread) => {
            // The thread waits for it.
            let _ = sender.send(given);
            Ok(thread)
        }
        Err(refused) => Err((refused, given)),
    }
}

/// Runs `work` in a thread; if the system allows no further one, on the caller's, while it waits. Returns the
/// thread, if there is one.
pub fn spawn_or_run(work: impl FnOnce() + Send + 'static) -> Option<JoinHandle<()>> {
    match spawn_with(work, |work| work()) {
        Ok(thread) => Some(thread),
        Err((_, work)) => {
            work();
            None
        }
    }
}

/// Starts a thread that may borrow from outside the scope.
///
/// # Errors
/// The system allows no further thread.
pub fn spawn_scoped<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<ScopedJoinHandle<'scope, T>, NoThread> {
    Ok(builder().spawn_scoped(scope, work)?)
}

/// Does two pieces of work at once; if the system allows no further thread, one after the other.
pub fn both<A: Send, B>(mut one: impl FnMut() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    let (begun, done) = thread::scope(|scope| {
        let begun = spawn_scoped(scope, &mut one);
        let done = other();
        (begun.map(|thread| thread.join().unwrap_or_else(|fault| resume_unwind(fault))), done)
    });
    (begun.unwrap_or_else(|_| one()), done)
}

fn builder() -> Builder {
    let builder = Builder::new();
    #[cfg(test)]
    let builder = if tests::REFUSES.get() { builder.stack_size(tests::TOO_MUCH) } else { builder };
    builder
}

#[cfg(test)]
pub(crate) use tests::without_threads;

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// A stack size that no system grants.
    pub(super) const TOO_MUCH: usize = 1 << 47;

    thread_local! {
        /// Whether this thread can start no other.
        pub(super) static REFUSES: Cell<bool> = const { Cell::new(false) };
    }

    /// Runs `work` as if the system allowed no further thread.
    pub(crate) fn without_threads<T>(work: impl FnOnce() -> T) -> T {
        REFUSES.set(true);
        let done = work();
        REFUSES.set(false);
        done
    }

    #[test]
    fn what_gets_no_thread_is_given_back_or_done_at_once() {
        let (sender, receiver) = mpsc::channel();
        let here = thread::current().id();
        let work = move || sender.send(thread::current().id()).unwrap();
        assert!(spawn_or_run(work.clone()).unwrap().join().is_ok());
        assert_ne!(receiver.recv().unwrap(), here);
        without_threads(|| {
            assert!(spawn(|| ()).is_err());
            assert_eq!(spawn_with(7, drop).unwrap_err().1, 7);
            assert!(spawn_or_run(work).is_none());
            let scoped = thread::scope(|scope| spawn_scoped(scope, || ()).is_err());
            assert!(scoped);
            assert_eq!(both(|| thread::current().id(), || 7), (here, 7));
        });
        assert_ne!(both(|| thread::current().id(), || 7).0, here);
        assert_eq!(receiver.recv().unwrap(), here);
    }
}
