//! How far something has come that takes longer than a moment: a bar on standard error, only for someone
//! who waits at a terminal.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::output::StatusOutput;
use crate::domain::Message;
use crate::threads;

/// How long to wait before a bar is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the bar moves.
const TICK: Duration = Duration::from_millis(200);

/// The template of a bar with a number of steps. Plain characters, so that no font can break them.
const WITH_STEPS: &str = "{msg} [{bar:30}] {percent} %  ";
/// The template of a bar without a number of steps.
const WITHOUT: &str = "{msg} {spinner}";

/// The library's placeholder for the time that is left.
const TIME_LEFT: &str = "{eta}";

/// Something under way, with its bar. Dropping it removes the bar.
pub(super) struct Progress {
    bar: ProgressBar,
    /// Closing it ends the thread that waits to show the bar.
    done: Option<Sender<()>>,
    waiting: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins something that is called `what`, in so many steps if that is known.
    pub(super) fn begin(status: &StatusOutput<'_>, what: &Message, steps: Option<usize>) -> Self {
        let steps = steps.and_then(|steps| u64::try_from(steps).ok());
        let bar = ProgressBar::with_draw_target(steps, ProgressDrawTarget::hidden());
        let is_dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
        if status.is_quiet() || is_dumb || !io::stderr().is_terminal() {
            return Self { bar, done: None, waiting: None };
        }
        let template = if steps.is_some() {
            let left = Message::new("cli-progress-left").with("time", TIME_LEFT);
            WITH_STEPS.to_owned() + &status.format(&left)
        } else {
            WITHOUT.to_owned()
        };
        // A template that is not understood leaves the library's own.
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("#>.").tick_chars("|/-\\ "));
        }
        bar.set_message(status.format(what));
        let (done, ended) = mpsc::channel();
        let shown = bar.clone();
        let waiting = threads::spawn(move || {
            if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(TICK);
                let _ = ended.recv();
                shown.finish_and_clear();
            }
        });
        Self { bar, done: Some(done), waiting: waiting.ok() }
    }

    /// Moves the bar by one step.
    pub(super) fn step(&self) {
        self.bar.inc(1);
    }

    /// Moves the bar to so many steps.
    pub(super) fn reach(&self, steps: usize) {
        self.bar.set_position(steps as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done = None;
        if let Some(waiting) = self.waiting.take() {
            // A bar that stays behind does no harm.
            let _ = waiting.join();
        }
    }
}
