//! The keyboard. On Unix it is read byte by byte, since the library waits for the end of what a terminal
//! sends without end; on Windows there are no bytes to wait for.

use std::io;

use crossterm::event::Event;
#[cfg(unix)]
use rustix::event::{PollFd, PollFlags, Timespec, poll};
#[cfg(unix)]
use rustix::io::Errno;

use crate::tui::Ground;
#[cfg(unix)]
use crate::tui::{InputParser, Terminal};

/// As much as a terminal gives at once.
#[cfg(unix)]
const AT_ONCE: usize = 4096;

/// What is typed at the terminal. A session begins only where standard input is one.
#[derive(Default)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    parser: InputParser,
}

#[cfg(unix)]
impl Keyboard {
    /// Waits until something comes, but no longer than what was begun may wait for its end; then there
    /// may be no event.
    ///
    /// # Errors
    /// The terminal is gone.
    pub(super) fn next_events(&mut self) -> io::Result<Vec<Event>> {
        let stdin = io::stdin();
        let patience = self.parser.patience().map(Timespec::try_from).transpose();
        let patience = patience.map_err(io::Error::other)?;
        // Without asking first, a process in the background would be stopped though nothing is there.
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], patience.as_ref()) {
            Ok(0) => return Ok(self.parser.give_up()),
            Ok(_) => {}
            Err(Errno::INTR) => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        }
        let mut bytes = [0; AT_ONCE];
        match rustix::io::read(&stdin, &mut bytes) {
            Ok(0) if !Terminal::is_interactive() => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => Ok(self.parser.feed(&bytes[..count])),
            Err(Errno::INTR | Errno::AGAIN) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(unix)]
impl Keyboard {
    /// Returns the ground that the terminal has answered with since the last call.
    pub(super) const fn take_ground(&mut self) -> Option<Ground> {
        self.parser.take_ground()
    }
}

#[cfg(not(unix))]
impl Keyboard {
    /// Returns nothing: there the library drops the reply.
    #[expect(clippy::unused_self, reason = "elsewhere the parser has the reply")]
    pub(super) const fn take_ground(&mut self) -> Option<Ground> {
        None
    }

    /// Waits until something comes.
    ///
    /// # Errors
    /// The terminal is gone.
    pub(super) fn next_events(&mut self) -> io::Result<Vec<Event>> {
        crossterm::event::read().map(|event| vec![event])
    }
}
