//! The plain mode: the same desk, asked and answered line by line, for a screen reader, a slow line
//! or a pipe. It writes no escape sequence, and the same answers become the same acts.

mod lines;
mod order;
mod saying;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};

use self::lines::{Lines, Voice};
use self::order::{Order, order};
use super::arrivals::{self, Arrival, Post};
use super::clerk::Clerk;
use super::{Ending, SessionError, Worked, work_on};
use crate::codebook::Words;
use crate::domain::{Answers, CaseNo, Message, Question, Reviewer};
use crate::review::layer::Kind;
use crate::review::{Action, Command, Layer};
use crate::store::Project;

/// What a plain session begins with.
pub struct Opening {
    /// The project to work on.
    pub project: Project,
    /// Where the samples' project is, for a reviewer who wants to try the program.
    pub samples: PathBuf,
    /// Who classifies.
    pub reviewer: Reviewer,
    /// The words to say things in.
    pub words: Words,
    /// Where the lines come from.
    pub input: Box<dyn BufRead + Send>,
    /// Where lines are said.
    pub output: Box<dyn Write>,
    /// A line said has at most so many cells.
    pub width: usize,
    /// Whether a person types behind the prompt, on the same line; a pipe gets whole lines only.
    pub is_prompting: bool,
}

/// Reviews until the reviewer quits or the input ends; everything sent to the store is written by
/// then.
///
/// # Errors
/// Nobody listens any more, or the project does not answer. What was said to be saved is saved.
pub fn run(opening: Opening) -> Result<Ending, SessionError> {
    let Opening { project, samples, reviewer, words, input, output, width, is_prompting } = opening;
    let (sender, arrivals) = mpsc::channel();
    let post = Post::new(sender);
    arrivals::listen_to_signals(post.clone())?;
    let mut plain = Plain {
        clerk: Clerk::new(project, samples, reviewer, &words, post.clone())?,
        words,
        voice: Voice { out: output, width, is_prompting },
        lines: Lines::listen(input, post),
        arrivals,
        read: None,
        asked: None,
        newest_ticket: 0,
        saves: false,
        knows_failure: false,
        panicked: false,
    };
    let worked = work_on(&mut plain, Plain::work);
    plain.clerk.end(worked, &plain.arrivals, &plain.words)
}

struct Plain {
    clerk: Clerk,
    words: Words,
    voice: Voice,
    lines: Lines,
    arrivals: Receiver<Arrival>,
    /// The case that was read out last.
    read: Option<CaseNo>,
    /// What was asked last; it is asked in full when it is another question.
    asked: Option<Asked>,
    /// The newest act that was told of.
    newest_ticket: u64,
    /// The line asked for a case to be saved; whether it was is told.
    saves: bool,
    /// That nothing more is saved is told once.
    knows_failure: bool,
    /// A thread has panicked, so that not everything is answered.
    panicked: bool,
}

/// What a line is expected to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Nothing is there: the welcome.
    Welcome,
    /// Every case is classified.
    Finished,
    /// No case lies open, though there are some.
    Nothing,
    /// A question of a case.
    Question(CaseNo, Question),
    /// Whether to save these answers.
    Save(CaseNo, Answers),
    /// What is to stand in a text field, or which way to go.
    Layer,
}

impl Plain {
    /// The loop: waits for every answer, says what is new, takes one line.
    fn work(&mut self) -> Worked {
        self.clerk.begin(None, &self.words);
        self.clerk.begin_beside();
        self.voice.say(&self.words.get("plain-intro"))?;
        while self.settle() {
            self.tell()?;
            self.lines.ask();
            if let Some(line) = self.next_line() {
                self.typed(&line)?;
            } else {
                self.clerk.quitting = true;
                self.voice.end_prompt()?;
            }
        }
        if self.panicked {
            return Err(SessionError::Panicked);
        }
        Ok(self.tell_saved()?)
    }

    /// Waits until nothing is underway; `false` when the session ends.
    fn settle(&mut self) -> bool {
        while self.clerk.is_awaited() && !self.panicked {
            let Ok(arrival) = self.arrivals.recv() else { return false };
            self.arrived(arrival);
        }
        !self.panicked && !self.clerk.may_end()
    }

    /// The next line; `None` when there is none to come.
    fn next_line(&mut self) -> Option<String> {
        loop {
            match self.arrivals.recv().ok()? {
                Arrival::Line(line) => return line,
                Arrival::Ended => {
                    self.clerk.must_end();
                    return None;
                }
                Arrival::Panicked => {
                    self.panicked = true;
                    return None;
                }
                arrival => self.arrived(arrival),
            }
        }
    }

    /// What only a screen can do is left undone.
    fn arrived(&mut self, arrival: Arrival) {
        match arrival {
            Arrival::Store(answer) => {
                self.clerk.store_answered(*answer, &self.words);
            }
            Arrival::Action(action) => self.act(action),
            Arrival::File(action) => {
                self.clerk.file_answered(action, &self.words);
            }
            Arrival::Incoming(incoming) => self.clerk.import(*incoming),
            Arrival::Ended => self.clerk.must_end(),
            Arrival::Line(None) => self.clerk.quitting = true,
            Arrival::Panicked => self.panicked = true,
            Arrival::Stopped => {
                // A process that cannot be stopped goes on.
                let _ = arrivals::stop_process();
            }
            Arrival::Line(Some(_))
            | Arrival::Terminal(_)
            | Arrival::TerminalGone
            | Arrival::Continued => {}
        }
    }

    fn act(&mut self, action: Action) {
        self.clerk.act(action, &self.words);
    }

    fn typed(&mut self, line: &str) -> io::Result<()> {
        match self.clerk.state.top().map(Layer::kind) {
            Some(Kind::Line) => {
                self.fill(line.trim());
                return Ok(());
            }
            Some(Kind::Choice | Kind::Page) => {
                self.choose(line.trim());
                return Ok(());
            }
            None => {}
        }
        if let (true, Ok(digit)) = (self.clerk.state.is_empty(), line.trim().parse()) {
            // The welcome has choices of its own.
            self.act(Action::Do(Command::Digit(digit)));
            return Ok(());
        }
        let asked = self.clerk.state.desk.as_ref().map_or(Question::Category, |desk| desk.focus);
        match order(line, asked) {
            Ok(Order::Answer(answers)) => {
                for (question, choices) in answers {
                    self.act(Action::Answer(question, choices));
                }
            }
            Ok(Order::Do(command)) => {
                self.saves = command == Command::Save;
                self.act(Action::Do(command));
            }
            Ok(Order::Note(text)) => {
                self.act(Action::Do(Command::Note));
                if let Some(text) = text.filter(|_| self.clerk.state.top().is_some()) {
                    self.fill(&text);
                }
            }
            Ok(Order::Text) => self.read = None,
            Ok(Order::Rules) => self.say_rules()?,
            Ok(Order::Help) => self.say_help()?,
            Ok(Order::Export) => self.voice.say(&self.words.get("plain-export"))?,
            Err(why) => self.voice.say(&self.words.say(&why))?,
        }
        Ok(())
    }

    /// A line for the text field on top. An empty line leaves the field as it is, `-` empties a note
    /// and goes back from the others.
    fn fill(&mut self, text: &str) {
        let is_note = matches!(self.clerk.state.top(), Some(Layer::Note(_)));
        let has_suggestion = matches!(self.clerk.state.top(), Some(Layer::Rescue(_)));
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

    /// A line for the question before the end: Enter, `q`, after a failed save `s`; anything else
    /// stays.
    fn choose(&mut self, line: &str) {
        match line.to_lowercase().as_str() {
            "" if self.clerk.state.failure.is_none() => {
                self.saves = true;
                self.act(Action::Do(Command::Save));
            }
            "q" => self.act(Action::Do(Command::Quit)),
            "s" if self.clerk.state.failure.is_some() => self.act(Action::Do(Command::Postpone)),
            _ => self.close(),
        }
    }

    fn close(&mut self) {
        self.act(Action::Do(Command::Cancel));
    }

    fn say(&mut self, message: &Message) -> io::Result<()> {
        self.voice.say(&self.words.say(message))
    }
}
