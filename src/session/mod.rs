//! The only loop: terminal events, answers of the store, of searches and of files, signals. Its
//! executor carries out the effects that the desk asks for, and gives every answer back as an action.

mod arrivals;
mod background_reader;
mod comparing;
mod complete;
mod courier;
pub mod crash;
mod cue_words;
mod daily_backup;
mod ending;
mod error;
mod executor;
mod file_jobs;
mod hits;
mod import_preferences;
mod keyboard;
mod mouse;
mod naming;
mod path;
pub mod plain;
mod rescue;
mod searching;
mod settings;
mod showing;
#[cfg(test)]
mod tests;
mod trouble;

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use crossterm::event::{Event, KeyEvent};
use jiff::tz::TimeZone;

use self::arrivals::{Arrivals, EventSender, LoopEvent};
use self::ending::{Worked, work_on};
use self::executor::Executor;
use self::import_preferences::ImportPreferences;
use crate::codebook::own::ProjectCodebook;
use crate::domain::{Message, Reviewer};
use crate::review::layer::LayerKind;
use crate::review::{Action, Command, Layer, ReviewInput, Setup};
use crate::store::{Project, Reader};
use crate::threads;
use crate::tui::{Keymap, Screen, Signs, Terminal};
use crate::words::Words;
pub use ending::Ending;
pub use error::SessionError;
pub use import_preferences::RequestedImport;
pub use settings::Settings;

/// So long is a frame on its way to a terminal's screen. The store's writing waits for it: where there are two
/// processors, the terminal would get the frame half a millisecond later beside it (docs/performance.md).
const FRAME: Duration = Duration::from_millis(1);

/// What a session begins with.
pub struct SessionOptions {
    /// The project to work on, with a view of it: reading what it declares takes longer than what is asked of it.
    pub project: (Project, Reader),
    /// Where the samples' project is, for a reviewer who wants to try the program.
    pub samples: PathBuf,
    /// Who classifies.
    pub reviewer: Reviewer,
    /// The reviewers of this home.
    pub own: Vec<Reviewer>,
    /// The words of the screen.
    pub words: Words,
    /// The codebook of its own that the project follows.
    pub codebook: ProjectCodebook,
    /// The keys as they hold.
    pub keymap: Keymap,
    /// Whether the language is still to be chosen.
    pub ask_language: bool,
    /// What the reviewer has chosen to keep.
    pub settings: Settings,
    /// The project was named and is new: its name may be mistyped.
    pub is_new_project: bool,
    /// What became of the files that were imported before the screen.
    pub imported: Vec<Message>,
    /// A file to import at the beginning, because the reviewer has to be asked about it.
    pub import: Option<RequestedImport>,
}

/// Reviews until the reviewer quits, or cannot go on; everything sent to the store is written by then,
/// or named as not written. What was acknowledged as saved is saved.
///
/// # Errors
/// The session could not begin, or the project file is no longer where it was.
pub fn run(opening: SessionOptions) -> Result<Ending, SessionError> {
    Session::begin(opening)?.until_the_end(Session::work)
}

struct Session {
    executor: Executor,
    terminal: Terminal,
    screen: Screen,
    settings: Settings,
    codebook: ProjectCodebook,
    arrivals: Arrivals,
    sender: EventSender,
    /// Keys pressed while an undo was underway: they are meant for the case it opens.
    held: VecDeque<KeyEvent>,
    ended: bool,
    /// The process was stopped by the session itself, and the signal that it goes on is yet to come.
    stopped: bool,
}

impl Session {
    fn begin(opening: SessionOptions) -> Result<Self, SessionError> {
        let SessionOptions {
            project,
            samples,
            reviewer,
            own,
            words,
            codebook,
            keymap,
            ask_language,
            settings,
            is_new_project,
            imported,
            import,
        } = opening;
        let (sender, arrivals) = arrivals::channel();
        let warning = project.0.site_warning().or_else(|| settings.warning());
        let setup = Setup {
            palette: keymap.palette(&words),
            kept: settings.kept(),
            shows_personal: settings.shows_personal(),
            folds_rules: settings.folds_rules(),
            lights_cues: settings.lights_cues(),
            uses_mouse: settings.uses_mouse(),
            daily_goal: settings.daily_goal(),
            project_path: project.0.path().display().to_string(),
            offers_tour: !settings.tour_is_taken(),
            has_samples: samples.exists(),
            is_new_project,
            holds_samples: project.0.path() == samples,
            own,
            ..Setup::new(reviewer, words.language())
        };
        let executor = Executor::new(project, samples, setup, sender.clone())?;
        let terminal = Terminal::enter()?;
        arrivals::listen(&sender)?;
        let mut session = Self {
            executor,
            terminal,
            screen: Screen::new(words, settings.theme(), keymap),
            settings,
            codebook,
            arrivals,
            sender,
            held: VecDeque::new(),
            ended: false,
            stopped: false,
        };
        session.screen.set_signs(session.settings.signs());
        session.screen.set_extra_queue_columns(session.settings.wider_queue());
        session.executor.imports = ImportPreferences::new(true, session.settings.columns());
        session.act(Action::Begin { warning, imported, asks_language: ask_language });
        let asked = session.executor.begin(import, session.screen.words());
        session.show(asked);
        session.draw()?;
        if session.settings.uses_mouse() {
            session.terminal.use_mouse(true)?;
        }
        // A terminal that shows no blocks may not know the question either, and show it.
        if session.settings.signs() == Signs::Unicode {
            session.terminal.ask_ground()?;
        }
        // Work that is not urgent starts after the first frame.
        session.executor.begin_beside()?;
        // The time library looks for the system's zone once, and remembers it; that takes as
        // long as to open a project. Where no thread is to be had, it is looked for when it is needed.
        let _ = threads::spawn(TimeZone::system);
        Ok(session)
    }

    fn until_the_end(
        mut self,
        work: impl FnOnce(&mut Self) -> Worked,
    ) -> Result<Ending, SessionError> {
        let worked = work_on(&mut self, work);
        drop(self.terminal);
        self.executor.end(worked, &self.arrivals, self.screen.words())
    }

    /// Runs the loop. It draws when something has happened, after everything that has happened.
    fn work(&mut self) -> Result<(), SessionError> {
        while self.next_events()? {
            self.draw()?;
        }
        Ok(())
    }

    /// Waits until something has happened, and does what it asks for. Answers whether the session goes on.
    fn next_events(&mut self) -> Result<bool, SessionError> {
        let event = self.next_event();
        // The last frame shows what was decided.
        self.executor.drawn();
        let Ok(event) = event.or_else(|_| self.arrivals.recv()) else { return Ok(false) };
        self.arrived(event)?;
        while let Some(event) = self.arrivals.try_recv() {
            self.arrived(event)?;
        }
        self.release_held();
        self.ended |= self.executor.may_end();
        Ok(!self.ended)
    }

    /// Waits for the next event, while the store waits for a frame no longer than a terminal needs to show it.
    fn next_event(&self) -> Result<LoopEvent, RecvTimeoutError> {
        if self.executor.awaits_frame() {
            return self.arrivals.recv_timeout(FRAME);
        }
        self.arrivals.recv().map_err(RecvTimeoutError::from)
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self { terminal, screen, executor, .. } = self;
        terminal.draw(|frame| screen.draw(&executor.state, frame))
    }

    /// Returns whether what comes from the terminal counts in a window too small to show what it does: text goes into its
    /// field, unless that names a file, and a key ends the session. Nothing is answered, saved or written that is not in sight.
    fn counts_unseen(&self, event: &Event) -> bool {
        let state = &self.executor.state;
        // A digit that was meant for a list would become part of the name of a file.
        let takes_text = state.top().is_some_and(|layer| {
            let is_file = matches!(
                layer,
                Layer::Import(_) | Layer::Export(_) | Layer::Merge(_) | Layer::Rescue(_)
            );
            layer.kind() == LayerKind::Line && !is_file
        });
        match event {
            Event::Key(key) => {
                let action = self.screen.keymap().action(state, key);
                match action {
                    Some(Action::Edit(_)) => takes_text,
                    action => matches!(action, Some(Action::Do(Command::Quit))),
                }
            }
            Event::Paste(_) => takes_text,
            _ => false,
        }
    }

    fn arrived(&mut self, event: LoopEvent) -> Result<(), SessionError> {
        match event {
            LoopEvent::Terminal(ref event)
                if self.screen.is_too_small() && !self.counts_unseen(event) => {}
            LoopEvent::Terminal(Event::Key(key)) => {
                // Who wants to quit does not wait for what another program holds up.
                let is_quit = |action: &Action| matches!(action, Action::Do(Command::Quit));
                let action = self.screen.keymap().action(&self.executor.state, &key);
                match action.filter(is_quit) {
                    Some(quit) if self.executor.state.is_blocked() => self.act(quit),
                    _ => self.held.push_back(key),
                }
                self.release_held();
            }
            LoopEvent::Terminal(Event::Paste(text)) => self.act(Action::Paste(text)),
            LoopEvent::Terminal(Event::Mouse(event)) if self.settings.uses_mouse() => {
                self.pointed(event);
            }
            LoopEvent::Ground(ground) => {
                self.settings.set_ground(ground);
                self.screen.set_theme(self.settings.theme());
            }
            LoopEvent::Resized => self.terminal.redraw_all(),
            LoopEvent::Terminal(_) | LoopEvent::Line(_) => {}
            LoopEvent::TerminalGone | LoopEvent::Ended => self.executor.must_end(),
            LoopEvent::Panicked => return Err(SessionError::Panicked),
            LoopEvent::Stopped => self.suspend()?,
            LoopEvent::Continued if std::mem::take(&mut self.stopped) => {}
            LoopEvent::Continued => self.terminal.reenter()?,
            LoopEvent::Store(answer) => {
                let asked = self.executor.store_answered(*answer, self.screen.words());
                self.show(asked);
            }
            LoopEvent::Found { numbering, reply } => {
                if self.executor.is_numbered(numbering) {
                    self.act(reply);
                }
            }
            LoopEvent::Reply(reply) => self.act(reply),
            LoopEvent::File(reply) => {
                let asked = self.executor.file_answered(reply, self.screen.words());
                self.show(asked);
            }
            LoopEvent::Parcels(order) => self.executor.take_parcels(order),
            LoopEvent::Opened { attempt, opened } => {
                let asked = self.executor.opened(attempt, *opened, self.screen.words());
                self.show(asked);
            }
        }
        Ok(())
    }

    /// Acts on the keys that were kept back, unless they still are: while an undo is underway or a list is
    /// made, they are meant for what it shows.
    fn release_held(&mut self) {
        while !self.executor.state.keeps_keys_back() && !self.ended {
            let Some(key) = self.held.pop_front() else { return };
            let state = &self.executor.state;
            if let Some(action) = self.screen.keymap().action(state, &key) {
                self.act(self.screen.meant(state, action));
            }
        }
    }

    fn act(&mut self, input: impl Into<ReviewInput>) {
        let asked = self.executor.act(input, self.screen.words());
        self.show(asked);
    }

    /// Gives the terminal to the shell until the program is continued.
    fn suspend(&mut self) -> Result<(), SessionError> {
        self.executor.drawn();
        self.terminal.suspend();
        self.stopped = cfg!(unix);
        arrivals::stop_process()?;
        self.terminal.resume()?;
        Ok(())
    }
}
