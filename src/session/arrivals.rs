//! What arrives at the loop, and the threads that listen for it.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvError, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::Event;

use super::error::SessionError;
use super::keyboard::Keyboard;
use crate::domain::{Message, ParcelOrder};
use crate::review::Reply;
use crate::store::JobReply;
use crate::threads;
use crate::tui::{Ground, Terminal, terminal};
use crate::workflow::OpenedFile;

/// How long the process is given to end by itself after a signal.
const LAST_SECONDS: Duration = Duration::from_secs(5);

/// How often it is looked whether the terminal is still there.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// Something arrives at the loop.
pub(super) enum LoopEvent {
    /// A key or a paste.
    Terminal(Event),
    /// The terminal has another size.
    Resized,
    /// The terminal has answered with its ground.
    Ground(Ground),
    /// A line was typed; `None` is the end of the input.
    Line(Option<String>),
    /// The terminal does not answer any more.
    TerminalGone,
    /// A signal asks the program to end.
    #[cfg_attr(not(unix), expect(dead_code, reason = "there are no such signals there"))]
    Ended,
    /// A signal or the reviewer asks the program to stop until it is continued.
    Stopped,
    /// The process was stopped and goes on.
    #[cfg_attr(not(unix), expect(dead_code, reason = "there are no such signals there"))]
    Continued,
    /// A thread has panicked.
    Panicked,
    /// The store has done a job.
    Store(Box<JobReply>),
    /// A search has an answer, in the numbers that cases had when it looked.
    Found {
        /// Which numbers those are.
        numbering: u64,
        /// The answer.
        reply: Reply,
    },
    /// What else is done beside the screen has an answer.
    Reply(Reply),
    /// An export, a rescue or a reading that failed has an answer.
    File(Reply),
    /// The courier has something for the store to take.
    Parcels(Box<ParcelOrder>),
    /// A file of cases was opened, or could not be.
    Opened {
        /// Which attempt it was.
        attempt: u64,
        /// What came of it.
        opened: Box<Result<OpenedFile, Message>>,
    },
}

/// Creates the way to a loop, and what arrives there.
pub(super) fn channel() -> (EventSender, Arrivals) {
    let (loop_, arrivals) = mpsc::channel();
    (EventSender { loop_, is_left: None }, Arrivals(arrivals))
}

/// The way to the loop. A thread holds it as long as it works, so that a thread that panics is heard
/// of instead of being waited for.
#[derive(Debug, Clone)]
pub(super) struct EventSender {
    loop_: Sender<Arrival>,
    /// For what belongs to one project: whether that was left, so that its cases are not taken for those of another.
    is_left: Option<Arc<AtomicBool>>,
}

impl EventSender {
    /// Returns the way for what belongs to one project.
    pub(super) fn of_project(&self) -> Self {
        Self { loop_: self.loop_.clone(), is_left: Some(Arc::default()) }
    }

    /// Leaves the project: nothing of it arrives any more.
    pub(super) fn leave(&self) {
        if let Some(is_left) = &self.is_left {
            is_left.store(true, Ordering::Release);
        }
    }

    /// Sends an event; the error is that the loop has ended.
    pub(super) fn send(&self, event: LoopEvent) -> Result<(), Ended> {
        let arrival = Arrival { event, is_left: self.is_left.clone() };
        self.loop_.send(arrival).map_err(|_| Ended)
    }
}

/// An event on its way to the loop.
struct Arrival {
    event: LoopEvent,
    is_left: Option<Arc<AtomicBool>>,
}

/// What arrives at the loop, without what belongs to a project that was left.
pub(super) struct Arrivals(Receiver<Arrival>);

impl Arrivals {
    /// Waits for the next event.
    pub(super) fn recv(&self) -> Result<LoopEvent, RecvError> {
        loop {
            if let Some(event) = of_now(self.0.recv()?) {
                return Ok(event);
            }
        }
    }

    /// Waits for the next event at most so long, or as long again behind each one that is left out.
    pub(super) fn recv_timeout(&self, patience: Duration) -> Result<LoopEvent, RecvTimeoutError> {
        loop {
            if let Some(event) = of_now(self.0.recv_timeout(patience)?) {
                return Ok(event);
            }
        }
    }

    /// Returns the next event, if one has arrived.
    pub(super) fn try_recv(&self) -> Option<LoopEvent> {
        self.0.try_iter().find_map(of_now)
    }
}

/// Returns the event, unless it belongs to a project that was left.
fn of_now(arrival: Arrival) -> Option<LoopEvent> {
    let is_left = arrival.is_left.is_some_and(|is_left| is_left.load(Ordering::Acquire));
    (!is_left).then_some(arrival.event)
}

impl Drop for EventSender {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.send(LoopEvent::Panicked);
        }
    }
}

/// The loop has ended.
#[derive(Debug)]
pub(super) struct Ended;

/// Starts listening to the terminal and to signals.
///
/// # Errors
/// Signals cannot be listened to, or the system allows too few threads.
pub(super) fn listen(sender: &EventSender) -> Result<(), SessionError> {
    listen_to_signals(sender.clone())?;
    let keys = sender.clone();
    threads::spawn(move || listen_to_keyboard(&keys))?;
    let watch = sender.clone();
    threads::spawn(move || {
        // A terminal that goes away sends a signal only where it controls the process, and on some
        // systems the thread above reads nothing from it without end.
        while Terminal::is_interactive() {
            thread::sleep(BETWEEN_LOOKS);
        }
        let _ = watch.send(LoopEvent::TerminalGone);
        end_soon();
    })?;
    Ok(())
}

/// Sends every key and every paste, until the terminal is gone or the loop has ended.
fn listen_to_keyboard(sender: &EventSender) {
    let mut keyboard = Keyboard::default();
    while let Ok(events) = keyboard.next_events() {
        for event in events {
            let event = match event {
                Event::Resize(..) => LoopEvent::Resized,
                event => LoopEvent::Terminal(event),
            };
            if sender.send(event).is_err() {
                return;
            }
        }
        if let Some(ground) = keyboard.take_ground()
            && sender.send(LoopEvent::Ground(ground)).is_err()
        {
            return;
        }
    }
    // The error is that the loop has ended, which is what this asks for.
    let _ = sender.send(LoopEvent::TerminalGone);
}

/// Ends the process, if it has not ended by itself: when the terminal is gone, writing to it may hang.
/// What was acknowledged as saved is durable by then.
fn end_soon() {
    thread::sleep(LAST_SECONDS);
    // Beside this thread, since the terminal may not take it.
    let _ = threads::spawn(terminal::restore);
    thread::sleep(BETWEEN_LOOKS);
    std::process::exit(1);
}

/// Starts listening to signals.
///
/// # Errors
/// Signals cannot be listened to, or the system allows no further thread.
#[cfg(unix)]
pub(super) fn listen_to_signals(sender: EventSender) -> Result<(), SessionError> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
    threads::spawn(move || {
        for signal in &mut signals {
            let sent = sender.send(match signal {
                SIGTSTP => LoopEvent::Stopped,
                SIGCONT => LoopEvent::Continued,
                SIGWINCH => LoopEvent::Resized,
                _ => LoopEvent::Ended,
            });
            if sent.is_err() {
                return;
            }
            if !matches!(signal, SIGTSTP | SIGCONT | SIGWINCH) {
                end_soon();
            }
        }
    })?;
    Ok(())
}

/// Does nothing: there are no signals on this system.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn listen_to_signals(_: EventSender) -> Result<(), SessionError> {
    Ok(())
}

/// Stops the process until the shell continues it.
///
/// # Errors
/// The signal cannot be raised.
#[cfg(unix)]
pub(super) fn stop_process() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// Does nothing: a process cannot be stopped on this system, and goes on.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn stop_process() -> io::Result<()> {
    Ok(())
}
