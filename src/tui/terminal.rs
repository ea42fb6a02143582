//! The terminal: taken over at the start, given back at every end.

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

/// Whether the terminal is taken over at the moment; the panic hook and signals ask.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// The thread that draws.
static DRAWS: OnceLock<ThreadId> = OnceLock::new();

/// Keeps the wheel from arriving as arrow keys on the alternate screen; the terminal is asked to
/// remember how it was before.
const ALTERNATE_SCROLL_OFF: &str = "\u{1b}[?1007s\u{1b}[?1007l";

/// The wheel as it was. Terminals that remember nothing have it on by default.
const ALTERNATE_SCROLL_BACK: &str = "\u{1b}[?1007h\u{1b}[?1007r";

/// What [`EndSynchronizedUpdate`] writes.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// The terminal while the program has it. Dropping it gives it back.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Frames>>,
    /// The terminal may not show what was drawn last.
    is_stale: bool,
}

impl Terminal {
    /// Whether both ends are a terminal, so that there is somebody to show something to.
    #[must_use]
    pub fn is_interactive() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// How many cells a line has, where standard output is a terminal that says so.
    #[must_use]
    pub fn width() -> Option<u16> {
        if !io::stdout().is_terminal() {
            return None;
        }
        crossterm::terminal::size().ok().map(|(width, _)| width).filter(|width| *width > 0)
    }

    /// Takes the terminal over: raw keys, a screen of its own, pastes as text.
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

    /// Draws one frame; the terminal shows it whole or not yet. Draws nothing where the terminal was
    /// given back: then it is the shell's.
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

    /// The next frame is drawn as if nothing were there. A window that was made smaller and larger again
    /// has lost what was in it, and its size does not tell.
    pub const fn redraw_all(&mut self) {
        self.is_stale = true;
    }

    /// Gives the terminal back until [`Terminal::resume`].
    pub fn suspend(&mut self) {
        restore();
    }

    /// Takes the terminal over again and forgets what was drawn, so that all of it is drawn anew.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn resume(&mut self) -> io::Result<()> {
        enter()?;
        self.inner = fresh()?;
        Ok(())
    }

    /// Takes the terminal over again after a stop that nobody was told of: the shell has its own
    /// settings on it since.
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

/// Gives the terminal back where this thread draws on it. Another one might be in the middle of a frame:
/// it must be told instead, and give the terminal back when it has drawn.
pub fn restore_own() {
    if DRAWS.get() == Some(&thread::current().id()) {
        restore();
    }
}

/// Gives the terminal back, whoever asks and however often.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // A terminal that does not take these any more cannot be helped. A frame may have been cut short,
    // in the middle of a colour.
    let _ = queue!(io::stdout(), EndSynchronizedUpdate, SetAttribute(Attribute::Reset));
    let _ = io::stdout().write_all(ALTERNATE_SCROLL_BACK.as_bytes());
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// A fresh screen is blank on both sides. Clearing an old one would ask the terminal where its cursor
/// is, and the thread that reads keys would take the answer.
fn fresh() -> io::Result<ratatui::Terminal<CrosstermBackend<Frames>>> {
    ratatui::Terminal::new(CrosstermBackend::new(Frames(Vec::new())))
}

/// What goes to the terminal, frame by frame: a frame in one write instead of one a kilobyte, since
/// each write wakes the terminal.
struct Frames(Vec<u8>);

impl io::Write for Frames {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    /// Nothing goes out before the frame is whole.
    fn flush(&mut self) -> io::Result<()> {
        if !self.0.ends_with(FRAME_END) {
            return Ok(());
        }
        let frame = std::mem::take(&mut self.0);
        let mut stdout = io::stdout().lock();
        stdout.write_all(&frame)?;
        stdout.flush()?;
        // The room is kept for the next frame.
        self.0 = frame;
        self.0.clear();
        Ok(())
    }
}

fn enter() -> io::Result<()> {
    DRAWS.get_or_init(|| thread::current().id());
    ENTERED.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut stdout = io::stdout();
    execute!(stdout, EnterAlternateScreen, EnableBracketedPaste)?;
    stdout.write_all(ALTERNATE_SCROLL_OFF.as_bytes())?;
    stdout.flush()
}
