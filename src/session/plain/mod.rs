//! The plain mode: the same desk, asked and answered line by line, for a screen reader, a slow line
//! or a pipe. It writes no escape sequence, and the same answers become the same acts.

mod case;
mod command_words;
mod facets;
mod key_names;
mod lines;
mod rounds;
mod saying;
mod settling;
mod training;
mod typed_line;
mod worklists;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use self::command_words::{TypedLine, as_letter};
use self::lines::{LineInput, LineOutput};
use self::typed_line::order;
use super::arrivals::{self, Arrivals, LoopEvent};
use super::ending::{Ending, Worked, work_on};
use super::error::SessionError;
use super::executor::Executor;
use crate::codebook::own::ProjectCodebook;
use crate::domain::{Answers, CaseNo, FacetAnswer, FacetWord, Message, Question, Reviewer};
use crate::review::layer::LayerKind;
use crate::review::{Action, Command, Layer, Page, ReviewInput, ScreenEffect, Setup};
use crate::store::{Project, Reader};
use crate::words::Words;

/// What a plain session begins with.
pub struct PlainOptions {
    /// The project to work on, with a view of it.
    pub project: (Project, Reader),
    /// Where the samples' project is, for a reviewer who wants to try the program.
    pub samples: PathBuf,
    /// Who classifies.
    pub reviewer: Reviewer,
    /// The words to say things in.
    pub words: Words,
    /// The codebook of its own that the project follows.
    pub codebook: ProjectCodebook,
    /// Where the lines come from.
    pub input: Box<dyn BufRead + Send>,
    /// Where lines are written.
    pub output: Box<dyn Write>,
    /// The cells of a line at most.
    pub width: usize,
    /// Whether a person types behind the prompt, on the same line; a pipe gets whole lines only.
    pub is_prompting: bool,
}

/// Reviews until the reviewer quits or the input ends; everything sent to the store is written by
/// then.
///
/// # Errors
/// The output is closed, or the project does not answer. What was reported as saved is saved.
pub fn run(opening: PlainOptions) -> Result<Ending, SessionError> {
    let PlainOptions { project, samples, reviewer, words, codebook, .. } = opening;
    let PlainOptions { input, output, width, is_prompting, .. } = opening;
    let setup = Setup {
        project_path: project.0.path().display().to_string(),
        has_samples: samples.exists(),
        is_line_by_line: true,
        holds_samples: project.0.path() == samples,
        ..Setup::new(reviewer, words.language())
    };
    let (sender, arrivals) = arrivals::channel();
    arrivals::listen_to_signals(sender.clone())?;
    let mut plain = Plain {
        executor: Executor::new(project, samples, setup, sender.clone())?,
        words,
        codebook,
        output: LineOutput { out: output, width, is_prompting },
        lines: LineInput::listen(input, sender)?,
        arrivals,
        read: None,
        asked: None,
        settled: None,
        ruled: 0,
        trained: None,
        newest_ticket: 0,
        saves: false,
        knows_failure: false,
        knows_blocked: false,
        panicked: false,
    };
    let worked = work_on(&mut plain, Plain::work);
    plain.executor.end(worked, &plain.arrivals, &plain.words)
}

struct Plain {
    executor: Executor,
    words: Words,
    /// The codebook of its own that the project follows.
    codebook: ProjectCodebook,
    output: LineOutput,
    lines: LineInput,
    arrivals: Arrivals,
    /// The case that was read out last.
    read: Option<CaseNo>,
    /// What was asked last; it is asked in full when it is another question.
    asked: Option<Asked>,
    /// What was written last of a case that is settled: which, whether the others' answers were, whether rules were.
    settled: Option<(CaseNo, bool, bool)>,
    /// How many rulings of this settling were reported.
    ruled: usize,
    /// The worked case whose report was written last.
    trained: Option<usize>,
    /// The newest act that was reported.
    newest_ticket: u64,
    /// The line asked for a case to be saved; whether it was is reported.
    saves: bool,
    /// That nothing more is saved was reported, which is done once.
    knows_failure: bool,
    /// That saving is held up was reported, which is done once.
    knows_blocked: bool,
    /// A thread has panicked, so that not everything is answered.
    panicked: bool,
}

/// What a line is expected to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Nothing is there: the welcome.
    Welcome,
    /// Every case is classified.
    Finished,
    /// No case lies open, though there are some.
    Nothing,
    /// A question of a case.
    Question(CaseNo, Question),
    /// A facet of a case, and its answer.
    Facet(CaseNo, FacetWord, Option<FacetAnswer>),
    /// Whether to save these answers.
    Save(CaseNo, Answers),
    /// The content of a text field, or which way to go.
    Layer,
}

impl Plain {
    /// Runs the loop: waits for every answer, says what is new, reads one line.
    fn work(&mut self) -> Worked {
        self.executor.begin(None, &self.words);
        self.executor.begin_beside()?;
        self.output.say(&self.words.get("plain-intro"))?;
        while self.settle() {
            self.report()?;
            self.lines.ask();
            if let Some(line) = self.next_line() {
                self.typed(&line)?;
            } else {
                self.executor.quit();
                self.output.end_prompt()?;
            }
        }
        if self.panicked {
            return Err(SessionError::Panicked);
        }
        Ok(self.report_saved()?)
    }

    /// Waits until nothing is underway; `false` when the session ends.
    fn settle(&mut self) -> bool {
        while self.is_underway() && !self.panicked {
            self.executor.drawn();
            let Ok(event) = self.arrivals.recv() else { return false };
            self.arrived(event);
            // No line is asked for before what was typed is saved, so this is reported in the middle of it.
            let is_blocked = self.executor.state.is_blocked();
            if is_blocked && !std::mem::replace(&mut self.knows_blocked, is_blocked) {
                // Where nothing can be written any more, the next line fails.
                let _ = self.say(&self.executor.state.blocked_message());
            }
        }
        !self.panicked && !self.executor.may_end()
    }

    /// Returns whether what the next line is an answer to is not there yet.
    fn is_underway(&self) -> bool {
        self.executor.is_awaited() || self.executor.state.keeps_keys_back() || self.awaits_page()
    }

    /// Returns whether what a page shows is still computed: it is written as a whole.
    fn awaits_page(&self) -> bool {
        let state = &self.executor.state;
        let is_computed = match state.top() {
            Some(Layer::Page(Page::Agreement(_))) => state.agreement().is_some(),
            Some(Layer::Page(Page::Rules(_))) => state.rules_in_dispute().is_some(),
            _ => true,
        };
        !is_computed && state.notice().is_none()
    }

    /// Reads the next line; `None` when there is none to come.
    fn next_line(&mut self) -> Option<String> {
        loop {
            match self.arrivals.recv().ok()? {
                LoopEvent::Line(line) => return line,
                LoopEvent::Ended => {
                    self.executor.must_end();
                    return None;
                }
                LoopEvent::Panicked => {
                    self.panicked = true;
                    return None;
                }
                event => self.arrived(event),
            }
        }
    }

    /// Takes a step on an event; what only a screen can do is left undone.
    fn arrived(&mut self, event: LoopEvent) {
        match event {
            LoopEvent::Store(answer) => {
                let asked = self.executor.store_answered(*answer, &self.words);
                self.follow(&asked);
            }
            LoopEvent::Found { reply, .. } | LoopEvent::Reply(reply) => self.act(reply),
            LoopEvent::File(reply) => {
                self.executor.file_answered(reply, &self.words);
            }
            LoopEvent::Parcels(order) => self.executor.take_parcels(order),
            LoopEvent::Opened { attempt, opened } => {
                self.executor.opened(attempt, *opened, &self.words);
            }
            LoopEvent::Ended => self.executor.must_end(),
            LoopEvent::Line(None) => self.executor.quit(),
            LoopEvent::Panicked => self.panicked = true,
            LoopEvent::Stopped => {
                // A process that cannot be stopped goes on.
                let _ = arrivals::stop_process();
            }
            LoopEvent::Line(Some(_))
            | LoopEvent::Terminal(_)
            | LoopEvent::Ground(_)
            | LoopEvent::Resized
            | LoopEvent::TerminalGone
            | LoopEvent::Continued => {}
        }
    }

    fn act(&mut self, input: impl Into<ReviewInput>) {
        let asked = self.executor.act(input, &self.words);
        self.follow(&asked);
    }

    /// Follows the codebook that came from others, where that is asked for; the rest is for screens.
    fn follow(&mut self, asked: &[ScreenEffect]) {
        if !asked.contains(&ScreenEffect::FollowCodebook) {
            return;
        }
        let Some((codebook, reply)) = self.executor.codebook_unless(&self.codebook) else {
            return;
        };
        self.codebook = codebook;
        self.words = self.codebook.words(self.words.language());
        self.executor.act(reply, &self.words);
    }

    fn typed(&mut self, line: &str) -> io::Result<()> {
        // A key without a letter, or a reply of the terminal: what is beside it may be a part of it.
        if line.contains('\u{1b}') {
            return self.output.say(&self.words.get("plain-control-sequence"));
        }
        let taken = self.typed_of_rounds(line.trim())
            || self.typed_of_worklists(line.trim())
            || self.typed_of_facets(line.trim());
        if taken {
            return Ok(());
        }
        if self.typed_in_training(line.trim())? {
            return Ok(());
        }
        if matches!(self.executor.state.top(), Some(Layer::Settling(layer)) if layer.is_choosing())
        {
            return self.typed_in_settling(line.trim());
        }
        match self.executor.state.top().map(Layer::kind) {
            Some(LayerKind::Line) => {
                self.fill(line.trim());
                return Ok(());
            }
            Some(LayerKind::Settle) => return self.typed_in_settling(line.trim()),
            Some(LayerKind::Choice | LayerKind::Page) => {
                self.choose(line.trim());
                return Ok(());
            }
            None => {}
        }
        if let (true, Ok(digit)) = (self.executor.state.is_empty(), line.trim().parse()) {
            // The welcome has choices of its own.
            self.act(Action::Do(Command::Digit(digit)));
            return Ok(());
        }
        let asked = self.executor.state.open_case().map_or(Question::Category, |view| view.focus);
        match order(line, asked) {
            Ok(TypedLine::Answer(answers)) => {
                if matches!(self.asked, Some(Asked::Save(..))) {
                    self.say_answered(&answers)?;
                }
                self.act(Action::Answers(answers));
            }
            Ok(TypedLine::Do(command)) => {
                self.saves = command == Command::Save;
                self.act(Action::Do(command));
            }
            Ok(TypedLine::Note(text)) => {
                self.act(Action::Do(Command::Note));
                if let Some(text) = text.filter(|_| self.executor.state.top().is_some()) {
                    self.fill(&text);
                }
            }
            Ok(TypedLine::RuleNote(rule, text)) => self.note_on_rule(&rule, text)?,
            Ok(TypedLine::Text) => self.read = None,
            Ok(TypedLine::Rules) => self.say_rules(asked)?,
            Ok(TypedLine::Help) => self.say_help()?,
            Ok(TypedLine::Export) => self.output.say(&self.words.get("plain-export"))?,
            Ok(TypedLine::Shares) => self.output.say(&self.words.get("plain-shares"))?,
            Err(why) => self.output.say(&self.words.format(&why))?,
        }
        Ok(())
    }

    /// Fills in the text field on top with a line. An empty line leaves the field as it is, `-` empties a
    /// note and goes back from the others.
    fn fill(&mut self, text: &str) {
        let is_note = matches!(self.executor.state.top(), Some(Layer::Note(_)));
        let has_suggestion = matches!(self.executor.state.top(), Some(Layer::Rescue(_)));
        match text {
            "" if has_suggestion => self.act(Action::Do(Command::Save)),
            "" => self.close(),
            "-" if !is_note => self.close(),
            text => {
                let text = if text == "-" { "" } else { text };
                self.act(Action::Fill(text.to_owned()));
                self.act(Action::Do(Command::Save));
            }
        }
    }

    /// Answers the question before the end with a line: Enter, `q`, after a failed save `s`; anything else
    /// stays.
    fn choose(&mut self, line: &str) {
        match as_letter(line).as_str() {
            "" if self.executor.state.failure().is_none() => {
                self.saves = true;
                self.act(Action::Do(Command::Save));
            }
            "q" => self.act(Action::Do(Command::Quit)),
            "s" if self.executor.state.failure().is_some() => {
                self.act(Action::Do(Command::Postpone));
            }
            _ => self.close(),
        }
    }

    fn close(&mut self) {
        self.act(Action::Do(Command::Cancel));
    }

    fn say(&mut self, message: &Message) -> io::Result<()> {
        self.output.say(&self.words.format(message))
    }
}
