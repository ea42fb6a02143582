//! The output of the plain mode: what a line brought about, the question, what to type.

use std::io;

use super::command_words::COMMANDS;
use super::key_names::with_typed_keys;
use super::{Asked, Plain, facets};
use crate::codebook;
use crate::codebook::own::{facet_name, own_rules};
use crate::domain::{Choice, Message, Question};
use crate::review::{Action, Command, Layer, Topic};
use crate::tui::saving::{self, LastState};
use crate::tui::view::{page_in_lines, round_finished, rounds_still_open};
use crate::wording;
use crate::wording::text::{one_line, wrap};

/// More lines than this are too many to listen to.
const MOST_UNSAVED: usize = 20;

impl Plain {
    /// Says everything that is new since the last line, and asks for the next one.
    pub(super) fn report(&mut self) -> io::Result<()> {
        self.report_saved()?;
        self.tell_notice()?;
        self.tell_page()?;
        // Closing a page may lead on.
        self.tell_notice()?;
        self.tell_case()?;
        self.tell_settling()?;
        self.tell_training()?;
        let asked = self.asked_now();
        if self.asked != Some(asked.clone()) {
            self.asked = Some(asked.clone());
            self.ask(asked.clone())?;
        }
        let prompt = self.prompt(asked);
        self.output.prompt(&prompt)
    }

    /// Says what decision was saved by this line, once it is durable.
    pub(super) fn report_saved(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        let wrote = std::mem::replace(&mut self.newest_ticket, state.newest_ticket())
            != state.newest_ticket();
        let decided = std::mem::take(&mut self.saves) && wrote && state.failure().is_none();
        match state.last_saved().filter(|_| decided) {
            Some(last) => self.output.say(&match state.answers_replaced() {
                Some(before) => {
                    saving::last_changed(&self.words, last, LastState::Saved, before, usize::MAX)
                }
                None => saving::last_saved(&self.words, last, LastState::Saved, usize::MAX),
            }),
            None => Ok(()),
        }
    }

    fn tell_notice(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        // The line of what was saved has what it replaced.
        let said = state.notice().into_iter().flat_map(|notice| &notice.sentences);
        let said = said.filter(|said| said.topic != Some(Topic::AnswersReplaced));
        let said = said.map(|said| saving::with_answers(&self.words, state, said));
        let mut messages: Vec<Message> = said.collect();
        if !self.knows_failure {
            messages.extend(state.failure_messages());
        }
        self.knows_failure = state.failure().is_some();
        self.act(Action::NoticeRead);
        if messages.is_empty() {
            return Ok(());
        }
        let said = messages.into_iter().map(|message| match message.key {
            // Questions have numbers here.
            "review-answer-missing" => self.words.format(&message.under("plain-answer-missing")),
            "review-nothing-to-close" => self.words.get("plain-nothing-to-clear"),
            _ => self.words.format(&message),
        });
        let said: Vec<String> = said.collect();
        self.output.say(&with_typed_keys(&said.join(" ")))
    }

    /// Writes a page and closes it.
    fn tell_page(&mut self) -> io::Result<()> {
        while let Some(Layer::Page(page)) = self.executor.state.top() {
            let lines = page_in_lines(&self.words, &self.executor.state, page, self.output.width);
            self.act(Action::Do(Command::Cancel));
            self.output.lines(&lines)?;
            self.asked = None;
        }
        Ok(())
    }

    fn asked_now(&self) -> Asked {
        let state = &self.executor.state;
        match state.open_case() {
            _ if state.top().is_some() => Asked::Layer,
            _ if state.is_empty() => Asked::Welcome,
            Some(view) if state.facet_in_focus().is_some() => {
                self.facet_asked(view.open.no).unwrap_or(Asked::Nothing)
            }
            Some(view) if view.has_draft() && view.draft.answers.are_complete() => {
                Asked::Save(view.open.no, view.draft.answers.clone())
            }
            Some(view) => Asked::Question(view.open.no, view.focus),
            None if state.is_finished() => Asked::Finished,
            None => Asked::Nothing,
        }
    }

    /// Asks in full, so that it can be answered without knowing the question from before.
    fn ask(&mut self, asked: Asked) -> io::Result<()> {
        match asked {
            Asked::Welcome => {
                let samples = self.executor.state.samples_choice();
                for key in [
                    "review-welcome",
                    "review-welcome-import",
                    samples,
                    "review-welcome-quit",
                    "review-welcome-private",
                ] {
                    self.output.say(&self.words.get(key))?;
                }
                let place = self.executor.state.project_path();
                self.say(&Message::new("review-welcome-project").with("path", place))
            }
            Asked::Finished => self.say_finished(),
            Asked::Question(_, question) => self.ask_question(question),
            Asked::Facet(_, facet, given) => self.ask_facet(&facet, given.as_ref()),
            Asked::Save(_, answers) => {
                let answers_said = wording::answers_in_short(&self.words, &answers);
                self.output.say(
                    &self.words.format(
                        &Message::new("plain-answers")
                            .with("answers", answers_said)
                            .with("verdict", wording::verdict(&self.words, &answers, usize::MAX)),
                    ),
                )?;
                self.say_facets()
            }
            Asked::Layer => self.ask_of_layer(),
            Asked::Nothing => Ok(()),
        }
    }

    fn say_finished(&mut self) -> io::Result<()> {
        if self.executor.state.round().is_some() {
            let lines = round_finished(&self.words, &self.executor.state);
            self.output.lines(&lines)?;
            return self.say_differences();
        }
        let tally = self.executor.state.tally();
        let total = self.executor.state.total();
        let done = Message::new("review-finished")
            .with("count", total)
            .with("total", self.words.number(total));
        let left = Message::new("plain-finished-left")
            .with("undetermined", tally.undetermined)
            .with("flagged", tally.flagged)
            .with("drafts", self.executor.state.cases_with_drafts().len());
        self.output.say("")?;
        self.say(&done)?;
        self.output.lines(&rounds_still_open(&self.words, &self.executor.state))?;
        self.say(&left)?;
        self.say_differences()?;
        self.output.say(&self.words.get("plain-export"))?;
        self.output.say(&self.words.get("plain-finished-back"))
    }

    /// Says which question a number answered that was typed where saving was asked about, and no question was read.
    pub(super) fn say_answered(&mut self, answers: &[(Question, Vec<Choice>)]) -> io::Result<()> {
        let words = &self.words;
        let said: Vec<String> = answers
            .iter()
            .map(|(question, choices)| {
                let named = choices.iter().map(|choice| codebook::name(words, *choice));
                let message = Message::new("plain-number-answered")
                    .with("question", i64::from(question.number()))
                    .with("name", codebook::question(words, *question).name)
                    .with("answer", named.collect::<Vec<_>>().join(", "));
                words.format(&message)
            })
            .collect();
        said.iter().try_for_each(|line| self.output.say(line))
    }

    /// Asks the question with its options; before that says the answer there is, where there is one.
    fn ask_question(&mut self, question: Question) -> io::Result<()> {
        let words = &self.words;
        let Some(view) = self.executor.state.open_case() else { return Ok(()) };
        let answers = view.draft.answers.clone();
        if answers.has(question) {
            let said = wording::answers_in_short(words, &answers);
            self.output.say(
                &words.format(
                    &Message::new("plain-answers")
                        .with("answers", said)
                        .with("verdict", wording::verdict(words, &answers, usize::MAX)),
                ),
            )?;
        }
        self.say_question(question)
    }

    /// Writes a question with its options.
    pub(super) fn say_question(&mut self, question: Question) -> io::Result<()> {
        let words = &self.words;
        let heading = Message::new("codebook-heading-question")
            .with("number", i64::from(question.number()))
            .with("ask", codebook::question(words, question).ask);
        self.output.say(&words.format(&heading))?;
        let options: Vec<String> = wording::options(words, question)
            .into_iter()
            .map(|(digit, name)| format!("{digit} {name}"))
            .collect();
        self.output.say_list(&options)?;
        if question == Question::Kinds {
            self.output.say(&words.get("plain-several-kinds"))?;
        }
        Ok(())
    }

    /// Says what has to be known before a text field is filled in, or a way chosen.
    fn ask_of_layer(&mut self) -> io::Result<()> {
        let state = &self.executor.state;
        if matches!(state.top(), Some(Layer::Rescue(_) | Layer::Quit) if state.failure().is_some())
        {
            let lines = saving::unsaved(&self.words, state, MOST_UNSAVED);
            self.output.lines(&lines)?;
        }
        let state = &self.executor.state;
        let message = match state.top() {
            Some(Layer::Note(field)) if !field.saved.is_empty() => {
                Message::new("plain-note-now").with("note", field.saved.as_str())
            }
            Some(Layer::Rounds(_) | Layer::RoundForm(_) | Layer::Unblind(_)) => {
                return self.ask_of_rounds();
            }
            Some(Layer::Worklists(_)) => return self.ask_of_worklists(),
            Some(Layer::Quit) => {
                Message::new("plain-quit-unsaved").with("count", state.unsaved().decided)
            }
            _ => return Ok(()),
        };
        self.say(&message)
    }

    /// Returns what is waited for, in a few words.
    fn prompt(&self, asked: Asked) -> String {
        let about = |key: &'static str, question: Question| {
            self.words.format(&Message::new(key).with("question", i64::from(question.number())))
        };
        let state = &self.executor.state;
        match (asked, state.open_case()) {
            (Asked::Welcome, _) => self.words.get("plain-prompt-welcome"),
            (Asked::Question(_, question), Some(view)) if view.draft.answers.are_complete() => {
                about("plain-prompt-next", question)
            }
            (Asked::Question(_, question), _) => about("plain-prompt-question", question),
            (Asked::Facet(_, facet, _), _) => {
                let asked = self.with_required("plain-prompt-facet", "plain-prompt-facet-required");
                let facet = facet_name(&self.words, &facet);
                self.words.format(&asked.with("facet", facet))
            }
            (Asked::Save(..), Some(view)) => {
                let asked = self.with_required("plain-prompt-save", "plain-prompt-save-required");
                self.words.format(&asked.with("question", i64::from(view.focus.number())))
            }
            (Asked::Layer, _) if self.prompt_of_rounds().is_some() => {
                self.prompt_of_rounds().unwrap_or_default()
            }
            (Asked::Layer, _) => match state.top() {
                Some(Layer::Note(_)) => self.words.get("plain-prompt-note"),
                Some(Layer::Settling(_)) => self.settling_prompt(),
                Some(Layer::Training(training)) => {
                    self.prompt_of_answers(&training.view, "training-plain-prompt")
                }
                Some(Layer::Rescue(field)) => {
                    let file = one_line(field.input.value());
                    self.words.format(&Message::new("plain-prompt-rescue").with("file", file))
                }
                Some(Layer::Quit) if state.failure().is_some() => {
                    self.words.get("plain-prompt-quit-unsaved")
                }
                Some(Layer::Quit) => self.words.get("plain-prompt-quit"),
                Some(Layer::Worklists(_)) => self.words.get("plain-prompt-worklists"),
                _ => self.words.get("plain-prompt-file"),
            },
            (Asked::Save(..) | Asked::Finished | Asked::Nothing, _) => {
                self.words.get("plain-prompt-finished")
            }
        }
    }

    /// Returns the first of two prompts, or the second where the open case cannot be saved without an answer to a facet.
    fn with_required(&self, usual: &'static str, lacking: &'static str) -> Message {
        let Some(facet) = self.executor.state.required_facet() else { return Message::new(usual) };
        let name = facet_name(&self.words, &facet);
        Message::new(lacking).with("required", name)
    }

    /// Says the rule of each option of a question.
    pub(super) fn say_rules(&mut self, question: Question) -> io::Result<()> {
        let words = &self.words;
        let mut said =
            vec![codebook::question(words, question).ask, codebook::question(words, question).hint];
        if question == Question::Category {
            said.push(words.get("codebook-order"));
        }
        for choice in Choice::options(question) {
            let entry = codebook::entry(words, *choice);
            said.push(format!("{} {}. {}", choice.digit(), entry.name, entry.definition));
            said.extend([entry.when_row, entry.when_not_row]);
        }
        said.extend(own_rules(words, question));
        for line in said {
            self.output.say(&line)?;
        }
        self.asked = None;
        self.output.say("")
    }

    /// Says what can be typed, each on a line of its own.
    pub(super) fn say_help(&mut self) -> io::Result<()> {
        let words = &self.words;
        let mut said: Vec<String> = ["plain-help-answers", "plain-help-enter"]
            .into_iter()
            .flat_map(|key| wrap(&words.get(key), self.output.width))
            .collect();
        let language = words.language();
        let commands = COMMANDS.iter().map(|known| (known.names(language), words.get(known.title)));
        let facet = (facets::word(language).to_owned(), words.get("plain-help-facet"));
        let facet = Some(facet).filter(|_| !self.executor.state.facets().is_empty());
        said.extend(commands.chain(facet).map(|(names, title)| format!("{names}  {title}")));
        self.asked = None;
        self.output.lines(&said)
    }
}
