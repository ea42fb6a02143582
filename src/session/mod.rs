//! The only loop: terminal events, answers of the store, of searches and of files, signals. It
//! carries out the effects that the desk asks for, and gives every answer back as an action.

mod arrivals;
mod background;
mod complete;
mod desk;
mod searching;
mod settings;

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use crossterm::event::{Event, KeyEvent};

use self::arrivals::Arrival;
use self::desk::{Desk, export_stem};
use crate::codebook::{Language, Words};
use crate::config::ConfigError;
use crate::domain::{CaseNo, Message, Moment, NextCase, Reviewer, Spoken, Tally};
use crate::import::{Delivery, typed_path};
use crate::review::{Action, Effect, Layer, Tour, Via, update};
use crate::store::{Answer, Job, Project, StoreError};
use crate::transfer::{self, TransferError};
use crate::tui::{Keymap, Screen, Terminal, Theme, keymap};
pub use settings::Settings;

/// Postponed cases read at a time; more are not shown.
const MOST_POSTPONED: usize = 500;

/// What a session begins with.
pub struct Opening {
    /// The project to work on.
    pub project: Project,
    /// Where the samples' project is, for a reviewer who wants to try the program.
    pub samples: PathBuf,
    /// Who classifies.
    pub reviewer: Reviewer,
    /// The words of the screen.
    pub words: Words,
    /// Whether nobody has said which language to speak.
    pub ask_language: bool,
    /// What the reviewer has chosen to keep.
    pub settings: Settings,
    /// Something to say at the beginning, such as what was imported.
    pub greeting: Option<Message>,
}

/// How a session ended.
#[derive(Debug)]
pub struct Ending {
    /// The project worked on last.
    pub project: PathBuf,
    /// Acts made durable.
    pub saved: u64,
    /// Cases left to classify.
    pub left: i64,
    /// Acts that could not be saved.
    pub unsaved: usize,
}

/// A session could not begin or go on.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum SessionError {
    /// The terminal does not answer.
    Terminal(#[from] io::Error),
    /// The project could not be read or written.
    Transfer(#[from] TransferError),
}

impl From<StoreError> for SessionError {
    fn from(error: StoreError) -> Self {
        Self::Transfer(error.into())
    }
}

impl Spoken for SessionError {
    fn message(&self) -> Message {
        match self {
            Self::Terminal(error) => {
                Message::new("cli-terminal-trouble").with("reason", error.to_string())
            }
            Self::Transfer(error) => error.message(),
        }
    }
}

/// Reviews until the reviewer quits; everything sent to the store is written by then.
///
/// # Errors
/// The terminal or the project does not answer. What was acknowledged as saved is saved.
pub fn run(opening: Opening) -> Result<Ending, SessionError> {
    let (sender, arrivals) = mpsc::channel();
    let terminal = Terminal::take()?;
    arrivals::listen(&sender)?;
    let Opening { project, samples, reviewer, words, ask_language, settings, greeting } = opening;
    let palette = keymap::palette(&words);
    let mut session = Session {
        desk: Desk::open(project, &reviewer, &words, &sender)?,
        terminal,
        screen: Screen::new(words, Theme::from(settings.theme())),
        settings,
        keymap: Keymap::default(),
        arrivals,
        sender,
        samples,
        reviewer,
        held: VecDeque::new(),
        quitting: false,
        ended: false,
    };
    session.begin(palette, greeting);
    if ask_language {
        session.desk.state.layers.push(Layer::Language);
    }
    session.work()?;
    session.end()
}

struct Session {
    desk: Desk,
    terminal: Terminal,
    screen: Screen,
    keymap: Keymap,
    arrivals: Receiver<Arrival>,
    sender: Sender<Arrival>,
    samples: PathBuf,
    reviewer: Reviewer,
    settings: Settings,
    /// Keys pressed while an undo was underway: they are meant for the case it opens.
    held: VecDeque<KeyEvent>,
    /// The reviewer wants to quit; what is underway is waited for.
    quitting: bool,
    ended: bool,
}

impl Session {
    /// Opens the case that Enter would go to from the newest decision.
    fn begin(
        &mut self,
        palette: Vec<crate::review::state::PaletteEntry>,
        greeting: Option<Message>,
    ) {
        let state = &mut self.desk.state;
        state.palette = palette;
        state.opening_notice = greeting.map(crate::review::Notice::plain);
        if state.is_empty() {
            return;
        }
        let after = state.last_saved.as_ref().map(|last| last.no);
        self.carry_out(vec![Effect::ReadPostponed, Effect::OpenNext { after }]);
    }

    /// The loop. It draws when something has happened, after everything that has happened.
    fn work(&mut self) -> Result<(), SessionError> {
        while !self.ended {
            let Self { terminal, screen, desk, .. } = self;
            terminal.draw(|frame| screen.draw(&desk.state, frame))?;
            let Ok(arrival) = self.arrivals.recv() else { return Ok(()) };
            self.arrived(arrival)?;
            while let Ok(arrival) = self.arrivals.try_recv() {
                self.arrived(arrival)?;
            }
            self.release_held();
            self.end_if_nothing_is_underway();
        }
        Ok(())
    }

    fn arrived(&mut self, arrival: Arrival) -> Result<(), SessionError> {
        match arrival {
            Arrival::Terminal(Event::Key(key)) => {
                self.held.push_back(key);
                self.release_held();
            }
            Arrival::Terminal(Event::Paste(text)) => self.act(Action::Paste(text)),
            Arrival::Terminal(_) => {}
            Arrival::TerminalGone | Arrival::Ended => {
                self.quitting = true;
            }
            Arrival::Stopped => self.suspend()?,
            Arrival::Store(answer) => self.store_answered(*answer),
            Arrival::Action(action) => self.act(action),
            Arrival::Delivered(delivery) => self.import(*delivery),
        }
        Ok(())
    }

    /// Keys wait while an undo is underway, because they are meant for the case it opens.
    fn release_held(&mut self) {
        while !self.desk.state.waiting && !self.ended {
            let Some(key) = self.held.pop_front() else { return };
            if let Some(action) = self.keymap.action(&self.desk.state, &key) {
                self.act(action);
            }
        }
    }

    fn act(&mut self, action: Action) {
        let effects = update(&mut self.desk.state, action, Moment::now());
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(action) = self.effect(effect) {
                self.act(action);
            }
        }
    }

    /// Carries out one effect. What can be answered at once is; the rest arrives later.
    fn effect(&mut self, effect: Effect) -> Option<Action> {
        let desk = &mut self.desk;
        let reviewer = self.reviewer.clone();
        let at = Moment::now();
        match effect {
            Effect::Write { ticket, act } => {
                desk.writer.send(Job::Record { ticket, reviewer, act, at });
            }
            Effect::Undo => desk.writer.send(Job::Undo { reviewer, at }),
            Effect::Redo => desk.writer.send(Job::Redo { reviewer, at }),
            Effect::OpenNext { after } => {
                let underway = desk.state.underway_cases();
                return match desk.reader.next_case(&reviewer, after, &underway) {
                    Ok(NextCase::None) => Some(Action::NoneLeft),
                    Ok(next) => next.case().and_then(|no| self.read_case(no, Via::Next(next))),
                    Err(error) => Some(Action::Trouble(error.message())),
                };
            }
            Effect::Open(no, via) => return self.read_case(no, via),
            Effect::ReadRows { first, count } => {
                return Some(answer(desk.reader.rows(first, count, &reviewer), Action::Rows));
            }
            Effect::ReadPostponed => {
                return Some(answer(
                    desk.reader.postponed(&reviewer, MOST_POSTPONED),
                    Action::Postponed,
                ));
            }
            Effect::ReadHistory(no) => {
                return Some(answer(desk.reader.history(no), |history| {
                    Action::History(no, history)
                }));
            }
            Effect::Scroll(scroll) => self.screen.scroll(&desk.state, scroll),
            Effect::Search { generation, query } => desk.searcher.search(generation, query),
            Effect::Export(order) => desk.background.export(order),
            Effect::Fetch(typed) => desk.background.fetch(typed_path(&typed)),
            Effect::Rescue { file, records } => desk.background.rescue(typed_path(&file), records),
            Effect::CompletePath(typed) => return Some(Action::Completed(complete::path(&typed))),
            Effect::OpenSamples => {
                return self.open_samples().err().map(|error| Action::Trouble(error.message()));
            }
            Effect::SpeakLanguage(digit) => return self.speak_language(digit),
            Effect::NextTheme => {
                let kept = self.settings.next_theme();
                self.screen.look(Theme::from(self.settings.theme()));
                let name = Message::new(settings::theme_key(self.settings.theme()));
                return Some(
                    self.changed(Message::new("review-theme-changed").with("theme", name), kept),
                );
            }
            Effect::Suspend => {
                // The terminal answers a stop like one from outside, so both take one way.
                let _ = self.sender.send(Arrival::Stopped);
            }
            Effect::Quit => self.quitting = true,
        }
        None
    }

    /// Speaks the language with this number, or the next one, from now on and next time.
    fn speak_language(&mut self, digit: Option<u8>) -> Option<Action> {
        let language = match digit {
            Some(digit) => *Language::ALL.get(usize::from(digit).checked_sub(1)?)?,
            None => self.screen.words().language().next(),
        };
        let kept = self.settings.keep_language(language);
        self.screen.speak(Words::new(language));
        Some(self.changed(Message::new("review-language-changed"), kept))
    }

    /// A setting holds from now on; where it could not be kept for next time, that is said too.
    fn changed(&self, message: Message, kept: Result<(), ConfigError>) -> Action {
        let palette = keymap::palette(self.screen.words());
        Action::SettingChanged(kept.err().map_or(message, |error| error.message()), palette)
    }

    fn read_case(&self, no: CaseNo, via: Via) -> Option<Action> {
        match self.desk.reader.case(no, &self.reviewer) {
            Ok(open) => open.map(|open| Action::Opened(Box::new(open), via)),
            Err(error) => Some(Action::Trouble(error.message())),
        }
    }

    fn store_answered(&mut self, answer: Answer) {
        let action = match answer {
            Answer::Saved { ticket } => Action::Saved { ticket },
            Answer::Undone(reversal) => Action::Undone(reversal.map(Box::new)),
            Answer::Redone(reversal) => Action::Redone(reversal.map(Box::new)),
            Answer::Imported(imported) => {
                let Some(delivery) = self.desk.importing.take() else { return };
                self.desk.searcher.forget();
                let reader = &self.desk.reader;
                let stem = export_stem(reader, self.screen.words());
                match stem.and_then(|stem| Ok((stem, reader.case_count()?))) {
                    Ok((stem, total)) => {
                        self.desk.state.export_stem = stem;
                        let message = transfer::fetched(&delivery, &imported);
                        Action::Fetched(Ok(Box::new(crate::review::action::Fetched {
                            message,
                            total,
                            imported,
                        })))
                    }
                    Err(error) => Action::Trouble(error.message()),
                }
            }
            Answer::Refused(error) => {
                self.desk.importing = None;
                Action::Fetched(Err(error.message()))
            }
            Answer::Failed { unsaved, error } => {
                // Ending now would lose what could not be saved: the reviewer decides.
                self.quitting = false;
                Action::SaveFailed { unsaved, cause: error.message() }
            }
        };
        self.act(action);
    }

    /// A file has been read and understood: the store takes it in.
    fn import(&mut self, delivery: Delivery) {
        let at = Moment::now();
        let origin = self.desk.background.fetched_from(at);
        self.desk.writer.send(Job::Import {
            records: delivery.records.clone(),
            origin,
            rules: crate::domain::ImportRules::default(),
        });
        self.desk.importing = Some(delivery);
    }

    /// Leaves this project for the samples, which are made when they are not there.
    fn open_samples(&mut self) -> Result<(), SessionError> {
        let mut project = Project::open(&self.samples)?;
        transfer::import_samples(&mut project, Moment::now())?;
        let palette = std::mem::take(&mut self.desk.state.palette);
        let desk = Desk::open(project, &self.reviewer, self.screen.words(), &self.sender)?;
        let left = std::mem::replace(&mut self.desk, desk);
        left.writer.finish()?;
        if self.desk.state.tally == Tally::default() {
            self.desk.state.tour = Some(Tour::default());
        }
        self.begin(palette, None);
        Ok(())
    }

    /// Gives the terminal to the shell until the program is continued.
    fn suspend(&mut self) -> Result<(), SessionError> {
        self.terminal.suspend();
        arrivals::stop_process()?;
        self.terminal.resume()?;
        Ok(())
    }

    /// Quits once everything sent is durable; after a failed save at once, since nothing more will be.
    fn end_if_nothing_is_underway(&mut self) {
        let state = &self.desk.state;
        let done = state.underway.is_empty() && !state.waiting && self.desk.importing.is_none();
        if self.quitting && (done || state.failure.is_some()) {
            self.ended = true;
        }
    }

    fn end(self) -> Result<Ending, SessionError> {
        let Desk { path, writer, state, background, .. } = self.desk;
        drop(self.terminal);
        background.finish();
        writer.finish()?;
        Ok(Ending {
            project: path,
            saved: state.saved,
            left: state.total - state.tally.classified,
            unsaved: state.underway.len(),
        })
    }
}

/// What was read as an action, or why it could not be.
fn answer<T>(read: Result<T, StoreError>, action: impl FnOnce(T) -> Action) -> Action {
    match read {
        Ok(value) => action(value),
        Err(error) => Action::Trouble(error.message()),
    }
}

/// How long the process is given to end by itself after a signal.
const LAST_SECONDS: Duration = Duration::from_secs(5);

/// The folder of a path as typed, and the rest after it.
fn split_folder(typed: &str) -> (&str, &str) {
    let at = typed.rfind(['/', std::path::MAIN_SEPARATOR]).map_or(0, |at| at + 1);
    typed.split_at(at)
}

/// A folder as the file system knows it; the working folder for an empty one.
fn folder_of(typed: &str) -> PathBuf {
    if typed.is_empty() { Path::new(".").to_owned() } else { typed_path(typed) }
}
