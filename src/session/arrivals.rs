//! What arrives at the loop, and the threads that listen for it.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, Event};

use crate::import::Delivery;
use crate::review::Action;
use crate::store::Answer;

/// How long the process is given to end by itself after a signal.
#[cfg(unix)]
const LAST_SECONDS: std::time::Duration = std::time::Duration::from_secs(5);

/// Something arrives at the loop.
pub(super) enum Arrival {
    /// A key, a paste or another size.
    Terminal(Event),
    /// A line was typed; `None` is the end of the input.
    Line(Option<String>),
    /// The terminal does not answer any more.
    TerminalGone,
    /// A signal asks the program to end.
    #[cfg_attr(not(unix), expect(dead_code, reason = "there are no such signals there"))]
    Ended,
    /// A signal or the reviewer asks the program to stop until it is continued.
    Stopped,
    /// The store has done a job.
    Store(Box<Answer>),
    /// A search has an answer.
    Action(Action),
    /// An export, a rescue or a reading that failed has an answer.
    File(Action),
    /// A file has been read and understood.
    Delivered(Box<Delivery>),
}

/// Starts listening to the terminal and to signals.
///
/// # Errors
/// Signals cannot be listened to.
pub(super) fn listen(sender: &Sender<Arrival>) -> io::Result<()> {
    listen_to_signals(sender.clone())?;
    let sender = sender.clone();
    thread::spawn(move || {
        loop {
            let arrival = event::read().map_or(Arrival::TerminalGone, Arrival::Terminal);
            let gone = matches!(arrival, Arrival::TerminalGone);
            if sender.send(arrival).is_err() || gone {
                return;
            }
        }
    });
    Ok(())
}

/// Starts listening to signals.
///
/// # Errors
/// Signals cannot be listened to.
#[cfg(unix)]
pub(super) fn listen_to_signals(sender: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGTSTP])?;
    thread::spawn(move || {
        for signal in &mut signals {
            let stops = signal == SIGTSTP;
            let sent = sender.send(if stops { Arrival::Stopped } else { Arrival::Ended });
            if !stops {
                // When the terminal is gone, writing to it may hang; the process ends all the same.
                // What was acknowledged as saved is durable by then.
                thread::sleep(LAST_SECONDS);
                std::process::exit(1);
            }
            if sent.is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// There are no signals on this system.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn listen_to_signals(_: Sender<Arrival>) -> io::Result<()> {
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

/// There is no stopping on this system; the program goes on.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn stop_process() -> io::Result<()> {
    Ok(())
}
