//! The terminal: entered at the start, restored however the program ends.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, ThreadId};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

use super::clipboard::{Multiplexer, copying};
use super::ground::ASK_GROUND;

/// Whether the program has the terminal; the panic hook and the handling of signals ask.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The thread that draws.
static DRAWS: OnceLock<ThreadId> = OnceLock::new();

/// Whether the mouse is used: it is handed back with the terminal.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Reports clicks and the wheel, in the form without a limit of columns; moves are not reported.
#[cfg(unix)]
const MOUSE_ON: &str = "\u{1b}[?1000h\u{1b}[?1006h";

/// Reports nothing more of it.
#[cfg(unix)]
const MOUSE_OFF: &str = "\u{1b}[?1006l\u{1b}[?1000l";

/// Keeps the wheel from arriving as arrow keys on the alternate screen; the terminal is asked to
/// remember how it was before.
const ALTERNATE_SCROLL_OFF: &str = "\u{1b}[?1007s\u{1b}[?1007l";

/// Sets the wheel as it was. Terminals that remember nothing have it on by default.
const ALTERNATE_SCROLL_BACK: &str = "\u{1b}[?1007h\u{1b}[?1007r";

/// Resets colours and attributes.
const RESET_ALL: &[u8] = b"\x1b[0m";

/// What ratatui's backend ends each frame with (`CrosstermBackend::draw`).
const COLOURS_THEN_ALL: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";

/// The bytes of [`EndSynchronizedUpdate`].
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// The terminal while the program has it. Dropping it restores the shell's screen and settings.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Frames>>,
    /// The terminal may not show what was drawn last.
    is_stale: bool,
}

impl Terminal {
    /// Returns whether standard input and output are a terminal.
    #[must_use]
    pub fn is_interactive() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Returns the width of a line in cells, where standard output is a terminal that reports it.
    #[must_use]
    pub fn width() -> Option<u16> {
        Self::width_of(&io::stdout())
    }

    /// Returns the width of a line of standard error, where that is a terminal that reports it.
    #[must_use]
    pub fn error_width() -> Option<u16> {
        Self::width_of(&io::stderr())
    }

    fn width_of(output: &impl io::IsTerminal) -> Option<u16> {
        let size = output.is_terminal().then(crossterm::terminal::size)?;
        size.ok().map(|(width, _)| width).filter(|width| *width > 0)
    }

    /// Enters the alternate screen with raw keys and bracketed pastes.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn enter() -> io::Result<Self> {
        let inner = enter().and_then(|()| fresh());
        if inner.is_err() {
            restore();
        }
        Ok(Self { inner: inner?, is_stale: false })
    }

    /// Draws one frame, which the terminal shows at once. Draws nothing where the terminal was
    /// restored: then it is the shell's.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if !ENTERED.load(Ordering::SeqCst) {
            return Ok(());
        }
        if std::mem::take(&mut self.is_stale) {
            self.inner = fresh()?;
            queue!(self.inner.backend_mut(), BeginSynchronizedUpdate, Clear(ClearType::All))?;
        } else {
            queue!(self.inner.backend_mut(), BeginSynchronizedUpdate)?;
        }
        self.inner.draw(draw)?;
        execute!(self.inner.backend_mut(), EndSynchronizedUpdate)
    }

    /// Makes the next frame draw every cell. A window that was made smaller and larger again has
    /// lost its content, and its size does not show that.
    pub const fn redraw_all(&mut self) {
        self.is_stale = true;
    }

    /// Asks the terminal for the colour of its ground. The reply, if there is one, arrives among the
    /// keys.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn ask_ground(&mut self) -> io::Result<()> {
        let mut stdout = io::stdout();
        stdout.write_all(ASK_GROUND.as_bytes())?;
        stdout.flush()
    }

    /// Uses the mouse from now on, or does not.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn use_mouse(&mut self, used: bool) -> io::Result<()> {
        MOUSE.store(used, Ordering::SeqCst);
        report_mouse(used)
    }

    /// Asks the terminal to copy a text to its clipboard.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn copy(&mut self, text: &str, between: Multiplexer) -> io::Result<()> {
        let mut stdout = io::stdout();
        stdout.write_all(copying(text, between).as_bytes())?;
        stdout.flush()
    }

    /// Restores the shell's terminal until [`Terminal::resume`].
    pub fn suspend(&mut self) {
        restore();
    }

    /// Enters the terminal again and forgets what was drawn, so that the next frame draws every
    /// cell.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn resume(&mut self) -> io::Result<()> {
        enter()?;
        self.inner = fresh()?;
        Ok(())
    }

    /// Enters the terminal again after a stop without notice: meanwhile the shell has set it as it
    /// likes.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn reenter(&mut self) -> io::Result<()> {
        restore();
        self.resume()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Restores the terminal where this thread draws on it. Another thread might be in the middle of a
/// frame: it must be notified instead, and restores the terminal when it has drawn.
pub fn restore_own() {
    if DRAWS.get() == Some(&thread::current().id()) {
        restore();
    }
}

/// Restores the terminal, from any thread; further calls do nothing.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // If the terminal does not accept these there is nothing left to do. A frame may have been cut
    // short, in the middle of a colour.
    let _ = queue!(io::stdout(), EndSynchronizedUpdate, SetAttribute(Attribute::Reset));
    if MOUSE.load(Ordering::SeqCst) {
        let _ = report_mouse(false);
    }
    let _ = io::stdout().write_all(ALTERNATE_SCROLL_BACK.as_bytes());
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Returns a screen that assumes a blank terminal. Clearing an old one would ask the terminal for
/// its cursor, and the thread that reads keys would receive the reply.
fn fresh() -> io::Result<ratatui::Terminal<CrosstermBackend<Frames>>> {
    ratatui::Terminal::new(CrosstermBackend::new(Frames(Vec::new())))
}

/// Collects the output of a frame for one write instead of one per kilobyte, since each write wakes
/// the terminal.
struct Frames(Vec<u8>);

impl io::Write for Frames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    /// Writes nothing before the frame is complete.
    fn flush(&mut self) -> io::Result<()> {
        if !self.0.ends_with(FRAME_END) {
            return Ok(());
        }
        let mut frame = std::mem::take(&mut self.0);
        shorten(&mut frame);
        let mut stdout = io::stdout().lock();
        stdout.write_all(&frame)?;
        stdout.flush()?;
        // The allocation is kept for the next frame.
        self.0 = frame;
        self.0.clear();
        Ok(())
    }
}

/// Removes what a finished frame repeats: the library resets each colour and then everything.
fn shorten(frame: &mut Vec<u8>) {
    if let Some(at) = memchr::memmem::rfind(frame, COLOURS_THEN_ALL) {
        frame.drain(at..at + COLOURS_THEN_ALL.len() - RESET_ALL.len());
    }
}

fn enter() -> io::Result<()> {
    DRAWS.get_or_init(|| thread::current().id());
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut stdout = io::stdout();
    // A terminal whose last session was killed is still in the alternate screen, with what that session drew.
    execute!(stdout, EnterAlternateScreen, cursor::MoveTo(0, 0), Clear(ClearType::FromCursorDown))?;
    execute!(stdout, EnableBracketedPaste)?;
    stdout.write_all(ALTERNATE_SCROLL_OFF.as_bytes())?;
    stdout.flush()?;
    if MOUSE.load(Ordering::SeqCst) { report_mouse(true) } else { Ok(()) }
}

#[cfg(unix)]
fn report_mouse(is_on: bool) -> io::Result<()> {
    let mut stdout = io::stdout();
    stdout.write_all(if is_on { MOUSE_ON } else { MOUSE_OFF }.as_bytes())?;
    stdout.flush()
}

#[cfg(not(unix))]
fn report_mouse(is_on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    if is_on {
        execute!(io::stdout(), EnableMouseCapture)
    } else {
        execute!(io::stdout(), DisableMouseCapture)
    }
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn a_frame_says_once_that_everything_is_reset() {
        let mut frame = b"\x1b[1mord\x1b[39m\x1b[49m\x1b[59m\x1b[0m\x1b[?25h".to_vec();
        shorten(&mut frame);
        assert_eq!(frame, b"\x1b[1mord\x1b[0m\x1b[?25h");
        shorten(&mut frame);
        assert_eq!(frame, b"\x1b[1mord\x1b[0m\x1b[?25h");
    }
}
