//! Practising with worked cases line by line.

use std::io;

use super::Plain;
use super::command_words::TypedLine;
use super::typed_line::order;
use crate::domain::Message;
use crate::review::training::Training;
use crate::review::{Action, Command, Layer};
use crate::wording::{self, PersonalFields};

impl Plain {
    fn training(&self) -> Option<&Training> {
        match self.executor.state.top() {
            Some(Layer::Training(training)) => Some(training),
            _ => None,
        }
    }

    /// Takes a line while a worked case lies open; `false` where none does.
    pub(super) fn typed_in_training(&mut self, line: &str) -> io::Result<bool> {
        let Some(training) = self.training() else { return Ok(false) };
        let asked = training.view.focus;
        match order(line, asked) {
            Ok(TypedLine::Answer(answers)) => self.act(Action::Answers(answers)),
            Ok(TypedLine::Do(
                command @ (Command::Save
                | Command::Postpone
                | Command::Undo
                | Command::Cancel
                | Command::Quit),
            )) => self.act(Action::Do(command)),
            Ok(TypedLine::Text) => self.trained = None,
            Ok(TypedLine::Rules) => self.say_rules(asked)?,
            Ok(_) => self.output.say(&self.words.get("training-plain-help"))?,
            Err(why) => self.output.say(&self.words.format(&why))?,
        }
        Ok(true)
    }

    /// Writes what is new of the worked case.
    pub(super) fn tell_training(&mut self) -> io::Result<()> {
        let Some(training) = self.training().cloned() else {
            self.trained = None;
            return Ok(());
        };
        let before = self.trained.replace(training.at);
        if before.is_none() {
            self.output.say(&self.words.get("training-plain-help"))?;
        }
        if before != Some(training.at) {
            self.tell_worked_report(&training)?;
        }
        self.ask_for_answers(&training.view)
    }

    fn tell_worked_report(&mut self, training: &Training) -> io::Result<()> {
        let is_of_round = training.case().is_some_and(|case| case.round.is_some());
        let key = if is_of_round { "training-header-round" } else { "training-header" };
        let place = Message::new(key).with("place", training.at + 1);
        let place = place.with("all", training.cases.len());
        let (words, case) = (&self.words, &training.view.open.case);
        let lines = [
            words.format(&place),
            wording::title(words, case),
            wording::place_and_date(words, case),
            String::new(),
        ];
        let report = wording::report(words, case, self.output.width, PersonalFields::Hidden);
        self.output.lines(&lines)?;
        self.output.lines(&report)?;
        self.output.say("")
    }
}
