//! Rounds where lines are typed: which to work in, opening and closing one, what others say.

use std::io;

use super::Plain;
use crate::domain::{Message, visible_line};
use crate::review::round_form::{FormStep, RoundForm, RoundsDialogue};
use crate::review::{Action, Command, Layer};
use crate::tui::view::{round_hint, round_question, rounds_in_lines};
use crate::wording;

impl Plain {
    /// Says what is to be decided about rounds.
    pub(super) fn ask_of_rounds(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        let words = &self.words;
        let lines: Vec<String> = match state.top() {
            Some(Layer::Rounds(RoundsDialogue { asked: Some((deed, round)), .. })) => {
                vec![round_question(words, state, (*deed, round))]
            }
            Some(Layer::Rounds(_)) => {
                let rounds = rounds_in_lines(words, state, usize::MAX);
                (0..)
                    .zip(rounds)
                    .map(|(digit, line): (usize, _)| format!("{digit} {line}"))
                    .collect()
            }
            Some(Layer::RoundForm(form)) => lines_of_form(words, form),
            Some(Layer::Unblind(_)) => vec![words.get("review-unblind-ask")],
            _ => return Ok(()),
        };
        self.output.lines(&lines)
    }

    /// Returns what is waited for in a dialogue about rounds; `None` in another.
    pub(super) fn prompt_of_rounds(&self) -> Option<String> {
        let key = match self.executor.state.top()? {
            Layer::Rounds(RoundsDialogue { asked: None, .. }) => "plain-prompt-rounds",
            Layer::Rounds(_) | Layer::Unblind(_) => "plain-prompt-yes",
            Layer::RoundForm(form) if matches!(form.step, FormStep::Agree(_)) => "plain-prompt-yes",
            Layer::RoundForm(form) if form.is_typed_in() => {
                let line = Message::new("plain-prompt-round-line")
                    .with("line", self.words.get(form.line.title()));
                return Some(self.words.format(&line));
            }
            Layer::RoundForm(_) => "plain-prompt-round-kind",
            _ => return None,
        };
        Some(self.words.get(key))
    }

    /// Takes a line in a dialogue about rounds; `false` where another is open.
    pub(super) fn typed_of_rounds(&mut self, line: &str) -> bool {
        let is_about_rounds = matches!(
            self.executor.state.top(),
            Some(Layer::Rounds(_) | Layer::RoundForm(_) | Layer::Unblind(_))
        );
        if !is_about_rounds {
            return false;
        }
        // Each line of the form asks for something else.
        self.asked = None;
        match self.executor.state.top() {
            Some(Layer::RoundForm(form)) if form.is_typed_in() => self.fill_in_round(line),
            Some(Layer::Rounds(RoundsDialogue { asked: None, .. })) => self.choose_round(line),
            _ => match (line, line.parse::<u8>()) {
                ("", _) => self.act(Action::Do(Command::Save)),
                (_, Ok(digit)) => self.act(Action::Do(Command::Digit(digit))),
                _ => self.act(Action::Do(Command::Cancel)),
            },
        }
        true
    }

    /// Fills in a line of the form; an empty one leaves it as it is, `-` goes back to the cases.
    fn fill_in_round(&mut self, line: &str) {
        match line {
            "-" => return self.act(Action::Do(Command::Cancel)),
            "" => {}
            text => self.act(Action::Fill(text.to_owned())),
        }
        self.act(Action::Do(Command::Save));
    }

    /// Works in the round of a digit, closes it where `x` is before the digit, hands it out where `e` is.
    fn choose_round(&mut self, line: &str) {
        let deeds = [("x", Command::NextQuestion), ("e", Command::Export)];
        let lowered = line.to_lowercase();
        let deed = deeds.into_iter().find_map(|(letter, deed)| {
            lowered.strip_prefix(letter).map(|rest| (deed, rest.trim().parse::<u8>()))
        });
        match deed.unwrap_or((Command::Save, line.parse::<u8>())) {
            (Command::Save, Ok(digit)) => self.act(Action::Do(Command::Digit(digit))),
            (deed, Ok(digit)) => {
                let most = self.executor.state.rounds().all().len();
                for _ in 0..most {
                    self.act(Action::Do(Command::LineUp));
                }
                for _ in 0..digit {
                    self.act(Action::Do(Command::LineDown));
                }
                self.act(Action::Do(deed));
            }
            _ => self.act(Action::Do(Command::Cancel)),
        }
    }
}

/// Returns what a line of the form is for, or what would be drawn.
fn lines_of_form(words: &crate::words::Words, form: &RoundForm) -> Vec<String> {
    match &form.step {
        FormStep::Agree(planned) => {
            let mut lines: Vec<String> = wording::round_preview(words, planned)
                .iter()
                .map(|line| visible_line(&words.format(line)).into_owned())
                .collect();
            lines.push(words.get("review-round-agree"));
            lines
        }
        _ => vec![round_hint(words, form)],
    }
}
