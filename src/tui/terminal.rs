//! The terminal: taken over at the start, given back at every end.

use std::io::{self, IsTerminal as _, Stdout, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

/// Whether the terminal is taken over at the moment; the panic hook and signals ask.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Keeps the wheel from arriving as arrow keys on the alternate screen; the terminal is asked to
/// remember how it was before.
const ALTERNATE_SCROLL_OFF: &str = "\u{1b}[?1007s\u{1b}[?1007l";

/// The wheel as it was. Terminals that remember nothing have it on by default.
const ALTERNATE_SCROLL_BACK: &str = "\u{1b}[?1007h\u{1b}[?1007r";

/// The terminal while the program has it. Dropping it gives it back.
pub struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Stdout>>,
}

impl Terminal {
    /// Whether both ends are a terminal, so that there is somebody to show something to.
    #[must_use]
    pub fn is_there() -> bool {
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

    /// Takes the terminal over: raw keys, a screen of its own, pastes as text. A panic gives it
    /// back before its message is printed.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn take() -> io::Result<Self> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        enter()?;
        let inner = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(Self { inner })
    }

    /// Draws one frame; the terminal shows it whole or not yet.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(io::stdout(), BeginSynchronizedUpdate)?;
        self.inner.draw(draw)?;
        execute!(io::stdout(), EndSynchronizedUpdate)
    }

    /// Gives the terminal back until [`Terminal::resume`].
    pub fn suspend(&mut self) {
        give_back();
    }

    /// Takes the terminal over again and forgets what was drawn, so that all of it is drawn anew.
    ///
    /// # Errors
    /// The terminal does not answer.
    pub fn resume(&mut self) -> io::Result<()> {
        enter()?;
        // A fresh screen is blank on both sides. Clearing the old one would ask the terminal where
        // its cursor is, and the thread that reads keys would take the answer.
        self.inner = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back, whoever asks and however often.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // A terminal that does not take these any more cannot be helped.
    let _ = io::stdout().write_all(ALTERNATE_SCROLL_BACK.as_bytes());
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

fn enter() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    let mut stdout = io::stdout();
    execute!(stdout, EnterAlternateScreen, EnableBracketedPaste)?;
    stdout.write_all(ALTERNATE_SCROLL_OFF.as_bytes())?;
    stdout.flush()
}
